"""Assessments: what so much evidence on either side comes to."""

from __future__ import annotations

import pytest

from graphkit.extract.assessments import value_of
from graphkit.records import CaseStudy, ThemeAssessment
from tests.extract.judging_harness import records


@pytest.mark.parametrize(
    ("failings", "strengths", "value"),
    [
        (3, 0, "failing"),
        (0, 2, "strength"),
        (1, 1, "mixed"),
        (1, 2, "mixed"),  # a third of the evidence fails
        (1, 3, "strength"),
        (3, 1, "failing"),
        (3, 2, "mixed"),
        (0.5, 0, None),  # the second theme of one finding
        (0, 0, None),
    ],
)
def test_value(failings: float, strengths: float, value: str | None) -> None:
    assert value_of(failings, strengths) == value


BODY = """Investigation

Digital forensic examinations are delayed by more than a year. The unit doesn't have enough examiners.

Supervision of investigations is good.

Case study

Poor supervision of an enquiry

A 12-year-old boy told the police that he had been hurt. No supervisor reviewed the investigation, and its \
supervision was ineffective.
"""


def test_assessments_rest_on_findings_and_leave_single_cases_out() -> None:
    found = records(BODY)
    values = {r.theme: r for r in found if isinstance(r, ThemeAssessment)}
    assert any(isinstance(r, CaseStudy) for r in found)
    assert values["digital-forensics"].value == "failing"
    assert values["supervision"].value == "strength"
    assert values["supervision"].failings == ()
