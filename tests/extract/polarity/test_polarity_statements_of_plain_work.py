"""Polarity of plain statements on what is done and what is not."""

from __future__ import annotations

import pytest

from tests.extract.polarity.polarity_cases import FAILING, STRENGTH, check, params

CASES = {
    "what falls short": [
        ("Supervisors' reviews were irregular and gave investigators little direction.", FAILING),
        ("Headteachers criticised the quality of the information they received from the force.", FAILING),
    ],
    "what is done well": [
        ("Supervisors review waiting calls every two hours to make sure that the danger hasn't grown.", STRENGTH),
        ("When inspectors told leaders of the backlog, they immediately moved three detectives to the hub.", STRENGTH),
        ("Offender managers are quick to tell social workers of a change in risk.", STRENGTH),
        (
            "Referral forms are not sent to children's social care until a supervisor has checked that they are "
            "complete.",
            STRENGTH,
        ),
        (
            "Complex child abuse cases are no longer being investigated by officers who aren't trained for this work.",
            STRENGTH,
        ),
        (
            "Officers decided not to wait for the forensic results before arresting the suspect, which meant "
            "that bail conditions could be used to protect the child.",
            STRENGTH,
        ),
        (
            "The average time taken to act on intelligence about online offenders has fallen from 14 weeks to "
            "less than 3.",
            STRENGTH,
        ),
        (
            "The risk assessment was based on everything the force knew about the boy rather than on the latest "
            "episode alone.",
            STRENGTH,
        ),
        ("Senior leaders understand where practice is weak and have taken action to improve it.", STRENGTH),
        (
            "The force responded quickly to our feedback and reviewed all 60 outstanding cases within a week.",
            STRENGTH,
        ),
    ],
}


@pytest.mark.parametrize(("sentence", "expected"), params(CASES))
def test_said_plainly(sentence: str, expected: str) -> None:
    check(sentence, expected)
