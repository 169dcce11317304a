"""Tables whose cells nothing but single blanks part, or that stand one below the other, are read like any other."""

from __future__ import annotations

import pytest

from graphkit.extract.layout.cells import parted
from graphkit.records import CaseAudit, Entity, Section
from tests.extract.naming_harness import analysed
from tests.extract.structure import analyse


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("Missing children 1 4 6 11", ["Missing children", "1", "4", "6", "11"]),
        ("Section 47 3 5 4", ["Section 47", "3", "5", "4"]),
        ("Children taken into police protection nil 2 1", ["Children taken into police protection", "nil", "2", "1"]),
        ("Enquiries under the Act of 1989 3 – 4", ["Enquiries under the Act of 1989", "3", "–", "4"]),
        ("Cases Good Requires improvement Total", ["Cases", "Good", "Requires improvement", "Total"]),
        ("Type of case Number of cases", ["Type of case", "Number of cases"]),
        ("Local authority Judgement Date", ["Local authority", "Judgement", "Date"]),
        ("Carrow County Council Good May 2012", ["Carrow County Council", "Good", "May 2012"]),
        ("Enquiry (s. 47) 5", ["Enquiry (s. 47)", "5"]),
        ("Requires improvement", ["Requires improvement"]),
        ("Missing children", ["Missing children"]),
        ("Number of cases", ["Number of cases"]),
        ("12", ["12"]),
    ],
)  # fmt: skip
def test_the_cells_of_a_line(line: str, cells: list[str]) -> None:
    assert parted(line) == cells


_ROWS = [
    ["Type of case", "Good", "Requires improvement", "Inadequate"],
    ["Domestic abuse", "2", "5", "1"],
    ["Missing children", "3", "4", "2"],
    ["Police protection", "4", "3", "3"],
    ["Sex offender management", "5", "2", "4"],
    ["Children in custody", "6", "1", "5"],
]


@pytest.mark.parametrize("between", [" ", "\n", "\n\n", "\t"])
def test_a_table_and_the_headings_below_it(between: str) -> None:
    table = "\n".join(between.join(row) for row in _ROWS)
    text = (
        "National child protection inspection\n\nEskford Police\n\n1. Introduction\n\nThis is a report of HMICFRS.\n\n"
        f"2. Case file analysis\n\nResults by type of case\n\nThe table shows our grades.\n\n{table}\n\n"
        "Common themes in the cases\n\nDomestic abuse\n\nCommon themes include:\n\n- visits are prompt; and\n"
        "- plans are weak.\n\n3. Initial contact\n\nOfficers attend quickly.\n"
    )
    state = analyse(text)
    headings = [s.heading for s in state.of(Section)]
    assert headings[3:] == ["Common themes in the cases", "Domestic abuse", "Initial contact"]
    audits = [(a.case_type, a.good, a.requires_improvement, a.inadequate) for a in state.of(CaseAudit)]
    assert audits == [
        ("domestic-abuse", 2, 5, 1),
        ("missing", 3, 4, 2),
        ("police-protection", 4, 3, 3),
        ("sex-offender-management", 5, 2, 4),
        ("custody", 6, 1, 5),
    ]


def test_a_table_that_counts_cases_by_type() -> None:
    told = "Concerns about a child who was seen alone at night where a referral was made to children's social care 5"
    text = (
        "National child protection inspection\n\nEskford Police\n\n1. Introduction\n\nThis is a report of HMICFRS.\n\n"
        "2. Case file analysis\n\nThe cases that the force assessed were of these types.\n\nType of case Number of "
        "cases\n"
        f"Child protection enquiry (s. 47) 5\nDomestic abuse 5\n{told}\nMissing children 3\n\n"
        "3. Initial contact\n\nOfficers attend quickly.\n"
    )
    state = analyse(text)
    assert [s.heading for s in state.of(Section)] == ["Introduction", "Case file analysis", "Initial contact"]
    kinds = {state.text[b.start : b.end]: b.kind for b in state.blocks}
    assert {kinds[told], kinds["Domestic abuse 5"], kinds["Missing children 3"]} == {"row"}


@pytest.mark.parametrize("title", ["Initial contact:\nReview findings", "Initial contact: 2021\nrecommendation"])
def test_a_part_of_a_chapter_whose_title_breaks(title: str) -> None:
    text = (
        "Eskford Police – National child protection post-inspection review\n\n1. Introduction\n\nHMICFRS came "
        "again.\n\n"
        f"2. Initial contact\n\n{title}\n\nOfficers attend quickly.\n\n3. Investigation\n\nPlans are weak.\n"
    )
    assert " ".join(title.split()) in [s.heading for s in analyse(text).of(Section)]


def test_a_contents_list_in_the_rows_of_a_table() -> None:
    rows = ["1. Introduction | 3", "2. Initial contact | 5", "3. Investigation | 9", "4. Next steps | 12"]
    body = "".join(
        f"{row.split(' | ')[0]}\n\nOfficers attend quickly and write down what they see.\n\n" for row in rows
    )
    for listed in ("\n".join(rows), "\n".join(f"| {row} |" for row in rows)):
        text = f"National child protection inspection\n\nEskford Police\n\nContents\n\n{listed}\n\n{body}"
        found = [s.heading for s in analyse(text).of(Section)]
        assert found == ["Introduction", "Initial contact", "Investigation", "Next steps"]


def test_a_body_whose_grade_stands_beside_it_has_its_own_name() -> None:
    state = analysed("Grades are below.", "Carrow County Council Good May 2012", kinds={1: "row"})
    assert [e.name for e in state.of(Entity)] == ["Carrow County Council"]
