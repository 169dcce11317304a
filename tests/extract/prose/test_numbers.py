"""Numbers in words and figures."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.extract.prose.numbers import find_numbers, parse_number, parse_ordinal


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("ten", 10),
        ("twenty-one", 21),
        ("one hundred and twenty-four", 124),
        ("1,264", 1264),
        ("1.69 million", 1_690_000),
        ("1m", 1_000_000),
        ("two thousand", 2000),
        ("£2.5m", 2_500_000),
    ],
)
def test_reads_digits_and_words(text: str, value: float) -> None:
    assert parse_number(text) == value


@pytest.mark.parametrize("text", ["someone", "often", "COVID-19", "tension", "A12", "9am"])
def test_parts_of_words_are_no_numbers(text: str) -> None:
    assert find_numbers(text) == []


def test_ordinals_are_no_numbers() -> None:
    assert find_numbers("for the fourth time") == []
    assert parse_ordinal("fourth") == 4
    assert parse_ordinal("later") is None


@given(st.integers(min_value=0, max_value=9_999_999))
def test_grouped_digits_come_back(value: int) -> None:
    (found,) = find_numbers(f"there were {value:,} of them")
    assert found.value == value


@given(st.text(max_size=200))
def test_any_text_gives_places_in_it(text: str) -> None:
    ends = [0]
    for n in find_numbers(text):
        assert ends[-1] <= n.start < n.end <= len(text)
        ends.append(n.end)
