"""The words of a sentence speak for themes as the table says, and the shipped table holds beginnings of words only."""

from __future__ import annotations

from graphkit.extract.themes.evidence import areas
from graphkit.extract.themes.theming import weights
from graphkit.extract.themes.words import WordTable, stems


def test_stems_are_beginnings_of_words_that_carry_meaning() -> None:
    assert stems("The referrals were sent to 3 sergeants.") == {"referra", "sent", "sergean"}


def test_scores_add_up_from_the_bias() -> None:
    table = WordTable(["marac", "training"], {"": [-300, -200], "agenda": [250, 0], "course": [0, 100]})
    assert table.scores(["The agenda is long.", "", "An agenda of courses and an agenda"]).tolist() == [
        [-0.5, -2.0],
        [-3.0, -2.0],
        [-0.5, -2.0],
    ]
    assert WordTable(["marac"], {}).scores(["agenda"]).shape == (1, 0)


def test_the_shipped_table_knows_the_themes_their_cues_and_single_words() -> None:
    fitted = weights()
    assert fitted["themes"] == sorted(areas())
    assert all(len(row) == len(fitted["themes"]) for row in fitted["words"].values())
    cues = {sign for sign in fitted["words"] if sign[:1] in {"!", "?"}}
    assert {sign[1:] for sign in cues} <= set(areas())
    assert all(sign.isalpha() and len(sign) <= 7 for sign in fitted["words"] if sign and sign not in cues)
