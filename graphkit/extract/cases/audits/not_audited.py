"""Tells grades that are of no set of audited cases: of schools, hoped for, of the force's checks, of one case told."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphkit.extract.cases.audits.assessors import assessor_in
from graphkit.extract.prose.grades import A_GRADE, Counts
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
_CASES = r"(?:cases?|files?|records?|investigations?|incidents?|referrals?)"
_GIVEN = r"(?:assessed|graded|judged|rated|marked|scored|found|considered)"
#: "In one case we assessed as inadequate, officers ...": the grade only says which case is told
_ONE_CASE = worded(
    rf"\b(?:in|during) (?:one|another|an?(?: (?:further|second|different|separate))?) (?:[\w'-]+ ){{0,3}}?{_CASES},?"
    r"(?: (?:that|which|we|inspectors|hmic\w*|the force|the constabulary|had|has|have|been|was|were|is|also|later"
    rf"|itself))* {_GIVEN}(?: by [\w' ]{{2,25}}?)?(?: (?:as|to be))? ['‘\"“]?{A_GRADE}['’\"”]?(?=,)"
    rf"|\b(?:in|during) (?:one|another) {A_GRADE} {_CASES}(?=,)",
    re.IGNORECASE,
)
#: a part of the cases, by the grade that the force gave them: "of the 14 cases the force had graded as good, we ..."
_BY_THEIR_GRADE = worded(
    rf"\b(?:of|among|from) (?:the |those |these |its )?(?:[\w-]+ ){{0,3}}?(?:{_CASES}|those|ones)(?: (?:that|which))?"
    rf"(?: (?:the )?(?:[\w'-]+ )?(?:force|constabulary|police|it|they)(?: (?:had|has|itself|first|already))* {_GIVEN}"
    rf"(?: (?:as|to be))?|(?: had been| were)? {_GIVEN}(?: (?:as|to be))?(?=[^,.;]{{3,40}} by (?:the )?(?:force|it)\b))"
    rf" ['‘\"“]?{A_GRADE}",
    re.IGNORECASE,
)
#: "We downgraded eight of them: five to requires improvement"; not "we re-graded those"
_REGRADED = worded(
    r"\b(?:down|up)grad(?:ed|ing)\b|\bre-?grad(?:ed|ing) \w+(?:-\w+)? (?:of|cases|files)\b"
    r"|\b(?:lowered|raised|changed|reduced|revised) (?:the|their|its|our) (?:[\w']+ )?(?:grades?|gradings?|ratings?)\b",
    re.IGNORECASE,
)
#: one side of the work, looked at by itself: "We looked at the supervision of 20 investigations. It was good in 5."
_ONE_SIDE = worded(
    r"\b(?:looked (?:again )?(?:at|into)|examined|reviewed|assessed|considered|checked|tested|audited|graded|judged"
    r"|sampled) (?:the )?(?:\w+ )?(?:(?:quality|standard|timeliness) of )?(?:the )?(?:\w+ )?"
    r"(?:supervision|oversight|record(?:ing|[- ]keeping)|planning|communication|training|grading|timeliness|minutes"
    r"|decision[- ]making|interviews|risk assessments?|(?:investigation|safety) plans?|information[- ]sharing)"
    r" (?:of|in|for|from|on|at) ",
    re.IGNORECASE,
)
_IT_WAS = re.compile(r"(?:it|this|that|they|these|practice) (?:was|were)\b", re.IGNORECASE)
#: what else they looked at, so that it was not that side alone: "... in ten cases and at how the force responded"
_AND_MORE = re.compile(r"\band (?:at )?(?:how|what|whether|all|everything|the (?:rest|whole))\b", re.IGNORECASE)
_GRADE_WORD = re.compile(rf"\b{A_GRADE}\b", re.IGNORECASE)


def of_one_side(sentence: str, earlier: Sequence[str]) -> bool:
    """Tell whether a sentence grades one side of the work on cases, which the sentence before it names."""
    if not earlier or _IT_WAS.match(sentence) is None:
        return False
    side = _ONE_SIDE.search(earlier[-1])
    return side is not None and _AND_MORE.search(earlier[-1], side.end()) is None


def of_one_told(sentence: str, counts: Counts) -> bool:
    """Tell whether the one count of a sentence is the case that it tells, named with its grade."""
    return list(counts.known().values()) == [1] and _ONE_CASE.search(sentence) is not None


def regraded(sentence: str) -> bool:
    """Tell whether a sentence says how inspectors saw the cases to which the force gave one grade: no set of cases."""
    again, grade = _REGRADED.search(sentence), _GRADE_WORD.search(sentence)
    # behind the grades it says only what some of them were before: "..., downgrading six of them"
    first = again is not None and (grade is None or again.start() < grade.start())
    return first or _BY_THEIR_GRADE.search(sentence) is not None


def not_of_the_audit(sentence: str, context: str) -> bool:
    """Tell whether grades are those of schools, of other forces, hoped for, or of the force's monthly checks."""
    if any(pattern.search(sentence) for pattern in (_OFSTED, _WISHED, _ELSEWHERE, _THEIR_SUPERVISOR)):
        return True
    counted = [context[n.end :] for n in find_numbers(context)]
    if any(map(_NO_CASES.match, counted)) and not any(map(_CASES_COUNTED.match, counted)):
        return True
    return _ROUTINE.search(context) is not None and assessor_in(sentence) != "inspectorate"
