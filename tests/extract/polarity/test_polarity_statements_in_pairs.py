"""Polarity of plain statements, most of them said both ways: denials of denials, shares, what is no longer done."""

from __future__ import annotations

import pytest

from tests.extract.polarity.polarity_cases import FAILING, NEUTRAL, STRENGTH, UNFAILING, check, params

CASES = {
    "what falls short": [
        (
            "Body-worn video was switched off before the officer spoke to the children, so what they said was lost.",
            FAILING,
        ),
        ("Officers left without seeing the two younger children, who were said to be asleep upstairs.", FAILING),
        (
            "The suspect was released without bail conditions, although the victim had told officers "
            "that she and her daughter were frightened of him.",
            FAILING,
        ),
        (
            "Supervisors lowered the risk grading without giving a reason in several of the domestic "
            "abuse cases we reviewed.",
            FAILING,
        ),
        (
            "The decision to end the investigation was taken without anyone asking the 14-year-old "
            "victim for his views.",
            FAILING,
        ),
        ("The decision to take no further action was made without the child having been seen.", FAILING),
        ("There was avoidable delay in arranging the interview with the child.", FAILING),
        ("Phones belonging to child victims are kept for up to eight months before they are examined.", FAILING),
        ("Files sent to the CPS were frequently returned because key statements were missing.", FAILING),
        ("Visits were usually made by appointment, so offenders had time to hide devices and other evidence.", FAILING),
        (
            "Detention certificates were missing in nine cases, so the court could not know why the "
            "child had stayed in a cell.",
            FAILING,
        ),
        ("They told us that they no longer receive briefings about these offenders.", FAILING),
        ("Officers no longer attend these meetings.", FAILING),
        ("Staff no longer get training in this area.", FAILING),
        ("Supervisors' reviews are late and give little direction.", FAILING),
        ("The force has met this recommendation only in part.", FAILING),
        ("This recommendation has been met only in part.", FAILING),
        ("There has been no progress on alternative accommodation.", FAILING),
        ("Children in custody often wait a long time for an appropriate adult.", FAILING),
        ("Most reviews of their detention take place by phone.", FAILING),
        ("The team has nine investigators, but it needs 14 to meet the demand.", FAILING),
        ("The custody officer asked for secure accommodation although the boy didn't need it.", FAILING),
        ("In 2019, the unit took an average of five months to examine a device, and it now takes eight.", FAILING),
        ("This leaves suspects under investigation for long periods.", FAILING),
        ("The child abuse investigation team has shrunk from 46 to 31 detectives since our inspection.", FAILING),
        ("Control room staff no longer have access to the system.", FAILING),
        ("The team no longer has an analyst.", FAILING),
        ("Sergeants no longer review these cases.", FAILING),
        ("The unit has been cut from 18 officers to 12 staff.", FAILING),
    ],
    "what is done well": [
        ("Operators no longer downgrade calls about children simply because no officer is free to attend.", STRENGTH),
        ("Out-of-date flags are removed every month, and staff have confidence in those that remain.", STRENGTH),
        (
            "Response officers saw the filthy state of the house as a possible sign of neglect rather "
            "than a housing matter.",
            STRENGTH,
        ),
        (
            "Officers did not leave without seeing the two younger children, who were said to be asleep upstairs.",
            STRENGTH,
        ),
        (
            "Rather than leave the children with a drunken adult, the constable stayed until a social "
            "worker had found a relative to care for them.",
            STRENGTH,
        ),
        (
            "The children's details were recorded in full in all of the 20 domestic abuse risk "
            "assessments we examined.",
            STRENGTH,
        ),
        (
            "The suspect was released with strict bail conditions, because the victim had told "
            "officers that she and her daughter were frightened of him.",
            STRENGTH,
        ),
        ("There is no longer a backlog of domestic abuse cases waiting to be heard at MARAC.", STRENGTH),
        (
            "Supervisors did not lower the risk grading without giving a reason in any of the domestic "
            "abuse cases we reviewed.",
            STRENGTH,
        ),
        (
            "The decision to end the investigation was not taken without first asking the 14-year-old "
            "victim for his views.",
            STRENGTH,
        ),
        ("Minutes of the meetings are stored where investigators can easily find them.", STRENGTH),
        ("The log gave a full account of the decisions taken and the reasons for them.", STRENGTH),
        ("It took less than an hour for the outcome of the joint visit to be added to the crime report.", STRENGTH),
        ("Triage staff look at a child's whole history rather than the latest incident alone.", STRENGTH),
        (
            "Thresholds for referral are understood, and few forms have to be sent back to the "
            "officers who wrote them.",
            STRENGTH,
        ),
        (
            "Officers worked with the children's home to find out what was troubling the boy, and he "
            "has gone missing only once in the past five months.",
            STRENGTH,
        ),
        ("Officers viewed the 15-year-old as a child who was being exploited rather than as a drug dealer.", STRENGTH),
        (
            "Swift action was taken against the two men named by the girl, and neither of them was "
            "able to target anyone else.",
            STRENGTH,
        ),
        ("Detectives had traced and interviewed all three witnesses within two days of the allegation.", STRENGTH),
        (
            "Officers decided not to interview the boy on the night of the assault, having rightly "
            "judged that he was too upset, and saw him with his key worker the next morning.",
            STRENGTH,
        ),
        (
            "It was encouraging to see sergeants returning weak investigations to officers with clear "
            "instructions on what remained to be done.",
            STRENGTH,
        ),
        ("There was no avoidable delay in arranging the interview with the child.", STRENGTH),
        ("Just one of the 18 files we looked at had been rejected by prosecutors as incomplete.", STRENGTH),
        (
            "Two young sisters spent no time at a police station because officers had quickly "
            "contacted the out-of-hours social work team.",
            STRENGTH,
        ),
        ("Offender managers each have about 45 offenders to supervise, which they described as manageable.", STRENGTH),
        (
            "Actions from the previous meeting were all reviewed, and none had been outstanding for "
            "more than a fortnight.",
            STRENGTH,
        ),
        (
            "Records showed that custody officers weighed up the child's age and vulnerability before "
            "authorising detention.",
            STRENGTH,
        ),
        (
            "The appropriate adult scheme operates through the night, so children are not kept in "
            "custody waiting for morning.",
            STRENGTH,
        ),
        ("A full record was made of when accommodation had been asked for and from whom.", STRENGTH),
        ("The backlog of unassessed referrals that so concerned us last time no longer exists.", STRENGTH),
        (
            "Joint visits with social workers, which were rare when we first inspected, are now normal practice.",
            STRENGTH,
        ),
        (
            "The force has tested whether the changes it made are having any effect and can show that they are.",
            STRENGTH,
        ),
        ("He went missing twice that spring, and after the plan was agreed he did not go missing again.", STRENGTH),
        (
            "In the domestic abuse cases we examined, none of the calls had been downgraded without a good reason.",
            STRENGTH,
        ),
        ("None of the incidents had been closed without a supervisor's agreement.", STRENGTH),
        ("We saw sensible decisions not to prosecute children for minor damage.", STRENGTH),
        ("Officers made a good decision not to arrest the boy.", STRENGTH),
        ("It had no backlog of cases waiting for a search warrant.", STRENGTH),
        ("There was no backlog of referrals waiting to be assessed.", STRENGTH),
        ("The force plays a full part in MAPPA.", STRENGTH),
        ("The force takes a full part in multi-agency meetings.", STRENGTH),
        ("The proportion graded as inadequate has fallen from 43 percent to 24 percent.", STRENGTH),
        ("In 2019, the unit took an average of eight months to examine a device, and it now takes three.", STRENGTH),
        ("The child abuse investigation team has grown from 31 to 46 detectives since our inspection.", STRENGTH),
        ("The plans that were agreed addressed the risk to children.", STRENGTH),
        ("A nurse was on duty in both custody suites at all times.", STRENGTH),
        ("In 2019, it took seven weeks to allocate a case; it now takes two.", STRENGTH),
        ("The decision not to detain the girl was well recorded.", STRENGTH),
        ("None of the reports was filed without a supervisor seeing it.", STRENGTH),
        ("Only one of the 12 referrals was poor.", STRENGTH),
        ("Just two of the 30 records were incomplete.", STRENGTH),
    ],
    "what is neither": [
        (
            "Under section 46 of the Children Act 1989, officers can remove a child from danger "
            "without first going to court.",
            NEUTRAL,
        ),
    ],
    "what must not be taken for a shortcoming": [
        (
            "Supervisors in the control room check whether delayed incidents involving children have "
            "become more serious.",
            UNFAILING,
        ),
        ("Since our last visit, the force has cleared its entire backlog of flags waiting to be added.", UNFAILING),
        (
            "A referral was submitted before the end of the officer's shift and contained everything "
            "children's social care needed to know.",
            UNFAILING,
        ),
        (
            "Designated officers make their own enquiries, as they should, and do not rely entirely on "
            "what the attending officer tells them.",
            UNFAILING,
        ),
        (
            "Managers take up every failure to provide a bed with the director of children's services, "
            "and this has led to two emergency placements being funded.",
            UNFAILING,
        ),
        (
            "Extra staff were moved into the referral unit within a week of managers spotting a rise in demand.",
            UNFAILING,
        ),
        ("Officers found her within the hour and she has not been reported missing since.", UNFAILING),
    ],
}


@pytest.mark.parametrize(("sentence", "expected"), params(CASES))
def test_said_plainly(sentence: str, expected: str) -> None:
    check(sentence, expected)
