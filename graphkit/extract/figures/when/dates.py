"""Reads the date that a figure holds for, from its own clause and as precise as that gives it (ISO 8601)."""

# ruff: noqa: E501 - patterns read best with one idea a line

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graphkit.extract.figures.among.changes import is_change
from graphkit.extract.figures.numbers.words import MONTHS

Span = tuple[int, int]

_MONTH = {m: i + 1 for i, m in enumerate(MONTHS.split("|"))}
_BY = r"(?:(?:in|on|at|by|since|as of|during) (?:the (?:end|start|beginning) of )?)?"
_DATE = re.compile(
    rf"(?P<by>\b{_BY})\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? )?(?P<month>{MONTHS})(?:,? (?P<year>(?:19|20)\d\d))\b"
)
_SPAN = re.compile(
    rf"\b(?:between|from)? ?(?P<from>{MONTHS})(?: (?P<year1>(?:19|20)\d\d))? (?:and|to|until) (?P<to>{MONTHS}) "
    r"(?P<year2>(?:19|20)\d\d)\b"
)
_YEARS = re.compile(r"\b(?:between|from) (?P<from>20\d\d) (?:and|to) (?P<to>20\d\d)\b")
#: since when the oldest of what is counted has waited, not when it was counted
_ORIGIN = re.compile(r"\b(?:dat(?:es|ed|ing)(?: back)? (?:to|from)|oldest (?:was|being|is)(?: from)?) $")
_NTH = ("first", "second", "third", "fourth", "1st", "2nd", "3rd", "4th", "one", "two", "three", "last")
_QUARTER = re.compile(rf"\b(?P<nth>{'|'.join(_NTH)}) quarter of (?P<year>(?:19|20)\d\d)\b(?:[/–-](?P<next>\d\d)\b)?")
#: a part of a year, by its months: "the first half of 2017", "the last three months of 2019"
_PART = re.compile(
    r"\b(?P<which>first|second|last) (?:(?P<half>half)|(?P<months>two|three|four|five|six|nine) months) of (?P<year>(?:19|20)\d\d)\b"
)
_MANY_MONTHS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "nine": 9}
#: from when on it was counted; the figure holds for the day that the report speaks of
_SINCE = re.compile(
    r"\b[Ss]ince (?:the |about |around )?(?:(?:early|late|mid|the (?:start|end|beginning|spring|summer|autumn|winter) of|spring|summer|autumn|winter) ?-?)?"
    r"(?:\d{1,2}(?:st|nd|rd|th)? )?$"
)
_YEAR = re.compile(
    r"\b(?:[Ii]n|[Bb]y|[Dd]uring|[Ss]ince|for|(?:spring|summer|autumn|winter|end|start|beginning) of) "
    r"(?P<year>20\d\d)\b(?:[/–-](?P<next>\d\d)\b(?!-))?"
)
_INSPECTED = re.compile(
    r"\b(?:(?:at the time of|by the time of|during|(?:by|at) the end of|on (?:the |our )?(?:first|second|last|final) day of|on the day of"
    r"|on (?:one|a single) (?:day|morning|afternoon|evening|night) (?:of|during)) (?P<whose>our|the|this|its|that) "
    r"(?P<which>(?:first|initial|original|previous|last|earlier|recent|latest|(?:19|20)\d\d) )?"
    r"(?P<noun>inspection|review|visit|fieldwork|re-?inspection|post-inspection review)"
    r"|(?:[Ww]hen|by the time(?: that)?|on (?:the|a|one|one single) (?:day|morning|afternoon|evening|night)(?: (?:that|when|on which))?) (?:we|inspectors) "
    r"(?P<ago>first |last |originally |initially |previously )?(?P<did>inspected|visited|reviewed|re-?inspected|came|called|arrived"
    r"|began (?:our|the) (?:fieldwork|inspection)))\b",
    re.IGNORECASE,
)
#: an earlier inspection by its year: "in our 2020 inspection we reported", "since our last inspection in 2019"
_THEN_WE = re.compile(
    r"\b[Ii]n (?:our|the) (?P<year>(?:19|20)\d\d) (?:inspection|review|report)\b"
    r"|\b[Ss]ince (?:our|the) (?:first |last |previous |earlier )?(?:inspection|review|visit) (?:in|of) (?:[A-Z][a-z]+ )?(?P<since>(?:19|20)\d\d)\b"
)
#: "the 2018 figure of 150"
_FIGURE_OF = re.compile(
    r"\b(?P<year>(?:19|20)\d\d)(?:'s)? (?:figure|number|total|rate|average|level) of (?:only |just |about |around |some |nearly |almost )*$"
)
_FORMER = ("first", "initial", "original", "previous", "last", "earlier", "originally", "initially", "previously")
_NOW = re.compile(r"\b(?:now|today|currently|at present)\b")
_OTHER = re.compile(
    r"\b(?:(?:the|a|one|two|three) (?:previous )?(?:years?|months?|weeks?) (?:earlier|before|ago|previously)|the previous "
    rf"(?:year|month)|last (?:year|month)|(?:in|on|by|since|during|until) (?:early |late |mid-)?(?:\d{{1,2}} )?(?:{MONTHS})(?! \d)|previously|formerly|in the past)\b",
    re.IGNORECASE,
)
#: where one of two figures' clauses ends and the other's begins
_TURN = re.compile(
    rf";|\(|\b(?:(?:(?:a|an) )?(?:up|down|rise|increase|fall|drop|reduction|improvement|improved) (?:from|on)|against|compared "
    r"(?:with|to)|in comparison (?:with|to)|versus|rather than|instead of|than|whereas|while|but|although|and (?:now |then )?"
    r"(?:has|have|had|is|are|was|were|there|it|they|by|in|on|at|then|now)|(?:\w+ed|rose|fell|grew|risen|fallen|grown|cut) "
    rf"(?:again )?to|to(?= (?:[a-z]+ ){{0,2}}$)|(?<=,) (?:and |but )?(?:in|on|by) (?=(?:\d{{1,2}} )?(?:{MONTHS}|20\d\d)))(?:\b|$)"
)
_BEFORE = re.compile(
    r"\b(?:from|against|compared (?:with|to)|in comparison (?:with|to)|versus|rather than|instead of|than) "
    r"(?:about |around |just |only |nearly |almost |some |over |more than |under |the )*$"
)
#: "the same number as in 2018": the date of what a figure is compared with
_AS_THEN = re.compile(
    r"\b(?:as|than)(?: (?:it|they|we|there|the (?:force|constabulary|unit|team)) (?:was|were|did|had|has))?(?: back)? $"
)
#: "the recommendations made in 2016": when they were made, not how many were met then
_MADE_THEN = re.compile(
    r"\brecommendations?,?(?: that| which)?(?: we| hmic\w*| inspectors)?(?: had| were| was)?"
    r"(?: (?:made|given|gave|issued|published))? $",
    re.IGNORECASE,
)
_MONTH_ALONE = re.compile(rf" (?:in|by) (?:{MONTHS})\b(?! \d)(?!,? (?:and|or|to) (?:{MONTHS}))(?!,? (?:19|20)\d\d)")
#: the year of the months that follow: "In 2018 it had 40 reports in May and 30 in June"
_IN_A_YEAR = re.compile(r"\b(?:in|during) (?:19|20)\d\d\b", re.IGNORECASE)
#: "two boroughs: Elm, which Ofsted inspected in 2014": when something was done to what is named behind the figure
_OF_ANOTHER = re.compile(
    r"(?::[^;]*,|\b(?-i:[A-Z])[\w'-]+,) (?:(?!of\b)\w+ )?(?:which|who|whose|where)\b(?! (?:is|was) (?:in|on|at|by)\b)"
    r"[^;]*$"
)
_NEAR = 14


