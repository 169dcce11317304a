"""Reads a region that rules or shades draw as a table: its cells, merged ones too, and what stands in each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from itertools import pairwise
from statistics import median

import msgspec

from graphkit_loaders.pdf_columns import Piece, baselines_of, breaks_early, crossing, gaps_of, in_lines
from graphkit_loaders.pdf_drawn import Rule
from graphkit_loaders.pdf_lines import Char
from graphkit_loaders.pdf_regions import SNAP, Region, heights

#: share of a cell's side that a rule must cover to part it from the next
_COVERED = 0.5
#: share of the rows in which two cells hold text, and of the cells that do: else lines cross for another reason
_FILLED_ROWS, _FILLED = 0.6, 0.5
#: share of the pieces of text that a level edge may run through
_CROSSED = 0.1
#: in font sizes from the baseline: what runs in between runs through the text
_LOW, _HIGH = 0.05, 0.5
#: words of a cell in the middle, and of the longest, above which columns of prose are no table
_PROSE, _LONGEST = 60, 200
#: the same of the longest name of a column
_NAME = 8
#: a count, a share, a sum or a date, or what stands for none: a share in brackets is of the count above it
_FIGURE = re.compile(
    r"£?\d[\d,.]*\s?%?[*⁰¹²³⁴⁵⁶⁷⁸⁹]*|(?:\d{1,2} )?[A-Z][a-z]{2,8} (?:19|20)\d\d|[–—-]|n/?a|nil|none", re.IGNORECASE
)
#: in font sizes: the narrowest and widest step between the lines of a cell; in such steps, that between two rows
_CLOSEST, _IN_CELL, _APART = 0.9, 1.3, 1.25
#: points by which what stands in the middle of rows may be off it
_CENTRED = 2.0
#: the same for what stands on one level with others
_LEVEL = 1.0
#: share of the columns, and number of them, in which a line holds more words if it is a row by itself
_WHOLE, _FEW = 0.7, 2
#: in font sizes: a gap between two columns of text that stand between the same rules
_WIDE = 1.0
#: rows of one line each, or columns of them, that a band without rules shows at least
_LEAST_LINES = 3


class Cell(msgspec.Struct):
    """A cell by its first and last row and column, with the pieces of text in it."""

    top: int
    bottom: int
    left: int
    right: int
    pieces: list[Piece]


class Grid(msgspec.Struct):
    """A table: how many rows and columns it has, and its cells, each once, from left to right and top to bottom."""

    rows: int
    columns: int
    cells: list[Cell]


def read_grid(region: Region, pieces: Sequence[Piece]) -> Grid | None:
    """Return the table in a region, of which `pieces` are the text; None where it is no table."""
    if not pieces:
        return None
    edges, ruled = _columns(region, pieces)
    if len(edges) < 3:
        return None
    rows, level = _rows(region, pieces, edges)
    cells = _cells(rows, edges, [*region.level, *level], [r for r in region.upright if r.at in ruled], ruled, pieces)
    if cells is None:
        return None
    grid = _without_empty(cells)
    return grid if _is_table(grid) or (ruled and _is_row(grid)) else None


def _columns(region: Region, pieces: Sequence[Piece]) -> tuple[list[float], set[float]]:
    """Return the edges of the columns from left to right, and those inside that rules draw through most rows."""
    inside = sorted({r.at for r in region.upright if region.left + SNAP < r.at < region.right - SNAP})
    high = region.top - region.bottom
    if not any(sum(r.end - r.start for r in region.upright if r.at == at) >= _COVERED * high for at in inside):
        return [region.left, *((a + b) / 2 for a, b in gaps_of(pieces)), region.right], set()
    edges = [region.left]
    for left, right in pairwise([region.left, *inside, region.right]):
        column = [p for p in pieces if left < p.centre <= right]
        if len(baselines_of(column)) >= _LEAST_LINES:
            edges += [(a + b) / 2 for a, b in gaps_of(column) if b - a >= _WIDE * column[0].size]
        edges.append(right)
    return edges, set(inside)


def _rows(region: Region, pieces: Sequence[Piece], edges: Sequence[float]) -> tuple[list[float], list[Rule]]:
    """Return the edges of the rows from top to bottom, and those of rows that no rule parts."""
    ruled = heights(region.level)
    ruled = [region.top, *(y for y in ruled if region.bottom + SNAP < y < region.top - SNAP), region.bottom]
    out = ruled[:1]
    more: list[Rule] = []
    for n, (top, bottom) in enumerate(pairwise(ruled)):
        band = [p for p in pieces if bottom < p.middle <= top]
        columns = [[p for p in band if a < p.centre <= b] for a, b in pairwise(edges)]
        splits, over = _splits(columns, edges, first=n == 0 and len(ruled) > 2)
        for at in splits:
            more += [Rule(at, a, b) for k, (a, b) in enumerate(pairwise(edges)) if k not in over]
            out.append(at)
        out.append(bottom)
    return out, more


def _splits(
    columns: Sequence[Sequence[Piece]], edges: Sequence[float], *, first: bool
) -> tuple[list[float], list[int]]:
    """Return where the rows of a band part that are only lines, and the columns of what stands over all of them.

    Rows are lines below each other in a column of figures, or in all columns.
    """
    lines = in_lines(p for column in columns for p in column)
    figures = [[p for p in column if _FIGURE.fullmatch(_text(p))] for column in columns]
    most = max(figures, key=len)
    if len(baselines_of(most)) > 1:
        whole = [line for line in lines if len(line) > _FEW and len(line) > _WHOLE * len(columns)]
        anchors = baselines_of([*most, *(p for line in whole if not any(p in most for p in line) for p in line)])
        names = [k for k, column in enumerate(columns) if column and len(figures[k]) < _FEW]
        over = [k for k in names if _stands_over(baselines_of(columns[k]), anchors, first=k == 0)]
        beside = baselines_of(p for k, column in enumerate(columns) if k not in over for p in column)
        return _between(anchors, beside), over
    many = [k for k, column in enumerate(columns) if len(baselines_of(column)) > 1]
    if first or len(many) < 2 or (len(lines) < _LEAST_LINES and len(many) < _LEAST_LINES):
        return [], []
    rise = _HIGH / 2 * columns[many[0]][0].size
    steps = [(above[0].baseline, below[0].baseline, len(below)) for above, below in pairwise(lines)]
    same = all(len(baselines_of(columns[k])) == len(lines) for k in many)
    early = sum(breaks_early(columns[k], edges[k + 1] - columns[k][0].size / 2) for k in many)
    if not same or early * 2 <= len(many):
        narrow = min(a - b for a, b, _ in steps)
        if not _CLOSEST <= narrow / columns[many[0]][0].size <= _IN_CELL:  # else cells stand in the middle of rows
            return [], []
        steps = [(a, b, beside) for a, b, beside in steps if a - b >= _APART * narrow and beside > 1]
    return [(a + b) / 2 + rise for a, b, _ in steps], []


def _stands_over(lines: Sequence[float], anchors: Sequence[float], *, first: bool) -> bool:
    """Say whether the lines of a column stand in the middle of rows, not each in one; a label by itself may."""
    if abs((lines[0] + lines[-1]) - (anchors[0] + anchors[-1])) / 2 > _CENTRED:
        return False
    steps = [a - b for a, b in pairwise(lines)]
    if steps and max(steps) > min(steps) + _LEVEL:  # a label of its own for each
        return False
    beside = sum(min(abs(line - at) for at in anchors) <= _LEVEL for line in lines)
    return beside * 2 < len(lines) or (first and len(lines) == 1)


def _between(anchors: Sequence[float], lines: Sequence[float]) -> list[float]:
    """Return where rows part that have an anchor each: at the widest step between two, else above the lower one."""
    out: list[float] = []
    above_first = lines[0] > anchors[0] + 1
    for upper, lower in pairwise(anchors):
        steps = [(a, b) for a, b in pairwise(lines) if upper + 1 >= a and b >= lower - 1]
        widest = max((a - b for a, b in steps), default=0.0)
        wide = [(a, b) for a, b in steps if a - b > widest - 1]
        a, b = wide[0 if above_first else -1] if wide else (upper, lower)
        out.append(b + (a - b) * 0.6)
    return out


def _text(piece: Piece) -> str:
    return "".join(chr(c.code) for c in piece.chars).strip()


def _cells(
    rows: Sequence[float],
    edges: Sequence[float],
    level: Sequence[Rule],
    upright: Sequence[Rule],
    ruled: Set[float],
    pieces: Sequence[Piece],
) -> list[Cell] | None:
    """Return the cells between rows and edges, those that nothing parts in one; None where one has no four corners.

    Args:
        upright: the rules between columns.
        ruled: the edges that these draw; others only the text tells.
    """
    high, wide = len(rows) - 1, len(edges) - 1
    group = [*range(high * wide)]

    def root(k: int) -> int:
        while group[k] != k:
            group[k] = group[group[k]]
            k = group[k]
        return k

    placed: dict[int, list[Piece]] = {}
    crossed = 0
    for piece in pieces:
        row = next((r for r in range(high) if rows[r + 1] < piece.middle), high - 1)
        column = next((c for c in range(wide) if piece.centre <= edges[c + 1]), wide - 1)
        placed.setdefault(row * wide + column, []).append(piece)
        for c in range(wide - 1):
            if edges[c + 1] not in ruled and crossing(piece, edges[c + 1]):
                group[root(row * wide + c)] = root(row * wide + c + 1)
        for r in range(high - 1):
            low, top = piece.baseline + _LOW * piece.size, piece.baseline + _HIGH * piece.size
            if low < rows[r + 1] < top and _covers(level, rows[r + 1], edges[column], edges[column + 1]):
                crossed += 1
                group[root(r * wide + column)] = root((r + 1) * wide + column)
    if crossed > _CROSSED * len(pieces):
        return None
    for r in range(high):
        for c in range(wide):
            here = r * wide + c
            if c + 1 < wide and edges[c + 1] in ruled and not _covers(upright, edges[c + 1], rows[r + 1], rows[r]):
                group[root(here)] = root(here + 1)
            if r + 1 < high and not _covers(level, rows[r + 1], edges[c], edges[c + 1]):
                group[root(here)] = root(here + wide)
    members: dict[int, list[int]] = {}
    for k in range(high * wide):
        members.setdefault(root(k), []).append(k)
    out: list[Cell] = []
    for inside in members.values():
        tops, lefts = [k // wide for k in inside], [k % wide for k in inside]
        cell = Cell(min(tops), max(tops), min(lefts), max(lefts), [p for k in inside for p in placed.get(k, ())])
        if len(inside) != (cell.bottom - cell.top + 1) * (cell.right - cell.left + 1):
            return None
        out.append(cell)
    return out


def _covers(rules: Iterable[Rule], at: float, start: float, end: float) -> bool:
    """Say whether rules at one place cover most of a side."""
    covered = sum(max(0.0, min(r.end, end) - max(r.start, start)) for r in rules if abs(r.at - at) <= SNAP)
    return covered >= _COVERED * (end - start)


def _without_empty(cells: Iterable[Cell]) -> Grid:
    """Return the table without the rows and columns in which nothing begins: padding, double rules."""
    cells = [*cells]
    rows = sorted({cell.top for cell in cells if cell.pieces})
    columns = sorted({cell.left for cell in cells if cell.pieces})
    out: list[Cell] = []
    for cell in cells:
        tops = [k for k, row in enumerate(rows) if cell.top <= row <= cell.bottom]
        lefts = [k for k, column in enumerate(columns) if cell.left <= column <= cell.right]
        if tops and lefts:
            out.append(Cell(tops[0], tops[-1], lefts[0], lefts[-1], cell.pieces))
    out.sort(key=lambda cell: (cell.top, cell.left))
    return Grid(len(rows), len(columns), out)


def _is_table(grid: Grid) -> bool:
    """Say whether what lines part is a table: rows of several cells that mostly hold text, and no columns of prose."""
    if grid.rows < 2 or grid.columns < 2:
        return False
    full = [cell for cell in grid.cells if cell.pieces]
    several = sum(sum(cell.top <= row <= cell.bottom for cell in full) > 1 for row in range(grid.rows))
    area = sum((cell.bottom - cell.top + 1) * (cell.right - cell.left + 1) for cell in full)
    if several < _FILLED_ROWS * grid.rows or area < _FILLED * grid.rows * grid.columns:
        return False
    words = [_words(cell.pieces) for cell in full]
    return median(words) <= _PROSE and max(words) <= _LONGEST


def _is_row(grid: Grid) -> bool:
    """Say whether there is one row alone, as the head of a table that goes on on the next page: no cell is empty."""
    several = grid.rows == 1 and grid.columns > _FEW and len(grid.cells) == grid.columns
    return several and all(0 < _words(cell.pieces) <= _NAME for cell in grid.cells)


def _words(pieces: Iterable[Piece]) -> int:
    return sum(len(_text(p).split()) for p in pieces)


def chars_of(pieces: Iterable[Piece]) -> list[Char]:
    """Return the characters of pieces in the order in which the file says them."""
    return sorted((c for p in pieces for c in p.chars), key=lambda c: c.index)
