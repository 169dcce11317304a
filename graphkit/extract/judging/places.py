"""Where records stand: the spans of recommendations with their repeats."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graphkit.records import Recommendation


def spans_of(recommendations: Iterable[Recommendation]) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each recommendation and of every other place where the report prints it."""
    for one in recommendations:
        yield one.start, one.end
        for repeat in one.repeats:
            yield repeat.start, repeat.end
