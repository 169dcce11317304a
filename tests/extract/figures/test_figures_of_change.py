"""Figures at both ends of a change, against a limit, by the set, of a total; the kind of those who clear queues."""

from __future__ import annotations

import pytest

from graphkit.extract.figures.fields.limits import limits
from graphkit.extract.figures.fields.whose import speaks_generally
from graphkit.extract.figures.metrics import read
from graphkit.records import Metric
from tests.extract.naming_harness import analysed, figures


def _shown(text: str) -> list[tuple[float, str | None, str | None]]:
    return [(m.value, m.unit, m.kind) for m in figures(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The force has increased the number of detectives in the unit from nine to 15.",
            [(9, "detectives", "workforce"), (15, "detectives", "workforce")],
        ),
        (
            "The team was enlarged from six officers to 14.",
            [(6, "officers", "workforce"), (14, "officers", "workforce")],
        ),
        (
            "The number of sergeants has grown from four to seven.",
            [(4, "sergeants", "workforce"), (7, "sergeants", "workforce")],
        ),
        ("Its mark was raised from two to three.", []),
    ],
)
def test_both_ends_of_a_change(text: str, expected: list[tuple[float, str | None, str | None]]) -> None:
    assert _shown(text) == expected


def test_an_end_without_a_noun_is_told_of_by_its_clause() -> None:
    first, second = figures("The number of sergeants has grown from four to seven.")
    assert first.what == second.what == "The number of sergeants has grown from four to seven"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Each manager had 72 offenders, against the force's own limit of 50.",
            [(72, "offenders", "caseload"), (50, "offenders", "target")],
        ),
        (
            "The average wait was 40 days, twice the force's target of 20.",
            [(40, "days", "delay"), (20, "days", "target")],
        ),
        ("It keeps to its own limit of 50.", [(50, None, "target")]),
    ],
)
def test_a_limit_has_the_unit_of_what_is_held_against_it(
    text: str, expected: list[tuple[float, str | None, str | None]]
) -> None:
    assert _shown(text) == expected


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("This is much higher than the force's own limit of 45.", "offenders"),
        ("That exceeds the recommended number of 45.", "offenders"),
        ("The force's own limit of 45 is for all its teams.", None),
    ],
)
def test_a_limit_of_the_sentence_before(text: str, unit: str | None) -> None:
    before = figures("Managers are each responsible for 68 offenders.")
    assert [(f.value, f.unit) for f in limits(text, read(text), before)] == [(45.0, unit)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We found that 130 sets of minutes hadn't been added.", [(130, "sets of minutes", "volume")]),
        ("The unit has 12 members of staff.", [(12, "members of staff", "workforce")]),
        (
            "A total of 118 visits were overdue, and 14 of these were to men at very high risk.",
            [(118, "visits", "backlog"), (14, "visits", "backlog")],
        ),
        ("Of the 20 files, seven of them had no owner.", [(7, "files", "audit")]),
        (
            "The team has two sergeants, and three social workers from Eaving City Council work alongside them.",
            [(2, "sergeants", "workforce"), (3, "social workers", "workforce")],
        ),
        ("Two officers work hard to gain the trust of children.", []),
        (
            "The force has moved six additional officers to the unit to assess the outstanding reports.",
            [(6, "additional officers", "workforce")],
        ),
        ("It has four extra staff to deal with the backlog.", [(4, "extra staff", "workforce")]),
        ("Twelve officers were waiting to be vetted.", [(12, "officers", "backlog")]),
        (
            "The panel hears of any child who was missing on four or more occasions in two months.",
            [(4, "occasions", "threshold")],
        ),
        ("Some had been missing three or more times.", [(3, "times", "volume")]),
        ("A child waited 12 or more hours for a bed.", [(12, "hours", "delay")]),
        ("They work in groups of three or more.", []),
        (
            "In the 12 months before our inspection, officers used the power 47 times.",
            [(47, "times", "volume")],
        ),
    ],
)
def test_what_is_counted_and_its_kind(text: str, expected: list[tuple[float, str | None, str | None]]) -> None:
    assert _shown(text) == expected


def test_as_many_or_more_is_a_least() -> None:
    assert [m.bound for m in figures("Some had been missing three or more times.")] == ["min"]


@pytest.mark.parametrize(
    ("text", "general"),
    [
        ("At the time of the inspection, the laptop had been waiting to be examined for five months.", False),
        ("At the time of the inspection, devices had been waiting to be examined for five months.", True),
    ],
)
def test_one_thing_of_a_story_is_no_matter_of_the_force(text: str, general: bool) -> None:
    assert speaks_generally(text) is general


def test_a_number_that_is_a_paragraph_by_itself_is_that_of_a_page() -> None:
    state = analysed("Notes of the meetings ought to be\n\n12\n\nsent to the police within two days.")
    assert [m.value for m in state.of(Metric)] == [2.0]
