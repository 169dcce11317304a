"""Polarity where a clause only says of what, where a force grants a shortcoming and acts, and in house phrases."""

from __future__ import annotations

import pytest

from tests.extract.polarity.polarity_cases import FAILING, NEUTRAL, STRENGTH, UNFAILING, UNPRAISING, check, params

CASES = {
    "a duty that stands in a clause of its own": [
        ("Nurses and officers worked well together to agree what should be done for the girl.", STRENGTH),
        ("Staff in both offices have a good grasp of which cases must be referred.", STRENGTH),
        ("Supervisors made sound decisions about how long a child should be kept.", STRENGTH),
        ("What should be done for such a child must be agreed by all agencies.", NEUTRAL),
        ("Forces must decide how each report should be assessed.", NEUTRAL),
        ("Those responsible for this demanding work showed commitment.", STRENGTH),
        ("Each of the two offices is responsible for one half of the county.", NEUTRAL),
    ],
    "what no child went through, by law": [
        ("No child had been held in a cell under section 136 of the Mental Health Act 1983.", STRENGTH),
        ("No children were taken to police stations under the Mental Health Act 1983.", STRENGTH),
        ("Officers may detain a person under section 136 of the Mental Health Act 1983.", NEUTRAL),
    ],
    "what was granted and acted on": [
        ("Knowing this, the force accepted that it needed to do better, and had begun to recruit.", STRENGTH),
        ("Recognising that it needed to do more, the constabulary had set up a second team.", UNFAILING),
        ("The force recognised that it needed to do more, but had not begun to.", FAILING),
        ("It accepted that it needed to do better.", FAILING),
        ("Inspectors recognised that it needed to do better and had begun a review.", UNPRAISING),
    ],
    "what a praised response was to": [
        ("Officers deal well with calls where a baby has been left alone.", STRENGTH),
        ("Officers respond promptly to incidents where a child may be unsafe.", STRENGTH),
        ("Officers deal well with calls where a baby has been left alone, but records of them are poor.", FAILING),
        ("Responses to calls where a baby has been left alone are slow.", FAILING),
    ],
    "what goes on behind the response": [
        ("Officers responded well to the initial call in this case and then failed to speak to the child.", FAILING),
        ("The force responded well to incidents involving adults, and poorly to those involving children.", FAILING),
        ("Officers dealt well with cases where they were supervised, and missed risk where they were not.", FAILING),
        ("The unit copes well with cases in its own area and fails children elsewhere.", FAILING),
    ],
    "what somebody else knew or did": [
        ("Officers knew that the suspect was failing to comply with bail and had moved in with the children.", FAILING),
        ("Staff are aware that workloads are excessive, and many have started to leave.", FAILING),
        ("Leaders knew that the unit was short of detectives and had moved six of them to burglary.", FAILING),
        ("The force was aware that the victim was left at risk and had asked for help.", FAILING),
    ],
    "a duty or a plan that is the statement": [
        ("The force has effective plans that it will introduce next year.", NEUTRAL),
        ("There is a strong duty on those who must safeguard children.", NEUTRAL),
        ("An effective response is one in which the police should act quickly.", NEUTRAL),
        ("Good practice is where officers should speak to the child.", NEUTRAL),
    ],
    "words that praise elsewhere": [
        ("No child detained was seen by a doctor under the Mental Health Act.", FAILING),
        ("Records showed little understanding of the child's life.", FAILING),
        ("All of the children went missing again within three days.", UNPRAISING),
        ("The arrest was hardly justified.", UNPRAISING),
        ("The updated policy is not in place.", FAILING),
        ("Undue emphasis is placed on the mother's wishes.", UNPRAISING),
        ("Children need somewhere to turn.", UNPRAISING),
    ],
    "what officers do about it": [
        ("Children found with drugs are treated as suspects and not as victims.", FAILING),
        ("Officers go out to see children on their own when a joint visit would have been appropriate.", FAILING),
        ("A dedicated analyst post has been removed.", FAILING),
        ("New staff learn on the job and wait months for a specialist course.", FAILING),
        ("None of the investigations we examined had been closed too early.", STRENGTH),
        ("Officers challenge the use of victim-blaming language.", STRENGTH),
        ("Officers didn't accept the father's account and looked for other evidence.", STRENGTH),
        ("The force has dealt with the delays we reported in 2019.", STRENGTH),
        ("Children aren't criminalised unnecessarily.", STRENGTH),
        ("Officers recognised that the girl's reluctance was a sign of coercion and persisted.", STRENGTH),
        ("The missing person coordinator identifies gaps in the risk assessment and corrects them.", UNFAILING),
    ],
    "what is defined or told of others": [
        ("Neglect is the persistent failure to meet a child's basic needs.", NEUTRAL),
        ("The Sexual Offences Act 2003 makes it an offence to fail to notify police of a change of name.", NEUTRAL),
        ("A 9-year-old boy was neglected by his parents, who misused drugs.", NEUTRAL),
        ("Children's services in the city were rated inadequate by Ofsted in 2018.", NEUTRAL),
        ("MAPPA is the process through which police, probation and prison services work together.", NEUTRAL),
    ],
    "said briefly": [
        ("It was unusual to find any note of what the child had said.", FAILING),
        ("The care with which the log was kept is unusual.", UNFAILING),
        ("Enquiries were held up by the wait for a laptop.", FAILING),
        ("The work takes a considerable toll on detectives.", FAILING),
        ("Such a practice falls outside national guidance.", FAILING),
        ("Whether a child is visited depends on the part of the force where they live.", FAILING),
        ("The force still has to put this into practice.", FAILING),
        ("The call was given the wrong priority.", FAILING),
        ("Nothing on file shows that the school was told.", FAILING),
        ("Supervisors' entries are often lacking in detail.", FAILING),
        ("Bail was refused without good reason.", FAILING),
        ("Decisions were made without this information.", FAILING),
        ("There is no doubt about who leads the search.", STRENGTH),
        ("It was always clear who was in charge of the enquiry.", STRENGTH),
        ("None of the reports was overdue.", STRENGTH),
        ("Officers acted at once rather than waiting for a statement.", STRENGTH),
        ("Their powers are used only if a boy may come to harm.", STRENGTH),
        ("Babies are driven to an aunt rather than to police stations.", STRENGTH),
        ("Arrest is used only when all other ways have been exhausted.", STRENGTH),
        ("The office takes their wishes into account.", UNFAILING),
        ("Children's wishes were taken into account.", STRENGTH),
        ("The two agencies join forces each spring to visit hotels.", STRENGTH),
        ("Responders have somewhere to turn for advice.", STRENGTH),
        ("Of those who took the course, most hadn't reoffended a year later.", STRENGTH),
    ],
}


@pytest.mark.parametrize(("sentence", "wanted"), params(CASES))
def test_said_in_the_house_s_words(sentence: str, wanted: str) -> None:
    check(sentence, wanted)
