"""Tells that a paper is about inspections and reports none: their methods, criteria, plans, evaluation, guidance."""

from __future__ import annotations

import re

#: what a paper is that inspectors write about their own work
_PAPER = (
    r"(?:methodolog(?:y|ies)|(?:assessment|inspection|judge?ment|grading) criteria|terms of reference|glossary"
    r"|question sets?|frameworks?|strateg(?:y|ies)|guidance|guide|handbook|manual|toolkit"
    r"|consultation(?: (?:response|document|outcome|paper)s?)?|(?<!child protection )inspection (?:programme|plan)"
    r"|business plan|faqs?|frequently asked questions)"
)
#: a title that has it as its head, in its last part: "Child protection inspections – methodology (2021)"
_AT_END = re.compile(
    rf"\b{_PAPER}(?:(?:,? (?:for|from|to|in|of))? ?\(?(?:19|20)\d\d(?: ?[-–/] ?(?:(?:19|20)?\d\d))?\)?)?"
    r"(?:\W+(?:for consultation|updated?|draft|final|version \d[\d.]*))?\W*$",
    re.IGNORECASE,
)
_AT_START = re.compile(
    r"(?:an? |the |our )?(?:independent |proposed |draft )?(?:evaluation (?:of|report)|methodology\b"
    r"|terms of reference\b|glossary\b|consultation (?:on|about|paper|document)\b"
    r"|how we (?:inspect|monitor|assess|carry out)\b|guidance (?:on|for|about)\b)",
    re.IGNORECASE,
)
#: a part of a title that says so wherever it stands: "Child protection inspections: methodology for follow-up work"
_WITHIN = re.compile(
    r"(?:[:–—-] (?:\w+ ){0,2}?|\b(?:inspections?|programme) )(?:methodology|assessment criteria|terms of reference"
    r"|evaluation)\b|: for consultation\b",
    re.IGNORECASE,
)
#: what inspects or reviews such a thing is a report
_REPORTS = re.compile(r"\b(?:re-?inspection|inspection|review|report) (?:of|into|on)\b", re.IGNORECASE)


#: how such a paper begins
_THIS_GUIDANCE = re.compile(
    r"\bthis (?:guidance|guide|handbook|manual|framework|methodology|protocol|policy|procedure)(?: document)?"
    r" (?:is (?:for|aimed at|intended)|sets? out|explains?|describes?|applies|outlines?|tells)\b"
    r"|\b(?:should|must|can|to) (?:use|read|follow|apply|refer to) this (?:guidance|guide|handbook|manual|protocol)\b",
    re.IGNORECASE,
)
#: in so many first characters
_BEGINNING = 1_500


def is_guidance(text: str) -> bool:
    """Say whether a text says of itself at its beginning that it is guidance or a procedure, and so no report."""
    return _THIS_GUIDANCE.search(text[:_BEGINNING]) is not None


def of_method(title: str) -> bool:
    """Say whether a document with this title is about inspections, and the report of none."""
    if _AT_START.match(title) or _WITHIN.search(title):
        return True
    return _AT_END.search(title) is not None and _REPORTS.search(title) is None
