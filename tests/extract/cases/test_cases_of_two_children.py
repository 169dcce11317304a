"""Cases that one sentence tells of a boy and his sister with their ages, or that are called a piece of work."""

from __future__ import annotations

import pytest

from graphkit.extract.cases.case_types import in_prose
from graphkit.extract.cases.studies.openings import opens, unsaid
from graphkit.extract.prose.people import NEW_CHILD
from tests.extract.structure import analyse


@pytest.mark.parametrize(
    "told",
    [
        "A brother and sister aged three and five spent the night in a waiting room because no carer was found.",
        "A boy and his sister, aged three and five, spent the night in a waiting room because no carer was found.",
        "A girl and a younger boy aged six and two were left in a car until midnight, and nobody asked why.",
    ],
)
def test_two_children_with_their_ages_are_somebody_new(told: str) -> None:
    assert NEW_CHILD.match(told)
    text = f"Quarrymoor Police: inspection\n\nSummary\n\nWe read the files of the force. They are kept well. {told}\n"
    sentences = analyse(text).sentences
    assert unsaid(sentences, len(sentences) - 1)


@pytest.mark.parametrize(
    "told",
    [
        "In one careful piece of work, an officer met a six-year-old girl four times before asking about home.",
        "In a very patient piece of police work, a nurse sat with a boy of nine until he told her what had happened.",
    ],
)
def test_a_piece_of_work_is_one_case(told: str) -> None:
    assert opens(told)


def test_a_piece_of_work_that_is_of_nobody_opens_none() -> None:
    assert not opens("In one important piece of work, the force reviewed its policy on referrals.")


def test_the_number_of_a_note_is_no_part_of_a_word() -> None:
    assert in_prose("We read six cases of children who were taken into police protection4 and saw their records.") == (
        "police-protection"
    )
