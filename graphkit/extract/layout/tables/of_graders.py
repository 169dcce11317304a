"""Finds the rows of tables of who graded which cases, where one label says the cases of several rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise, takewhile

from graphkit.extract.layout.cells import COUNT_ALONE, cells_of
from graphkit.extract.layout.lines import Line, open_ended
from graphkit.extract.layout.tables.columns import Head, head_at
from graphkit.extract.layout.tables.each_alone import Table, table_at
from graphkit.extract.layout.tables.grade_heads import begins_anew, grade_head
from graphkit.extract.layout.tables.row import Row, labels, signed, small
from graphkit.extract.prose.graders import WHO_COLUMN, is_grader

#: the names of the first two columns: of the cases, and of who graded them
_LABELS = re.compile(rf"(?:(?P<cases>\S.*?) )?(?P<who>{WHO_COLUMN})", re.IGNORECASE)
#: a row that may name nobody: it sums up others
_SUMS = re.compile(r"(?:(?:sub|grand)[- ]?)?totals?\b|all\b|overall\b", re.IGNORECASE)
#: rows of one group, labels that stand alone one below the other, and lines of the longest table
_MOST_GRADERS, _MOST_ALONE, _MOST_LINES = 4, 3, 150
#: so many groups tell that labels stand above or below their rows, and so many rows make a name that of a grader
_LEAST = 2
#: cells before the counts
_NAMED = 2


@dataclass(slots=True)
class _Item:
    """A row, or a label that stands by itself: that has no counts."""

    lines: tuple[int, ...]
    label: str
    grader: str = ""
    counts: tuple[str, ...] = ()


@dataclass(slots=True, frozen=True)
class _Printed:
    """A line of a table: what its cells say before the counts, and these."""

    at: int
    line: Line
    named: list[str]
    counts: tuple[str, ...]


_Groups = list[list[_Item]]


def grader_tables(text: str, lines: Sequence[Line], skip: Set[int]) -> Iterator[Row]:
    """Yield the rows of tables with a column of who graded the cases, each with the label of its group.

    That label is centred over its rows, so that it stands in one of them or between two, on a line of its own, or above
    or below all of them. One grader has one row of a group, and a group one label: where the rows can be grouped so in
    one way alone, that is it; else nothing is told.
    """
    body = [i for i in range(len(lines)) if i not in skip]
    cleans = [lines[i].clean for i in body]
    at = 0
    while at < len(body):
        if (table := table_at(text, lines, body, at)) is not None and head_at(cleans, max(at - 1, 0)) is None:
            yield from _each_alone(table)
            at = body.index(table.rows[-1].lines[-1], at) + 1
            continue
        head = grade_head(cleans, at)
        named = _LABELS.fullmatch(head.first) if head else None
        if head is None or named is None:
            at += 1
            continue
        items, end, again = _items(text, lines, body, at, head)
        groups = _inside(items) or _above(items) or _above(items[::-1], mirrored=True)
        graded = any(is_grader(item.grader) for item in items)
        graded = graded and all(item.grader or not item.counts or _SUMS.match(item.label) for item in items)
        if groups is None or not graded or all(item.label and item.grader for item in items):
            at += head.lines
            continue
        yield Row(
            tuple(body[at - head.above : at + head.lines]), (named["cases"] or "Cases", named["who"], *head.columns)
        )
        yield from (Row((i,), ()) for i in again)
        yield from _rows(groups)
        last = max(i for group in groups for item in group for i in item.lines)
        at = body.index(last, at) + 1 if last in body[at:end] else end


def _each_alone(table: Table) -> Iterator[Row]:
    """Yield the rows of a table whose cells stand on a line each; none where its labels cannot be told apart."""
    width = len(table.labels)
    if width < _NAMED:
        yield Row(table.head, (*table.labels, *table.columns))
        yield from (Row(row.lines, (*row.labels, *row.counts)) for row in table.rows)
        return
    graders = {row.labels[1] for row in table.rows if len(row.labels) == width}
    items = [
        _Item(row.lines, row.labels[0], row.labels[1], row.counts)
        if len(row.labels) == width
        else _Item(row.lines, "", row.labels[0], row.counts)
        for row in table.rows
    ]
    if all(item.label or item.grader in graders or is_grader(item.grader) for item in items):
        yield Row(table.head, (*table.labels, *table.columns))
        yield from _rows(_inside(items) or [])


def _items(
    text: str, lines: Sequence[Line], body: Sequence[int], at: int, head: Head
) -> tuple[list[_Item], int, list[int]]:
    """Return the rows and labels below a head, where they end, and the lines that name the columns again."""
    printed: list[_Printed] = []
    again: list[int] = []
    alone = 0
    k = at + head.lines
    while k < min(len(body), at + _MOST_LINES):
        line = lines[body[k]]
        if line.clean == lines[body[at]].clean:  # at the top of the next page
            again += body[k : k + head.lines]
            k += head.lines
            continue
        counts = [*takewhile(COUNT_ALONE.fullmatch, reversed(line.clean.split()))][: len(head.columns)]
        alone = 0 if counts else alone + 1
        if begins_anew(line.clean) or not labels(line.clean) or alone > _MOST_ALONE:
            break
        cells = cells_of(text, line.start, line.end)
        named = cells[: len(cells) - len(counts)] if signed(text, line) or len(cells) > len(counts) + 1 else []
        label = line.clean.removesuffix(" ".join(reversed(counts))).rstrip()
        if not label or len(named) > _NAMED:
            break
        printed.append(_Printed(body[k], line, named or [label], tuple(reversed(counts))))
        k += 1
    return _parted(printed, len(head.columns)), k, again


def _parted(printed: Sequence[_Printed], width: int) -> list[_Item]:
    """Return the lines of a table as rows and labels, and take the name of the grader from those of rows."""
    whole = [p for p in printed if len(p.counts) == width]
    alone = [p.named[0] for p in whole if len(p.named) == 1]
    known = {p.named[1] for p in whole if len(p.named) == _NAMED}
    known |= {name for name in alone if is_grader(name)}
    if known.intersection(alone):  # else types of cases recur
        known |= {name for name in alone if alone.count(name) >= _LEAST}
    graders = sorted(known, key=len, reverse=True)
    items: list[_Item] = []
    for p in printed:
        label, grader = p.named if len(p.named) == _NAMED and p.counts else (" ".join(p.named), "")
        if p.counts and not grader:
            grader = next((name for name in graders if f" {label}".endswith(f" {name}")), "")
            label = label.removesuffix(grader).rstrip()
        if len(p.counts) == width or grader:
            items.append(_Item((p.at,), label, grader, p.counts))
        elif items and not items[-1].counts and _goes_on(items[-1].label, p.line.clean, gap=p.line.gap):
            items[-1].lines += (p.at,)
            items[-1].label += f" {p.line.clean}"
        else:
            items.append(_Item((p.at,), p.line.clean))
    return items


def _goes_on(above: str, below: str, *, gap: bool) -> bool:
    return small(below) or open_ended(above) or not gap


def _inside(items: Sequence[_Item]) -> _Groups | None:
    """Return the groups whose label stands in one of their rows, or between two; None where none or more ways are."""
    ways = [1] + [0] * len(items)
    begins = [0] * (len(items) + 1)
    items = items[: max((k + 1 for k, item in enumerate(items) if item.counts), default=0)]
    for end in range(1, len(items) + 1):
        for begin in range(max(0, end - 2 * _MOST_GRADERS), end):
            if ways[begin] and _is_group(items[begin:end]):
                ways[end] += ways[begin]
                begins[end] = begin
    if not items or ways[len(items)] != 1:
        return None
    groups: _Groups = []
    end = len(items)
    while end:
        groups.append([*items[begins[end] : end]])
        end = begins[end]
    return groups[::-1]


def _is_group(items: Sequence[_Item]) -> bool:
    """Say whether items are the rows of one group with its label inside, which may be broken over several of them."""
    if not (items[0].counts and items[-1].counts):
        return False
    parts = [item.label for item in items if item.label]
    graders = [item.grader for item in items if item.counts]
    if not parts or small(parts[0]) or open_ended(parts[-1]):  # else the rest of it is in another row
        return False
    if len(set(graders)) < len(graders) or len(graders) > _MOST_GRADERS:
        return False
    if "" in graders and len(items) > 1:  # a row that names nobody is none of several
        return False
    return all(_goes_on(above, below, gap=True) for above, below in pairwise(parts))


def _above(items: Sequence[_Item], *, mirrored: bool = False) -> _Groups | None:
    """Return the groups of which each label stands on the line above its rows, or `mirrored` below them; else None."""
    groups: _Groups = []
    for k, item in enumerate(items):
        if not item.counts and not (items[k + 1 : k + 2] and items[k + 1].counts):
            if groups and any(row.counts for row in items[k:]):
                return None
            continue  # what stands below the table
        if not item.counts or (item.label and item.grader) or not item.grader:
            groups.append([item])
        elif not groups or (groups[-1][0].counts and len(groups[-1]) == 1):
            return None
        else:
            groups[-1].append(item)
    spanned = [group for group in groups if not group[0].counts]
    if len(spanned) < _LEAST or any(not _are_graders(group[1:]) for group in spanned):
        return None
    return [group[::-1] for group in groups[::-1]] if mirrored else groups


def _are_graders(rows: Sequence[_Item]) -> bool:
    names = [row.grader for row in rows]
    return len(set(names)) == len(names) >= _LEAST


def _rows(groups: _Groups) -> Iterator[Row]:
    """Yield the rows of the groups; the line of a label is of the row above it, or of that below where none is."""
    for group in groups:
        label = " ".join(item.label for item in group if item.label)
        lines: list[tuple[int, ...]] = []
        cells: list[tuple[str, ...]] = []
        over: tuple[int, ...] = ()
        for item in group:
            if item.counts:
                lines.append((*over, *item.lines))
                cells.append((label, item.grader, *item.counts) if item.grader else (label, *item.counts))
                over = ()
            elif lines:
                lines[-1] += item.lines
            else:
                over = item.lines
        yield from map(Row, lines, cells)
