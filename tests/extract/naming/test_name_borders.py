"""Where a name begins and ends: whose it is, when it was, what stands before it, and what is only said of work."""

from __future__ import annotations

import pytest

from tests.extract.naming_harness import named


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("The force's audit team reads twenty files a month.", "audit team", "team"),
        ("The force's lead for child protection agreed.", "lead for child protection", "role"),
        ("The school's safeguarding lead was told.", "school's safeguarding lead", "role"),
        (
            "A few researchers, known as the live intelligence desk, look at records.",
            "live intelligence desk", "team",
        ),
        ("It set up what is referred to locally as the dawn search team.", "dawn search team", "team"),
        ("It cites the Department for Education in January 2014.", "Department for Education", "organisation"),
        ("The Office for Widgets of 2019 agreed.", "Office for Widgets", "organisation"),
        ("The Brightway programme helps children who run away.", "Brightway programme", "scheme"),
        ("Children go to the Stepping Up programme.", "Stepping Up programme", "scheme"),
        ("The Wayfinder project meets on Fridays.", "Wayfinder project", "scheme"),
        ("Child abduction warning notices6 were seldom used.", "child abduction warning notice", "order"),
        ("PCSOs in the Blue Lantern scheme visit each home.", "Blue Lantern scheme", "scheme"),
        ("Call handlers asked good questions.", "call handler", "role"),
        ("The protecting vulnerable people department grew.", "protecting vulnerable people department", "team"),
        ("It belongs to protecting vulnerable people (PVP).", "protecting vulnerable people", "team"),
        ("Its protecting vulnerable people officers are tired.", "protecting vulnerable people", "team"),
    ],
)  # fmt: skip
def test_a_name_has_its_own_borders(text: str, name: str, type_: str) -> None:
    assert (name, type_) in {(e.name, e.entity_type) for e in named(text).values()}


@pytest.mark.parametrize(
    "text",
    [
        "She has made protecting vulnerable people her first aim.",
        "Protecting vulnerable people comes first.",
        "The plan puts protecting vulnerable people above all else.",
        "Each school has a single point of contact.",
    ],
)
def test_work_is_no_team(text: str) -> None:
    assert [e.name for e in named(text).values() if e.entity_type in ("team", "role")] == []


def test_a_scheme_called_so_is_not_what_follows_it() -> None:
    found = named("A project called Kind Words brings police officers and children together.")
    assert [(e.name, e.entity_type) for e in found.values()] == [("Kind Words", "scheme")]
