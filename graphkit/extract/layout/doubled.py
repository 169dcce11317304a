"""Finds the lines that say once more what the line above them says: both an item and the paragraph in it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from graphkit.extract.layout.lines import Line

#: a text has so many doubled lines of so many words at least, or a line that returns is there by chance
_FEWEST, _WORDS = 8, 4


def undoubled(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Return the lines of a text, and those that only repeat the line above.

    So reads a page whose elements were collected one by one, those within others too. In such a text a line of two
    words is taken for a repeated one as well ("8 good;"); one word alone may be a cell of a table like its neighbour.
    """
    again = {k for k, (a, b) in enumerate(pairwise(lines), 1) if a.clean == b.clean and " " in b.clean}
    if sum(lines[k].clean.count(" ") >= _WORDS - 1 for k in again) < _FEWEST:
        return list(lines), []
    return [line for k, line in enumerate(lines) if k not in again], [lines[k] for k in sorted(again)]
