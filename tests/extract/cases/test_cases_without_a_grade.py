"""Columns of cases that got no grade, and "no good": what counts how many cases there were, and what is nil."""

from __future__ import annotations

import pytest

from graphkit.records import CaseAudit, QualityNote
from tests.extract.judging_harness import records

HEAD = "Case file analysis\n\nResults of case file reviews\n\n"


def audits(body: str) -> list[tuple[str, tuple[int | None, ...], int | None]]:
    return [
        (r.scope, (r.good, r.requires_improvement, r.inadequate), r.cases)
        for r in records(HEAD + body + "\n")
        if isinstance(r, CaseAudit)
    ]


@pytest.mark.parametrize("column", ["Not graded", "Ungraded", "Excluded", "N/A"])
def test_cases_without_a_grade_are_not_all_cases(column: str) -> None:
    table = (
        f"\tGood\tRequires improvement\tInadequate\t{column}\nForce (18 cases)\t9\t6\t2\t1\n"
        "HMICFRS (18 cases)\t4\t8\t6\t0\nHMICFRS (additional 21 cases)\t5\t9\t7\t0\n"
    )
    assert audits(table) == [
        ("self-assessed", (9, 6, 2), None),
        ("self-assessed", (4, 8, 6), 18),
        ("additional", (5, 9, 7), 21),
    ]
    assert not [r for r in records(HEAD + table) if isinstance(r, QualityNote)]


def test_a_column_of_totals_is_still_read() -> None:
    table = "\tGood\tRequires improvement\tInadequate\tTotal\nCases we assessed\t4\t8\t6\t19\n"
    assert [cases for *_, cases in audits(table)] == [19]


def test_no_good_in_a_list_of_grades_is_nil() -> None:
    body = "Cases assessed involving neglect\n\n- no good\n- 3 require improvement\n- 2 inadequate.\n"
    assert [grades for _, grades, _ in audits(body)] == [(0, 3, 2)]
