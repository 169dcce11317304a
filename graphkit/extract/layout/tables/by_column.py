"""Finds the rows of a table that a page's reader gave column by column: all labels, then the counts of each column."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from graphkit.extract.layout.cells import COUNT_ALONE
from graphkit.extract.layout.lines import Line, open_ended
from graphkit.extract.layout.tables.columns import counts_cases
from graphkit.extract.layout.tables.row import Row, heads, labels, signed, small

_DIGIT = re.compile(r"\d")
#: fewer labels in a row are none of a column's
_LEAST = 2
#: lines that the labels go over
_MOST = 60


def block(
    text: str, lines: Sequence[Line], skip: Set[int], body: Sequence[int], columns: Sequence[str]
) -> tuple[int, list[Row]]:
    """Return how many of the lines `body` a part of a table takes that is set column by column, and its rows.

    There are as many counts as its labels have in all columns, no more but the page's number. Of several columns the
    last one must be the total, and every row add up. A chapter's title may stand between, which the page has below.
    """
    named: list[list[int]] = []
    counts: list[int] = []
    last = 0
    for k, i in enumerate(body[: _MOST * 5]):
        clean = lines[i].clean
        torn = k > 0 and any(j in skip for j in range(body[k - 1] + 1, i))
        if signed(text, lines[i]) or torn or len(named) > _MOST:
            break
        if COUNT_ALONE.fullmatch(clean):
            if not named:
                return 0, []
            if len(counts) == len(named) * len(columns):
                page = k + 1 < len(body) and any(j in skip for j in range(i + 1, body[k + 1]))
                if not page:
                    return 0, []
                break
            counts.append(i)
            last = k + 1
        elif heads(clean):
            continue
        elif counts or not labels(clean) or COUNT_ALONE.fullmatch(clean.rsplit(" ", 1)[-1]):
            break
        elif named and not lines[i].gap and (small(clean) or open_ended(lines[named[-1][-1]].clean)):
            named[-1].append(i)
        else:
            named.append([i])
    if len(named) < _LEAST or len(counts) != len(named) * len(columns):
        return 0, []
    rows = [
        Row(
            tuple(label),
            (" ".join(lines[i].clean for i in label), *(lines[i].clean for i in counts[n :: len(named)])),
            counts[-1],
        )
        for n, label in enumerate(named)
    ]
    if len(columns) > 1 and not (columns[-1] == "Total" and len(columns) > 2 and all(map(_adds_up, rows))):
        return 0, []
    return last, [*rows, *(Row((i,), ()) for i in counts)]


def names_apart(cleans: Sequence[str]) -> tuple[int, int] | None:
    """Return where the lines begin and end that name the column of counts, behind the labels; None where none do."""
    for k, clean in enumerate(cleans[:_MOST]):
        if COUNT_ALONE.fullmatch(clean):
            return None
        for n in (2, 1):
            name = " ".join(cleans[k : k + n])
            if not _DIGIT.search(name) and counts_cases(name):
                return k, k + n
    return None


def _adds_up(row: Row) -> bool:
    counts = row.cells[1:]
    return all(map(str.isdigit, counts)) and sum(map(int, counts[:-1])) == int(counts[-1])
