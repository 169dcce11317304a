"""What a reading leaves out: the targets of links, in mark-down or in brackets behind their words."""

from __future__ import annotations

import pytest

from graphkit.extract.prose.view import View


def _read(text: str) -> str:
    return View(text, (0, len(text))).clean


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("About us (#about-us)", "About us"),
        ("the hub (HUB) (#glossary-hub); and", "the hub (HUB); and"),
        ("Back to the list (/publications/eskford-inspection/)", "Back to the list"),
        ("the national guidance (https://www.example.org/safe#two), which", "the national guidance, which"),
        ("[About us](#about-us) and what we do", "About us and what we do"),
    ],
)
def test_the_target_of_a_link_is_not_read(text: str, read: str) -> None:
    assert _read(text) == read


@pytest.mark.parametrize(
    "text", ["the first case (#1) of them", "a unit (and/or a team)", "the hub (HUB) met", "a rate (/100) of calls"]
)
def test_what_else_stands_in_brackets_is(text: str) -> None:
    assert _read(text) == text
