"""Tells which two lines are one title: of a usual chapter, in capitals, or as the contents list has it."""

from __future__ import annotations

from collections.abc import Set

from graphkit.extract.layout import family
from graphkit.extract.layout.lines import Line, ended

#: characters of one line of a title that runs over two; the first has so many at least, as more would not have fitted
_LONGEST, _WRAPPED = 90, 45


def usual(before: str, after: str) -> bool:
    """Say whether two lines are the title of a usual chapter, or of a part of one, broken in its midst."""
    if before.endswith(":") and len(after) <= _LONGEST and family.chapter(before):
        return family.part_of(f"{before} {after}") is not None and not ended(after)
    if len(before) > _LONGEST or len(after) > _LONGEST or family.chapter(before) or ended(after):
        return False
    return family.chapter(f"{before} {after}") is not None and family.chapter(after) is None


def whole_title(before: str, after: str) -> bool:
    """Say whether a numbered line, up to an "and" at its end, and the one below it are of a usual chapter's title."""
    return not before.endswith(";") and not ended(after) and family.chapter(f"{before} {after}") is not None


def in_two(lines: list[Line], i: int, titles: Set[str]) -> bool:
    """Say whether line `i` and the one below are one title: the contents list has it, or both are in capitals.

    A usual chapter in capitals below a line in capitals is a heading of its own, as is one that the contents list has.
    """
    before, after = lines[i].clean, lines[i + 1].clean
    if lines[i + 1].gap or ended(before) or max(len(before), len(after)) > _LONGEST or len(before) < _WRAPPED:
        return False
    if family.fold(after) in titles or family.chapter(after):
        return False
    if family.fold(f"{before} {after}") in titles:
        return True
    return before.isupper() and after.isupper() and after[0].isalpha()


def listed_in_two(above: str, title: str, returning: Set[str]) -> bool:
    """Say whether an entry goes over two lines: the first, which has no page, is long, and both return together.

    A usual chapter below it is an entry of its own, and the one above is a part of the report without a page.
    """
    together = f"{above} {title}"
    return len(above) >= _WRAPPED and together in returning and family.chapter(title) is None
