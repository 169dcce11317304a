"""The cells of one row of a table, as they read."""

from __future__ import annotations

import re
from itertools import pairwise

from graphkit.extract.prose.view import View

_BETWEEN = re.compile(r"\s*(?:\t+|\|)\s*|(?: |\u00a0){3,}")
_RUN_ON = re.compile(
    r"(?P<body>[A-Z][^.:;]{3,90}?) (?P<grade>(?i:outstanding|good|adequate|inadequate|requires? improvement"
    r"(?: to be good)?)) "
    r"(?P<date>(?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:19|20)\d\d|\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d\d)"
)
_LONGEST = 140


def cells_of(text: str, start: int, end: int) -> list[str]:
    """Return what the cells of the row `text[start:end]` say, parted by tabs, bars or wide gaps, without empty ones."""
    edges = [(start, start), *((m.start(), m.end()) for m in _BETWEEN.finditer(text, start, end)), (end, end)]
    spans = [(a[1], b[0]) for a, b in pairwise(edges) if a[1] < b[0]]
    cells = [clean for span in spans if (clean := View(text, span).clean.strip(" *_|"))]
    row = dated_row(cells[0]) if len(cells) == 1 else None
    return [row["body"], row["grade"], row["date"]] if row else cells


def dated_row(clean: str) -> re.Match[str] | None:
    """Return the match where a line is a row whose cells lost what parted them: a body, its grade and the date."""
    return _RUN_ON.fullmatch(clean) if len(clean) <= _LONGEST and clean[-4:].isdigit() else None
