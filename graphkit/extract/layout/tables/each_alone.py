"""Finds tables of grades that a page's reader gave row by row, every cell on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graphkit.extract.layout.cells import COUNT_ALONE
from graphkit.extract.layout.lines import Line, open_ended
from graphkit.extract.layout.tables.row import labels, signed, small
from graphkit.extract.prose.graders import WHO_COLUMN
from graphkit.extract.prose.grades import A_GRADE

_GRADE = re.compile(A_GRADE, re.IGNORECASE)
_NUMBER = re.compile(r"(?:total|number|no\.|cases|files)(?: (?:of )?(?:cases|files))?", re.IGNORECASE)
#: the names of the first two columns: of the cases, and of who graded them
_FIRST = re.compile(
    r"(?:type|kind|categor(?:y|ie)|group|set|area|strand)s?(?: of [a-z -]{3,30})?|case ?types?|cases|files",
    re.IGNORECASE,
)
_WHO = re.compile(WHO_COLUMN, re.IGNORECASE)
#: grades of a head, and rows of a table
_LEAST = 2
_MOST_ROWS = 40


@dataclass(slots=True, frozen=True)
class Cells:
    """The cells of a row: the lines that they stand on, the labels, the counts."""

    lines: tuple[int, ...]
    labels: tuple[str, ...]
    counts: tuple[str, ...]


@dataclass(slots=True, frozen=True)
class Table:
    """A table: the lines of its head, the names of the columns of labels and of the others, its rows."""

    head: tuple[int, ...]
    labels: tuple[str, ...]
    columns: tuple[str, ...]
    rows: tuple[Cells, ...]


def table_at(text: str, lines: Sequence[Line], body: Sequence[int], at: int) -> Table | None:
    """Return the table whose first column of counts is named at `body[at]`; None where none is."""
    cleans = [lines[i].clean for i in body[at : at + 12]]
    columns, used = _columns(cleans)
    above = lines[body[at - 1]].clean if at else ""
    grades = [name.lower() for name in columns if _GRADE.fullmatch(name)]
    if len(grades) < _LEAST or len(set(grades)) < len(grades) or signed(text, lines[body[at]]):
        return None
    if _column([above]) and not _FIRST.fullmatch(above):
        return None
    named: list[str] = []
    if _WHO.fullmatch(above):
        named = [above]
        if at > 1 and _FIRST.fullmatch(over := lines[body[at - 2]].clean):
            named = [over, above]
    elif _FIRST.fullmatch(above):
        named = [above]
    else:
        return None  # a title may stand there
    rows: list[Cells] = []
    k = at + used
    while len(rows) < _MOST_ROWS and (row := _row(lines, body, k, len(columns), len(named))) is not None:
        rows.append(row)
        k = body.index(row.lines[-1], k) + 1
    more = k < len(body) and COUNT_ALONE.fullmatch(lines[body[k]].clean)  # one count more than there are columns
    if len(rows) < _LEAST or more:
        return None
    return Table(tuple(body[at - len(named) : at + used]), tuple(named), tuple(columns), tuple(rows))


def _columns(cleans: Sequence[str]) -> tuple[list[str], int]:
    """Return the names of columns that stand below each other, and how many lines they take."""
    names: list[str] = []
    k = 0
    while k < len(cleans) and (n := _column(cleans[k : k + 2])):
        names.append(" ".join(cleans[k : k + n]))
        k += n
    return names, k


def _column(cleans: Sequence[str]) -> int:
    """Return how many lines name a column of counts at the beginning of `cleans`, 0 where none does."""
    for n in range(1, len(cleans) + 1):
        name = " ".join(cleans[:n])
        if _GRADE.fullmatch(name) or _NUMBER.fullmatch(name):
            return n
    return 0


def _row(lines: Sequence[Line], body: Sequence[int], k: int, width: int, most: int) -> Cells | None:
    """Return the row that begins at `body[k]`: labels, so many at `most`, and then as many counts as columns."""
    found: list[str] = []
    begin = k
    while k < len(body) and not COUNT_ALONE.fullmatch(clean := lines[body[k]].clean):
        if not labels(clean) or _column([clean]):
            return None
        if found and not lines[body[k]].gap and (small(clean) or open_ended(found[-1])):
            found[-1] += f" {clean}"
        elif len(found) == most:
            return None
        else:
            found.append(clean)
        k += 1
    counts = [lines[i].clean for i in body[k : k + width]]
    if not found or len(counts) < width or not all(map(COUNT_ALONE.fullmatch, counts)):
        return None
    return Cells(tuple(body[begin : k + width]), tuple(found), tuple(counts))
