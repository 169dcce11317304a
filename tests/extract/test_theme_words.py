"""The words of a sentence speak for themes as the table says, and the shipped table holds beginnings of words only."""

from __future__ import annotations

from graphkit.extract.theme_evidence import areas
from graphkit.extract.theme_words import stems, word_scores
from graphkit.extract.theming import weights


def test_stems_are_beginnings_of_words_that_carry_meaning() -> None:
    assert stems("The referrals were sent to 3 sergeants.") == {"referra", "sent", "sergean"}


def test_scores_add_up_from_the_bias() -> None:
    table = {"": {"marac": -3.0, "training": -2.0}, "agenda": {"marac": 2.5}, "course": {"training": 1.0}}
    assert word_scores("The agenda is long.", table) == {"marac": -0.5, "training": -2.0}
    assert word_scores("The agenda is long.", {}) == {}


def test_the_shipped_table_knows_the_themes_and_single_words() -> None:
    table = weights()["words"]
    assert set(table[""]) == set(areas())
    assert all(set(row) <= set(areas()) for row in table.values())
    assert all(stem.isalpha() and len(stem) <= 7 for stem in table if stem)
