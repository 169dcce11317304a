"""Reads the date that a figure holds for, as precise as its sentence gives it and no more (ISO 8601)."""

from __future__ import annotations

import re

from graphkit.extract.figures.words import MONTHS

_MONTH = {m: i + 1 for i, m in enumerate(MONTHS.split("|"))}
_DATE = re.compile(rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? )?(?P<month>{MONTHS})(?:,? (?P<year>(?:19|20)\d\d))\b")
_SPAN = re.compile(
    rf"\b(?:between|from)? ?(?P<from>{MONTHS})(?: (?P<year1>(?:19|20)\d\d))? (?:and|to|until) (?P<to>{MONTHS}) "
    r"(?P<year2>(?:19|20)\d\d)\b"
)
#: since when the oldest of what is counted has waited, not when it was counted
_ORIGIN = re.compile(r"\b(?:dat(?:es|ed|ing)(?: back)? (?:to|from)|oldest (?:was|being|is)(?: from)?) $")
_YEAR = re.compile(r"\b(?:in|during|since|for) (?P<year>20\d\d)\b")


def as_of(sentence: str, at: int, end: int) -> str | None:
    """Return the date nearest to the figure at `sentence[at:end]`: a day, a month, a span of months or a year."""
    span = _SPAN.search(sentence)
    if span:
        first = f"{span['year1'] or span['year2']}-{_MONTH[span['from']]:02}"
        return f"{first}/{span['year2']}-{_MONTH[span['to']]:02}"
    best: tuple[int, str] | None = None
    for m in _DATE.finditer(sentence):
        if _ORIGIN.search(sentence, 0, m.start()):
            continue
        text = f"{m['year']}-{_MONTH[m['month']]:02}" + (f"-{int(m['day']):02}" if m["day"] else "")
        far = max(m.start() - end, at - m.end(), 0)
        if best is None or far < best[0]:
            best = (far, text)
    if best is not None:
        return best[1]
    year = _YEAR.search(sentence)
    return year["year"] if year else None
