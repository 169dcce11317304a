"""What plain words say of a sentence, and how their weights follow labels."""

from __future__ import annotations

import pytest

from graphkit.extract.cues.stems import signs, stems
from graphkit.extract.judging.plain_words import chances, weights
from graphkit.extract.judging.second_opinion import Judged
from graphkit.extract.polarity.judge import Verdict
from graphkit.learning.plain_words import dropped, fit
from graphkit.learning.polarity import Labelled

TABLE = {"": (0.0, 0.0), "splend": (-1.0, 9.0), "dread": (9.0, -1.0), "of course": (0.0, 9.0)}
UNSURE = Verdict("failing", ("few",), 0.6)


def test_a_pair_of_words_counts_by_itself() -> None:
    assert chances("Of course.", TABLE)[1] > chances("Course of.", TABLE)[1]


def test_a_long_sentence_weighs_no_more_than_a_short_one() -> None:
    assert sum(x * x for x in signs(stems("Officers wait.")).values()) == pytest.approx(
        sum(x * x for x in signs(stems("Officers in every town and village of the county wait.")).values())
    )


def test_numbers_are_all_one_word() -> None:
    assert stems("1204 of 77 waited.") == ["#", "of", "#", "waited"]


def _report() -> Labelled:
    said = (
        ("Plans are superb.", "strength"),
        ("Plans are wanting.", "failing"),
        ("Plans are kept at Elmhurst.", "neutral"),
    )
    nothing = Verdict(None, (), 0.5)
    sequence = [Judged(clean, "", "", True, frozenset(), nothing) for clean, _ in said * 3]
    return Labelled(sequence, [(polarity,) for _, polarity in said * 3], 1.0, published=False)


def test_weights_follow_labels_of_two_reports() -> None:
    table = fit([_report(), _report()])
    assert chances("All is superb.", table)[1] > 0.5
    assert chances("All is wanting.", table)[0] > 0.5
    assert fit([_report(), _report()]) == table
    assert set(fit([_report()])) == {""}


def test_what_is_dropped_is_counted_by_what_it_had_been() -> None:
    sequence = [
        Judged("Few weren't splendid.", "", "", True, frozenset(), UNSURE),
        Judged("Few weren't splendid things.", "", "", True, frozenset(), UNSURE),
        Judged("Few weren't dreadful.", "", "", True, frozenset(), UNSURE),
    ]
    report = Labelled(sequence, [("strength",), ("failing",), ("failing",)], 1.0, published=False)
    assert dropped(report, TABLE) == (2, 1, 1)


def test_shipped_weights_hold_words_and_pairs_of_words() -> None:
    assert all(name.count(" ") <= 1 for name in weights())
    failing, strength = chances("Supervision was poor and children were left at risk.", weights())
    assert failing > strength
