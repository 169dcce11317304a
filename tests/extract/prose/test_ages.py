"""The ages of children."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.extract.prose.ages import child_ages


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("A 15-year-old girl and her 9-year-old brother", (9, 15)),
        ("three children aged four, six and seven", (4, 6, 7)),
        ("children aged between five and nine-years-old", (5, 9)),
        ("Two sisters, seven and nine years old", (7, 9)),
        ("two 10-year-old girls", (10,)),
        ("a six-month-old baby", (0,)),
        ("a girl of 12 and a pupil aged 15", (12, 15)),
        ("The girl's brother, who was 8, had seen it.", (8,)),
        ("a girl who is 13 and who had run away", (13,)),
        ("He was nine at the time, and his sister is ten.", (9, 10)),
        ("the brothers, who were three and five, slept", (3, 5)),
        ("a boy, 7, and his cousin's daughter (11)", (7, 11)),
        ("She had just turned 16.", (16,)),
        ("a child who was 18 months old", (1,)),
        ("a child of about six, a boy of only three", (3, 6)),
        ("a boy aged around nine", (9,)),
        ("a baby of seven months and a toddler of 18 months", (0, 1)),
        ("the girl of 12 weeks later had gone", (12,)),
        ("His mother, who was 34, was two miles away; he was one of three.", ()),
        ("a woman who was seven months pregnant", ()),
        ("an 18-year-old man", ()),
        ("no boys under the age of 16", ()),
        ("a 34-year-old woman", ()),
        ("four officers and 12 cases", ()),
        ("His risk assessment, which was already 14 months old, said nothing.", ()),
        ("The plan was more than two years old; it is a six-year-old profile.", ()),
        ("Her record had been nearly nine months old when the boy was 12 years old.", (12,)),
        ("The report said that she was 12 years old", (12,)),
    ],
)
def test_ages(text: str, ages: tuple[int, ...]) -> None:
    assert child_ages(text) == ages


@given(st.text())
def test_any_text_has_children_below_18(text: str) -> None:
    ages = child_ages(text)
    assert list(ages) == sorted(set(ages))
    assert all(0 <= age < 18 for age in ages)
