"""Polarity: how work is checked, what few and none say of it, what is known and what it is used for, said plainly."""

from __future__ import annotations

import pytest

from tests.extract.polarity.polarity_cases import FAILING, NEUTRAL, STRENGTH, UNFAILING, UNPRAISING, check, params

CASES = {
    "loads, times and limits": [
        ("Staff in that unit said they were holding up to 28 crimes each.", FAILING),
        ("The number of trained officers went up from 40 to 55.", STRENGTH),
        ("Some investigators have twenty cases, which is far more than is recommended.", FAILING),
        ("Managers submit these forms on time.", STRENGTH),
        ("Managers do not submit these forms on time.", FAILING),
        ("The visits were not on time.", FAILING),
        ("Patrols came soon after they were sent.", STRENGTH),
        ("Nearly all are sent before the officer ends duty.", STRENGTH),
    ],
    "an abbreviation in brackets parts nothing": [
        ("Managers complete active risk management system (ARMS) assessments on time.", STRENGTH),
        ("Managers do not complete active risk management system (ARMS) assessments on time.", FAILING),
    ],
    "what is only looked at": [
        ("The sergeants' reviews check only whether a date was entered.", FAILING),
        ("They ask only if the form was sent.", FAILING),
        ("Sergeants ask whether the child was seen.", UNFAILING),
        ("The desk reviews delayed incidents every hour.", UNFAILING),
        ("Supervisors are asked to track overdue visits.", UNFAILING),
        ("Incidents were delayed.", FAILING),
    ],
    "how well others judge": [
        ("The constabulary rated these files more generously than we did.", FAILING),
        ("The right classification was chosen and the grading was sound.", STRENGTH),
        ("The leaders are honest about where the service falls short.", STRENGTH),
        ("The service falls short.", FAILING),
    ],
    "what is needed": [
        ("It needs managers who know what good looks like.", FAILING),
        ("They also need to make sure that records are complete.", FAILING),
        ("An inspector must decide whether the boy still needs to be held.", NEUTRAL),
    ],
    "what is known and believed": [
        ("Staff know that a girl shouldn't be arrested for this without good cause.", STRENGTH),
        ("Officers speak up when they think a child isn't being protected.", UNFAILING),
        ("A child isn't being protected.", FAILING),
        ("We met detectives who are passionate about this work.", STRENGTH),
        ("We met with the chief constable.", NEUTRAL),
    ],
    "again and no more": [
        ("The team moved the family, and there have been no further calls.", STRENGTH),
        ("Fewer than one in ten reoffended.", STRENGTH),
        ("We found little movement on the other two.", FAILING),
        ("There were only three overdue visits on the day.", UNFAILING),
        ("Nobody took further calls.", UNPRAISING),
    ],
    "waits, limits and places": [
        ("Such long waits are hard for a family until the trial has ended.", FAILING),
        ("The unit is six constables below its establishment.", FAILING),
        ("We read 15 of these logs and were worried about four of them.", FAILING),
        ("No suitable accommodation was found.", FAILING),
        ("The situation is different at weekends.", FAILING),
        ("Inspectors had serious concerns about the treatment of children.", FAILING),
        ("A teacher had concerns about a child.", UNFAILING),
        ("The picture is brighter in the north.", STRENGTH),
        ("It is a welcome change.", STRENGTH),
        ("Each form is read on the day it is sent.", STRENGTH),
        ("We found that officers apply it.", STRENGTH),
    ],
    "what should be, and when": [
        ("Every girl in a cell should have an adult with her.", UNFAILING),
        ("Officers should have told her mother.", FAILING),
        ("A child must not be kept in a cell unless there is no alternative.", UNFAILING),
        ("Managers acted at once when they had cause for concern.", STRENGTH),
        ("Work of this kind is a cause for concern.", FAILING),
        ("A report on the unit was due to be published in May.", UNPRAISING),
        ("The new board gives the force an opportunity to mend this.", UNPRAISING),
    ],
    "less, never and as though": [
        ("Officers traced the girl in less than two hours.", STRENGTH),
        ("The girl was never made to repeat what had happened.", STRENGTH),
        ("The unit makes life difficult for such men.", UNFAILING),
        ("Sergeants paid less attention to the younger brother.", FAILING),
        ("Constables haven't been told what good work looks like.", FAILING),
        ("Checks that could have been made at once were left until Monday.", FAILING),
        ("The aunt lived less than a mile away.", UNFAILING),
        ("She told the boy that he wasn't in trouble.", UNFAILING),
    ],
    "with care": [
        ("The sergeant kept the girl's father informed throughout.", STRENGTH),
        ("He stayed on after his shift until an aunt came.", STRENGTH),
        ("The constable bought clothes for the boy.", STRENGTH),
        ("They spoke to the brothers with great care.", STRENGTH),
        ("The panel was well run.", STRENGTH),
    ],
    "scenes": [
        ("The injuries did not match her account.", UNFAILING),
        ("It takes cases that do not fall to the specialists.", UNFAILING),
        ("She had been sent pictures by a man she had never met.", UNFAILING),
        ("They gathered evidence that did not depend on her account.", UNFAILING),
        ("The children lived in a filthy and unsafe flat.", UNFAILING),
        ("His daughter was often hungry.", UNFAILING),
        ("If no parent is available, a charity sends somebody.", UNFAILING),
        ("The boy spent the night in a cell.", FAILING),
    ],
    "what is done for each": [
        ("A form is submitted for every child who is arrested.", STRENGTH),
        ("Sergeants can see which offenders are due a visit.", STRENGTH),
        ("It has since set up a desk for such calls.", STRENGTH),
        ("Young people's views have shaped the training of recruits.", STRENGTH),
        ("The duty team could be difficult to reach at night.", FAILING),
    ],
}


@pytest.mark.parametrize(("sentence", "wanted"), params(CASES))
def test_polarity_of(sentence: str, wanted: str) -> None:
    check(sentence, wanted)
