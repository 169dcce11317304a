"""Reads an earlier figure and a later one: "in 2019, 300 were overdue; when we visited, 12", "from days to an hour"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from graphkit.extract.prose.numbers import parse_number
from graphkit.extract.prose.worded import worded

_COUNT = r"(?<![\d,])(?!(?:19|20)\d\d\b)(\d[\d,]*)\b(?! ?(?:%|per ?cent|hours|days|weeks|months))"
_WAITS = (
    r"(?:waiting|awaiting|outstanding|overdue|unallocated|unassessed|unread|unsupervised|unvisited"
    r"|(?:had|were|was) not been|hadn't been|queues?|backlogs?|vacan\w+)"
)
_LATER = (
    r"(?:now|currently|today|this time|when we (?:visited|returned|went back|came back|inspected|reviewed)|on the day"
    r"|at the time of|on \d{1,2} \w+ (?:19|20)\d\d|by the time|in (?:\w+ )?(?:19|20)\d\d|by \w+ (?:19|20)\d\d)"
)
#: a word that dates what is so today, and no year
_NOW = (
    r"(?:now|currently|today|this time|when we (?:returned|went back|came back|reviewed)|on the day"
    r"|at the time of our re)"
)
_TURN = r"(?:;|,(?! compared)|\b(?:but|and|while))"
_THEN_AND_NOW = worded(
    rf"{_COUNT} [^.;:]{{0,50}}?\b{_WAITS}\b[^.:]{{0,60}}?{_TURN}[^.;:]{{0,40}}?\b{_LATER}\b[^.;:]{{0,50}}?{_COUNT}",
    re.IGNORECASE,
)
#: the same, with the later figure before the words that date it
_NOW_BEHIND = worded(
    rf"{_COUNT} [^.;:]{{0,50}}?\b{_WAITS}\b[^.:]{{0,40}}?{_TURN}[^.;:]{{0,25}}?{_COUNT}[^.;:,]{{0,25}}?\b{_NOW}\b",
    re.IGNORECASE,
)
_LENGTH = (
    r"(?:more than |about |nearly |over |under |almost |less than |just )*(\w+)[ -]"
    r"(seconds?|minutes?|hours?|days?|weeks?|months?|years?)"
)
#: a count of what waits against an earlier one; unless the later stands behind it, which this dates
_AGAINST = worded(
    rf"{_COUNT} [^.;:]{{0,50}}?\b{_WAITS}\b[^.:]{{0,60}}?\bcompared (?:with|to) {_COUNT}"
    r"(?P<now>[^.;,]{0,20}\b(?:now|today|currently)\b)?",
    re.IGNORECASE,
)
#: how long something waited, and how long at a later time
_WAITED = worded(
    rf"\b(?:wait(?:ed|s|ing)?|took|takes?)\b[^.;]{{0,30}}? {_LENGTH}\b[^.]{{0,60}}?[;,] (?:but |and |while )?"
    rf"(?:by )?{_LATER}\b[^.;]{{0,60}}?\b(?:was|is|were|are|to|takes?|waits?) {_LENGTH}",
    re.IGNORECASE,
)
#: how long something takes, and behind it how long at an earlier time: "two hours on average; in 2018 it took six"
_TOOK_THEN = worded(
    rf"\b(?:wait(?:s|ed|ing)?|takes?|took|average|within|arriv\w+|attend\w+|answer\w+|examin\w+|respon\w+)\b"
    rf"[^.;]{{0,40}}? {_LENGTH}\b[^.;,]{{0,40}}?[;,] (?:but |and |while |whereas |where )?"
    r"(?:in (?:\w+ )?(?:19|20)\d\d|when we (?:last |first )?(?:inspected|visited)|at (?:our|the) (?:last|first"
    rf"|previous) (?:inspection|visit|review)|previously|before),? (?:it|this|they|that|the \w+)(?: \w+)? (?:took|was"
    rf"|were|waited|had been|averaged) {_LENGTH}",
    re.IGNORECASE,
)
#: how soon something should be done, and how long it takes: "should be seen within an hour, but the average was three"
_TARGET = worded(
    r"\b(?:should|must|targets?|aims?|aimed|meant|supposed|expected|expects?|required|policy|promises?)\b[^.;]{0,60}?"
    rf"\b(?:within|in|of) {_LENGTH}\b[^.;]{{0,30}}?(?:,|;|\bbut|\byet|\bwhereas) ?(?:but |yet |and |while |whereas )?"
    r"(?:the |on |its |their |it |they )?(?:actual )?(?:average|median|typical|usual|in practice|took|takes?)\b"
    rf"[^.;]{{0,40}}? {_LENGTH}",
    re.IGNORECASE,
)
#: how long work takes, an earlier and a later time
_TAKES = worded(
    r"\b(?:times?|waits?|waiting|delays?|takes?|took|average|to (?:attend|arrive|answer|respond|examine|complete))\b"
    rf"[^.;]{{0,90}}?\bfrom {_LENGTH} [^.;]{{0,30}}?\bto {_LENGTH}",
    re.IGNORECASE,
)
#: the same with the unit told once: "from 14 weeks to less than 3"
_TAKES_FEWER = worded(
    r"\b(?:times?|waits?|waiting|delays?|takes?|took|average)\b[^.;]{0,90}?\bfrom (?:about |nearly |over |more than )?"
    r"(\w+) (?:minutes|hours|days|weeks|months)\b[^.;]{0,20}? to (?:about |nearly |over |under |just )?"
    r"(?:less than |more than |fewer than )?(\w+)(?=[.,;]|$| (?:and|when|by|in|now|at)\b)",
    re.IGNORECASE,
)
#: how long work took, and in the same unit how long it takes now
_TOOK = worded(
    r"\btook [^.;]{0,40}?\b(\w+) (minutes|hours|days|weeks|months|years)\b[^.]{0,80}?\bnow takes? "
    r"(?:more than |about |nearly |over |under |almost |less than |only |just |an average of )*(\w+)\b"
    r"(?! (?!\2)[a-z]+s\b)",
    re.IGNORECASE,
)
#: how many people a team had and has
_STAFF = worded(
    r"\b(?:grown|risen|increased|expanded|gone up|grew|rose|shrunk|fallen|dropped|reduced|decreased|shrank|fell"
    r"|gone down|cut)\b[^.;]{0,15}? from (\w+)[^.;]{0,25}? to (\w+) (?:[a-z-]+ ){0,2}?(?:detectives|officers|staff"
    r"|posts|investigators|supervisors|sergeants|researchers|analysts|people)\b",
    re.IGNORECASE,
)
#: how long work takes, beside how long it took
_COMPARED = worded(
    rf"\b(?:waits?|takes?|took|waited)\b[^.;]{{0,30}}? {_LENGTH}\b[^.;]{{0,60}}?\bcompared (?:with|to) {_LENGTH}"
    r"(?P<now>[^.;,]{0,20}\b(?:now|today|currently)\b)?",
    re.IGNORECASE,
)
#: what is still so is no praise, though it once was worse: "still takes seven months, compared with nine"
_STILL = re.compile(r"\bstill $", re.IGNORECASE)
#: of what it is no praise that there is more
_ILL = re.compile(
    r"vacan|sick|absen|turnover|resign|suspend|off work|outside|untrained|short|left|inadequate|poor|late\b"
    r"|missed|overdue|wrong|medium|incomplete",
    re.IGNORECASE,
)
#: work done in so many of a hundred cases, beside an earlier share
_SHARE_THEN = worded(
    r"\b(?:attend(?:ed|ance)|complet(?:ed|ion)|answered|compli\w+|visited|trained|assessed|reviewed|seen|recorded)\b"
    r"[^.;]{0,60}?\b(\d{1,3}) ?(?:per ?cent|%)[^.;]{0,60}?\b(?:(?:down|up) from|compared (?:with|to)) (\d{1,3})\b",
    re.IGNORECASE,
)
#: what turns back to an earlier figure
_BACK = re.compile(
    r"\b(?:where(?:as)?|against|compared|instead of|rather than|up from|down from)\b[^.;]{0,40}"
    r"\b(?:in (?:\w+ )?(?:19|20)\d\d|when we (?:last |first )?(?:inspected|visited)"
    r"|at the (?:time of the )?(?:last|first)|previously|before|earlier)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")
_NOW_FIRST = re.compile(
    r"\b(?:now|currently|today|this time|when we (?:returned|went back|came back))\b", re.IGNORECASE
)
#: where two years are told, the first may be the earlier
_TWO_YEARS = 2
#: so many letters behind a figure may date it
_DATED = 30
_DENIED = re.compile(r"\bnot (?:been |being )?$|n't (?:been |being )?$")
#: there are fewer of those who do the work, or more of what each has to do, or it takes longer
_WORSE = worded(
    r"\bnumbers? of (?:(?!that|times)[a-z-]+ ){0,2}?(?:officers|staff|detectives|supervisors|interviewers|examiners"
    r"|investigators|posts|specialists|sergeants|managers|researchers|analysts)\b[^.;,]{0,40}? (?:has|have|had|was"
    r"|were) (?:been )?"
    r"(?:fallen|reduced|dropped|decreased|cut|shrunk|halved)\b"
    r"|\bnumbers? of (?:visits|strategy discussions|(?:return )?interviews|audits|arrests|orders|training days)\b"
    r"[^.;,]{0,40}? (?:fell|dropped|(?:has|have|had) (?:been )?(?:fallen|reduced|dropped|decreased|cut|halved))\b"
    r"(?: from \w+ to \w+)?"
    r"|\breduced the (?:numbers? of (?:visits|audits|checks|reviews)|amount of (?:training|supervision))\b"
    r"|\breduced the numbers? of (?:(?!that|times)[a-z-]+ ){0,2}?(?:officers|staff|detectives|supervisors"
    r"|interviewers|examiners|investigators|posts|specialists|sergeants|managers|researchers|analysts)\b"
    r"|\b(?:numbers? of (?:cases|offenders|investigations) (?:\w+ ){0,2}?(?:carried|held|managed|handled) by|caseloads?"
    r"|workloads?|(?:average |typical )?(?:time taken|waiting times?|waits?)"
    r"|(?:average |length of )?time (?:to [a-z]+|(?:children|victims|suspects) (?:spend|wait))"
    r"|numbers? of (?:overdue|outstanding|unallocated|unassessed|late|missed))\b[^.;,]{0,60}? (?:has|have|had) "
    r"(?:increased|risen|grown|doubled|trebled|lengthened)\b(?: from \w+ to \w+(?: \w+)?)?",
    re.IGNORECASE,
)
#: behind the later figure, it counts something else than the earlier: "and now has 8 officers", "12 of them"
_OF_OTHERS = re.compile(
    r" (?:of (?:them|these)|(?:\w+ ){0,2}?(?:detectives|officers|examiners|staff|people|sergeants|investigators"
    r"|supervisors|managers)\b|(?:had|have|has|were|was) (?:been )?\w+(?:ed|read)\b)"
)
#: time that somebody is given, of which more is better
_GIVEN = re.compile(
    r"\b(?:notice|allowed|training|spend|spent|(?:officers|supervisors|staff|they|managers) have)\b", re.I
)
_MINUTES = {"second": 1 / 60, "minute": 1, "hour": 60, "day": 1440, "week": 10080, "month": 43200, "year": 525600}
_COUNTS = 3.0


def trends_in(clean: str) -> Iterator[tuple[int, int, float]]:
    """Yield the words of `clean` that give an earlier and a later figure of what waits, with what they count for."""
    for match in chain(_THEN_AND_NOW.finditer(clean), _NOW_BEHIND.finditer(clean)):
        then, now = (int(match[i].replace(",", "")) for i in (1, 2))
        if _looks_back(clean, match):
            then, now = now, then
        if then != now and not _OF_OTHERS.match(clean, match.end(2)):
            yield match.start(), match.end(), _COUNTS if now < then else -_COUNTS
    for match in _AGAINST.finditer(clean):
        now, then = (int(match[i].replace(",", "")) for i in ((2, 1) if match["now"] else (1, 2)))
        if then != now:
            yield match.start(), match.end(), _COUNTS if now < then else -_COUNTS
    for match in _TARGET.finditer(clean):
        meant, taken = _minutes(match[1], match[2]), _minutes(match[3], match[4])
        if meant and taken and meant != taken:
            yield match.start(), match.end(), _COUNTS if taken < meant else -_COUNTS
    took_then = [m for m in _TOOK_THEN.finditer(clean) if len(_YEAR.findall(m[0])) < _TWO_YEARS]
    waited = (m for m in _WAITED.finditer(clean) if not any(t.end() >= m.end() for t in took_then))
    for match in chain(_TAKES.finditer(clean), waited):
        before, after = _minutes(match[1], match[2]), _minutes(match[3], match[4])
        if before and after and before != after and not _GIVEN.search(match[0]):
            yield match.start(), match.end(), _COUNTS if after < before else -_COUNTS
    for match in took_then:
        after, before = _minutes(match[1], match[2]), _minutes(match[3], match[4])
        if after and before and before != after and not _STILL.search(clean, 0, match.start()):
            yield match.start(), match.end(), _COUNTS if after < before else -_COUNTS
    for match in _WORSE.finditer(clean):
        if not _ILL.search(match[0]) or match[0].lower().startswith(("caseload", "workload", "number of o")):
            yield match.start(), match.end(), -_COUNTS
    for match in _COMPARED.finditer(clean):
        after, before = _minutes(match[1], match[2]), _minutes(match[3], match[4])
        if match["now"]:
            after, before = before, after
        if before and after and before != after and not _STILL.search(clean, 0, match.start()):
            yield match.start(), match.end(), _COUNTS if after < before else -_COUNTS
    for match in _SHARE_THEN.finditer(clean):
        if (now := int(match[1])) != (then := int(match[2])) and not (
            _ILL.search(clean) or _DENIED.search(clean, 0, match.start())
        ):
            yield match.start(), match.end(), _COUNTS if now > then else -_COUNTS
    for match in _TAKES_FEWER.finditer(clean):
        before, after = parse_number(match[1]), parse_number(match[2])
        if before and after and before != after and not _GIVEN.search(match[0]):
            yield match.start(), match.end(), _COUNTS if after < before else -_COUNTS
    for match in _TOOK.finditer(clean):
        before, after = parse_number(match[1]), parse_number(match[3])
        if before and after and before != after:
            yield match.start(), match.end(), _COUNTS if after < before else -_COUNTS
    for match in _STAFF.finditer(clean):
        before, after = parse_number(match[1]), parse_number(match[2])
        if before and after and before != after and not _ILL.search(clean, 0, match.start()):
            yield match.start(), match.end(), _COUNTS if after > before else -_COUNTS


def _looks_back(clean: str, match: re.Match[str]) -> bool:
    """Tell whether the figure told last is the earlier: "318 are unread, where in 2017 there were 1,126"."""
    first, between = clean[: match.end(1) + _DATED], clean[match.end(1) : match.start(2)]
    if _BACK.search(between):
        return True
    years = [int(y) for y in _YEAR.findall(between)]
    earlier = [int(y) for y in _YEAR.findall(clean[: match.start(1)])]
    if years and earlier:
        return years[-1] < earlier[-1]
    return bool(years) and _NOW_FIRST.search(first) is not None


def _minutes(number: str, unit: str) -> float | None:
    """Return how many minutes a length of time is, None where its number is no number."""
    amount = 1.0 if number.lower() in {"a", "an"} else parse_number(number)
    return None if amount is None else amount * _MINUTES[unit.lower().removesuffix("s")]
