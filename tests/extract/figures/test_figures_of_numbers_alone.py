"""Metrics of numbers that stand for a noun, of men brought to court, and the bounds of means and of what none exceeds."""

# ruff: noqa: E501 - sentences as reports print them

from __future__ import annotations

import pytest

from tests.extract.figures.test_figures_further import told
from tests.extract.naming_harness import figures


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The desk depends on the negotiators, of whom there are three.", 3),
        ("It supervises the men on the list, of whom there were 1,020 when we came.", 1020),
        ("Referrals go to a panel, of which there are now five in the county.", 5),
        ("Nobody was kept in the annexe in 2019, compared with nine in the year before.", 9),
        ("It opened 71 files in six months, against 130 in the same period in 2014.", 130),
        ("Few girls were moved last year, down from 17 the year before.", 17),
        ("Only six were refused, half the 13 of the previous year.", 13),
        ("It rejected 208 in the last quarter of 2018.", 208),
        ("We found 16 in our sample that nobody had signed.", 16),
        ("Clerks showed us one mailbox containing more than 400 that had not been opened.", 400),
        ("Constables hold 19 files each, and as many as 33 in the Ferry unit.", 33),
        ("Constables told us that they could manage about 12 safely.", 12),
        ("Typists are late: around 90 sets were waiting to be typed.", 90),
    ],
)
def test_a_number_stands_for_a_noun(text: str, value: float) -> None:
    assert value in [m.value for m in figures(text)]


@pytest.mark.parametrize(
    "text",
    [
        "She could manage alone.",
        "He compared it with the three that he had kept.",
        "He had two sets of keys.",
        "Police spoke to two men.",
        "The oldest of the boys was 14 years old.",
        "The oldest of the brothers, five months old, slept.",
    ],
)
def test_and_here_it_does_not(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "value", "of", "unit"),
    [
        ("The force asked for a bed for 52 children, and the county found one for four.", 4, 52, "children"),
        ("It needed an advocate for 31 people, but the charity provided this for only nine.", 9, 31, "people"),
        ("Our own sample of 40 low-risk forms included 6 that we would have graded higher.", 6, 40, "low-risk forms"),
        ("A check of 22 logs revealed seven in which the time was missing.", 7, 22, "logs"),
        ("There were 940 slips waiting to be read, of which 212 concerned babies.", 212, 940, "slips"),
        ("Of the 31 girls detained overnight after charge in 2018, none was moved.", 0, 31, "girls"),
        ("In most enquiries the work was late, but in all six cases we read the child was safe.", 6, 6, "cases"),
    ],
)
def test_a_part_of_what_was_counted(text: str, value: float, of: float, unit: str) -> None:
    assert (value, of, unit) in [(m.value, m.of, m.unit) for m in figures(text)]


def test_so_many_were_done_something_to() -> None:
    found = told("In 2019, 61 children were refused bail. Three were moved.")
    assert [(m.value, m.of, m.unit) for m in found] == [(61, None, "children"), (3, 61, "children")]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The force employs two missing from home co-ordinators.", "missing from home co-ordinators"),
        ("There are three missing from home officers at the hub.", "missing from home officers"),
        ("Operation Cormorant led to the conviction of four men.", "men"),
        ("In Operation Sparrow it brought eight men to court.", "men"),
        ("Seven men were charged in 2018.", "men"),
        ("Staff came across eleven reports of cruelty which had been filed.", "reports"),
    ],
)
def test_what_is_counted(text: str, unit: str) -> None:
    assert unit in [m.unit for m in figures(text)]


@pytest.mark.parametrize(
    "text",
    [
        "There were 71 forms to be read, the oldest of them five weeks old.",
        "The backlog of referrals is long, and some of them are five weeks old.",
        "Forms pile up; the oldest is now five weeks old.",
    ],
)
def test_how_old_the_oldest_is(text: str) -> None:
    assert (5, "weeks") in [(m.value, m.unit) for m in figures(text)]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("No child was kept at a station for more than 40 minutes.", "max"),
        ("No boy had waited longer than 40 minutes.", "max"),
        ("None of the forms was more than 40 days old.", "max"),
        ("None had been waiting for over 40 hours.", "max"),
        ("Officers did not arrive for more than 40 minutes.", "over"),
        ("No form was read for more than 40 days.", "over"),
        ("Some schools have had no visit for more than 40 weeks.", "over"),
        ("Each desk holds an average of 40 forms.", None),
        ("Each desk holds about 40 forms.", "approx"),
    ],
)
def test_the_bound_of_a_figure(text: str, bound: str | None) -> None:
    assert [m.bound for m in figures(text)] == [bound]


@pytest.mark.parametrize(
    "text",
    [
        "Calls from these homes had fallen by 41 percent over 12 months.",
        "Calls from these homes have dropped by 41 percent over six months.",
    ],
)
def test_over_a_time_something_changed(text: str) -> None:
    assert [(m.value, m.unit) for m in figures(text)] == [(41, "percent")]


def test_our_grades_for_all_cases_measure_nothing() -> None:
    assert figures("The table gives our grades for all 58 cases.") == []


def test_a_limit_that_the_force_holds_right() -> None:
    text = "Constables have an average of 24 files each, against a figure of between 11 and 13 that the force regards as safe."
    assert [(m.value, m.value_max, m.unit, m.kind) for m in figures(text)][-1] == (11, 13, "files", "target")


def test_a_clause_of_the_force_is_not_the_nations() -> None:
    text = "The load is above that suggested by national guidance, and the team has had two vacancies since May."
    assert [m.scope for m in figures(text) if m.unit == "vacancies"] == ["force"]
