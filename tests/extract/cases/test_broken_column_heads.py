"""Tables whose columns have names that are broken over two lines: each count is that of its grade, or of none."""

from __future__ import annotations

import pytest

from graphkit.records import CaseAudit, Section
from tests.extract.structure import analyse

_TEXT = (
    "Northmoor Police\n\nChild protection inspection\n\nIntroduction\n\nInspectors read cases in May 2015.\n\n"
    "Case file analysis\n\nThe table shows how inspectors graded them.\n\n{head}\n{rows}\n\nInvestigation\n\n"
    "Detectives are busy.\n"
)
_ROWS = (
    "Domestic abuse             2            3               4             1            10\n"
    "Missing children           1            0               5             2             8\n"
    "Total                      3            3               9             3            18"
)
_ABOVE = (
    "                                                    Requires\n"
    "Type of case              Good       Adequate     improvement    Inadequate     Total"
)
_BELOW = (
    "Type of case              Good       Adequate      Requiring     Inadequate     Total\n"
    "                                                  improvement"
)
_AROUND = (
    "                                                    Requires\n"
    "Type of case              Good       Adequate                    Inadequate     Total\n"
    "                                                  improvement"
)
_LOST = "Type of case              Good       Adequate                    Inadequate     Total"


def _read(head: str) -> tuple[list[tuple[str | int | None, ...]], list[str]]:
    state = analyse(_TEXT.format(head=head, rows=_ROWS))
    audits: list[tuple[str | int | None, ...]] = [
        (a.case_type, a.good, a.adequate, a.requires_improvement, a.inadequate, a.cases) for a in state.of(CaseAudit)
    ]
    return audits, [s.heading for s in state.of(Section)]


@pytest.mark.parametrize("head", [_ABOVE, _BELOW, _AROUND])
def test_what_of_a_grade_stands_in_the_lines_above_and_below_is_its_column_and_no_heading(head: str) -> None:
    audits, sections = _read(head)
    assert audits == [("domestic-abuse", 2, 3, 4, 1, 10), ("missing", 1, 0, 5, 2, 8), (None, 3, 3, 9, 3, 18)]
    assert sections == ["Introduction", "Case file analysis", "Investigation"]


def test_where_the_column_lost_its_name_no_count_is_given_to_another_grade() -> None:
    assert _read(_LOST)[0] == []
