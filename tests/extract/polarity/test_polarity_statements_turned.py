"""Polarity of praise told with bad words and of failings told with good ones."""

from __future__ import annotations

import pytest

from tests.extract.polarity.polarity_cases import FAILING, NEUTRAL, STRENGTH, check, params

CASES = {
    "what falls short": [
        (
            "Since our last inspection, the force has made little headway with the recommendations we gave it.",
            FAILING,
        ),
        (
            "Few notices were sent to children's social care by the end of the shift on which the officer attended.",
            FAILING,
        ),
        (
            "Officers came to review meetings unprepared and contributed little to the plans made for children.",
            FAILING,
        ),
        ("More needs to be done to make sure that repeat victims with children are referred to the MARAC.", FAILING),
        (
            "Compared with our previous inspection, children's views are now less evident in the notices that "
            "officers submit.",
            FAILING,
        ),
        (
            "Vacancies in the public protection unit have gone unfilled for over a year, which leaves "
            "investigators overstretched.",
            FAILING,
        ),
        (
            "Flags on vulnerable addresses went largely unheeded by dispatchers, even when the same household "
            "had called four times in a month.",
            FAILING,
        ),
        (
            "Response officers had little appreciation of what an empty fridge and soiled bedding might signify "
            "for a child.",
            FAILING,
        ),
        (
            "The boy had been reported missing on 23 occasions, but there was little curiosity about where he "
            "went or whom he met.",
            FAILING,
        ),
        (
            "Response sergeants were conspicuously absent from incidents where children's safety hung in the balance.",
            FAILING,
        ),
        (
            "Workloads in the child abuse unit had become untenable, and the service to children was suffering.",
            FAILING,
        ),
        (
            "The long-running dispute with the councils about alternative accommodation has got nowhere, and "
            "children remain in cells as a result.",
            FAILING,
        ),
        ("The arrangements for calling appropriate adults at night leave a great deal to be desired.", FAILING),
        (
            "Visits to registered sex offenders were being announced beforehand, which defeats their purpose.",
            FAILING,
        ),
        (
            "Offender managers proved ineffectual in uncovering undisclosed relationships with women who have "
            "young children.",
            FAILING,
        ),
        ("The child's wishes were conspicuous by their absence from 18 of the 22 records.", FAILING),
        (
            "Officers wrote about siblings as a group, and it was impossible to tell what any one of them felt.",
            FAILING,
        ),
        (
            "Officers were apt to go into schools only to deal with offences, and opportunities for earlier help "
            "were squandered.",
            FAILING,
        ),
    ],
    "what is done well": [
        (
            "The inspector's monthly reviews added real direction to the investigation rather than simply noting "
            "progress.",
            STRENGTH,
        ),
        (
            "Once the child had been placed with an aunt, officers took immediate steps to investigate the "
            "neglect they had seen.",
            STRENGTH,
        ),
        (
            "Breaches of sexual harm prevention orders were met with firm action rather than a warning letter.",
            STRENGTH,
        ),
        (
            "Compared with our previous inspection, children's views are now much more evident in the notices "
            "that officers submit.",
            STRENGTH,
        ),
        (
            "The force has learned from its errors in the handling of exploitation cases and has made lasting changes.",
            STRENGTH,
        ),
        (
            "The quality of referrals has come on markedly since 2019, and partners told us they now trust what "
            "they receive.",
            STRENGTH,
        ),
        (
            "Detective sergeants offered incisive direction at the outset and returned to it at sensible intervals.",
            STRENGTH,
        ),
        (
            "Disruption of those who exploit children is relentless, with 31 abduction warning notices served in "
            "the past year.",
            STRENGTH,
        ),
        (
            "The deputy chief constable's personal grip on child protection was plain to see and has galvanised "
            "middle managers.",
            STRENGTH,
        ),
        ("Managers keep a watchful eye on staff welfare, and nobody we met felt overwhelmed.", STRENGTH),
        (
            "Breaches of sexual harm prevention orders were met with something far firmer than words of advice, "
            "and offenders were deterred.",
            STRENGTH,
        ),
        ("Children's own words ran through the records and visibly shaped the plans made for them.", STRENGTH),
        ("Most of the officers we met had a firm grasp of what recent reviews had recommended.", STRENGTH),
        (
            "Findings from reviews are distilled into seven-minute briefings, which officers told us were a boon.",
            STRENGTH,
        ),
        (
            "Head teachers spoke in glowing terms about their schools officers and the early warning these give.",
            STRENGTH,
        ),
        (
            "A supervisor noticed that the incident had been wrongly graded and raised it to an immediate "
            "response within four minutes.",
            STRENGTH,
        ),
        ("The problems with late referrals that we found at our last inspection have been resolved.", STRENGTH),
        (
            "The officer did not accept the mother's account and asked a paediatrician to examine the child "
            "without delay.",
            STRENGTH,
        ),
        (
            "Instead of simply taking the teenager home, officers spent time finding out why he kept running away.",
            STRENGTH,
        ),
        (
            "Warning signs of neglect, such as an empty fridge and soiled bedding, were not ignored by the "
            "officers who attended.",
            STRENGTH,
        ),
        ("Most of the poor practice we saw at the last inspection has been eliminated.", STRENGTH),
        (
            "In none of the nine cases had the officer in charge forgotten to ask the school and the doctor for "
            "what they knew.",
            STRENGTH,
        ),
        (
            "Officers did not let the lack of an interpreter stop them from hearing what the children had to say.",
            STRENGTH,
        ),
        (
            "Untrained officers are no longer used to interview young children, who are always seen by skilled staff.",
            STRENGTH,
        ),
        (
            "The offender manager was not deceived by the man's claim that he lived alone, and found that three "
            "children were staying there.",
            STRENGTH,
        ),
        (
            "Managers do not settle for counting cases, and audits look closely at whether children are any safer.",
            STRENGTH,
        ),
    ],
    "what is neither": [
        ("We did not examine how the force responds to the sudden and unexpected deaths of infants.", NEUTRAL),
        ("The suspect left the country two days before the allegation was made and has not returned.", NEUTRAL),
        (
            "The stepfather ignored the conditions of his bail and went back to the family home on the Sunday evening.",
            NEUTRAL,
        ),
        (
            "The father had never been reported to the police before, and none of the children was known to "
            "social care.",
            NEUTRAL,
        ),
    ],
    "what must not be taken for a shortcoming": [],
}


@pytest.mark.parametrize(("sentence", "expected"), params(CASES))
def test_said_plainly(sentence: str, expected: str) -> None:
    check(sentence, expected)
