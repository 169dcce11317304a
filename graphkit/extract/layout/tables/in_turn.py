"""Finds the rows of tables that a page's reader gave a column after the other, each one's name over its cells."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass

from graphkit.extract.layout.cells import COUNT
from graphkit.extract.layout.lines import Line, open_ended
from graphkit.extract.layout.tables.row import Row, labels, small

#: what a cell holds that counts cases, or none of those that are meant
A_COUNT = re.compile(rf"{COUNT}|n/?a", re.IGNORECASE)
#: so many rows has the longest such table, and so many lines a cell
_MOST_ROWS, _MOST_LINES = 24, 4
#: a table has so many columns behind that of the labels at least
_FEWEST_COLUMNS = 2


@dataclass(slots=True, frozen=True)
class Column:
    """A kind of column: what its name says, and what each of its cells holds."""

    name: re.Pattern[str]
    cell: re.Pattern[str]


@dataclass(slots=True, frozen=True)
class Found:
    """A table: its rows, the columns behind the first, whether that has a name, and where among the lines it is."""

    rows: list[Row]
    columns: tuple[Column, ...]
    headed: bool
    begin: int
    end: int


def columns_in_turn(
    lines: Sequence[Line],
    skip: Set[int],
    body: Sequence[int],
    at: int,
    kinds: Sequence[Column],
    first: re.Pattern[str],
) -> Found | None:
    """Return the table whose second column is named at `body[at]`; None where none is.

    As many labels stand above that name as cells below it, and below those the other columns, each with its name. No
    cell is empty, since nobody would know which. Blank lines part the cells, or the columns alone.

    Args:
        lines: those of the document.
        skip: which of them are none of the text.
        body: the others.
        at: which of these names the second column.
        kinds: those of the columns behind the first.
        first: what the first column is called, where the table says so.
    """
    ways = (True, False) if lines[body[at]].gap else (False,)
    found = (_table(lines, skip, body, at, kinds, first, parted=parted) for parted in ways)
    return next((table for table in found if table is not None), None)


def _table(
    lines: Sequence[Line],
    skip: Set[int],
    body: Sequence[int],
    at: int,
    kinds: Sequence[Column],
    first: re.Pattern[str],
    *,
    parted: bool,
) -> Found | None:
    cells = _below(lines, skip, body, at, parted=parted)
    texts = [_clean(lines, cell) for cell in cells]
    names = [_kind(kinds, text) for text in texts]
    count = next((k for k in range(1, len(cells)) if names[k] is not None), 1) - 1
    if not 0 < count <= _MOST_ROWS:
        return None
    columns: list[Column] = []
    end, step = 0, count + 1
    while (kind := names[end] if end < len(names) else None) is not None:
        held = texts[end + 1 : end + step]
        if len(held) < count or not all(map(kind.cell.fullmatch, held)):
            return None
        columns.append(kind)
        end += step
    if len(columns) < _FEWEST_COLUMNS:  # none where a line goes on with the name of the first
        return None
    named = texts[0:end:step]
    more = end < len(cells) and columns[-1].cell.fullmatch(texts[end])  # one cell more than there are labels
    if more or len({name.lower() for name in named}) < len(named):
        return None
    above = _above(lines, skip, body, at, count + 1, parted=parted)
    if len(above) < count or any(_kind(kinds, _clean(lines, cell)) for cell in above[-count:]):
        return None
    over = above[0] if len(above) > count and first.fullmatch(_clean(lines, above[0])) else ()
    last = cells[end - 1][-1]
    head = [Row(over, (_clean(lines, over), *named))] if over else []
    rows = [
        Row(label, _row(_clean(lines, label), named, texts[k:end:step], headed=bool(over)), last)
        for k, label in enumerate(above[-count:], start=1)
    ]
    rest = [Row(cell, ()) for cell in cells[:end]]
    begin = over[0] if over else above[-count][0]
    return Found([*head, *rows, *rest], tuple(columns), bool(over), body.index(begin), body.index(last) + 1)


def _row(label: str, names: Sequence[str], values: Sequence[str], *, headed: bool) -> tuple[str, ...]:
    """Return the cells of a row; beside each the name of its column, where nothing above the labels names these."""
    if headed:
        return (label, *values)
    return (label, *(f"{name} {value}" for name, value in zip(names, values, strict=True)))


def _below(
    lines: Sequence[Line], skip: Set[int], body: Sequence[int], at: int, *, parted: bool
) -> list[tuple[int, ...]]:
    """Return the lines of each cell from `body[at]` on, up to what can be none.

    Where blank lines part them (`parted`), they alone do; else a line goes on with the one above it where it reads so.
    """
    out: list[tuple[int, ...]] = [(body[at],)]
    for k in range(at + 1, min(len(body), at + _MOST_ROWS * 8)):
        if _torn(skip, body, k) or not labels(lines[body[k]].clean):
            break
        if not _joins(lines, body, k, parted=parted):
            out.append((body[k],))
        elif len(out[-1]) == _MOST_LINES:
            break
        else:
            out[-1] = (*out[-1], body[k])
    return out


def _above(
    lines: Sequence[Line], skip: Set[int], body: Sequence[int], at: int, most: int, *, parted: bool
) -> list[tuple[int, ...]]:
    """Return the lines of each of the cells above `body[at]`, in their order, so many at most."""
    out: list[tuple[int, ...]] = []
    joins = False
    for k in range(at - 1, -1, -1):
        if _torn(skip, body, k + 1) or not labels(lines[body[k]].clean):
            break
        if joins:
            out[-1] = (body[k], *out[-1])
        elif len(out) == most:
            break
        else:
            out.append((body[k],))
        joins = k > 0 and _joins(lines, body, k, parted=parted)
    return out[::-1]


def _joins(lines: Sequence[Line], body: Sequence[int], k: int, *, parted: bool) -> bool:
    below, above = lines[body[k]], lines[body[k - 1]].clean
    return not below.gap and (parted or small(below.clean) or open_ended(above))


def _torn(skip: Set[int], body: Sequence[int], k: int) -> bool:
    return any(i in skip for i in range(body[k - 1] + 1, body[k]))


def _kind(kinds: Sequence[Column], clean: str) -> Column | None:
    return next((kind for kind in kinds if kind.name.fullmatch(clean)), None)


def _clean(lines: Sequence[Line], cell: Sequence[int]) -> str:
    return " ".join(lines[i].clean for i in cell)
