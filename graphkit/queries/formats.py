"""Writes an answer as JSON, CSV or Markdown, and folds it for reading. Pure: the same answer, the same bytes."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Mapping, Sequence

from graphkit.queries.model import Answer, Value

#: Columns that say where a quote stands; a reader has them beside the quote instead.
PLACE = ("report", "section", "page", "start")
_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_DATE = re.compile(r"(\d{4})-(0[1-9]|1[0-2])(?:-(\d\d))?")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def as_json(answer: Answer) -> str:
    """Return a JSON array with one object a row, keys in the order of the columns, one row a line."""
    rows = [json.dumps(record, ensure_ascii=False) for record in answer.records()]
    return "[\n" + ",\n".join(rows) + "\n]\n" if rows else "[]\n"


def as_csv(answer: Answer) -> str:
    """Return CSV with a header; nothing for null, lists between semicolons, other structures as JSON."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(answer.columns)
    writer.writerows([text_of(value) for value in row] for row in answer.rows)
    return out.getvalue()


def as_markdown(answer: Answer) -> str:
    """Return a Markdown table, each quote with its place behind it."""
    columns, rows = fold(answer)
    lines = [columns, ["---"] * len(columns), *rows]
    return "".join("| " + " | ".join(_cell(text) for text in line) + " |\n" for line in lines)


def fold(answer: Answer) -> tuple[list[str], list[list[str]]]:
    """Return columns and rows as text, the columns of PLACE taken into the quote: `“...” [report, section, p. 4]`.

    So are those of a second quote (`other_quote`, `other_report`, `other_page` ...). They stay where the answer has no
    quote, or gives where it ends and so is about places. A column `deadline` is said in words (see `say_deadline`).
    """
    folds = quote_prefixes(answer.columns)
    taken = {prefix + name for prefix in folds for name in PLACE}
    columns = [name for name in answer.columns if name not in taken]
    rows: list[list[str]] = []
    for record in answer.records():
        row = [" ".join(_read(name, record[name]).split()) for name in columns]
        for prefix in folds:
            quote = record[f"{prefix}quote"]
            row[columns.index(f"{prefix}quote")] = quoted(quote) + (" " if quote else "") + place(record, prefix)
        rows.append(row)
    return columns, rows


def quote_prefixes(columns: Sequence[str]) -> list[str]:
    """Return what stands before `quote` in the names of the quotes whose place is known: `""`, `"other_"` ..."""
    if "end" in columns:
        return []
    prefixes = [name.removesuffix("quote") for name in columns if name == "quote" or name.endswith("_quote")]
    return [prefix for prefix in prefixes if f"{prefix}report" in columns]


def quoted(quote: str | None) -> str:
    """Return the quote in quotation marks, its white space made one line."""
    return f"“{' '.join(quote.split())}”" if quote else ""


def place(record: Mapping[str, Value], prefix: str = "") -> str:
    """Return `[report, section, p. 4]` as far as it is known, nothing where no report is.

    Where neither section nor page is, the position of the quote's first character in the document's text stands there.

    Args:
        record: a row by its columns.
        prefix: of the columns that say it, as in `other_report`.
    """
    report, section, number, start = (record.get(prefix + name) for name in PLACE)
    if not report:
        return ""
    page = f"p.\N{NO-BREAK SPACE}{number}" if number is not None else None
    heading = " ".join(str(section).split()) if section else None
    at = f"character {start}" if heading is None and page is None and start is not None else None
    return "[" + ", ".join(part for part in (str(report), heading, page, at) if part) + "]"


def say_deadline(deadline: str) -> str:
    """Return a deadline in words: `within three months` for `P3M`, `by 31 August 2024` for `2024-08-31`.

    What is neither an ISO 8601 duration nor a date stays as it is.
    """
    if deadline[:1] == "P" and deadline[1:-1].isdecimal() and deadline[-1] in _UNITS:
        number = int(deadline[1:-1])
        said = _NUMBERS[number - 1] if 0 < number <= len(_NUMBERS) else str(number)
        return f"within {said} {_UNITS[deadline[-1]]}{'' if number == 1 else 's'}"
    if dated := _DATE.fullmatch(deadline):
        year, month, day = dated.groups()
        return f"by {int(day)} {_MONTHS[int(month) - 1]} {year}" if day else f"by {_MONTHS[int(month) - 1]} {year}"
    return deadline


def _read(name: str, value: Value) -> str:
    """Return a cell's text for a reader; a program, which has JSON or CSV, gets the deadline as it is kept."""
    return say_deadline(value) if name == "deadline" and isinstance(value, str) else text_of(value)


def text_of(value: Value) -> str:
    """Return one value as the text of a cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, Mapping):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "; ".join(text_of(item) for item in value)
    return str(value)


#: what XML 1.0 does not allow (https://www.w3.org/TR/xml/#charsets), and so neither GraphML nor a spreadsheet
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def printable(text: str) -> str:
    """Return `text` without the control characters that XML forbids."""
    return _FORBIDDEN.sub("", text)


def _cell(text: str) -> str:
    return " ".join(text.replace("\\", "\\\\").replace("|", "\\|").split())
