"""One hour or one day as a measure where a target or an average is told, and the age of "a girl of nine"."""

from __future__ import annotations

import pytest

from tests.extract.naming_harness import figures


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Most calls were not answered within the force's target of one hour.", "hours"),
        ("It misses its target of one day for most checks.", "days"),
        ("The average wait for a nurse is one hour.", "hours"),
        ("The median delay was about one week in May.", "weeks"),
        ("Devices are examined in, on average, one month; the deadline is one week.", "weeks"),
    ],
)
def test_one_hour_is_a_measure(text: str, unit: str) -> None:
    assert (1, unit) in {(m.value, m.unit) for m in figures(text)}


@pytest.mark.parametrize(
    "text",
    [
        "A girl of four spent the night there.",
        "A boy of 14 waited for a bed.",
        "A child of six told them so.",
        "The daughter of two officers rang.",
        "He was a boy of just nine who ran away.",
        "He came back one day.",
        "The average force has one unit.",
    ],
)
def test_an_age_is_no_figure(text: str) -> None:
    assert figures(text) == []
