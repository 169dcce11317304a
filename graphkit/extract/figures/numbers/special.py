"""Reads figures that are not a number and a noun: hours of the day, fractions, "over an hour", "twice a week"."""

# ruff: noqa: E501 - patterns read best with one idea a line

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphkit.extract.figures.numbers.figure import Figure
from graphkit.extract.figures.numbers.labelled import labelled
from graphkit.extract.figures.numbers.units import EACH
from graphkit.extract.figures.numbers.words import PERIOD, bound_of
from graphkit.extract.prose.worded import worded

_ALWAYS = worded(r"\b24/7\b")
_HOUR = r"(?:\d{{1,2}}(?:[:.]\d\d)? ?(?P<half{0}>[ap])(?:m|\.m\.)(?!\w)|(?P<name{0}>midnight|noon|midday)\b)"
_CLOCK = worded(
    rf"\b(?=(?P<from>\d{{1,2}})?){_HOUR.format(1)} (?:and|to|until|till|-|–) (?=(?P<to>\d{{1,2}})?){_HOUR.format(2)}",
    re.IGNORECASE,
)
_NAMED = {"midnight": 0, "noon": 12, "midday": 12}
#: hours are a measure where something can be had in them, none where something only happened in them
_OPEN = worded(
    r"\b(?:open(?:s|ed|ing)?|availab\w+|on duty|on call|staffed|cover(?:s|ed|age)?|works?|working|hours|services?|operat\w+|shifts?"
    r"|runs?|rota|provid\w+|on site|based|closed?|closes|answer\w*|helpline|dedicated"
    r"|responsib\w+|in charge|takes? charge|deals? with)\b",
    re.IGNORECASE,
)
_EARLIER = re.compile(r" (?:before|earlier|ago|previously)\b(?! (?:they|it|he|she|we|anyone|anything|the|a)\b)")
_DECADE = worded(r"\b(?:a|the (?:last|past)) decade\b")
_A_UNIT = worded(
    r"\b(?P<bound>(?:just |well |slightly |a little )?(?:over|under)|more than|nearly|almost|about|around"
    r"|approximately|up to|at least|less than|longer than|in excess of|within) (?P<one>an?) "
    r"(?P<unit>minute|hour|day|week|month|year)\b",
    re.IGNORECASE,
)
#: "answers could take a week": a time that something takes, or that somebody waits for it
_TAKES_ONE = worded(
    r"(?<!\binspection )(?<!\bfieldwork )\b(?:tak(?:es?|en|ing)|took|lasts?|lasted|wait(?:s|ed|ing)?(?: for)?)"
    r" (?P<one>an?)(?: whole| full| further)? "
    r"(?P<unit>hour|day|week|month|year)(?= (?:to|before|for|until|or more|or longer|on average|from|between)\b|[.,;)])"
)
_SHARE = r"(?P<many>(?:a|one|two|three)[ -])?(?P<part>third|quarter|half|fifth|tenth)s?"
_FRACTION = worded(rf"\b{_SHARE} (?:of|the)\b", re.IGNORECASE)
#: "has risen by a third"
_BY_FRACTION = worded(
    r"\bby (?:(?:just |well )?(?:almost|nearly|about|around|over|more than|less than|under|at least|up to|roughly|some) )?"
    rf"{_SHARE}\b(?! of)",
    re.IGNORECASE,
)
_PARTS = {"half": 50, "third": 100 / 3, "quarter": 25, "fifth": 20, "tenth": 10}
_MANY = {"a": 1, "one": 1, "two": 2, "three": 3}
#: where people live is no measure of the service
_RESIDENTS = re.compile(
    r" (?:(?:the |its |our )?(?:population|inhabitants|residents|households|county|area)\b"
    r"|(?:them|these|those|(?:the |these )?people|whom) lived? in (?:(?:the|its|our) )?(?:[a-z]+ )?(?:cit(?:y|ies)|towns?|villages?|ports?|[A-Z]))"
)
#: a half of a year or a report is no share
_HALF_OF_TIME = re.compile(
    r" (?:(?:19|20)\d\d\b|(?:the|this|that|last) (?:(?:financial|calendar|previous|same|last) )?(?:year|month|week|inspection)\b)"
)
_OF_BEFORE = re.compile(r"(?<=\bthe) \d[\d,]* (?:of|in|for|during) the\b")
_WHICH_HALF = re.compile(r"\b(?:first|second|latter) $", re.IGNORECASE)
_OFTEN = worded(
    r"\b(?P<limit>(?:only|just|no more than|at least|up to|less than|more than) )?(?P<n>once|twice)\b", re.IGNORECASE
)
_PERIOD = re.compile(
    r" (?:in|during|over|within) (?:(?:the )?(?:last|past|previous|same) |(?:19|20)\d\d|\w+ (?:days|weeks|months|years))"
)
#: "a ratio of one manager to 68 offenders" in figures
_RATIO = worded(
    r"\bratios? (?:of (?P<who>[^.;:,\d]{3,60}?) (?:is|was|of|stands at|stood at)|of|is|was) "
    r"(?P<bound>(?:about|around|nearly|over|under|up to|no more than|more than|less than|at least) )?1 ?(?::|to) ?(?P<n>\d{1,3})\b(?!:)",
    re.IGNORECASE,
)
_WHO_CARRIES = re.compile(
    r"\b(?:managers?|officers?|detectives?|investigators?|sergeants?|supervisors?|staff)\b", re.IGNORECASE
)
_AIMED_AT = re.compile(
    r"\b(?:guidance|guideline|recommend\w*|target|standard|should|must|national\w*|maximum)\b", re.IGNORECASE
)
_STOP = re.compile(r"[.,;)]|$")


