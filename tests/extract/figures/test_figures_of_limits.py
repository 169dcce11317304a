"""Figures of what is advised, of what has to happen, of wholes that are estimated; and numbers that count nothing."""

from __future__ import annotations

import pytest

from tests.extract.figures.test_figures_further import told
from tests.extract.naming_harness import figures


@pytest.mark.parametrize(
    ("text", "value", "of", "unit"),
    [
        ("The unit had closed about 80 of an estimated 450 alerts.", 80, 450, "alerts"),
        ("By June, 30 of about 120 lockers had been opened.", 30, 120, "lockers"),
        ("We read eight of these logs and found that five should have been sent to a sergeant.", 5, 8, "logs"),
        ("A weekly review of 15 missing person cases is led by a superintendent every Friday.", 15, None, None),
    ],
)
def test_wholes_and_parts(text: str, value: float, of: float | None, unit: str | None) -> None:
    (found,) = figures(text)
    assert (found.value, found.of) == (value, of)
    assert unit is None or found.unit == unit


@pytest.mark.parametrize(
    ("text", "value", "bound"),
    [
        ("Homes with four or more crimes in any month are discussed by the panel.", 4, "min"),
        ("Standard cases are not read unless there have been five calls in six weeks.", 5, None),
        ("A plan is made if there have been at least three episodes within 30 days.", 3, "min"),
    ],
)
def test_how_often_something_has_to_happen(text: str, value: float, bound: str | None) -> None:
    found = [m for m in figures(text) if m.value == value]
    assert [(m.bound, m.kind) for m in found] == [(bound, "threshold")]


@pytest.mark.parametrize(
    "said",
    [
        "National guidance suggests about 45.",
        "National guidance says that the number should be around 45.",
        "The constabulary's own policy states that a manager should have no more than 45.",
    ],
)
def test_what_guidance_advises_has_the_unit_of_the_load_before_it(said: str) -> None:
    load, advised = told(f"Each manager is responsible for 70 offenders. {said}")
    assert (load.unit, load.kind) == ("offenders", "caseload")
    assert (advised.value, advised.unit, advised.kind) == (45, "offenders", "target")
    assert advised.bound == (
        "max" if "no more than" in said else "approx" if "about" in said or "around" in said else None
    )


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("At night there is one social worker on duty for the three boroughs.", "social worker"),
        ("There was one sergeant for the whole unit.", "sergeant"),
    ],
)
def test_one_for_all_is_a_number_of_staff(text: str, unit: str) -> None:
    assert [(m.value, m.unit, m.kind) for m in figures(text) if m.value == 1] == [(1, unit, "workforce")]


def test_hours_for_which_a_team_answers() -> None:
    (found,) = figures("The search desk is responsible for these children between 7.30am and 9.00pm.")
    assert (found.value, found.value_max, found.unit) == (7, 21, "hour of day")


@pytest.mark.parametrize(
    "text",
    [
        "About a quarter live abroad, and around a third of them live in the town of Ellbridge.",
        "The law gives officers three main duties.",
        "The first five chapters describe the county; the other six contain what inspectors found.",
        "Staff write the same in both or, more often, in only one.",
        "The change can be seen in these two cases:",
        "Three of these cases illustrate what this meant:",
        "It was the fifth report from the school in seven weeks.",
        "There is one officer whom the children know.",
    ],
)
def test_what_counts_nothing(text: str) -> None:
    assert not figures(text)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("A third of the children live outside the county.", [33]),
        ("Interviews were held in 60 percent of cases in the first half of 2019.", [60]),
        ("Notes came back in half of the cases.", [50]),
        ("There were 30 outstanding tasks.", [30]),
        ("We found no plan in two cases.", [2]),
        ("They decide most referrals within one working day.", [1]),
        ("The second report was written nine days later.", [9]),
        ("Of the ten emails nine had been read and only one was answered.", [1]),
    ],
)
def test_what_is_like_them_stays(text: str, values: list[float]) -> None:
    assert [m.value for m in figures(text)][-len(values) :] == values
