"""Figures that are a part of what was counted before them: in the same sentence, or in one before, by its own noun."""

from __future__ import annotations

import pytest

from tests.extract.figures.test_figures_further import told
from tests.extract.naming_harness import figures


@pytest.mark.parametrize(
    ("text", "value", "of"),
    [
        ("The chief constable added 30 posts in 2019. When we visited, 11 of these posts were vacant.", 11, 30),
        ("Inspectors examined 12 cases of neglect. In seven of the cases the home had not been described.", 7, 12),
        ("There was a queue of 81 phones. The oldest was a year old. In 26 of the phones there was no card.", 26, 81),
        # by another noun, more than there were, already a part, or how many were left out
        ("There are 30 homes. In nine of the cases the carer was not asked.", 9, None),
        ("There are 12 posts. The force says that 15 of the posts are new.", 15, None),
        ("Eight of the 14 cases needed a discussion. In four of the cases none was held.", 4, None),
        ("The desk took 90 calls. Staff wrote down all but two of the calls.", 2, None),
    ],
)
def test_a_part_of_what_a_sentence_before_counts(text: str, value: float, of: float | None) -> None:
    assert {m.of for m in told(text) if m.value == value} == {of}


@pytest.mark.parametrize(
    ("text", "value", "of", "what"),
    [
        ("Of the 31 hostels in the county, 19 follow the scheme.", 19, 31, "hostels follow the scheme"),
        ("Of the nine sergeants whom we asked, two could name the plan.", 2, 9, "sergeants could name the plan"),
        ("Of the six boys whose records we read, five stayed overnight.", 5, 6, "boys stayed overnight"),
        ("When we checked 24 plans that were made in May, nine had no date.", 9, 24, "plans had no date"),
    ],
)
def test_a_part_of_a_whole_in_its_sentence(text: str, value: float, of: float, what: str) -> None:
    assert [(m.value, m.of, m.what) for m in figures(text)] == [(value, of, what)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Of the 31 hostels in the county, 19 children told us that they knew.", {31, 19}),
        ("When the unit was given 24 posts, nine were empty.", {24, 9}),
    ],
)
def test_other_counts_stay(text: str, values: set[float]) -> None:
    assert {m.value for m in figures(text)} == values


@pytest.mark.parametrize(
    ("text", "value", "of", "unit"),
    [
        ("In 2019, 42 boys were charged and held, but a bed was asked for in respect of 20 of them and never found.",
         20, 42, "boys"),
        ("That day 50 alarms were waiting for an officer and 13 of these involved children.", 13, 50, "alarms"),
        ("Last year 30 visits were late, and all but five of these were to men at low risk.", 5, None, None),
    ],
)  # fmt: skip
def test_a_part_of_a_count_in_the_clause_before(text: str, value: float, of: float | None, unit: str | None) -> None:
    assert [(m.of, m.unit) for m in figures(text) if m.value == value] == [(of, unit)]


def test_all_but_so_many_are_no_part_of_what_a_sentence_before_counts() -> None:
    found = told("The unit manages 900 offenders. Only 30 visits were late, and all but five of these were to two men.")
    assert 900 not in {m.of for m in found}


def test_the_same_cases_in_two_clauses() -> None:
    found = told(
        "We examined 11 cases. In seven of the cases nobody had asked, and in three the hour of the end was not stated."
    )
    assert [(m.value, m.of, m.unit) for m in found] == [(7, 11, "cases"), (3, 11, "cases")]


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("Forms that don't reach the threshold are passed to three early help hubs.", 3, "volume"),
        ("The threshold for a panel is four crimes.", 4, "threshold"),
        ("He was found on a bus in less than an hour.", 1, "delay"),
        ("In March it was responsible for 968 sex offenders.", 968, "volume"),
        ("Each manager is responsible for 68 sex offenders.", 68, "caseload"),
        ("No boy had been held in a cell in 2018, compared with 11 in the previous year.", 11, "volume"),
        ("The force has nine cells.", 9, "capacity"),
    ],
)
def test_of_which_kind_it_is(text: str, value: float, kind: str) -> None:
    assert [m.kind for m in figures(text) if m.value == value] == [kind]


@pytest.mark.parametrize(
    ("text", "value", "scope"),
    [
        ("In five of the cases the child had waited more than six hours for an adult.", 6, "force"),
        ("In four cases the child had waited seven hours, and one boy waited for 14 hours.", 14, "case"),
        ("In one case the child had waited 13 hours.", 13, "case"),
    ],
)
def test_what_is_so_in_several_cases_is_of_the_force(text: str, value: float, scope: str) -> None:
    assert [m.scope for m in figures(text) if m.value == value] == [scope]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Waits of two months or more were common.", "min"),
        ("Waits of two months or longer were common.", "min"),
        ("Waits of two months were common.", None),
    ],
)
def test_so_long_or_longer(text: str, bound: str | None) -> None:
    assert [(m.value, m.bound) for m in figures(text)] == [(2, bound)]
