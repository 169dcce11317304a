"""Polarity of what judges nobody: terms, purposes, what inspectors set out to see, what a family or a suspect did."""

from __future__ import annotations

import pytest

from tests.extract.polarity.polarity_cases import NEUTRAL, STRENGTH, check, params

CASES = {
    "what is done well": [
        (
            "None of the home visits to registered sex offenders was overdue, and officers had a current picture "
            "of the risk to children.",
            STRENGTH,
        ),
        (
            "Officers made good use of body-worn video to capture the child's demeanour and the poor conditions "
            "in the home.",
            STRENGTH,
        ),
        (
            "Civil orders were used effectively to protect the children when there was not enough evidence to "
            "charge the suspect.",
            STRENGTH,
        ),
    ],
    "what is neither": [
        (
            "The purpose of the vulnerability form is to make sure that important information about a child is "
            "passed to social care promptly and accurately.",
            NEUTRAL,
        ),
        (
            "Inspectors assessed each case file and graded the force's handling of it as good, requiring "
            "improvement or inadequate.",
            NEUTRAL,
        ),
        (
            "A child is defined as neglected when there is a persistent failure to meet his or her basic "
            "physical or psychological needs.",
            NEUTRAL,
        ),
        (
            "Nationally, delays in the examination of digital devices have been a concern for police forces for "
            "several years.",
            NEUTRAL,
        ),
        (
            "A failure to share information between agencies has been a common feature of serious case reviews "
            "across the country.",
            NEUTRAL,
        ),
        (
            "We also looked at whether supervisors had reviewed investigations regularly and had recorded a "
            "clear rationale for their decisions.",
            NEUTRAL,
        ),
        (
            "Body-worn video can provide valuable evidence of a child's demeanour and of poor conditions in the home.",
            NEUTRAL,
        ),
        (
            "At the time of the call, the family was not known to children's social care and had no previous "
            "contact with the police.",
            NEUTRAL,
        ),
        (
            "The teenager said that she had lied about her age because she was worried that the man would stop "
            "talking to her.",
            NEUTRAL,
        ),
        (
            "The boy was reluctant to speak to the police and told his social worker that he did not trust "
            "adults in uniform.",
            NEUTRAL,
        ),
        ("The suspect denied the offence and said that he had never been alone with the child.", NEUTRAL),
        ("The child was born with a serious medical condition, and both parents had poor mental health.", NEUTRAL),
        (
            "Her parents had failed to take her to four hospital appointments during the previous six months.",
            NEUTRAL,
        ),
        (
            "Children who suffer neglect are less likely to do well at school and more likely to have poor "
            "health as adults.",
            NEUTRAL,
        ),
        ("Without accurate records, a force cannot know whether its services are making children safer.", NEUTRAL),
        (
            "If officers do not see or speak to a child, they may not appreciate the harm that the child is suffering.",
            NEUTRAL,
        ),
        ("The law does not allow a child to be kept in police protection for more than 72 hours.", NEUTRAL),
        (
            "The term 'online grooming' describes the way in which an adult gains a child's trust in order to "
            "abuse him or her.",
            NEUTRAL,
        ),
        (
            "Harmful sexual behaviour covers a wide range of conduct by children, from the inappropriate to the "
            "violent.",
            NEUTRAL,
        ),
        (
            "For the purposes of this report, an inadequate case is one in which we found serious failings that "
            "left a child at risk.",
            NEUTRAL,
        ),
        (
            "We use the term 'good' where we judge that practice met the standard expected and led to better "
            "outcomes for the child.",
            NEUTRAL,
        ),
        (
            "The assessment criteria describe what effective and ineffective child protection look like at each "
            "stage of the child's journey.",
            NEUTRAL,
        ),
        (
            "As well as reviewing files, we spoke to social workers about the strengths and weaknesses of their "
            "work with the police.",
            NEUTRAL,
        ),
        (
            "The next chapter sets out what we found about delays in investigations and how the force supervises them.",
            NEUTRAL,
        ),
        (
            "The aim of the new strategy is to improve the quality of investigations and to reduce the number of "
            "children who become victims.",
            NEUTRAL,
        ),
        (
            "Civil orders can be an effective way of protecting children when there is not enough evidence to "
            "charge a suspect.",
            NEUTRAL,
        ),
        (
            "The Crown Prosecution Service decided that there was insufficient evidence to charge the man with "
            "any offence.",
            NEUTRAL,
        ),
        ("The parents did not support a prosecution and would not allow their son to be interviewed.", NEUTRAL),
        (
            "A strategy meeting agreed that social care would carry out an assessment alone because no crime had "
            "been disclosed.",
            NEUTRAL,
        ),
        (
            "The purpose of a child protection conference is to decide whether a child is likely to suffer harm "
            "and, if so, what needs to be done to prevent it.",
            NEUTRAL,
        ),
        (
            "Abuse that takes place online is often hidden, and victims may not realise that they have been harmed.",
            NEUTRAL,
        ),
        ("Children who have been let down by adults may find it hard to trust the police.", NEUTRAL),
        (
            "Early notice is the local name for a scheme under which schools are told that a pupil has been "
            "exposed to domestic abuse.",
            NEUTRAL,
        ),
        (
            "The purpose of daily management meetings is to identify incidents that need urgent attention, "
            "including those in which children remain at risk.",
            NEUTRAL,
        ),
        (
            "The woman told officers that she had been assaulted several times before but had never reported it "
            "because she feared losing her children.",
            NEUTRAL,
        ),
        (
            "The two brothers, aged four and six, had been living with an aunt since their mother's death and "
            "had missed a good deal of school.",
            NEUTRAL,
        ),
        (
            "The man had failed to tell the police that he had moved in with a woman who had three young children.",
            NEUTRAL,
        ),
        (
            "A backlog is defined by the force as any group of forms that has not been assessed within two "
            "working days.",
            NEUTRAL,
        ),
    ],
}


@pytest.mark.parametrize(("sentence", "expected"), params(CASES))
def test_said_plainly(sentence: str, expected: str) -> None:
    check(sentence, expected)
