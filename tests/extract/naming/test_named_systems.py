"""Systems by name: set apart by commas, called so; and what else stands there."""

from __future__ import annotations

import pytest

from graphkit.extract.naming.shapes.local_lists import listed
from graphkit.extract.naming.shapes.local_names import named


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The force has built a dashboard called Brightway, which managers use daily.", ["Brightway"]),
        ("Some had no marker on the force's system, Longmark, while others had two.", ["Longmark"]),
        ("There was a main recording system, Harrier, and a separate list.", ["Harrier"]),
        ("Partners share a portal known as Safe View.", ["Safe View"]),
        ("Staff search the crime database, Fenlight.", ["Fenlight"]),
        ("There is one system, Police officers use it.", []),
        ("On an old system, Detectives wait.", []),
        ("Officers use the system on Mondays.", []),
    ],
)
def test_a_system_is_named_beside_what_it_is(text: str, names: list[str]) -> None:
    assert {text[f.start : f.end] for f in named(text) if f.type == "system" and f.sure} == set(names)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Staff use three systems: Longmark for crime, Safe View for intelligence and two sheets.",
            ["Longmark", "Safe View"],
        ),
        ("It has two databases: Harrier for calls; the other has no name.", ["Harrier"]),
        ("The force has changed its systems: Police now wait for a link.", []),
        (
            "Teams use two separate systems – Longmark for crime and Harrier for referrals – which are not linked.",
            ["Longmark", "Harrier"],
        ),
        ("It searches three databases (Longmark for crime, Harrier for calls) each day.", ["Longmark", "Harrier"]),
        ("Its systems\u2014Longmark for crime, and Harrier for calls\u2014are old.", ["Longmark", "Harrier"]),
        ("It has old systems – Police use them for crime.", []),
        ("It pays for its systems (Northmoor for crime) by itself.", []),
    ],
)
def test_systems_are_listed_with_what_they_are_for(text: str, names: list[str]) -> None:
    assert [text[f.start : f.end] for f in listed(text) if f.type == "system"] == names
