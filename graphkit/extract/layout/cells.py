"""The cells of one row of a table, as they read."""

from __future__ import annotations

import re
from itertools import pairwise

from graphkit.extract.prose.view import View

_BETWEEN = re.compile(r"\s*(?:\t+|\|)\s*|(?: |\u00a0){3,}")


def cells_of(text: str, start: int, end: int) -> list[str]:
    """Return what the cells of the row `text[start:end]` say, parted by tabs, bars or wide gaps, without empty ones."""
    edges = [(start, start), *((m.start(), m.end()) for m in _BETWEEN.finditer(text, start, end)), (end, end)]
    spans = [(a[1], b[0]) for a, b in pairwise(edges) if a[1] < b[0]]
    return [clean for span in spans if (clean := View(text, span).clean.strip(" *_|"))]
