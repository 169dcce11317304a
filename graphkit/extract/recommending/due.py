"""Reads by when a recommendation is due as the other cells of its row say, or lines of their own below it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphkit.extract.layout import family
from graphkit.extract.layout.fields import WHEN
from graphkit.extract.recommending.deadlines import deadline
from graphkit.extract.state import Analysis, Block

_ROW_END = re.compile(r"[\n\r\x0c\x0b\x85\u2028\u2029]")
_CELLS = re.compile(r"[\t|]")
_PARTED = re.compile(r"[ \u00a0]*[\t|]")
#: in a text without line ends a row has no end: so many characters on, its cells are others'
_FAR = 120
_DUE = re.compile(family.DUE, re.IGNORECASE)


def beside(text: str, start: int, end: int) -> str | None:
    """Return the deadline that a cell before or behind `text[start:end]` says and nothing else; None for none."""
    row_end = _ROW_END.search(text, end)
    behind = text[end : row_end.start() if row_end else len(text)][:_FAR]
    before = _ROW_END.split(text[max(0, start - _FAR) : start])[-1]
    for other, parted in ((behind, _PARTED.match(behind)), (before, _PARTED.match(before[::-1]))):
        for cell in _CELLS.split(other) if parted else ():
            if _DUE.fullmatch(bare := cell.strip(" \u00a0*.")):
                return said(bare)
    return None


def below(state: Analysis, blocks: Sequence[Block], i: int) -> str | None:
    """Return the deadline that a line of its own says below a recommendation whose last block is `i`; None for none."""
    for block in blocks[i + 1 :]:
        if block.kind != "caption":
            return None
        clean = state.view(block).clean
        if family.label(clean):
            return None
        if (match := WHEN.match(clean)) is not None:
            return said(match["value"].rstrip(" ."))
    return None


def said(value: str) -> str | None:
    """Return the deadline that `value` is where nothing else is said: "three months" is "within three months"."""
    return deadline("", value) or deadline("", f"within {value}") or deadline("", f"by {value}")
