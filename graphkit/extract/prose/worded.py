"""Patterns that are tried only on a text that has a word which they need: most patterns and most sentences do not meet.

A report is some thousand sentences, and some two hundred patterns ask of each whether it says this or that. `re` goes
through a sentence letter by letter for every one of them, only to say no. Here the words of a text are looked at once,
each giving the set of patterns that it may serve, as the bits of a number; what a word serves is remembered.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache, reduce
from operator import or_
from typing import TypeAlias

from graphkit.extract.prose.needed import SHORTEST, Piece, needed

#: the patterns that a word or a text may serve: bit n is the nth pattern
_Bits: TypeAlias = int
_WORD = re.compile(r"[a-z0-9_]+")
#: served by any text: the patterns that need no word in particular
_ALWAYS: _Bits = 1
#: the letters beyond ASCII that `re` takes for one of ASCII where case does not count
_SIMILAR = ("\u0130", "\u0131", "\u017f", "\u212a")
#: words whose patterns are remembered; some 100 bytes each
_MOST_WORDS = 50_000


class _Words(dict[str, _Bits]):
    """What each word serves, with the signs that are printed to it; filled as words are met."""

    def __init__(self) -> None:
        super().__init__()
        self.patterns = 0
        self._digit: _Bits = 0
        self._whole: dict[Piece, _Bits] = {}
        self._parts: dict[str, dict[Piece, _Bits]] = {}  # by their first letters

    def add(self, pieces: frozenset[Piece]) -> _Bits:
        """Return the bit of a new pattern that needs one of `pieces`."""
        self.patterns += 1
        bit = 1 << self.patterns
        for piece in pieces:
            if piece == "#":
                self._digit |= bit
            elif piece[0] == piece[-1] == " ":
                self._whole[piece] = self._whole.get(piece, 0) | bit
            else:
                parts = self._parts.setdefault(piece[:SHORTEST], {})
                parts[piece] = parts.get(piece, 0) | bit
        self.clear()
        served.cache_clear()
        return bit

    def __missing__(self, printed: str) -> _Bits:
        found = self._digit if any(map(str.isdecimal, printed)) else 0
        for word in _WORD.findall(printed):
            framed = f" {word} "
            found |= self._whole.get(framed, 0)
            for i in range(len(framed) - SHORTEST + 1):
                for part, bits in self._parts.get(framed[i : i + SHORTEST], {}).items():
                    if framed.startswith(part, i):
                        found |= bits
        if len(self) < _MOST_WORDS:  # names and numbers would fill it without end
            self[printed] = found
        return found


_words = _Words()


@lru_cache(maxsize=4096)
def served(text: str) -> _Bits:
    """Return the patterns that may match in `text`."""
    if not text.isascii() and any(letter in text for letter in _SIMILAR):
        return -1  # all of them
    return reduce(or_, map(_words.__getitem__, text.lower().split()), _ALWAYS)


class Worded:
    """A pattern as `re.compile` makes it, that answers at once for a text with none of the words that it needs.

    Made for texts that are asked about by several patterns, as sentences are: a text's words are looked at once.
    """

    __slots__ = ("_bit", "_findall", "_search", "pattern")

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern = pattern
        self._search: Callable[[str], re.Match[str] | None] = pattern.search
        self._findall: Callable[[str], list[str]] = pattern.findall
        pieces = needed(pattern)
        self._bit = _ALWAYS if pieces is None else _words.add(pieces)

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first match in `text`."""
        return self._search(text) if served(text) & self._bit else None

    def match(self, text: str) -> re.Match[str] | None:
        """Return the match that `text` begins with."""
        return self.pattern.match(text) if served(text) & self._bit else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Return the match that is all of `text`."""
        return self.pattern.fullmatch(text) if served(text) & self._bit else None

    def findall(self, text: str) -> list[str]:
        """Return what all matches in `text` hold."""
        return self._findall(text) if served(text) & self._bit else []

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Yield all matches in `text`."""
        return self.pattern.finditer(text) if served(text) & self._bit else iter(())


def worded(pattern: str, flags: int = 0) -> Worded:
    """Compile `pattern`, as `re.compile` does."""
    return Worded(re.compile(pattern, flags))


class AnyOf:
    """Patterns that are tried as one with `|` between them is, each only on a text with words that it needs itself.

    Args of `any_of`: a pattern that begins with `^` is looked for at the beginning alone, so none of its alternatives
    may stand outside a group. Groups are numbered in each pattern by itself.
    """

    __slots__ = ("_bits", "_tries", "pattern")

    def __init__(self, pattern: re.Pattern[str], parts: Sequence[Worded]) -> None:
        self.pattern = pattern
        self._tries = [(p._bit, p.pattern.match if p.pattern.pattern[0] == "^" else p.pattern.search) for p in parts]
        self._bits = reduce(or_, [bit for bit, _ in self._tries])

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first match in `text`; where several begin at one place, that of the first pattern."""
        bits = served(text)
        if not bits & self._bits:
            return None
        found = [match for bit, look in self._tries if bits & bit and (match := look(text)) is not None]
        return min(found, key=re.Match.start, default=None)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Yield all matches in `text`."""
        return self.pattern.finditer(text) if self.search(text) is not None else iter(())


def any_of(*patterns: str, flags: int = 0) -> AnyOf:
    """Compile `patterns`, as `re.compile` does with `|` between them."""
    return AnyOf(re.compile("|".join(patterns), flags), [worded(pattern, flags) for pattern in patterns])
