"""Figures of documents, calls, pieces of intelligence and times of one, and times that are no service's."""

from __future__ import annotations

import pytest

from graphkit.extract.figures.metrics import read
from tests.extract.naming_harness import figures


@pytest.mark.parametrize(
    ("text", "value", "of", "unit"),
    [
        ("Of late, 7 of the 12 reports that inspectors saw did not say why.", 7, 12, "reports"),
        ("Only five of the eight letters had been sent.", 5, 8, "letters"),
        ("That night 37 priority incidents were waiting for an officer.", 37, None, "priority incidents"),
        ("Last year 310 priority calls were answered late.", 310, None, "priority calls"),
        ("In May, 94 pieces of intelligence had not been read.", 94, None, "pieces of intelligence"),
        ("The unit had 16 pieces of digital evidence to read.", 16, None, "pieces of digital evidence"),
        ("Requests for checks could take a month to be answered.", 1, None, "months"),
        ("Teachers waited a week for a reply.", 1, None, "weeks"),
    ],
)
def test_they_are_measures(text: str, value: float, of: float | None, unit: str) -> None:
    assert [(m.value, m.of, m.unit) for m in figures(text)] == [(value, of, unit)]


@pytest.mark.parametrize(
    "text",
    [
        "The council sent two of the three letters.",
        "The force has two priorities.",
        "There are three priority areas.",
        "She gave him two pieces of information.",
        "The hub takes a day-by-day view.",
        "They may take a week off.",
    ],
)
def test_what_is_like_them_is_none(text: str) -> None:
    assert not figures(text)


def test_a_state_that_lasts_tells_how_many_are_in_it() -> None:
    found = figures("Of the 86 crimes that had been open for over a year, 31 were waiting for advice.")
    assert [(m.value, m.of, m.quote) for m in found] == [
        (86, None, "Of the 86 crimes that had been open for over a year"),
        (31, 86, "31 were waiting"),
    ]
    found = figures("Of the 75 devices that had been queued for more than six months, 20 had no owner.")
    assert [(m.value, m.of) for m in found] == [(75, None), (20, 75)]
    assert found[0].what == "devices that had been queued for more than six months"
    (late,) = figures("Of the 86 visits that were late, 31 were to men at high risk.")
    assert (late.value, late.of) == (31, 86)


@pytest.mark.parametrize(
    "text",
    [
        "In two sections of the 30-page plan children are named.",
        "Three of the 12-week courses were full.",
        "In four parts of the 12 plans there was no date.",
        "Two copies of the 14 forms had been lost.",
    ],
)
def test_what_is_measured_so_is_no_whole(text: str) -> None:
    assert not [m for m in figures(text) if m.of is not None]


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("Two members of the 12-strong team were new.", 12),
        ("Three of the 12 courses were full.", 12),
        ("Nine pages of the 90 were about children.", 90),
    ],
)
def test_a_whole_in_other_words_stays_one(text: str, of: int) -> None:
    assert figures(text)[0].of == of


def test_how_long_an_inspection_lasted_is_no_figure() -> None:
    assert not figures("Our inspection lasted two weeks.")
    assert not figures("The inspection took a week.")
    assert [m.value for m in figures("The investigation lasted two weeks.")] == [2]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("In 17 of the 86 crimes that had been open for more than six months, nobody had a plan.", (17, 86)),
        ("Eight of the 21 boys who had been on bail for 28 days, were not told.", (8, 21)),
        ("We saw that of the 86 crimes that had been open for over a year, 31 were waiting for advice.", (86, None)),
    ],
)
def test_a_part_of_what_lasts_stays_a_part(text: str, first: tuple[int, int | None]) -> None:
    found = figures(text)[0]
    assert (found.value, found.of) == first


@pytest.mark.parametrize(
    ("text", "value"),
    [("Two thirds of the 90 staff were new.", 67), ("About three quarters of the 40 calls were late.", 75)],
)
def test_a_fraction_is_no_count(text: str, value: float) -> None:
    found = figures(text)
    assert (value, "percent", None) in [(m.value, m.unit, m.of) for m in found]
    assert not any(m.value < 4 for m in found)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("She had been in care for three years and had run away.", []),
        ("The brothers had lived with their aunt for six months.", []),
        ("The couple had been together for two years.", []),
        ("He had been in care for two years before anyone met him.", [2]),
        ("Officers waited two weeks to see her.", [2]),
        ("She had been missing for three days.", [3]),
    ],
)
def test_how_long_somebody_lived_so_is_no_measure_in_a_case(text: str, values: list[float]) -> None:
    assert [f.value for f in read(text, in_case=True)] == values
