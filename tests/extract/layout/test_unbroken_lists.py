"""Lists in a text that lost its breaks and its list marks: told cases, and what is asked below one lead."""

from __future__ import annotations

import re

import pytest

from graphkit.documents import Document, sha256
from graphkit.extract.pipeline import extract
from graphkit.records import CaseStudy, Recommendation
from tests.extract.structure import REPORT

_CASES = (
    "The response was often poor. For example: an 11-year-old girl did not come back from a dance class. The operator "
    "did not ask her mother where she might have gone. Nobody looked for the girl that night; and when a "
    "12-year-old boy who hid in a barn was seen, no officer spoke to him. The boy was found by his aunt. "
    "Training was available to all staff in the control room. The force also planned to offer more of it. Supervisors "
    "are content with this."
)


def _unbroken(extra: str) -> str:
    text = REPORT.replace("Most calls were graded well.", extra)
    return re.sub(r"\s*\n\s*", " ", re.sub(r"(?m)^\s*- ", "", text))


def _read(text: str) -> tuple[list[CaseStudy], list[Recommendation]]:
    document = Document(id="own", text=text, source="own.txt", location="file:///own.txt", sha256=sha256(text.encode()))
    found = extract(document)
    return [r for r in found if isinstance(r, CaseStudy)], [r for r in found if isinstance(r, Recommendation)]


def test_each_told_case_of_a_list_without_marks_is_one() -> None:
    cases, _ = _read(_unbroken(_CASES))
    told = [c for c in cases if "11-year-old" in c.quote or "12-year-old" in c.quote]
    assert [c.child_ages for c in told] == [(11,), (12,)]
    assert told[0].quote.startswith("an 11-year-old girl")
    assert told[0].quote.endswith("that night; and")
    assert told[1].quote.startswith("when a 12-year-old boy")
    assert told[1].quote.endswith("by his aunt.")


@pytest.mark.parametrize("after", ["Training was available; and staff used it.", ""])
def test_a_semicolon_far_behind_a_list_belongs_to_none(after: str) -> None:
    cases, _ = _read(_unbroken(f"{_CASES} {after}"))
    assert not [c for c in cases if "staff used it" in c.quote]


def test_what_is_asked_below_one_lead_is_a_recommendation_each() -> None:
    text = (
        "We recommend that, within six months, Northmoor Police: trains its call handlers in how to listen. reviews "
        "each referral that it sends. writes down what it decides."
    )
    _, found = _read(_unbroken(text))
    own = [r for r in found if re.match(r"trains its|reviews each|writes down", r.quote)]
    assert [(r.deadline, r.quote.split()[0]) for r in own] == [("P6M", "trains"), ("P6M", "reviews"), ("P6M", "writes")]
