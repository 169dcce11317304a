"""Polarity where a body is only asked to do something, and where a report says what it looked at or will look at."""

from __future__ import annotations

import pytest

from graphkit.extract.polarity.voices.wishes import wishes
from tests.extract.polarity.polarity_cases import FAILING, NEUTRAL, UNPRAISING, check, params

CASES = {
    "what a force is asked to do": [
        ("Westmarch Constabulary should run a training programme so that staff are well prepared.", NEUTRAL),
        ("Police Westmarch should share the scheme and work closely with partners to support families.", NEUTRAL),
        ("The force should now embed its effective approach to diary appointments.", NEUTRAL),
        ("All forces should ensure that victims are well supported throughout.", NEUTRAL),
        ("The Northmoor Fire and Rescue Service should promote a clear and effective policy.", NEUTRAL),
    ],
    "what it is asked to do more of": [
        ("The force should do more to hear from children.", FAILING),
        ("The force should improve the supervision of its investigations.", UNPRAISING),
    ],
    "what it does, beside what it should": [
        ("The force should review each case, but it rarely does so.", FAILING),
        ("The force should have acted sooner.", FAILING),
    ],
    "how a force came to be as it is": [
        ("In 2014, a review of how it works brought a restructuring of the specialist teams responsible.", NEUTRAL),
        ("In May 2014 a review resulted in a change to the structure, but no one was ready for it.", FAILING),
    ],
    "what a report looks at": [
        ("The review focussed on children in care and on improving the work of the police.", NEUTRAL),
        ("Our inspection concentrates mainly on how well the police protect children.", NEUTRAL),
        ("We do not examine the work of other agencies.", NEUTRAL),
        ("HMICFRS does not inspect the services of health bodies.", NEUTRAL),
        ("Officers do not examine phones.", FAILING),
        ("Questions of custody, the backlog of visits among them, will be assessed in due course.", NEUTRAL),
        ("The delays in custody will be examined in a further report.", NEUTRAL),
        ("The force has a backlog of reports, and delays will be assessed by supervisors.", FAILING),
    ],
}


@pytest.mark.parametrize(("sentence", "expected"), params(CASES))
def test_what_is_asked_or_looked_at_judges_nothing(sentence: str, expected: str) -> None:
    check(sentence, expected)


@pytest.mark.parametrize(
    "sentence",
    [
        "The force should be doing this for all investigations.",
        "The force should be commended for this work.",
        "The force should have told the family.",
        "Officers should know the signs of neglect.",
    ],
)
def test_what_hints_at_how_it_is_now_is_no_wish(sentence: str) -> None:
    assert not wishes(sentence)
