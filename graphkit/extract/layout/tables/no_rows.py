"""Tells a heading in large type, whose words a converter set far apart, from the row of a table."""

from __future__ import annotations

import re
from collections.abc import Set

from graphkit.extract.layout import family
from graphkit.extract.layout.lines import Line
from graphkit.extract.layout.wrapped_titles import title_lines

_GAP = re.compile(r"(?: |\u00a0){2,}")
_WIDE = re.compile(r"(?: |\u00a0){3,}")
#: what no cell of a table says
_FUNCTION = re.compile(r"(?:the|of|and|or|for|in|on|to|with|by|from|who|how|is|are)(?: [a-z]+)?")
#: a text has so many lines that show it
_FEWEST = 3


def wide_set(raw: str) -> bool:
    """Say whether wide blanks part the words of a line and no cells: a function word stands or begins among them."""
    return any(_FUNCTION.fullmatch(cell) for cell in _GAP.split(raw)[1:])


def wide_heads(text: str, lines: list[Line], skip: Set[int], titles: Set[str]) -> set[int]:
    """Return the lines that wide blanks make look like rows, and which are headings by what they say, or stand alone.

    The contents list has them, or they are titles of usual chapters; or no line stands right above or below them, and
    blanks set most of their words apart as they do elsewhere in the text.
    """
    wide = [i for i, line in enumerate(lines) if i not in skip and _spaced(text[line.start : line.end])]
    usual = sum(wide_set(text[lines[i].start : lines[i].end]) for i in wide) >= _FEWEST
    return {i for i in wide if _titled(lines, i, titles, skip) or (usual and _alone(text, lines, i))}


def _spaced(raw: str) -> bool:
    return "\t" not in raw and "|" not in raw and _WIDE.search(raw) is not None


def _titled(lines: list[Line], i: int, titles: Set[str], skip: Set[int]) -> bool:
    clean = lines[i].clean
    known = family.fold(clean) in titles or family.chapter(clean) is not None
    return known or title_lines(lines, i, titles, skip) > 1


def _alone(text: str, lines: list[Line], i: int) -> bool:
    words = _GAP.split(text[lines[i].start : lines[i].end])
    below = lines[i + 1] if i + 1 < len(lines) else None
    apart = len(words) * 2 > len(lines[i].clean.split()) and not any(c.isdigit() for w in words[1:] for c in w)
    return apart and lines[i].gap and (below is None or below.gap)
