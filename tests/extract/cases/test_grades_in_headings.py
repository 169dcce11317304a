"""Grades that stand in brackets in the heading of a type of case, with how many cases there were."""

from __future__ import annotations

import pytest

from graphkit.records import CaseAudit
from tests.extract.judging_harness import records

HEAD = "Case file analysis\n\nResults of case file reviews\n\nWe examined 90 cases.\n\n"


@pytest.mark.parametrize(
    ("heading", "read"),
    [
        (
            "Missing children (11 cases: 4 good, 5 requires improvement, 2 inadequate)",
            [("missing", (4, 5, 2), 11)],
        ),
        (
            "Domestic abuse \u2013 12 cases (good 3, requires improvement 4, inadequate 5)",
            [("domestic-abuse", (3, 4, 5), 12)],
        ),
        ("Missing children (3 good, 2 inadequate)", [("missing", (3, None, 2), None)]),
        ("Missing children (11 cases)", []),
        ("Good work with missing children", []),
    ],
)
def test_the_heading_of_a_type_may_hold_its_grades(
    heading: str, read: list[tuple[str, tuple[int | None, ...], int | None]]
) -> None:
    found = [r for r in records(f"{HEAD}{heading}\n\nOfficers came quickly.\n") if isinstance(r, CaseAudit)]
    assert [(r.case_type, (r.good, r.requires_improvement, r.inadequate), r.cases) for r in found] == read
