"""Abbreviations and their expansions, in brackets either way round, in footnotes and glossaries."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.extract.naming.abbreviations import explains, find_definitions, find_note, is_short_form, singular


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
