"""Assessments: what so much evidence on either side comes to."""

from __future__ import annotations

import pytest

from graphkit.extract.judging.assessments import value_of
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
        (3, 7, "mixed"),
        (3, 1, "failing"),
        (8, 5, "mixed"),
        (8, 4, "failing"),  # a third praises
        (3, 2, "mixed"),  # two fifths praise
        (6, 5, "mixed"),
        (0.5, 0, "failing"),  # one finding that is as likely as not to speak of it
        (0.4, 0, None),
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


def test_assessments_rest_on_findings_and_on_single_cases_only_where_nothing_else_speaks() -> None:
    found = records(BODY)
    values = {r.theme: r for r in found if isinstance(r, ThemeAssessment)}
    assert any(isinstance(r, CaseStudy) for r in found)
    assert values["digital-forensics"].value == "failing"
    assert values["supervision"].value == "strength"
    assert values["supervision"].failings == ()


def test_a_theme_that_only_cases_speak_of_rests_on_two_of_their_findings() -> None:
    body = BODY.replace("Supervision of investigations is good.\n\n", "")
    values = {r.theme: r for r in records(body) if isinstance(r, ThemeAssessment)}
    assert values["supervision"].value == "failing"
    assert len(values["supervision"].failings) >= 2
