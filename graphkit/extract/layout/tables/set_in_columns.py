"""Finds rows of tables of grades set in columns by blanks, or drawn, their cells over as many lines as they need."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from graphkit.extract.layout.cells import COUNT_ALONE
from graphkit.extract.layout.lines import Line, ended, marked
from graphkit.extract.layout.tables.row import Row
from graphkit.extract.prose.grades import A_RATING
from graphkit.extract.prose.view import View

#: one cell in a line
_CELL = re.compile(r"[^\s](?:[^\s]|[ \u00a0](?=[^\s]))*")
#: one cell in a line of a drawn table, with the bar before it
_BARRED = re.compile(r"\|[^|]+(?=\|)")
_GRADE = re.compile(rf"{A_RATING}(?: to be good)?", re.IGNORECASE)
#: the first words of a grade, which a narrow column may break
_BEGINS = re.compile(
    r"(?:Outstanding|Good|Adequate|Inadequate"
    r"|Requires?|Needs|(?:Requires?|Needs) improvement(?: to(?: be(?: good)?)?)?)"
)
#: what the column of grades is called
_NAMES_GRADES = re.compile(r"\b(?:judge?ment|grad(?:e|ing)|rating|result|outcome)s?\b", re.IGNORECASE)
#: by how many characters the lines of one cell may be set apart; lines of the longest row; columns of the widest table
_UNEVEN, _MOST, _WIDEST = 1, 5, 4
#: what parts two cells of a line
_PARTED = re.compile(r"[ \u00a0]{2}|\|")
#: characters of the longest line
_LONGEST = 200
#: so many such rows are a table
_LEAST = 2


@dataclass(slots=True)
class _Set:
    """A row: its lines, where its columns begin, what stands in each, and which of them holds the grade."""

    lines: list[int]
    columns: list[int]
    cells: list[str]
    graded: int

    @property
    def whole(self) -> bool:
        """Say whether it is the row of a table of grades."""
        return _GRADE.fullmatch(self.cells[self.graded]) is not None and self.cells[0][:1].isupper()


def set_in_columns(text: str, lines: Sequence[Line], skip: Set[int]) -> Iterator[Row]:
    """Yield the rows of such tables, the row first that names the columns where there is one.

    A row begins where a grade does, or its first word, and goes on as long as what stands below begins where one of its
    cells does. Tables whose cells tabs part are left alone, and those in which no cell goes over two lines. In a table
    that is drawn, bars stand before and behind each cell, and a line between two rows.
    """
    body = [i for i in range(len(lines)) if i not in skip]
    table: list[_Set] = []
    at = last = 0
    while at < len(body):
        row = _row(text, lines, body[at : at + _MOST])
        if row is None:
            at += 1
            continue
        if table and not (at == last and abs(row.columns[row.graded] - table[-1].columns[table[-1].graded]) <= _UNEVEN):
            yield from _table(text, lines, body, table)
            table = []
        table.append(row)
        at = last = at + len(row.lines)
    yield from _table(text, lines, body, table)


def _table(text: str, lines: Sequence[Line], body: Sequence[int], table: Sequence[_Set]) -> Iterator[Row]:
    """Yield the rows of a table, if it is one."""
    if len(table) < _LEAST:
        return
    head = _head(text, lines, body, table[0])
    if all(len(row.lines) == 1 for row in table) and (head is None or len(head.lines) == 1):
        return
    for row in ([head] if head else []) + list(table):
        yield Row(tuple(row.lines), tuple(cell for cell in row.cells if cell))


def _row(text: str, lines: Sequence[Line], body: Sequence[int]) -> _Set | None:
    """Return the row that begins in the first line of `body`; None where none does."""
    if not _PARTED.search(text, lines[body[0]].start, lines[body[0]].end):
        return None  # most lines, told quickly
    cells = _cells(text, lines[body[0]])
    graded = [k for k, (_, cell) in enumerate(cells) if _BEGINS.fullmatch(cell)]
    if len(graded) != 1 or not graded[0] or len(cells) > _WIDEST or any(COUNT_ALONE.fullmatch(c) for _, c in cells):
        return None
    row = _Set([body[0]], [column for column, _ in cells], [cell for _, cell in cells], graded[0])
    for i in body[1:]:
        if not _goes_on(text, lines[i], row):
            break
        row.lines.append(i)
    return row if row.whole else None


def _goes_on(text: str, line: Line, row: _Set) -> bool:
    """Say whether a line goes on with the cells of a row, and add what stands in it to these."""
    cells = _cells(text, line) if not (line.gap or marked(line.clean)) else []
    places = [next((k for k, at in enumerate(row.columns) if abs(at - column) <= _UNEVEN), None) for column, _ in cells]
    if (
        not cells
        or None in places
        or any(k == row.graded and _BEGINS.match(c) for k, (_, c) in zip(places, cells, strict=True))
    ):
        return False
    drawn = text[line.start] == "|"
    if places == [0] and not drawn and (ended(line.clean) or len(line.clean) > row.columns[1] - row.columns[0]):
        return False  # text below the table
    for k, (_, cell) in zip(places, cells, strict=True):
        row.cells[k or 0] = f"{row.cells[k or 0]} {cell}"
    return True


def _head(text: str, lines: Sequence[Line], body: Sequence[int], first: _Set) -> _Set | None:
    """Return the row that names the columns, right above the first one of grades; None where there is none."""
    at = body.index(first.lines[0])
    begin = at - 1
    while begin > max(0, at - _MOST) and not lines[body[begin]].gap:
        begin -= 1
    cells = _cells(text, lines[body[begin]]) if begin >= 0 and begin < at else []
    if len(cells) != len(first.columns) or any(
        abs(a - b) > _UNEVEN for (a, _), b in zip(cells, first.columns, strict=True)
    ):
        return None
    head = _Set([body[begin]], first.columns, [cell for _, cell in cells], first.graded)
    for i in body[begin + 1 : at]:
        if not _goes_on(text, lines[i], head):
            return None
        head.lines.append(i)
    return head if _NAMES_GRADES.search(head.cells[head.graded]) else None


def _cells(text: str, line: Line) -> list[tuple[int, str]]:
    """Return the cells in a line that hold something, each with the column of the page that it begins in."""
    if line.end - line.start > _LONGEST or "\t" in text[line.start : line.end]:
        return []
    pattern = _BARRED if text[line.start] == "|" else _CELL
    found = pattern.finditer(text, line.start, line.end)
    cells = ((line.indent + m.start() - line.start, View(text, m.span()).clean.strip("| ")) for m in found)
    return [(column, cell) for column, cell in cells if cell]
