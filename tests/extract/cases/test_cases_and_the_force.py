"""Cases beside what is said of the force: a box ends where that begins, examples of practice lead in, groups do not."""

from __future__ import annotations

import pytest

from tests.extract.judging_harness import case_studies

_HEAD = "Investigation\n\nDetectives work hard, and their plans are clear.\n\n"


def test_a_box_is_over_where_the_force_is_spoken_of_before_the_title_of_another_case() -> None:
    body = (
        f"{_HEAD}Delay in a case of assault\n\nA boy of nine told his teacher that his uncle had hit him with a belt. "
        "Officers did not speak to the uncle for three weeks. He hit the boy again in that time.\n\n"
        "The force has made its work on exploitation better, and leaders are proud of it. A team was formed in May. A "
        "plan was made last year. Staff are trained and have time. Its meetings are held each week and are well led. "
        "It served 60 notices. No one in the team blamed a child.\n\n"
        "Quick action against a dangerous man\n\nA 15-year-old girl was seen getting into the van of an older man. "
        "Officers stopped him the same night and took her home. He was arrested when he came back for her.\n\n"
        "Police detention\n\nCells are clean.\n"
    )
    assert [c.title for c in case_studies(body)] == [
        "Delay in a case of assault",
        "Quick action against a dangerous man",
    ]


@pytest.mark.parametrize(
    "lead",
    [
        "Poor practice in the weaker files included the following:",
        "Good work on exploitation involved:",
        "Weaker responses to children who go missing included:",
    ],
)
def test_practice_that_included_cases_leads_to_them(lead: str) -> None:
    body = (
        f"{_HEAD}{lead}\n\n- a 14-year-old girl was reported missing by her aunt, and nobody looked for her;\n\n"
        "- a boy aged 16 told his carer that he was made to carry drugs, and she told the police twice.\n"
    )
    assert len(case_studies(body)) == 2


@pytest.mark.parametrize("arose", ["arose one winter night", "occurred in March", "happened when snow fell"])
def test_an_example_that_arose_is_a_case(arose: str) -> None:
    body = (
        f"{_HEAD}An example of good practice {arose}. Officers found a girl of three alone in a car. They kept her "
        "warm and took her to her grandmother within the hour. She was safe there.\n"
    )
    assert [c.quote[:10] for c in case_studies(body)] == ["An example"]


def test_all_of_the_children_are_nobody_in_particular() -> None:
    body = (
        f"{_HEAD}Two of five children had spent hours in a station before that. In contrast, all four children "
        "in the review had been placed with foster carers or relatives within two hours.\n"
    )
    assert case_studies(body) == []
