"""Finds the headings that a plain text declares by signs: number signs before them, or a line drawn below them."""

from __future__ import annotations

import re
from collections import Counter

import msgspec

from graphkit.documents import Document

_SIGNED = re.compile(r"(?:(?<=[\r\n])|^)[ \t]{0,3}(?P<mark>#{1,6})[ \t]+(?=\S)")
#: a line below a blank one, and what is drawn right below it
_UNDERLINED = re.compile(
    r"(?:^|(?<=\n)|(?<=\r)|(?<=\x0c))(?P<title>[^\s=|>*+-][^\r\n]{1,250}?)[ \t]*(?:\r\n?|\n)"
    r"(?P<rule>={3,}|-{3,})[ \t]*(?=[\r\n]|$)"
)
_BLANK_ABOVE = re.compile(r"(?:^|(?:\r\n?|\n|\x0c)[ \t]*(?:\r\n?|\n|\x0c))$")
#: so many headings declared are no chance
_FEWEST = 3
#: levels with several headings each that make an outline
_OUTLINE = 2
#: by how many characters a line drawn by hand may miss the title's length
_UNEVEN = 2


def marked_down(document: Document) -> Document:
    """Return `document` with the headings that signs declare, where it declares none and has some."""
    if document.headings:
        return document
    signed = [(m.start("mark"), len(m["mark"])) for m in _SIGNED.finditer(document.text)]
    underlined = _underlined(document.text)
    levels = Counter(level for _, level in [*signed, *underlined])
    if sum(count > 1 for count in levels.values()) < _OUTLINE:
        underlined = []  # lines below the chapters alone: what stands between these may be a heading as well
    found = [*(signed if len(signed) >= _FEWEST or underlined else ()), *underlined]
    return msgspec.structs.replace(document, headings=tuple(sorted(found))) if found else document


def _underlined(text: str) -> list[tuple[int, int]]:
    """Return where titles stand that are underlined to their end, with their levels; a few are lines that part texts.

    A double line is of the outermost headings, a single one of those below.
    """
    if "\n---" not in text and "\n===" not in text and "\r---" not in text and "\r===" not in text:
        return []  # most texts, told quickly
    found = [
        (m.start("title"), 1 if m["rule"][0] == "=" else 2)
        for m in _UNDERLINED.finditer(text)
        if abs(len(m["title"]) - len(m["rule"])) <= _UNEVEN
        and not m["title"].endswith((".", ";", ":", ","))
        and _BLANK_ABOVE.search(text, max(0, m.start() - 40), m.start())
    ]
    return found if len(found) >= _FEWEST else []
