"""Tells which entries of a contents list return as headings below it, on one line or wrapped over several."""

from __future__ import annotations

from collections.abc import Iterator, Set

from graphkit.extract.layout import family
from graphkit.extract.layout.lines import BULLET, Line, open_ended

#: a title goes over so many lines at most, and has so many characters
_MOST, _LONGEST = 3, 200


def unmarked(clean: str) -> str:
    """Return a line without its list mark."""
    mark = BULLET.match(clean)
    return clean[mark.end() :] if mark else clean


def said_over(lines: list[Line], i: int, most: int, skip: Set[int], first: str) -> Iterator[str]:
    """Yield `first`, what line `i` says, and then the same with each of the next lines that may be of one title.

    A page's end parts them, and so does a blank line where the title may be over.
    """
    yield first
    for k in range(i + 1, min(i + most, len(lines))):
        if k in skip or (lines[k].gap and not open_ended(lines[k - 1].clean)):
            return
        first = f"{first} {lines[k].clean}"
        yield first


class Returning:
    """The titles that the lines of a text make, each alone or with those right below it, and where each stands last.

    A page's wider type, or the number of the page beside an entry, breaks a title elsewhere than the contents list
    does: what returns is the title, not its lines.

    Args:
        lines: those of the text.
        first: the line below the head of the contents list.
        skip: the lines that are of no text.
    """

    def __init__(self, lines: list[Line], first: int, skip: Set[int]) -> None:
        self._lines, self._skip = lines, skip
        self._last: dict[str, int] = {}
        for i in range(first, len(lines)):
            for title in self._titles(i):
                self._last[title] = i

    def below(self, title: str, i: int) -> bool:
        """Say whether `title`, folded, begins again in a line below line `i`."""
        return self._last.get(title, -1) > i

    def goes_over(self, i: int) -> int:
        """Return over how many lines the entry goes that begins in line `i`, as far as its return tells."""
        alone, *wrapped = self._titles(i) or [""]
        if self.below(alone, i) and not open_ended(self._lines[i].clean):
            return 1
        return next((n for n, title in enumerate(wrapped, 2) if self.below(title, i + n - 1)), 1)

    def _titles(self, i: int) -> list[str]:
        """Return what line `i` says, alone and with the next ones."""
        out: list[str] = []
        first = unmarked(self._lines[i].clean)
        for k, said in enumerate(said_over(self._lines, i, _MOST, self._skip, first), i):
            if (k > i and BULLET.match(self._lines[k].clean)) or len(said) > _LONGEST:
                break
            out.append(family.fold(said))
        return out
