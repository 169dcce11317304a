"""Tells numbers that only say how many cases were audited or how they were graded from what the audit found."""

# ruff: noqa: E501 - patterns read best with one idea a line

from __future__ import annotations

import re

from graphkit.extract.figures.among.shares import all_but
from graphkit.extract.figures.numbers.figure import Figure
from graphkit.extract.figures.numbers.triggers import has_to_be
from graphkit.extract.figures.numbers.units import OFTEN
from graphkit.extract.figures.numbers.words import DURATION
from graphkit.extract.prose.worded import worded

GRADES = worded(r"\b(?:good|adequate|requir\w+(?: improvement)?|inadequate)\b", re.IGNORECASE)
_AUDITED = re.compile(
    r"\b(?:examin|assess(?:ed|ing|ments?)?\b|select|audit|rat(?:e|ed|ing)\b|our (?:overall )?(?:grades|gradings|ratings|judge?ments|results)\b|review|self-assess|inspect(?:ed|ing)\b|sampl|look|choos|chose|chosen\b|pick(?:ed|ing)\b|graded\b"
    r"|cases? (?:files? )?(?:that |which )?(?:we|inspectors) (?:read|saw|check|considered|consider|stud|had|went|listen|watch|test|follow))",
    re.IGNORECASE,
)
_CASES = re.compile(r" (?:(?!of\b)[a-z-]+ ){0,3}(?:cases|incidents)\b")
#: "in six of the cases that we reviewed", "in a further nine cases": so many of those audited, of which something is said
_IN_SOME = re.compile(
    r"\b[Ii]n (?:(?:only|just|a further|another|at least|about|around|nearly|almost|more than|over|fewer than|some) )*$"
)
_OF_THE = re.compile(r" of (?:the|these|those|our|its)\b")
_WE_DID = re.compile(r" (?:[a-z-]+ ){0,3}(?:cases|incidents)(?: files?)? (?:that |which )?(?:we|inspectors) \w+[,.;]")
#: "the force assessed its work in 34 cases"
_ASSESSED = re.compile(
    r"\b(?:examin|assess|select|audit|rat|review|inspect|sampl|grad|look)\w*(?: [a-z-]+){1,8} in (?:(?:a further|another|about|some) )*$"
)
#: "we found eight cases in which": what was found, however many were looked at
_FOUND = re.compile(r"\b(?:found|identified|saw|noted|were|was) (?:(?:only|just|a further|another|about|at least) )*$")
_SUCH = re.compile(
    r" (?:[a-z-]+ ){0,3}(?:cases|incidents) (?:where|in which|when|that had|with(?:out)?|of|waiting|awaiting)\b"
)
_WAITING = re.compile(
    r" (?:[a-z-]+ ){0,3}(?:cases|incidents) (?:were|are|was|is|had|have|remained)?(?: not| still)?(?: been)? ?"
    r"(?:await|waiting|outstanding|overdue|unallocated|unassigned|unresolved|in the queue|open\b|yet to)"
)
#: "it graded six cases as good that we thought inadequate": what was found is how far the two part
_GRADED_OTHERWISE = re.compile(
    r" (?:[a-z-]+ ){0,3}(?:cases|incidents) (?:as|to be) [a-z ]{3,24} (?:that|which|where|when) (?:we|inspectors|our)\b"
)
#: "every month inspectors review 30 cases": the work of the force, not of the inspection
_AS_A_RULE = re.compile(
    r"\b(?:[Ee]very|[Ee]ach) (?:day|week|fortnight|month|quarter|year)\b|\b(?:daily|weekly|monthly|quarterly|yearly|routinely|(?:each|every) time)\b"
)
_CHECKS = re.compile(
    r"\b(?<!we )(?<!We )(?:(?:dip-)?samples?|reviews?|audits?|checks?|examines?|assess(?:es)?|inspects?|looks? at|listens? to|(?:audits?|reviews?|samples?|checks?) of) "
    r"(?:(?:about|around|some|at least|up to|another) )?$"
)
#: so many cases are told below: "can be seen in these two cases:", "two of these cases illustrate what we saw:"
_TO_BE_SEEN = re.compile(
    r"\b(?:seen?|saw|shown|clear|illustrated|demonstrated|evident|apparent|visible|reflected|described?|summarised|outlined|give|"
    r"given|set out)\b[^.;:]{0,60}? (?:in|by|from) (?:just |only |the following |these |the )?$"
)
_ARE_TOLD = re.compile(
    r" (?:[a-z-]+ ){0,2}?(?:cases|incidents|examples) (?:(?:below|here|that follow) )?(?:(?:all|both|also) )?(?:illustrat|demonstrat|typif|exemplif|(?:show|explain|reveal|reflect) (?:how|what|why|this|"
    r"these|the (?:difference|effect|consequence|impact)))"
)
_TOLD_BELOW = re.compile(r" (?:[a-z-]+ ){0,2}?(?:cases|incidents|examples):$")
#: no more cases are told in a row
_FEW_TOLD = 6
_REPEATS = frozenset({"times", "occasions"})
_AUDIT_UNITS = ("cases", "records", "files")
#: of one child's case hardly anything is so many
_SEVERAL = 10


