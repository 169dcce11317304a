"""Hardly anybody fell short, nothing was amiss: what two negations say together, and what is to somebody's credit."""

from __future__ import annotations

import pytest

from graphkit.extract.polarity.judge import judge

PRAISE = [
    # hardly anybody lacks it
    "We met few officers who couldn't explain what this meant for them.",
    "We met no one, in any of the three stations, who was in any doubt about that.",
    "There was scarcely a sergeant who could not tell us what she had said.",
    "We did not meet anyone who was unaware of it.",
    # no case of something amiss
    "We saw no case in which a social worker had been left to make enquiries alone.",
    "Inspectors found no instance in which the power had been used merely because it was convenient.",
    "In only one case did a child wait in a police station.",
    "Only 14 percent of those who complete it offend again within the year.",
    # what is admitted, ended, put right or spared
    "The force's own assessment was honest about delay.",
    "The chief constable has made no secret of her view that children come first.",
    "This does not arise from a lack of commitment.",
    "The force didn't dispute what we told it.",
    "The new sergeant has put this right.",
    "The phrases that troubled us two years ago have all but gone.",
    "Of 88 children who shared images, 81 were dealt with without a criminal record.",
    "After that he wasn't reported missing again.",
    # shares
    "In the 22 incidents that we sampled, officers had spoken to the child in 21.",
]
SHORTCOMING = [
    "A protocol between the homes and the police has been in draft since 2013.",
    "The team can no longer keep pace with demand.",
    "Sergeants no longer read every file.",
    "The force has to put this right.",
    "The unit needs to put this right.",
    "In the 22 incidents that we sampled, officers had spoken to the child in nine.",
    # few of whom something else is said
    "We met few officers who could explain what this meant for them.",
    "There was no record of the visit in which the mother had been refused help.",
    "The sergeant had corrected it two years after the child was lost to view.",
]
NOTHING = [
    "The unit supports families who fell short of the threshold for statutory services.",
    "A boy of eight with very little speech came to school with bruises.",
    "He would not talk about what had happened to him.",
]


@pytest.mark.parametrize("clean", PRAISE)
def test_two_negations_praise(clean: str) -> None:
    assert judge(clean).polarity == "strength"


@pytest.mark.parametrize("clean", SHORTCOMING)
def test_one_does_not(clean: str) -> None:
    assert judge(clean).polarity == "failing"


@pytest.mark.parametrize("clean", NOTHING)
def test_what_a_child_does_not_do_or_have_is_no_judgement(clean: str) -> None:
    assert judge(clean).polarity is None


@pytest.mark.parametrize(
    "clean",
    [
        "Custody sergeants question officers closely, and turned away 38 children in six months.",
        "The course helped officers to understand adverse childhood experiences.",
        "The cadets meet each week, and there is a waiting list to join.",
        "The sergeant declined to authorise her detention.",
        "Table 3 breaks down our grades by area.",
    ],
)
def test_what_only_sounds_like_a_shortcoming(clean: str) -> None:
    assert judge(clean).polarity != "failing"


@pytest.mark.parametrize("clean", ["Schools said that they had turned away families.", "The system broke down twice."])
def test_what_is_one(clean: str) -> None:
    assert judge(clean).polarity == "failing"
