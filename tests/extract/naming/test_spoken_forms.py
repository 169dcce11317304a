"""Short forms said as words, and what glossaries of any layout say that short forms stand for."""

from __future__ import annotations

import pytest

from graphkit.extract.naming.abbreviations import find_definitions
from graphkit.extract.naming.spoken import is_spoken
from graphkit.records import Entity
from tests.extract.judging_harness import records
from tests.extract.naming_harness import named

_OFSTED = "Office for Standards in Education, Children's Services and Skills"


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        (f"The {_OFSTED} (Ofsted) judged the council.", "Ofsted", _OFSTED),
        (f"The latest judgment by Ofsted (the {_OFSTED}) is good.", "Ofsted", _OFSTED),
        (
            "We met the Children and Family Court Advisory and Support Service (Cafcass) in May.",
            "Cafcass",
            "Children and Family Court Advisory and Support Service",
        ),
        ("The Office of Communications (Ofcom) wrote to us.", "Ofcom", "Office of Communications"),
    ],
)
def test_a_name_made_of_how_words_begin(text: str, short: str, long: str) -> None:
    assert [(d.short, d.long) for d in find_definitions(text)] == [(short, long)]


@pytest.mark.parametrize(
    "text",
    [
        "Eskford County Council (Eskford) was judged good.",
        "The force covers three districts (Northern, Central and Coastal).",
        "The Children Act (England) says so.",
        "They told Detective Inspector Dale (Dale) in May.",
        "Officers of the Community Safety Unit (Carrow) helped.",
    ],
)
def test_a_place_or_person_in_brackets_is_no_short_form(text: str) -> None:
    assert list(find_definitions(text)) == []


def test_letters_of_one_word_alone_make_no_short_form() -> None:
    assert not is_spoken("Child", "Children of Eskford")
    assert not is_spoken("Beacon", "a system for recording what children say")


_TERMS = [
    ("PIVOT", "planning, information, victims, outcomes and triage; a way to grade calls"),
    ("child", "a person under the age of 18"),
    ("Ofsted", f"the {_OFSTED}"),
    ("CCN", "Child concern note. Officers use it to tell others of what they saw."),
    ("HRU", "the harm reduction unit, which manages sex offenders"),
    ("RSO", "registered sex offender"),
]
_LAYOUTS = {
    "tabs": "\n".join(f"{a}\t{b}" for a, b in _TERMS),
    "blank lines between": "\n\n".join(f"{a}\t{b}" for a, b in _TERMS),
    "columns": "\n".join(f"{a:<16}{b}" for a, b in _TERMS),
    "bars": "\n".join(f"| {a} | {b} |" for a, b in _TERMS),
    "dashes": "\n".join(f"{a} – {b}" for a, b in _TERMS),
    "colons": "\n\n".join(f"{a}: {b}" for a, b in _TERMS),
    "bullets": "\n".join(f"- {a}: {b}" for a, b in _TERMS),
    "meanings below": "\n\n".join(f"{a}\n{b}" for a, b in _TERMS),
    "meanings further below": "\n\n".join(f"{a}\n\n{b}" for a, b in _TERMS),
    "short forms last": "\n".join(f"{b.split(';')[0].split('.')[0].split(', which')[0]}\t{a}" for a, b in _TERMS),
}


@pytest.mark.parametrize("layout", _LAYOUTS.values(), ids=_LAYOUTS.keys())
def test_glossaries_of_any_layout(layout: str) -> None:
    body = "Calls are graded with PIVOT. Ofsted judged the council. The CCN is late. The HRU visits each RSO."
    text = (
        "1. Introduction\n\nThis is a report of HMICFRS.\n\n"
        f"2. Initial contact\n\n{body}\n\n3. Next steps\n\nThe force should write to us.\n\n"
        f"Annex B\n\nGlossary\n\n" + layout
    )
    found = {
        e.abbreviation: e.expansion_in_text for e in records(text) if isinstance(e, Entity) and e.expansion_in_text
    }
    assert found == {
        "PIVOT": "planning, information, victims, outcomes and triage",
        "Ofsted": _OFSTED,
        "CCN": "Child concern note",
        "HRU": "harm reduction unit",
        "RSO": "registered sex offender",
    }


def test_what_a_text_says_that_letters_stand_for() -> None:
    things = named("PIVOT stands for planning, information, victims, outcomes and triage. Staff use PIVOT daily.")
    assert [e.expansion_in_text for e in things.values() if e.abbreviation == "PIVOT"] == [
        "planning, information, victims, outcomes and triage"
    ]
