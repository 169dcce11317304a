"""Reads the lines of a PDF page: the tables that it draws row by row, and the rest by the places of characters."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import msgspec

from graphkit_loaders.pdf_columns import Piece, gaps_of, in_lines, names_over, pieces_of, without_underlines
from graphkit_loaders.pdf_drawn import Drawing, Rule, read_drawing
from graphkit_loaders.pdf_grid import chars_of, read_grid
from graphkit_loaders.pdf_lines import Char, Line, in_columns, read_chars, read_lines
from graphkit_loaders.pdf_regions import Region, find_regions, heights
from graphkit_loaders.pdf_rows import lines_of
from graphkit_loaders.pdf_tables import join_cells

#: points by which text may stand out of the region that holds it
_OUT = 3.0
#: in font sizes: how far from a region the row begins that no rule closes, and the step between its lines
_NEAR, _STEP = 2.4, 1.4
#: in font sizes: how far letters reach below their baseline
_FOOT = 0.4
#: share of the bands beside which other words stand, above which shades are bars of a chart
_BESIDE = 0.5
#: what a band holds: what is in no table, one line (or nothing) between rows, and rows
_OTHER, _ONE, _ROWS = range(3)
#: lines of the longest head; in more rows than these, that no rule parts, what reaches over columns is prose
_HEAD_LINES = 4
#: so high is a band with one line, in font sizes, and in points one with none: else tables end and begin there
_LINE, _EMPTY = 2.8, 20.0
#: in font sizes: the widest step between the lines of a caption, and how many there are
_CAPTION_STEP, _MOST_CAPTION = 2.2, 3


class _Table(msgspec.Struct):
    """A table's rows as lines, where it stands, and its first character."""

    rows: list[Line]
    left: float
    right: float
    bottom: float
    top: float
    first: int


def read_page(page: Any, text_page: Any) -> tuple[list[Line], bool]:
    """Return the lines of a page in reading order, one for each row of a table, and whether it holds an image."""
    drawing = read_drawing(page)
    chars = read_chars(text_page)
    tables, used = _tables(text_page, chars, drawing)
    if not tables:
        return join_cells(read_lines(text_page, chars)), drawing.image
    rest = [char for char in chars if char.index not in used]
    lines = read_lines(text_page, rest)
    ordered = in_columns(lines)
    lines = join_cells(lines)
    places = [_place(table, lines, ordered=ordered) for table in tables]
    out: list[Line] = []
    done = 0
    for place, table in sorted(zip(places, tables, strict=True), key=lambda p: (p[0], -p[1].top, p[1].left)):
        out += [*lines[done:place], *table.rows]
        done = place
    return [*out, *lines[done:]], drawing.image


def _tables(text_page: Any, chars: list[Char], drawing: Drawing) -> tuple[list[_Table], set[int]]:
    """Return the tables that a page draws, and the characters in them."""
    tables: list[_Table] = []
    used: set[int] = set()
    if len(drawing.level) + len(drawing.upright) + 2 * len(drawing.shades) < 3:
        return tables, used
    pieces = pieces_of(chars, drawing.upright)
    drawing.level = without_underlines(drawing.level, pieces)
    for found in find_regions(drawing):
        for region in [found] if found.upright else _stacked(found, pieces):
            inside = _within(region, pieces)
            grid = read_grid(region, inside)
            if grid is None:
                continue
            used.update(char.index for char in chars_of(inside))
            caption = _caption(region, [p for p in pieces if p.chars[0].index not in used])
            taken = chars_of([*caption, *inside])
            used.update(char.index for char in taken)
            pieces = [p for p in pieces if p.chars[0].index not in used]
            rows = [*read_lines(text_page, chars_of(caption)), *lines_of(text_page, grid)]
            tables.append(_Table(rows, region.left, region.right, region.bottom, region.top, taken[0].index))
    return tables, used


def _within(region: Region, pieces: Sequence[Piece]) -> list[Piece]:
    return [
        p
        for p in pieces
        if region.left - _OUT <= p.centre <= region.right + _OUT and region.bottom <= p.middle <= region.top
    ]


def _stacked(region: Region, pieces: Sequence[Piece]) -> list[Region]:
    """Return the parts of a stack of bands in which text stands in columns, with the rows that no rule closes."""
    edges = heights(region.level)
    column: list[Piece] = []
    over: list[Piece] = []
    for p in pieces:
        if region.left - _OUT <= p.left and p.right <= region.right + _OUT:
            column.append(p)
        elif p.left < region.right - _OUT and p.right > region.left + _OUT:
            over.append(p)
    bands = [[p for p in column if low < p.middle <= top] for top, low in pairwise(edges)]
    kinds = [
        _OTHER if any(low < p.middle <= top for p in over) else _kind(band, top - low)
        for band, (top, low) in zip(bands, pairwise(edges), strict=True)
    ]
    out: list[Region] = []
    begin = 0
    while begin < len(bands):
        if kinds[begin] != _ROWS:
            begin += 1
            continue
        end = begin
        last = begin
        while end < len(bands) and kinds[end]:
            last = end if kinds[end] == _ROWS else last
            end += 1
        part = None
        if begin and kinds[begin - 1] == _ONE and bands[begin - 1]:  # a name over the first rows, below the head
            part = _part(region, edges[begin - 1], edges[last + 1], column, headed=True)
        part = part or _part(region, edges[begin], edges[last + 1], column)
        if part is not None and (region.drawn or not _has_beside(part, pieces)):
            out.append(part)
        begin = last + 1
    return out


