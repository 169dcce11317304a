"""Finds teams that a report names by letters alone, which it never explains: "dealt with by the RIT"."""

from __future__ import annotations

import re
from collections.abc import Iterator

#: the last of its letters is for "team", "unit" or "hub", and the sentence says that its people do something
_LETTERS = r"(?P<name>[A-Z]{2,5}[TUH])"
_BEFORE = re.compile(
    r"\b(?:(?:dealt with|investigated|managed|handled|assessed|reviewed|run|led|followed up) by|(?:passed|referred"
    r"|allocated|transferred) (?:on )?to|(?i:officers|staff|detectives|sergeants|supervisors|managers|investigators"
    rf"|constables) (?:in|from|of|within|at)) the {_LETTERS}"
    r"(?=[.,;]|$| (?:and|who|which|for|in|on|to|at|are|were|have|had|do|did|take|took|told|said|see|saw|use|used)\b)"
)


def lettered(text: str) -> Iterator[tuple[int, int]]:
    """Yield where one block names a team by letters alone, among those who do or take on work."""
    if " the " in text:
        for m in _BEFORE.finditer(text):
            yield m.span("name")