def special(text: str, taken: Sequence[Figure]) -> Iterator[Figure]:
    """Yield the figures of `text` that are written in other ways than a number and what it counts.

    Args:
        text: the reading of the sentence.
        taken: the figures that were read from it so far; a fraction among them is not read again.
    """
    for m in _ALWAYS.finditer(text):
        yield Figure(m.start(), m.end(), 24.0, unit="hours a day")
    for m in _CLOCK.finditer(text):
        if _OPEN.search(text):
            first = _hour(m["from"], m["half1"], m["name1"])
            last = _hour(m["to"], m["half2"], m["name2"])
            yield Figure(m.start(), m.end(), float(first), float(last), unit="hour of day")
    for m in _DECADE.finditer(text):
        yield Figure(m.start(), m.end(), 10.0, unit="years", bound="approx")
    for m in _TAKES_ONE.finditer(text):
        yield Figure(m.start("one"), m.end(), 1.0, unit=f"{m['unit'].lower()}s")
    for m in _A_UNIT.finditer(text):
        if any(f.start < m.start() and m.end() <= f.end for f in taken):
            continue  # "Of the 40 cases that were open for over a year": what they are
        if m["bound"].lower() == "within" and (
            m["unit"].lower() not in ("minute", "hour") or any(_closed_by(text, f, m.start("unit")) for f in taken)
        ):
            continue  # "17 times within a week"
        if "than" in m["bound"].lower() and _EARLIER.match(text, m.end()):
            continue  # "two weeks longer than a year earlier": when, not how long
        bound, _ = bound_of(text[: m.start("one")])
        yield Figure(m.start(), m.end(), 1.0, unit=f"{m['unit'].lower()}s", bound=bound)
    for m in _RATIO.finditer(text):
        aimed = _AIMED_AT.search(text[: m.start("n")])
        carried = _WHO_CARRIES.search(m["who"] or text[: m.start()])
        kind = "caseload" if carried and not aimed else "rate" if m["who"] and not aimed else "target"
        bound, _ = bound_of(text[: m.end("bound")]) if m["bound"] else (None, 0)
        at = m.start("bound") if m["bound"] else m.end("bound")
        at = text.rindex("1", m.start(), m.start("n") - 1) if not m["bound"] else at
        yield Figure(at, m.end(), float(m["n"]), unit=None, bound=bound, kind=kind)
    if (line := labelled(text, taken)) is not None:
        yield line
    yield from _repeats(text)
    yield from _fractions(text, list(taken))


def _closed_by(text: str, figure: Figure, at: int) -> bool:
    return figure.end <= at and PERIOD.match(text[figure.end : at]) is not None


def _hour(hour: str | None, half: str | None, name: str | None) -> int:
    if name:
        return _NAMED[name.lower()]
    return int(hour or 0) % 12 + (12 if (half or "").lower() == "p" else 0)


def _repeats(text: str) -> Iterator[Figure]:
    """Yield "twice a year", "just twice" and "only once in 2020"; a plain "once" or "twice" tells a story."""
    for m in _OFTEN.finditer(text):
        each = EACH.match(text, m.end())
        limit = (m["limit"] or "").strip().lower()
        value = 2.0 if m["n"].lower() == "twice" else 1.0
        if value == 1.0 and not (limit in ("only", "just") and _PERIOD.match(text, m.end())):
            continue
        if each or _PERIOD.match(text, m.end()) or (limit in ("only", "just") and _STOP.match(text, m.end())):
            bound, width = bound_of(text[: m.start("n")])
            end = each.end() if each else m.end()
            yield Figure(m.start("n") - width, end, value, unit="times" + (each.group() if each else ""), bound=bound)


def _fractions(text: str, taken: list[Figure]) -> Iterator[Figure]:
    for m in (*_FRACTION.finditer(text), *_BY_FRACTION.finditer(text)):
        if any(f.start < m.end() and m.start() < f.end for f in taken) or _RESIDENTS.match(text, m.end()):
            continue
        if m["part"].lower() == "half" and (
            _WHICH_HALF.search(text[: m.start()]) or _HALF_OF_TIME.match(text, m.end())
        ):
            continue
        if _OF_BEFORE.match(text, m.end()):
            continue  # "fewer than half the 24 of the year before": the 24 is the figure
        many = _MANY[m["many"].strip(" -").lower()] if m["many"] else 1
        if many == 1 and m["part"].lower() != "half" and not m["many"]:
            continue
        at = m.start("many") if m["many"] else m.start("part")
        bound, width = bound_of(text[:at])
        share = _PARTS[m["part"].lower()] * many
        yield Figure(at - width, m.end(), float(round(share)), unit="percent", bound=bound)
