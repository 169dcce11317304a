"""Puts together the rows of a table whose cells, or whose long labels, stand on several lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from graphkit.extract.prose.grades import HALF, column_grade, count_of

#: so many grades does a table without labels name
_LEAST_COLUMNS = 2


@dataclass(slots=True, frozen=True)
class Cells:
    """One row of a table: where it stands, what its cells say, and the label of the group of rows that it is of."""

    start: int
    end: int
    cells: list[str]
    section: str | None
    group: str = ""


def whole_rows(rows: list[Cells]) -> list[Cells]:
    """Return the rows of a table with their cells and labels put together."""
    return _by_turns(rows) or _each_cell_alone(rows) or _names_then_counts(rows) or _labelled(rows)


def _by_turns(rows: Sequence[Cells]) -> list[Cells]:
    """Return as one row the grades and counts that stand by turns, each on its line; none of any other table."""
    cells = [row.cells[0] for row in rows if len(row.cells) == 1]
    first = next((k for k, cell in enumerate(cells) if column_grade(cell)), len(cells))
    turns = list(zip(cells[first::2], cells[first + 1 :: 2], strict=False))
    if len(cells) < len(rows) or len(turns) < 2 or (len(cells) - first) % 2:
        return []
    if any(column_grade(grade) is None or count_of(count) is None for grade, count in turns):
        return []
    return [Cells(rows[first].start, rows[-1].end, [" ".join(pair) for pair in turns], rows[0].section)]


def _each_cell_alone(rows: list[Cells]) -> list[Cells]:
    """Return the rows of a table whose every cell stands on a line of its own; none of any other table."""
    if len(rows) < 6 or any(len(row.cells) != 1 for row in rows):
        return []
    counted = [count_of(row.cells[0]) is not None for row in rows]
    first = counted.index(True) if any(counted) else 0
    for width, header in ((first - 1, first - 1), (first, first - 1)):  # a corner may be empty
        body = rows[header:]
        if width < 2 or len(body) % width or header < 1:
            continue
        if all(flag == (k % width > 0) for k, flag in enumerate(counted[header:])):
            parts = [rows[:header], *(body[k : k + width] for k in range(0, len(body), width))]
            whole = [Cells(p[0].start, p[-1].end, [r.cells[0] for r in p], p[0].section) for p in parts]
            if header < width:
                whole[0].cells.insert(0, "")
            return whole
    return []


def _names_then_counts(rows: Sequence[Cells]) -> list[Cells]:
    """Return the two rows of a table without labels whose cells stand on a line each: names of columns, their counts.

    None of any other table: each count has its name, a grade but for one that may be the total, and none comes twice.
    """
    width = len(rows) // 2
    if len(rows) % 2 or width < _LEAST_COLUMNS or any(len(row.cells) != 1 for row in rows):
        return []
    names, counts = ([row.cells[0] for row in half] for half in (rows[:width], rows[width:]))
    grades = [column_grade(name) for name in names]
    known = [grade for grade in grades if grade is not None]
    if len(known) < max(_LEAST_COLUMNS, width - 1) or len(set(known)) < len(known):
        return []
    if any(count_of(name) is not None for name in names) or any(count_of(count) is None for count in counts):
        return []
    whole = (rows[:width], rows[width:])
    return [Cells(half[0].start, half[-1].end, [r.cells[0] for r in half], half[0].section) for half in whole]


def _labelled(rows: Sequence[Cells]) -> list[Cells]:
    """Return rows with what stands alone above or below one, in small letters below, as part of its label."""
    out: list[Cells] = []
    above: Cells | None = None
    for row in rows:
        label = row.cells[0]
        if len(row.cells) == 1 and count_of(label) is None and not HALF.fullmatch(label):
            goes_on = label[:1].islower() or (label.startswith("(") and label.endswith(")"))
            if goes_on and out and above is None and _counts(out[-1]):
                last = out[-1]
                out[-1] = replace(last, end=row.end, cells=[f"{last.cells[0]} {label}", *last.cells[1:]])
                continue
            if above is not None:
                out.append(above)
            above = row
            continue
        if above is not None:
            bare = count_of(label) is not None
            if (_counts(row) and (bare or label[:1].islower())) or (label[:1].islower() and _one_count(row)):
                cells = [above.cells[0], *row.cells] if bare else [f"{above.cells[0]} {label}", *row.cells[1:]]
                row = replace(row, start=above.start, cells=cells)
            else:
                out.append(above)
            above = None
        out.append(row)
    return out if above is None else [*out, above]


def _one_count(row: Cells) -> bool:
    """Tell whether a row has a label and one count and nothing else."""
    return len(row.cells) == 2 and count_of(row.cells[1]) is not None


def _counts(row: Cells) -> bool:
    """Tell whether a row counts something."""
    return sum(count_of(cell) is not None for cell in row.cells) > 1
