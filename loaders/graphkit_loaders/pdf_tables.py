"""Joins the lines of a table's cell: a row whose cells wrap becomes one line."""

from __future__ import annotations

from itertools import pairwise

from graphkit_loaders.pdf_lines import Line

#: in font sizes: a smaller step between two lines of a table stays in a row, where its rows stand further apart
_ROW_STEP = 1.4
#: points by which the lines of one cell may differ at the left
_SAME_EDGE = 3.0


def join_cells(lines: list[Line]) -> list[Line]:
    """Return the lines of a page with the wrapped cells of its tables joined.

    Only where a table shows both steps, a narrow one inside rows and a wider one between them; a table whose rows
    stand as close as its lines is left as it is.
    """
    joined: list[Line] = []
    place = 0
    while place < len(lines):
        end = _table_end(lines, place)
        joined += _join(lines[place:end])
        place = end
    return joined


def _table_end(lines: list[Line], start: int) -> int:
    """Return the end of the table that begins at `start`; `start + 1` where none does."""
    end = start + 1
    if len(lines[start].cells) < 2:
        return end
    columns = list(lines[start].cells)
    while end < len(lines):
        line = lines[end]
        if len(line.cells) > 1:
            columns += line.cells
        elif not (_is_narrow(lines[end - 1], line) and _column(line.left, columns) is not None):
            break
        end += 1
    return end


def _is_narrow(above: Line, below: Line) -> bool:
    return 0 < above.baseline - below.baseline < _ROW_STEP * below.size and abs(above.size - below.size) < 0.4


def _column(left: float, columns: list[float]) -> int | None:
    return next((n for n, edge in enumerate(columns) if abs(edge - left) <= _SAME_EDGE), None)


def _join(lines: list[Line]) -> list[Line]:
    narrow = [_is_narrow(a, b) for a, b in pairwise(lines)]
    if not any(narrow) or all(narrow):
        return lines
    rows: list[Line] = [lines[0]]
    for line, close in zip(lines[1:], narrow, strict=True):
        row = rows[-1]
        targets = [_column(left, row.cells) for left in line.cells]
        if not close or None in targets:
            rows.append(line)
            continue
        cells = row.text.split("\t")
        for target, piece in zip(targets, line.text.split("\t"), strict=True):
            if target is not None:
                cells[target] += f" {piece}"
        row.text, row.baseline = "\t".join(cells), line.baseline
    return rows
