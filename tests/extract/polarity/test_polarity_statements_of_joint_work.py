"""Polarity of plain statements on all themes, and of those that tell of police, others and the child in one breath."""

from __future__ import annotations

import pytest

from tests.extract.polarity.polarity_cases import FAILING, NEUTRAL, STRENGTH, check, params

CASES = {
    "what falls short": [
        ("No risk assessment was completed and the form was late.", FAILING),
        ("None of the overdue visits had been made.", FAILING),
        ("Nobody had noticed that the records were incomplete.", FAILING),
        ("No supervisor was aware of the delays.", FAILING),
        ("Few of the officers were aware that the form was out of date.", FAILING),
        ("Officers did not leave the house without the child because they had not seen him.", FAILING),
        ("Officers did not record the visit without being asked to.", FAILING),
        ("The officer did not submit a referral without a reminder.", FAILING),
        ("The force has decided not to fill the vacant posts, which leaves children at risk.", FAILING),
        ("The purpose of the unit is to protect children, and it is failing to do so.", FAILING),
        ("The suspect was known to police but was not arrested.", FAILING),
        ("The mother said officers had not returned her calls.", FAILING),
        ("The child was known to be at risk and nobody visited.", FAILING),
        ("The boy was reluctant to talk and no further attempt was made.", FAILING),
        ("If officers do not record this, we found that children were left at risk.", FAILING),
        ("Rather than leave a message, officers took no action.", FAILING),
        ("Officers waste time searching all systems, and no longer share what they find.", FAILING),
        ("We looked at whether children had been seen, and they had not.", FAILING),
        ("We examined how well risk was assessed and found poor practice.", FAILING),
        ("Only three of the officers were trained and records were poor.", FAILING),
        ("Officers were not checked, and weak plans were approved.", FAILING),
        ("Supervisors check late plans but rarely act.", FAILING),
        ("No child had been seen alone, and the records were poor.", FAILING),
        ("The number of trained staff has fallen from 30 to 12 officers.", FAILING),
        ("The force has not acted on each of the failings.", FAILING),
        ("We assessed 43 percent of cases as inadequate, up from 24 percent at our last inspection.", FAILING),
        ("The number of vacancies has risen from three to eleven detectives.", FAILING),
        ("Sickness has grown from 4 to 11 officers.", FAILING),
        ("There are 300 forms waiting, but there were only 12 in 2019.", FAILING),
        ("There were 61 overdue visits, compared with 20 when we last inspected.", FAILING),
        ("There were 118 overdue visits, compared with 74 at the time of our last inspection.", FAILING),
        ("Records were poor, and officers responded quickly to calls.", FAILING),
        ("The child was left alone for three hours before officers took him to a place of safety.", FAILING),
        ("No officer asked what had happened, and she was picked up by her father the next day.", FAILING),
        ("The officer did not visit, and the violence escalated the next day.", FAILING),
        ("The mother insisted that the boy was well, and officers did not see him.", FAILING),
        ("Social workers challenged the decision because the child had not been seen.", FAILING),
        ("The records were incomplete, and partners had raised this with the force.", FAILING),
        ("The case was closed wrongly and was reopened after the mother complained.", FAILING),
        ("Errors were corrected only when we pointed them out.", FAILING),
        ("Weak plans were not sent back to officers.", FAILING),
        ("There were 118 overdue visits at the time of our review, compared with 74 in 2017.", FAILING),
        ("In 2019, 12 referrals were waiting to be assessed, compared with 300 now.", FAILING),
        ("On the day of our visit 61 forms were unread, compared with 20 a year before.", FAILING),
        ("The number of visits that are overdue has doubled.", FAILING),
        ("The force has not done what we asked in relation to the control room.", FAILING),
        ("Our recommendation on digital examinations has not been met in full.", FAILING),
        ("This recommendation has not been met.", FAILING),
        ("The response to criminal exploitation, including county lines, is less developed.", FAILING),
        ("Joint visits by the police and social workers are no longer routine.", FAILING),
        ("Return interviews are no longer standard.", FAILING),
        ("In 2021, 6 visits to offenders were overdue, but there were 212 at the time of our re-inspection.", FAILING),
        ("The force must understand much better than it does now what its work achieves for children.", FAILING),
        ("The force needs to know much more than it does now about these children.", FAILING),
        (
            "We found that suspects were often invited to attend voluntarily when there were good grounds for arrest.",
            FAILING,
        ),
        (
            "Domestic violence protection notices were applied for in fewer than one in a hundred eligible cases.",
            FAILING,
        ),
        (
            "Devices now wait seven months on average to be examined, compared with two weeks when we last inspected.",
            FAILING,
        ),
        (
            "Dispatchers reduced the grade of the incident twice without asking a supervisor or ringing the "
            "caller back.",
            FAILING,
        ),
        ("Problem-solving plans for children who come to notice repeatedly are largely absent.", FAILING),
        ("As a consequence, the girl stayed at risk from the same group of men for a further three weeks.", FAILING),
        ("This meant that opportunities to protect both sisters at an earlier stage were lost.", FAILING),
        (
            "Referrals about children affected by domestic abuse were held back until a third incident had occurred.",
            FAILING,
        ),
        (
            "Since our last inspection, contact between the missing persons team and care homes has become less "
            "frequent, and managers there no longer know whom to call.",
            FAILING,
        ),
        (
            "The coastal unit takes three times as long as the central unit to answer requests from social "
            "workers, which holds up decisions about children.",
            FAILING,
        ),
        (
            "As a result, perpetrators known to both the police and the council were not disrupted, and more "
            "children came to harm.",
            FAILING,
        ),
        (
            "Parents told us that they had been left to find out from social workers that the police "
            "investigation had ended.",
            FAILING,
        ),
    ],
    "what is done well": [
        ("There were 20 overdue visits, compared with 61 at the time of our last inspection.", STRENGTH),
        ("It took four weeks to examine a device in 2018, compared with two weeks now.", STRENGTH),
        ("There were 74 overdue visits at the time of our review, compared with 118 in 2017.", STRENGTH),
        ("In 2019, 300 referrals were waiting to be assessed, compared with 12 now.", STRENGTH),
        (
            "In 2017 some devices had waited ten months to be examined; at the time of our review the "
            "longest wait was five weeks.",
            STRENGTH,
        ),
        ("The force has doubled the number of examiners in its digital unit.", STRENGTH),
        (
            "No incident involving a child can now be downgraded unless an inspector has reviewed it and "
            "recorded the reason.",
            STRENGTH,
        ),
        ("The force has done what we asked in relation to the control room.", STRENGTH),
        ("Our recommendation on digital examinations has been met in full.", STRENGTH),
        ("The recommendation has been fully implemented.", STRENGTH),
        ("This recommendation has been met.", STRENGTH),
        ("The control room completes a THRIVE assessment for each report.", STRENGTH),
        ("Child abduction warning notices are used in suitable cases.", STRENGTH),
        ("Disputes in children's homes are settled without a crime being pursued against the child.", STRENGTH),
        ("Minor damage is dealt with without any arrest.", STRENGTH),
        (
            "Officers' assessments of risk in domestic abuse cases are checked by specialist staff, who "
            "change few of them.",
            STRENGTH,
        ),
        ("We saw several cases in which this help had prevented problems at home from becoming worse.", STRENGTH),
        (
            "In 2021, 212 visits to offenders were overdue, but there were only 6 at the time of our re-inspection.",
            STRENGTH,
        ),
        ("Early help had stopped arguments at home from growing into violence.", STRENGTH),
        ("A supervisor reviews every incident involving a child that hasn't been attended within an hour.", STRENGTH),
        (
            "It took only nine minutes for an officer to attend after the caller had said that a child was being hit.",
            STRENGTH,
        ),
        ("Sergeants review each investigation every 28 days and set out what needs to be done next.", STRENGTH),
        (
            "Close working with the Crown Prosecution Service has halved the time that children wait for a "
            "charging decision.",
            STRENGTH,
        ),
        (
            "Frontline officers know the signs of neglect and tell children's social care when they find a home "
            "in poor condition.",
            STRENGTH,
        ),
        (
            "Devices now wait two weeks on average to be examined, compared with seven months when we last inspected.",
            STRENGTH,
        ),
        (
            "The force rightly decided not to charge the 12-year-old and instead worked with the youth offending "
            "service to support him.",
            STRENGTH,
        ),
        (
            "Staff can now search all four systems at once, and so vital information is much less likely to be "
            "overlooked.",
            STRENGTH,
        ),
        (
            "Performance meetings concentrate on what happens to children rather than on the number of incidents.",
            STRENGTH,
        ),
        (
            "On the first day of our inspection, no referrals were waiting to be assessed, and none had been "
            "held for more than a day in the previous month.",
            STRENGTH,
        ),
        (
            "Overnight, an inspector took ownership of the search, and enquiries continued until the girl was found.",
            STRENGTH,
        ),
        (
            "The siblings were taken straight to a foster placement rather than being kept at a police station.",
            STRENGTH,
        ),
        (
            "Partners said that the police could be relied on to attend core group meetings and brought "
            "important information about the parents.",
            STRENGTH,
        ),
        (
            "Because officers told the out-of-hours social work team at once, the two youngest children were not "
            "returned to an unsafe home.",
            STRENGTH,
        ),
        (
            "Where the social worker was on leave, officers spoke to her manager instead and put protection in "
            "place for the child.",
            STRENGTH,
        ),
        (
            "If a supervisor is dissatisfied with the information on a child, the form is sent back, and we "
            "found that quality had risen markedly as a result.",
            STRENGTH,
        ),
    ],
    "what is neither": [
        ("Since our last inspection, the number of care homes in the force area has risen from 84 to 131.", NEUTRAL),
        ("As a result of boundary changes in April, the force now has three areas rather than four.", NEUTRAL),
        ("As a result of the court order, the father may not go to the children's home or their school.", NEUTRAL),
        (
            "However, the grandmother told the social worker that she could not look after the children for "
            "longer than a week.",
            NEUTRAL,
        ),
    ],
}


@pytest.mark.parametrize(("sentence", "expected"), params(CASES))
def test_said_plainly(sentence: str, expected: str) -> None:
    check(sentence, expected)
