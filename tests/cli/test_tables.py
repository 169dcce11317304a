"""Tables on the terminal: what a person reads fits the width, stands once, and can be copied whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.cli.tables import print_answer
from graphkit.queries import Answer, parse

QUERY = parse("// title: T\n// question: Q?\nRETURN 1", Path("q.cypher"))


def _printed(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    columns: tuple[str, ...],
    *rows: tuple[object, ...],
    width: int = 100,
) -> list[str]:
    monkeypatch.setenv("COLUMNS", str(width))
    print_answer(Answer(columns, rows, QUERY, {}))
    lines = [line.rstrip() for line in capsys.readouterr().out.splitlines()]
    assert max(map(len, lines)) <= width
    return [line for line in lines if line]


COUNTS = ("theme", "practice_area", "fails_in", "mixed_in", "speak_of_it", "share", "loaded", "failings", "latest")
RANKED = (
    ("Supervision", "Leadership, management and governance", 6, 0, 6, 1.0, 6, 94, "2022-10"),
    ("Submission and timeliness of referrals", "Assessment and help", 4, 1, 5, 0.8, 6, 61, "2022-05"),
)


def test_a_row_of_many_counts_is_one_row_its_headings_wrapped(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = _printed(capsys, monkeypatch, COUNTS, *RANKED, width=80)
    assert lines[:2] == ["T", "in every row: loaded 6"]
    supervision = next(line for line in lines if "Supervision" in line)
    assert supervision.split()[-6:] == ["6", "0", "6", "1", "94", "2022-10"]
    assert "loaded" not in " ".join(lines[2:])


def test_counts_that_fit_in_no_way_stand_one_below_the_other(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = _printed(capsys, monkeypatch, COUNTS, *RANKED, width=60)
    assert any(line.endswith("speak_of_it 5") for line in lines)


def test_words_that_stand_above_are_not_said_again_but_counts_are(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [("Assessment and help in general", f"Theme number {n} of those that are long", "x" * 30, 7) for n in (1, 2)]
    lines = _printed(capsys, monkeypatch, ("area", "theme", "force", "n"), *rows, ("Other", "Theme", "y", 8), width=70)
    text = "\n".join(lines)
    assert text.count("Assessment") == 1 and sum(line.endswith(" 7") for line in lines) == 2


def test_two_quotes_stand_side_by_side_each_with_its_place(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    columns = (
        *("score", "quote", "report", "section", "start"),
        *("other_force", "other_quote", "other_report", "other_page", "other_start"),
    )
    said = ("Sergeants seldom look at their officers' work.", "Supervision is rare.")
    lines = _printed(
        capsys, monkeypatch, columns, (0.5, said[0], "a-2015", "1 Calls", 17, "Eastvale", said[1], "b-2021", 4, 99)
    )
    text = "\n".join(lines)
    assert "[a-2015, 1 Calls]" in text and "[b-2021, p.\N{NO-BREAK SPACE}4]" in text
    assert "other_force Eastvale" in text and "other_start" not in text and "99" not in text
    first = next(line for line in lines if "Sergeants" in line)
    assert "other_force Eastvale" in first


def test_an_id_behind_a_quote_can_be_copied_whole(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    id = "staffordshire-2021#finding-05c230038bae33bb"
    columns = ("score", "kind", "polarity", "force", "quote", "report", "section", "page", "start", "id")
    row = (3.19, "Finding", "failing", "Eastvale", "A backlog. " * 20, "b-2021", "Some heading " * 5, None, 5, id)
    assert any(line.endswith(f"id {id}") for line in _printed(capsys, monkeypatch, columns, row))


def test_an_id_among_counts_is_never_broken(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    columns = ("force", "said", "a", "b", "reports")
    rows = [
        (f"Force {n}", "Some words that are long enough to be wrapped. " * 2, n, n, "devon-and-cornwall-2015")
        for n in (1, 2)
    ]
    rows.append(("Force 3", "Few words", 3, 3, "northmoor-2015"))
    for width in (110, 80, 60, 50):
        lines = _printed(capsys, monkeypatch, columns, *rows, width=width)
        assert sum("devon-and-cornwall-2015" in line for line in lines) == 2
