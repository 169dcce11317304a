"""Short forms stand for what the text says; names between commas, in place of another, in other letters."""

from __future__ import annotations

import pytest

from graphkit.records import Entity
from tests.extract.naming_harness import analysed, mentions, named


def test_letters_stand_for_what_the_text_says_and_not_for_what_a_list_knows() -> None:
    state = analysed(
        "CCRs are read each day.",
        "Staff fill in a child concern report (CCR).",
        "Each CCR goes to the hub.",
    )
    found = {e.name: e for e in state.of(Entity)}
    report = found["child concern report"]
    assert (report.abbreviation, report.entity_type, report.function) == ("CCR", "process", None)
    assert {"CCRs", "CCR"} <= set(mentions(state, report))


def test_letters_that_the_text_explains_as_the_list_does_keep_their_concept() -> None:
    assert named("The serious case review (SCR) was read.")["serious case review"].concept == "process/rapid-review"
    assert named("A communications control room (CCR) takes calls.")["communications control room"].function


def test_an_explanation_behind_what_the_letters_are_of() -> None:
    text = "They use the THRIVE model (threat, harm, risk, investigation, vulnerability and engagement) for each call."
    thrive = next(e for e in analysed(text).of(Entity) if e.abbreviation == "THRIVE")
    assert thrive.concept == "process/thrive"
    assert thrive.expansion_in_text == "threat, harm, risk, investigation, vulnerability and engagement"


def test_a_long_form_begins_in_its_own_sentence() -> None:
    police = "We looked at Northmoor Police. "
    text = police + "Her Majesty's Inspectorate of Constabulary and Fire & Rescue Services (HMICFRS) did."
    found = next(e for e in analysed(text).of(Entity) if e.abbreviation == "HMICFRS")
    assert found.expansion_in_text == "Her Majesty's Inspectorate of Constabulary and Fire & Rescue Services"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("The case system that the force bought last year, Cofrestr, is slow.", "Cofrestr"),
        ("Its crime system is old. Staff use it daily. A replacement, known as Kestrel, is due.", "Kestrel"),
        ("The database will close. Its successor, called Merrow, is being tried.", "Merrow"),
    ],
)
def test_a_system_is_named_beside_what_it_is(said: str, name: str) -> None:
    assert named(said)[name].entity_type == "system"


def test_a_team_is_one_with_its_name_between_commas_whatever_its_letters() -> None:
    found = named("The force set up an exploitation team, Tîm Cadarn, in May. Tîm Cadarn has six staff.")
    assert found["Tîm Cadarn"].entity_type == "team"
    assert set(found["Tîm Cadarn"].surfaces) == {"Tîm Cadarn", "exploitation team"}


@pytest.mark.parametrize(
    "said",
    [
        "It has an audit team, Detective Sergeant Hill, and two others.",
        "It has a missing team, Barnardo's, and a helpline.",
        "A replacement, known as Kestrel, was to be found for the sergeant.",
    ],
)
def test_what_else_stands_between_commas_is_no_name_of_a_team_or_system(said: str) -> None:
    assert not [e for e in named(said).values() if e.name in {"Detective Sergeant Hill", "Barnardo", "Kestrel"}]


@pytest.mark.parametrize(
    "said",
    [
        "Officers attended joint courses last year.",
        "They have all been on a vulnerability course.",
        "Lessons from performance audits lead to change.",
    ],
)
def test_a_course_that_anyone_attends_and_a_verb_name_nothing(said: str) -> None:
    assert not [e for e in named(said).values() if e.entity_type in {"scheme", "role"}]
