"""Gives every heading its level: 1 for chapters, 2 and 3 below them."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from graphkit.documents import Document
from graphkit.extract.layout import family, level_rules
from graphkit.extract.layout.chunk import Chunk
from graphkit.extract.layout.furniture import Entry
from graphkit.extract.layout.outline import DEEPEST, Heading, Outline, Place

_SHORT = re.compile(
    r"conclusions?|(?:findings: )?the overall effectiveness|areas? for improvement"
    r"|(?:(?:graded?|our|summary of(?: the)?) judge?ments?|grading)$"
)


def set_levels(chunks: Sequence[Chunk], entries: Sequence[Entry], document: Document) -> None:
    """Set `level` of every heading, from the markup, the numbers, the contents list and the usual chapters."""
    outline = Outline.of(chunks, entries, document)
    place = Place(under_findings=outline.of_findings())
    for k, chunk in enumerate(outline.headings):
        here = Heading.at(k, outline)
        chunk.level, rule = level_rules.level_of(here, place, outline)
        if rule is level_rules.over_areas:
            place.over_areas, place.under_findings = here.folded, True
        _go_on(place, here, chunk.level, outline, beside=rule is level_rules.beside)
    _raise_recommendations(outline.headings, outline.declared)


def _go_on(place: Place, here: Heading, level: int, outline: Outline, *, beside: bool) -> None:
    """Bring `place` behind a heading; `beside`: it stands beside the one of level 2 before it."""
    bare = here.chunk.start in outline.bare
    if here.known and outline.graded.get(here.chunk.start):
        place.over_grade = level
    place.first = bool(place.over_areas) and here.folded == place.over_areas
    if level == 1:
        place.chapter, place.middle, place.parent, place.second = here.folded, False, None, ""
        place.usual, place.seconds, place.thirds = set(), set(), set()
        place.divided = bare
    elif level == 2:
        place.seconds.add(here.folded)
        place.second = here.folded
        again = beside and place.parent is not None and place.parent.zone == "case-audit"  # it has cases below as well
        # With no word of its own below it, a heading is there to stand above the next.
        over = not here.known and bare
        structures = (
            here.part or here.entry or over or _divided(here.known, here.folded) or family.of_two_areas(here.folded)
        )
        place.middle = here.chunk.start in outline.declared or again or bool(structures)
        place.parent = place.parent if again else here.known
        place.usual |= {here.folded.split()[0]} if here.known and here.folded else set()
    else:
        place.thirds.add(here.folded)


def _divided(known: family.Chapter | None, folded: str) -> bool:
    """Say whether a known heading of level 2 has headings below it.

    What explains the inspection, sums up, lists grades or what is to improve is short, and has neighbours alone.
    """
    if known is None or _SHORT.match(folded):
        return False
    return known.area is not None or known.zone not in {"context", "method"}


def _raise_recommendations(headings: Sequence[Chunk], declared: Container[int]) -> None:
    """Put the recommendations that end each chapter beside its headings of level 2, and not below the last of these.

    Where some stand in the middle of a chapter, each is of the finding above it and stays there. Those below a practice
    area of level 2 are of that area, and where there are such, the others are of what stands above them too.
    """
    ends: list[Chunk] = []
    below_areas = False
    above: Chunk | None = None
    for k, chunk in enumerate(headings):
        known = family.chapter(chunk.clean)
        if chunk.level == DEEPEST and known is not None and known.zone == "recommendation":
            if above is None or family.chapter(above.clean) or family.part_of(above.clean) or chunk.number:
                below_areas |= above is not None and not chunk.number
                continue
            below = next((c for c in headings[k + 1 :] if not level_rules.by_deadline(c)), None)
            if below is not None and below.level != 1:
                return
            ends.append(chunk)
        elif chunk.level is not None and chunk.level < DEEPEST:
            above = chunk if chunk.level > 1 else None
    for chunk in ends if not below_areas else ():
        if chunk.start not in declared:
            chunk.level = 2
