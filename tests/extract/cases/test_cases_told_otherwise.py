"""Cases that something else leads to: what can be seen in them, their grade, a contrast, an officer who met a child."""

from __future__ import annotations

import pytest

from tests.extract.judging_harness import case_studies

HEAD = "Initial contact\n\n"
FIRST = (
    "officers went to a barge where a girl of four was asleep in the cold. No one spoke to her. A form was sent nine"
    " days later"
)
SECOND = "a 12-year-old boy told a bus driver that he was afraid. An officer sat with him and wrote down what he said"
STEPS = "officers must record what they saw; and\n- a sergeant must read the form"


@pytest.mark.parametrize(
    "lead",
    [
        "The difference in practice can be seen in these two cases:",
        "How far this varied is best illustrated by two incidents:",
        "The effect of poor checks was apparent from these cases:",
    ],
)
def test_what_can_be_seen_in_cases_leads_to_them(lead: str) -> None:
    found = case_studies(f"{HEAD}{lead}\n\n- {FIRST}; and\n- {SECOND}.\n")
    assert [case.form for case in found] == ["bullet", "bullet"]


@pytest.mark.parametrize("lead", ["The rules can be seen in these two parts of the policy:", "This is clear:"])
def test_what_leads_to_rules_leads_to_no_case(lead: str) -> None:
    assert case_studies(f"{HEAD}{lead}\n\n- {STEPS}.\n") == []


@pytest.mark.parametrize(
    "case",
    [
        "In the inadequate case, officers went twice to a caravan where two children, aged one and six, were cold. No"
        " form was sent until a nurse rang the force.",
        "In the other case, a boy of ten waited four hours for an officer. He was not asked what he had seen.",
        "But one officer sat with a six-year-old boy for an hour and wrote down his wishes in his own words.",
        "However, one constable noticed that a girl of nine had no shoes and took her to her aunt the same night.",
        "A neighbourhood officer visited a man with convictions for assault and found toys that he said belonged to his"
        " partner's five-year-old daughter. The visit was recorded but no referral was made for a month, and the girl"
        " stayed at the flat.",
    ],
)
def test_a_case_amid_a_paragraph(case: str) -> None:
    found = case_studies(f"{HEAD}Supervisors rarely look at the records of such calls. {case}\n")
    assert [one.quote for one in found] == [case]


@pytest.mark.parametrize(
    "text",
    [
        "In the other cases, officers knew what to do. They had read the policy.",
        "But one officer in each team has had the training. It is held every month.",
        "A detective sergeant oversees the work with children who are 10 years of age or older. Staff are trained.",
        "The 2004 Act gives an officer the power to take a girl into protection when she was harmed. The"
        " power was used. She is then seen by the officer.",
        "The position was different when the risk to a child was less plain. The operator did not look at the history"
        " of the child. The child was not seen. The officer was seldom told.",
        "The response was weaker when harm to a child was not stated. The child was not seen. The officer had not"
        " looked at the history of the child.",
    ],
)
def test_what_is_like_them_is_none(text: str) -> None:
    assert case_studies(f"{HEAD}Supervisors rarely look at the records of such calls.\n\n{text}\n") == []
