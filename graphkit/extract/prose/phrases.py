"""Finds many phrases at once in a normalised reading: words compared without case, plural, possessive and hyphens."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache, partial
from itertools import accumulate, compress
from operator import itemgetter
from typing import Any, Generic, NamedTuple, TypeVar

P = TypeVar("P")

# The mark of a footnote that lost its raising is no part of the word before it ("notices6", "notices.6"), nor is a word
# that lost the blank before it a part of a year ("Act 2004requires").
_TOKEN = re.compile(
    r"(co-(?=o)[A-Za-z]+|[A-Za-z][a-z]{3,}+(?=[1-9]\d?(?![A-Za-z0-9]))|(?:19|20)\d\d(?=[A-Za-z]{3})"
    r"|[A-Za-z0-9]+(?:['&][A-Za-z0-9]+|\.(?:(?<![a-z]{3}\.)|(?=[A-Za-z]))[A-Za-z0-9]+)*|&)"
)
_LEFT_OUT = frozenset({"the", "The", "THE"})


class Token(NamedTuple):
    """A word of the reading: its normal form, its own characters and its span."""

    norm: str
    raw: str
    start: int
    end: int


# All words of a text are made tokens; so the constructor of tuples, not the slower one of Token, is called.
_token: Callable[[tuple[str, str, int, int]], Token] = partial(tuple.__new__, Token)
_norm_of: Callable[[Token], str] = itemgetter(0)


@lru_cache(maxsize=50_000)
def normal(word: str) -> str:
    """Return the form in which a word is compared: lower case, "co-ordinator" as "coordinator", no plural, no "'s"."""
    low = word.lower().replace("-", "")
    if low == "&":
        return "and"
    low = low.removesuffix("'s").removesuffix("'")
    if len(low) > 3 and low.endswith("s") and not low.endswith(("ss", "us", "is")):
        low = low[:-3] + "y" if low.endswith("ies") and len(low) > 4 else low[:-1]
    return low


def tokens(text: str) -> list[Token]:
    """Return the words of `text`, "the" left out, so that "the Isles of Scilly" and "Isles of Scilly" are equal."""
    parts = _TOKEN.split(text)  # gap, word, gap, word, ... gap; quicker by half than a match object for each word
    ends = list(accumulate(map(len, parts)))
    raws = parts[1::2]
    found = map(_token, zip(map(normal, raws), raws, ends[::2], ends[1::2], strict=False))
    return [t for t in found if t[1] not in _LEFT_OUT]


@lru_cache(maxsize=4096)
def key(surface: str) -> str:
    """Return the normal form of a whole phrase; two phrases with one key are the same phrase."""
    return " ".join(t.norm for t in tokens(surface))


class Match(NamedTuple, Generic[P]):
    """A phrase found: its payloads, the words `tokens[first:last]` and its span in the reading."""

    payloads: tuple[P, ...]
    first: int
    last: int
    start: int
    end: int


class Phrases(Generic[P]):
    """A trie over words. `find` gives the longest phrase at each place, none inside another."""

    __slots__ = ("_root", "size")

    def __init__(self) -> None:
        self._root: dict[str, Any] = {}
        self.size = 0

    def add(self, surface: str, payload: P, *, exact: bool = False) -> None:
        """Add a phrase. With `exact` its letters must be written as `surface` has them, but for a plural "s"."""
        words = tokens(surface)
        if not words:
            return
        node = self._root
        for word in words:
            node = node.setdefault(word.norm, {})
        ends = node.setdefault("", [])
        raws = tuple(w.raw.removesuffix("'s") for w in words) if exact else None
        entry = (raws, "," in surface, payload)
        if entry not in ends:
            ends.append(entry)
            self.size += 1

    def find(self, text: str, words: Sequence[Token]) -> Iterator[Match[P]]:
        """Yield the matches in `words`, which are the words of `text`, in order."""
        past, n = 0, len(words)
        root = self._root
        for i in compress(range(n), map(root.__contains__, map(_norm_of, words))):
            if i < past:
                continue  # inside the phrase before
            node: dict[str, Any] | None = root[words[i][0]]
            best: tuple[tuple[P, ...], int] | None = None
            j = i
            while node is not None:
                j += 1
                if "" in node:
                    comma = "," in text[words[i][2] : words[j - 1][3]]
                    held = tuple(
                        [
                            p
                            for raws, may_comma, p in node[""]
                            if (may_comma or not comma) and (raws is None or _written(raws, words[i:j]))
                        ]
                    )
                    if held:
                        best = held, j
                node = node.get(words[j][0]) if j < n else None
                if node is not None and _broken(text, words[j - 1], words[j]):
                    break
            if best is not None:
                payloads, past = best
                end = words[past - 1]
                cut = 2 if end.raw.endswith("'s") else 0
                yield Match(payloads, i, past, words[i].start, end.end - cut)


def _broken(text: str, left: Token, right: Token) -> bool:
    """Tell whether a full stop, a bracket or another mark stands between two words, so that no phrase spans them."""
    gap = text[left.end : right.start]
    if gap == " ":  # as nearly always
        return False
    gap = gap.lower()
    return any(c in '.;:!?()[]"/•|' for c in gap) or len(gap) > 8


def _written(raws: Sequence[str], words: Sequence[Token]) -> bool:
    for raw, word in zip(raws, words, strict=True):
        own = word.raw.removesuffix("'s")
        if own == raw or own in (raw + "s", raw + "S") or (own + "s" == raw):
            continue
        if len(raw) > 2 and own.rstrip("s").lower() == raw.rstrip("s").lower():
            capitals = sum(c.isupper() for c in own)
            if raw.isupper() and capitals >= 2 and capitals >= len(raw) - 2:
                continue
        return False
    return True
