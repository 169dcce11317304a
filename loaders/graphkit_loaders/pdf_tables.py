"""Joins the lines of a cell of a table that nothing draws: a row whose cells wrap becomes one line."""

from __future__ import annotations

from itertools import pairwise

from graphkit_loaders.pdf_lines import Line

#: in font sizes: a smaller step between two lines of a table stays in a row, where its rows stand further apart
_ROW_STEP = 1.4
#: points by which the lines of one cell may differ at the left
_SAME_EDGE = 3.0
#: the same for a line by itself, as the names of columns may be centred
_CENTRED = 20.0
#: points by which what stands in the middle of two lines may be off it
_HALFWAY = 1.0


def join_cells(lines: list[Line]) -> list[Line]:
    """Return the lines of a page with the wrapped cells of its tables joined.

    Only where a table shows both steps, a narrow one inside rows and a wider one between them; a table whose rows
    stand as close as its lines is left as it is.
    """
    lines = _middled(lines)
    joined: list[Line] = []
    place = 0
    while place < len(lines):
        end = _table_end(lines, place)
        joined += _join(lines[place:end])
        place = end
    return joined


def _middled(lines: list[Line]) -> list[Line]:
    """Return the lines with the rows whole in which the other cells stand in the middle of one that has two lines.

    So browsers set tables: "Number of" above, "Type of case" half a line below it, "cases" another half below that.
    """
    out: list[Line] = []
    k = 0
    while k < len(lines):
        near = [*out[-1:], *lines[k + 3 : k + 5]]
        if k + 2 < len(lines) and any(len(line.cells) > 1 for line in near) and _is_middled(*lines[k : k + 3]):
            out.append(_one_row(*lines[k : k + 3]))
            k += 3
        else:
            out.append(lines[k])
            k += 1
    return out


def _is_middled(above: Line, beside: Line, below: Line) -> bool:
    wrapped = len(above.cells) == len(below.cells) == 1 and abs(above.left - below.left) <= _CENTRED
    halfway = abs(beside.baseline - (above.baseline + below.baseline) / 2) <= _HALFWAY
    apart = all(abs(cell - other.left) > _CENTRED for cell in beside.cells for other in (above, below))
    return wrapped and halfway and apart and _is_narrow(above, below) and abs(beside.size - above.size) < 0.4


def _one_row(above: Line, beside: Line, below: Line) -> Line:
    left = min(above.left, below.left)
    cells = sorted([*zip(beside.cells, beside.text.split("\t"), strict=True), (left, f"{above.text} {below.text}")])
    return Line(
        "\t".join(text for _, text in cells),
        min(left, beside.left),
        max(above.right, beside.right, below.right),
        below.baseline,
        above.size,
        above.bold and beside.bold and below.bold,
        [edge for edge, _ in cells],
    )


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
        elif not (_goes_on(lines[end - 1], line, columns) or _begins_row(lines, end)):
            break
        end += 1
    return end


def _is_narrow(above: Line, below: Line) -> bool:
    return 0 < above.baseline - below.baseline < _ROW_STEP * below.size and abs(above.size - below.size) < 0.4


def _goes_on(above: Line, line: Line, columns: list[float]) -> bool:
    """Say whether a line goes on with a cell of the row above it."""
    return _is_narrow(above, line) and _column(line.left, columns, _CENTRED) is not None


def _begins_row(lines: list[Line], k: int) -> bool:
    """Say whether the first cell of a row begins with line `k`, and the others stand beside the rest of it."""
    below = lines[k + 1] if k + 1 < len(lines) else None
    return below is not None and len(below.cells) > 1 and _is_narrow(lines[k], below) and _same_edge(lines[k], below)


def _same_edge(above: Line, below: Line) -> bool:
    return abs(above.left - below.left) <= _SAME_EDGE


def _column(left: float, columns: list[float], within: float = _SAME_EDGE) -> int | None:
    """Return the column whose left edge is nearest to `left`, None where none is within so many points."""
    n = min(range(len(columns)), key=lambda n: abs(columns[n] - left))
    return n if abs(columns[n] - left) <= within else None


def _join(lines: list[Line]) -> list[Line]:
    narrow = [_is_narrow(a, b) for a, b in pairwise(lines)]
    if not any(narrow) or all(narrow):
        return lines
    rows: list[Line] = [lines[0]]
    for line, close in zip(lines[1:], narrow, strict=True):
        row = rows[-1]
        if close and len(row.cells) == 1 < len(line.cells) and _same_edge(row, line):
            row.text, row.cells, row.baseline = f"{row.text} {line.text}", line.cells, line.baseline
            continue
        within = _CENTRED if len(line.cells) == 1 < len(row.cells) else _SAME_EDGE
        targets = [_column(left, row.cells, within) for left in line.cells]
        if not close or None in targets:
            rows.append(line)
            continue
        cells = row.text.split("\t")
        for target, piece in zip(targets, line.text.split("\t"), strict=True):
            if target is not None:
                cells[target] += f" {piece}"
        row.text, row.baseline = "\t".join(cells), line.baseline
    return rows