def audited(text: str, figure: Figure, unit_at: int) -> bool:
    """Tell whether a number only says how many cases were audited or how they were graded (CaseAudit holds those).

    Args:
        text: the reading of the sentence.
        figure: the figure.
        unit_at: where in `text` the words behind its number begin, with the blank before them.
    """
    if figure.value <= _FEW_TOLD and _told(text, figure, unit_at):
        return True
    if figure.of is not None or figure.unit == "percent" or OFTEN.search(figure.unit or ""):
        return False
    at = unit_at
    if not _CASES.match(text, at):
        return False
    if _GRADED_OTHERWISE.match(text, at) or has_to_be(text, figure.start):
        return False
    if len(GRADES.findall(text)) > 1:
        return True
    before, part = text[max(0, figure.start - 120) : figure.start], _OF_THE.search(text, figure.start, at) is not None
    if part and figure.value == 1 and all_but(text[: figure.start + len("all but ")]) is not None:
        return True  # "in all but one of the cases we examined": of how many, nobody says
    if _IN_SOME.search(before) and part:
        return False
    if _CHECKS.search(before) and _AS_A_RULE.search(text):
        return False
    if GRADES.search(text[at : at + 90]):
        return True
    if _WAITING.match(text, at) or (
        _IN_SOME.search(before) and not _WE_DID.match(text, at) and not _ASSESSED.search(before)
    ):
        return False
    if _FOUND.search(before) and _SUCH.match(text, at):
        return False
    return bool(_AUDITED.search(text[max(0, figure.start - 70) : at + 70]))


def _told(text: str, figure: Figure, unit_at: int) -> bool:
    """Tell whether a number only says how many cases the report tells, here or in the list that it leads to."""
    if _ARE_TOLD.match(text, unit_at):
        return True
    return _TOLD_BELOW.match(text, unit_at) is not None and _TO_BE_SEEN.search(text, 0, figure.start) is not None


def is_timely(figure: Figure) -> bool:
    """Tell whether a figure is a length of time or says how often: what is taken of a case study, too."""
    words = (figure.unit or "").split()
    return bool(words) and (DURATION.fullmatch(figure.unit or "") is not None or not _REPEATS.isdisjoint(words))


def of_several(figure: Figure) -> bool:
    """Tell whether a figure is of several cases, wherever it stands: a share, a percentage, so many cases or children."""
    unit = figure.unit or ""
    if is_timely(figure) or unit == "pounds":
        return False
    return (
        unit == "percent"
        or unit.endswith(_AUDIT_UNITS)
        or (figure.of is not None and figure.of >= _SEVERAL)
        or (unit != "" and figure.value >= _SEVERAL)
    )
