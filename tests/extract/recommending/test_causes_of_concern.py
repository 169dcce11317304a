"""Causes of concern: what the force should do about one by a date is a recommendation, what worries is none."""

from __future__ import annotations

import pytest

from graphkit.records import Recommendation
from tests.extract.structure import analyse

_COVER = "National Child Protection Inspection\n\nEskford Police\n\nMarch 2024\n\n"
_CHAPTERS = (
    "Introduction\n\nWe inspected Eskford Police in January 2024.\n\nInvestigation\n\n"
    "Plans are weak\n\nFew have plans.\n\n"
)
_AFTER = "Conclusion\n\nEskford Police has more to do.\n"


def _read(body: str) -> list[tuple[str, str | None, int]]:
    made = analyse(f"{_COVER}{_CHAPTERS}{body}{_AFTER}").of(Recommendation)
    return [(r.quote.split(",")[0], r.deadline, len(r.items)) for r in made]


@pytest.mark.parametrize("heading", ["Cause of concern", "Causes of concern", "Cause of concern 2"])
def test_what_is_due_by_a_date_is_recommended(heading: str) -> None:
    body = (
        f"{heading}\n\nEskford Police does not see every child.\n\nWithin six months, Eskford Police should:\n\n"
        "- talk to each child; and\n- write down what they say.\n\n"
    )
    assert _read(body) == [("Within six months", "P6M", 2)]


def test_what_should_be_so_is_no_recommendation_there() -> None:
    body = "Cause of concern\n\nEskford Police should know where these children are. It does not.\n\n"
    assert _read(body) == []


def test_elsewhere_it_is_none_without_the_words() -> None:
    assert _read("Within three months, Eskford Police should have a plan for each of them.\n\n") == []
