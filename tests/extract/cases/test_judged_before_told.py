"""Inspectors may judge a case before they tell it, and say of examples that they saw them: both tell cases."""

from __future__ import annotations

import pytest

from graphkit.extract.prose.beginnings import judged_first
from graphkit.extract.prose.examples import leads_to_cases
from tests.extract.judging_harness import case_studies

_BODY = "Initial contact\n\nOfficers are sent to most calls.\n\n{told}\n\nPolice detention\n\nCells are clean."
_STORY = (
    "The officer who went to the flat stayed with him until his aunt arrived. She told social workers that night, and "
    "he was seen by a doctor on the next day."
)


@pytest.mark.parametrize(
    "first",
    [
        "We were impressed by the help given to a boy of six, who had been left at a bus station.",
        "Inspectors commended the patience shown to a seven-year-old boy who had been found in a cellar.",
        "We were troubled by what befell a boy aged eight, whose stepfather had hit him.",
        "Particular credit is due for the care of a 9-year-old boy who had run away from a relative.",
        "It was pleasing to read of the help for a boy of five whose mother had been taken ill.",
    ],
)
def test_a_story_begins_in_the_sentence_that_judges_it(first: str) -> None:
    told = f"{first} {_STORY}"
    assert [case.quote for case in case_studies(_BODY.format(told=told))] == [told]


@pytest.mark.parametrize(
    "clean",
    [
        "We were impressed by the care shown to children who had been left alone.",
        "We were concerned by delays in many cases; a boy of six had been left at a bus station.",
        "We were impressed by the help given to a boy of six.",
        "We were concerned that a child of any age can be held overnight.",
    ],
)
def test_a_verdict_on_many_or_on_how_things_are_begins_none(clean: str) -> None:
    assert not judged_first(clean)


@pytest.mark.parametrize(
    "lead",
    [
        "We saw these examples of how officers deal with neglect:",
        "Inspectors found several cases of late visits:",
        "We read two files in which children were let down:",
        "We were told of three incidents at the same home:",
        "We also came across some worrying stories:",
    ],
)
def test_what_inspectors_saw_leads_to_cases(lead: str) -> None:
    assert leads_to_cases(lead)
    items = (
        "• a boy of 12 was found asleep at a bus station. Officers took him to his aunt; and\n"
        "• a girl of nine told her teacher that she had been hit. Nobody saw her for a week."
    )
    found = case_studies(_BODY.format(told=f"{lead}\n\n{items}"))
    assert [case.child_ages for case in found] == [(12,), (9,)]


@pytest.mark.parametrize(
    "lead", ["We saw that cases were closed:", "We found these delays:", "We read the force's files."]
)
def test_what_else_they_saw_leads_to_none(lead: str) -> None:
    assert not leads_to_cases(lead)
