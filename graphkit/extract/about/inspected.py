"""Finds when a document was published and when the inspection that it speaks of took place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from graphkit.extract.prose.dates import Period, bare_months, find_periods
from graphkit.extract.prose.splitting import split
from graphkit.extract.prose.worded import worded
from graphkit.records import Kind

_PUBLISHED = re.compile(
    r"^(?:(?:first )?published|posted|publication date|date(?:"
    r" of (?:publication|response|meeting|issue|(?:this )?(?:report|paper))| published)?|(?:meeting|response) date"
    r"|last (?:updated|modified)|updated|issued)\b"
    r"(?: online)?(?: by [^:\d]{3,70}?(?=,? (?:on|in) |,? \d|:))?,?(?: on| in| at)?\s*:?\s",
    re.IGNORECASE,
)
#: the day of the week before a date and the time behind it, where these are all that a line says
_WEEKDAY = re.compile(r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? ", re.IGNORECASE)
_TIME = re.compile(r"(?:,? (?:at )?\d{1,2}[.:]\d\d ?(?:am|pm)?(?: [A-Z]{3,4})?)?\.?", re.IGNORECASE)
_SPENT = r"spent (?:a (?:fortnight|week|month)|\w+ (?:days|weeks))"
_HAPPENED = worded(
    r"\b(?:inspections?|re-?inspections?|fieldwork|reviews?|visits?|examin(?:ed|ation)|inspected|re-?inspected"
    r"|(?:we|inspectors|HMIC(?:FRS)?\)?|inspectorate) (?:returned|went back|revisited|visited))\b"
    rf"|\b(?:we|inspectors|HMIC(?:FRS)?\)?|inspectorate) (?:were|{_SPENT}) (?:in|with|at)\b"
    r"|\bsent (?:a team|inspectors|its inspectors) (?:in)?to\b",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"\b(?:took place|carried out|conducted|undertaken|undertook|inspected|re-?inspected|visited|revisited|examined"
    rf"|(?:(?:we|inspectors) were|{_SPENT}) (?:in|with|at)"
    r"|returned to|went back to|inspection (?:of|in|began|started|ran|lasted|ended|finished)|fieldwork|held"
    r"|sent (?:a team|(?:its )?inspectors) (?:in)?to)\b",
    re.IGNORECASE,
)
#: what parts the day on which an inspection began from that on which it ended: "and finished in"
_ENDED = re.compile(
    r",? (?:and|it) (?:(?:it |was |had )?(?:ended|finished|concluded|completed)|came to an end)(?: (?:in|on|by))? ",
    re.IGNORECASE,
)
#: no day of the inspection: "we had finished our fieldwork before the election of May 2019"
_NOT_THEN = re.compile(r"\b(?:before|until|since|ahead of|prior to)\b[^,;:]*$", re.IGNORECASE)
#: between an inspection and a day that is none of it: "when we inspected in 2017 there were 90 notices; on 4 May 2019"
_TOLD_APART = re.compile(r";|\b(?:19|20)\d\d\b[^;]{0,120}\b(?:was|were|had|has|have|stood|fell|rose)\b")
#: on that day so many were counted
_COUNTED = re.compile(r",? (?:there (?:was|were|had been)|(?:it|they|this|these) (?:stood|numbered)) (?=\w+)")
_AS_AT = re.compile(r"\bas (?:at|of) (?:the )?$", re.IGNORECASE)
#: what a report tells, who were where when they saw it: "This report describes what we found in Northmoor Police in"
_TELLS = re.compile(
    r"\b(?:this|the|our) (?:report|document|account|publication|review)\b[^.;]{0,80}\bwhat (?:we|(?:our )?inspectors"
    r"|HMIC(?:FRS)?) (?:have )?(?:found|saw|seen|learn(?:ed|t)|heard|observed)\b"
    r"|\b(?:this|the|our) (?:report|document|account|publication|review) (?:sets out|describes|gives|presents|contains"
    r"|summari[sz]es|details|explains)\b[^.;]{0,60}\b(?:findings|evidence|the position)\b",
    re.IGNORECASE,
)
#: no inspection lasts longer; who counts over a longer time counts cases
_LONGEST = timedelta(days=100)
_EARLIER = re.compile(
    r"\b(?:first|initial(?:ly)?|previous(?:ly)?|earlier|original(?:ly)?|last|prior|our \d{4} (?:re-?)?inspection)\b",
    re.IGNORECASE,
)
_OF_REPORT = re.compile(r"\b(?:publish|recommendations?|action plan)\w*", re.IGNORECASE)
_OTHER_WORK = re.compile(
    r"\bofsted\b|\bprogramme of\b|\bmulti-agency (?:basis|inspections?)\b|\bPEEL\b|\bjoint inspection\b|\bCQC\b",
    re.IGNORECASE,
)


def published_of(lines: Sequence[str], body: Sequence[str], inspected: Period | None) -> str | None:
    """Return when the document was published: what a label says, or a date alone on the cover or the back page."""
    for line in lines:
        if label := _PUBLISHED.match(line):
            periods = find_periods(line[label.end() - 1 :])
            if periods and periods[0].start <= 12:
                return periods[0].first
    singles: list[Period] = []
    for line in lines:
        found = find_periods(line)
        if len(line) > 90 or not found or found[0].ranged:
            continue
        stamped = _WEEKDAY.fullmatch(line, 0, found[0].start) and _TIME.fullmatch(line, found[0].end)
        if found[0].start == 0 or stamped or "©" in line or "|" in line:
            singles.append(found[0])
    if not singles:
        return None
    took_place = _candidates(body)
    month = singles[0].first[:7]
    if len(singles) == 1 and inspected is None and any(p.first[:7] == month for _, p in took_place):
        return None  # the one date on the cover is that of the inspection
    return max(p.first for p in singles)


def inspected_of(
    kind: Kind, lines: Sequence[str], body: Sequence[str], published: str | None
) -> tuple[str, str] | None:
    """Return when the inspection began and ended, from the cover or else from what the text says of it."""
    if kind == "other":
        return next(((p.first, p.last) for _, p in _candidates(body)), None)
    for line in lines:
        for period in find_periods(line):
            if period.ranged and len(line) <= 120:
                return period.first, period.last
    if kind == "news":
        return _spoken_of(body, published)
    candidates = [(s, p) for s, p in _candidates(body) if published is None or p.first[:7] <= published[:7]]
    own = [(s, p) for s, p in candidates if not _EARLIER.search(s)]
    pool = own or ([] if kind in {"re-inspection", "post-inspection-review"} else candidates)
    if not pool:
        return None
    period = max(pool, key=lambda c: c[1].first)[1] if kind != "inspection" else pool[0][1]
    return period.first, period.last


def earlier_of(body: Sequence[str], start: str | None) -> str | None:
    """Return when the inspection began that this one follows up ("We initially inspected ... in May 2021")."""
    found = [p for s, p in _candidates(body) if start is None or p.last[:7] < start[:7]]
    named = [p for s, p in _candidates(body) if _EARLIER.search(s) and (start is None or p.last[:7] < start[:7])]
    pool = named or found
    return max(pool, key=lambda p: p.first).first if pool else None


def _candidates(body: Sequence[str]) -> list[tuple[str, Period]]:
    """Return the sentences of the opening that say when an inspection took place, each with that date."""
    found = []
    for clean in body[:80]:
        for lo, hi in split(clean):
            sentence = clean[lo:hi]
            if _OTHER_WORK.search(sentence):
                continue
            happened = _HAPPENED.search(sentence) and _WHEN.search(sentence)
            if not happened and not _TELLS.search(sentence):
                continue
            for period in _joined(sentence):
                before = sentence[max(0, period.start - 60) : period.start]
                of_report = _OF_REPORT.search(before.rsplit(",", 1)[-1]) and not _WHEN.search(before)
                if of_report or _NOT_THEN.search(before) or _of_a_count(sentence, period):
                    continue
                if happened or _days(period):
                    found.append((sentence, period))
                    break
    return found


def _of_a_count(sentence: str, period: Period) -> bool:
    """Say whether a day is that on which something was counted, be an inspection named in the same sentence."""
    before = sentence[: period.start]
    if _AS_AT.search(before) or _COUNTED.match(sentence, period.end):
        return True
    said = list(_WHEN.finditer(before))
    return bool(said) and _TOLD_APART.search(before, said[-1].end()) is not None


def _days(period: Period) -> bool:
    """Say whether a period is of days, from the first of an inspection to its last."""
    if not (period.ranged and period.real and len(period.first) == len(period.last) == len("2019-01-22")):
        return False
    return date.fromisoformat(period.last) - date.fromisoformat(period.first) <= _LONGEST


def _joined(sentence: str) -> list[Period]:
    """Return the periods of a sentence, that of "began in May 2019 and finished in June 2019" as one."""
    out: list[Period] = []
    for period in find_periods(sentence):
        begins = bool(out) and not out[-1].ranged and out[-1].first < period.last
        if begins and _ENDED.fullmatch(sentence, out[-1].end, period.start):
            out[-1] = replace(out[-1], end=period.end, last=period.last)
        else:
            out.append(period)
    return out


def _spoken_of(body: Sequence[str], published: str | None) -> tuple[str, str] | None:
    """Return when the inspection took place that an article speaks of.

    An article often names a month alone ("examined the force in May"). Its year is the first in which that month is
    not before the latest full date that the article cites as evidence; without one, the latest before its posting.
    """
    stated = _candidates(body)
    if stated:
        return stated[0][1].first, stated[0][1].last
    cited = [p.last for clean in body for p in find_periods(clean) if len(p.last) == 10 and p.real]
    if published:
        cited = [c for c in cited if c < published]
    for clean in body[:60]:
        for lo, hi in split(clean):
            sentence = clean[lo:hi]
            if not (_HAPPENED.search(sentence) and _WHEN.search(sentence)):
                continue
            for _, month in bare_months(sentence):
                if cited:
                    latest = max(cited)
                    year = int(latest[:4]) + (month < int(latest[5:7]))
                elif published:
                    year = int(published[:4]) - (f"{month:02d}" > published[5:7])
                else:
                    return None
                if published and f"{year:04d}-{month:02d}" > published[:7]:
                    year = int(published[:4]) - (f"{month:02d}" > published[5:7])
                return f"{year:04d}-{month:02d}", f"{year:04d}-{month:02d}"
    return None
