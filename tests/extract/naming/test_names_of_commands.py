"""Names of departments, of what several districts have each, of bodies in a table's rows, and what is no name."""

from __future__ import annotations

import pytest

from graphkit.records import Entity
from tests.extract.naming_harness import analysed, named


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The crime and vulnerability command (CVC) has 40 staff. The CVC is new.", "crime and vulnerability command",
         "team"),
        ("The East Area Command (EAC) has a hub.", "East Area Command", "force"),
        ("The desk belongs to the local policing directorate.", "local policing directorate", "team"),
        ("Each local policing area (LPA) has a hub.", "local policing area", "force"),
        ("Calls go to the district missing from home team.", "missing from home team", "team"),
        ("The district investigation team has six detectives.", "district investigation team", "team"),
        ("A research desk works day and night.", "research desk", "team"),
        ("All have completed the specialist child abuse investigator programme.",
         "specialist child abuse investigator programme", "process"),
        ("There is a group of [volunteer police cadets](#) in each town.", "volunteer police cadets", "scheme"),
    ],
)  # fmt: skip
def test_what_it_is_called_and_what_it_is(text: str, name: str, kind: str) -> None:
    assert {n: e.entity_type for n, e in named(text).items()}[name] == kind


@pytest.mark.parametrize("text", ["The force plans to buy tablets.", "We saw it in the force's plans."])
def test_what_a_force_plans_is_no_plan_of_its_commissioner(text: str) -> None:
    assert all(e.entity_type == "force" for e in named(text).values())


@pytest.mark.parametrize("grade", ["Good", "Requires improvement to be good", "Inadequate"])
def test_a_name_ends_with_its_cell(grade: str) -> None:
    state = analysed("Grades are below.", f"Oldmoor County Council\t{grade}\tMay 2019", kinds={1: "row"})
    assert [e.name for e in state.of(Entity)] == ["Oldmoor County Council"]


def test_the_end_of_a_long_name_is_that_name() -> None:
    found = named("There are two multi-agency safeguarding hubs (MASHs). One of the safeguarding hubs has a backlog.")
    assert [(e.abbreviation, "safeguarding hubs" in e.surfaces) for e in found.values()] == [("MASH", True)]
    apart = named("The child abuse investigation unit (CAIU) is new. The child abuse unit of the council is older.")
    assert len([e for e in apart.values() if e.entity_type == "team"]) == 2


@pytest.mark.parametrize("text", ["Call handlers use the [THRIVE](#) model well.", "The THRIVE model is used well."])
def test_a_short_form_in_front_of_what_it_is(text: str) -> None:
    assert named(text)["THRIVE model"].abbreviation == "THRIVE"
