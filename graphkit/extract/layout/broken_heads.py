"""Joins the lines of a heading that its sign declares only the first of: the page broke the title itself."""

from __future__ import annotations

from collections.abc import Sequence, Set

from graphkit.extract.layout import family
from graphkit.extract.layout.chunk import Chunk
from graphkit.extract.layout.lines import ended

#: characters of the further line, and of the whole title
_LONGEST_REST, _LONGEST = 110, 190


def whole_heads(chunks: Sequence[Chunk], heads: Set[int]) -> list[Chunk]:
    """Return `chunks` with the rest of each broken heading joined to it.

    It begins small, as no text below a heading does, and ends as no sentence; `heads` are the starts of the declared.
    """
    out: list[Chunk] = []
    for chunk in chunks:
        above = out[-1] if out else None
        if above is not None and heads & set(above.line_starts) and _rest(above, chunk, heads):
            above.segments, above.lines = [*above.segments, *chunk.segments], [*above.lines, *chunk.lines]
            above.clean = f"{above.clean} {chunk.clean}"
        else:
            out.append(chunk)
    return out


def _rest(above: Chunk, chunk: Chunk, heads: Set[int]) -> bool:
    """Say whether a chunk is the rest of the heading above it."""
    if chunk.mark or heads & set(chunk.line_starts) or ended(above.clean) or ended(chunk.clean):
        return False
    if family.chapter(above.clean):  # the whole title of a glossary, over its first term
        return False
    small = chunk.clean.lstrip("\"'(")[:1].islower()
    return small and len(chunk.clean) <= _LONGEST_REST and len(above.clean) + len(chunk.clean) < _LONGEST
