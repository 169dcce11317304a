"""Takes apart the lines of a paragraph and of a box beside it, which share the lines of a printed page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from graphkit.extract.layout.lines import Line, ended, marked
from graphkit.extract.prose.view import View

_GAP = re.compile(r"(?<=\S) {3,}(?=\S)")
#: the first column of a box, and by how many characters its lines may be set apart
_BESIDE, _UNEVEN = 40, 1
#: lines of a box, lines that it shares with the paragraph, and lines of a page
_FEWEST, _SHARED, _MOST = 4, 2, 80


@dataclass(slots=True, frozen=True)
class _Parts:
    """What of a line is of the paragraph, and what of the box."""

    left: Line | None
    right: Line | None


def apart(text: str, lines: list[Line]) -> list[Line]:
    """Return `lines` with each box that stands beside a paragraph before the part of this that is beside it.

    So it is where the paragraph's sentence goes on from a whole line above into the lines beside the box, and both are
    wrapped as text is; the columns of a table and the terms of a glossary are not.
    """
    out: list[Line] = []
    i = 0
    while i < len(lines):
        region = _region(text, lines, i)
        if region is None:
            out.append(lines[i])
            i += 1
            continue
        lefts = [p.left for p in region if p.left is not None]
        out += [replace(p.right, gap=_opens(region, k), beside=True) for k, p in enumerate(region) if p.right]
        out += [replace(left, gap=left.gap or not k, beside=True) for k, left in enumerate(lefts)]
        i += len(region)
    return out


def _region(text: str, lines: Sequence[Line], first: int) -> list[_Parts] | None:
    """Return the lines that a paragraph and a box share, from line `first` on; None where there are no such."""
    if not first or ended(lines[first - 1].clean) or lines[first].page:
        return None
    above = lines[first - 1]
    outer, column = above.indent, _column(text, lines[first])
    if column < outer + _BESIDE or _GAP.search(text, above.start, above.end):
        return None
    region: list[_Parts] = []
    for line in lines[first : first + _MOST]:
        parts = None if line.page else _parts(text, line, outer, column)
        if parts is None:
            break
        region.append(parts)
    while region and region[-1].right is None:
        region.pop()
    lefts = [above, *(p.left for p in region if p.left)]
    rights = [p.right for p in region if p.right]
    shared = sum(p.left is not None and p.right is not None for p in region)
    if len(rights) < _FEWEST or shared < _SHARED or any(marked(line.clean) for line in [*lefts, *rights]):
        return None
    wrapped = _wrapped(lefts) * 3 >= (len(lefts) - 1) * 2 and _wrapped(rights) * 3 >= len(rights)
    return region if wrapped and lefts[1].clean[:1].islower() and rights[0].clean[:1].isupper() else None


def _column(text: str, line: Line) -> int:
    """Return where the box begins in a line that is of it, or in part."""
    gap = _GAP.search(text, line.start, line.end)
    return line.indent + gap.end() - line.start if gap else line.indent


def _parts(text: str, line: Line, outer: int, column: int) -> _Parts | None:
    """Return the parts of a line beside a box that begins at `column`; None where it is a line of another kind."""
    gaps = list(_GAP.finditer(text, line.start, line.end))
    if len(gaps) > 1 or "\t" in text[line.start : line.end]:
        return None
    if not gaps:
        if abs(line.indent - column) <= _UNEVEN:
            return _Parts(None, line)
        short = line.indent == outer and line.indent + line.end - line.start < column - _UNEVEN
        return _Parts(line, None) if short else None
    start, end = gaps[0].span()
    if line.indent != outer or abs(line.indent + end - line.start - column) > _UNEVEN:
        return None
    left = replace(line, end=start, clean=View(text, (line.start, start)).clean)
    return _Parts(left, replace(line, start=end, indent=column, clean=View(text, (end, line.end)).clean))


def _wrapped(lines: Sequence[Line]) -> int:
    """Return how many lines go on with the sentence of the line above."""
    return sum(not ended(above.clean) and below.clean[:1].islower() for above, below in pairwise(lines))


def _opens(region: Sequence[_Parts], k: int) -> bool:
    """Say whether a paragraph of the box begins in line `k`: behind a blank line, or beside the paragraph alone."""
    here = region[k].right
    return not k or region[k - 1].right is None or (here is not None and here.gap)
