"""Paragraphs on forms, systems, powers and habits tell of no child, though a child stands in their first sentence."""

from __future__ import annotations

import pytest

from graphkit.extract.prose.beginnings import begins_story, goes_on
from tests.extract.judging_harness import case_studies

HEAD = "Initial contact\n\nThe county has two hubs.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "Teachers write what they fear for a child on a blue card, which was made of paper before 2009. The cards were"
        " sent to the hub by hand. The hub had lost 50 of them, and the officer in charge was told.",
        "Staff enter their worries about a child on a report, which was made shorter in 2015. The report was read by a"
        " sergeant. It was then sent to the hub, where the child was looked up on three systems.",
        "News of a child might be kept in Pharos or on paper, and neither was searched at night. A clerk had asked for"
        " a third list. The child was not looked up by the team.",
        "Concerns for a child are recorded on a form that was brought in last year. The form was read at the hub. The"
        " child was then looked up, and the officer was told.",
        "It was unclear whether the grounds for holding a child had been tested by anyone, as the form was short. The"
        " child was seen by a nurse. The officer was asked for a reason once.",
        "The decision to detain a child was written down, but the reasons were not. The child was asked for a"
        " signature. An officer then closed the record.",
        "Each operator decides whether a child was at risk, and a sergeant checked it. The child was then looked up."
        " The officer was told what the operator had found.",
    ],
)
def test_a_form_a_system_or_a_power_is_no_case(text: str) -> None:
    assert case_studies(f"{HEAD}{text}\n") == []


@pytest.mark.parametrize(
    "clean",
    [
        "Officers saw a child of nine at the window and went in.",
        "Concerns for a child of three were reported by a neighbour who had heard him cry.",
        "The decision to arrest a boy of 12 for taking a biscuit was made by a constable.",
        "The request to see a girl who had been hurt was refused by her stepfather, and officers left.",
        "A teacher reported concerns about a child who could not sit down, and she was seen that day.",
    ],
)
def test_a_child_who_is_set_apart_is_one(clean: str) -> None:
    assert begins_story(clean)


@pytest.mark.parametrize(
    "clean",
    [
        "Such patience was not the rule, and she was seldom told what came of it.",
        "This standard of work wasn't seen everywhere, and she was one of few who were asked.",
        "But that attention to detail was far from typical, and he was lucky.",
        "A child who is too shy to speak still shows by the way he or she looks what was wrong.",
        "Such persistence is by no means the norm, and her brother was not seen.",
    ],
)
def test_what_is_so_of_the_rest_ends_a_case(clean: str) -> None:
    assert not goes_on(clean)


@pytest.mark.parametrize("clean", ["This was not found by the officer who saw her.", "That boy was not seen at all."])
def test_what_was_not_found_goes_on_with_it(clean: str) -> None:
    assert goes_on(clean)


def test_a_box_without_a_line_below_it_ends_where_the_force_is_spoken_of_and_other_cases_follow() -> None:
    box = (
        "A boy of nine told his teacher about his uncle. She rang the police that day, and a detective saw him. The"
        " uncle was not arrested for six weeks. By then he had left the county, and his phone was gone."
    )
    rest = (
        " The unit deals with the most serious cases. Where it does, its work is good. Cases that seem less serious"
        " remain with local officers, who have little time. "
    )
    first = "In one case, a 13-year-old girl was called a nuisance, and her report was filed. "
    second = "In another case, officers found two brothers of six and seven in a car and took them home to their aunt."
    found = case_studies(f"{HEAD}Case study: A slow start\n\n{box}{rest}{first}{second}\n")
    assert [one.quote for one in found] == [box, first.strip(), second]
