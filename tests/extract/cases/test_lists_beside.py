"""Lists of grades in columns of one page: each is that of the label above it, and a column that is torn is left."""

from __future__ import annotations

import pytest

from graphkit.records import CaseAudit
from tests.extract.structure import analyse

_TEXT = (
    "Northmoor Police\n\nChild protection inspection\n\nIntroduction\n\nInspectors read cases in May 2019.\n\n"
    "Case file analysis\n\nThe force read 20 of its own cases before we did. The results were:\n\n{lists}\n\n"
    "Investigation\n\nDetectives are busy.\n"
)
_ROUNDS = (
    "Force assessment:                 Our assessment:\n"
    "• 11 good                         • 5 good\n"
    "• 6 require improvement           • 8 require improvement\n"
    "• 3 inadequate                    • 7 inadequate"
)
_TYPES = (
    "Missing children (9 cases):       Domestic abuse (12 cases):\n"
    "• 2 good                          • 5 good\n"
    "• 7 inadequate                    • 4 require improvement\n"
    "                                  • 3 inadequate"
)
_TABS = (
    "Force assessment:\tOur assessment:\n• 11 good\t• 5 good\n• 6 require improvement\t• 8 require improvement\n"
    "• 3 inadequate\t• 7 inadequate"
)
_BARS = (
    "| Force assessment | Our assessment |\n| --- | --- |\n| 11 good | 5 good |\n"
    "| 6 require improvement | 8 require improvement |\n| 3 inadequate | 7 inadequate |"
)
_TORN = _ROUNDS.replace("• 8 require improvement", "• 8 good")


def _audits(lists: str) -> list[tuple[str | None, str, str | None, int | None, int | None, int | None]]:
    return [
        (a.assessor, a.scope, a.case_type, a.good, a.requires_improvement, a.inadequate)
        for a in analyse(_TEXT.format(lists=lists)).of(CaseAudit)
    ]


@pytest.mark.parametrize("lists", [_ROUNDS, _TABS, _BARS])
def test_each_column_is_graded_by_whom_its_label_names(lists: str) -> None:
    assert _audits(lists) == [
        ("force", "self-assessed", None, 11, 6, 3),
        ("inspectorate", "self-assessed", None, 5, 8, 7),
    ]


def test_each_column_is_of_its_type_however_long_it_is() -> None:
    assert sorted(_audits(_TYPES), key=str) == [
        ("inspectorate", "case-type", "domestic-abuse", 5, 4, 3),
        ("inspectorate", "case-type", "missing", 2, None, 7),
    ]


@pytest.mark.parametrize("lists", [_TORN, _ROUNDS.splitlines()[0]])
def test_columns_that_do_not_go_on_say_nothing(lists: str) -> None:
    assert _audits(lists) == []
