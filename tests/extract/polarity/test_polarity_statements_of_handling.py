"""Polarity of what somebody does, or does not do, about what falls short."""

from __future__ import annotations

import pytest

from tests.extract.polarity.polarity_cases import FAILING, STRENGTH, UNFAILING, UNPRAISING, check, params

CASES = {
    "what falls short": [
        ("Schools have challenged the force about late notifications.", FAILING),
        ("Social workers have challenged the police about failing to attend meetings.", FAILING),
        ("It is rare for a delay to be challenged.", FAILING),
        ("It is rare for poor decisions to be challenged by supervisors.", FAILING),
        ("It is unusual for an overdue visit to be followed up.", FAILING),
        ("It is uncommon for errors in the log to be corrected.", FAILING),
        ("Learning from failures is rare.", FAILING),
        ("Challenge of poor decisions is rare.", FAILING),
        ("Follow-up of missed appointments is rare.", FAILING),
        ("Action to deal with poor performance is exceptional.", FAILING),
        ("There is no indication that the backlog is getting any smaller.", FAILING),
        ("There was nothing to show that gaps in the evidence had been filled.", FAILING),
        ("There was no evidence of poor performance being tackled by managers.", FAILING),
        ("There was no evidence that errors had been brought to the attention of the officer.", FAILING),
        ("The boy was not seen by a doctor and was released without a safety plan.", FAILING),
        ("Officers did not visit and closed the case without speaking to the child.", FAILING),
        ("No plan was in place and officers arrived without any information.", FAILING),
        ("No supervisor was consulted and children were interviewed without support.", FAILING),
        ("The record was not read and was filed without action.", FAILING),
        ("None of the officers noticed the boy wasn't in school.", FAILING),
        ("The supervisor decided that officers would not attend because it was late.", FAILING),
        (
            "It was agreed that the police would not visit until Monday, although the children were alone with "
            "the man.",
            FAILING,
        ),
        ("The force had decided it wouldn't send an officer to the conference.", FAILING),
        ("It had been agreed that the police would not be told about any child who ran away.", FAILING),
        ("The child was not seen again for seven weeks.", FAILING),
        ("The family was not visited again until the baby was injured.", FAILING),
        ("The victim was not interviewed again after she said that there had been other men.", FAILING),
        ("The suspect was not arrested for breaking his bail conditions.", FAILING),
        ("The men who abused the boys were not prosecuted.", FAILING),
        ("The stepfather was not treated as a suspect although the child had named him.", FAILING),
        ("The suspect was not kept in custody and went back to the house where the children lived.", FAILING),
        ("The man was not held in custody, and he contacted the victim the same night.", FAILING),
        ("The adults who had supplied the drugs were never prosecuted.", FAILING),
        ("No officer waited with the children until their grandmother arrived.", FAILING),
        ("The father was never taken to a police station to answer questions about the injuries.", FAILING),
        (
            "Some 120 phones were waiting to be examined, and at the time of our visit 3 examiners were in post.",
            FAILING,
        ),
        ("The unit had 15 vacancies, and currently 9 detectives do the work of 24.", FAILING),
        ("Nine of the ten calls were answered after the target time.", FAILING),
        ("A detective described supervision as 'non-existent'.", FAILING),
    ],
    "what is done well": [
        ("It came as no surprise that victims value the team's support.", STRENGTH),
        ("We have no reason to doubt that the records are accurate.", STRENGTH),
        ("Officers never tire of giving good support to these families.", STRENGTH),
        ("Social workers had nothing but praise for the team.", STRENGTH),
        ("There is no better example of joint work than the team in the north of the county.", STRENGTH),
        ("The support given to the children was exceptional.", STRENGTH),
        ("The quality of supervision in the unit was exceptional.", STRENGTH),
        ("The commitment of staff in this team is exceptional.", STRENGTH),
        ("Good practice was not the exception, and we saw it in every team.", STRENGTH),
        ("The average time that officers spend with each family has risen from ten minutes to an hour.", STRENGTH),
        ("No more than 3 percent of visits were completed late.", STRENGTH),
        ("Fewer than one in ten records had to be sent back.", STRENGTH),
        ("The office is small and badly heated, but victims told us they were treated with kindness.", STRENGTH),
        ("Supervision was prompt, detailed and never a formality.", STRENGTH),
        ("Records were neither late nor thin, and all named the children in the house.", STRENGTH),
        ("One officer told us: 'I have never been better supported.'", STRENGTH),
        ("A teacher said that the officer 'could not do enough for the children'.", STRENGTH),
    ],
    "what must not be taken for a shortcoming": [
        ("The thoroughness of the records we saw is unusual among forces.", UNFAILING),
    ],
    "what must not be taken for praise": [
        ("There were no cases where delays had been questioned.", UNPRAISING),
        ("The average notice given for conferences has fallen from ten days to two days.", UNPRAISING),
        ("The average time allowed for training has been cut from five days to two days.", UNPRAISING),
        ("The share of calls attended outside the hour was 35 percent, up from 20 percent.", UNPRAISING),
        ("Turnover rose from four to nine officers in the year.", UNPRAISING),
        ("Resignations have risen from three to 11 detectives a year.", UNPRAISING),
        ("Stations with no custody nurse are delayed in assessing children who have been hurt.", UNPRAISING),
    ],
}


@pytest.mark.parametrize(("sentence", "expected"), params(CASES))
def test_said_plainly(sentence: str, expected: str) -> None:
    check(sentence, expected)
