"""Lengths of time among the words of a sentence: each is one word, that says how long it is."""

from __future__ import annotations

import pytest

from graphkit.extract.cues import words
from graphkit.extract.polarity.measures.lengths import measured


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("ten minutes", "<minutes>"),
        ("90 minutes", "<minutes>"),
        ("half an hour", "<minutes>"),
        ("an hour", "<hours>"),
        ("6 hours", "<hours>"),
        ("seven hours", "<many-hours>"),
        ("several hours", "<many-hours>"),
        ("twenty-one hours", "<many-hours>"),
        ("two days", "<day>"),
        ("nearly three days", "<days>"),
        ("about a further nine days", "<days>"),
        ("at least 11 days", "<days>"),
        ("a fortnight", "<weeks>"),
        ("more than two months", "<weeks>"),
        ("a year", "<years>"),
    ],
)
def test_a_length_of_time_is_one_word(text: str, length: str) -> None:
    clean = f"It took {text}, or so."
    found = [word for word in measured(words(clean)) if word.text.startswith("<")]
    assert [(word.text, clean[word.start : word.end]) for word in found] == [(length, text)]


@pytest.mark.parametrize("text", ["A boy two years old", "The hours of the team", "Days, not hours", "the next day"])
def test_an_age_and_a_unit_without_a_number_are_no_length(text: str) -> None:
    assert tuple(measured(words(text))) == words(text)


def test_lengths_side_by_side_are_measured_each() -> None:
    told = measured(words("in two days 13 hours"))
    assert [word.text for word in told] == ["in", "<day>", "<many-hours>"]
