"""Tells which of the things that a document names stand within a stretch of its text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from graphkit.extract.state import Analysis
from graphkit.records import Mention


class Named:
    """The mentions of a document, in order of the text."""

    def __init__(self, state: Analysis) -> None:
        self._mentions = sorted((m.start, m.end, m.entity) for m in state.of(Mention))
        self._starts = [m[0] for m in self._mentions]

    def within(self, start: int, end: int) -> tuple[str, ...]:
        """Return the ids of the entities named wholly between `start` and `end`, each once, in order of the text."""
        lo, hi = bisect_left(self._starts, start), bisect_right(self._starts, end)
        return tuple(dict.fromkeys(entity for _, stop, entity in self._mentions[lo:hi] if stop <= end))
