"""Which themes a figure bears on: those of the findings in which it stands, one relationship for each theme. Pure."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from graphkit.store.rows import Ref, RelationshipRow, Said

#: type of the relationship
BEARS_ON = "BEARS_ON"


def bearings(said: Said) -> Iterator[RelationshipRow]:
    """Yield one relationship from each figure of a document to each theme of the findings around it.

    Args:
        said: the rows of the document, its figures and findings with their ties among them.
    """
    about: dict[Ref, list[Ref]] = {}
    for row in said.relationships.values():
        if row.type == "ABOUT" and row.start.label == "Finding":
            about.setdefault(row.start, []).append(row.end)
    spans = sorted((said.nodes[ref].properties["start"], said.nodes[ref].properties["end"], ref) for ref in about)
    starts = [start for start, _, _ in spans]
    furthest = list(accumulate((end for _, end, _ in spans), max))  # end of all that begin no later
    for figure, node in said.nodes.items():
        if figure.label != "Metric":
            continue
        at = node.properties["start"]
        n = bisect_right(starts, at) - 1
        themes: set[Ref] = set()
        while n >= 0 and furthest[n] > at:
            if spans[n][1] > at:
                themes.update(about[spans[n][2]])
            n -= 1
        for theme in sorted(themes):
            yield RelationshipRow(BEARS_ON, figure, theme)
