"""Spreadsheets: what a spreadsheet program finds in the file, read back by openpyxl."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from graphkit.queries import Answer, parse
from graphkit.queries.spreadsheet import write_xlsx

QUERY = parse(
    """// title: What: is it?
// question: Q?
// param: n integer = 2 -- how many
// column: quote -- words
RETURN $n""",
    Path("mine.cypher"),
)
ASKED = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)


def book(columns: tuple[str, ...], *rows: tuple[Any, ...], truncated: bool = False) -> Any:
    out = io.BytesIO()
    write_xlsx(Answer(columns, rows, QUERY, {"n": 2}, truncated, ("a note",)), out, ASKED, "1.2.3")
    return load_workbook(io.BytesIO(out.getvalue()))


@pytest.mark.parametrize("text", ['=HYPERLINK("http://x")', "+1", "-1", "@SUM(A1)", "#N/A", "'quoted", "=1+1"])
def test_what_looks_like_a_formula_is_a_text(text: str) -> None:
    cell = book(("quote",), (text,)).worksheets[0]["A2"]
    assert (cell.value, cell.data_type) == (text, "s")
    assert cell.quotePrefix, "it stays a text when somebody edits it"


def test_values_keep_their_type() -> None:
    sheet = book(("a", "b", "c", "d", "e", "f"), (1, 2.5, True, None, ["x", 1], 10**16)).worksheets[0]
    assert [cell.value for cell in sheet[2]] == [1, 2.5, True, None, "x; 1", str(10**16)]


def test_days_and_moments_are_dates_and_months_are_text() -> None:
    sheet = book(
        ("published", "loaded_at", "inspected", "day"),
        ("2015-03-09", "2024-05-06T07:08:09Z", "2015-03-09", "2015-02-30"),
        (None, "2024-05-06T07:08:10Z", "2015-03", "2015-02-28"),
    ).worksheets[0]
    assert [cell.value for cell in sheet[2]] == [
        datetime(2015, 3, 9), datetime(2024, 5, 6, 7, 8, 9), "2015-03-09", "2015-02-30",
    ]  # fmt: skip
    assert [cell.is_date for cell in sheet[2]] == [True, True, False, False]
    assert sheet["A2"].number_format == "yyyy-mm-dd"
    assert sheet["A3"].value is None and sheet["C3"].value == "2015-03"
    assert sheet.column_dimensions["B"].width >= len("2024-05-06 07:08:09 UTC")


def test_dates_before_those_of_a_spreadsheet_are_text() -> None:
    sheet = book(("day",), ("1889-08-26",)).worksheets[0]
    assert (sheet["A2"].value, sheet["A2"].data_type) == ("1889-08-26", "s")


def test_the_header_is_bold_and_stays_and_quotes_are_wrapped() -> None:
    sheet = book(("force", "quote"), ("Northmoor", "word " * 60)).worksheets[0]
    assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref == "A1:B2"
    assert all(cell.font.b for cell in sheet[1]) and not sheet["A2"].font.b
    assert sheet["B2"].alignment.wrap_text and not sheet["A2"].alignment.wrap_text
    assert sheet.column_dimensions["B"].width > sheet.column_dimensions["A"].width > 8


def test_a_second_sheet_says_what_was_asked_when_and_with_what() -> None:
    about = book(("quote",), ("x",), truncated=True)["About"]
    said = {row[0]: row[1:] for row in about.iter_rows(values_only=True)}
    assert said["asked"][0] == "2024-05-06 07:08:09+00:00"
    assert said["parameter n"] == (2, "how many")
    assert said["rows"][0] == "the first 1; there are more"
    assert said["note"][0] == "a note" and said["Cypher"][0] == "RETURN $n" and said["graphkit"][0] == "1.2.3"


def test_what_xml_and_sheets_cannot_hold_is_left_out() -> None:
    found = book(("quote",), ("a\x00b\x0bc",), ("x" * 40_000,))
    assert found.sheetnames[0] == "What  is it"
    sheet = found.worksheets[0]
    assert sheet["A2"].value == "abc"
    assert len(sheet["A3"].value) == 32_767 and sheet["A3"].value.endswith("x…")


def test_no_rows_are_a_header_alone() -> None:
    sheet = book(("force", "quote")).worksheets[0]
    assert [cell.value for cell in sheet[1]] == ["force", "quote"] and sheet.max_row == 1
