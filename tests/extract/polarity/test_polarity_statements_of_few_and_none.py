"""Polarity of what is rare, denied or told of few, and of what is done about it."""

from __future__ import annotations

import pytest

from tests.extract.polarity.polarity_cases import FAILING, STRENGTH, UNPRAISING, check, params

CASES = {
    "what falls short": [
        ("On shifts with no sergeant the most serious cases are overlooked until the next morning.", FAILING),
        ("Only one officer went back to the house to check on the younger children.", FAILING),
        ("Only three of the families had been called back by an officer within the week.", FAILING),
        ("Only one stepfather in the 12 child abuse investigations was charged.", FAILING),
        ("Just two of the child abusers named by the girls had been arrested.", FAILING),
        ("Few had gone back to see the child after the first visit.", FAILING),
        ("Only one of the sergeants had challenged the delay.", FAILING),
        ("Only two of the supervisors had noticed the errors in the risk assessments.", FAILING),
        ("Only one of the six officers was concerned about the delay in seeing the baby.", FAILING),
        ("Just three of the 14 managers had read the report on the failings.", FAILING),
        ("Only two of the nine had been told about the backlog.", FAILING),
        ("Few cases in which a visit was missed had been looked at by a supervisor.", FAILING),
        ("Few records where the child was not seen explain why.", FAILING),
        ("We did not find any cases in which a supervisor had questioned a poor decision.", FAILING),
        ("Inspectors did not see any examples where missed opportunities had been used to train staff.", FAILING),
        ("Few incidents where officers failed to attend were ever followed up.", FAILING),
        ("The father who hit the child was given words of advice rather than arrested.", FAILING),
        ("A stepfather who admitted assaulting the boy was asked to leave the house rather than arrested.", FAILING),
        ("People who leave young children alone for days are sent a letter rather than prosecuted.", FAILING),
        ("Parents who beat their children were spoken to at the door rather than arrested.", FAILING),
        ("The case files were incomplete and the prosecutors sent them back.", FAILING),
        ("The risk level was wrong in nine cases and was corrected in two.", FAILING),
        ("The investigation had been poorly supervised and was reopened at our request.", FAILING),
        ("The address was recorded wrongly and four months passed before it was corrected.", FAILING),
        ("Serious cases waited for months and simple ones were dealt with quickly.", FAILING),
        ("The girl was wrongly graded as medium risk and this was reversed by a social worker.", FAILING),
        ("The sergeant refused a request to send officers, and the child was left at risk overnight.", FAILING),
        ("The control room declined the request to check on the children and recorded no reason.", FAILING),
        ("The force refused a request to attend the conference and sent no report.", FAILING),
        ("The manager insisted on a telephone interview, which left the child without support.", FAILING),
        ("The supervisor insisted that the case be closed although the child had not been seen.", FAILING),
        (
            "The officer challenged the mother about her drinking and failed to look at the state of the house.",
            FAILING,
        ),
        ("Supervision of these cases was clearly poor.", FAILING),
        ("Prevention work is limited and depends on two officers.", FAILING),
        ("The removal was poorly planned and frightened the children.", FAILING),
        ("Addresses wrongly entered on the system sent officers to the house of another family.", FAILING),
        ("The reduced team struggles to visit offenders on time.", FAILING),
        ("Avoidance of difficult decisions was common among supervisors.", FAILING),
        ("The diverted officers lacked training in child protection.", FAILING),
        ("It removes unsuitable carers slowly, and children stay with them for weeks.", FAILING),
        ("Supervisors rarely challenge poor work.", FAILING),
        ("Sergeants seldom question delays in sending referrals.", FAILING),
        ("Managers rarely notice errors in the risk assessments.", FAILING),
        ("Few supervisors challenge delays.", FAILING),
        ("Officers seldom record why visits are late.", FAILING),
        ("The sergeant did not question any delays in the case.", FAILING),
        ("Managers did not address any gaps that the review had identified.", FAILING),
        ("The force has not remedied any weaknesses that we described two years ago.", FAILING),
        ("Because of vacancies, complex investigations were dealt with by trainees.", FAILING),
        ("Because of the delay the footage had gone by the time that officers asked for it.", FAILING),
        ("The delay meant that the messages on the phone had been removed.", FAILING),
        ("Gaps in supervision meant that investigations were closed early.", FAILING),
        ("Errors in the record meant that the marker was removed while the man was still a danger.", FAILING),
        ("The backlog is so large that cases are closed before anyone has read them.", FAILING),
        ("Problems with the computer system mean that referrals are closed by mistake.", FAILING),
        ("Delays were such that some victims had gone abroad before they were interviewed.", FAILING),
        ("Victims were returned to families that were unable to protect them.", FAILING),
        ("Incomplete referrals are returned by children's social care.", FAILING),
        ("Late applications were rejected by the court.", FAILING),
        ("Unclear requests for phone examinations were returned by the laboratory.", FAILING),
        ("Because of the delay the messages were deleted by the suspect.", FAILING),
        ("Prosecutors refuse to accept incomplete files from the team.", FAILING),
    ],
    "what is done well": [
        ("No review was overdue on the day that we looked at the system.", STRENGTH),
        ("We could not find a single record that was incomplete.", STRENGTH),
        ("Social workers could not think of a conference that the police had missed.", STRENGTH),
        ("The head teacher could not recall any occasion when officers had ignored her concerns.", STRENGTH),
        ("Reviews are rarely late and are never missed.", STRENGTH),
    ],
    "what must not be taken for praise": [
        ("Teams with no analyst are unaware of links between suspects and the children they target.", UNPRAISING),
        ("Referrals were so thin that social workers sent them back.", UNPRAISING),
        ("The case was closed too early and was reopened at the insistence of the child's school.", UNPRAISING),
    ],
}


@pytest.mark.parametrize(("sentence", "expected"), params(CASES))
def test_said_plainly(sentence: str, expected: str) -> None:
    check(sentence, expected)
