"""Says a table that a page draws as lines: one for each row, its cells joined by tabs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from graphkit_loaders.pdf_columns import baselines_of
from graphkit_loaders.pdf_grid import Cell, Grid, chars_of
from graphkit_loaders.pdf_lines import Line, read_lines

#: rows of the longest head
_MOST_HEAD = 3
#: a cell of so many words may hold paragraphs; they stand apart by so many steps of its lines
_PROSE, _APART = 12, 1.35
#: in font sizes: the widest step between two lines of a paragraph
_USUAL = 1.3
_BULLET = re.compile(r"[•●▪■◦‣∙·\uf0b7\uf0a7\uf0d8\u2756]")
_NUMBER = re.compile(r"\d{1,3}\.?")


def lines_of(text_page: Any, grid: Grid) -> list[Line]:
    """Return the rows of a table as lines; a cell over several of them is said in the first.

    Only in a head, above the names of single columns, it is said in the last: these stand together then. A row with
    a list or paragraphs in a cell is said cell by cell, each on lines of its own.
    """
    rows: list[list[tuple[Cell, list[Line] | None]]] = [[] for _ in range(grid.rows)]
    head = _head(grid)
    for cell in grid.cells:
        said = cell.bottom if cell.top == 0 and cell.bottom == head else cell.top
        lines = read_lines(text_page, chars_of(cell.pieces))
        for k in range(cell.top, cell.bottom + 1):
            rows[k].append((cell, lines if k == said else None))
    out: list[Line] = []
    for row in rows:
        row.sort(key=lambda pair: pair[0].left)
        # a row begins with the first cell that is said in it
        begin = next((k for k, (_, lines) in enumerate(row) if lines is not None), len(row))
        out += _row([(cell, lines or []) for cell, lines in row[begin:]])
    return out


def _head(grid: Grid) -> int:
    """Return the last row of a head in which names stand over several columns; 0 where there is no such head."""
    names = [c for c in grid.cells if c.top == 0 and c.left < c.right and c.pieces and c.bottom < _MOST_HEAD - 1]
    return min((c.bottom + 1 for c in names if c.right - c.left + 1 < grid.columns), default=0)


def _row(row: Sequence[tuple[Cell, list[Line]]]) -> list[Line]:
    while row and not row[-1][1]:
        row = row[:-1]
    if not row:
        return []
    if any(_is_prose(cell, lines) for cell, lines in row):
        return _apart(row)
    cells = [_in_one(lines) if lines else None for _, lines in row]
    whole = [line for line in cells if line is not None]
    return [
        Line(
            "\t".join("" if line is None else line.text for line in cells),
            whole[0].left,
            max(line.right for line in whole),
            min(line.baseline for line in whole),
            Counter(line.size for line in whole).most_common(1)[0][0],
            all(line.bold for line in whole),
            [whole[0].left if line is None else line.left for line in cells],
            min(line.first for line in whole),
            row=True,
        )
    ]


def _is_prose(cell: Cell, lines: Sequence[Line]) -> bool:
    """Say whether a cell holds a list, or more than one paragraph."""
    if sum(_BULLET.match(line.text) is not None for line in lines) > 1:
        return True
    if sum(len(line.text.split()) for line in lines) < _PROSE:
        return False
    steps = [a - b for a, b in pairwise(baselines_of(cell.pieces))]
    return bool(steps) and max(steps) > _APART * min(*steps, _USUAL * lines[0].size)


def _apart(row: Sequence[tuple[Cell, list[Line]]]) -> list[Line]:
    """Return the lines of the cells one after the other; a number stands before what it numbers."""
    out: list[Line] = []
    number: Line | None = None
    for cell, lines in row:
        if not lines:
            continue
        said = lines if _is_prose(cell, lines) else [_in_one(lines)]
        if number is not None:
            said[0].text, said[0].cells = f"{number.text}\t{said[0].text}", [number.left, *said[0].cells]
        said[-1].ends = True
        number = said[0] if number is None and len(said) == 1 and _NUMBER.fullmatch(said[0].text) else None
        out += said if number is None else []
    return out if number is None else [*out, number]


def _in_one(lines: Sequence[Line]) -> Line:
    """Return the lines of a cell as one."""
    return Line(
        " ".join(line.text for line in lines).replace("\t", " "),
        min(line.left for line in lines),
        max(line.right for line in lines),
        lines[-1].baseline,
        lines[0].size,
        all(line.bold for line in lines),
        [min(line.left for line in lines)],
        min(line.first for line in lines),
    )
