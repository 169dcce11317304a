"""Tells the lines that hold the cells of a table from those whose number a tab or blanks part from what they say."""

from __future__ import annotations

import re
from collections.abc import Set

from graphkit.extract.layout import family
from graphkit.extract.layout.lines import BULLET, LETTERED, NUMBERED, Line, ended, line_start
from graphkit.extract.layout.tables.no_rows import wide_set
from graphkit.extract.prose.grades import item

#: one cell over several columns: the others are empty
_SPANS = re.compile(r"\|[ \u00a0]*\|[ \u00a0|]*$")
_ROW = re.compile(rf"\S[ \u00a0]*\t\s*\S|^\|.*\|.*\|?$|\S {{3,}}\S.* {{3,}}\S|{_SPANS.pattern}")
_BAR = re.compile(r"\S[ \u00a0]*\|[ \u00a0]*(?=\S)")
_GAP = re.compile(r"\S(?: |\u00a0){3,}(?=\S)")
_MONTH = re.compile(
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|(?:Nov|Dec)(?:ember)?)\b"
)
#: what parts a cell from the one behind it
_BEHIND = re.compile(r"[ \u00a0]*[\t|]")
#: a number that a tab parts from the one cell behind it
_PARTED = re.compile(
    r"(?P<number>(?:[A-Z]\.)?\d{1,2}(?:\.\d{1,2}){0,3})[ \u00a0]*\t[ \t\u00a0]*(?P<title>[A-Z\"'“‘][^\t|]{2,159})"
)

#: a number that a tab parts from prose, in a report that numbers its paragraphs; the words may be in italics
_PROSE = re.compile(r"(?:[A-Z]|\d{1,2})(?:\.\d{1,2}){1,3}[ \u00a0]*\t[ \t\u00a0]*[*_]{0,3}[\"'“‘]?(?=[A-Z])[^\t|]+")


def tabled(text: str, lines: list[Line], skip: set[int]) -> set[int]:
    """Return the lines of tables whose cells are parted by bars or wide gaps, the same number in each of three rows."""
    out: set[int] = set()
    run: list[int] = []
    shape = ("", 0)
    for i, line in enumerate(lines):
        raw = text[line.start : line.end]
        if run and i not in skip and not raw.startswith("|") and _SPANS.search(raw):
            run.append(i)
            continue
        bars = len(_BAR.findall(raw)) if "|" in raw else 0
        gaps = len(_GAP.findall(raw)) if not bars and ("   " in raw or "\u00a0\u00a0" in raw) else 0
        here = ("bar", bars) if bars else ("gap", gaps)
        if i in skip or not here[1] or here != shape or BULLET.match(raw):
            run = [i] if i not in skip and here[1] and not BULLET.match(raw) else []
            shape = here
        else:
            run.append(i)
        if len(run) >= 3:
            out.update(run)
    return out


def last_cells(text: str, lines: list[Line], skip: set[int]) -> set[int]:
    """Return the rows of tables with one cell and empty ones before it: tabs stand before a line below a row."""
    out: set[int] = set()
    for i in range(1, len(lines)):
        line, above = lines[i], lines[i - 1]
        if line.gap or not line.indent or {i, i - 1} & skip or ended(line.clean):
            continue
        if "\t" not in text[line_start(text, line.start) : line.start]:
            continue
        raw = text[line.start : line.end]
        if _listed(raw) or is_row(raw):
            continue
        parts = text[above.start : above.end].count("\t")
        if i - 1 in out or (parts > 1 and not _listed(text[above.start : above.end])):
            out.add(i)
    return out


def _listed(raw: str) -> bool:
    """Say whether a line begins with the mark of a list's item."""
    return any(mark.match(raw) for mark in (BULLET, NUMBERED, LETTERED))


def numbers(raw: str, match: re.Match[str]) -> bool:
    """Say whether a leading number numbers the line; without a stop it may as well count something ("19 good")."""
    if match["stop"] or "." in match["number"]:
        return True
    rest = raw[match.end() :]
    return len(raw) < 160 and rest[:1].isupper() and not _MONTH.match(rest)


def is_row(raw: str) -> bool:
    """Say whether a line holds cells; a tab after a chapter's or an item's number makes none."""
    if "\t" not in raw and "|" not in raw and "   " not in raw:
        return False  # most lines, told quickly
    if "\t" not in raw and "|" not in raw and wide_set(raw):
        return False
    number = NUMBERED.match(raw) or LETTERED.match(raw)
    return bool(_ROW.search(raw[number.end() :] if number and (number.re is LETTERED or number["stop"]) else raw))


def recommended(raw: str) -> tuple[int, int] | None:
    """Return where in the row of one recommendation what it asks for begins and ends; None for any other line.

    A label stands in the cell before it, or a number, and the cell behind it says by when. Of the other cells a label's
    row keeps what they say: they may answer it.
    """
    if "\t" not in raw and "|" not in raw:
        return None  # most lines, told quickly
    due = family.DUE_CELL.search(raw)
    if label := family.LABEL_CELL.match(raw):
        return label.end(), due.start() if due else len(raw.rstrip(" |"))
    cell = family.RECOMMENDED_CELL.match(raw) or (family.DEMANDED_CELL.match(raw) if due else None)
    if cell is None or not (cell.end() or due):
        return None
    parts = _BEHIND.search(raw, cell.end())
    return cell.end(), parts.start() if parts else len(raw)


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
