"""Polarity where a report only says how inspectors go about it: their grades, what they will do, what they read."""

from __future__ import annotations

import pytest

from graphkit.extract.polarity.voices.procedure import of_procedure
from tests.extract.polarity.polarity_cases import FAILING, NEUTRAL, check, params

CASES = {
    "how they grade": [
        ("The grades we use are good, requires improvement and inadequate.", NEUTRAL),
        ("Each area is graded as outstanding, good, adequate, requires improvement or inadequate.", NEUTRAL),
    ],
    "what the words of a report mean": [
        ("A force graded as inadequate is one that leaves children at risk of serious harm.", NEUTRAL),
        ("The term 'inadequate' is used where failings leave a child at risk.", NEUTRAL),
        ("Areas for improvement are aspects of a force's work that fall short of what is expected.", NEUTRAL),
        ("Emotional abuse is defined in national guidance as persistent emotional maltreatment of a child.", NEUTRAL),
        ("Poor record-keeping may hide a pattern of abuse.", NEUTRAL),
        ("Survivors of abuse often do not speak of it for years.", NEUTRAL),
    ],
    "whom they told": [
        ("Where a case is inadequate and a child is at risk, we tell the force at once.", NEUTRAL),
        ("We have asked the force to report to us on the cause of concern by May.", NEUTRAL),
    ],
    "what they may do": [
        ("Where we find a serious weakness, we may report it as a cause of concern.", NEUTRAL),
        ("If inspectors believe that a child is at risk of harm they will tell the force at once.", NEUTRAL),
    ],
    "what they will do": [
        ("We will return to Westmarch to look at the causes of concern.", NEUTRAL),
        ("In due course, inspectors will assess what has become of these weaknesses.", NEUTRAL),
        ("We will revisit the force because too little has changed and children remain at risk.", FAILING),
    ],
    "what whoever does such work has to do": [
        ("To do that well, officers must speak to each child.", NEUTRAL),
        ("Anyone who has to decide on a child's safety needs to be able to find old records quickly.", NEUTRAL),
    ],
    "what they read": [
        ("We read 40 of the unallocated notices.", NEUTRAL),
        ("Inspectors looked at a sample of overdue visits.", NEUTRAL),
        ("We read 40 of the notices and found that most were late.", FAILING),
        ("We read 40 of the notices, many of which were late.", FAILING),
    ],
}


@pytest.mark.parametrize(("sentence", "wanted"), params(CASES))
def test_what_inspectors_do_is_no_finding(sentence: str, wanted: str) -> None:
    check(sentence, wanted)


@pytest.mark.parametrize(
    "sentence",
    [
        "The force was graded good for two topics and inadequate for one.",
        "We reviewed 40 records, but few were complete.",
        "Practice ranged from good to inadequate.",
        "We examined a sample of forms and agreed with each decision.",
    ],
)
def test_what_they_found_is_no_procedure(sentence: str) -> None:
    assert not of_procedure(sentence)
