"""Finds recommendations without a label or a heading: paragraphs in a row that each ask the same of a body."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from graphkit.extract.polarity.voices.wishes import asks
from graphkit.extract.prose.view import View
from graphkit.extract.prose.worded import worded
from graphkit.extract.state import Block

#: a report says of itself that it recommends: "The review contains 14 recommendations"
_ANNOUNCED = worded(
    r"\b(?:we|hmic(?:frs)?|inspectors|report|review|inspection) (?:also |therefore )?"
    r"(?:contains?|mak(?:e|es)|made|includes?|sets? out|gives?|offers?) (?:[\w-]+ ){0,4}?recommendations\b",
    re.IGNORECASE,
)
#: of whom it tells; what an earlier report recommended is not asked for here
_BEFORE = re.compile(r"\b(?:previous|earlier|last|first|initial|original|(?:19|20)\d\d)\b", re.IGNORECASE)
#: fewer of them may be wishes in passing
_LEAST = 3


def in_a_row(blocks: Sequence[Block], views: Mapping[int, View]) -> set[int]:
    """Return which blocks recommend since so many stand in a row, announced in their section.

    Args:
        blocks: paragraphs, list items, headings and captions, in order.
        views: the readings of paragraphs and list items, by the `id` of the block.
    """
    found: set[int] = set()
    run: list[int] = []
    announced: str | None = None  # the section in which it is announced, behind a sign that there is one
    for i, block in enumerate([*blocks, None]):
        view = views.get(id(block)) if block is not None else None
        if view is not None and announced == _mark(block) and asks(view.clean):
            run.append(i)
            continue
        if len(run) >= _LEAST:
            found.update(run)
        run = []
        if view is not None and _ANNOUNCED.search(view.clean) and not _BEFORE.search(view.clean):
            announced = _mark(block)
    return found


def _mark(block: Block | None) -> str:
    return f"#{block.section or ''}" if block is not None else ""
