"""Figures of all cases read, of none of those counted, of what is done to all, and against what is recommended."""

from __future__ import annotations

import pytest

from tests.extract.naming_harness import figures


@pytest.mark.parametrize(
    ("text", "value", "of", "unit"),
    [
        ("In all nine cases we examined, the officer had spoken to the child.", 9, 9, "cases"),
        ("In all six cases that inspectors read, a sergeant had agreed to the search.", 6, 6, "cases"),
        ("All eleven logs we checked had a risk rating.", 11, 11, "logs"),
        ("In all five cases examined, officers had looked at his telephone.", 5, 5, "cases"),
        ("Seven out of every ten notices lacked a name.", 7, 10, "notices"),
        ("Of the 17 girls who had to stay overnight in 2019, none was given a bed elsewhere.", 0, 17, "girls"),
        ("Of the nine girls whose phones were seized, not one was told why.", 0, 9, "girls"),
        ("Of 14 requests for a bed, none was met.", 0, 14, "requests"),
        ("In 6 of the 15 logs where a reply was needed, none had been sent.", 6, 15, "logs"),
    ],
)
def test_as_many_as_there_were_or_none(text: str, value: float, of: float, unit: str) -> None:
    assert [(m.value, m.of, m.unit) for m in figures(text)] == [(value, of, unit)]


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("The desk receives about 310 notices each week and reads all of them within 24 hours.", 24),
        ("The desk gets 40 calls a day and usually answers most within two hours.", 2),
        ("Officers sent 90 forms and the clerk entered them within eight hours.", None),
        ("The desk took 17 calls within eight hours.", None),
    ],
)
def test_what_is_done_to_all_has_a_time_of_its_own(text: str, hours: float | None) -> None:
    assert next((m.value for m in figures(text) if m.unit == "hours"), None) == hours


@pytest.mark.parametrize(
    "text",
    [
        "Each of the managers has some 81 RSOs, and that is far above the recommended 50.",
        "Managers look after 81 RSOs each, far more than the nationally recommended 50.",
        "Each manager holds 81 RSOs, over the force's own recommended maximum of 50.",
        "Each manager has 81 RSOs, which is far beyond the advised 50.",
    ],
)
def test_what_is_recommended_is_a_target_in_the_same_unit(text: str) -> None:
    assert (50, "RSOs", "target") in [(m.value, m.unit, m.kind) for m in figures(text)]


@pytest.mark.parametrize(
    "text",
    [
        "In 2018 the laboratory took five months for a tablet, and it now takes nine.",
        "A visit used to take five months to arrange; now it takes about nine.",
        "A reply took five months in 2018, but it now takes nine.",
    ],
)
def test_how_long_it_takes_now(text: str) -> None:
    assert [(m.value, m.unit) for m in figures(text) if m.value == 9] == [(9, "months")]


def test_cases_that_the_force_was_to_choose_are_no_metric() -> None:
    assert figures("The force was told to choose 24 cases by lot and to assess these itself.") == []


@pytest.mark.parametrize(
    "behind",
    ["between January and May 2021", "over the summer", "since the desk opened", "when clerks came", "in May"],
)
def test_a_fall_has_two_ends_whatever_follows(behind: str) -> None:
    assert [m.value for m in figures(f"The backlog fell from 640 to 212 {behind}.")] == [640, 212]
