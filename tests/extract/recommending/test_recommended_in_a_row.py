"""Paragraphs in a row that each say what a force should do are recommendations where the report announces them."""

from __future__ import annotations

import pytest

from graphkit.records import Recommendation
from tests.extract.judging_harness import findings
from tests.extract.structure import analyse

_HEAD = (
    "Thematic inspection of domestic abuse\n\n12 January 2023\n\n"
    "We examined how well the police of Westmarch deal with reports of domestic abuse.\n\n"
)
_ASKED = [
    "Police Westmarch should offer each victim a place of their own choice to be seen in.",
    "Police Westmarch should run a training programme so that staff are well prepared and good at their work.",
    "Police Westmarch should now agree clear and effective standards with its partners.",
]
_AFTER = "Officers often left victims without any answer for weeks.\n"


def _read(*paragraphs: str) -> list[str]:
    made = analyse(_HEAD + "\n\n".join([*paragraphs, _AFTER])).of(Recommendation)
    return [r.quote for r in made]


@pytest.mark.parametrize("announced", ["The review contains 14 recommendations.", "This report makes recommendations."])
def test_what_is_announced_and_stands_in_a_row_is_recommended(announced: str) -> None:
    assert _read(announced, *_ASKED) == _ASKED


def test_what_is_not_announced_is_neither_recommended_nor_found() -> None:
    assert _read("We spoke to victims of domestic abuse.", *_ASKED) == []
    assert [f.quote for f in findings("\n\n".join([*_ASKED, _AFTER]), _HEAD)] == [_AFTER.strip()]


def test_two_are_too_few_and_what_an_earlier_report_made_is_not_announced() -> None:
    assert _read("The review contains 14 recommendations.", *_ASKED[:2]) == []
    assert _read("Our 2019 report made 14 recommendations.", *_ASKED) == []
