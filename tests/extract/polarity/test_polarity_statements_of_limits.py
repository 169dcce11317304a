"""Polarity where a rule must not reach too far: what mends nothing, conditions that are none, what is still so."""

from __future__ import annotations

import pytest

from tests.extract.polarity.polarity_cases import FAILING, NEUTRAL, STRENGTH, UNFAILING, UNPRAISING, check, params

CASES = {
    "what mends nothing": [
        ("An hour later a supervisor reduced the grade without giving a reason.", FAILING),
        ("They went to addresses without being told who lived there.", FAILING),
        ("We were told that the backlog had risen since three posts had been removed.", FAILING),
        (
            "The team still takes an average of nine weeks to examine a phone, compared with twelve weeks in 2018.",
            FAILING,
        ),
        ("A boy of 13 with no previous arrests was kept in a cell for 21 hours.", FAILING),
        ("A note of the supervisor's reasons is often missing.", FAILING),
    ],
    "conditions and what is none": [
        ("There are periods of many hours when nobody is searching for the girl.", FAILING),
        ("Statements may be taken by someone who is not trained to speak to children.", FAILING),
        ("The time at which the power ends often isn't recorded.", FAILING),
        ("Without better records, senior leaders cannot be sure that practice is improving.", FAILING),
        ("Without full records, a force cannot know how well it serves its communities.", NEUTRAL),
        ("When officers can't attend a conference, they send a full report in good time.", STRENGTH),
        ("Officers acted quickly to protect the children when there was no other option.", STRENGTH),
        ("They recognised when babies were living in homes that were not clean.", UNFAILING),
        ("Ask for a foster placement, and escalate cases where none is offered.", UNFAILING),
    ],
    "whose work it is": [
        ("Neglect within families is investigated with skill.", STRENGTH),
        ("Head teachers described the briefings as invaluable.", STRENGTH),
        ("Each manages 82 offenders, which is well above the number recommended nationally.", FAILING),
        ("None of the calls that involved children had been downgraded or put off without a good reason.", STRENGTH),
        ("There was a clear risk and no better way of keeping the baby safe.", UNFAILING),
        ("They worked with the youth offending team to support him rather than arrest him.", STRENGTH),
        ("The boy was not told of the outcome and has since withdrawn from the service.", UNPRAISING),
        ("An officer warned them to 'be more careful' and closed the log.", UNPRAISING),
        ("Had the police gone at once, she might have been spared the second assault.", FAILING),
        ("Officers had little idea of who lived at the address.", FAILING),
        ("Sergeants had put right three that had been graded too low.", UNFAILING),
        ("Patrols filled the gap.", UNFAILING),
        ("It had made less progress with the third.", FAILING),
        ("decisions to move a baby are right;", STRENGTH),
        ("When we raised the backlog of forms, they moved three officers to the unit.", STRENGTH),
        ("When we told the force about the delays, it took no action.", FAILING),
        ("None of the girls was held at a police station for longer than needed.", UNFAILING),
        ("A monthly clinic with prosecutors had shortened the time taken to charge suspects.", STRENGTH),
    ],
}


@pytest.mark.parametrize(("sentence", "wanted"), params(CASES))
def test_said_plainly(sentence: str, wanted: str) -> None:
    check(sentence, wanted)
