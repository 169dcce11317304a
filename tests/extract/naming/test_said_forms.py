"""Short forms that a sentence gives without brackets, and what kind of thing their words are."""

from __future__ import annotations

import pytest

from graphkit.records import Entity
from tests.extract.naming_harness import analysed, mentions, named

_LONG = "harm reduction unit"


@pytest.mark.parametrize(
    "text",
    [
        f"The {_LONG}, or HRU, visits.",
        f"The {_LONG}, HRU for short, visits.",
        f"The {_LONG}, the HRU, visits.",
        f"The {_LONG} (commonly referred to as the HRU) visits.",
        f"The {_LONG} (known locally as an 'HRU') visits.",
        f"The {_LONG}, which is called the HRU, visits.",
        f"HRU, the {_LONG}, visits.",
        f"The HRU visits. The HRU is the {_LONG}.",
    ],
)
def test_one_team_with_its_letters(text: str) -> None:
    state = analysed(text)
    (team,) = (e for e in state.of(Entity) if e.entity_type == "team")
    assert (team.name, team.abbreviation, team.expansion_in_text) == (_LONG, "HRU", _LONG)
    assert {_LONG, "HRU"} <= {q.strip("'") for q in mentions(state, team)}


@pytest.mark.parametrize(
    "text",
    [
        "In the HRU, the home response uncle helped.",
        "They saw the custody suite, HRU, and the road crime team.",
        "It went to the harm reduction unit, or DVX officers.",
        "The HRU is the best of them.",
    ],
)
def test_letters_that_are_not_explained(text: str) -> None:
    assert all(e.expansion_in_text is None for e in named(text).values())


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("It has a Harm and Threat Gold Group.", "Harm and Threat Gold Group", "process"),
        ("It has a Rural Violence Board.", "Rural Violence Board", "process"),
        ("The MASH Tactical Group meets.", "MASH Tactical Group", "process"),
        ("Its constabulary change board (CCB) meets.", "constabulary change board", "process"),
        ("The Fen Health Board pays.", "Fen Health Board", "organisation"),
        ("The Local Family Justice Board heard.", "Local Family Justice Board", "organisation"),
        ("The Brightmere Group pays.", "Brightmere Group", "organisation"),
        ("A Threshold Decision Maker (TDM) signs.", "Threshold Decision Maker", "role"),
        ("The harm point of contact (HPOC) signs.", "harm point of contact", "role"),
        ("The IHR (incident and harm room) is full.", "incident and harm room", "team"),
        ("A Fen Police Custody Centre (FPCC) is full.", "Fen Police Custody Centre", "team"),
        ("The single licensing authority (SLA) decides.", "single licensing authority", "organisation"),
        ("MASE is the missing and sexual exploitation team.", "missing and sexual exploitation team", "team"),
        ("They send a PVP Notice.", "PVP Notice", "process"),
    ],
)
def test_what_kind_of_thing_a_name_is_of(text: str, name: str, type_: str) -> None:
    assert (name, type_) in {(e.name, e.entity_type) for e in named(text).values()}
