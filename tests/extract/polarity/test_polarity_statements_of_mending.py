"""Polarity of what was amiss and was seen to, of what none fell short in, and of good words for bad work."""

from __future__ import annotations

import pytest

from tests.extract.polarity.polarity_cases import FAILING, NEUTRAL, STRENGTH, UNFAILING, check, params

CASES = {
    "what falls short": [
        (
            "The risk to the two boys was correctly assessed as high, and then no further action was taken for a "
            "month.",
            FAILING,
        ),
        (
            "An apparently strong rate of completed return interviews hides the fact that many were done by "
            "telephone with the parent only.",
            FAILING,
        ),
        ("The log was closed on the strength of a phone call to the person suspected of harming her.", FAILING),
        (
            "Police were no longer looking for the child four days after he went missing, because the log had "
            "been closed in error.",
            FAILING,
        ),
        ("Staff described a culture in which they could not admit mistakes without fear of blame.", FAILING),
        ("Compared with our 2018 inspection, the proportion of cases we graded as good has halved.", FAILING),
        ("The force could do considerably more to learn from the things it does well.", FAILING),
        (
            "Performance has slipped in four of the six areas where we had previously found the force to be good.",
            FAILING,
        ),
    ],
    "what is done well": [
        (
            "The duty inspector noticed that two referrals had been graded too low and had both corrected before "
            "the end of the shift.",
            STRENGTH,
        ),
        (
            "Weak investigations were challenged by detective inspectors, who sent them back with clear instructions.",
            STRENGTH,
        ),
        ("Of the 30 incident logs we read, only one had been closed wrongly.", STRENGTH),
        ("Overdue visits to registered sex offenders have been cut from 96 to three since last summer.", STRENGTH),
        (
            "The officer was not satisfied with the mother's account and insisted on seeing the bruised child alone.",
            STRENGTH,
        ),
        (
            "Errors in recording children's ages, which we criticised in 2019, have been all but eliminated.",
            STRENGTH,
        ),
        ("Nothing of importance had been left out of the 12 referrals we reviewed.", STRENGTH),
        (
            "Not one of the children we asked about had been taken to a police station while under police protection.",
            STRENGTH,
        ),
        (
            "When a social worker declined to attend, the sergeant escalated the matter and the child was seen "
            "that evening.",
            STRENGTH,
        ),
        (
            "Supervisors rejected a request to close the investigation because the brother of the victim had not "
            "been spoken to.",
            STRENGTH,
        ),
        (
            "The delays in sending domestic abuse notices to schools that we reported previously no longer occur.",
            STRENGTH,
        ),
        (
            "The detective did not accept the family's refusal as the end of the matter and found another way to "
            "hear from the child.",
            STRENGTH,
        ),
        (
            "Supervisors made frequent entries on the file, which pointed out missed lines of enquiry and set "
            "dates for completing them.",
            STRENGTH,
        ),
        ("The force stopped using a risk form that was causing staff to miss signs of neglect.", STRENGTH),
        (
            "Officers did not treat the girl as streetwise or to blame, and they saw that she was being exploited.",
            STRENGTH,
        ),
        ("Unlike in 2018, we saw no examples of missing children being wrongly recorded as absent.", STRENGTH),
        (
            "The MARAC chair would not allow a high-risk case to be removed from the list while the children "
            "were still in danger.",
            STRENGTH,
        ),
        (
            "Problems with the computer link to children's social care were reported by staff in April and fixed "
            "before any referral was lost.",
            STRENGTH,
        ),
        (
            "The sergeant was blunt about the weaknesses in the plan for the missing girl and made the team "
            "rewrite it before going off duty.",
            STRENGTH,
        ),
        (
            "The force is open about its past failings and has acted on each of the shortcomings that we "
            "described in our previous report.",
            STRENGTH,
        ),
        (
            "Poor grading of calls is now picked up by daily checks and put right before it affects a child.",
            STRENGTH,
        ),
        ("Despite severe pressure on staffing, no visit to a child at risk was missed or put off.", STRENGTH),
        ("We could not find a single referral that had been left waiting at the end of the day.", STRENGTH),
        (
            "A suspicious bruise on a baby did not escape the notice of the officer, who called for a doctor at once.",
            STRENGTH,
        ),
        (
            "The number of children detained under mental health powers in police cells has dropped from 14 to none.",
            STRENGTH,
        ),
        (
            "Detectives refused to be put off by the suspect's denials and traced three more victims, all of "
            "whom were safeguarded.",
            STRENGTH,
        ),
        (
            "Repeat calls to the address were not dealt with in isolation, and the pattern of neglect was soon "
            "exposed.",
            STRENGTH,
        ),
        (
            "Failure to follow the guidance is rare and, when it happens, is dealt with firmly by supervisors.",
            STRENGTH,
        ),
        ("Officers wasted no time in breaking into the flat when they heard the toddler crying.", STRENGTH),
        (
            "A strategy discussion was held that same morning because the baby had a fracture that his parents "
            "could not explain.",
            STRENGTH,
        ),
        (
            "A supervisor challenged the decision to take no further action because two witnesses had not been "
            "approached, and the case was reopened.",
            STRENGTH,
        ),
        (
            "The medical examination took place within five hours of the disclosure, so no forensic evidence was lost.",
            STRENGTH,
        ),
        (
            "The boy was not described in the log as making his own choices, and the signs that he was being "
            "exploited were recognised.",
            STRENGTH,
        ),
        (
            "It took only one phone call from the foster carer for officers to be sent to look for the girl.",
            STRENGTH,
        ),
        (
            "The mother, who spoke no English, was questioned through a professional interpreter rather than her "
            "10-year-old daughter.",
            STRENGTH,
        ),
        (
            "When one child was waiting at a police station for somewhere to sleep, a manager raised this with "
            "the local authority, which led to a quick move.",
            STRENGTH,
        ),
        (
            "The officer did not dismiss the bruises as a matter for the family court and arranged a medical "
            "examination that day.",
            STRENGTH,
        ),
        (
            "Detectives left no reasonable line of enquiry untouched and secured enough evidence to charge both men.",
            STRENGTH,
        ),
        (
            "The officers were right not to accept the carer's explanation and asked a paediatrician for advice.",
            STRENGTH,
        ),
        (
            "The investigation continued without the victim's support, which allowed a dangerous man to be prosecuted.",
            STRENGTH,
        ),
        ("Prompt work with the hospital meant that no child was left in the care of the suspect.", STRENGTH),
        (
            "Each of the 46 actions in the improvement plan had a named owner, and all but two had been finished "
            "on time.",
            STRENGTH,
        ),
        ("None of the serious failings that we reported at our last inspection was found this time.", STRENGTH),
        ("Changes have been made as part of a coherent plan rather than in a piecemeal way.", STRENGTH),
        (
            "Scrutiny by the deputy chief constable is rigorous, and she follows up on individual cases when she "
            "is not satisfied.",
            STRENGTH,
        ),
        (
            "Performance has improved in all six of the areas where we had previously found the force to be poor.",
            STRENGTH,
        ),
        (
            "Recommendations from the previous inspection are tracked at every meeting, and none is closed until "
            "its effect has been tested.",
            STRENGTH,
        ),
        (
            "When staff raised concerns about unsafe workloads, managers replied promptly and brought in extra help.",
            STRENGTH,
        ),
        (
            "The gap between the best and worst performing districts has all but disappeared since our last "
            "report, and standards have risen in both.",
            STRENGTH,
        ),
        (
            "The department's leaders know their staff well, notice when they are struggling and make time for them.",
            STRENGTH,
        ),
    ],
    "what is neither": [
        ("Inspectors graded each of the 33 cases as good, requires improvement or inadequate.", NEUTRAL),
        ("Children who are neglected may be slow to speak or may miss school.", NEUTRAL),
        ("We did not inspect the work of the local authority or the health services.", NEUTRAL),
        ("The sister of the suspect said that he had been a good father and had never hurt anyone.", NEUTRAL),
        ("The family had moved house four times in two years and was not registered with a doctor.", NEUTRAL),
        ("The grandmother said that she had not told anyone because she was afraid of her son.", NEUTRAL),
        ("The man lived next door to the family and had sometimes been asked to babysit.", NEUTRAL),
    ],
    "what must not be taken for a shortcoming": [
        (
            "Few of the officers we interviewed were unsure about when to use their power to remove a child.",
            UNFAILING,
        ),
        ("The detective asked for the school's CCTV on the first day, before it could be overwritten.", UNFAILING),
        (
            "Much has changed for the better for children held overnight in police cells since we first drew "
            "attention to the matter.",
            UNFAILING,
        ),
        (
            "Decisions taken at strategic level reach the constables and sergeants who need to put them into "
            "practice within days.",
            UNFAILING,
        ),
    ],
}


@pytest.mark.parametrize(("sentence", "expected"), params(CASES))
def test_said_plainly(sentence: str, expected: str) -> None:
    check(sentence, expected)
