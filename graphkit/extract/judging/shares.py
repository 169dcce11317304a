"""Reads shares: how much of its work a team does ("attended 95 percent of conferences", "signed in 3 of the 14")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from graphkit.extract.prose.worded import worded

#: work of which more is better
_WORK = (
    r"(?:attend(?:ed|s|ance)?|sent|complet(?:ed|es?|ion)|answer(?:ed|s)|compliance|complied|visited|represented|trained|signed"
    r"|accredited|qualified|assessed|reviewed|met the|on time|seen|spoken to|in time)"
)
_VALUES = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_NUMBER = "|".join(_VALUES)
_PERCENT = r"(?<!from )(?<!than )(?<!with )(?<!by )\b(\d{1,3})(?:\.\d+)? ?(?:per ?cent\b|%)"
_SHARE = (
    re.compile(rf"\b{_WORK}\b[^.;:]{{0,60}}?{_PERCENT}", re.IGNORECASE),
    re.compile(rf"{_PERCENT}[^.;:]{{0,70}}?\b{_WORK}\b", re.IGNORECASE),
)
_OF = worded(
    rf"\b(\d+|{_NUMBER}) of (?:the |these |our )?(\d+|{_NUMBER})\b[^.;:]{{0,70}}?\b(?:was|were|had been|been) "
    rf"(?:\w+ )?{_WORK}\b",
    re.IGNORECASE,
)
_IN_SO_MANY = worded(
    rf"\b(?:was|were|been) (?:\w+ ){{0,2}}?{_WORK}\b[^.;:]{{0,30}}? in (?:only |just )?(\d+|{_NUMBER}) of "
    rf"(?:the |these |our )?(\d+|{_NUMBER})\b",
    re.IGNORECASE,
)
#: a share from which it is praise, one up to which it is a shortcoming, and what either counts for
_MOST, _HALF = 0.85, 0.6
_COUNTS = 2.0


def shares_in(clean: str) -> Iterator[tuple[int, int, float]]:
    """Yield the words of `clean` that give a share of work done, with what it counts for."""
    low = clean.lower()
    if "percent" in low or "per cent" in low or "%" in low:
        for match in chain.from_iterable(pattern.finditer(clean) for pattern in _SHARE):
            yield from _judged(match, int(match[1]) / 100)
    if " of " in low:
        for match in chain(_OF.finditer(clean), _IN_SO_MANY.finditer(clean)):
            yield from _judged(match, _value(match[1]) / max(1, _value(match[2])))


def _judged(match: re.Match[str], share: float) -> Iterator[tuple[int, int, float]]:
    if _MOST <= share <= 1:
        yield match.start(), match.end(), _COUNTS
    elif share <= _HALF:
        yield match.start(), match.end(), -_COUNTS


def _value(number: str) -> int:
    return _VALUES[number.lower()] if number.isalpha() else int(number)
