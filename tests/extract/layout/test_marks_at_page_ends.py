"""The marks of a page's items that a reader gave at its foot make no item of what the next page begins with."""

from __future__ import annotations

from graphkit.records import CaseAudit
from tests.extract.judging_harness import records
from tests.extract.structure import analyse

_PAGE = (
    "Officers of the force met children in most of the cases that we looked at, and they\nwrote down what those "
    "children said to them. Supervisors read what they had written\nwithin a day and gave clear directions to the "
    "officers, who then followed them up and\ntold partners what had been done.\n"
)
_EDGE = "•\n•\nNational child protection inspection\n{}\n"


def test_what_a_page_begins_with() -> None:
    pages = "".join(f"{_PAGE}{_EDGE.format(n)}We then looked at more.\n" for n in range(1, 9))
    text = f"Introduction\n{pages}{_PAGE}"
    state = analyse(text)
    assert not [text[b.start : b.end] for b in state.blocks if b.kind == "bullet"]


def test_the_grades_below_a_heading_as_long_as_the_lines_of_the_page() -> None:
    heading = "Cases involving referrals that relate to incidents of domestic abuse or to crimes of that kind"
    text = f"Case file analysis\n{_PAGE * 3}{heading}\n3 good\n4 requiring improvement\n2 inadequate\n{_PAGE}"
    found = [a for a in records(text) if isinstance(a, CaseAudit)]
    assert [(a.case_type, a.good, a.requires_improvement, a.inadequate) for a in found] == [("domestic-abuse", 3, 4, 2)]
