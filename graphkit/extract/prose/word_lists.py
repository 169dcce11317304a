"""Turns a list of words written out as text into a list: long vocabularies stay readable that way."""

from __future__ import annotations


def words_of(text: str) -> list[str]:
    """Return the words of `text`, which white space parts."""
    return text.split()


def phrases_of(text: str) -> list[str]:
    """Return the phrases of `text`, which bars part, with single spaces."""
    return [" ".join(phrase.split()) for phrase in text.split("|")]
