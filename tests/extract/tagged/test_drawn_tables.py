"""Tables of plain texts that converters draw: grids of signs, and columns below double lines."""

from __future__ import annotations

from graphkit.extract.tagged.drawn_tables import drawn_tables

_GRID = """
   +---------------+------+----------+
   | **Type of     | Good | Requires |
   | case**        |      | more     |
   +===============+======+==========+
   | Missing       | 3    |          |
   | children      |      |          |
   +---------------+------+----------+
"""


def rows(text: str) -> list[list[list[str]]]:
    return [[[" ".join(text[a:b] for a, b in cell) for cell in row] for row in t.rows] for t in drawn_tables(text)]


def test_a_cell_over_several_lines_is_one() -> None:
    assert rows(_GRID) == [[["**Type of case**", "Good", "Requires more"], ["Missing children", "3"]]]
    assert rows(_GRID.replace("\n", "\r\n")) == rows(_GRID)


def test_cells_may_go_over_columns_and_rows() -> None:
    text = (
        "+-------+-----------+\n| Force | Grades    |\n+=======+=====+=====+\n| North | 1   | 2   |\n"
        "|       +-----+-----+\n"
        "| moor  | 3   | 4   |\n+-------+-----+-----+\n"
    )
    assert rows(text) == [[["Force", "Grades"], ["North moor", "1", "2"], ["", "3", "4"]]]


def test_columns_below_double_lines_may_stand_one_blank_apart() -> None:
    text = (
        "=============== =========\nAuthority       Judgment\n=============== =========\nNorthmoor       Good\n"
        "County Council  Poor\n                and late\n=============== =========\n\nText.\n"
    )
    assert rows(text) == [[["Authority", "Judgment"], ["Northmoor", "Good"], ["County Council", "Poor and late"]]]


def test_lines_that_close_around_nothing_are_no_table() -> None:
    assert rows("+-----+-----+\n| one | two |\n\nText goes on here.\n") == []
    assert rows("+-----+-----+\n| one | two |\n+---+\n") == []
    assert rows("==== ====\nSome words\n\nText.\n") == []
    assert rows("a +--+ b\n\n= =\n") == []