@dataclass(frozen=True, slots=True)
class Moments:
    """When a document says its inspections took place, as months (ISO 8601).

    Attributes:
        own: the inspection that the document reports on.
        plain: what "at the time of our inspection" means in it; of a follow-up that is the inspection followed up.
        earlier: the inspection before it, where the document follows one up.
    """

    own: str | None = None
    plain: str | None = None
    earlier: str | None = None


def as_of(sentence: str, at: int, end: int, others: Sequence[Span] = (), moments: Moments | None = None) -> str | None:
    """Return the date of the figure at `sentence[at:end]`: a day, a month, a span of months or a year; see `when`."""
    return when(sentence, at, end, others, moments or Moments())[0]


def when(
    sentence: str, at: int, end: int, others: Sequence[Span], moments: Moments, *, timed: bool = False
) -> tuple[str | None, bool]:
    """Return the date of a figure, and whether it is told of another time than the inspection's.

    Args:
        sentence: the reading of the sentence.
        at: where the figure begins.
        end: where it ends.
        others: where the sentence's other figures begin and end.
        moments: when the inspections were that the sentence may speak of.
        timed: the figure is a length of time, which no more than a date of its own dates.
    """
    if others and _MONTH_ALONE.match(sentence, end) and not _IN_A_YEAR.search(sentence, 0, at):
        return None, True  # of which year, nobody says
    lo, hi = _clause(sentence, at, end, others)
    apart = lo > 0 or hi < len(sentence)
    before = apart and _BEFORE.search(sentence, 0, at) is not None
    ends = _ends(sentence) if apart and (before or re.search(r"\bto (?:[a-z]+ ){0,2}$", sentence[:at])) else None
    if ends:
        return (ends[0] if before else ends[1]), before
    if is_change(sentence, at):  # "in 2020 it fell from 61 to 19": the date is that of the second
        lo = at
    elif _changed_to(sentence, at, others):
        lo = 0
    quarter = _QUARTER.search(sentence, lo, hi)
    if quarter:
        last = 3 * (1 + _NTH.index(quarter["nth"]) % 4)
        if quarter["next"]:  # of a year from April to March
            year, last = int(quarter["year"]) + (last == 12), last % 12 + 3
            return f"{year}-{last - 2:02}/{year}-{last:02}", False
        return f"{quarter['year']}-{last - 2:02}/{quarter['year']}-{last:02}", False
    if figure_of := _FIGURE_OF.search(sentence, 0, at):
        return figure_of["year"], True
    then_we = _THEN_WE.search(sentence)
    if then_we is not None and then_we["year"]:
        return then_we["year"], True
    if then_we is not None and re.search(r"\bfrom (?:[a-z]+ ){0,3}$", sentence[:at]):
        return then_we["since"], True  # "since our inspection in 2019 it has risen from 210": that is what it was then
    part = _PART.search(sentence, lo, hi)
    if part and not (part["which"] == "second" and part["months"]):
        many = 6 if part["half"] else _MANY_MONTHS[part["months"]]
        last = many if part["which"] == "first" else 12
        return f"{part['year']}-{last - many + 1:02}/{part['year']}-{last:02}", False
    span = _SPAN.search(sentence, lo, hi)
    if span:
        return "/".join(_months(span)), False
    months = [(m.start(), m.end(), text) for m, text in _dates(sentence, lo, hi)]
    years = [
        (m.start(), m.end(), _year(m))
        for m in _YEAR.finditer(sentence, lo, hi)
        if not _SINCE.search(sentence, 0, m.start("year"))
        and not (then_we and then_we.start() <= m.start("year") < then_we.end())
    ]
    months, years = ([t for t in found if not _then(sentence, t[0], at)] for found in (months, years))
    said = [] if timed else [(m.start(), m.end(), _moment(m, moments)) for m in _INSPECTED.finditer(sentence, lo, hi)]
    other = [(m.start(), m.end(), None) for m in _OTHER.finditer(sentence, lo, hi)]
    now = apart and _NOW.search(sentence, max(lo, at - 40), min(hi, end + _NEAR)) is not None
    stop = min((start for start, _ in others if start >= end), default=len(sentence))
    behind = [t for t in (*months, *years) if end <= t[0] <= min(end + _NEAR, stop)]
    if behind:
        return min(behind)[2], False
    for found in (months, said, years):
        dated = [t for t in found if t[2]]
        if dated:
            return min(dated, key=lambda t: max(t[0] - end, at - t[1], 0))[2], False
    if other:
        return None, True
    if now and not before and not timed:
        return moments.own, False
    return None, before


