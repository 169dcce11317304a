"""Carries an annotation over to another text of the same report, by the letters and digits that both have."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import Any

#: how many letters and digits tell a place: as many as can be found, the longest first
_CONTEXT = (48, 30, 18, 10)
#: a place stands out by so many letters, looked for at every so many
_ANCHOR, _EVERY = 48, 150
#: how far, in letters and digits, from where one expects it a place may be
_FAR = 1500
#: the addresses of links and the names of headings, which may say again what these say
_NAMES = re.compile(r"(?<=\])\((?:[#/]|https?:)[^()\s]*\)|\{[#.][^{}\n]*\}|<[^<>\n]{1,200}>|`?__? <#[^<>\n]*>`__?")
#: the call of a note may be raised in one of the texts
_LOWERED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


class Carrier:
    """Tells where a place of one text is in another.

    Args:
        text: the text that positions point into.
        other: the text to find them in; pieces may be lost, added and set otherwise, but not out of order by much.
    """

    def __init__(self, text: str, other: str) -> None:
        self.other = other
        self._from, self._from_at = _letters(text)
        self._to, self._to_at = _letters(other)
        self._anchors = _in_order(
            (at, found)
            for at in range(0, len(self._from) - _ANCHOR, _EVERY)
            if (found := self._only(self._from[at : at + _ANCHOR])) is not None
        )

    def _only(self, words: str) -> int | None:
        found = self._to.find(words)
        once = self._from.count(words) == 1 and found >= 0 and self._to.find(words, found + 1) < 0
        return found if once else None

    def _expected(self, at: int) -> int:
        k = bisect_right(self._anchors, at, key=lambda pair: pair[0]) - 1
        return at + self._anchors[k][1] - self._anchors[k][0] if k >= 0 else at

    def _nearest(self, words: str, expected: int) -> int | None:
        best, found = None, self._to.find(words)
        while found >= 0:
            if best is None or abs(found - expected) < abs(best - expected):
                best = found
            found = self._to.find(words, found + 1)
        return best if best is not None and abs(best - expected) < _FAR else None

    def start(self, position: int) -> int | None:
        """Return where what begins at `position` (in code points) begins in the other text, None if it is lost."""
        at = bisect_left(self._from_at, position)
        for size in _CONTEXT:
            if (found := self._nearest(self._from[at : at + size], self._expected(at))) is not None:
                return self._to_at[found] if at < len(self._from) else None
        return None

    def end(self, position: int) -> int | None:
        """Return where what ends at `position` ends in the other text, with its closing marks; None if it is lost."""
        at = bisect_left(self._from_at, position)
        for size in _CONTEXT:
            found = self._nearest(self._from[max(at - size, 0) : at], self._expected(max(at - 1, 0)) + 1 - size)
            if found is not None and at >= size:
                end = self._to_at[found + size - 1] + 1
                while end < len(self.other) and self.other[end] in '.;:,”’")':
                    end += 1
                return end
        return None


def _in_order(pairs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the most of these pairs, the first rising, of which the second rises too: notes moved to the end tell
    nothing of what stands around them.
    """
    ends: list[int] = []  # the least second number that a row of so many pairs ends in
    last: list[tuple[tuple[int, int], int]] = []  # each pair, and how long the longest row is that ends in it
    for pair in pairs:
        length = bisect_left(ends, pair[1])
        ends[length : length + 1] = [pair[1]]
        last.append((pair, length))
    out: list[tuple[int, int]] = []
    wanted = len(ends) - 1
    for pair, length in reversed(last):
        if length == wanted and (not out or pair[1] < out[-1][1]):
            out.append(pair)
            wanted -= 1
    return out[::-1]


def _letters(text: str) -> tuple[str, list[int]]:
    """Return the letters and digits of a text in lower case, and where each stands.

    Lines that only repeat are left out, and what mark-down and tags say of addresses and names.
    """
    at, start, above = [], 0, ""
    text = _NAMES.sub(lambda m: "-" * len(m[0]), text)
    for line in text.splitlines(keepends=True):
        says = " ".join(line.split())
        if " " not in says or says != above:
            at += [start + k for k, c in enumerate(line) if c.isalnum()]
        start, above = start + len(line), says or above
    return "".join(text[k].lower()[0] for k in at).translate(_LOWERED), at


def carried(annotation: dict[str, Any], text: str, other: str) -> tuple[dict[str, Any], int]:
    """Return an annotation of `text`, as JSON holds it, as one of `other`, and how many of its things are lost there.

    Args:
        annotation: with the words of the text in it (see graphkit.evaluate.standoff), not pointing to them.
        text: the text that it is of.
        other: another text of the same report.
    """
    carrier = Carrier(text, other)
    out, lost = dict(annotation), 0
    for name in ("sections", "recommendations", "case_themes", "case_studies", "metrics", "sentences"):
        kept = []
        for thing in annotation.get(name) or ():
            moved = dict(thing, at=carrier.start(thing["at"]))
            if thing.get("repeated_at") is not None:
                moved["repeated_at"] = carrier.start(thing["repeated_at"])
            if name == "case_studies":
                moved["end"] = carrier.end(thing["end"])
            if name == "sentences":
                moved["text"] = _between(other, moved["at"], carrier.end(thing["at"] + len(thing["text"])), thing)
            if None in (moved["at"], moved.get("end", 0), moved.get("text", "")):
                lost += 1
            else:
                kept.append(moved)
        if annotation.get(name) is not None:
            out[name] = kept
    return out, lost


def _between(text: str, start: int | None, end: int | None, sentence: dict[str, Any]) -> str | None:
    """Return the text of a sentence, None where something far longer came to stand in it."""
    if start is None or end is None or not 0 < end - start <= 2 * len(sentence["text"]) + 60:
        return None
    return text[start:end]
