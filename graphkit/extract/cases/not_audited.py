"""Tells grades that are of no audited case: of schools, of other forces, hoped for, or of the force's own checks."""

from __future__ import annotations

import re

from graphkit.extract.cases.assessors import assessor_in
from graphkit.extract.prose.numbers import find_numbers
from graphkit.extract.prose.worded import worded

#: what the force audits month by month, and what it would like to be
_ROUTINE = re.compile(
    r"\b(?:each|every|per) (?:month|quarter|week)\b|\ba (?:month|week)\b|\b(?:month|quarter|week)ly\b|\broutinely\b",
    re.I,
)
_ELSEWHERE = re.compile(
    r"\b(?:another|other|similar|neighbouring|all) forces?\b|\ba force of\b|\bon average\b|\bforces have\b"
    r"|\bnationally\b|\bnational (?:average|figure)",
    re.I,
)
_THEIR_SUPERVISOR = re.compile(
    r"\b(?:his|her|their|a|the) (?:line )?(?:supervisor|manager|sergeant)s?"
    r" (?:had )?(?:found|graded|judged|rated|thought)\b",
    re.IGNORECASE,
)
#: what is counted and graded beside cases
_NO_CASES = re.compile(
    r"^ (?:(?!(?:in|of|which|that|where|whose|with|about)\b)[\w'-]+ ){0,3}?(?:interviews|assessments|meetings|homes"
    r"|plans|calls|logs|officers|detectives|staff|people|visits|schools|training records|forms|warrants|devices|images"
    r"|visitors|suites)\b",
    re.IGNORECASE,
)
_CASES_COUNTED = re.compile(
    r"^ (?:[\w'-]+ ){0,5}?(?:cases?|files?|incidents?|investigations?|enquir(?:y|ies)|allegations?|referrals?)\b", re.I
)
_WISHED = re.compile(
    r"\b(?:aim|target|plan|hope|intend|expect|want)(?:s|ed|ing)? (?:is |was )?(?:for|to|that|of)\b", re.I
)
_OFSTED = worded(r"\bofsted\b|\blocal authorit", re.IGNORECASE)


def not_of_the_audit(sentence: str, context: str) -> bool:
    """Tell whether grades are those of schools, of other forces, hoped for, or of the force's monthly checks."""
    if any(pattern.search(sentence) for pattern in (_OFSTED, _WISHED, _ELSEWHERE, _THEIR_SUPERVISOR)):
        return True
    counted = [context[n.end :] for n in find_numbers(context)]
    if any(map(_NO_CASES.match, counted)) and not any(map(_CASES_COUNTED.match, counted)):
        return True
    return _ROUTINE.search(context) is not None and assessor_in(sentence) != "inspectorate"
