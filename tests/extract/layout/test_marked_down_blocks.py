"""Quoted blocks and escaped numbers of mark-down, notes in brackets, columns two blanks apart, titles said again."""

from __future__ import annotations

from graphkit.records import CaseAudit, CaseStudy, Section
from tests.extract.structure import analyse, whole

COVER = "National child protection inspection: Northmoor Police\n\nMay 2021\n\n"


def headings(text: str) -> list[str]:
    return [s.heading for s in analyse(text).of(Section)]


def test_a_quoted_block_is_a_box_and_its_quotes_hold_what_it_says() -> None:
    story = "A teacher saw bruises on a boy of eight. Officers went to the school and spoke to him that morning."
    text = (
        f"{COVER}## Investigation\n\nDetectives work closely with social workers.\n\n> **Case study**\n> \n"
        f"> **A boy who was heard**\n> \n> {story}\n> \n> His father was arrested the same day.\n\n"
        "## Decision-making\n\nOfficers make good decisions.\n"
    )
    (case,) = (r for r in whole(text) if isinstance(r, CaseStudy))
    assert case.title == "A boy who was heard"
    assert text[case.start : case.end].startswith("A teacher saw bruises")
    assert text[case.start : case.end].endswith("arrested the same day.")
    assert headings(text) == ["Investigation", "Decision-making"]


def test_a_chapter_s_number_may_be_escaped() -> None:
    text = (
        f"{COVER}# 1\\. Introduction\n\nHMICFRS inspects the police.\n\n# 2\\. Initial contact\n\n"
        "Staff ask good questions.\n\n# 3\\. Investigation\n\nDetectives are well trained.\n"
    )
    assert headings(text) == ["Introduction", "Initial contact", "Investigation"]


def test_a_chapter_s_number_calls_no_note_where_notes_have_brackets() -> None:
    text = (
        f"{COVER}1 Introduction\nThe guidance,[2] explains how agencies work together.[1]\n2 Context for the force\n"
        "Northmoor Police serves 800,000 people.\n3 Initial contact\nStaff ask good questions.[3]\n"
        "[1] Children Act 1989.\n[2] Working together, 2018.\n[3] Calls that inspectors heard.\n"
    )
    assert headings(text) == ["Introduction", "Context for the force", "Initial contact"]


def test_columns_may_stand_two_blanks_apart_and_labels_go_on_in_brackets() -> None:
    text = (
        f"{COVER}Case file analysis\n\nInspectors graded all 22 cases.\n\n"
        "                                                Requires\n"
        "   Type of case                 Good  Adequate  improvement    Inadequate  Total\n\n"
        "   Child protection enquiry      3        2          5              2       12\n   (section 47)\n\n"
        "   Missing children              2        3          4              1       10\n"
    )
    found = [(a.case_type, a.good, a.requires_improvement, a.inadequate, a.cases) for a in analyse(text).of(CaseAudit)]
    assert found == [("section-47", 3, 5, 2, 12), ("missing", 2, 4, 1, 10)]


def test_a_title_that_returns_is_not_that_of_a_story() -> None:
    told = "Officers used their powers with care. In one incident, officers who stopped a car took a girl to safety."
    text = (
        f"{COVER}1 Initial contact\nFindings\nStaff ask good questions.\n2 Decision-making\nFindings\n{told}\n"
        "3 Investigation\nFindings\nDetectives are well trained.\n"
    )
    assert headings(text).count("Findings") == 3
