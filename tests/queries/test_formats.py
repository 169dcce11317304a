"""JSON, CSV and Markdown of an answer, and the folding of places into quotes."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from graphkit.queries import Answer, parse
from graphkit.queries.formats import as_csv, as_json, as_markdown, fold, place, say_deadline

QUERY = parse("// title: T\n// question: Q?\nRETURN 1", Path("q.cypher"))
COLUMNS = ("theme", "n", "names", "quote", "report", "section", "page", "start")
ANSWER = Answer(
    COLUMNS,
    (
        ("Care | help", 2.0, ["a", "b"], "He said,\n“no”.", "north-2015", "1  First\tcalls", 4, 17),
        (None, 0.25, [], None, None, None, None, None),
    ),
    QUERY,
    {},
)


def test_json_is_one_object_a_row_in_the_order_of_the_columns() -> None:
    text = as_json(ANSWER)
    assert text.count("\n") == 4
    rows = json.loads(text)
    assert list(rows[0]) == list(COLUMNS)
    assert rows[0]["quote"] == "He said,\n“no”." and rows[1]["names"] == []
    assert as_json(Answer(COLUMNS, (), QUERY, {})) == "[]\n"


def test_csv_has_every_column_and_keeps_quotes_whole() -> None:
    rows = list(csv.reader(io.StringIO(as_csv(ANSWER))))
    assert rows[0] == list(COLUMNS)
    assert rows[1] == ["Care | help", "2", "a; b", "He said,\n“no”.", "north-2015", "1  First\tcalls", "4", "17"]
    assert rows[2] == ["", "0.25", "", "", "", "", "", ""]


def test_markdown_puts_the_place_behind_the_quote() -> None:
    lines = as_markdown(ANSWER).splitlines()
    assert lines[0] == "| theme | n | names | quote |"
    assert lines[2] == "| Care \\| help | 2 | a; b | “He said, “no”.” [north-2015, 1 First calls, p. 4] |"
    assert all(line.count("|") - line.count("\\|") == 5 for line in lines)


def test_an_answer_about_places_keeps_its_columns() -> None:
    answer = Answer(("quote", "report", "start", "end"), (("q", "r", 1, 2),), QUERY, {})
    assert fold(answer)[0] == ["quote", "report", "start", "end"]


def test_a_place_says_what_is_known() -> None:
    assert place({"report": "r", "section": None, "page": None}) == "[r]"
    assert place({"report": None, "section": "s", "page": 3}) == ""
    assert place({"report": "r", "section": None, "start": 35402}) == "[r, character 35402]"
    assert place({"report": "r", "section": "s", "start": 35402}) == "[r, s]"


def test_a_second_quote_has_its_own_place() -> None:
    columns = ("quote", "report", "page", "start", "other_force", "other_quote", "other_report", "other_section")
    answer = Answer(columns, (("a", "r", 2, 1, "East", "b", "s", "1 Calls"),), QUERY, {})
    assert fold(answer) == (
        ["quote", "other_force", "other_quote"],
        [["“a” [r, p.\N{NO-BREAK SPACE}2]", "East", "“b” [s, 1 Calls]"]],
    )


@pytest.mark.parametrize(
    ("kept", "said"),
    [
        ("P3M", "within three months"),
        ("P1Y", "within one year"),
        ("P18M", "within 18 months"),
        ("P0D", "within 0 days"),
        ("P1Y6M", "P1Y6M"),
        ("2025-03-31", "by 31 March 2025"),
        ("2025-03-01", "by 1 March 2025"),
        ("2025-06", "by June 2025"),
        ("2025-13-01", "2025-13-01"),
        ("immediately", "immediately"),
        ("", ""),
    ],
)
def test_a_deadline_is_said_in_words(kept: str, said: str) -> None:
    assert say_deadline(kept) == said


def test_a_reader_has_deadlines_in_words_and_a_program_as_they_are_kept() -> None:
    answer = Answer(("deadline", "other"), (("P3M", "P3M"), (None, None)), QUERY, {})
    assert fold(answer)[1] == [["within three months", "P3M"], ["", ""]]
    assert "| within three months | P3M |" in as_markdown(answer)
    assert as_csv(answer).splitlines()[1] == "P3M,P3M"
    assert json.loads(as_json(answer))[0]["deadline"] == "P3M"
