"""Says how deep each entry of a contents list stands, from how far in it and the entries above it are printed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

#: so many chapters with numbers that rise by one are counted through
_FEWEST = 3


def depths(indents: Sequence[int], numbers: Sequence[str]) -> list[int]:
    """Return how deep each entry stands (0 is the outermost): below the last one above it that is printed further out.

    How far in an entry is printed tells nothing by itself: the parts of one chapter may be further in than those of
    another, and a page's margin moves all that is on it. Chapters whose numbers are counted through stand at one depth.

    Args:
        indents: of the entries, in their order.
        numbers: those of the entries ("3", "3.1"), "" where there is none.
    """
    often = Counter(indents)
    # What stands further out than all others, alone, is a slip.
    usual = min((d for d, n in often.items() if n > 1 or d > min(often)), default=0)
    chapters = _counted_through(numbers)
    out: list[int] = []
    above: list[tuple[int, int]] = []  # the indents of the entries that this one may stand below, and their depths
    of_chapters: int | None = None
    for k, indent in enumerate(indents):
        here = max(indent, usual)
        if k in chapters and of_chapters is not None:
            above = [(i, d) for i, d in above if d < of_chapters]
            depth = of_chapters
        else:
            while above and above[-1][0] >= here:
                above.pop()
            depth = above[-1][1] + 1 if above else 0
        if k in chapters:
            of_chapters = depth
        above.append((here, depth))
        out.append(depth)
    return out


def _counted_through(numbers: Sequence[str]) -> set[int]:
    """Return the entries with plain numbers, where these count the chapters and begin anew in none of them."""
    plain = [(k, int(number)) for k, number in enumerate(numbers) if number.isdecimal()]
    through = all(b == a + 1 for (_, a), (_, b) in pairwise(plain))
    return {k for k, _ in plain} if through and len(plain) >= _FEWEST else set()
