"""Tables printed with blanks alone, a blank line between the rows: a label of several lines is one with its cells."""

from __future__ import annotations

import pytest

from graphkit.extract.layout.cells import cells_of
from graphkit.records import CaseAudit, Judgement, Section
from tests.extract.structure import analyse


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        ("Calls about a child in    4     5     12\nthe night", ["Calls about a child in the night", "4", "5", "12"]),
        ("Visits to the 12\n                4     5\n homes we saw", ["Visits to the 12 homes we saw", "4", "5"]),
        ("Visits to\nthe homes         4     5\nthat we saw", ["Visits to the homes that we saw", "4", "5"]),
        ("Calls about a child that       5\nwas referred", ["Calls about a child that was referred", "5"]),
        ("Eskford Borough       Good      May 2015\nCouncil", ["Eskford Borough Council", "Good", "May 2015"]),
        ("Calls\tat\n  night\t4", ["Calls", "at night", "4"]),  # tabs part its cells, and not the lines
    ],
)
def test_the_cells_of_a_row_over_several_lines(row: str, cells: list[str]) -> None:
    assert cells_of(row, 0, len(row)) == cells


_HEAD = "Northmoor Police\n\nChild protection inspection\n\nIntroduction\n\nInspectors came in May 2015.\n\n"
_TABLE = """
     Table 1: Grades of the force and of HMIC
                                              Good        Requires        Inadequate       Total
                                                         improvement

      The force’s assessment of the 22
                                               12            7                3              22
      files that it chose

      HMIC’s assessment of the
                                                6           10                6              22
      same 22 files

      HMIC’s assessment of a
      further 20 files picked by                5            9                6              20
      inspectors

      All files that HMIC assessed             11           19               12              42

     Table 2: Grades of HMIC, by type of case
      Type of case                            Good        Requires        Inadequate       Total
                                                         improvement

      Enquiries that are made under             4            5                3              12
      section 47

      Children who are reported                 3            9                7              19
      missing, whether or not they had
      run away before

      Police detention                          4            5                2              11
"""


def test_labels_above_below_and_around_their_counts() -> None:
    state = analyse(f"{_HEAD}Case file analysis\n{_TABLE}\nInvestigation\n\nDetectives are busy.\n")
    found = [
        (a.assessor, a.scope, a.case_type, a.good, a.requires_improvement, a.inadequate, a.cases)
        for a in state.of(CaseAudit)
    ]
    assert found == [
        ("force", "self-assessed", None, 12, 7, 3, 22),
        ("inspectorate", "self-assessed", None, 6, 10, 6, 22),
        ("inspectorate", "additional", None, 5, 9, 6, 20),
        ("inspectorate", "all", None, 11, 19, 12, 42),
        ("inspectorate", "case-type", "section-47", 4, 5, 3, 12),
        ("inspectorate", "case-type", "missing", 3, 9, 7, 19),
        ("inspectorate", "case-type", "custody", 4, 5, 2, 11),
    ]
    assert [s.heading for s in state.of(Section)] == ["Introduction", "Case file analysis", "Investigation"]
    captions = [state.view(b).clean for b in state.blocks if b.kind == "caption"]
    assert captions == ["Table 1: Grades of the force and of HMIC", "Table 2: Grades of HMIC, by type of case"]


def test_the_rest_of_a_council_s_name_is_no_heading() -> None:
    table = (
        "      Local authority                       Judgement                Date\n\n"
        "      Northmoor County Council              Good                     May 2014\n\n"
        "      Port Elsin Borough                    Inadequate               June 2013\n      Council\n\n"
    )
    state = analyse(
        f"{_HEAD}Context for the force\n\nThe latest Ofsted judgements of the councils are these.\n\n{table}"
        "Investigation\n\nDetectives are busy.\n"
    )
    assert [s.heading for s in state.of(Section)] == ["Introduction", "Context for the force", "Investigation"]
    assert [j.body for j in state.of(Judgement)] == ["Northmoor County Council", "Port Elsin Borough Council"]


@pytest.mark.parametrize(
    "text",
    [
        "Officers came at once and             A few words\nstayed until the morning.             stand beside.",
        "The force has\n     7     8\nOther forces have.",  # a line that ends is no part of a label
        "Visits to homes           4           5\nVisits to schools           6           7",
    ],
)
def test_what_is_no_row_of_several_lines(text: str) -> None:
    around = "Calls                  1              2\n\n{}\n\nLetters                3              4\n\n"
    state = analyse(f"{_HEAD}Investigation\n\nDetectives are busy.\n\n{around.format(text)}")
    rows = [state.text[b.start : b.end] for b in state.blocks if b.kind == "row"]
    assert not any("\n" in row for row in rows)
