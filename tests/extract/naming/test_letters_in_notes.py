"""A footnote says what letters stand for: in a sentence, or as nothing but the name of a body said as a word."""

from __future__ import annotations

import pytest

from tests.extract.naming_harness import named

_CALLS = "Call takers grade each call with RUSHT."
_LONG = "risk, urgency, setting, harm and time"


@pytest.mark.parametrize(
    ("note", "long"),
    [
        (f"RUSHT stands for {_LONG}.", _LONG),
        (f"² RUSHT is short for {_LONG}.", _LONG),
        (f"3 A way of grading calls that stands for {_LONG}.", _LONG),
        # what it looks at is no name of it
        (f"RUSHT is a way of weighing {_LONG}.", None),
        (f"3 A way of weighing {_LONG}.", None),
    ],
)
def test_what_letters_stand_for(note: str, long: str | None) -> None:
    found = named(_CALLS, f"{note} ", kinds={1: "footnote"})
    assert [e.expansion_in_text for e in found.values() if e.expansion_in_text] == ([long] if long else [])


@pytest.mark.parametrize(
    ("note", "long"),
    [
        (
            "³ The Office for Standards in Education, Children's Services and Skills.",
            "Office for Standards in Education, Children's Services and Skills",
        ),
        ("³ Office for Standards in Education", "Office for Standards in Education"),
        ("³ Office for Standards in Education. It inspects schools.", None),
        ("³ Office of the director of schools.", None),
    ],
)
def test_a_body_that_is_said_as_a_word(note: str, long: str | None) -> None:
    found = named("Ofsted judged the council in May.", note, kinds={1: "footnote"})
    assert [e.expansion_in_text for e in found.values() if e.concept == "organisation/ofsted"] == [long]
