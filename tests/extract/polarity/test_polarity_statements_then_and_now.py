"""Polarity of what was so at an earlier inspection and of what is so now."""

from __future__ import annotations

import pytest

from tests.extract.polarity.polarity_cases import FAILING, STRENGTH, UNPRAISING, check, params

CASES = {
    "lengths of time, the later first": [
        ("Nurses arrived, on average, within two hours; in 2017 it took more than five hours.", STRENGTH),
        ("The average wait is now three days; in 2018 it was two weeks.", STRENGTH),
        ("The average wait was six days, whereas in 2020 it was two days.", FAILING),
        ("Assessments take an average of nine days; when we last visited they took three days.", FAILING),
        ("The wait was three weeks in 2019; in 2021 it was two days.", STRENGTH),
        ("Assessments still take nine months, whereas in 2018 they took twelve months.", UNPRAISING),
    ],
    "how soon it should be, and how long it takes": [
        ("Urgent calls should be attended within an hour, but the average in June was two hours.", FAILING),
        ("Calls should be answered within 20 seconds; on average it took 12 seconds.", STRENGTH),
        ("The target is to visit within a week, but in practice it takes three weeks.", FAILING),
    ],
    "a queue is brought down, officers are not": [
        ("It had moved eight officers and brought the queue down to 200.", STRENGTH),
    ],
    "what falls short": [
        (
            "The missing persons team was disbanded eight months after our inspection, and the practices that "
            "had improved under it have since slipped back.",
            FAILING,
        ),
        (
            "The recommendation that supervisors review every child exploitation case within 28 days has not been met.",
            FAILING,
        ),
        (
            "The time taken to send a referral to children's social care services has risen from one day to six.",
            FAILING,
        ),
        (
            "Plans to bring police and social workers together under one roof were due to be completed last "
            "year, but little has come of them.",
            FAILING,
        ),
    ],
    "what is done well": [
        (
            "Officers now ask for other accommodation for every child, which was not happening in September 2019.",
            STRENGTH,
        ),
        (
            "Control room staff now check for children at the address in almost every domestic abuse call, which "
            "they had seldom done in 2021.",
            STRENGTH,
        ),
        (
            "Custody officers now ask for alternative accommodation for every child who is refused bail, which "
            "was not happening in 2020.",
            STRENGTH,
        ),
        (
            "Risk assessments for sex offenders are now completed within the required time, whereas a third were "
            "late when we last inspected.",
            STRENGTH,
        ),
        (
            "The force now knows how many of its wanted suspects have access to children, which it could not "
            "tell us when we last asked.",
            STRENGTH,
        ),
        ("We are now satisfied that the causes of concern in our first report have been resolved.", STRENGTH),
        (
            "A 15-year-old girl whose exploitation had been overlooked in 2020 now has a plan, a named officer "
            "and regular visits.",
            STRENGTH,
        ),
    ],
}


@pytest.mark.parametrize(("sentence", "expected"), params(CASES))
def test_said_plainly(sentence: str, expected: str) -> None:
    check(sentence, expected)
