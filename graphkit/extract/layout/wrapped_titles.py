"""Tells which two lines are one title: of a usual chapter, in capitals, or as the contents list has it."""

from __future__ import annotations

from collections.abc import Set

from graphkit.extract.layout import family
from graphkit.extract.layout.lines import Line, ended
from graphkit.extract.layout.returning import Returning, said_over

#: characters of one line of a title that runs over two; the first has so many at least, as more would not have fitted
_LONGEST, _WRAPPED = 90, 45
#: a title that the contents list has goes over so many lines at most, in a large type
_MOST = 4


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


def title_lines(lines: list[Line], i: int, titles: Set[str], skip: Set[int]) -> int:
    """Return over how many lines the title goes that begins in line `i`: the contents list has it, or it is capitals.

    A usual chapter in capitals below a line in capitals is a heading of its own, as is one that the contents list has.
    """
    first = lines[i].clean
    begun = family.fold(first) if i not in skip and len(first) <= _LONGEST else ""
    if begun and any(title.startswith(begun) for title in titles):
        for n, said in enumerate(said_over(lines, i, _MOST, skip, first), 1):
            if n > 1 and family.fold(said) in titles and not _two(first, lines[i + 1].clean, titles):
                return n
            if len(lines[i + n - 1].clean) > _LONGEST:
                break
    return 2 if not {i, i + 1} & skip and i + 1 < len(lines) and _in_capitals(lines[i], lines[i + 1], titles) else 1


def _two(before: str, after: str, titles: Set[str]) -> bool:
    """Say whether two lines are a title each."""
    return all(family.fold(one) in titles or family.chapter(one) is not None for one in (before, after))


def _in_capitals(above: Line, below: Line, titles: Set[str]) -> bool:
    before, after = above.clean, below.clean
    if below.gap or ended(before) or max(len(before), len(after)) > _LONGEST or len(before) < _WRAPPED:
        return False
    if family.fold(after) in titles or family.chapter(after):
        return False
    return before.isupper() and after.isupper() and after[0].isalpha()


def listed_in_two(above: str, title: str, returning: Returning, i: int) -> bool:
    """Say whether an entry goes over two lines: the first, which has no page, is long, and both return together.

    A usual chapter below it, in line `i`, is an entry of its own, and the one above is a part of the report without a
    page.
    """
    return len(above) >= _WRAPPED and returning.below(f"{above} {title}", i) and family.chapter(title) is None
