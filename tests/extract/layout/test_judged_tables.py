"""Tables of how bodies were judged, and when, are read however a converter printed them."""

from __future__ import annotations

import pytest

from graphkit.extract.layout.lines import read_lines
from graphkit.extract.layout.tables.of_bodies import judged_tables
from graphkit.records import Judgement, Section
from tests.extract.judging_harness import records

_LEAD = "Context for the force\n\nThe most recent judgments by Ofsted are shown below.\n\n"
_END = "\n\nInitial contact\n\nInspectors found that officers did not record the views of children.\n"


@pytest.mark.parametrize(
    "table",
    [
        "Local authority Judgment Date\nEskford Requires improvement June 2017\nPort Garrow Good October 2018",
        "Local authorityJudgmentDate\nEskfordRequires improvementJune 2017\nPort GarrowGoodOctober 2018",
        "Local authority Judgment\n\nDate\n\nEskford\n\nRequires improvement June 2017\n\nPort Garrow\n\nGood\n\n"
        "October 2018",
        " Local authority Judgment          Date\n Eskford       Requires improvement June 2017\n"
        " Port Garrow     Good                October 2018",
        "Local authority Date of inspection Judgment\nEskford June 2017 Requires improvement\n"
        "Port Garrow October 2018 Good",
    ],
)
def test_how_each_body_was_judged_and_when(table: str) -> None:
    found = records(f"{_LEAD}{table}{_END}")
    assert [(j.body, j.grade, j.date, j.by) for j in found if isinstance(j, Judgement)] == [
        ("Eskford", "Requires improvement", "2017-06", "Ofsted"),
        ("Port Garrow", "Good", "2018-10", "Ofsted"),
    ]
    assert [s.heading for s in found if isinstance(s, Section)] == ["Context for the force", "Initial contact"]


def _rows(table: str) -> list[tuple[str, ...]]:
    return [row.cells for row in judged_tables(table, read_lines(table), set())]


def test_a_name_that_goes_over_two_lines() -> None:
    table = "Council Judgment Date\nEskford and Port Garrow\nCity Council Good May 2018\nNorthmoor Adequate May 2013"
    assert [cells[0] for cells in _rows(table)] == ["Council", "Eskford and Port Garrow City Council", "Northmoor"]


@pytest.mark.parametrize(
    "rest",
    [
        "Eskford\n\nPort Garrow\n\nGood May 2018",  # nobody knows whose it is
        "Eskford Good",
        "Eskford is in the north.\nIt was judged Good in May 2018",
    ],
)
def test_what_is_no_row_is_not_read_as_one(rest: str) -> None:
    assert _rows(f"Local authority Judgment Date\n{rest}") == []


def test_the_names_of_the_columns_of_a_table_of_cases_judge_nothing() -> None:
    found = records(f"{_LEAD}Type of case\n\nGood\n\nRequires\nimprovement\n\nInadequate Total\n\nMissing{_END}")
    assert not [j for j in found if isinstance(j, Judgement)]
