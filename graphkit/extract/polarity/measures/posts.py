"""Measures how many of the posts that a team is meant to have are filled: "funded for 21 researchers but had 13"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.extract.prose.numbers import parse_number
from graphkit.extract.prose.worded import worded

_N = r"(\d[\d,]*|[a-z]+(?:-[a-z]+)?)"
_MEANT = (
    r"(?:funded for|(?:funding|budget|posts|money|places) for|(?:establishment|complement|strength) (?:of|is|was)"
    r"|should (?:have|number|be)|is meant to have|authorised for|allocated|budgeted for)"
)
_ABOUT = r"(?:(?:about|around|approximately|some|only|just|as many as) )?"
_PEOPLE = (
    r"(?:officers|staff|detectives|constables|sergeants|researchers|analysts|investigators|supervisors|managers|people"
    r"|posts|social workers|examiners|specialists)"
)
#: the posts, and behind a turn of the sentence how many are filled
_FILLED = worded(
    rf"\b{_MEANT} {_ABOUT}{_N} (?!(?:additional|new|extra|further|more)\b)(?:[\w-]+ ){{0,3}}?{_PEOPLE}?\b"
    r"[^.;\d]{0,40}?(?:[,;]|\b(?:but|and|yet|while|although)\b)"
    rf"[^.;\d]{{0,25}}?\b(?:(?:it |there |they )?(?:has|have|had|were|are|was) (?:only |just )?{_N}"
    r"(?= (?:when we|at the time|in post|on the day|of them)|[.,;]|$)"
    rf"|(?:only |just )?{_N} (?:of (?:which|whom|these|them) )?(?:are|were|had been|have been|was) (?:filled|in post))",
    re.IGNORECASE,
)
#: a team that lacks more than one in so many is short of people
_SHORT = 0.9
_COUNTS = 3.0


def posts_in(clean: str) -> Iterator[tuple[int, int, float]]:
    """Yield the words of `clean` that give the posts of a team and how many are filled, where too few are."""
    for match in _FILLED.finditer(clean):
        meant, filled = parse_number(match[1]), parse_number(match[2] or match[3])
        if meant and filled is not None and filled < _SHORT * meant:
            yield match.start(), match.end(), -_COUNTS
