"""Finds the tables of a plain text whose columns lines are drawn around, or above and below, and reads their cells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

#: where the pieces of one cell stand, line by line
Cell = list[tuple[int, int]]

_LINE = re.compile(r"[^\r\n]*")
#: the top of a grid, or of a table whose columns have a double line each
_TOP = re.compile(r"^[ \t>]*(?:(?P<grid>\+(?:[-=:]{3,}\+)+)|(?P<ruled>=+(?: +=+)+))[ \t\r]*$", re.MULTILINE)
_CROSS = re.compile(r"\+")
_DRAWN = re.compile(r"[-=:]{2,}")
#: a line drawn across the whole width of a grid
_ACROSS = re.compile(r"\+(?:[-=:]+\+)+$")
_RUN = re.compile(r"=+")


class DrawnTable(NamedTuple):
    """A table with the span of its lines, and the cells of its rows; an empty cell has no pieces."""

    start: int
    end: int
    rows: list[list[Cell]]


def drawn_tables(text: str) -> list[DrawnTable]:
    """Return the tables of `text` that are drawn, in order; none where the lines do not close around every row."""
    found: list[DrawnTable] = []
    over = 0  # up to where lines were looked at, in vain or not
    for top in _TOP.finditer(text) if "+--" in text or "+==" in text or "== ==" in text else ():
        if top.start() < over:
            continue
        start = top.start("grid") if top["grid"] else top.start("ruled")
        spans = _lines(text, start)
        over = spans[-1][1]
        table = _grid(text, spans) if top["grid"] else _ruled(text, spans)
        if table is not None and table.rows:
            found.append(table)
            over = table.end
    return found


def _lines(text: str, start: int) -> list[tuple[int, int]]:
    """Return the spans of the lines from `start` on, from the column that it stands in up to one that ends there."""
    begin = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    indent = start - begin
    spans: list[tuple[int, int]] = []
    at = begin
    while at < len(text):
        found = _LINE.match(text, at)
        stop = found.end() if found else at
        if stop - at <= indent:
            break
        spans.append((at + indent, at + len(text[at:stop].rstrip())))
        at = stop + (2 if text.startswith("\r\n", stop) else 1)
    return spans


def _grid(text: str, lines: Sequence[tuple[int, int]]) -> DrawnTable | None:
    """Return the table whose top is the first of `lines`, None where it is not closed."""
    spans = list(takewhile(lambda span: text[span[0]] in "+|" and text[span[1] - 1] in "+|", lines))
    while spans and not _ACROSS.match(text[slice(*spans[-1])]):
        spans.pop()
    if len(spans) < 3:
        return None
    width = spans[0][1] - spans[0][0]
    if any(b - a != width for a, b in spans):
        return None
    borders = sorted(
        {
            m.start()
            for a, b in spans
            if _DRAWN.search(text, a, b)
            for m in _CROSS.finditer(text[a:b])
            if _on(text, a, m)
        }
    )
    return DrawnTable(spans[0][0], spans[-1][1], _rows(text, spans, borders))


def _on(text: str, start: int, cross: re.Match[str]) -> bool:
    """Say whether a plus sign is where lines meet: one is drawn beside it."""
    at = start + cross.start()
    return text[at - 1 : at] in {"-", "=", ":"} or text[at + 1 : at + 2] in {"-", "=", ":"}


def _rows(text: str, spans: Sequence[tuple[int, int]], borders: Sequence[int]) -> list[list[Cell]]:
    """Return the rows of a grid; a cell that goes over several stands in the first of them."""
    columns = list(pairwise(borders))
    rows: list[list[Cell]] = []
    now: list[Cell] = [[] for _ in columns]
    over = [False] * len(columns)  # which cells stand in a row above already
    for a, b in spans:
        closed = [set(text[a + lo + 1 : a + hi]) <= set("-=:+") for lo, hi in columns]
        if any(closed):
            rows.append([[] if above else cell for cell, above in zip(now, over, strict=True)])
            over = [not shut for shut in closed]
            now = [[] if shut else cell for cell, shut in zip(now, closed, strict=True)]
        first = 0
        for k, (_, hi) in enumerate(columns):
            if closed[k]:
                first = k + 1
            elif text[a + hi] in "|+":
                _take(text, a + columns[first][0] + 1, min(a + hi, b), now[first])
                first = k + 1
    return [_trimmed(row) for row in rows if any(row)]


def _trimmed(row: list[Cell]) -> list[Cell]:
    """Return a row without the empty cells behind its last one."""
    last = max(k for k, cell in enumerate(row) if cell)
    return row[: last + 1]


def _take(text: str, start: int, end: int, cell: Cell) -> None:
    """Add what `text[start:end]` holds to a cell."""
    words = text[start:end].strip()
    if words:
        at = text.index(words, start, end)
        cell.append((at, at + len(words)))


def _ruled(text: str, spans: Sequence[tuple[int, int]]) -> DrawnTable | None:
    """Return the table below the double lines of its columns, None where no such lines close it.

    A line that leaves the first column empty goes on with the row above it.
    """
    top = text[slice(*spans[0])]
    columns = [m.start() for m in _RUN.finditer(top)]
    rules = [k for k, span in enumerate(spans) if text[slice(*span)] == top][
        :3
    ]  # above and below the heads, at the end
    if len(rules) < 2:
        return None
    rows: list[list[Cell]] = []
    for k, (a, b) in enumerate(spans[: rules[-1]]):
        if k in rules:
            continue
        cells: list[Cell] = [[] for _ in columns]
        for lo, hi, cell in zip(columns, [*columns[1:], None], cells, strict=True):
            _take(text, min(a + lo, b), b if hi is None else min(a + hi, b), cell)
        if rows and not cells[0] and k - 1 not in rules:
            for whole, more in zip(rows[-1], cells, strict=False):
                whole.extend(more)
        elif any(cells):
            rows.append(cells)
    return DrawnTable(spans[0][0], spans[rules[-1]][1], [_trimmed(row) for row in rows])
