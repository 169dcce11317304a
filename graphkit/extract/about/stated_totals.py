"""Tells which number of a list's lead may be the total of its items, and which is a date, an age, a time or a place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.extract.prose.dates import MONTH, find_periods
from graphkit.extract.prose.numbers import Number, find_numbers

#: a total of less is too small to tell from how many there are of anything
_LEAST = 20
#: what a year may be that is written without a comma
_YEAR = re.compile(r"(?:19|20)\d\d")
#: names what a number only points to or limits: "section 47", "table 3", "aged 18", "children under 18", "Operation 40"
_BEFORE = re.compile(
    r"\b(?:sections?|ss?\.?|articles?|parts?|schedules?|chapters?|tables?|figures?|annexe?s?|appendix|pages?|paras?\.?"
    r"|paragraphs?|recommendations?|version|phase|stage|level|grade|band|code|rule|no\.|form|day|week|year"
    r"|aged?|ages|age of)"
    r"(?: (?:under|over|between|about|around|from|and))? $"
    r"|\b(?:sections|ages|aged|tables|pages|paragraphs|parts|articles) \d{1,3}(?:,? (?:to|and|or) | ?[–-] ?)$"
    r"|\b(?:children|people|persons|those|anyone|everyone|girls|boys|victims|adults|offenders|suspects)"
    r"(?: who (?:are|were))?(?: aged)? (?:under|over|below|above|between) $",
    re.IGNORECASE,
)
#: for how many people, whom the items are not, a force is there
_POPULATION = re.compile(
    r"\bpopulation (?:of|is|was)(?: [a-z]+){0,3} $|\bserv(?:es?|ing)(?: [a-z]+){0,3} $", re.IGNORECASE
)
_PEOPLE = re.compile(r" (?:residents|inhabitants|households|homes)\b", re.IGNORECASE)
#: the time of day: "by 18.00"
_AT = re.compile(r"\b(?:at|by|from|before|after|until|to|and) $", re.IGNORECASE)
_TIME = re.compile(r"\d{1,2}\.\d\d")
#: how it goes on where it is a share, a span of time, a measure, an age or the time of day
_BEHIND = re.compile(
    r" ?(?:%|per ?cent\b|percentage|[ap]\.?m\b|o'clock)"
    r"|(?:[- ]|[- ][a-z]+[- ])(?:seconds?|minutes?|hours?|days?|weeks?|fortnights?|months?|years?|weekends?|shifts?)\b"
    r"|[- ](?:(?:square|sq\.?) )?(?:miles?|kilomet(?:re|er)s?|km|hectares?|acres|met(?:re|er)s?|pounds|pence)\b"
    r"|:\d"
    rf"|(?:st|nd|rd|th)?(?: of)? {MONTH}(?![a-z])",
    re.IGNORECASE,
)
#: where or when what is listed was counted: "across all 22 districts", "in the 24 wards"
_WHEREIN = re.compile(
    r"\b(?:across|in|at|from|over|among|amongst|throughout|between|within)"
    r"(?: (?:all|each|any|every|one|both|most|some|of|the|its|their|these|those|our)){0,4} $",
    re.IGNORECASE,
)
_PLACES = re.compile(
    r" (?:[a-z-]+ ){0,3}?(?:districts|divisions|areas|forces|stations|boroughs|wards|sites|bases|teams|units"
    r"|departments|councils|authorities|schools|homes|neighbourhoods|hubs|counties|regions|locations|buildings|commands|suites)\b",
    re.IGNORECASE,
)


def totals_in(lead: str) -> Iterator[Number]:
    """Yield the numbers of a list's lead, or of its last sentences, that may be how many it lists."""
    dates = [(p.start, p.end) for p in find_periods(lead)]
    for number in find_numbers(lead):
        before, said = lead[: number.start], lead[number.start : number.end]
        if number.value < _LEAST or number.money or _YEAR.fullmatch(said):
            continue
        if any(start <= number.start < end for start, end in dates) or (_TIME.fullmatch(said) and _AT.search(before)):
            continue
        if _POPULATION.search(before) or _PEOPLE.match(lead, number.end):
            continue
        if _BEFORE.search(before) or _BEHIND.match(lead, number.end):
            continue
        if not (_WHEREIN.search(before) and _PLACES.match(lead, number.end)):
            yield number