def _year(m: re.Match[str]) -> str:
    """Return a year, or the two of a year that begins in the first of them ("2014/15")."""
    year = int(m["year"])
    return f"{year}/{year + 1}" if m["next"] and int(m["next"]) == (year + 1) % 100 else str(year)


def _changed_to(sentence: str, at: int, others: Sequence[Span]) -> bool:
    """Tell whether the figure at `at` is what another rose or fell to, with no date between the two."""
    before = [o for o in others if o[1] <= at]
    if not before or re.search(r"\bto (?:[a-z]+ ){0,2}$", sentence[:at]) is None:
        return False
    start, stop = max(before)
    return is_change(sentence, start) and not re.search(r"\d|\b(?:now|then|previous)\b", sentence[stop:at])


def _then(sentence: str, date: int, at: int) -> bool:
    """Tell whether the date at `date` is that of something else, with which the figure at `at` is compared or told."""
    if _MADE_THEN.search(sentence, 0, date):
        return True
    return date > at and (_AS_THEN.search(sentence, 0, date) or _OF_ANOTHER.search(sentence, at, date)) is not None


def _clause(sentence: str, at: int, end: int, others: Sequence[Span]) -> Span:
    """Return the part of the sentence that is the figure's own, between the turns to other figures."""
    lo, hi, edge = 0, len(sentence), at
    for _, stop in sorted((o for o in others if o[1] <= at), reverse=True):
        turns = list(_TURN.finditer(sentence[:edge], stop))
        if turns:
            lo = turns[-1].start()
            break
        edge = min(edge, stop)
    edge = end
    for start, stop in sorted(o for o in others if o[0] >= end):
        turns = list(_TURN.finditer(sentence[:start], edge))
        if turns:
            hi = turns[-1].start()
            break
        edge = stop
    return lo, hi


