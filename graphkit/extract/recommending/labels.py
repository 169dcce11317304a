"""Finds the label of a recommendation ("Recommendation 3"), on its line, above it or in the cell before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graphkit.extract.layout import family
from graphkit.extract.prose.dates import BY_DATE
from graphkit.extract.prose.view import View
from graphkit.extract.state import Analysis, Block

#: how far before a block its label's cell may begin, in characters
_CELL = 80
#: what recommendations ask for, as verbs
VERBS = (
    r"review|improve|ensure|make|provide|develop|take|work|act|agree|introduce|establish|produce|set|strengthen|address"
    r"|implement|reduce|train|give|put|begin|carry|conduct|undertake|update|use|monitor|stop|share|record|assess|publish"
)
#: how a labelled recommendation may begin that neither recommends in so many words nor says "should"
_BEGINS = re.compile(
    r"(?:to|that)\b|(?:(?:immediately|within [\w ]{3,30}?(?:days?|weeks?|months?|year)|by \w+ \d{4}|"
    + BY_DATE
    + r"),? )?(?:to )?"
    rf"(?:{VERBS})\b",
    re.IGNORECASE,
)
#: "Northmoor Police improves ...": what is left of "We recommend that ..." behind a label
_LET = re.compile(
    r"(?:that )?(?:the )?(?:[A-Z][\w'&-]+ (?:and |of )?){0,4}(?:[Pp]olice|[Cc]onstabulary|force|[Cc]hief [Cc]onstable)"
    r",?(?: (?:immediately|within [\w ]{3,30}?(?:days?|weeks?|months?|year)|(?i:" + BY_DATE + r")),?)?:? "
    r"(?!(?:has|is|was|does|remains|says|needs|takes (?:this|its)|accepts|knows|uses|works|continues)\b)[a-z]+s\b"
)
_TRAILING = re.compile(r"\s*\bRecommendation (?:\d{1,2}|[A-Z]\d{0,2})\s*[:.–—-]?\s*$")


@dataclass(frozen=True, slots=True)
class Label:
    """Where the text of a labelled recommendation begins in its block, what the label says, where that stands."""

    offset: int
    title: str
    span: tuple[int, int] | None = None


def find(state: Analysis, blocks: Sequence[Block], i: int, clean: str) -> Label | None:
    """Return the label of block `i` (whose reading is `clean`), or None where it bears none."""
    block = blocks[i]
    if own := family.label(clean):
        return Label(own.start("title"), "") if own["title"] else None
    before = state.text[max(0, block.start - _CELL) : block.start]
    cell = before[max(before.rfind(mark) for mark in "\n\r\f") + 1 :]
    if cell and (label := family.LABEL_CELL.match(cell + "x")) and label.end() == len(cell):
        return Label(0, "", (block.start - len(cell), block.start))
    titles: list[str] = []
    for above in reversed(blocks[max(0, i - 3) : i]):
        if above.kind != "caption":
            return None
        said = state.view(above).clean
        titles.append(said)
        if family.label(said):
            return Label(0, " ".join(reversed(titles)), (above.start, blocks[i - 1].end))
    return None


def asks(clean: str) -> bool:
    """Say whether the text behind or below a label asks for something, so that it is the recommendation."""
    return bool(family.ASKS.search(clean[:240]) or _BEGINS.match(clean) or _LET.match(clean))


def without_next(lead: str) -> str:
    """Return `lead` without the label of the recommendation that follows it in one paragraph."""
    return _TRAILING.sub("", lead)


def reading(view: View, label: Label | None) -> str:
    """Return what a block says behind its label."""
    return view.clean[label.offset :] if label else view.clean
