"""Finds the rows of a table whose label was wrapped, so that its counts stand on a line below it."""

from __future__ import annotations

import re
from collections.abc import Set

from graphkit.extract.layout.cells import COUNT
from graphkit.extract.layout.lines import Line, ended

#: the last line of such a row: counts alone, or what is left of the label and counts
_REST = re.compile(rf"(?:[a-z(][^\t.]*\t[ ]*)?{COUNT}(?:[ ]*\t[ ]*{COUNT})*[ ]*")
#: a row of the same table that nothing has wrapped
_WHOLE = re.compile(rf"[^\t]*\S[ ]*(?P<counts>(?:\t[ ]*{COUNT}[ ]*)+)")
#: lines that a label goes over
_MOST = 3


def torn(text: str, lines: list[Line], skip: Set[int]) -> tuple[set[int], set[int]]:
    """Return the lines that begin a wrapped row of a table, and those that such a row goes on with.

    Rows with as many counts, parted by tabs, stand right above and right below it.
    """
    raw = [text[line.start : line.end] for line in lines]
    first: set[int] = set()
    others: set[int] = set()
    for i, line in enumerate(raw):
        if not _REST.fullmatch(line) or not 0 < i < len(raw) - 1:
            continue
        k = i - 1
        while k > i - _MOST and k > 0 and "\t" not in raw[k - 1]:
            k -= 1
        within = range(k, i)
        above, below = (_WHOLE.fullmatch(raw[k - 1]) if k > 0 else None, _WHOLE.fullmatch(raw[i + 1]))
        if above is None or below is None or not raw[k][:1].isupper() or skip & {*within, i, k - 1, i + 1}:
            continue
        counts = len(re.findall(rf"(?:^|\t)[ ]*{COUNT}", line))
        if counts != above["counts"].count("\t") or counts != below["counts"].count("\t"):
            continue
        if any("\t" in raw[j] or ended(lines[j].clean) or lines[j + 1].gap for j in within) or lines[k].gap:
            continue
        first.add(k)
        others.update(range(k + 1, i + 1))
    return first, others
