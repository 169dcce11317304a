"""Bullets below a lead that announces cases are one case study each; below a lead that announces findings, none."""

from __future__ import annotations

import pytest

from tests.extract.judging_harness import case_studies

_CASES = """
- a 13-year-old boy in lodgings had run away 17 times since the spring. No officer asked him where he had slept; and
- the aunt of a girl aged six rang twice about shouting in the flat above. Officers went to the wrong street and did \
not return.

Meetings with partners are held in each district.
"""
_THEMES = """
- a failure to speak to the child before the meeting was closed;
- delays of a month before suspects were arrested; and
- poor records of what was agreed.
"""


@pytest.mark.parametrize(
    "lead",
    [
        "For example:",
        "The following are examples of what concerned us most:",
        "The following are some of the incidents that we looked at.",
        "The following illustrate our worry:",
        "Here are two examples:",
        "Below are two of the cases that we passed to the chief officer:",
        "Cases that worried us included:",
        "Among the files we handed back were:",
        "Two cases show what these delays meant for children:",
        "The cases below illustrate the problem.",
        "We had serious concerns about two cases:",
        "Inspectors returned several cases to the constabulary, among them:",
        "This was clear in two cases:",
        "Examples from the ferry district:",
        "Two of the cases are described below.",
    ],
)
def test_bullets_below_what_announces_cases_are_one_each(lead: str) -> None:
    first, second = case_studies(f"Assessment and help\n\nOfficers do not look for every child. {lead}\n{_CASES}")
    assert (first.form, first.child_ages, first.polarity) == ("bullet", (13,), "ineffective")
    assert (second.form, second.child_ages) == ("bullet", (6,))
    assert second.quote.endswith("did not return.")


@pytest.mark.parametrize(
    "lead",
    [
        "Some cases showed:",
        "In two cases:",
        "These cases demonstrate:",
        "The cases that we read showed that there was:",
        "In the cases judged inadequate we found:",
    ],
)
def test_bullets_below_what_announces_findings_are_none(lead: str) -> None:
    assert not case_studies(f"Assessment and help\n\nOfficers do not look for every child. {lead}\n{_THEMES}")
