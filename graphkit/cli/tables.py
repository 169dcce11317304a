"""Prints an answer as a table on the terminal, quotes wrapped, each with the place where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from rich.table import Table
    from rich.text import Text

    from graphkit.queries import Answer

#: More columns than this beside the quotes are set one below the other, so that the quotes keep their width.
_SIDE_BY_SIDE = 3
#: Width in characters where the output is no terminal.
_WIDTH = 110


def print_answer(answer: Answer) -> None:
    """Print the answer on standard output; that there are no rows is said on standard error."""
    from rich.console import Console

    if not answer.rows:
        typer.echo(f"{answer.query.title}: nothing in the graph answers this", err=True)
        return
    console = Console(markup=False, highlight=False, emoji=False)
    if not console.is_terminal:
        console = Console(markup=False, highlight=False, emoji=False, width=_WIDTH)
    console.print(_table(answer))


def _table(answer: Answer) -> Table:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    from graphkit.queries.formats import PLACE, fold, place, quoted

    columns, rows = fold(answer)
    cells: list[list[str | Text]] = [list(row) for row in rows]
    if "quote" in columns and not set(PLACE) & set(columns):
        at = columns.index("quote")
        for row, record in zip(cells, answer.records(), strict=True):
            row[at] = Text.assemble(quoted(record["quote"]), "\n" if record["quote"] else "", (place(record), "dim"))
        shown = _without_repeats(rows, at)
        for row, said in zip(cells, shown, strict=True):
            row[:at] = said
        if at > _SIDE_BY_SIDE:
            names = columns[:at]
            for row in cells:
                row[:at] = [_stacked(names, row[:at])]
            columns = ["", *columns[at:]]
    table = Table(box=box.SIMPLE_HEAD, show_lines=any("quote" in name for name in columns), pad_edge=False)
    for name in columns:
        wide = "quote" in name or name == "message"
        table.add_column(name, overflow="fold", ratio=3 if wide else None, max_width=None if wide else 34)
    for row in cells:
        table.add_row(*row)
    return table


def _without_repeats(rows: list[list[str]], at: int) -> list[list[str]]:
    """Return the first `at` cells of each row, emptied where they and all before them are those of the row above."""
    shown: list[list[str]] = []
    before: list[str] = []
    for row in rows:
        same = 0
        while same < min(at, len(before)) and row[same] == before[same]:
            same += 1
        shown.append([""] * same + row[same:at])
        before = row
    return shown


def _stacked(names: list[str], values: list[str | Text]) -> Text:
    """Return `name value` lines for the values that are there."""
    from rich.text import Text

    text = Text()
    for name, value in zip(names, values, strict=True):
        if str(value):
            text.append(f"\n{name} " if text else f"{name} ", "dim").append(str(value))
    return text
