"""Contents lists with dots before their page numbers: spaced out, with titles over two lines; and a cut-off title."""

from __future__ import annotations

from graphkit.records import Section
from tests.extract.structure import analyse

_DOTS = "." * 30
_COVER = "Police effectiveness\n\nAn inspection of Northmoor Police\n\nDecember 2015\n\n"
_LISTED = (
    f"Contents\n\nVulnerability in numbers {_DOTS} 3\n\nIntroduction {_DOTS} 5\n\n"
    f"How good is the force at finding children who are vulnerable,\n\nand at keeping them from harm? {_DOTS} 7\n\n"
    f"Summary {_DOTS} 7\n\nHow well does the force answer the first call that\n\ncomes from a child? {_DOTS} 9\n\n"
)


def _headings(text: str) -> list[str]:
    return [s.heading for s in analyse(text).of(Section)]


def test_a_spaced_out_list_is_one_with_its_titles_over_two_lines() -> None:
    state = analyse(f"{_COVER}{_LISTED}Introduction\n\nNorthmoor Police serves a county of many towns.\n")
    assert [s.heading for s in state.of(Section)] == ["Introduction"]
    listed = [state.view(b).clean for b in state.blocks if b.kind == "contents"]
    assert len(listed) == 8


def test_a_line_with_dots_before_a_number_is_no_heading() -> None:
    text = (
        f"{_COVER}Introduction\n\nWe saw the force in May.\n\nThe first call {_DOTS} 9\n\nWe found that it was late.\n"
    )
    assert _headings(text) == ["Introduction"]


def test_a_title_that_a_site_cuts_off_is_above_the_cover_and_no_sentence() -> None:
    text = (
        "National Child Protection Post-Inspection Review - Northmoor Police 7-11 January 2019 - Criminal ...\n\n"
        "National Child Protection\nPost-Inspection Review\nNorthmoor Police\n7–11 January 2019\n\nApril 2019\n\n"
        "© HMICFRS 2019\n\nIntroduction\n\nHMICFRS went back to Northmoor Police to see what it had done.\n"
    )
    state = analyse(text)
    facts = state.facts
    assert facts is not None
    assert (facts.title, facts.published) == (
        "National Child Protection Post-Inspection Review: Northmoor Police",
        "2019-04",
    )
    assert (facts.inspectorate, facts.inspection_start) == ("HMICFRS", "2019-01-07")
    assert [s.heading for s in state.of(Section)] == ["Introduction"]


def test_a_short_piece_of_a_wrapped_text_is_wrapped_too() -> None:
    text = (
        "National Child Protection Post-Inspection Review\nNorthmoor Police\n7–11 January 2019\n\nApril 2019\n\n"
        "Introduction\n\nThe 2018 inspection\n"
        "In January 2018, Her Majesty’s Inspectorate of Constabulary and Fire & Rescue\n"
        "Services (HMICFRS) went for the first time to see how well the people of Northmoor\n"
        "Police worked.2\n\n"
        "We saw that the chief constable, his officers and the town councils of the county and\n"
        "its villages wished to keep children safe. They had done a good deal to teach and\n"
        "train those who meet them.\n"
    )
    assert _headings(text) == ["Introduction", "The 2018 inspection"]
