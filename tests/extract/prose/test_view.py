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


def test_a_character_reference_is_read_as_what_it_stands_for_and_quoted_whole() -> None:
    text = "The force&rsquo;s plan &amp; its&nbsp;&nbsp;aims cost &#163;5 &ndash; we&#x2019;ll see&hellip;"
    view = View(text, (0, len(text)))
    assert view.clean == "The force's plan & its aims cost £5 – we'll see…"
    for word in ("force's", "& its", "£5", "we'll", "see…"):
        at = view.clean.index(word)
        start, end = view.span(at, at + len(word))
        assert View(text, (start, end)).clean == word
    assert text[slice(*view.span(0, len(view.clean)))] == text


def test_what_only_looks_like_a_character_reference_is_read_as_it_stands() -> None:
    text = "R&D; the A&E; black & white; AT&T"
    assert View(text, (0, len(text))).clean == text


@pytest.mark.parametrize("torn", ["isn 't", "isn\u2019 t", "is n't", "isn\n\u2019t"])
def test_a_not_that_was_torn_from_its_verb_is_put_together(torn: str) -> None:
    text = f"Officers say that the risk {torn} recognised early."
    view = View(text, (0, len(text)))
    assert "risk isn't recognised" in view.clean
    at = view.clean.index("isn't")
    assert text[slice(*view.span(at, at + 5))] == torn


@pytest.mark.parametrize("whole", ["'in' the", "plan 'two'", "n 'the", "the 't' of"])
def test_what_only_looks_like_a_torn_not(whole: str) -> None:
    assert View(whole, (0, len(whole))).clean == whole
