"""Dates a figure by the time of another one: "in the same year", "compared with 40 a year earlier"."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass

#: the time of which something else was told before
_SAME = re.compile(
    r"\b(?:in|over|during|for|within) (?:the|that|this) same"
    r" (?:period|time|year|month|quarter|(?:\w+ )?(?:months|years))\b(?! (?:of|in|the|a|last|two)\b)"
    r"|\b(?:in|during|over) (?:that|this) (?:year|period|time|month|quarter)\b(?!'s)",
    re.IGNORECASE,
)
_MANY = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
_YEARS = r"(?P<n>a|one|two|three|four|five) years? (?:earlier|before|previously)\b"
_THE_YEAR = r"the (?:(?P<next>following|next)|previous|preceding|prior) year\b|the year (?:before|earlier|previously)\b"
#: "the year before our inspection" is a year of its own
_OF_ANOTHER = r"(?! (?:our|the|this|that|we|its|when|it|they|inspectors|hmic)\b)"
#: how such a time is told right behind a figure, and before it where its clause begins
_PERIOD = r"(?:(?:the same|that) (?:period|months?|quarter|time)(?: (?:in|of|during))? )?"
_BEHIND = re.compile(
    rf",? (?:(?:in|for|over|during|of) )?(?:{_PERIOD})(?:{_YEARS}|{_THE_YEAR}){_OF_ANOTHER}", re.IGNORECASE
)
_IN_FRONT = re.compile(
    rf"(?:^|[,;.] (?:and |but )?)(?:(?:in|for|over|during) )?(?:{_PERIOD})(?:{_YEARS}|{_THE_YEAR}),? [^,;.\d]{{0,60}}$",
    re.IGNORECASE,
)
#: so many sentences on, what a time was told of is forgotten
_FORGOTTEN = 4


@dataclass(frozen=True, slots=True)
class Told:
    """The dates that figures were given in words, and where."""

    dates: Set[str] = frozenset()
    section: str | None = None
    sentence: int = 0

    def at(self, section: str | None, sentence: int) -> Set[str]:
        """Return the dates if they are remembered in the sentence of that number."""
        return self.dates if self.section == section and sentence - self.sentence <= _FORGOTTEN else frozenset()


def years_back(text: str, start: int, end: int) -> int | None:
    """Return by how many years a figure is earlier than another one (later: negative), where its words say so.

    Args:
        text: the reading of its sentence.
        start: where it begins.
        end: where it ends.
    """
    found = _BEHIND.match(text, end) or _IN_FRONT.search(text[:start])
    if found is None:
        return None
    years = _MANY[(found["n"] or "a").lower()]
    return -years if found["next"] else years


def relative(text: str, start: int, end: int, told: Set[str]) -> str | None:
    """Return the date of a figure that has none of its own, by that of another one; None where nothing tells.

    Args:
        text: the reading of its sentence.
        start: where it begins.
        end: where it ends.
        told: the dates of the other figures of its sentence, or of one before; of several none is meant.
    """
    if len(told) != 1:
        return None
    (base,) = told
    years = years_back(text, start, end)
    if years is not None:
        return earlier(base, years)
    return base if _SAME.search(text, text.rfind(";", 0, start) + 1) else None


def earlier(date: str, years: int) -> str:
    """Return a date, or a span of dates (ISO 8601), so many years earlier; later where the number is negative."""
    return "/".join(f"{int(part[:4]) - years}{part[4:]}" for part in date.split("/"))
