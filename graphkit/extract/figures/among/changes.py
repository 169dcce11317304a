"""Reads figures that a sentence sets side by side ("22 crimes each, against 15 in 2016"): both count the same thing."""

# ruff: noqa: E501 - patterns read best with one idea a line

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from graphkit.extract.figures.numbers.alone import AND_MOST, MANY, THERE
from graphkit.extract.figures.numbers.figure import Figure
from graphkit.extract.figures.numbers.words import DURATION, MONTHS, bound_of
from graphkit.extract.prose.numbers import Number

_DAY = rf"(?:(?:\d{{1,2}} )?(?:{MONTHS}) (?:19|20)\d\d|(?:19|20)\d\d)"
#: when, as it may stand between a clause's beginning and its number
_WHEN = (
    rf"(?:(?:in|on|by|at|as of|at the end of|during) (?:the end of )?{_DAY},? "
    r"|(?:at the time of|during|in|when) (?:our|the|this|we)\b[^,;.]{0,40}?,? |now |by then |then |today |previously |before )?"
)
#: words that set the figure behind them against the one before
_AGAINST = re.compile(
    r"(?:,|\(|\s-|\s–|;)? ?\b(?:(?:as )?against|(?:when )?compared (?:with|to)|in comparison (?:with|to)|versus|up from|down from"
    r"|(?:a|an) (?:rise|increase|fall|drop|reduction|improvement) (?:from|on)|rather than|instead of|than|but it was"
    r"|(?:but|and|(?:although|though|whereas|while|when) (?:it|they)) (?:it |they )?(?:still |now )?(?:needs?|needed|requires?"
    r"|required|(?:should|ought to|was to) have|(?:is|was|are|were) (?:meant|supposed|expected) to have|has a budget for)"
    r"|where(?:as)? it was|having been) (?:the |only |just )*$"
)
_AND_NOW = re.compile(
    rf"(?:[,;(]| and| but| -| –) ?(?:and |but |while |whereas )?{_WHEN}(?:there (?:are|were|was|is|had been)|it (?:has|had|was|is)"
    r"|(?:the|this|that) (?:figure|number|total|average|backlog|queue) (?:is|was|had been|has been|stood at|stands at|had"
    r"|has)|(?:they|it|this) (?:have|has|had|was|is|were|are)|(?:has|have|had|is|are|was|were)) "
    r"(?:now |still |already |then |only |just |risen to |fallen to |reached |grown to )*$"
)
#: "took three weeks, and it now takes seven"
_NOW_TAKES = re.compile(
    r"(?:[,;(]| and| but) ?(?:and |but |while |whereas )?(?:now|today|by then)?,? ?(?:it|this|that|they) (?:now|then|still|currently|typically|usually)? ?"
    r"(?:takes?|took|lasts?|lasted|waits?|waited|averages?|averaged)(?: now| only| just| up to| about| around| nearly| almost)* $"
)
_THEN_DATE = re.compile(rf"[,;] (?:and |but )?(?:in|on|by|at the end of) {_DAY},? $")
_SERIES = re.compile(r"(?:,|;|,? and|,? but) (?:only |just |then )?$")
_RISE = re.compile(
    r"\b(?:rose|risen|rise[sn]?|rising|fell|fallen|falls?|fall|dropp(?:ed|ing)|drop|(?:gone|went|come|came|brought) (?:up|down)|grew"
    r"|grown|growth|increas(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)|declin(?:e[sd]?|ing)|reduc(?:e[sd]?|ing|tion)|cut|shrank|shrunk"
    r"|climbed|rais(?:e[sd]?|ing)|lower(?:s|ed|ing)?|enlarg(?:e[sd]?|ing)|expand(?:s|ed|ing)?|extend(?:s|ed|ing)?|boost(?:s|ed|ing)?"
    r"|halved|doubled|trebled|tripled|improv(?:e[sd]?|ing|ement)|slipped|moved|changed?|lengthened|shortened|up|down)\b[^.;]{0,60}?\bfrom $"
)
#: "rose from 15 to 20 crimes each to 25 to 30": each end is a range
_TWO_RANGES = re.compile(r"[\w,.]+ to [\w,.]+(?: [a-z-]+){0,4} to (?:\d|between\b)")
#: behind a number that stands for itself: nothing more is said of what it counts
CLOSED = re.compile(
    rf"(?=[.;)]|,(?! \d)|$)| (?:in|on|by|at the end of|at) (?:the end of )?{_DAY}\b| (?:now|today|then|previously|before|earlier"
    r"|at the time|at present|currently|when we|when last|last (?:year|time)|in (?:our|the) (?:last|previous|first|earlier|preceding|same)"
    r"|(?:in |for )?the (?:year|month|quarter|week|period|\w+ (?:months|years|weeks)) (?:before|earlier|previously)|the "
    r"(?:previous|year)|a year|(?:a|two|three|six) (?:years?|months?) (?:ago|earlier|before)|to (?:meet|cope|deal|do|keep|run|cover))\b"
)
#: behind the end of a rise or fall: over which time, or because of what
_SINCE = re.compile(r" (?:between|since|over|during|within|in|after|by|because|when|as)\b")
#: behind a number that is set against another: the same somewhere else
_THERE = re.compile(
    r" (?:in|at|for|across) (?:the |its |our )?(?:[A-Z]|rest\b|other\b|north|south|east|west|city|county|whole)"
)
_DATED = re.compile(rf" (?:in|on|by|at the end of) (?:the end of )?{_DAY}\b| (?:now|then)\b")
#: behind a number of a row of them: "1,050 forms in January 2019, 610 in May and 190 in June"
_MONTH = re.compile(rf" (?:in|by) (?:{MONTHS})\b(?! \d)")
_SUBJECT = re.compile(
    rf"(?:^|[.;,] |\b(?:and|but|that|because|while) |\b{_DAY} |(?=the number of ))(?:(?:the|its) )?(?P<of>(?:[a-z]+ )?(?:number|total|backlog|queue|count"
    r"|stock) of )?(?P<things>(?:(?!the\b|this\b)[A-Za-z-]+ ){0,3}?(?:[A-Za-z-]{3,}[^s\W]s|children|people|staff))"
    r"(?: (?:waiting|outstanding|held|open|[a-z]{3,}ed|brought|taken|kept|sent|made|(?:in|at|by|of|on|to|for|that|which|who|with) "
    r"[^,.;]{1,40}?)(?: [^,.;]{1,50}?)?)?"
    r"(?: (?:has|have|had|was|were|is|are))?(?: (?:been|since|now|also|steadily|sharply))* "
    r"(?:rose|risen|fell|fallen|dropped|gone|went|came|come|grew|grown|increased|decreased|declined|reduced|cut|shrank"
    r"|shrunk|climbed|up|down|brought)\b[^.;,]{0,40}?\bfrom $",
    re.IGNORECASE,
)
_NUMBER_OF = re.compile(
    r"\b(?:number|total) of (?:the |its |all )?(?P<things>(?:[A-Za-z-]+ ){0,2}?(?:[a-z-]{3,}[^s\W]s|children|people|staff|PPNs|RSOs))\b"
    r"[^.;:]{0,90}? (?:is|was|were|stands at|stood at|totalled|reached|to|at|from) (?:now )?$"
)
_TO = re.compile(r" to (?:only |just |about |around |nearly |almost |over |more than |some |as (?:many|few) as )?$")


