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


_ONE = (
    "\n- a girl aged 14 was reported missing from a hostel for the sixth time. No officer asked where she had slept.\n"
)


@pytest.mark.parametrize(
    "lead",
    ["In one example that inspectors reviewed:", "We saw the effect in one case:", "In another recent file we read:"],
)
def test_one_bullet_below_what_announces_one_case_is_one(lead: str) -> None:
    (case,) = case_studies(f"Assessment and help\n\nOfficers do not look for every child. {lead}\n{_ONE}")
    assert (case.form, case.child_ages) == ("bullet", (14,))


def test_several_bullets_below_what_announces_one_case_are_its_parts() -> None:
    parts = "\n- an officer told a girl's mother to wait at home; and\n\n- a sergeant closed the log after an hour.\n"
    found = case_studies(f"Assessment and help\n\nOfficers do not look for every child. In one case:\n{parts}")
    assert not [case for case in found if case.form == "bullet"]


@pytest.mark.parametrize(
    "lead", ["We found the following delays:", "Inspectors saw the following serious failings in the cases:"]
)
def test_below_a_lead_to_faults_what_tells_a_story_is_a_case_and_no_other_item(lead: str) -> None:
    before = f"Assessment and help\n\nOfficers do not look for every child. {lead}\n"
    assert [case.child_ages for case in case_studies(before + _CASES)] == [(13,), (6,)]
    assert not case_studies(before + _THEMES)


@pytest.mark.parametrize(
    "said",
    [
        "During one home visit, an officer saw toys in the flat of a man who had said that nobody else lived there.",
        "On another night patrol, officers noticed a girl of 12 on the quay with two men.",
    ],
)
def test_what_was_seen_on_one_visit_is_a_case(said: str) -> None:
    (case,) = case_studies(f"Managing risk\n\nVisits are up to date. {said} She was taken home and he was arrested.\n")
    assert case.quote.startswith(said)


@pytest.mark.parametrize("said", ["During one visit, staff described the new rota.", "On one patrol, radios failed."])
def test_what_is_of_no_person_is_none(said: str) -> None:
    assert not case_studies(f"Managing risk\n\nVisits are up to date. {said} The force has since changed this.\n")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("In one case, a neighbour heard a girl shouting through the wall.", 1),
        ("In one case, a driver brought a boy in from the moor.", 1),
        ("In one case, we heard nothing from the school.", 0),
        ("In one case, evidence is heard by a panel.", 0),
    ],
)
def test_an_announced_case_may_begin_with_what_somebody_heard(said: str, told: int) -> None:
    text = f"Initial contact\n\nCalls are answered. {said} Officers went there. They took the child to her aunt.\n"
    assert len([c for c in case_studies(text) if said[:20] in c.quote]) == told
