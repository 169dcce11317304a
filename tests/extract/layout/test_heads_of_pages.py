"""What stands at the top of pages and is no running head, and what looks like a heading and is the head of a table."""

from __future__ import annotations

import pytest

from graphkit.records import DocumentRecord, Recommendation, Section
from tests.extract.structure import analyse

_AREAS = ("Initial contact", "Assessment and help", "Investigation", "Decision-making", "Police detention")
_HEAD = "Northmoor Police – child protection review"
_PAGES = "\f".join(
    f"{_HEAD}\n\n{k}. {area}\n\nRecommendation of 2015\n\nWe recommend that Northmoor Police immediately mends what is "
    f"wrong with part {k} of its work.\n\nFindings\n\nLittle has changed here.\n\f{_HEAD}\n\nMore was done elsewhere, "
    f"and staff of team {k} say so."
    for k, area in enumerate(_AREAS, 1)
)


def test_a_heading_below_each_chapter_s_title_is_no_running_head() -> None:
    state = analyse(f"National Child Protection Inspection Post-Inspection Review\n\nNorthmoor Police\n\n\f{_PAGES}\n")
    headings = [s.heading for s in state.of(Section)]
    assert headings.count("Recommendation of 2015") == len(_AREAS)
    assert _HEAD not in headings


@pytest.mark.parametrize("heading", ["1.1 What this report is about", "1.1 Whom we spoke to"])
def test_a_numbered_heading_may_end_in_a_preposition(heading: str) -> None:
    text = (
        "Northmoor Police\n\nChild protection inspection\n\n1. Introduction\n"
        f"{heading}\nInspectors look at the work of each force in turn, and this is what they saw in May 2016.\n"
        "1.2 What the law asks\nThe law asks much.\n"
    )
    assert [s.heading for s in analyse(text).of(Section)] == ["Introduction", heading[4:], "What the law asks"]


def test_the_names_of_columns_are_no_heading_and_the_list_below_them_says_again() -> None:
    asked = (
        "We recommend that, within three months, Northmoor Police does more for children who come home:\n\n"
        "• visits every child who comes home;\n"
        "• writes down what each of them says; and\n• tells the council about it.\n"
    )
    text = (
        f"Northmoor Police\n\nChild protection inspection\n\nIntroduction\n\nWe came in May 2016.\n\nInvestigation\n\n"
        f"{asked}\nAnnex A – Summary of recommendations\n\nThe table repeats what we recommend.\n\n"
        "No  Recommendation                                     Deadline\n"
        "1.  Do more for children who come home:                3 months\n"
        "    • visits every child who comes home;\n    • writes down what each of them says; and\n"
        "    • tells the council about it.\n"
    )
    state = analyse(text)
    assert "Annex A – Summary of recommendations" in [s.heading for s in state.of(Section)][-1]
    assert [len(r.repeats) for r in state.of(Recommendation)] == [1]


def test_when_inspectors_were_in_the_force_it_was_inspected() -> None:
    text = (
        "National child protection inspection\n\nNorthmoor Police\n\nPublished March 2018\n\nSummary\n\n"
        "Our inspectors were in the force from 6 to 17 November 2017. They read files.\n\n"
        "Investigation\n\nIt is slow.\n"
    )
    facts = next(analyse(text).of(DocumentRecord))
    assert (facts.inspection_start, facts.inspection_end) == ("2017-11-06", "2017-11-17")


def test_the_head_of_the_pages_in_capitals_is_no_part_of_the_title() -> None:
    text = (
        "National Child Protection Inspections\n\nNorthmoor Police\n\nInspected: 6 - 17 November 2017\n\nMarch 2018\n\n"
        "NORTHMOOR POLICE – NATIONAL CHILD PROTECTION INSPECTION\n\nFOREWORD\n\nChildren come first.\n"
    )
    assert next(analyse(text).of(DocumentRecord)).title == "National Child Protection Inspections: Northmoor Police"
