"""Finds the lines that say once more what the line above them says: both an item and the paragraph in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from graphkit.extract.layout.lines import Line
from graphkit.extract.prose.view import View

#: a text has so many doubled lines of so many words at least, or a line that returns is there by chance
_FEWEST, _WORDS = 8, 4
#: so many items hold others, each of them at most so many
_FEWEST_TAILS, _MOST_BELOW = 3, 12


def undoubled(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Return the lines of a text, and those that only repeat the line above.

    So reads a page whose elements were collected one by one, those within others too. In such a text a line of two
    words is taken for a repeated one as well ("8 good;"); one word alone may be a cell of a table like its neighbour.
    """
    again = {k for k, (a, b) in enumerate(pairwise(lines), 1) if a.clean == b.clean and " " in b.clean}
    if sum(lines[k].clean.count(" ") >= _WORDS - 1 for k in again) < _FEWEST:
        return list(lines), []
    return [line for k, line in enumerate(lines) if k not in again], [lines[k] for k in sorted(again)]


def untailed(text: str, lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a text, those of items that hold others without what the lines below say of these.

    So reads a page whose items were collected one by one: "Summary Main findings Conclusion", and below it "Main
    findings" and "Conclusion".
    """
    ends = {i: end for i in range(len(lines) - 1) if (end := _own(lines, i))}
    if len(ends) < _FEWEST_TAILS:
        return list(lines)
    out = list(lines)
    for i, length in ends.items():
        line = lines[i]
        end = View(text, (line.start, line.end)).span(0, length)[1]
        out[i] = replace(line, end=end, clean=View(text, (line.start, end)).clean)
    return out


def _own(lines: Sequence[Line], i: int) -> int:
    """Return how many characters of line `i` are its own, if all behind them stands on the lines below; else 0."""
    clean = lines[i].clean
    own, said = 0, ""
    for below in lines[i + 1 : i + 1 + _MOST_BELOW]:
        if below.clean not in clean:
            break
        said = f"{said} {below.clean}"
        if clean.endswith(said) and len(said) < len(clean):
            own = len(clean) - len(said)
    return own
