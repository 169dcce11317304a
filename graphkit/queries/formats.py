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

    They stay where the answer has no quote, or gives where it ends and so is about places.
    """
    folds = "quote" in answer.columns and "report" in answer.columns and "end" not in answer.columns
    columns = [name for name in answer.columns if not (folds and name in PLACE)]
    rows: list[list[str]] = []
    for record in answer.records():
        row = [" ".join(text_of(record[name]).split()) for name in columns]
        if folds:
            at = columns.index("quote")
            row[at] = quoted(record["quote"]) + (" " if record["quote"] else "") + place(record)
        rows.append(row)
    return columns, rows


def quoted(quote: str | None) -> str:
    """Return the quote in quotation marks, its white space made one line."""
    return f"“{' '.join(quote.split())}”" if quote else ""


def place(record: Mapping[str, Value]) -> str:
    """Return `[report, section, p. 4]` as far as it is known, nothing where no report is."""
    if not record.get("report"):
        return ""
    page = f"p.\N{NO-BREAK SPACE}{record['page']}" if record.get("page") is not None else None
    section = " ".join(str(record["section"]).split()) if record.get("section") else None
    return "[" + ", ".join(part for part in (str(record["report"]), section, page) if part) + "]"


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
