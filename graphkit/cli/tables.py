"""Prints an answer as a table on the terminal, quotes wrapped, each with the place where it stands."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from graphkit.queries import Answer

#: More columns than this beside the quotes are set one below the other, so that the quotes keep their width.
_SIDE_BY_SIDE = 3
#: Width in characters where the output is no terminal.
_WIDTH = 110
#: Widest that a column of words beside quotes becomes, in characters: with one quote, and with several.
_LEFT, _LEFT_OF_SEVERAL = 34, 26
#: A column whose widest cell has no more characters than this is never wrapped; a wider one gets at least as many.
_NARROW = 12
#: Characters between two columns, as many as there is room for.
_GAPS = (2, 1)
_NUMBER = re.compile(r"[-\d.,]*")


def print_answer(answer: Answer) -> None:
    """Print the answer on standard output, nothing where there are no rows."""
    from rich.console import Console

    from graphkit.queries.formats import quote_prefixes

    class Quiet(Console):
        """Leaves a broken pipe to the command line, which ends without a word."""

        def on_broken_pipe(self) -> None:
            raise BrokenPipeError(errno.EPIPE, os.strerror(errno.EPIPE))

    if not answer.rows:
        return
    console = Quiet(markup=False, highlight=False, emoji=False)
    if not console.is_terminal and "COLUMNS" not in os.environ:
        console = Quiet(markup=False, highlight=False, emoji=False, width=_WIDTH)
    console.print(answer.query.title, style="bold")
    if prefixes := quote_prefixes(answer.columns):
        console.print(_quotes(answer, prefixes))
    else:
        _print_plain(answer, console)


def _quotes(answer: Answer, prefixes: Sequence[str]) -> Table:
    """Return a table of quotes, what they are about on their left and said once.

    What comes behind a quote stands in its cell: above it where its name begins as the quote's does (`other_force`
    above `other_quote`), else below, in lines of its own: so an id can be copied whole.
    """
    from rich.text import Text

    from graphkit.queries.formats import fold, place, quoted

    columns, rows = fold(answer)
    quotes = [prefix + "quote" for prefix in prefixes]
    at = min(columns.index(name) for name in quotes)
    beside = at <= _SIDE_BY_SIDE and len(quotes) == 1
    behind = [name for name in columns[at:] if name not in quotes]
    over = {prefix: [name for name in behind if prefix and name.startswith(prefix)] for prefix in prefixes}
    under = [name for name in behind if not any(name in names for names in over.values())]
    cells: list[list[str | Text]] = []
    for row, said, record in zip(rows, _without_repeats(rows, at), answer.records(), strict=True):
        values = dict(zip(columns, row, strict=True))
        line: list[str | Text] = [*said] if beside else [_stacked(columns[:at], said)]
        for prefix in prefixes:
            quote = record[f"{prefix}quote"]
            parts = [_stacked(over[prefix], [values[name] for name in over[prefix]]), Text(quoted(quote))]
            parts.append(Text(place(record, prefix), "dim"))
            if prefix == prefixes[-1]:
                parts.append(_stacked(under, [values[name] for name in under]))
            line.append(Text("\n").join(part for part in parts if part))
        cells.append(line)
    table = _new(lines=True)
    for name in columns[:at] if beside else [""]:
        table.add_column(name, overflow="fold", max_width=_LEFT if len(quotes) == 1 else _LEFT_OF_SEVERAL)
    for name in quotes:
        table.add_column(name, overflow="fold", ratio=3)
    for line in cells:
        table.add_row(*line)
    return table


def _print_plain(answer: Answer, console: Console) -> None:
    """Print everything else: columns side by side where they fit, else each row as a block.

    Where they do not fit as they are, what is the same in every row is said once above, and headings and long cells
    are wrapped.
    """
    from graphkit.queries.formats import fold

    columns, rows = fold(answer)
    widths = [max(len(name), *(len(row[at]) for row in rows)) for at, name in enumerate(columns)]
    if sum(widths) + 3 * len(columns) <= console.width:
        table = _new(lines=False)
        for name in columns:
            table.add_column(name, no_wrap=True)
        for row in rows:
            table.add_row(*row)
        console.print(table)
        return
    same = [at for at in range(1, len(columns)) if len(rows) > 1 and len({row[at] for row in rows}) == 1]
    if same:
        once = ", ".join(f"{columns[at]} {rows[0][at] or 'not known'}" for at in same)
        console.print(f"in every row: {once}", style="dim")
    kept = [at for at in range(len(columns)) if at not in same]
    columns, rows = [columns[at] for at in kept], [[row[at] for at in kept] for row in rows]
    console.print(_wrapped(columns, rows, console.width) or _blocks(columns, rows))


def _wrapped(columns: list[str], rows: list[list[str]], width: int) -> Table | None:
    """Return a table whose headings and long cells are wrapped, None where a word would have to be broken for that.

    An id is a word, and a broken one cannot be copied.
    """
    headings = [name.replace("_", " ") for name in columns]
    needed = [max(len(row[at]) for row in rows) for at in range(len(columns))]
    words = [
        max(len(word) for text in (heading, *(row[at] for row in rows)) for word in text.split() or [""])
        for at, heading in enumerate(headings)
    ]
    least = [max(min(cell, _NARROW), word) for cell, word in zip(needed, words, strict=True)]
    taken = sum(least) + 1  # one of the edges; the other stands for the gap that the last column has not
    gap = next((gap for gap in _GAPS if taken + gap * len(columns) <= width), None)
    if gap is None:
        return None
    table = _new(lines=any(cell > _NARROW * 3 for cell in needed))
    table.padding = (0, gap - 1, 0, 0)
    spare = width - gap * len(columns) - taken
    # a long cell gets of what is left over by how much it wants of it
    wants = [max(cell - given, 0) for cell, given in zip(needed, least, strict=True)]
    numbers = [all(_NUMBER.fullmatch(row[at]) for row in rows) for at in range(len(columns))]
    for at, heading in enumerate(headings):
        more = min(wants[at], spare * wants[at] // sum(wants)) if sum(wants) else 0
        table.add_column(heading, overflow="fold", width=least[at] + more, justify="right" if numbers[at] else "left")
    lead = numbers.index(True) if True in numbers else len(columns)
    for row, said in zip(rows, _without_repeats(rows, lead), strict=True):
        table.add_row(*said, *row[lead:])
    return table


def _blocks(columns: list[str], rows: list[list[str]]) -> Table:
    """Return a table of two columns: the first one's value, and all others one below the other."""
    table = _new(lines=True)
    table.add_column(columns[0], overflow="fold", max_width=_LEFT)
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