def _kind(band: Sequence[Piece], high: float) -> int:
    if not band:
        return _ONE if high <= _EMPTY else _OTHER
    if gaps_of(band) and (len(in_lines(band)) <= _HEAD_LINES or not names_over(band)):
        return _ROWS
    return _ONE if len(in_lines(band)) == 1 and high <= _LINE * band[0].size else _OTHER


def _part(region: Region, top: float, bottom: float, pieces: Sequence[Piece], *, headed: bool = False) -> Region | None:
    """Return the part of a region between two heights, with the row above it and below it that no rule closes.

    Args:
        headed: whether it must have one above it.
    """
    inside = [p for p in pieces if bottom < p.middle <= top]
    gaps = gaps_of(inside)
    if not gaps:
        return None
    level = [r for r in region.level if bottom <= r.at <= top]
    new_top = _reach([p for p in pieces if p.middle > top], top, gaps, up=True)
    new_bottom = _reach([p for p in pieces if p.middle < bottom], bottom, gaps, up=False)
    if headed and new_top is None:
        return None
    if len(heights(level)) + (new_top is not None) + (new_bottom is not None) < 3:
        return None
    level += [Rule(at, region.left, region.right) for at in (new_top, new_bottom) if at is not None]
    level.sort(key=lambda r: -r.at)
    return Region(
        region.left,
        region.right,
        bottom if new_bottom is None else new_bottom,
        top if new_top is None else new_top,
        level,
        [],
        region.drawn,
    )


def _reach(pieces: Sequence[Piece], edge: float, gaps: Sequence[tuple[float, float]], *, up: bool) -> float | None:
    """Return how far a row (or more, below the last edge) reaches beyond a region, None where none is there.

    Its words stand in two columns at least, and across none of their gaps.
    """
    columns = [*pairwise([-math.inf, *(at for gap in gaps for at in gap), math.inf])][::2]
    lines = in_lines(pieces)
    row: list[list[Piece]] = []
    at = edge
    for line in reversed(lines) if up else lines:
        next_row = not row or (not up and len(line) > 1)
        far = abs(line[0].baseline - at) > (_NEAR if next_row else _STEP) * line[0].size
        if far or any(sum(p.left < b and p.right > a for a, b in columns) > 1 for p in line):
            break
        row.append(line)
        at = line[0].baseline
    while up and row and all(p.left < gaps[0][0] for p in row[-1]):
        row.pop()  # a caption
    words = [p for line in row for p in line]
    if len({sum(p.centre > (a + b) / 2 for a, b in gaps) for p in words}) < 2:
        return None
    return max(p.baseline + p.size for p in words) if up else min(p.baseline - _FOOT * p.size for p in words)


def _has_beside(region: Region, pieces: Sequence[Piece]) -> bool:
    """Say whether words stand beside most bands: what names the bars of a chart."""
    outside = [p for p in pieces if p.right < region.left or p.left > region.right]
    edges = heights(region.level)
    bands = [(top, low) for top, low in pairwise(edges) if any(low < p.middle <= top for p in _within(region, pieces))]
    beside = sum(any(low < p.middle <= top for p in outside) for top, low in bands)
    return beside > _BESIDE * len(bands)


def _place(table: _Table, lines: Sequence[Line], *, ordered: bool) -> int:
    """Return before which line of a page a table stands: below what stands above it, and the words beside it.

    Args:
        ordered: whether the lines stand in the order of the file.
    """
    if ordered:
        return next((k for k, line in enumerate(lines) if line.first > table.first), len(lines))
    beside = [
        k
        for k, line in enumerate(lines)
        if table.bottom <= line.baseline <= table.top
        and (line.right <= table.left + _OUT or line.left >= table.right - _OUT)
    ]
    if not beside:
        return next((k for k, line in enumerate(lines) if line.baseline < table.top), len(lines))
    place = beside[-1] + 1
    while place < len(lines) and 0 < lines[place - 1].baseline - lines[place].baseline < _STEP * lines[place].size:
        place += 1
    return place


def _caption(region: Region, pieces: Sequence[Piece]) -> list[Piece]:
    """Return the words right above a table and no wider than it; none but where other words stand beside both."""
    beside = [p for p in pieces if p.right <= region.left + _OUT or p.left >= region.right - _OUT]
    if not any(region.bottom <= p.middle <= region.top for p in beside):
        return []
    over = [p for p in pieces if p.left >= region.left - _OUT and p.right <= region.right + _OUT]
    over = [p for p in over if region.top < p.baseline <= region.top + _MOST_CAPTION * _CAPTION_STEP * p.size]
    found: list[Piece] = []
    at = region.top
    for line in reversed(in_lines(over)):
        baseline, far = line[0].baseline, _CAPTION_STEP * line[0].size
        if baseline - at > far or not any(-2 <= p.baseline - baseline <= far for p in beside):
            break
        found += line
        at = baseline
    return found
