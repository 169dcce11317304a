"""Polarity of what is late, short or rare, whatever stands around the words that say so."""

from __future__ import annotations

import pytest

from tests.extract.polarity.polarity_cases import FAILING, STRENGTH, UNFAILING, check, params

CASES = {
    "what is late or short": [
        ("It is no surprise that reviews were overdue.", FAILING),
        ("It will be no surprise that so many visits are late.", FAILING),
        ("Some children aren't given the help they need and may be left in danger.", FAILING),
        ("In 2018 there were 120 notices awaiting assessment; in March 2021 there were 40.", STRENGTH),
        ("There were 120 unread notices, where in 2018 we had counted 40.", FAILING),
        ("In 2021 there were 40 unread notices; in 2018 there were 120.", STRENGTH),
        ("There are posts for 30 detectives, 19 of which are filled.", FAILING),
        ("The hub is funded for 30 researchers but has 19.", FAILING),
        ("The hub is funded for 30 more researchers, and 19 are in post.", UNFAILING),
        ("Only two of its posts are vacant.", STRENGTH),
        ("The sisters were seen on their own.", STRENGTH),
        ("Repeated calls were seen on their own.", FAILING),
        ("Interviews and visits are planned together rather than in isolation.", STRENGTH),
        ("Exploitation of boys is recognised less often.", FAILING),
        ("Supervisors use the new list to find overdue visits.", UNFAILING),
        ("We find late visits too often.", FAILING),
        ("Each caseload was far above the level that the force's own managers had said was safe.", FAILING),
        ("The desk changed the grade where it did not reflect the risk.", UNFAILING),
        ("It was exceptional to find a plan that anybody had read.", FAILING),
    ],
}


@pytest.mark.parametrize(("sentence", "wanted"), params(CASES))
def test_said_plainly(sentence: str, wanted: str) -> None:
    check(sentence, wanted)
