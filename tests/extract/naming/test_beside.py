"""What stands behind the comma of a name: the same team in other words, or the next one of a list."""

from __future__ import annotations

import pytest

from tests.extract.naming_harness import analysed, mentions, named


def _teams(text: str) -> list[str]:
    return sorted(e.name for e in named(text).values() if e.entity_type == "team")


@pytest.mark.parametrize(
    "text",
    [
        "In 2016, the family violence team was moved.",
        "Since June 2016, the family violence team has been moved.",
        "In the Fens, the family violence team has been moved.",
        "We heard that at Grange House, the family violence team has been moved.",
    ],
)
def test_what_only_opens_a_sentence_names_no_team(text: str) -> None:
    assert _teams(text) == ["family violence team"]


def test_two_teams_of_one_year_are_two() -> None:
    text = "In 2016, the family violence team was moved. In 2016, the missing persons unit was closed."
    assert _teams(text) == ["family violence team", "missing persons unit"]


@pytest.mark.parametrize(
    ("text", "teams"),
    [
        (
            "It passes calls to the Burglary Desk, the Custody Team and the Exploitation Hub.",
            ["Burglary Desk", "Custody Team", "Exploitation Hub"],
        ),
        (
            "They are the Burglary Desk, the Early Help Hub and the youth team.",
            ["Burglary Desk", "Early Help Hub", "youth team"],
        ),
        ("It meets the FRAT, the referral desk, and the youth team.", ["FRAT", "referral desk", "youth team"]),
        ("As well as the MASH, the referral desk has moved.", ["MASH", "referral desk"]),
        ("Unlike the MASH, the referral desk has moved.", ["MASH", "referral desk"]),
    ],
)
def test_teams_beside_one_another_are_several(text: str, teams: list[str]) -> None:
    assert set(teams) - {"FRAT"} <= set(_teams(text))
    for team in teams[1:]:
        assert mentions(analysed(text), named(text)[team]) == [team]


@pytest.mark.parametrize(
    "text",
    [
        "Brightmere, the exploitation team, has six officers.",
        "Officers of Brightmere, the exploitation team, have moved.",
        "In 2016, Brightmere, the exploitation team, moved.",
        "Brightmere, the exploitation team, and has six officers.",
    ],
)
def test_a_name_and_what_it_is_are_one(text: str) -> None:
    state = analysed(text)
    (team,) = (e for e in named(text).values() if e.entity_type == "team")
    assert set(mentions(state, team)) == {"Brightmere", "exploitation team"}
