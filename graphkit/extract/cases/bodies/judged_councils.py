"""Reads what a sentence says that Ofsted judged: whose services, on what, with which grade and when."""
# ruff: noqa: E501 - patterns read best with one idea a line

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.extract.prose.dates import find_periods
from graphkit.extract.prose.grades import A_RATING

COUNCIL = re.compile(
    r"(?:[A-Z][\w'’-]+(?:[ -](?:on|upon|and|of|the|in|&)(?=[ -]))?[ -]){1,6}(?:Council|County Council|London Borough)\b"
    r"|\bLondon Borough of (?:[A-Z]\w+(?: and )?){1,3}"
)
#: a place that stands for the council whose services are judged: "children's services in Westmarch"
_SERVICES = r"(?:children(?:'s|s')? (?:social (?:care|work|services)(?: services)?|services)|local authority services)"
_PLACE = r"(?P<place>(?:the )?(?:(?:city|county|borough|town) of )?[A-Z][\w'-]+(?:(?: (?:on|upon|and|of|the) |[ -])[A-Z][\w'-]+){0,3})"
_SERVICES_IN = re.compile(rf"\b(?P<topic>(?i:{_SERVICES}))(?: \([A-Z]{{2,6}}\))?,? (?:in|of|for|at) {_PLACE}")
#: the services of another place, in the same breath: "... and that those in Westmarch were good"
_THOSE_IN = re.compile(rf"\bthose (?:in|of) {_PLACE}(?P<topic>)")
_SERVICES_OF = re.compile(rf"\b{_PLACE.replace('place', 'owner')}(?:'s|(?<=s)') (?P<owned>(?i:{_SERVICES})|services\b)")
#: a place of which a clause tells how it was judged: "Rowanshire, which Ofsted judged as good"
_WHICH = re.compile(
    rf"{_PLACE}(?: \([A-Z]{{2,6}}\))?,? (?:which|whose (?P<topic>(?i:{_SERVICES})|services)) (?:(?:Ofsted|had|has|was|were|been|last|also) )*(?:judged|rated|graded|found|assessed)\b"
)
#: a council by its kind, of two that the sentence before names: "in the city to be inadequate and those in the county"
_BY_KIND = re.compile(
    rf"\b(?:(?P<topic>(?i:{_SERVICES})|services for children)|those|services)"
    r"(?: \([A-Z]{2,6}\))? (?:in|of|for) the (?P<kind>city|county|borough)\b(?! (?:of|council)\b)",
    re.IGNORECASE,
)
_OF_A_KIND = re.compile(r"(?:[A-Z][\w'’-]+ (?:(?:on|upon|of|the) )*){1,4}(?:City|County|Borough) Council\b")
#: a year by itself
_YEAR = re.compile(r"\b(?:in|since|during) (?P<year>(?:19|20)\d\d)\b(?![/-])", re.IGNORECASE)
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_NOT_YET = re.compile(
    r"\b(?:not (?:yet|been)|hasn't|hadn't|has yet to|is due to|was due to|will|expects?|hoped?|aims?|if|whether|until)\b",
    re.I,
)
_FROM_TO = re.compile(
    rf"\bfrom [\"'\u201c\u2018]?{A_RATING}[\"'\u201d\u2019]? to (?=[\"'\u201c\u2018]?{A_RATING})", re.IGNORECASE
)
_ANY_GRADE = re.compile(
    rf"\b{A_RATING}(?=[\"'\u201d\u2019]?(?:[\s,.;:)]|$))(?! (?:practice|progress|work|examples?|quality|enough))",
    re.IGNORECASE,
)
CLAUSE_GRADE = re.compile(
    rf"\b(?:judged|rated|graded|found|assessed|was|were|is|are|as|a)\b[^.;]{{0,90}}?[\"'“‘]?(?P<grade>{A_RATING})[\"'”’]?(?=[\s,.;)]|$)",
    re.IGNORECASE,
)
#: the name of somebody, who is then judged, and not the body of the sentence before
_NAMED = re.compile(
    rf"(?<=[\w,] )(?!(?:{_MONTH}|Ofsted|Office|Standards|Education|Children|Services?|Social|Care|Council|Authority|HMIC\w*|CSC"
    r"|Quality|Commission|Inspect\w+|Joint|Targeted|Area|Single|Framework|Director|Department|Government|Secretary|State"
    r"|Multi|Safeguarding|Board|Her|His|Majesty|Probation)\b|(?i:{A_RATING})\b)[A-Z][a-z]+"
)


