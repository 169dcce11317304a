"""Recommendations that bear a label ("Recommendation 1"), wherever it stands, and headings that end in a colon."""

from __future__ import annotations

import re

import pytest

from graphkit.extract.layout import family
from graphkit.records import Recommendation, Section
from tests.extract.structure import REPORT, analyse

_FIRST = "- We recommend that, within three months, Northmoor Police reviews how it plans its training."
_SECOND = """- We recommend that Northmoor Police immediately improves its records by:
  - writing them on the day; and
  - checking them each week."""
_ITEMS = "\n\n- writing them on the day; and\n- checking them each week."
_LABELLED = {
    "a line of its own": (
        "Recommendation 1\n\nWe recommend that, within three months, Northmoor Police reviews its training plans.",
        f"Recommendation 2\n\nWe recommend that Northmoor Police immediately improves its records by:{_ITEMS}",
    ),
    "before its text": (
        "Recommendation 1: within three months, Northmoor Police should review how it plans its training.",
        f"Recommendation 2: immediately, Northmoor Police should improve its records by:{_ITEMS}",
    ),
    "without 'should'": (
        "Recommendation 1 – Northmoor Police, within three months, reviews how it plans its training.",
        f"Recommendation 2 – Northmoor Police immediately improves its records by:{_ITEMS}",
    ),
    "with the deadline": (
        "Recommendation 1: within three months\n\nNorthmoor Police should review how it plans its training.",
        f"RECOMMENDATION 2: IMMEDIATELY\n\nImprove records by:{_ITEMS}",
    ),
    "deadline below": (
        "Recommendation 1\n\nWithin three months\n\nThe force should review how it plans its training.",
        f"Recommendation 2\n\nImmediately\n\nThe force should improve its records by:{_ITEMS}",
    ),
    "title": (
        "Recommendation 1: better training\n\nWithin three months, the force should review how it plans its training.",
        f"Recommendation 2: better records\n\nImmediately, the force should improve its records by:{_ITEMS}",
    ),
    "cell": (
        "Recommendation 1\tWithin three months, the force should review how it plans its training.",
        f"Recommendation 2\tImmediately, the force should improve its records by:{_ITEMS}",
    ),
    "last cell": (
        "| Recommendation 1 | The force should review how it plans its training within three months. |",
        f"Recommendation 2 | Immediately, the force should improve its records by:{_ITEMS}",
    ),
    "letters": (
        "Recommendation A1\nWithin three months, the force should review how it plans its training.",
        f"Recommendation A2\nImmediately, the force should improve its records by:{_ITEMS}",
    ),
}


def _with(first: str, second: str) -> str:
    assert _FIRST in REPORT
    assert _SECOND in REPORT
    return REPORT.replace(_FIRST, first + "\n").replace(_SECOND, second)


@pytest.mark.parametrize("where", _LABELLED)
@pytest.mark.parametrize("blank", [True, False])
def test_a_label_belongs_to_its_recommendation_and_is_no_section(where: str, *, blank: bool) -> None:
    text = _with(*_LABELLED[where])
    if not blank:
        text = re.sub(r"\n\n+", "\n", text)
    state = analyse(text)
    plain = [(s.heading, s.level) for s in analyse(REPORT).of(Section)]
    assert [(s.heading, s.level) for s in state.of(Section)] == plain
    found = list(state.of(Recommendation))
    first, second = found[:2]
    assert (first.deadline, first.items) == ("P3M", ())
    assert second.deadline == "immediately"
    assert [i.quote for i in second.items] == ["writing them on the day; and", "checking them each week."]
    assert first.end <= text.lower().index("recommendation", first.end) < second.start
    assert not first.quote.startswith("Recommendation")
    assert len(found) == 3


def test_labels_in_a_text_without_breaks() -> None:
    text = (
        "We found delays. Recommendation 1 We recommend that, within six months, Northmoor Police trains its staff. "
        "Recommendation 2: Immediately, Northmoor Police should read its records. "
        "Recommendation 3 The force should ask."
    )
    found = analyse(re.sub(r"\s*\n\s*", " ", REPORT.replace("Most calls were graded well.", text))).of(Recommendation)
    own = [r for r in found if "trains its" in r.quote or "read its" in r.quote or "should ask" in r.quote]
    assert [r.deadline for r in own] == ["P6M", "immediately", None]
    assert own[0].quote.endswith("trains its staff.")


@pytest.mark.parametrize(
    "heading", ["Recommendation 2: progress", "Recommendation 2 – re-inspection findings", "Recommendations"]
)
def test_what_reports_on_a_recommendation_is_no_label(heading: str) -> None:
    assert family.label(heading) is None


def test_a_label_in_running_text_is_none() -> None:
    text = REPORT.replace("Most calls were graded well.", "Recommendation 2 has been met by the force since then.")
    assert len(list(analyse(text).of(Recommendation))) == 3


@pytest.mark.parametrize("contents", [True, False])
@pytest.mark.parametrize("numbers", [True, False])
def test_every_heading_may_end_in_a_colon(*, contents: bool, numbers: bool) -> None:
    text = REPORT if contents else re.sub(r"(?s)Contents\n.*?\n\n(?=1\. )", "", REPORT)
    plain = [(s.heading, s.level) for s in analyse(text).of(Section)]
    for heading, _ in plain:
        text = re.sub(rf"(?m)^((?:\d\. )?{re.escape(heading)})$", r"\1:", text)
    if not numbers:
        text = re.sub(r"(?m)^\d\. ", "", text)
    state = analyse(text)
    assert [(s.heading, s.level) for s in state.of(Section)] == plain
    assert [len(r.items) for r in state.of(Recommendation)] == [0, 2, 0]
