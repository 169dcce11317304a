"""Tables whose columns few blanks part, and audits of an earlier inspection set beside those of this one."""

from __future__ import annotations

import pytest

from graphkit.extract.layout.cells import cells_of
from graphkit.records import CaseAudit
from tests.extract.structure import analyse

_COVER = "National Child Protection Inspection\n\nSallowby Police\n\n6–9 March 2017\n\n"
_TABLE = """   Case type             Good  Requires improvement  Inadequate  Total
   Domestic abuse        2     1                     1           4
   Missing children      1     3                     0           4
   Custody               0     1                     1           2
   All cases             3     5                     2           10
"""


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("Case type         Good  Inadequate  Total", ["Case type", "Good", "Inadequate", "Total"]),
        ("Case type  Good  Inadequate  Total", ["Case type", "Good", "Inadequate", "Total"]),
        ("Case type         Good", ["Case type", "Good"]),
        ("Missing  children", ["Missing children"]),
        ("They were late.  We saw why.  Some were ill.", ["They were late. We saw why. Some were ill."]),
    ],
)
def test_two_blanks_part_cells_and_no_sentences(line: str, cells: list[str]) -> None:
    assert cells_of(f"{line}\n", 0, len(line)) == cells


def _audits(text: str) -> list[tuple[str, str | None, int | None, int | None]]:
    found = analyse(f"{_COVER}1. Introduction\n\nIt is new.\n\n2. Case audit\n\n{text}").of(CaseAudit)
    return [(a.scope, a.case_type, a.good, a.inadequate) for a in found]


def test_the_head_of_a_table_is_read_where_two_blanks_part_its_columns() -> None:
    assert _audits(f"The table has the grades.\n\n{_TABLE}\n3. Conclusion\n\nMore is to be done.\n") == [
        ("case-type", "domestic-abuse", 2, 1),
        ("case-type", "missing", 1, 0),
        ("case-type", "custody", 0, 1),
        ("all", None, 3, 2),
    ]


@pytest.mark.parametrize(
    "then",
    [
        "For comparison, in March 2015 inspectors examined 30 cases and assessed 4 as good and 26 as inadequate.",
        "By way of comparison, in 2015 inspectors judged 30 cases: 4 were good and 26 were inadequate.",
        "It is fair to add that in May 2015 inspectors examined 30 cases, of which 4 were good and 26 inadequate.",
    ],
)
def test_cases_of_an_earlier_year_are_not_those_of_this_inspection(then: str) -> None:
    now = "Inspectors chose and examined 10 cases. Three were assessed as good and seven as inadequate."
    assert _audits(f"{now}\n\n{then}\n\n3. Conclusion\n\nMore is to be done.\n") == [
        ("all", None, 3, 7),
        ("previous", None, 4, 26),
    ]


def test_cases_of_the_inspection_s_own_year_are_its_own() -> None:
    now = "In March 2017 inspectors examined 10 cases and assessed 3 as good and 7 as inadequate."
    assert _audits(f"{now}\n\n3. Conclusion\n\nMore is to be done.\n") == [("all", None, 3, 7)]
