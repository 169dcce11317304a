"""Finds the items of lists whose marks got lost, by how they begin and end."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphkit.extract.layout.chunk import Chunk
from graphkit.extract.layout.lines import AtEnd
from graphkit.extract.prose.grades import item

#: an item that says how many there are of something: "1,742 police officers"
_OF_MANY = re.compile(r"\d[\d,]* [a-z]")
_ITEM_UNFINISHED = AtEnd(r"(?:;|;?\s+(?:and|or|but))$", 8)


def unmarked_lists(chunks: Sequence[Chunk]) -> None:
    """Make items of the chunks of each such list: from its lead-in up to the item that ends with a full stop."""
    lead = listed = figures = counting = False
    for chunk in chunks:
        if chunk.kind in {"footnote", "furniture"}:
            continue
        clean = chunk.clean
        counted = item(clean) is not None
        unfinished = _ITEM_UNFINISHED.of(clean)
        # no paragraph begins so: below an item it is the next one, whatever ended that
        small = clean.lstrip("\"'(")[:1].islower()
        ended = not clean.endswith((",", ";"))  # what ends so may be the rest of a torn item
        of_many = chunk.kind == "heading" and not chunk.mark and (lead or figures) and _OF_MANY.match(clean) is not None
        if of_many or (
            chunk.kind in {"paragraph", "bullet"}
            and (
                counted
                or (lead and (small or unfinished or (counting and clean[:1].isdigit())))
                or (listed and small and ended)
            )
        ):
            chunk.kind = "bullet"
            counting = unfinished and clean[:1].isdigit()
            lead, listed, figures = unfinished or counted, not counted, of_many
            continue
        listed = figures = counting = False
        lead = (chunk.kind == "paragraph" and clean.endswith(":")) or (chunk.kind == "bullet" and unfinished)
