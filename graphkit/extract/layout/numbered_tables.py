"""Finds what titles a table below its bare number: "Table 3", its title, the rows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphkit.extract.layout.chunk import Chunk

_NUMBER = re.compile(r"(?:table|figure|chart|graph) (?:\d{1,2}|[A-Z])(?:\.\d{1,2})?[.:]?", re.IGNORECASE)
#: characters of the longest title
_LONGEST = 200


def titles_of_rows(chunks: Sequence[Chunk]) -> set[int]:
    """Return which chunks are the number of a table, or its title, where its rows stand below."""
    out: set[int] = set()
    for i, chunk in enumerate(chunks):
        if chunk.mark or not _NUMBER.fullmatch(chunk.clean):
            continue
        below = chunks[i + 1 : i + 3]
        if below and below[0].mark == "row":
            out.add(i)
        elif len(below) > 1 and below[1].mark == "row" and _titles(below[0]):
            out |= {i, i + 1}
    return out


def _titles(chunk: Chunk) -> bool:
    return not chunk.mark and len(chunk.clean) <= _LONGEST and not chunk.clean.endswith((".", ":", ";"))
