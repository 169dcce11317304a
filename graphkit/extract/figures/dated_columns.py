"""Reads tables of counts whose columns are dates, or of a force's people: so many of what the row names, and when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from graphkit.extract.figures.figure import Figure
from graphkit.extract.figures.labelled import labelled
from graphkit.extract.layout.cells import cells_in
from graphkit.extract.prose.dates import find_periods
from graphkit.extract.prose.grades import item
from graphkit.extract.prose.splitting import split
from graphkit.extract.state import Analysis

#: a column for a year
_YEAR = re.compile(r"(?:19|20)\d\d")
_COUNT = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,6}")
#: what heads the names of things that are left undone
_WAITS = re.compile(r"\b(?:waiting|awaiting|backlogs?|overdue|outstanding|queues?|un\w+ed|not yet)\b", re.IGNORECASE)
#: what the columns are called of a table of a force's people, and what counts them
_PEOPLE = re.compile(
    r"(?:(?:the |our |police |force |total )?(?:workforce|staff(?:ing)?|personnel|establishment|headcount|employees"
    r"|people)|(?:staff )?(?:roles?|ranks?|posts?)|officers and staff|staff (?:types?|groups?|categor(?:y|ies))"
    r"|(?:types?|categor(?:y|ies)|groups?) of (?:staff|employees?|officers?|workforce))",
    re.IGNORECASE,
)
_HOW_MANY = re.compile(
    r"(?:(?:total |approximate )?(?:numbers?|headcount|strength|totals?)|full[- ]time equivalents?|ftes?|how many)"
    r"(?: of (?:people|posts|staff))?(?: \(?(?:ftes?|full[- ]time equivalents?|headcount)\)?)?"
    r"(?: ?[(,]?(?:(?:as )?(?:at|on|of|in) )?(?P<date>(?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:19|20)\d\d)\)?)?",
    re.IGNORECASE,
)
#: dates in columns; one alone may be a row's own
_FEWEST = 2


class DatedRow:
    """A row of counts: what heads the names of its rows, what this one names, and a date for each of its cells.

    Attributes:
        head: what stands over the names.
        figures: the counts, at their places in the row's reading, each with its date, where one is told.
    """

    def __init__(self, head: str, figures: list[tuple[Figure, str | None]]) -> None:
        self.head = head
        self.figures = figures


def dated_rows(state: Analysis) -> dict[int, DatedRow]:
    """Return the rows of counts below dates, and those that count a force's people, by the numbers of their blocks."""
    rows: dict[int, DatedRow] = {}
    head = above = ""
    dates: list[str | None] = []
    begun = 0
    kind: str | None = None
    for index, block in enumerate(state.blocks):
        cells = cells_in(state.text, block) if block.kind == "row" else []
        if not cells:
            head, dates = "", []
            above = state.view(block).clean if block.kind == "paragraph" else above
        elif columns := _dates(cells):
            head, dates, begun = cells[0] if len(cells) > len(columns) else "", list(columns), index
            kind = "backlog" if _WAITS.search(head) else None
        elif people := _of_people(cells):
            head, dates, begun, kind = cells[0], [_date(people["date"] or "") or _told(above)], index, "workforce"
        elif dates and any(item(f"{cell} {cells[0]}") for cell in cells[1:]):
            dates = []  # how often each grade was given, and of how many cases, is no measure
            rows = {k: row for k, row in rows.items() if k < begun}
        elif dates and len(cells) == len(dates) + 1:
            figures = list(_counts(state.view(block).clean, cells, dates, kind))
            if figures:
                rows[index] = DatedRow(head, figures)
    return rows


def _of_people(cells: list[str]) -> re.Match[str] | None:
    """Return what the second column of a table of a force's people is called; None where a row heads no such table."""
    return _HOW_MANY.fullmatch(cells[1]) if len(cells) == _FEWEST and _PEOPLE.fullmatch(cells[0]) else None


def _told(above: str) -> str | None:
    """Return the only date in the last sentence above a table (ISO 8601)."""
    periods = find_periods(above[split(above)[-1][0] :]) if above else []
    return periods[0].last if len(periods) == 1 and periods[0].real and not periods[0].ranged else None


def _dates(cells: list[str]) -> list[str]:
    """Return the dates of columns that a row heads, none where it heads no such columns."""
    dates = [_date(cell) for cell in cells]
    if dates[0] is None:
        dates = dates[1:]  # that of the names has a head, too
    return [date for date in dates if date] if len(dates) >= _FEWEST and all(dates) else []


def _date(cell: str) -> str | None:
    """Return the date that a cell is and no more (ISO 8601)."""
    if _YEAR.fullmatch(cell):
        return cell
    periods = find_periods(cell)
    one = periods[0] if len(periods) == 1 else None
    return one.last if one and one.real and not one.ranged and cell[one.start : one.end] == cell else None


def _counts(
    clean: str, cells: list[str], dates: list[str | None], kind: str | None
) -> Iterator[tuple[Figure, str | None]]:
    """Yield the figures of a row in which each cell but the first is a count."""
    if not all(_COUNT.fullmatch(cell) for cell in cells[1:]):
        return
    at = len(cells[0])
    for cell, date in zip(cells[1:], dates, strict=True):
        at = clean.find(cell, at)
        figure = labelled(f"{cells[0]}: {cell}", ()) if at >= 0 else None
        if figure is None:
            return
        yield replace(figure, start=at, end=at + len(cell), kind=kind), date
        at += len(cell)
