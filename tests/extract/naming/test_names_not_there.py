"""What looks like a body, a person, an operation, a form or a team's old name, and is none."""

from __future__ import annotations

import pytest

from graphkit.records import Entity
from tests.extract.naming_harness import analysed, mentions, named


def _of(type_: str, text: str) -> set[str]:
    return {e.name for e in named(text).values() if e.entity_type == type_}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The London Borough of Wenham Forest has six officers.", {"London Borough of Wenham Forest"}),
        ("The London Borough of Wenham's officers left.", {"London Borough of Wenham"}),
        ("The Metropolitan Borough of Wenham Green has left.", {"Metropolitan Borough of Wenham Green"}),
        ("The Borough of Wenham Park Trust has left.", {"Borough of Wenham Park Trust"}),
        ("In Wales Regional Safeguarding Boards do this.", {"regional safeguarding board"}),
        ("In England Local Safeguarding Partnerships do this.", {"Local Safeguarding Partnerships"}),
    ],
)
def test_bodies_have_all_of_their_names_and_no_more(text: str, names: set[str]) -> None:
    assert _of("organisation", text) == names


def test_an_act_may_begin_with_capitals() -> None:
    assert "NHS and Community Care Act 1990" in _of("legislation", "The NHS and Community Care Act 1990 applies.")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The DS Vulnerability reviews each case.", set()),
        ("The DCI Safeguarding reviews each case.", set()),
        ("The Borough Commander West told us so.", set()),
        ("Commander Harrow and DS Anna West told us so.", {"Harrow", "Anna West"}),
        ("Mrs West and DI North told us so.", {"West", "North"}),
        ("DI Young told us so.", {"Young"}),
    ],
)
def test_posts_are_no_persons(text: str, names: set[str]) -> None:
    assert _of("person", text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Children were met at the Co-Op Store.",
        "The Op Order was signed.",
        "Op Gold is in charge.",
    ],
)
def test_what_is_no_operation(text: str) -> None:
    assert _of("operation", text) == set()


def test_a_word_of_the_trade_stands_for_itself() -> None:
    state = analysed("Operation Response is large. Response officers are tired.")
    (one,) = (e for e in state.of(Entity) if e.entity_type == "operation")
    assert mentions(state, one) == ["Operation Response"]


@pytest.mark.parametrize("text", ["The A4 notice was put on the wall.", "The COVID 19 notices were put on the wall."])
def test_paper_and_illness_are_no_forms(text: str) -> None:
    assert _of("process", text) == set()


def test_a_notice_that_the_police_give_is_an_order() -> None:
    assert _of("order", "He was given a Police Information Notice.") == {"Police Information Notice"}


@pytest.mark.parametrize(
    "text",
    [
        "The exploitation team recorded the risk as medium, previously HIGH.",
        "The exploitation team's cases are now NFA.",
        "The exploitation team said that the case was previously NFA.",
        "The exploitation team records which children have been renamed Alex.",
    ],
)
def test_what_something_else_was_called_is_no_team(text: str) -> None:
    assert _of("team", text) == {"exploitation team"}


def test_who_heads_something_has_a_role() -> None:
    assert _of("role", "The head of digital forensics (HDF) left.") == {"head of digital forensics"}


def test_half_of_a_word_is_no_system() -> None:
    assert _of("system", "Officers use the e-Harrier system daily.") == set()
