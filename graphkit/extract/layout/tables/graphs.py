"""Takes the labels of a graph, which a page's reader gave a line each, for no headings."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from graphkit.extract.layout import family
from graphkit.extract.layout.chunk import Chunk
from graphkit.extract.layout.furniture import Entry
from graphkit.extract.prose.dates import MONTH

_CAPTION = re.compile(r"(?:figure|fig\.|chart|graph|diagram) (?:\d{1,2}|[A-Z])\b", re.IGNORECASE)
#: what stands along an axis, one such or more: "2,500", "40%", "2016/17", "Q3", "Apr-17"
_TICK = re.compile(rf"-?£?\d[\d,.]*[%km]?(?:[/–-]\d{{2,4}})?|q[1-4]|{MONTH}(?:[ '’-]*\d{{2,4}})?", re.IGNORECASE)
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?%?")
#: the name of an axis, which may be longer than a label
_AXIS = re.compile(
    r"(?:number|no\.|percentage|per ?cent|proportion|total|rate|share|average|year|quarter|month)s?\b", re.IGNORECASE
)
#: words and characters of the longest label, and numbers of an axis, with a caption and without
_WORDS, _LONGEST, _LEAST, _ALONE = 5, 45, 3, 4
#: words from which on the last line may be a heading over the text below the graph
_HEADING = 3


def take_labels(chunks: Sequence[Chunk], names: Mapping[str, Entry]) -> None:
    """Set the kind of the labels of graphs: of axes, and of what lines and bars mean.

    They are short lines below the caption, or above it, among them the numbers of an axis; or beside numbers that rise
    or fall by the same step, whatever stands above them. What the contents list has is none of them.
    """
    k = 0
    while k < len(chunks):
        if not (_CAPTION.match(chunks[k].clean) and chunks[k].kind in {"caption", "paragraph"}):
            k = _take(chunks, k, _until(chunks, k, names, 1)) if _is_axis(chunks[k : k + _ALONE]) else k + 1
            continue
        below = _until(chunks, k + 1, names, 1)
        if _ticks(chunks[k + 1 : below]) >= _LEAST:
            k = _take(chunks, k + 1, below)
            continue
        above = _until(chunks, k - 1, names, -1) + 1
        if _ticks(chunks[above:k]) >= _LEAST:
            headed = chunks[above].kind == "heading" and len(chunks[above].clean.split()) > 1
            _take(chunks, above + headed, k, last=False)
        k += 1


def _until(chunks: Sequence[Chunk], k: int, names: Mapping[str, Entry], step: int) -> int:
    """Return the first chunk from `k` on, by `step`, that is no label."""
    while 0 <= k < len(chunks) and _is_label(chunks[k], names):
        k += step
    return k


def _is_label(chunk: Chunk, names: Mapping[str, Entry]) -> bool:
    clean = chunk.clean
    if _is_tick(clean):
        return True
    short = len(clean) <= _LONGEST and len(clean.split()) <= _WORDS and not clean.endswith((".", ":", ";", ",", "?"))
    if not short or chunk.kind not in {"heading", "paragraph", "row"} or chunk.mark not in {"", "row"}:
        return False
    return not (_CAPTION.match(clean) or family.chapter(clean) or family.fold(clean) in names)


def _is_tick(clean: str) -> bool:
    return len(clean) <= _LONGEST * 2 and all(_TICK.fullmatch(token) for token in clean.split())


def _ticks(chunks: Sequence[Chunk]) -> int:
    """Return how many numbers of an axis stand in `chunks`."""
    return sum(len(_NUMBER.findall(c.clean)) for c in chunks if _is_tick(c.clean))


def _is_axis(chunks: Sequence[Chunk]) -> bool:
    """Say whether chunks are numbers that rise or fall by the same step."""
    if len(chunks) < _ALONE or not all(_NUMBER.fullmatch(c.clean) for c in chunks):
        return False
    values = [float(c.clean.rstrip("%").replace(",", "")) for c in chunks]
    steps = {round(b - a, 6) for a, b in pairwise(values)}
    return len(steps) == 1 and abs(next(iter(steps))) > 1


def _take(chunks: Sequence[Chunk], begin: int, end: int, *, last: bool = True) -> int:
    """Take `chunks[begin:end]` for labels, but for the last one where it may head the text below (`last`)."""
    if last and end - begin > 1 and end < len(chunks):
        clean, above = chunks[end - 1].clean, chunks[end - 2].clean
        words = len(clean.split())
        heads = words >= _HEADING or (words > 1 and _is_tick(above))
        if chunks[end - 1].kind == "heading" and heads and not (_AXIS.match(clean) or _is_tick(clean)):
            end -= 1
    for chunk in chunks[begin:end]:
        chunk.kind = "row"
    return end