def judged_in(sentence: str, previous: str) -> Iterator[tuple[str, str | None, str, str | None]]:
    """Yield the body, topic, grade and date of what a sentence says that Ofsted judged; nothing where it is not plain.

    Each body has the grade that follows it; a grade with none before it is of the body that follows, or of the sentence
    before's. A date is that of the judgement where it stands after the grade, or is the only one.
    """
    if CLAUSE_GRADE.search(sentence) is None or _NOT_YET.search(sentence):
        return
    clean = sentence
    if change := _FROM_TO.search(clean):  # "from inadequate to good": what was judged last, in its place
        clean = clean[: change.start()] + " " * (change.end() - change.start()) + clean[change.end() :]
    bodies = sorted([*_bodies(clean), *_by_kind(clean, previous)])
    if not bodies and not _NAMED.search(clean):
        bodies = [(0, body, topic) for _, body, topic in _bodies(previous)[-1:]]
    grades = list(_ANY_GRADE.finditer(clean))
    dates = _dates(clean) or (_dates(previous) if len(grades) == 1 else [])
    if len(bodies) == len(grades):
        pairs = list(zip(bodies, grades, strict=True))
    elif len(grades) == 1 and all(at < grades[0].start() for at, _, _ in bodies):
        pairs = [(body, grades[0]) for body in bodies]
    else:
        return
    for k, ((_, body, topic), grade) in enumerate(pairs):
        until = grades[k + 1].start() if len(grades) > 1 and k + 1 < len(grades) else len(clean)
        own = [date for date in dates if grade.end() <= date[0] < until] if len(dates) > 1 else dates
        yield body, topic, grade.group(), own[0][1] if own else None


def _dates(text: str) -> list[tuple[int, str]]:
    """Return where the dates of a text stand, years by themselves too, each with the first day that it names."""
    found = [(p.start, p.end, p.first) for p in find_periods(text)]
    years = [(m.start("year"), m["year"]) for m in _YEAR.finditer(text)]
    alone = [(at, year) for at, year in years if not any(start <= at < end for start, end, _ in found)]
    return sorted([*((start, first) for start, _, first in found), *alone])


def _by_kind(text: str, previous: str) -> list[tuple[int, str, str | None]]:
    """Return the councils that a sentence means by "in the city" and "in the county", where the one before names each."""
    councils = _OF_A_KIND.findall(previous)
    found: list[tuple[int, str, str | None]] = []
    for m in _BY_KIND.finditer(text):
        of_kind = [name for name in councils if f" {m['kind'].lower()} " in f" {name.lower()} "]
        if len(of_kind) == 1:
            found.append((m.start(), of_kind[0], m["topic"]))
    return found


def _bodies(text: str) -> list[tuple[int, str, str | None]]:
    """Return the bodies that a sentence says are judged, with where they stand and the topic that it names."""
    found: list[tuple[int, str, str | None]] = [(m.start(), m.group().strip(), None) for m in COUNCIL.finditer(text)]
    patterns = (
        (_SERVICES_OF, "owner", "owned"),
        (_SERVICES_IN, "place", "topic"),
        (_WHICH, "place", "topic"),
        (_THOSE_IN, "place", "topic"),
    )
    for pattern, place, topic in patterns:
        for m in pattern.finditer(text):
            name = re.sub(rf"^the |\s(?:in )?{_MONTH}$", "", m[place]).strip()
            if not any(a <= m.start(place) < a + len(b) or m.start() <= a < m.end() for a, b, _ in found):
                found.append((m.start(), name, None if m[topic] == "services" else m[topic] or None))
    return sorted(found)
