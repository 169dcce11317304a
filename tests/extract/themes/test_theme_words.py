"""The words of a sentence speak for themes as the table says, and the shipped table holds beginnings of words only."""

from __future__ import annotations

from graphkit.extract.themes.evidence import Text, areas
from graphkit.extract.themes.theming import weights
from graphkit.extract.themes.words import WordTable, signs, stems


def test_stems_are_beginnings_of_words_that_carry_meaning() -> None:
    assert stems("The referrals were sent to 3 sergeants.") == {"referra", "sent", "sergean"}


def test_scores_add_up_from_the_bias() -> None:
    table = WordTable(["marac", "training"], {"": [-300, -200], "agenda": [250, 0], "<courses": [0, 100]})
    found = table.scores(["The agenda is long.", "", "An agenda of courses and an agenda"])
    assert found.own.tolist() == [[-0.5, -2.0], [-3.0, -2.0], [-0.5, -2.0]]
    assert found.before.tolist() == [[0.0, 0.0], [0.0, 0.0], [0.0, 1.0]]
    assert WordTable(["marac"], {}).scores(["agenda"]).own.shape == (1, 0)


def test_the_practice_area_of_the_section_speaks_too() -> None:
    table = WordTable(["marac", "training"], {"": [0, 0], "@leadership": [-100, 200], "@": [50, 0]})
    assert table.of_areas(["leadership", None, "investigation"]).tolist() == [[-1.0, 2.0], [0.5, 0.0], [0.0, 0.0]]
    assert table.of_areas([]).shape == (0, 2)


def test_signs_are_told_apart_by_where_they_stand() -> None:
    found = signs(Text("Agendas are long.", before="The courses are short.", area="leadership"))
    assert {"agendas", "<courses", "@leadership"} <= found
    assert "courses" not in found


def test_the_shipped_table_knows_the_themes_their_cues_and_single_words() -> None:
    fitted = weights()
    assert fitted["themes"] == sorted(areas())
    assert all(len(row) == len(fitted["themes"]) for row in fitted["words"].values())
    assert {sign[1:] for sign in fitted["words"] if sign[:1] == "@"} <= {"", *areas().values()}
    plain = {sign.removeprefix("<") for sign in fitted["words"] if sign[:1] != "@"}
    cues = {sign for sign in plain if sign[:1] in {"!", "?"}}
    assert {sign[1:] for sign in cues} <= set(areas())
    assert all(sign.isalpha() and len(sign) <= 7 for sign in plain - cues if sign)
