"""Reads two counts of work that waits, an earlier and a later one: "in 2019, 300 were overdue; when we visited, 12"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.extract.prose.worded import worded

_COUNT = r"(?!(?:19|20)\d\d\b)(\d[\d,]*)\b(?! ?(?:%|per ?cent|hours|days|weeks|months))"
_WAITS = (
    r"(?:waiting|outstanding|overdue|unallocated|unassessed|unread|unsupervised|unvisited|queues?|backlogs?|vacan\w+)"
)
_LATER = (
    r"(?:now|currently|today|this time|when we (?:visited|returned|went back|came back|inspected|reviewed)|on the day"
    r"|at the time of|by the time|in (?:19|20)\d\d|by \w+ (?:19|20)\d\d)"
)
_TURN = r"(?:;|,|\b(?:but|and|compared with|while))"
_THEN_AND_NOW = worded(
    rf"{_COUNT} [^.;:]{{0,50}}?\b{_WAITS}\b[^.:]{{0,60}}?{_TURN}[^.;:]{{0,40}}?\b{_LATER}\b[^.;:]{{0,50}}?"
    rf"(?<![\d,]){_COUNT}",
    re.IGNORECASE,
)
_COUNTS = 3.0


def trends_in(clean: str) -> Iterator[tuple[int, int, float]]:
    """Yield the words of `clean` that give an earlier and a later count of what waits, with what they count for."""
    for match in _THEN_AND_NOW.finditer(clean):
        then, now = (int(match[i].replace(",", "")) for i in (1, 2))
        if then != now:
            yield match.start(), match.end(), _COUNTS if now < then else -_COUNTS
