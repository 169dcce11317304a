"""Parts of a force bear the name of their place and of what they are; in general they are said of any force."""

from __future__ import annotations

import pytest

from graphkit.records import Entity
from tests.extract.naming_harness import analysed, mentions, named


def _forces(*paragraphs: str) -> dict[str, Entity]:
    return {n: e for n, e in named(*paragraphs).items() if e.entity_type == "force" and n != "Northmoor Police"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "There are three local policing areas: Carrow, Coastal and Northern.",
            ["Carrow local policing area", "Coastal local policing area", "Northern local policing area"],
        ),
        ("It has two divisions: Upper Dale and Lower Dale.", ["Upper Dale division", "Lower Dale division"]),
        ("Its policing districts are: Elsin and Torrow.", ["Elsin policing district", "Torrow policing district"]),
    ],
)  # fmt: skip
def test_a_part_named_by_its_place_is_called_what_it_is(text: str, names: list[str]) -> None:
    assert sorted(_forces(text)) == sorted(names)


def test_a_part_has_the_short_form_of_what_it_is() -> None:
    state = analysed(
        "It has two basic command units (BCUs): North Fell and Harrow Dale.", "Visits in the North Fell BCU are late."
    )
    found = {e.name: e for e in state.of(Entity)}
    assert set(found) == {"basic command unit", "North Fell BCU", "Harrow Dale BCU"}
    assert mentions(state, found["North Fell BCU"]) == ["North Fell", "North Fell BCU"]


def test_a_part_is_not_the_council_of_its_place() -> None:
    things = named(
        "It works with three local authorities: Carrow, Elsin and Torrow.",
        "There are two policing areas: Carrow and Torrow.",
    )
    assert things["Carrow"].entity_type == "organisation"
    assert things["Carrow policing area"].entity_type == "force"


@pytest.mark.parametrize(
    "text",
    [
        "Each local policing area has a hub.",
        "Messages go from the board to basic command units.",
        "Staff in policing districts told us so.",
    ],
)
def test_parts_in_general_are_no_things(text: str) -> None:
    assert _forces(text) == {}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Calls go to the Contact and Dispatch Centre (CDC).", "Contact and Dispatch Centre", "team"),
        ("Staff of the Elm Family Centre help.", "Elm Family Centre", "organisation"),
        ("Together with NHS Eskshire Care Trust, it meets.", "NHS Eskshire Care Trust", "organisation"),
        ("Alongside Eskford City Council, it meets.", "Eskford City Council", "organisation"),
        ("It is in a plan (Office of the Police and Crime Commissioner for Eskshire, 2013).",
         "Office of the Police and Crime Commissioner for Eskshire", "organisation"),
        ("It has 141 police community support officers.2 They help.", "police community support officer", "role"),
        ("It works with a children's charity, Safe Steps Eskford.", "Safe Steps Eskford", "organisation"),
        ("There are five systems. The main one, Lantern, is slow.", "Lantern", "system"),
        ("Staff use four databases. One of these, Kestrel, is new.", "Kestrel", "system"),
    ],
)  # fmt: skip
def test_where_a_name_begins_and_what_bears_it(text: str, name: str, kind: str) -> None:
    assert {n: e.entity_type for n, e in named(text).items()}.get(name) == kind


def test_what_an_operation_is_said_to_be_is_one_with_it() -> None:
    things = named("Operation Seaway, the force's child exploitation team, was set up in May. Operation Seaway helps.")
    assert things["Operation Seaway"].entity_type == "team"
    assert "child exploitation team" not in things


def test_one_of_other_things_is_no_system() -> None:
    assert "Eskford" not in named("There are five towns. The main one, Eskford, is busy.")
