"""Tells whether a text speaks of cases that inspectors saw at an earlier inspection than the report's own."""

from __future__ import annotations

import re

from graphkit.extract.cases.audits.assessors import last_actor
from graphkit.extract.prose.numbers import FEW

#: who inspects, as a part of other patterns
WE = r"(?:we|inspectors|hmic(?:frs)?)"
#: what inspectors do with cases of their own choice
TOOK = (
    r"chose|selected|picked|took|drew|sampled|examined|assessed|audited|reviewed|read|studied|considered"
    r"|looked (?:at|into)|dip-sampled|called for|asked for"
)

#: "our first joint inspection", "the 2018 report", "at that time"
_LAST_INSPECTION = (
    r"\b(?:previous|last|first|initial|earlier|original|20\d\d) (?:(?:child protection|joint|full) )?(?:re-?)?"
    r"(?:inspection|assessment|audit|review|visit|report)\b"
    r"|\b(?:in|at) that (?:time|assessment|inspection)\b"
)
#: "when we last inspected", "when inspectors were first here"
_WHEN_WE_LAST = (
    rf"\bwhen {WE} (?:last|first|previously) \w+"
    r"|\bwhen (?:we|inspectors) (?:were|had been) (?:last|first) (?:here|there|in)\b"
    r"|\bwhen (?:the (?:force|constabulary)|it|they) (?:was|were|had been) (?:last|first|previously) inspected\b"
)
#: "the files we read then,", "the cases we saw at the time,"
_WE_SAW_THEN = (
    rf"\b{WE} (?:had )?(?:{TOOK}|saw|graded|judged)"
    r" (?:then|at the time|that year|last time|previously|back then|on that occasion)(?= ?[,;:.]|$)"
)
#: "Back then", "Last time", "Two years before"
_BACK_THEN = (
    r"^(?:and |but )?(?:back then|on that occasion|at the time(?= ?,))\b"
    r"|^(?:last time|previously|(?:\w+ )(?:months|years?) (?:earlier|before|ago))\b"
)
_PREVIOUS = re.compile(rf"{_LAST_INSPECTION}|{_WHEN_WE_LAST}|{_WE_SAW_THEN}|{_BACK_THEN}", re.IGNORECASE)
#: "and 34 had been inadequate": reports tell of their own inspection as past already
_HAD_BEEN = re.compile(
    rf"\b{FEW} (?:cases )?had (?:been (?:(?:judged|graded|rated|assessed|found)(?: to be| as)? )?"
    r"(?:good|adequate|inadequate|outstanding)|required improvement)"
    r"(?= ?[,;:.]| (?:and|or|then)\b|$)",
    re.IGNORECASE,
)
#: behind it, what was so is told as past of the past: "we found that nine had been good"
_SAID_THAT = re.compile(r"\b(?:\w+ed|found|said|told us|thought|saw|felt|think|believes?) that\b", re.IGNORECASE)

#: what only stands beside the figures of a sentence, so that they are compared with it: "up from two at our last visit"
_COMPARED = re.compile(
    r"(?:\bcompared (?:with|to)\b|\b(?:up|down) from\b|\bagainst\b|\bthan (?:in|at|when|during)\b"
    r"|\bimprovement (?:on|since)\b|\bsince\b|\bunlike\b|\bas (?:in|at) (?:our|the)\b).*$",
    re.IGNORECASE,
)
#: "Compared with our first inspection,"
_COMPARED_FIRST = re.compile(
    r"^(?:compared (?:with|to)|unlike|since|as (?:in|at)|in contrast (?:to|with))\b[^,]*,", re.I
)
#: figures of the past, given to be compared with: "This compares with 68 cases in 2018, of which nine were good"
_COMPARES = re.compile(
    r"^(?:this|that|it|these|which)(?: (?:is|are|was|were|can be))?"
    r" (?:compare[ds]? (?:with|to)|(?:\w+ ){0,2}(?:better|worse|higher|lower|more|fewer)(?: \w+)? than)\b"
    r"(?:.*?\b(?:in|at|of|from) (?:\w+ )?(?P<year>20\d\d)\b)?",
    re.IGNORECASE,
)

