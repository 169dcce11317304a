"""Finds the boxes that part a sentence: printed further in than its paragraph, which goes on below them."""

from __future__ import annotations

from collections.abc import Iterator

from graphkit.extract.layout.chunk import Chunk
from graphkit.extract.layout.lines import ended
from graphkit.extract.prose.view import View

#: stretches of text in a box, and characters of the paragraph above it, which is no heading
_MOST, _LEAST = 10, 60


def join_around(text: str, chunks: list[Chunk]) -> list[Chunk]:
    """Return `chunks` with each sentence put together that a box parts, and what is in the box marked so."""
    gone: set[int] = set()
    for i, chunk in enumerate(chunks):
        if chunk.mark or i in gone or len(chunk.clean) <= _LEAST or ended(chunk.clean):
            continue
        below = _goes_on_at(chunks, i)
        if below is None:
            continue
        rest = chunks[below]
        chunk.segments.extend(rest.segments)
        chunk.lines.extend(rest.lines)
        chunk.clean = View(text, *chunk.segments).clean
        gone.add(below)
        for boxed in chunks[i + 1 : below]:
            boxed.inset = True
    return [chunk for i, chunk in enumerate(chunks) if i not in gone]


def _goes_on_at(chunks: list[Chunk], i: int) -> int | None:
    """Return the chunk that goes on with chunk `i` below a box; None where no box stands between them."""
    boxed: list[Chunk] = []
    for k, here in _below(chunks, i):
        if here.indent > chunks[i].indent:
            boxed.append(here)
            continue
        goes_on = here.indent == chunks[i].indent and not here.mark and here.clean[:1].islower()
        box = boxed and not boxed[0].mark and boxed[0].clean[:1].isupper() and ended(boxed[-1].clean)
        return k if goes_on and box else None
    return None


def _below(chunks: list[Chunk], i: int) -> Iterator[tuple[int, Chunk]]:
    """Yield what stands below chunk `i` on its page, as far as a box may reach, with its place."""
    for k in range(i + 1, min(i + _MOST + 2, len(chunks))):
        if chunks[k].interrupted or not chunks[k].gap or chunks[k].mark in {"note", "row"}:
            return
        yield k, chunks[k]
