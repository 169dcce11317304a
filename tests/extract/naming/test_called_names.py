"""Names that are called something, stand beside what they are, or took the place of another; their kind is no name."""

from __future__ import annotations

import pytest

from tests.extract.naming_harness import named


def _names(*texts: str) -> set[tuple[str, str]]:
    return {(e.entity_type, e.name) for e in named(*texts).values() if e.entity_type != "force"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # a title may begin with a word that begins no other name
        ("Officers attend a course called Every Child Heard.", {("scheme", "Every Child Heard")}),
        ("Officers attend a course called Child Aware for a day.", {("scheme", "Child Aware")}),
        ("A girl called Child by her friends was seen.", set()),
        # several
        (
            "It works with the two teams, known as the Fenby Gateway and First Link.",
            {("team", "Fenby Gateway"), ("team", "First Link")},
        ),
        ("It works with a team known as Search and Rescue.", {("team", "Search and Rescue")}),
        # one thing under two names
        ("It has a child sexual exploitation team known as the Larch team.", {("team", "Larch team")}),
        ("They record it on a crime recording system called Tarn.", {("system", "Tarn")}),
        ("It has a records management system, known as Tarn.", {("system", "Tarn")}),
        ("The crime recording system is old.", {("system", "crime recording system")}),
        # what a body is, another rule says
        ("Interviews are held by a charity called Bright Path.", {("organisation", "Bright Path")}),
        # of a system that is no more
        (
            "Tarn, the crime system that replaced LogBase in 2019, is quick.",
            {("system", "Tarn"), ("system", "LogBase")},
        ),
        ("It has a system that replaced the old one.", set()),
        # what it is about
        ("They run Elm Wardens, a course about kindness.", {("scheme", "Elm Wardens")}),
        ("They can be sent to a mentoring scheme, Lantern, which helps them.", {("scheme", "Lantern")}),
        # what they hold
        (
            "It has two systems: Tarn, which is used for crime, and Beck, which holds referrals.",
            {("system", "Tarn"), ("system", "Beck")},
        ),
    ],
)
def test_what_is_called_something(text: str, names: set[tuple[str, str]]) -> None:
    assert _names(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Fenby Advocacy provides appropriate adults.", {"Fenby Advocacy"}),
        ("Fenby Advocacy provides the service until ten.", {"Fenby Advocacy"}),
        ("Its appropriate adult provider, Fenby Advocacy, is slow.", {"Fenby Advocacy"}),
        ("Fenby Police provides the service until ten.", set()),
        ("Better Support offers advice.", set()),
        (
            "It works with NHS Fenby Integrated Care Board in the Fenby and Aldby Safeguarding Children Partnership.",
            {"NHS Fenby Integrated Care Board", "Fenby and Aldby Safeguarding Children Partnership"},
        ),
    ],
)
def test_bodies(text: str, names: set[str]) -> None:
    assert {name for kind, name in _names(text) if kind == "organisation"} == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("She chairs the vulnerability gold group.", "vulnerability gold group"),
        ("Minor offences are considered by the Turnpike panel.", "Turnpike panel"),
    ],
)
def test_groups_and_panels(text: str, name: str) -> None:
    (one,) = named(text).values()
    assert one.entity_type == "process"
    assert name in one.surfaces
