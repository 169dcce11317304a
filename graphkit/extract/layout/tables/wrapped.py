"""Finds the rows of tables whose label goes over several lines, their cells beside one of these or below them."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from graphkit.extract.layout.cells import COUNT, COUNT_ALONE, GAP, UNEVEN
from graphkit.extract.layout.lines import Line, ended, marked
from graphkit.extract.prose.grades import HALF, names_grades

_GAP = re.compile(GAP)
#: the last line of such a row: counts alone, or what is left of the label and counts
_TABBED_REST = re.compile(rf"(?:[a-z(][^\t.]*\t[ ]*)?{COUNT}(?:[ ]*\t[ ]*{COUNT})*[ ]*")
#: a row of the same table that nothing has wrapped
_TABBED = re.compile(rf"[^\t]*\S[ ]*(?P<counts>(?:\t[ ]*{COUNT}[ ]*)+)")
#: lines that a label goes over above its cells
_MOST_TABBED = 3
#: lines of the longest label, and characters of one of them
_MOST, _LONGEST = 6, 60
#: by how many characters a count may be set apart from that of the row above or below it
_ASIDE = 4
#: cells beside a label that need not count anything
_WIDE = 2


@dataclass(slots=True, frozen=True)
class _Row:
    """A row between blank lines: its lines, how many cells stand beside its label, and where the last one ends."""

    lines: Sequence[int]
    beside: int
    margin: int


def wrapped(text: str, lines: list[Line], skip: Set[int]) -> tuple[set[int], set[int]]:
    """Return the lines that begin a wrapped row of a table, and those that such a row goes on with."""
    tabbed, spaced = _tabbed(text, lines, skip), _spaced(text, lines, skip)
    return tabbed[0] | spaced[0], tabbed[1] | spaced[1]


def _tabbed(text: str, lines: list[Line], skip: Set[int]) -> tuple[set[int], set[int]]:
    """Return the same where tabs part the cells, which stand in a line below the label, or below most of it.

    Rows with as many counts stand right above and right below it.
    """
    raw = [text[line.start : line.end] for line in lines]
    first: set[int] = set()
    others: set[int] = set()
    for i, line in enumerate(raw):
        if not _TABBED_REST.fullmatch(line) or not 0 < i < len(raw) - 1:
            continue
        k = i - 1
        while k > i - _MOST_TABBED and k > 0 and "\t" not in raw[k - 1]:
            k -= 1
        within = range(k, i)
        above, below = (_TABBED.fullmatch(raw[k - 1]) if k > 0 else None, _TABBED.fullmatch(raw[i + 1]))
        if above is None or below is None or not raw[k][:1].isupper() or skip & {*within, i, k - 1, i + 1}:
            continue
        counts = len(re.findall(rf"(?:^|\t)[ ]*{COUNT}", line))
        if counts != above["counts"].count("\t") or counts != below["counts"].count("\t"):
            continue
        if any("\t" in raw[j] or ended(lines[j].clean) or lines[j + 1].gap for j in within) or lines[k].gap:
            continue
        first.add(k)
        others.update(range(k + 1, i + 1))
    return first, others


def _spaced(text: str, lines: list[Line], skip: Set[int]) -> tuple[set[int], set[int]]:
    """Return the same where blanks alone part the cells, and blank lines the rows: the one above or below is alike.

    A half of a column's name that stands above or below the others by itself begins a row as well.
    """
    first: set[int] = set()
    others: set[int] = set()
    rows: list[_Row | None] = []
    for group in _groups(lines, skip):
        first.update(_halves(text, lines, group))
        rows.append(_row(text, lines, group))
    for k, row in enumerate(rows):
        if row is None or len(row.lines) == 1:
            continue
        beside = (rows[j] for j in (k - 1, k + 1) if 0 <= j < len(rows))
        if any(other is not None and _alike(row, other) for other in beside):
            first.add(row.lines[0])
            others.update(row.lines[1:])
    return first, others


def _groups(lines: list[Line], skip: Set[int]) -> list[list[int]]:
    """Return the lines that no blank line parts, in their order."""
    groups: list[list[int]] = []
    for i, line in enumerate(lines):
        if i in skip:
            groups.append([])
        elif line.gap or not groups:
            groups.append([i])
        else:
            groups[-1].append(i)
    return [group for group in groups if group]


def _row(text: str, lines: list[Line], group: Sequence[int]) -> _Row | None:
    """Return the row that the lines of a group are: one has cells, the others are of a label that begins with it."""
    if len(group) > _MOST:
        return None
    cells = {i: _GAP.split(text[lines[i].start : lines[i].end]) for i in group}
    full = [i for i in group if len(cells[i]) > 1 or COUNT_ALONE.fullmatch(cells[i][0])]
    label = [i for i in group if i not in full]
    if len(full) != 1 or any(marked(lines[i].clean) for i in group):
        return None
    at = full[0]
    further = bool(label) and lines[at].indent > max(lines[i].indent for i in label) + UNEVEN
    alone = further or COUNT_ALONE.fullmatch(cells[at][0]) is not None  # no part of the label stands beside the cells
    beside = cells[at] if alone else cells[at][1:]
    named = label if alone else [at, *label]
    if not all(COUNT_ALONE.fullmatch(cell) for cell in beside) and len(beside) < _WIDE:
        return None  # two columns of text, and no table
    if not beside or not named or not lines[min(named)].clean[:1].isupper() or _apart([lines[i].indent for i in named]):
        return None
    if any(len(lines[i].clean) > _LONGEST or ended(lines[i].clean) for i in label):
        return None
    return _Row(group, len(beside), lines[at].indent + lines[at].end - lines[at].start)


def _apart(indents: Sequence[int]) -> bool:
    return max(indents) - min(indents) > UNEVEN


def _alike(row: _Row, other: _Row) -> bool:
    """Say whether two rows are of one table: as many cells stand in both, one alone right below the other."""
    return row.beside == other.beside and (row.beside > 1 or abs(row.margin - other.margin) <= _ASIDE)


def _halves(text: str, lines: list[Line], group: Sequence[int]) -> set[int]:
    """Return the lines that are half a column's name, right above or below the names of the columns."""
    named = {i for i in group if _GAP.search(text, lines[i].start, lines[i].end) and names_grades(lines[i].clean)}
    halves = {i for pair in pairwise(group) for i in pair if named & set(pair) and HALF.fullmatch(lines[i].clean)}
    return halves - named
