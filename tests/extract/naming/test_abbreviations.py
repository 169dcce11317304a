"""Abbreviations and their expansions, in brackets either way round, in footnotes and glossaries."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.extract.naming.abbreviations import (
    begins_with,
    explains,
    find_definitions,
    find_note,
    is_short_form,
    singular,
)


def pairs(text: str) -> list[tuple[str, str]]:
    return [(d.short, d.long) for d in find_definitions(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the harm prevention unit (HPU) grew", ("HPU", "harm prevention unit")),
        ("officers send concern notices (CNs) late", ("CN", "concern notices")),
        ("the risk and referral unit (RaRU) and", ("RaRU", "risk and referral unit")),
        ("a search and diversion (S&D) team", ("S&D", "search and diversion")),
        ("the JARU (Joint Agency Referral Unit) in", ("JARU", "Joint Agency Referral Unit")),
        ("management of violent offenders and sexual offenders (MOVOSO) teams", None),
        ("use of the active harm management (AHMS) assessment", ("AHMS", "active harm management")),
        ("Child Protection and Exploitation Team (CPET) officers", ("CPET", "Child Protection and Exploitation Team")),
        ("the police (PDF document) said", None),
        ("they were told (in May) that", None),
    ],
)
def test_definitions(text: str, expected: tuple[str, str] | None) -> None:
    found = pairs(text)
    if expected is None:
        assert all(short not in ("PDF", "May") for short, _ in found)
    else:
        assert found == [expected]


def test_definition_stays_inside_its_sentence() -> None:
    assert pairs("Harm is common. Prevention unit (HPU) staff") == []


def test_note_must_be_nothing_but_the_long_form() -> None:
    assert find_note("Northern Society for Young People.", "NSYP") == "Northern Society for Young People"
    assert find_note("Northern services said young people came.", "NSYP") is None


def test_plural_is_dropped_but_not_a_letter() -> None:
    assert singular("PPNs") == "PPN"
    assert singular("HMICFRS") == "HMICFRS"
    assert not is_short_form("Police")
    assert explains("HPU", "harm prevention unit")


@given(st.text(max_size=300))
def test_any_text_gives_places_in_it(text: str) -> None:
    for d in find_definitions(text):
        assert text[slice(*d.long_at)] == d.long
        assert 0 <= d.whole[0] < d.whole[1] <= len(text)
        assert singular(text[slice(*d.short_at)]) == d.short


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("They complete a child concern notification (CCN).", "CCN", "child concern notification"),
        ("Officers fill in a child concern form (CCF) at once.", "CCF", "child concern form"),
        ("It has a serious sexual assault section (SSAS).", "SSAS", "serious sexual assault section"),
        ("Patrols send a vulnerable child form (VC1) at once.", "VC1", "vulnerable child form"),
        ("The adult protection notice (AP12) is short.", "AP12", "adult protection notice"),
        ("The child at risk report (CAR3) is short.", "CAR3", "child at risk report"),
    ],
)
def test_a_word_for_each_letter_and_numbered_forms(text: str, short: str, long: str) -> None:
    assert [(d.short, d.long) for d in find_definitions(text)] == [(short, long)]


@pytest.mark.parametrize(
    ("short", "note", "long"),
    [
        ("PPN", "A public protection notice, which officers fill in.", "public protection notice"),
        (
            "DASH",
            "The domestic abuse, stalking and harassment model, used widely.",
            "domestic abuse, stalking and harassment",
        ),
        (
            "MARAC",
            "Multi-agency risk assessment conference: a meeting on victims.",
            "Multi-agency risk assessment conference",
        ),
        ("PPN", "Police officers use such notices.", None),
        ("CSE", "Children in some cases explain what happened.", None),
    ],
)
def test_a_note_that_begins_with_a_long_form(short: str, note: str, long: str | None) -> None:
    assert begins_with(short, note) == long
