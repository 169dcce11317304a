"""Tells the row of a table that holds one recommendation from any other line: what it asks for is text."""

from __future__ import annotations

import re

from graphkit.extract.layout import family

#: what parts a cell from the one behind it
_BEHIND = re.compile(r"[ \u00a0]*[\t|]")


def recommended(raw: str) -> tuple[int, int] | None:
    """Return where in the row of one recommendation what it asks for begins and ends; None for any other line.

    A label stands in the cell before it, or a number, and the cell behind it says by when. Of the other cells a label's
    row keeps what they say: they may answer it.
    """
    if "\t" not in raw and "|" not in raw:
        return None  # most lines, told quickly
    due = family.DUE_CELL.search(raw)
    if label := family.LABEL_CELL.match(raw):
        return label.end(), due.start() if due else len(raw.rstrip(" |"))
    cell = family.RECOMMENDED_CELL.match(raw) or (family.DEMANDED_CELL.match(raw) if due else None)
    if cell is None or not (cell.end() or due):
        return None
    parts = _BEHIND.search(raw, cell.end())
    return cell.end(), parts.start() if parts else len(raw)
