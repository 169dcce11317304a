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
        "\u2010": "-", "\u2011": "-", "\n": " ", "\r": " ", "\t": " ", "\x0c": " ", "\x0b": " ",
        "\u2028": " ", "\u2029": " ", "\x85": " ",
    }
)  # fmt: skip

# What is there to format or to link, not to be read: link targets, emphasis, escapes, footnote marks, soft hyphens.
_DROP = re.compile(
    r"(?P<link>\]\((?:[^()\s]|\\[()])*\))"
    r"|(?P<open>\[(?=[^\]\n]{1,200}\]\())"
    r"|(?P<escape>\\(?=[()\[\]*_#\-]))"
    r"|(?P<tag></?(?:i|b|em|strong|sup|sub|u)>)"
    r"|(?P<bold>\*\*|__)|(?P<em>(?<![\w*])\*(?=\S)|(?<=\S)\*(?![\w*])|(?<![\w_])_(?=\w)|(?<=[\w.,;:)])_(?![\w_]))"
    r"|(?P<mark>[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+)"
    r"|(?P<wrap>(?<=[^\W\d_])-[ \t]*(?:\r\n|\r|\n)[ \t]*(?=[a-z]))"
    r"|(?P<soft>[\u00ad\u200b\u200c\u200d\u2060\ufeff]+(?:[ \t]*(?:\r\n|\r|\n)[ \t]*(?=[a-z]))?)"
)
_WORD_BEFORE = re.compile(r"[^\W\d_]+\Z")
_WORD_AFTER = re.compile(r"[^\W\d_]+")
# Stretches of single characters; what is between them is a run of white space or something to drop.
_SPACES = re.compile(r" +")


class View:
    """The reading of `text` over `segments` (spans in order), joined by one space.

    Curly quotes, special hyphens and spaces are folded to plain ones, runs of white space to one space; link markup,
    emphasis, footnote marks and soft hyphens are left out, a word hyphenated at a line's end is put together.
    `clean` is the reading; `span` leads back.
    """

    __slots__ = ("_at", "clean", "end", "start")

    def __init__(self, text: str, *segments: tuple[int, int]) -> None:
        parts: list[str] = []
        at: list[int] = []
        open_space = True  # a space here would stand at the start, or after another
        for start, end in segments:
            if not open_space:
                parts.append(" ")
                at.append(start)
                open_space = True
            raw = text[start:end]
            folded = raw.translate(_FOLD)
            cursor = 0
            for lo, hi in [*_dropped(text, raw, start), (len(raw), len(raw))]:
                piece, offset = folded[cursor:lo], cursor + start
                cursor = hi
                at_piece = 0
                for gap in _SPACES.finditer(piece):
                    a, b = gap.span()
                    if a > at_piece:
                        parts.append(piece[at_piece:a])
                        at.extend(range(offset + at_piece, offset + a))
                        open_space = False
                    if not open_space:
                        parts.append(" ")
                        at.append(offset + a)
                        open_space = True
                    at_piece = b
                if at_piece < len(piece):
                    parts.append(piece[at_piece:])
                    at.extend(range(offset + at_piece, offset + len(piece)))
                    open_space = False
        clean = "".join(parts)
        trimmed = clean.rstrip(" ")
        del at[len(trimmed) :]
        self.clean = trimmed
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


def _dropped(text: str, raw: str, start: int) -> list[tuple[int, int]]:
    """Return the spans of `raw` that are not to be read."""
    spans: list[tuple[int, int]] = []
    for match in _DROP.finditer(raw):
        lo, hi = match.span()
        if match.lastgroup == "wrap":
            before = _WORD_BEFORE.search(raw[:lo][-40:])
            after = _WORD_AFTER.match(raw, hi)
            whole = (before.group() if before else "") + (after.group() if after else "")
            # "multi-" + "agency" keeps its hyphen; "inves-" + "tigation" loses it where the text has the whole word.
            if whole not in text:
                lo += 1
        spans.append((lo, hi))
    return spans