#: "But in early 2017", "Back in the spring of 2017", "In March 2018"
_YEAR_FIRST = re.compile(
    r"^(?:(?:back|but|and|yet|whereas|(?:by|in) (?:contrast|comparison)|(?:for|by way of) comparison|earlier)[, ]+)*"
    r"(?:in|during|at)"
    r" (?:(?:early|late|mid|the|our|(?:spring|summer|autumn|winter)(?: of)?|(?:end|start) of)[ -])*"
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)?"
    r" ?(?P<year>20\d\d)\b",
    re.IGNORECASE,
)
#: "of the 66 cases in 2021, 15 were good", "the 2021 grades were"
_YEAR_OF_CASES = re.compile(
    r"^(?:(?:but |and )?of (?:the )?|(?:all |our |the )*)\w+(?:-\w+)? (?:cases|files|records)"
    r" (?:(?:that )?(?:we|inspectors) (?:had )?\w+ (?:at |into )?)?(?:in|from|of) (?:\w+ )?(?P<year>20\d\d)\b"
    r"|\b(?:our|the) (?:(?P<other>20\d\d) (?:grad(?:es|ings)|figures|results)\b"
    r"|(?:\w+ )?(?:grad(?:es|ings)|figures|results) (?:in|of|for|from) (?:\w+ )?(?P<then>20\d\d)\b)",
    re.IGNORECASE,
)
#: "we looked at 31 cases in March 2018"
_YEAR_OF_OURS = re.compile(
    rf"\b{WE} (?:had |then )?(?:examined|assessed|audited|reviewed|looked at|graded|judged|inspected)"
    r" [^,;.]{0,50}?\bin (?:\w+ )?(?P<year>20\d\d)\b",
    re.IGNORECASE,
)
#: "when the force was inspected in March 2018", "our inspection of 2018 had found"
_YEAR_OF_INSPECTION = re.compile(
    r"\b(?:when (?:the )?\w+ (?:was|were|had been) inspected|(?:inspection|review|visit|report|audit)) (?:of|in|from)"
    r" (?:\w+ )?(?P<year>20\d\d)\b",
    re.IGNORECASE,
)
#: "in 2018 we looked at 31 cases"
_YEAR_BEFORE_US = re.compile(
    rf"\b(?:in|during) (?:\w+ )?(?P<year>20\d\d),? {WE} (?:had |then )?(?:{TOOK}|graded|judged|inspected)\b",
    re.IGNORECASE,
)


def earlier(text: str, year: int | None) -> bool:
    """Tell whether `text` speaks of an earlier inspection, and not only compares with it.

    Args:
        text: a heading, the lead of a list, or a sentence.
        year: the inspection's; None where it is not known.
    """
    own = _COMPARED.sub("", _COMPARED_FIRST.sub("", text).strip()) or text
    if _COMPARES.match(text):
        own = text  # "This compares with nine at the last inspection" tells of that one
    return _PREVIOUS.search(own) is not None or _had_been(own) or _before(own, year)


def _had_been(text: str) -> bool:
    """Tell whether `text` says that cases had got their grades before the report's own inspection."""
    return _HAD_BEEN.search(text) is not None and not _SAID_THAT.search(text) and last_actor(text) != "force"


def _before(text: str, year: int | None) -> bool:
    """Tell whether inspectors speak in `text` of a year before the inspection's."""
    if year is None or last_actor(text) == "force":
        return False
    if of_cases := _YEAR_OF_CASES.search(text):
        return int(of_cases["year"] or of_cases["other"] or of_cases["then"]) < year
    said = _COMPARES.match(text) or _YEAR_FIRST.search(text) or _YEAR_OF_OURS.search(text)
    said = said or _YEAR_BEFORE_US.search(text) or _YEAR_OF_INSPECTION.search(text)
    return said is not None and said["year"] is not None and int(said["year"]) < year
