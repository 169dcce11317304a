"""Writes an answer as a spreadsheet: one sheet with the table, one that says what was asked, with what, and when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import IO, TYPE_CHECKING, Any

from graphkit.errors import QueryError
from graphkit.queries.formats import printable, text_of
from graphkit.queries.model import Answer, Value

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

#: Rows of a sheet, and characters of a cell (https://support.microsoft.com, "Excel specifications and limits").
_ROWS, _CHARACTERS = 1_048_576, 32_767
#: Widths in characters of the default font: of any column at least and at most, and of one of quotes.
_NARROW, _WIDE, _QUOTE = 8, 40, 90
#: A day, and a moment in UTC, as the graph has them. A month or a year alone is no date of a spreadsheet.
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|\+00:00)")
_SHOWN = {date: "yyyy-mm-dd", datetime: 'yyyy-mm-dd hh:mm:ss "UTC"'}
#: the year with which the dates of a spreadsheet begin
_FIRST_YEAR = 1900
ABOUT = "About"


def write_xlsx(answer: Answer, out: IO[bytes], asked: datetime, version: str) -> None:
    """Write the answer as an Excel workbook.

    Numbers and truth values stay what they are. A column in which every value is a day, or a moment in UTC, holds
    dates; one with months or years among them stays text, which sorts as well. Every other text is kept as text, also
    one that looks like a formula; the header is bold and frozen, with a filter; long texts are wrapped.

    Args:
        answer: of a canned query.
        out: a file that is open for writing bytes.
        asked: when.
        version: of graphkit.

    Raises:
        QueryError: the answer has more rows than a sheet can hold.
    """
    from openpyxl import Workbook

    if len(answer.rows) >= _ROWS:
        raise QueryError(f"'{answer.query.name}' has {len(answer.rows)} rows; a sheet holds {_ROWS - 1}: use csv")
    book = Workbook()
    table: Worksheet = book.active
    table.title = _sheet_title(answer.query.title)
    columns = [_dates([row[at] for row in answer.rows]) for at in range(len(answer.columns))]
    _fill(table, [list(answer.columns), *(list(row) for row in zip(*columns, strict=True))])
    table.freeze_panes = "A2"
    if answer.columns:
        table.auto_filter.ref = table.dimensions
    about = book.create_sheet(ABOUT)
    _fill(about, _about(answer, asked, version), header=False)
    book.properties.creator = f"graphkit {version}"
    book.properties.title = printable(answer.query.title)
    book.save(out)


def _about(answer: Answer, asked: datetime, version: str) -> list[list[Value]]:
    query = answer.query
    rows: list[list[Value]] = [
        ["title", query.title],
        ["question", query.question],
        ["query", query.name],
        ["asked", asked.isoformat(sep=" ", timespec="seconds")],
        ["graphkit", version],
        ["rows", f"the first {len(answer.rows)}; there are more" if answer.truncated else len(answer.rows)],
    ]
    meanings = {parameter.name: parameter.meaning for parameter in query.params}
    rows += [[f"parameter {name}", value, meanings.get(name)] for name, value in answer.params.items()]
    rows += [[f"column {column.name}", column.meaning] for column in query.columns]
    rows += [["note", note] for note in answer.notes]
    rows.append(["Cypher", query.cypher])
    return rows


def _dates(values: list[Value]) -> list[Value | date]:
    """Return the values as dates where all that are there can be, else as they are."""
    for pattern, read in ((_DAY, date.fromisoformat), (_MOMENT, datetime.fromisoformat)):
        found = [value for value in values if value is not None]
        if found and all(isinstance(value, str) and pattern.fullmatch(value) for value in found):
            try:
                read_all = [None if value is None else read(str(value)) for value in values]
            except ValueError:  # 2015-02-30
                return list(values)
            if all(value is None or value.year >= _FIRST_YEAR for value in read_all):
                return [value.replace(tzinfo=None) if isinstance(value, datetime) else value for value in read_all]
    return list(values)


def _fill(sheet: Worksheet, rows: Sequence[Sequence[Value | date]], header: bool = True) -> None:
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    bold, top, wrapped = Font(bold=True), Alignment(vertical="top"), Alignment(vertical="top", wrap_text=True)
    count = max((len(row) for row in rows), default=0)
    texts = [[_text(row[at]) if at < len(row) else "" for row in rows] for at in range(count)]
    widths = [_width(column, str(rows[0][at]) if header else "") for at, column in enumerate(texts)]
    for down, row in enumerate(rows, start=1):
        for across, value in enumerate(row, start=1):
            cell = sheet.cell(row=down, column=across)
            _put(cell, value)
            long = len(texts[across - 1][down - 1]) > widths[across - 1] or "\n" in texts[across - 1][down - 1]
            cell.alignment = wrapped if long else top
            if down == 1 if header else across == 1:
                cell.font = bold
    for at, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(at)].width = width + 2


def _width(texts: Sequence[str], name: str) -> int:
    longest = max((len(line) for text in texts for line in text.splitlines()), default=0)
    return max(_NARROW, min(longest, _QUOTE if name == "quote" or longest > 4 * _WIDE else _WIDE))


def _text(value: Value | date) -> str:
    """Return what a cell shows, for its width."""
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M:%S} UTC"
    return value.isoformat() if isinstance(value, date) else text_of(value)


def _put(cell: Cell, value: Value | date) -> None:
    """Set a cell; a text is a text, whatever it begins with."""
    if value is None:
        return
    if isinstance(value, date):
        cell.value = value
        cell.number_format = _SHOWN[type(value)]
        return
    if isinstance(value, bool | int | float) and abs(value) < 1e15:  # a double holds no more digits than these
        cell.value = value
        return
    text: Any = printable(text_of(value))
    if len(text) > _CHARACTERS:
        text = text[: _CHARACTERS - 1] + "…"
    cell.value = text
    cell.data_type = "s"
    # It stays a text also when somebody edits the cell.
    cell.quotePrefix = text[:1] in ("=", "+", "-", "@", "#", "'")


def _sheet_title(title: str) -> str:
    """Return at most 31 characters, none of those that a sheet's name must not have, and no name that is taken."""
    name = re.sub(r"[\[\]:*?/\\']", " ", printable(title))[:31].strip() or "Answer"
    return "Answer" if name.lower() in (ABOUT.lower(), "history") else name
