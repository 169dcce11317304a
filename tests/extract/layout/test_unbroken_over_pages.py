"""What a page left in a text without breaks parts no table, and a list of grades goes on behind it."""

from __future__ import annotations

from graphkit.records import CaseAudit, Section
from tests.extract.judging_harness import records
from tests.extract.structure import analyse

_PROSE = (
    "Officers of the force met children in most cases and wrote down what they said. Supervisors read the records "
    "within a day and gave clear directions. Partners told us that they trust the force. "
)  # fmt: skip
_TORN = "Staff at the hub, who are few, said that {} they ask for help when they need it. "


def _page(number: int) -> str:
    return f"National child protection inspection of Eskford {number}"


def _line(text: str) -> str:
    pages = "".join(_PROSE * 3 + _TORN.format(_page(number)) for number in (2, 3))
    return " ".join(f"1. Introduction {pages}{_PROSE * 3} 2. Case file analysis {_PROSE} {text}".split())


def test_a_table_between_whose_rows_a_page_ends() -> None:
    text = _line(
        f"The force assessed these. Type of case Good Inadequate Total {_page(4)} Domestic abuse 5 2 7 Missing "
        f"children 4 1 5 Police protection 3 4 7 3. Initial contact {_PROSE * 3}{_TORN.format(_page(5))}"
    )
    assert [(a.case_type, a.good, a.inadequate) for a in records(text) if isinstance(a, CaseAudit)] == [
        ("domestic-abuse", 5, 2),
        ("missing", 4, 1),
        ("police-protection", 3, 4),
    ]
    assert [s.heading for s in analyse(text).of(Section)][-2:] == ["Case file analysis", "Initial contact"]


def test_a_list_of_grades_within_which_a_page_ends() -> None:
    text = _line(
        f"The force graded 32 cases. Force assessment: 16 good 11 require improvement {_page(4)} 5 inadequate. "
        f"3. Initial contact {_PROSE * 3}{_TORN.format(_page(5))}"
    )
    assert [(a.good, a.requires_improvement, a.inadequate) for a in records(text) if isinstance(a, CaseAudit)] == [
        (16, 11, 5)
    ]
