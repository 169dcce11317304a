"""A negation within the words of a cue: the cue's own, or one that a gap takes in and that turns it."""

from __future__ import annotations

import pytest

from graphkit.extract.polarity.judge import judge


@pytest.mark.parametrize(
    "sentence",
    [
        "Referrals are never checked by a supervisor.",
        "Some offences against children are never recorded as crimes.",
        "The forms are never read by anyone.",
        "A strategy discussion wasn't held until after the man had left.",
    ],
)
def test_a_shortcoming_that_is_told_by_a_negation_is_one(sentence: str) -> None:
    assert judge(sentence).polarity == "failing"


@pytest.mark.parametrize(
    "sentence",
    [
        "Reviews are rarely late.",
        "Time is not wasted.",
        "Managers took nothing on trust.",
        "Officers couldn't have done more.",
    ],
)
def test_a_shortcoming_whose_words_take_in_a_negation_is_none(sentence: str) -> None:
    assert judge(sentence).polarity == "strength"


@pytest.mark.parametrize("sentence", ["Markers are placed on police systems.", "Flags are also added at once."])
def test_praise_stands(sentence: str) -> None:
    assert judge(sentence).polarity == "strength"


@pytest.mark.parametrize(
    "sentence",
    ["Markers are not placed on police systems.", "Warning markers on homes were never placed on the system."],
)
def test_praise_whose_words_take_in_a_negation_is_a_shortcoming(sentence: str) -> None:
    assert judge(sentence).polarity == "failing"
