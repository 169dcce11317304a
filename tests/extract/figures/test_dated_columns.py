"""Tables of counts whose columns are dates."""

from __future__ import annotations

import pytest

from graphkit.extract.pipeline import extract
from graphkit.records import Metric
from tests.extract.structure import document_of

_AROUND = """Harrowby Police – National child protection inspection

1. Initial contact

The force gave us these figures. Staff in the desk answer calls well.

{table}

The force knows of this, and its officers told us that it was so.
"""


def _measured(table: str) -> list[tuple[float, str | None, str | None, str | None, str]]:
    records = extract(document_of(_AROUND.format(table=table)))
    return [(r.value, r.unit, r.as_of, r.kind, r.quote) for r in records if isinstance(r, Metric)]


@pytest.mark.parametrize("head", ["Waiting at the desk\tJune 2017\tMay 2018", "Overdue work\tJune 2017\tMay 2018"])
def test_counts_at_two_times(head: str) -> None:
    said = _measured(f"{head}\nForms about children\t1,040\t12\nTapes to be read\t98\t265")
    assert said[:2] == [
        (1040.0, "forms", "2017-06", "backlog", "1,040"),
        (12.0, "forms", "2018-05", "backlog", "12"),
    ]
    assert [(value, when) for value, _, when, _, _ in said[2:]] == [(98.0, "2017-06"), (265.0, "2018-05")]


def test_years_and_a_head_without_a_name() -> None:
    assert [m[:3] for m in _measured("\t2016\t2017\t2018\nForms about children\t10\t12\t14")] == [
        (10.0, "forms", "2016"),
        (12.0, "forms", "2017"),
        (14.0, "forms", "2018"),
    ]


@pytest.mark.parametrize(
    "table",
    [
        "Grade\t2017\t2018\nCases\t20\t22\nGood\t10\t12\nInadequate\t10\t10",
        "Council\tJune 2017\tMay 2018\nHarrowby County\tGood\tInadequate",
        "What\tJune 2017\tThen\nForms about children\t10\t12",
    ],
)
def test_other_tables_count_nothing(table: str) -> None:
    assert _measured(table) == []


@pytest.mark.parametrize("head", ["Workforce\tNumber (May 2018)", "Staff group\tHeadcount at 31 May 2018"])
def test_how_many_there_are_of_each(head: str) -> None:
    said = _measured(f"{head}\nPolice officers\t1,040\nPolice staff\t712\nSpecial constables\t98")
    assert [(value, unit, kind) for value, unit, _, kind, _ in said] == [
        (1040.0, "police officers", "workforce"),
        (712.0, "police staff", "workforce"),
        (98.0, "special constables", "workforce"),
    ]
    assert {when[:7] for _, _, when, _, _ in said if when} == {"2018-05"}


def test_cases_in_such_a_column_are_the_audits() -> None:
    assert _measured("Type of case\tNumber\nMissing children\t12\nChildren in custody\t9") == []


def test_minutes_that_are_papers_are_no_time() -> None:
    said = _measured("Waiting at the desk\tJune 2017\tMay 2018\nMinutes to be typed\t98\t265")
    assert [m[:4] for m in said] == [
        (98.0, "sets of minutes", "2017-06", "backlog"),
        (265.0, "sets of minutes", "2018-05", "backlog"),
    ]


def test_what_is_parted_by_a_second_column_of_names_is_told_once() -> None:
    said = _measured(
        "Work\tKind or place\tJune 2017\tMay 2018\nForms waiting to be read\tHigh priority\t38\t61\n"
        "Low priority\t212\t347\nDevices waiting for an examiner\tAll\t97\t45"
    )
    assert [m[:4] for m in said] == [
        (38.0, "forms", "2017-06", "backlog"),
        (61.0, "forms", "2018-05", "backlog"),
        (212.0, "forms", "2017-06", "backlog"),
        (347.0, "forms", "2018-05", "backlog"),
        (97.0, "devices", "2017-06", "backlog"),
        (45.0, "devices", "2018-05", "backlog"),
    ]


def test_a_row_that_lacks_the_name_of_what_is_parted_counts_nothing_where_none_was_told() -> None:
    assert _measured("Work\tKind\tJune 2017\tMay 2018\nLow priority\t212\t347") == []
