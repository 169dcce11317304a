"""A team, a form or a system that is called otherwise than before, in other words than "was renamed"."""

from __future__ import annotations

import pytest

from graphkit.records import Entity
from tests.extract.naming_harness import analysed


def _became(text: str) -> set[tuple[str, str]]:
    things = {e.id: e for e in analysed(text).of(Entity)}
    return {(e.name, things[e.renamed_to].name) for e in things.values() if e.renamed_to is not None}


_OLD, _NEW = "harm reduction unit", "youth crime team"


@pytest.mark.parametrize(
    "text",
    [
        f"In 2017, the force renamed the {_OLD} the {_NEW}.",
        f"The force has changed the name of its {_OLD} to the {_NEW}.",
        f"The {_OLD}, which the force renamed the {_NEW} in May, has moved.",
        f"The {_OLD} is here. By May the force had renamed the unit the {_NEW}.",
        f"Until May 2016 the {_NEW} was called the {_OLD}.",
        f"At the time of our last visit, the {_NEW} was known as the {_OLD}.",
        f"The {_NEW} (which was called the {_OLD} until 2016) has moved.",
        f"The {_NEW} has moved. Until recently it was known as the {_OLD}.",
        f"The {_NEW}, which used to be the {_OLD}, has moved.",
        f"The {_OLD} has a new name: the {_NEW}.",
        f"The {_OLD} was given the name {_NEW}.",
        f"The {_OLD} now goes by the name of the {_NEW}.",
        f"The {_OLD} evolved into the {_NEW}.",
        f"The {_OLD} was superseded by the {_NEW} in 2019.",
        f"The {_NEW}, the successor to the {_OLD}, has moved.",
        f"The {_NEW} was brought in to replace the {_OLD}.",
    ],
)
def test_what_became_what(text: str) -> None:
    assert _became(text) == {(_OLD, _NEW)}


@pytest.mark.parametrize(
    ("text", "became"),
    [
        ("The Harm Units were until 2014 Family Desks.", {("Family Desk", "Harm Unit")}),
        ("The harm reduction unit (HRU, formerly XDVU) has moved.", {("XDVU", "harm reduction unit")}),
        ("Officers fill in the VCX9 form. The VCX9 form replaced Form 61.", {("Form 61", "VCX9 form")}),
        ("The force replaced its old system, Harrier, with the Kestrel system.", {("Harrier", "Kestrel")}),
        (
            "The search unit and the road crime unit were brought together as Safe Fen. Safe Fen has ten staff.",
            {("search unit", "Safe Fen"), ("road crime unit", "Safe Fen")},
        ),
        (
            "The search unit merged with the youth crime team to form the Fen Unit.",
            {("search unit", "Fen Unit"), ("youth crime team", "Fen Unit")},
        ),
    ],
)
def test_forms_systems_and_names_that_stand_only_there(text: str, became: set[tuple[str, str]]) -> None:
    assert became <= _became(text)


@pytest.mark.parametrize(
    "text",
    [
        f"The {_OLD} was called to the {_NEW} in 2019.",
        f"In 2019 the {_OLD} was called by the {_NEW}.",
        f"The {_OLD}'s lead renamed the {_NEW}.",
        f"The force renamed files of the {_OLD}, and the {_NEW} moved.",
        f"The {_OLD}, now part of the {_NEW}, has moved.",
        f"The {_OLD} used to be busy, and the {_NEW} helped.",
        f"The {_OLD} now has the support of the {_NEW}.",
        f"Until 2019 the {_OLD} and the search unit were known as the {_NEW}.",
        f"The {_OLD} used to be the {_NEW}'s poor relation.",
        f"The {_OLD} was, until recently, the Youth Crime Team's main partner.",
        f"The {_OLD} has turned into the {_NEW}'s main user.",
        "The search unit, now the Youth Crime Team is in place, has less work.",
        f"The force replaced the {_OLD}, with the {_NEW} taking its calls.",
    ],
)
def test_teams_that_keep_their_names(text: str) -> None:
    assert _became(text) == set()
