"""Finds the rows of tables whose cells tabs, bars or wide gaps part, by the line alone and by its neighbours."""

from __future__ import annotations

import re

from graphkit.extract.layout.cells import GAP
from graphkit.extract.layout.chunk import Chunk
from graphkit.extract.layout.lines import BULLET, LETTERED, NUMBERED, Line, ended, line_start
from graphkit.extract.layout.tables.no_rows import wide_set

#: one cell over several columns: the others are empty
_SPANS = re.compile(r"\|[ \u00a0]*\|[ \u00a0|]*$")
_ROW = re.compile(rf"\S[ \u00a0]*\t\s*\S|^\|.*\|.*\|?$|\S {{3,}}\S.* {{3,}}\S|{_SPANS.pattern}")
_BAR = re.compile(r"\S[ \u00a0]*\|[ \u00a0]*(?=\S)")
_GAP = re.compile(rf"\S{GAP}(?=\S)")
_WIDEST = re.compile(r"\S(?: |\u00a0){6,}\S")
_NARROW = re.compile(r"[ \u00a0]{2,}")
#: what the columns of a table are called that sets what was recommended beside what was done
_NAME = re.compile(
    r"(?:(?:our |the |\d{4} |earlier |previous )?recommendations?"
    r"|(?:our |the )?(?:findings?|assessment|view|judge?ment)|what (?:we|inspectors) found"
    r"|progress(?: (?:found|made|so far|to date|since \w+))?|(?:force )?(?:response|action)s?(?: taken)?"
    r"|status|outcome|deadline|number|no\.?|by when|date|area|theme|grade)",
    re.IGNORECASE,
)


def is_row(raw: str) -> bool:
    """Say whether a line holds cells; a tab after a chapter's or an item's number makes none."""
    if "\t" not in raw and "|" not in raw and "   " not in raw:
        return False  # most lines, told quickly
    if "\t" not in raw and "|" not in raw and wide_set(raw):
        return False
    number = NUMBERED.match(raw) or LETTERED.match(raw)
    return bool(_ROW.search(raw[number.end() :] if number and (number.re is LETTERED or number["stop"]) else raw))


def in_rows(text: str, lines: list[Line], skip: set[int]) -> set[int]:
    """Return the lines of tables that their neighbours show to be rows."""
    return _alike(text, lines, skip) | _last_cells(text, lines, skip)


def _alike(text: str, lines: list[Line], skip: set[int]) -> set[int]:
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


def _last_cells(text: str, lines: list[Line], skip: set[int]) -> set[int]:
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


def has_columns(text: str, chunk: Chunk) -> bool:
    """Say whether so much space parts a line that what looks like a heading are the names of a table's columns."""
    if len(chunk.lines) > 1:
        return False
    cells = [cell.strip() for cell in _NARROW.split(text[chunk.start : chunk.end])]
    named = len(cells) > 1 and all(_NAME.fullmatch(cell) for cell in cells)
    return named or _WIDEST.search(text, chunk.start, chunk.end) is not None
