"""Finds the headings that a plain text declares by signs: number signs before them, or a line drawn below them."""

from __future__ import annotations

import re
from collections import Counter

import msgspec

from graphkit.documents import Document

_SIGNED = re.compile(r"(?:(?<=[\r\n])|^)[ \t]{0,3}(?P<mark>#{1,6})[ \t]+(?=\S)")
#: what lines are drawn with
_SIGNS = "=~^\"'`*_#+─═—–‾-"
#: a line below a blank one, or below a line drawn above it as well, and what is drawn right below it
_UNDERLINED = re.compile(
    r"(?:^|(?<=\n)|(?<=\r)|(?<=\x0c))[ \t]{0,8}(?P<title>[^\s=|>*+-][^\r\n]{1,250}?)[ \t]*(?:\r\n?|\n)[ \t]{0,8}"
    rf"(?P<rule>(?P<sign>[{_SIGNS}])(?P=sign){{2,}})[ \t]*(?=[\r\n]|$)"
)
_BLANK_ABOVE = re.compile(
    rf"(?:^|(?:\r\n?|\n|\x0c)[ \t]*(?:\r\n?|\n|\x0c)|(?:^|[\r\n])[ \t]*([{_SIGNS}])\1{{2,}}[ \t]*(?:\r\n?|\n))[ \t]*$"
)
#: what parts the names of a table's columns, which are underlined as well
_COLUMNS = re.compile(r"[ \u00a0]{3}|\t|\|")
#: which lines are of the outermost headings, and of those below; further ones follow as they first stand in the text
_DOUBLE, _SINGLE = "=", "-"
_LIKE = {"═": _DOUBLE, "─": _SINGLE, "—": _SINGLE, "–": _SINGLE, "‾": _SINGLE}
#: any of them
_DRAWN = tuple(sign * 3 for sign in _SIGNS)
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

    A double line is of the outermost headings, a single one of those below, and what other signs draw of those below
    these, in the order in which they first stand in the text.
    """
    if not any(drawn in text for drawn in _DRAWN):
        return []  # most texts, told quickly
    found = [
        (m.start("title"), _LIKE.get(m["sign"], m["sign"]))
        for m in _UNDERLINED.finditer(text)
        if abs(len(m["title"]) - len(m["rule"])) <= _UNEVEN
        and not m["title"].endswith((".", ";", ":", ","))
        and not _COLUMNS.search(m["title"])
        and _BLANK_ABOVE.search(text, max(0, m.start() - 300), m.start("title"))
    ]
    order = [_DOUBLE, _SINGLE]
    order += [sign for sign in dict.fromkeys(sign for _, sign in found) if sign not in order]
    return [(start, order.index(sign) + 1) for start, sign in found] if len(found) >= _FEWEST else []
