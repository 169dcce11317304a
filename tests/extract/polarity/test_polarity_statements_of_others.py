"""Polarity of words that judge the police and not a family, a suspect, an injury or the law."""

from __future__ import annotations

import pytest

from tests.extract.polarity.polarity_cases import FAILING, NEUTRAL, STRENGTH, UNFAILING, UNPRAISING, check, params

CASES = {
    "what falls short": [
        (
            "Supervisors rarely challenge investigations that have drifted, and few of the delays we saw had "
            "been explained.",
            FAILING,
        ),
        ("Few of the errors we identified had been noticed by supervisors.", FAILING),
        ("Few of the delays had been escalated to a manager or discussed with the child's family.", FAILING),
        ("Officers rarely follow up missed appointments with families.", FAILING),
        ("Staff seldom report unsafe practice because they fear blame.", FAILING),
        ("There was no evidence that missed visits had been reported to the strategy meeting.", FAILING),
        ("There was no evidence that the poor quality of referrals had been raised with officers.", FAILING),
        ("We found no evidence that failings identified in earlier audits had led to better training.", FAILING),
        ("Learning from failures in child protection is rare.", FAILING),
        ("Files that were incomplete were returned by prosecutors in most cases.", FAILING),
        ("Gaps in cover that had been closed have opened again.", FAILING),
        ("The backlog, which had been cleared by the summer, is growing again.", FAILING),
        (
            "The specialist team, which previously gave good advice to response officers, has been disbanded.",
            FAILING,
        ),
        ("Our last inspection found that children were not seen alone, and this remains the case.", FAILING),
        ("The time taken to allocate has doubled from two days to four.", FAILING),
        ("The sergeant agreed that officers would not be sent to the home that night.", FAILING),
        ("Managers agreed that the team would not be given any extra staff.", FAILING),
        ("Managers agreed that the team would not be given the training that it had requested.", FAILING),
        (
            "The inspector decided that the children would not be taken into police protection despite the risk.",
            FAILING,
        ),
        ("They decided that the children would not be held in the strategy discussion as at risk.", FAILING),
        ("The case was not reviewed and was filed without any contact with the family.", FAILING),
        ("No visit was made before the case was closed without the knowledge of social care.", FAILING),
        ("The detective did not accept the boy's explanation and told him to go home.", FAILING),
        ("It comes as no surprise that investigations drift when sergeants supervise 30 staff.", FAILING),
        ("The child abuse suspect was given a community resolution rather than being charged.", FAILING),
        ("A man who had admitted indecent assault on a child was given a caution rather than charged.", FAILING),
        ("Few suspects were arrested or charged, even where the evidence was strong.", FAILING),
        ("Few officers had been called back for further training.", FAILING),
        ("Few officers went back to see the child after the arrest of the parent.", FAILING),
        ("Few people were arrested for breaching child abduction warning notices.", FAILING),
        ("Few children in custody were placed elsewhere overnight.", FAILING),
        ("Only four of the boys were taken from the station to a place of safety.", FAILING),
        ("The child's abuser was not prosecuted because evidence had been lost.", FAILING),
        ("The suspect's children were not visited again after his release.", FAILING),
        ("Children were not asked again about what they wanted.", FAILING),
        ("No one waited with the child until the ambulance came.", FAILING),
        ("Initial enthusiasm has gone, and cooperation with social care has weakened.", FAILING),
        ("The investigation was far from meticulous.", FAILING),
        ("Families had to make several calls and repeat the same details each time.", FAILING),
        ("The quality of handover left much to be desired.", FAILING),
        ("There was some resistance among officers to recording the child's voice.", FAILING),
        ("The backlog, which the force had halved, has doubled since the spring.", FAILING),
        ("Errors in the register had been removed from the audit before we saw it.", FAILING),
        ("Challenged about delays, supervisors said they were too busy to review cases.", FAILING),
        ("The force was challenged about delays by the safeguarding board for two years.", FAILING),
        ("Inaccurate records were corrected during our inspection.", FAILING),
        ("Errors in crime records were removed after our auditors found them.", FAILING),
        ("Delays are a problem the force finds hard to address.", FAILING),
        ("The force has tried to put right the failings but has got nowhere.", FAILING),
        ("A file that was poorly prepared was rejected by the court and the case collapsed.", FAILING),
        ("Two cases collapsed because poor files had been rejected by the CPS.", FAILING),
        ("Late disclosures were rejected by the judge.", FAILING),
        ("Supervisors refused to pass incomplete files only when prosecutors had complained.", FAILING),
        ("The children were not seen alone by officers.", FAILING),
        ("In six cases the child was not seen alone.", FAILING),
        ("The victim was not seen alone before the decision was made.", FAILING),
        ("Children were not seen alone.", FAILING),
        ("We found that children were not seen alone.", FAILING),
        ("Few of the errors had been noticed by supervisors.", FAILING),
    ],
    "what is done well": [
        ("The sergeant noticed that the risk assessment was incomplete and returned it the same day.", STRENGTH),
        ("Weak plans are routinely challenged by detective inspectors.", STRENGTH),
        ("The force has cleared its backlog of phones, and delays are no longer a problem.", STRENGTH),
        ("Only 3 percent of visits were completed after the target date.", STRENGTH),
        ("Officers did not accept the father's account and examined the child's bedroom.", STRENGTH),
        ("Social workers could not recall a case where the police had failed to attend a conference.", STRENGTH),
        ("Disclosures were never dismissed and every child was heard.", STRENGTH),
        ("We found no resistance among officers to the new approach.", STRENGTH),
        ("The review corrected inaccuracies in the register.", STRENGTH),
        ("Few of the plans were too generic, and most named the child's fears.", STRENGTH),
        ("None of the visits was rushed, and children had time to talk.", STRENGTH),
    ],
    "what is neither": [
        ("The gang had gained the confidence of the girls by giving them alcohol.", NEUTRAL),
        ("The father was unable to say how the boy had come by the bruises.", NEUTRAL),
        ("The boy was unable to describe who had given him the drugs.", NEUTRAL),
        ("The mother minimised the abuse when officers spoke to her.", NEUTRAL),
    ],
    "what must not be taken for a shortcoming": [
        ("Officers took care that the investigation was not jeopardised.", UNFAILING),
    ],
    "what must not be taken for praise": [
        ("The record was corrected by hand weeks later, after the child had been harmed.", UNPRAISING),
        ("Neighbourhood officers' visits to children's homes are now a thing of the past.", UNPRAISING),
        ("Swift action would have protected the girl from further abuse.", UNPRAISING),
        ("The girl was made to repeat her account to four officers.", UNPRAISING),
    ],
}


@pytest.mark.parametrize(("sentence", "expected"), params(CASES))
def test_said_plainly(sentence: str, expected: str) -> None:
    check(sentence, expected)