def _ends(sentence: str) -> tuple[str, str] | None:
    """Return the two dates between which something rose or fell "from A to B", where the sentence names both so."""
    if not any(is_change(sentence, m.end() + 1) for m in re.finditer(r"\bfrom\b", sentence)):
        return None
    span = _SPAN.search(sentence)
    if span:
        first, last = _months(span)
        return first, last
    years = _YEARS.search(sentence)
    return (years["from"], years["to"]) if years else None


def _months(span: re.Match[str]) -> tuple[str, str]:
    first = f"{span['year1'] or span['year2']}-{_MONTH[span['from']]:02}"
    return first, f"{span['year2']}-{_MONTH[span['to']]:02}"


def _dates(sentence: str, lo: int, hi: int) -> Iterator[tuple[re.Match[str], str]]:
    for m in _DATE.finditer(sentence, lo, hi):
        if not _ORIGIN.search(sentence, 0, m.start()) and not _SINCE.search(sentence, 0, m.start("month")):
            yield m, f"{m['year']}-{_MONTH[m['month']]:02}" + (f"-{int(m['day']):02}" if m["day"] else "")


def _moment(m: re.Match[str], moments: Moments) -> str | None:
    which = (m["which"] or m["ago"] or "").strip().lower()
    if which.isdigit():
        return next((d for d in (moments.own, moments.earlier) if d and d.startswith(which)), which)
    if which in _FORMER:
        return moments.earlier
    if (
        which
        or (m["whose"] or "").lower() == "this"
        or (m["noun"] or m["did"]).lower() not in ("inspection", "inspected")
    ):
        return moments.own
    return moments.plain
