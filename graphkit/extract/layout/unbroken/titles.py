"""Finds the usual headings of the family in a text without breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Where something ends before which a heading, a list or a paragraph may have begun.
AFTER = r"(?:(?<=[.!?;]) |(?<=[.!?][\"'”’)]) |(?<=[⁰¹²³⁴-⁹]) )"
#: the heading of what an earlier inspection asked for
OF_EARLIER = r"Recommendations? from (?:the|our) \d{4} (?:re-?)?inspection(?: report)?"
# The usual headings as patterns, the longer ones first, so that none is taken for the beginning of another.
_TITLES = (
    r"(?:Findings: )?[Tt]he overall effectiveness of the \w+ and its response to [a-z ]{8,60}?protection",
    r"Findings: the experiences, progress and outcomes for [a-z ]{8,60}?protection",
    r"Breakdown of case file audit results(?: by area of child protection)?",
    r"Findings: leadership, management and governance",
    r"Expectations set out in the Working Together guidance",
    r"The police['’]s responsibility to keep children safe",
    r"(?:Main|Key) findings(?: from the (?:re-)?inspection)?",
    r"\d{4} (?:post-inspection review|(?:re-?)?inspection)(?: findings)?",
    r"(?:Post-inspection(?: review)?|Re-?inspection) findings",
    r"Results of (?:our |the )?case (?:file )?(?:reviews|audits?)(?: by (?:type of case|area of child protection))?",
    rf"{OF_EARLIER}",
    r"Results by (?:type of case|case type|area of child protection)",
    r"Common themes in (?:the|our) cases",
    r"(?:Recommendations?|Areas? for improvement|Causes? of concern): [a-z][a-z ,'’-]{3,60}?(?= [A-Z*])",
    r"Areas? for improvement",
    r"Causes? of concern",
    r"Managing those (?:who pose|posing) a risk to children",
    r"The police role in child protection",
    r"Self-assessment and case inspection",
    r"Leadership, management and governance",
    r"Context for the force",
    r"Assessment and help",
    r"Inspection approach",
    r"Case file analysis",
    r"Within (?:three|six) months",
    r"Decision[ -]making",
    r"Police detention",
    r"Initial contact",
    r"Recommendations?",
    r"Investigation",
    r"Trusted adult",
    r"Immediately",
    r"Introduction",
    r"Background",
    r"Objectives",
    r"Conclusion",
    r"Next steps",
    r"Aims",
    r"Glossary",
    r"Foreword",
    r"Summary",
    r"Annex [A-D](?! (?:[–-] )?[A-Z])",
    r"Methods",
)
_TITLE = "|".join(_TITLES)
#: what a chapter of a follow-up is parted by: "Initial contact: 2021 recommendation"
_PART = (
    r"(?P<part>: (?:(?:\d{4}|re-?inspection|post-inspection|inspection|review|original|previous|earlier|our|the) ){0,3}"
    r"(?:recommendations?|findings|conclusions?)(?: from (?:the|our) (?:\d{4} )?inspection(?: report)?)?"
    r"|: what (?:we|inspectors) (?:found|saw|said|recommended)"
    r"(?: (?:this time|(?:then|now|before)|in \d{4}|last time|at (?:the|our) \w+ (?:inspection|visit|review)))?)"
)
_HEAD = rf"(?:\d{{1,2}}\.(?:\d{{1,2}}\.?)?[ ]+)?(?P<title>{_TITLE})(?i:{_PART})?(?= (?:[A-Z“‘•–*]|\d{{1,2}}\. |- ))"
_USUAL = re.compile(rf"(?:{AFTER}|(?<=\d) (?=Common|Results |Breakdown )){_HEAD}")
_NEXT_TITLE = re.compile(rf" {_HEAD}")


#: the title of an annex; below that of a glossary a term may follow in lower case
_ANNEX = re.compile(
    rf"(?:{AFTER}|(?<=\d) )Annex [A-D](?: [–-]|:)? "
    r"(?:(?:Glossary|Definitions)(?: (?:and|of) [a-z]+)?(?= \w)|[A-Z][a-z ’'-]{5,70}?(?= [A-Z“‘•]))"
)
_FOREWORD = re.compile(r" Foreword(?= [A-Z][a-z]+ [a-z])")


def usual(raw: str, body: int) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of the family's usual headings: after a full stop, or right after another of them."""
    if foreword := _FOREWORD.search(raw[: body or len(raw)]):
        yield foreword.start() + 1, foreword.end()
    annexes = {m.start() + 1: m.end() for m in _ANNEX.finditer(raw, body)}
    for start, end in annexes.items():
        yield start, end
        while below := _NEXT_TITLE.match(raw, end):
            yield below.start() + 1, below.end()
            end = below.end()
    at = body
    while match := _USUAL.search(raw, at):
        at = annexes.get(match.start() + 1) or match.end()
        yield match.start() + 1, at
        while below := _NEXT_TITLE.match(raw, at):
            yield below.start() + 1, below.end()
            at = below.end()
