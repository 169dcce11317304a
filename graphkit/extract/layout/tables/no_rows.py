"""Tells from the rows of tables what only looks like one: a number before a tab, a heading whose words stand apart."""

from __future__ import annotations

import re
from collections.abc import Set

from graphkit.extract.layout import family
from graphkit.extract.layout.cells import GAP
from graphkit.extract.layout.lines import Line, ended
from graphkit.extract.layout.wrapped_titles import title_lines
from graphkit.extract.prose.dates import MONTH
from graphkit.extract.prose.grades import item

_GAP = re.compile(r"(?: |\u00a0){2,}")
_WIDE = re.compile(GAP)
#: what no cell of a table says
_FUNCTION = re.compile(r"(?:the|of|and|or|for|in|on|to|with|by|from|who|how|is|are)(?: [a-z]+)?")
#: a text has so many lines that show it
_FEWEST = 3
#: a number that a tab parts from the one cell behind it
_PARTED = re.compile(
    r"(?P<number>(?:[A-Z]\.)?\d{1,2}(?:\.\d{1,2}){0,3})[ \u00a0]*\t[ \t\u00a0]*(?P<title>[A-Z\"'“‘][^\t|]{2,159})"
)
#: a number that a tab parts from prose, in a report that numbers its paragraphs; the words may be in italics
_PROSE = re.compile(r"(?:[A-Z]|\d{1,2})(?:\.\d{1,2}){1,3}[ \u00a0]*\t[ \t\u00a0]*[*_]{0,3}[\"'“‘]?(?=[A-Z])[^\t|]+")
_MONTH = re.compile(rf"{MONTH}\b")


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


def numbers(raw: str, match: re.Match[str]) -> bool:
    """Say whether a leading number numbers the line; without a stop it may as well count something ("19 good")."""
    if match["stop"] or "." in match["number"]:
        return True
    rest = raw[match.end() :]
    return len(raw) < 160 and rest[:1].isupper() and not _MONTH.match(rest)


def parted_numbers(text: str, lines: list[Line], skip: Set[int], titles: Set[str]) -> set[int]:
    """Return the lines that hold the number of a heading or of a paragraph, a tab, and its title or its text.

    The number of a part ("2.1") is told by its shape, unless the next line has its like as the next row of a table
    would; a plain one counts the rows of tables as well, so that its title must be known.
    """
    return _titles(text, lines, skip, titles) | _numbered_prose(text, lines, skip)


def _numbered_prose(text: str, lines: list[Line], skip: Set[int]) -> set[int]:
    """Return the lines that begin a numbered paragraph: it ends as a sentence does, or runs on in the next line."""
    out: set[int] = set()
    for i, line in enumerate(lines):
        if i in skip or "\t" not in text[line.start : line.end] or not _PROSE.fullmatch(text, line.start, line.end):
            continue
        if ended(line.clean) or (not _gap(lines, i + 1) and lines[i + 1].clean[:1].islower()):
            out.add(i)
    return out


def _titles(text: str, lines: list[Line], skip: Set[int], titles: Set[str]) -> set[int]:
    found = {
        i: match
        for i, line in enumerate(lines)
        if i not in skip and (match := _PARTED.fullmatch(text[line.start : line.end])) and not ended(line.clean)
    }
    out: set[int] = set()
    for i, match in found.items():
        depth = match["number"].count(".")
        beside = (found.get(i - 1) if not lines[i].gap else None, found.get(i + 1) if not _gap(lines, i + 1) else None)
        row = any(other is not None and other["number"].count(".") == depth for other in beside)
        known = family.chapter(match["title"]) is not None or family.fold(match["title"]) in titles
        if known or (depth and not row and item(match["title"]) is None):
            out.add(i)
    return out


def _gap(lines: list[Line], i: int) -> bool:
    return i >= len(lines) or lines[i].gap