def is_change(text: str, at: int) -> bool:
    """Tell whether a number at `at` is what something rose or fell from ("fell from"), no lower end of a range."""
    return _TWO_RANGES.match(text, at) is None and _RISE.search(text, max(0, at - 120), at) is not None


def side_by_side(text: str, numbers: Sequence[Number], taken: Iterable[Figure]) -> list[Figure]:
    """Return `taken` with the figures that stand beside one of them, each with the unit of the other.

    A number that names nothing itself counts what the number before it counts, where words or dates set the two side by
    side. Of two numbers between which something rose or fell the first may name nothing and the second what both count.

    Args:
        text: the reading of the sentence.
        numbers: its numbers that may count, in order.
        taken: the figures that were read from it.
    """
    figures = sorted(taken, key=lambda f: f.start)
    for before, number in pairwise(numbers):
        one, two = _holding(figures, before), _holding(figures, number)
        if one is not None and one is two:
            continue
        gap = text[before.end : number.start]
        _, width = bound_of(text[: number.start])
        lead = gap[: len(gap) - width] if 0 < width < len(gap) else gap
        begun = text[: before.start - bound_of(text[: before.start])[1]]
        # of a length of time "from 14 months to 6" says so without a verb
        changed = is_change(text, len(begun)) or (one is not None and is_time(one) and begun.endswith(" from "))
        rose = changed and _TO.search(gap) is not None
        if not (rose or _sets_beside(text, lead, gap, number)):
            continue
        closed = (
            CLOSED.match(text, number.end)
            or (rose and _SINCE.match(text, number.end))
            or (_AGAINST.search(lead) is not None and _THERE.match(text, number.end))
            or (AND_MOST.search(gap) is not None and THERE.match(text, number.end))
            or _MONTH.match(text, number.end)
        )
        if two is None and one is not None and not number.money and closed:
            bound, width = bound_of(text[: number.start])
            two = Figure(number.start - width, number.end, number.value, unit=one.unit, bound=bound, like=_origin(one))
            figures.append(two)
        elif two is not None and two.unit is None and one is not None and one.unit and two.of is None:
            figures[figures.index(two)] = replace(two, unit=one.unit, like=_origin(one))
        elif rose and two is not None and (one is None or one.unit is None) and two.unit and not before.money:
            bound, width = bound_of(text[: before.start])
            new = Figure(before.start - width, before.end, before.value, unit=two.unit, bound=bound, like=_origin(two))
            figures = [f for f in figures if f is not one] + [new]
        elif rose and one is None and (two is None or (two.unit is None and two.of is None)):
            named = _subject(text, before.start) or _NUMBER_OF.search(text, 0, before.start)
            if named or (
                two is None and not before.spelt and not number.spelt
            ):  # "rose from four to seven" may be steps
                figures = [f for f in figures if f is not two]
                figures += [Figure(n.start, n.end, n.value) for n in (before, number)]
        if rose:
            what = _subject(text, before.start)
            figures = [
                replace(f, unit=what) if what and f.unit is None and _holding([f], n) else f
                for f in figures
                for n in [before if f.start <= before.start < f.end else number]
            ]
    return sorted(figures, key=lambda f: f.start)


