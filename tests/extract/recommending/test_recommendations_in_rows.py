"""Tables of recommendations: a number before each, and by when behind it; what a cell lists are its items."""

from __future__ import annotations

import pytest

from graphkit.records import Recommendation
from tests.extract.structure import analyse

_HEAD = """Quarrymoor Police: child protection inspection

Summary

We inspected Quarrymoor Police in May 2017. It answers calls quickly and writes little down.

Recommendations

The table shows by when the force should act.

"""
_TAIL = "\n\nConclusion\n\nQuarrymoor Police wants to do better.\n"


def _read(rows: str) -> list[tuple[str, str | None, list[str]]]:
    return [(r.quote, r.deadline, [i.quote for i in r.items]) for r in analyse(_HEAD + rows + _TAIL).of(Recommendation)]


_FIRST = "We recommend that Quarrymoor Police trains its call handlers."
_SECOND = "We recommend that Quarrymoor Police reviews its files, and checks:"
_ITEMS = ["that each is complete; and", "that a sergeant has read it."]


def test_a_row_holds_a_recommendation_and_by_when_and_its_paragraphs_are_items() -> None:
    rows = (
        f"No\tWhat we recommend\tBy when\n1\t{_FIRST}\tImmediately\n2\t{_SECOND}\n"
        f"o\t{_ITEMS[0]}\no\t{_ITEMS[1]}\tWithin three months"
    )
    whole = f"{_SECOND}\no\t{_ITEMS[0]}\no\t{_ITEMS[1]}"
    assert _read(rows) == [(_FIRST, "immediately", []), (whole, "P3M", _ITEMS)]


@pytest.mark.parametrize(
    ("row", "due"),
    [
        (f"| 1 | {_FIRST} | Within six months |", "P6M"),
        (f"| 1. | {_FIRST} | 3 months |", "P3M"),
        (f"1\tWithin six months\t{_FIRST}", "P6M"),
        (f"{_FIRST}\tBy 31 March 2031", "2031-03-31"),
        (f"Recommendation 1\t{_FIRST}\tImmediately", "immediately"),
        (f"1\t{_FIRST}\tHead of custody\tWithin one month", "P1M"),
        (f"1\t{_FIRST}\tHead of custody", None),
    ],
)
def test_whichever_cell_says_by_when(row: str, due: str | None) -> None:
    assert _read(row) == [(_FIRST, due, [])]


def test_what_the_force_must_decide_is_still_asked_for() -> None:
    asked = "The force should decide how officers should record what they see."
    assert [quote for quote, _, _ in _read(asked)] == [asked]
