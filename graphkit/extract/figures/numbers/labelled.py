"""Reads a line that is a label and a number: "High-risk notifications: 12", as lists of figures are printed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphkit.extract.figures.numbers.figure import Figure
from graphkit.extract.figures.numbers.units import unit_of
from graphkit.extract.figures.numbers.words import DURATION
from graphkit.extract.prose.grades import item
from graphkit.extract.prose.numbers import parse_number

_LABELLED = re.compile(
    r"(?P<label>[A-Z][A-Za-z' ()/&-]{3,70}?) ?(?::|\s[–—-]) ?(?P<n>\d{1,3}(?:,\d{3})+|\d{1,6})(?:[;,.]|;? and)?"
)
#: a number that is no count stands behind these
_NAMES = re.compile(
    r"\b(?:pages?|tables?|figures?|annex|appendix|chapters?|sections?|grades?|levels?|ages?|aged|dates?|published|telephone"
    r"|phone|isbn|references?|version|recommendations?|notes?(?! of)|paragraphs?|operations?|years?"
    r"|percent\w*|per cent|proportions?|shares?|rates?|averages?|scores?)\b",
    re.IGNORECASE,
)
#: papers, and no time: "Minutes to be filed: 60"
_PAPERS = re.compile(
    r"minutes (?:of|to be|for|from|waiting|awaiting|not|still|yet|outstanding|overdue|that|which|un[a-z]+ed)\b",
    re.IGNORECASE,
)


def labelled(text: str, taken: Sequence[Figure]) -> Figure | None:
    """Return the figure of a line that says how many there are of what its label names; None for any other text.

    Args:
        text: the reading of the line.
        taken: the figures that were read from it otherwise.
    """
    m = _LABELLED.fullmatch(text)
    value = parse_number(m["n"]) if m else None
    if m is None or value is None or taken or item(text) is not None or _NAMES.search(m["label"]):
        return None
    if 1900 <= value <= 2100 and "," not in m["n"]:
        return None
    label = m["label"] if m["label"][1:2].isupper() else m["label"][0].lower() + m["label"][1:]
    unit, _ = unit_of(f"{m['n']} {label}", len(m["n"]), max(value, 2))
    if _PAPERS.match(label):
        unit = "sets of minutes"
    if unit is None or unit == "percent" or DURATION.match(unit):
        return None
    return Figure(m.start(), m.end("n"), value, unit=unit, named=label)
