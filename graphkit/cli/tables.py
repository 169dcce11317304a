"""Prints an answer as a table on the terminal, quotes wrapped, each with the place where it stands."""

from __future__ import annotations

import errno
import os
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

    class Quiet(Console):
        """Leaves a broken pipe to the command line, which ends without a word."""

        def on_broken_pipe(self) -> None:
            raise BrokenPipeError(errno.EPIPE, os.strerror(errno.EPIPE))

    if not answer.rows:
        typer.echo(f"{answer.query.title}: nothing in the graph answers this", err=True)
        return
    console = Quiet(markup=False, highlight=False, emoji=False)
    if not console.is_terminal and "COLUMNS" not in os.environ:
        console = Quiet(markup=False, highlight=False, emoji=False, width=_WIDTH)
    console.print(answer.query.title, style="bold")
    console.print(
        _quotes(answer) if "quote" in answer.columns and "end" not in answer.columns else _plain(answer, console.width)
    )


def _quotes(answer: Answer) -> Table:
    """Return a table of quotes, what they are about on their left and said once."""
    from rich.text import Text

    from graphkit.queries.formats import fold, place, quoted

    columns, rows = fold(answer)
    at = columns.index("quote")
    cells: list[list[str | Text]] = []
    for row, said, record in zip(rows, _without_repeats(rows, at), answer.records(), strict=True):
        quote = Text.assemble(quoted(record["quote"]), "\n" if record["quote"] else "", (place(record), "dim"))
        left: list[str | Text] = [*said] if at <= _SIDE_BY_SIDE else [_stacked(columns[:at], said)]
        cells.append([*left, quote, *row[at + 1 :]])
    table = _new(lines=True)
    for name in (*(columns[:at] if at <= _SIDE_BY_SIDE else [""]), *columns[at:]):
        table.add_column(
            name, overflow="fold", ratio=3 if name == "quote" else None, max_width=None if name == "quote" else 34
        )
    for line in cells:
        table.add_row(*line)
    return table


def _plain(answer: Answer, width: int) -> Table:
    """Return a table of everything else: columns side by side where they fit, else each row as a block."""
    from graphkit.queries.formats import fold

    columns, rows = fold(answer)
    widths = [max(len(name), *(len(row[at]) for row in rows)) for at, name in enumerate(columns)]
    if sum(widths) + 3 * len(columns) <= width:
        table = _new(lines=False)
        for name in columns:
            table.add_column(name, no_wrap=True)
        for row in rows:
            table.add_row(*row)
        return table
    table = _new(lines=True)
    table.add_column(columns[0], overflow="fold", max_width=34)
    table.add_column("", ratio=1)
    for row in rows:
        table.add_row(row[0], _stacked(columns[1:], row[1:]))
    return table


def _new(lines: bool) -> Table:
    from rich import box
    from rich.table import Table

    return Table(box=box.SIMPLE_HEAD, show_lines=lines, pad_edge=False)


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


def _stacked(names: list[str], values: list[str]) -> Text:
    """Return `name value` lines for the values that are there."""
    from rich.text import Text

    text = Text()
    for name, value in zip(names, values, strict=True):
        if value:
            text.append(f"\n{name} " if text else f"{name} ", "dim").append(value)
    return text
