"""Tells grades that neither the inspectors nor the force gave: a council, a partnership or a peer graded the cases."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphkit.extract.cases.audits.assessors import last_actor
from graphkit.extract.prose.grades import A_GRADE
from graphkit.extract.prose.worded import worded

_AUDITS = r"(?:audits?|reviews?|dip[- ]samples?|assessments?|examinations?|scrutiny)"
#: who is neither: "the county council", "another police force", "external auditors", "the peer reviewers"
_OTHERS = (
    r"(?:(?<!with the )(?<!from the )(?<!by the )(?<!of the )(?<!to the )"
    r"(?:councils?|local authorit(?:y|ies)|partnerships?|safeguarding (?:\w+ )?(?:boards?|partners)|lscbs?"
    r"|children's (?:social care|services)|health (?:trusts?|boards?)|nhs(?: \w+){0,2}|college of policing"
    r"|(?:another|a (?:second|different|neighbouring|nearby)) (?:police )?(?:force|constabulary)"
    r"|consultan(?:ts?|cy)|prosecutors|crown prosecution service|universit(?:y|ies)"
    r"|(?:peer|external|independent|outside) (?:\w+ )?(?:reviewers?|auditors?|assessors?|panels?|teams?|experts?)))"
)
_GRADED = (
    r"(?:audited|reviewed|graded|judged|rated|assessed|examined|sampled|dip-sampled|scored|marked"
    r"|looked (?:again )?(?:at|into)|read|found|considered|concluded)"
)
#: "the partnership audited 24 cases", "another force had looked at"
_OTHERS_GRADED = rf"\b{_OTHERS}(?: \([^)]{{1,40}}\))?(?:,? (?:has|had|have|also|then|itself|themselves))* {_GRADED}\b"
#: "the council's own audit of 30 cases", "the peer review"
_THEIR_AUDIT = (
    rf"\b{_OTHERS}(?:'s|s'|') (?:own )?(?:[\w-]+ ){{0,2}}?{_AUDITS}\b"
    rf"|(?<!our )\b(?:peer|external|independent|multi-agency|partnership) (?:case )?(?:file )?{_AUDITS}"
    rf"(?: of [^.;,]{{3,60}}?)? (?:has |had |also )*{_GRADED}\b"
)
#: "were audited by the council", "an audit carried out by consultants"
_BY_THEM = (
    rf"\b(?:{_GRADED}|carried out|done|undertaken|conducted|completed|{_AUDITS}) by (?:the |an? )?(?:[\w-]+ ){{0,3}}?"
    rf"{_OTHERS.replace('(?<!by the )', '')}\b"
)
#: "the force asked another police force to review 20 cases"
_ASKED_THEM = (
    r"\b(?:asked|invited|commissioned|paid|engaged|brought in) (?:the |an? )?(?:[\w-]+ ){0,3}?"
    rf"{_OTHERS} to (?:\w+ )?(?:audit|review|grade|judge|rate|assess|examine|sample|look|read)\b"
)
_FILES = r"(?:cases?|files?|records|investigations|incidents|referrals)"
#: what is done to children and risks too, not to cases alone, and names no cases by itself
_DEED = re.compile(
    r"\b(?:reviewed|judged|assessed|examined|sampled|looked (?:again )?(?:at|into)|read|found|considered|concluded)$",
    re.IGNORECASE,
)
#: behind it: "20 of these cases", "them", "nine to be good"
_CASES_AFTER = re.compile(
    rf"(?: (?!(?:in|for|from|at|on|to|with|by)\b)[\w'-]+){{0,5}}? {_FILES}\b| (?:them|these|those|all|each)\b(?! child)"
    rf"|[^.;]{{0,50}}\b{A_GRADE}\b| (?:the |its )?(?:work|practice)\b",
    re.IGNORECASE,
)
_BY_DEED = re.compile(rf"{_GRADED} by\b", re.IGNORECASE)
#: whom something was done to that was done by others: "the children had been assessed by"
_ALL_THESE = re.compile(
    rf"\b(?:{_FILES}|child(?:ren)?|girls?|boys?|famil(?:y|ies)|risks?|needs|homes?)\b", re.IGNORECASE
)
#: a review that others held; it is one of cases where these or a grade are named beside it
_REVIEW_BY = re.compile(rf"{_AUDITS} by\b", re.IGNORECASE)
_CASES = re.compile(rf"\b(?:{_FILES}|{A_GRADE})\b", re.IGNORECASE)
#: over what cases are spread, and no grader: "our audits by local authority", "by council area"
_BY_AREA = re.compile(
    r"\bby (?:council|local authority|partnership|health board)$|\bour (?:[\w-]+ ){0,3}by [\w ]+$", re.IGNORECASE
)
_AREA = re.compile(r" (?:areas?|district)\b", re.IGNORECASE)
_BY_OTHERS = worded(rf"{_OTHERS_GRADED}|{_THEIR_AUDIT}|{_BY_THEM}|{_ASKED_THEM}", re.IGNORECASE)
#: whose cases others grade, or with whom: "Inspectors looked at 12 files that the council had reviewed"
_WHOSE = re.compile(
    r"\b(?:cases|files|records|investigations|incidents|referrals|ones|those)(?: (?:of|on|about) [\w' -]{3,50}?)?"
    r"(?:(?:,? (?:that|which))?(?: (?:the|its|their))?(?: [\w-]+)?"
    r"|,? (?:that|which) (?:had been|were)(?: [\w-]+){0,3}) $"
    r"|\b(?:we|inspectors|hmic\w*) and (?:the |its )?(?:[\w-]+ )?$",
    re.IGNORECASE,
)
#: who found what was told of others in the sentence before: "It found six good", "Of these, six were good"
_GOES_ON = re.compile(
    r"(?:it|they|(?:its|their) \w+|this|these|those|of (?:these|those|them|the)|as a result"
    r"|the (?:\w+ )?(?:audits?|reviews?|reviewers?|auditors?)"
    r"|\w+(?:-\w+)? (?:cases |files |records )?(?:was|were|requir\w+|need\w+))\b",
    re.IGNORECASE,
)
#: so many sentences before may say who graded
_BACK = 3


def by_others(sentence: str, earlier: Sequence[str]) -> bool:
    """Tell whether grades are those of somebody who is neither the inspectors nor the force.

    Args:
        sentence: what tells the grades, or leads to a list or table of them.
        earlier: the sentences before it, in order; who graded may be told there.
    """
    for back, text in enumerate((sentence, *reversed(earlier[-_BACK:]))):
        found = [m for m in _BY_OTHERS.finditer(text) if _of_cases(text, m)]
        if found:
            head, tail = text[: found[-1].start()], text[found[-1].end() :]
            read_again = _WHOSE.search(head) is not None and last_actor(head) == "inspectorate"
            return last_actor(tail) is None and not read_again
        if last_actor(text) is not None or (not back and not _GOES_ON.match(text)):
            return False
    return False


def _of_cases(text: str, match: re.Match[str]) -> bool:
    """Tell whether what others are said to have done was done to cases, not to the children of a case."""
    said, head, tail = match.group(), text[: match.start()], text[match.end() :]
    if (" by " in said and _AREA.match(tail)) or _BY_AREA.search(text[max(0, match.start() - 40) : match.end()]):
        return False
    if _DEED.search(said):  # "the council assessed ..."
        return _CASES_AFTER.match(tail) is not None or _WHOSE.search(head) is not None
    if _REVIEW_BY.match(said):
        return _CASES.search(head + tail) is not None
    if _BY_DEED.match(said):  # "... were assessed by the council"
        objects = list(_ALL_THESE.finditer(head.rpartition(";")[2]))
        return not objects or _CASES.fullmatch(objects[-1].group()) is not None
    return True
