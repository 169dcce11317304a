"""Finds the day of publication where no cover says it: labels and stamps above the text, an article's "today"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from graphkit.extract.about.news import BYLINE, STAMP
from graphkit.extract.prose.dates import find_periods
from graphkit.records import Kind

_LABEL = re.compile(
    r"(?:^|[ :|])(?:date |report |first )?published(?: (?:on|online))?(?: ?: ?| on (?=\d))", re.IGNORECASE
)
#: the same in the middle of a cover that became one line, and before an article that stands right behind its date
_NAMED = re.compile(r"\b(?:date of publication|publication date|date published) ?: ?(?=\d)", re.IGNORECASE)
_IMPRINT = re.compile(r"[^©]{10,180}? (?=[A-Z][a-z]{2,8} (?:19|20)\d\d (?:©|\(c\)|ISBN\b|Crown copyright\b))")
_DATED = re.compile(r"(?:date|dated|published|posted)(?: on)? ?:? (?=\d)", re.IGNORECASE)
_TODAY = re.compile(r"\btoday,? \(?(?=\d|[A-Z])")
#: what a title's last month and year belong to: "deaths in July 2017"
_BELONGS = re.compile(
    r"\b(?:in|of|to|since|by|from|until|till|for|on|during|before|after|between|and|late|early|mid|year|ending"
    r"|review date|due|next review)\W*$",
    re.IGNORECASE,
)
_BEFORE_DAY = re.compile(rf"(?:^|[|\u2013\u2014-]) *(?:[A-Z][a-z]+day,? )?$|^{BYLINE}$")
#: the day on which a site shows its pages, above all else, and not that of the page
_OF_THE_SITE = re.compile(r"[A-Z][a-z]+day,? ")
#: the head of minutes; their day is that of the meeting
_MINUTES = re.compile(
    r"(?:draft |approved |confirmed )?minutes(?:(?: of|:) .*)?|(?:present|(?:in )?attendance|attendees|apologies)\W*"
    r"|(?:present|attendees|(?:the following (?:had )?sent )?apologies(?: for absence)?):.*",
    re.IGNORECASE,
)
#: so many of the first lines may be labels, each this short; a title is this long
_FIRST, _SHORT, _TITLE = 15, 90, 200
#: a cover that became one line is no longer
_OF_COVER = 600
#: so many paragraphs open an article
_OPENING = 4


def stamped_of(kind: Kind, lines: Sequence[str], body: Sequence[str]) -> str | None:
    """Return when a document was published (an ISO date), or None where nothing says so.

    Args:
        kind: what kind of document it is.
        lines: its first lines, whatever they are.
        body: its paragraphs, items and rows.
    """
    for line in lines[:_FIRST]:
        label = _LABEL.search(line) if len(line) <= _SHORT else None
        stamp = STAMP.match(line)
        for begin in (label.end() if label else None, stamp.end() if stamp else None):
            if begin is not None and (found := find_periods(line[begin:])) and found[0].start <= 1:
                return found[0].first
    for line in lines[:_FIRST]:
        begins = [_DATED.match(line), _IMPRINT.match(line[:_OF_COVER])] if line is lines[0] else []
        for label in filter(None, [_NAMED.search(line[:_OF_COVER]), *begins]):
            if (found := find_periods(line[label.end() : label.end() + _SHORT])) and found[0].start == 0:
                return found[0].first
    if kind == "news":
        return next(filter(None, map(_by_the_day, lines[:_FIRST])), None) or _told_today(body)
    return _in_title(lines) if kind in {"other", "thematic"} else None


def of_no_publication(kind: Kind, lines: Sequence[str]) -> set[str]:
    """Return the lines whose date is that of a meeting, or of the day on which a site showed an article.

    Args:
        kind: what kind of document it is.
        lines: its first lines, whatever they are.
    """
    if kind == "news":
        found = find_periods(lines[0]) if lines else []
        first = lines[0] if found and _OF_THE_SITE.fullmatch(lines[0], 0, found[0].start) else ""
        return {first} if first and not first[found[0].end :].strip(" ,") else set()
    if kind == "other" and any(map(_MINUTES.fullmatch, lines[:_FIRST])):
        return {line for line in lines if find_periods(line) and not _LABEL.search(line)}
    return set()


def _by_the_day(line: str) -> str | None:
    """Return the day that a line between headline and article begins with, or names behind a dash or a bar."""
    if len(line) > _SHORT or not (found := find_periods(line)) or len(found) > 1 or found[0].ranged:
        return None
    alone = len(found[0].first) == len("2016-11-25") and _BEFORE_DAY.search(line[: found[0].start])
    return found[0].first if alone else None


def _told_today(body: Sequence[str]) -> str | None:
    """Return the day that an article calls today: "the report that is published today, 25 November 2016"."""
    for clean in body[:_OPENING]:
        for today in _TODAY.finditer(clean):
            found = find_periods(clean[today.end() :])
            if found and found[0].start == 0 and len(found[0].first) == len("2016-11-25"):
                return found[0].first
    return None


def _in_title(lines: Sequence[str]) -> str | None:
    """Return the month in which a line of the title ends: "Missing children protocol July 2017"."""
    for above, line in pairwise(["", *lines[:_FIRST]]):
        if above.endswith('"'):
            continue  # whose words those are, and when they were said
        if len(line) <= _TITLE and (found := find_periods(line)):
            last = found[-1]
            if last.end == len(line) and not last.ranged and not _BELONGS.search(line[: last.start]):
                return last.first
    return None
