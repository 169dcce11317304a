"""Reads tables of counts whose columns are dates, or one that says how many: so many of what the row names."""

# ruff: noqa: E501 - patterns read best with one idea a line

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from graphkit.extract.figures.numbers.figure import Figure
from graphkit.extract.figures.numbers.labelled import labelled
from graphkit.extract.layout.cells import cells_in
from graphkit.extract.prose.dates import find_periods
from graphkit.extract.prose.grades import item
from graphkit.extract.state import Analysis

#: a column for a year
_YEAR = re.compile(r"(?:19|20)\d\d")
_COUNT = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,6}")
#: what heads the names of things that are left undone
_WAITS = re.compile(r"\b(?:waiting|awaiting|backlogs?|overdue|outstanding|queues?|un\w+ed|not yet)\b", re.IGNORECASE)
#: a column of numbers of people or things, with the date of them or without
_NUMBERS = re.compile(
    r"(?:Number|Total|Headcount|Head count|Strength|Establishment|FTE|Full[- ]time equivalents?|How many)s?"
    r"(?: (?:of|in) (?:people|staff|officers|posts|post))?(?:[ ,]*\(?(?P<when>(?:as )?(?:at|of|on|in)? ?[^()]*(?:19|20)\d\d)\)?)?",
    re.IGNORECASE,
)
#: over the names of what such a column counts; cases and their grades are counted by the audit
_NAMES_OF = re.compile(
    r"(?:(?:the )?(?:force|police|constabulary)(?:'s)? )?(?:workforce|staff(?:ing)?|officers and staff|people|personnel|roles?|ranks?|posts?|employees|teams?|units?"
    r"|(?:types?|groups?|categor(?:y|ies)) of (?:staff|employees?|posts?|officers?|worker)|staff (?:group|type|category)s?"
    r"|(?:waiting|awaiting|outstanding|overdue|backlogs?|queues?)\b[^:;.]{0,40})",
    re.IGNORECASE,
)
#: dates in columns, since one alone may be a row's own; or the names and their numbers
_FEWEST = 2
#: columns of names: of what is counted, and of the parts of it
_MOST_NAMES = 2


class DatedRow:
    """A row of counts: what heads the names of its rows, what this one names, and a date for each of its cells.

    Attributes:
        head: what stands over the names.
        figures: the counts, at their places in the row's reading, each with its date where a column has one.
    """

    def __init__(self, head: str, figures: list[tuple[Figure, str | None]]) -> None:
        self.head = head
        self.figures = figures


def dated_rows(state: Analysis) -> dict[int, DatedRow]:
    """Return the rows of counts below dates, or of how many of each there are, by the numbers of their blocks."""
    rows: dict[int, DatedRow] = {}
    head = group = ""
    dates: list[str | None] = []
    begun, names, dated = 0, 1, False
    for index, block in enumerate(state.blocks):
        cells = cells_in(state.text, block) if block.kind == "row" else []
        if not cells:
            head, dates = "", []
        elif columns := (by_date := _dates(cells)) or _of_numbers(cells):
            dated = bool(by_date)  # what leads to other columns may date them
            names, group = max(1, len(cells) - len(columns)), ""
            head, dates, begun = cells[0] if len(cells) > len(columns) else "", columns, index
        elif dates and any(item(f"{cell} {cells[0]}") for cell in cells[1:]):
            dates = []  # how often each grade was given, and of how many cases, is no measure
            rows = {k: row for k, row in rows.items() if k < begun}
        elif dates and (len(cells) == len(dates) + names or (group and len(cells) == len(dates) + 1)):
            group = cells[0] if names > 1 and len(cells) > len(dates) + 1 else group  # or that of the row above
            kind = "backlog" if _WAITS.search(f"{head} {group}") else None
            figures = list(_counts(state.view(block).clean, cells[-len(dates) - 1 :], dates, kind, group))
            if figures:
                rows[index] = DatedRow(head if dated else "", figures)
    return rows


def _dates(cells: list[str]) -> list[str | None]:
    """Return the dates of columns that a row heads, none where it heads no such columns."""
    dates = [_date(cell) for cell in cells]
    for _ in range(_MOST_NAMES):
        if dates and dates[0] is None:
            dates = dates[1:]  # that of the names has a head, too, or those of what is parted and of its parts
    return [date for date in dates if date] if len(dates) >= _FEWEST and all(dates) else []


def _of_numbers(cells: list[str]) -> list[str | None]:
    """Return the date of the one column of numbers that a row heads, none where it heads no such column."""
    found = _NUMBERS.fullmatch(cells[1]) if len(cells) == _FEWEST else None
    if found is None or not _NAMES_OF.fullmatch(cells[0].replace("’", "'")):
        return []
    periods = find_periods(found["when"]) if found["when"] else []
    one = periods[0] if len(periods) == 1 else None
    return [one.last if one and one.real and not one.ranged else None]


def _date(cell: str) -> str | None:
    """Return the date that a cell is and no more (ISO 8601)."""
    if _YEAR.fullmatch(cell):
        return cell
    periods = find_periods(cell)
    one = periods[0] if len(periods) == 1 else None
    return one.last if one and one.real and not one.ranged and cell[one.start : one.end] == cell else None


def _counts(
    clean: str, cells: list[str], dates: list[str | None], kind: str | None, group: str
) -> Iterator[tuple[Figure, str | None]]:
    """Yield the figures of a row in which each cell but the first is a count, of what `group` names where it is parted."""
    if not all(_COUNT.fullmatch(cell) for cell in cells[1:]):
        return
    at = clean.find(cells[0]) + len(cells[0])
    for cell, date in zip(cells[1:], dates, strict=True):
        at = clean.find(cell, at)
        figure = labelled(f"{group or cells[0]}: {cell}", ()) if at >= 0 else None
        if figure is None:
            return
        named = f"{group}, {cells[0]}" if group else figure.named
        yield replace(figure, start=at, end=at + len(cell), kind=kind, named=named), date
        at += len(cell)