def _subject(text: str, at: int) -> str | None:
    """Return the things of which a number rose or fell "from" the number at `at` ("Late visits have gone up from")."""
    found = _SUBJECT.search(text, 0, at)
    if found is None:
        return None
    words = found["things"]
    return words if words[:2].isupper() or found["of"] else words[0].lower() + words[1:]


def named_before(text: str, figure: Figure) -> Figure:
    """Return `figure` with the things of whose number it is ("the number of children held in 2019 was 593")."""
    found = _NUMBER_OF.search(text, 0, figure.start) if figure.unit is None and figure.of is None else None
    return replace(figure, unit=found["things"].lower()) if found else figure


def _sets_beside(text: str, lead: str, gap: str, number: Number) -> bool:
    if _AGAINST.search(lead) or _AGAINST.search(gap):
        return True
    if number.value >= MANY and AND_MOST.search(gap):
        return THERE.match(text, number.end) is not None
    if _AND_NOW.search(lead) or _AND_NOW.search(gap) or _THEN_DATE.search(lead):
        return bool(CLOSED.match(text, number.end)) and (not number.spelt or bool(_DATED.match(text, number.end)))
    if _NOW_TAKES.search(gap):
        return CLOSED.match(text, number.end) is not None
    dated = _DATED.match(text, number.end) or (not number.spelt and _MONTH.match(text, number.end))
    return bool(_SERIES.search(lead) and dated)


def _origin(figure: Figure) -> Figure:
    return figure.like or figure


def _holding(figures: Iterable[Figure], number: Number) -> Figure | None:
    return next((f for f in figures if f.start <= number.start and number.end <= f.end), None)


def is_time(figure: Figure) -> bool:
    """Tell whether a figure is a length of time."""
    return bool(figure.unit and DURATION.fullmatch(figure.unit))
