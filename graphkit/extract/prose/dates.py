"""Reads dates and periods in English prose, as precise as the text and no more (ISO 8601)."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass

from graphkit.extract.prose.worded import worded

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
#: the name of a month, or its usual short form
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d"
_TO = r"\s*(?:-|–|—|to|and|until|till|through)\s*(?:(?:on|the|in)\s+)?"
_GAP = r"\s+(?:of\s+)?"
#: the day that begins a date or a period of days, and the name of its month or the first of two days
DAY_OF_MONTH = rf"{_DAY}(?:{_TO}{_DAY})?{_GAP}(?-i:{MONTH})(?![a-z])"

_FORMS = tuple(
    re.compile(rf"(?<![\w/.]){form}(?![\w/])", re.IGNORECASE)
    for form in (
        # 28 September 2015 - 9 October 2015, 28 September - 9 October 2015, 18-29 May 2015
        rf"(?P<d1>{_DAY}){_GAP}(?P<m1>{MONTH}),?\s+(?P<y1>{_YEAR}){_TO}(?P<d2>{_DAY}){_GAP}(?P<m2>{MONTH}),?\s+(?P<y2>{_YEAR})",
        rf"(?P<d1>{_DAY}){_GAP}(?P<m1>{MONTH}){_TO}(?P<d2>{_DAY}){_GAP}(?P<m2>{MONTH}),?\s+(?P<y2>{_YEAR})",
        rf"(?P<d1>{_DAY}){_TO}(?P<d2>{_DAY}){_GAP}(?P<m2>{MONTH}),?\s+(?P<y2>{_YEAR})",
        rf"(?P<d2>{_DAY}){_GAP}(?P<m2>{MONTH}),?\s+(?P<y2>{_YEAR})",
        rf"(?P<m2>{MONTH})\s+(?P<d2>{_DAY}),?\s+(?P<y2>{_YEAR})",
        # December 2019 - January 2020, May and June 2022, May 2022
        rf"(?P<m1>{MONTH})\s+(?P<y1>{_YEAR}){_TO}(?P<m2>{MONTH})\s+(?P<y2>{_YEAR})",
        rf"(?P<m1>{MONTH}){_TO}(?P<m2>{MONTH})\s+(?P<y2>{_YEAR})",
        rf"(?P<m2>{MONTH}),?{_GAP}(?P<y2>{_YEAR})",
        r"(?P<y2>(?:19|20)\d\d)-(?P<n2>0[1-9]|1[0-2])-(?P<d2>0[1-9]|[12]\d|3[01])",
        r"(?P<d2>0?[1-9]|[12]\d|3[01])[/.](?P<n2>0?[1-9]|1[0-2])[/.](?P<y2>(?:19|20)\d\d)",
    )
)
#: of each form the pattern and how many names of months it holds, so that those that cannot match are passed over
_NAMING = tuple((form, len(form.groupindex.keys() & {"m1", "m2"})) for form in _FORMS)
_MONTH_BEGINS = re.compile("|".join(_MONTHS))
#: how a day by which something is to be done is led up to
_BY = r"\b(?:on or before|no later than|not later than|by|before)\s+"
_END = r"(?:the\s+)?(?:end|close)\s+of\s+"
#: a day, a month or the end of a year by which something is to be done, as a part of other patterns
BY_DATE = (
    rf"{_BY}(?:{_END})?(?:the\s+)?(?:{_DAY}{_GAP}{MONTH},?\s+{_YEAR}|{MONTH}\s+{_DAY},?\s+{_YEAR}"
    rf"|{MONTH},?{_GAP}{_YEAR}|(?:3[01]|[12]\d|0?[1-9])[/.](?:1[0-2]|0?[1-9])[/.]{_YEAR})\b|{_BY}{_END}{_YEAR}\b"
)
_DUE = re.compile(BY_DATE, re.IGNORECASE)
_AT_END = re.compile(_BY + _END, re.IGNORECASE)
_HINT = worded(_YEAR)
_BARE_MONTH = re.compile(rf"\b(?P<m2>{MONTH})(?![\w-])(?!\s+(?:{_YEAR}|{_DAY}\b))")


@dataclass(frozen=True, slots=True)
class Period:
    """A date or a period at `clean[start:end]`; `first` equals `last` where one date is named.

    Attributes:
        first: ISO date or month in which it begins.
        last: ISO date or month in which it ends.
        real: False where the calendar has no such day.
    """

    start: int
    end: int
    first: str
    last: str
    real: bool = True

    @property
    def ranged(self) -> bool:
        """Whether the text names a beginning and an end."""
        return self.first != self.last


def find_periods(clean: str) -> list[Period]:
    """Return the dates and periods in `clean`, in order, the longest reading of each; years alone are none."""
    if _HINT.search(clean) is None:
        return []
    months = len(_MONTH_BEGINS.findall(clean.lower()))
    taken: list[Period] = []
    for form, named in _NAMING:
        if named > months:
            continue
        for match in form.finditer(clean):
            if all(match.end() <= p.start or match.start() >= p.end for p in taken):
                taken.append(_period(match))
    return sorted(taken, key=lambda p: p.start)


def has_date(line: str) -> bool:
    """Say whether a line is a date or a period and little else."""
    periods = find_periods(line)
    return bool(periods) and sum(p.end - p.start for p in periods) * 2 > len(line)


def find_due(clean: str) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, ISO date) of each day by which something is due: "by 31 August 2024", "by the end of 2024".

    The end of a month or a year is its last day; "by June 2024" says no day and stays a month. A day that the calendar
    does not have is none.
    """
    if _HINT.search(clean) is None:
        return
    for match in _DUE.finditer(clean):
        end = _AT_END.match(match[0])
        period = next(iter(find_periods(match[0])), None)
        if period is None:
            yield match.start(), match.end(), f"{match[0][-4:]}-12-31"
        elif period.real and not period.ranged:
            month = len(period.last) == len("2024-06")
            last = monthrange(*map(int, period.last.split("-")))[1] if month and end else None
            yield match.start(), match.end(), f"{period.last}-{last:02d}" if last else period.last


def bare_months(clean: str) -> list[tuple[int, int]]:
    """Return (position, month number) of months named without a year, in order; the verb "may" is none."""
    return [(m.start(), month_number(m["m2"])) for m in _BARE_MONTH.finditer(clean)]


def month_number(name: str) -> int:
    """Return 1 to 12 for a month's name or its usual short form."""
    return _MONTHS.index(name.lower()[:3]) + 1


def _period(match: re.Match[str]) -> Period:
    groups = match.groupdict()
    month = int(groups["n2"]) if groups.get("n2") else month_number(groups["m2"])
    year = int(groups["y2"])
    last, real_last = _iso(year, month, groups.get("d2"))
    if not groups.get("m1") and not groups.get("d1"):
        return Period(match.start(), match.end(), last, last, real_last)
    first_month = month_number(groups["m1"]) if groups.get("m1") else month
    first_year = int(groups["y1"]) if groups.get("y1") else year - (first_month > month)
    first, real_first = _iso(first_year, first_month, groups.get("d1"))
    return Period(match.start(), match.end(), first, last, real_first and real_last)


def _iso(year: int, month: int, day: str | None) -> tuple[str, bool]:
    if day is None:
        return f"{year:04d}-{month:02d}", True
    number = int(re.sub(r"\D", "", day))
    return f"{year:04d}-{month:02d}-{number:02d}", number <= monthrange(year, month)[1]
