"""A normalised reading of a span of text whose every position leads back to the original."""

from __future__ import annotations

import re
from bisect import bisect_right

# One character for one character, so that only deletions move positions.
_FOLD = str.maketrans(
    {
        "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u201b": "'", "\u02bc": "'",
        "\u201c": '"', "\u201d": '"', "\u201e": '"',
        "\u00a0": " ", "\u2007": " ", "\u202f": " ", "\u2009": " ", "\u2003": " ", "\u2002": " ",
        "\u2010": "-", "\u2011": "-", "\n": " ", "\r": " ", "\t": " ", "\x0c": " ",
    }
)  # fmt: skip

# What is there to format or to link, not to be read: link targets, emphasis, escapes, footnote marks, soft hyphens.
_DROP = re.compile(
    r"(?P<link>\]\((?:[^()\s]|\\[()])*\))"
    r"|(?P<open>\[(?=[^\]\n]{1,200}\]\())"
    r"|(?P<escape>\\(?=[()\[\]*_#\-]))"
    r"|(?P<bold>\*\*)|(?P<em>(?<![\w*])\*(?=\S)|(?<=\S)\*(?![\w*]))"
    r"|(?P<mark>[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+)"
    r"|(?P<soft>[\u00ad\u200b\u200c\u200d\u2060\ufeff])"
)


class View:
    """The reading of `text` over `segments` (spans in order), joined by one space.

    Curly quotes, special hyphens and spaces are folded to plain ones, runs of white space to one space; link markup,
    emphasis, footnote marks and soft hyphens are left out. `clean` is the reading; `span` leads back.
    """

    __slots__ = ("_at", "clean", "end", "start")

    def __init__(self, text: str, *segments: tuple[int, int]) -> None:
        chars: list[str] = []
        at: list[int] = []
        for start, end in segments:
            raw = text[start:end]
            dropped = [m.span() for m in _DROP.finditer(raw)]
            folded = raw.translate(_FOLD)
            if chars and chars[-1] != " ":
                chars.append(" ")
                at.append(start)
            cursor = 0
            for lo, hi in [*dropped, (len(raw), len(raw))]:
                for i in range(cursor, lo):
                    c = folded[i]
                    if c == " " and (not chars or chars[-1] == " "):
                        continue
                    chars.append(c)
                    at.append(start + i)
                cursor = hi
        while chars and chars[-1] == " ":
            chars.pop()
            at.pop()
        self.clean = "".join(chars)
        self._at = at
        self.start = at[0] if at else (segments[0][0] if segments else 0)
        self.end = at[-1] + 1 if at else self.start

    def original(self, position: int) -> int:
        """Return the position in the original text of `clean[position]` (one past the end for `len(clean)`)."""
        if position >= len(self._at):
            return self.end
        return self._at[position]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the original span of `clean[start:end]`, tight at both sides."""
        if end <= start:
            at = self.original(start)
            return at, at
        return self._at[start], self._at[end - 1] + 1

    def position(self, original: int) -> int:
        """Return the position in `clean` that stands at or just before `original`."""
        return max(bisect_right(self._at, original) - 1, 0)
