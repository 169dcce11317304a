"""Words around a name that are no part of it, verbs that are no names, and councils named by city and county."""

from __future__ import annotations

import pytest

from graphkit.records import Entity
from tests.extract.naming_harness import analysed


def _names(text: str) -> set[tuple[str, str]]:
    return {(e.entity_type, e.name) for e in analysed(text).of(Entity)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Intelligence from the Border Safety Agency was read within a day.", "Border Safety Agency"),
        ("Referrals from the Glanteg Care Partnership were late.", "Glanteg Care Partnership"),
        ("Visits by the Harbour Youth Trust went well.", "Harbour Youth Trust"),
    ],
)
def test_what_came_from_a_body_is_no_part_of_its_name(text: str, name: str) -> None:
    assert _names(text) == {("organisation", name)}


@pytest.mark.parametrize("lead", ["Through", "Throughout", "Via", "Under", "During", "In"])
@pytest.mark.parametrize("what", ["the team", "the unit", "the force"])
def test_an_operation_before_its_subject_is_no_team(lead: str, what: str) -> None:
    names = _names(f"{lead} Operation Larch, {what} has visited eleven schools.")
    assert {(kind, name) for kind, name in names if kind != "force"} == {("operation", "Operation Larch")}


@pytest.mark.parametrize(
    "text",
    [
        "Inspectors visit police stations, and interview police officers and staff.",
        "Detectives interview the boys.",
        "They also interview police managers.",
    ],
)
def test_whom_one_interviews_is_no_name(text: str) -> None:
    assert not [name for _, name in _names(text) if "interview" in name.lower()]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "It has three councils: Aberlas City Council, Glanteg County Council and the City and County of Penmorva.",
            {"Aberlas City Council", "Glanteg County Council", "City and County of Penmorva"},
        ),
        (
            "The City and County of Penmorva and Glanteg County Council share an office.",
            {"City and County of Penmorva", "Glanteg County Council"},
        ),
        (
            "It works with Durnwall City Council and the County Borough of Penmorva.",
            {"Durnwall City Council", "County Borough of Penmorva"},
        ),
        ("The City and County of Penmorva Council pays for it.", {"City and County of Penmorva Council"}),
        (
            "The force works with three local authorities: Devonby, Plymley and Torby.",
            {"Devonby", "Plymley", "Torby"},
        ),
    ],
)
def test_a_council_may_be_a_city_and_county(text: str, names: set[str]) -> None:
    found = {name for kind, name in _names(text) if kind == "organisation" and name[0].isupper()}
    assert found == names


def test_names_with_from_or_at_in_them_stay_whole() -> None:
    names = _names("The Youth at Risk Panel and the Missing from Home Team meet each week.")
    assert names == {("process", "Youth at Risk Panel"), ("team", "Missing from Home Team")}
