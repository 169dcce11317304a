"""Bodies keep the name of their place, lists give each its own, and persons stand behind any rank."""

from __future__ import annotations

import pytest

from graphkit.records import Entity
from tests.extract.naming_harness import analysed, mentions, named


def test_a_body_with_letters_keeps_its_place() -> None:
    state = analysed("The Fen Integrated Care Board (ICB) pays. The ICB and the Fen Integrated Care Board agree.")
    (board,) = state.of(Entity)
    assert (board.name, board.abbreviation) == ("Fen Integrated Care Board", "ICB")
    assert mentions(state, board) == ["Fen Integrated Care Board", "ICB", "ICB", "Fen Integrated Care Board"]


def test_one_of_several_gives_the_others_no_place() -> None:
    things = named("The Fen Integrated Care Board (ICB) pays. Both ICBs agree.")
    assert "integrated care board" in things


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "It works with the Fen Safeguarding Children Partnership and with Elm's schools.",
            {"Fen Safeguarding Children Partnership"},
        ),
        ("It covers Fen County Council and the Borough of Elm.", {"Fen County Council", "Borough of Elm"}),
        (
            "It has three policing areas: Fen, Marsh and the City of Elm.",
            {"Fen policing area", "Marsh policing area", "City of Elm policing area"},
        ),
        ("PC Ann Moor and DS Will Heath came with Commander Jo Lake.", {"Ann Moor", "Will Heath", "Jo Lake"}),
        ("A DI chairs the panel.", set()),
        ("The deputy mayor for policing and crime agreed.", {"deputy mayor for policing and crime"}),
        ("Officers read OASys.", {"OASys"}),
        ("It has Right Care, Right Person (RCRP).", {"Right Care, Right Person"}),
    ],
)
def test_each_has_its_own_name(text: str, names: set[str]) -> None:
    assert set(named(text)) == names


def test_the_s_of_a_short_form_may_be_its_own() -> None:
    assert named("Officers read OASys.")["OASys"].abbreviation == "OASys"
