"""The trie that finds many phrases in one pass."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from graphkit.extract.prose.phrases import Phrases, key, tokens


def found(phrases: Phrases[str], text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(text[m.start : m.end], m.payloads) for m in phrases.find(text, tokens(text))]


def test_plural_possessive_hyphen_and_case_do_not_matter() -> None:
    phrases: Phrases[str] = Phrases()
    phrases.add("multi-agency hub", "hub")
    assert found(phrases, "Multi agency hubs and the multi-agency hub's staff") == [
        ("Multi agency hubs", ("hub",)),
        ("multi-agency hub", ("hub",)),
    ]


def test_longest_wins_and_marks_break() -> None:
    phrases: Phrases[str] = Phrases()
    phrases.add("review", "short")
    phrases.add("review board", "long")
    assert found(phrases, "review board. Review. Board") == [("review board", ("long",)), ("Review", ("short",))]


def test_comma_breaks_what_has_none() -> None:
    phrases: Phrases[str] = Phrases()
    phrases.add("custody officer", "x")
    phrases.add("police, fire and crime commissioner", "y")
    assert found(phrases, "in custody, officers met the police, fire and crime commissioner") == [
        ("police, fire and crime commissioner", ("y",))
    ]


def test_exact_letters() -> None:
    phrases: Phrases[str] = Phrases()
    phrases.add("COMET", "system", exact=True)
    phrases.add("CIT", "team", exact=True)
    assert found(phrases, "a comet, COMET, two CITs, a cit") == [("COMET", ("system",)), ("CITs", ("team",))]


@given(st.text(max_size=100))
def test_a_phrase_is_found_in_itself(text: str) -> None:
    phrases: Phrases[str] = Phrases()
    phrases.add(text, "it")
    if key(text) and not any(c in text for c in '.;:!?()[]"/•|'):
        assert all(0 <= m.start < m.end <= len(text) for m in phrases.find(text, tokens(text)))
