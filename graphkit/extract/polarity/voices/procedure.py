"""Tells how inspectors go about it, and so judges nothing: their scale of grades, what they will do, what they read."""

from __future__ import annotations

import re

from graphkit.extract.prose.grades import A_RATING
from graphkit.extract.prose.numbers import FEW
from graphkit.extract.prose.worded import worded

_WE = r"(?:we|hmic(?:frs)?|(?:our |the )?inspectors|the inspectorate)"
#: "We will revisit the force to see what it has made of the causes of concern"
_COMING = worded(
    rf"(?:in due course,? |later (?:in|this) \w+,? |within [^,]{{3,30}},? )?{_WE} (?:will|shall|intend to|plan to"
    r"|are going to|expect to) (?:then |also |therefore |now |continue to )?(?:re-?visit|return|re-?inspect|inspect"
    r"|assess|monitor|review|check|come back|go back|look (?:again )?at|follow|carry out|publish|report|test|seek|ask"
    r"|work with)\b",
    re.IGNORECASE,
)
#: "Where we find a significant weakness we may report a cause of concern"
_WHENEVER = worded(
    rf"(?:where(?:ver)?|if|when(?:ever)?) {_WE} (?:find|identify|see|have|believe|think|consider|judge|come across"
    rf"|discover)\b[^.;]{{3,120}}?,? (?:{_WE}|it|they|this) (?:may|might|can|will|would|issue|report|make|record|raise"
    r"|tell|refer)\b",
    re.IGNORECASE,
)
#: "Where a case is inadequate, inspectors refer it back", "We have asked the chief constable to report to us"
_REFERRED = worded(
    rf"(?:where|if|when) (?:an? |any )?(?:cases?|child|children) [^.;]{{3,120}}?, {_WE}"
    r" (?:refer|report|raise|tell|return)\b"
    rf"|{_WE} (?:have |has )?(?:asked|told|required|invited) the (?:chief constable|force) to"
    r" (?:report|provide|send|submit|give|tell)\b",
    re.IGNORECASE,
)
_COUNT = rf"(?:\d{{3,4}}|{FEW}|(?:twenty|thirty|forty|fifty|sixty)(?:-\w+)?|a (?:sample|number|selection)|some|all)"
#: "We read 60 of the unread notices", and nothing of what they found there
_READ = worded(
    rf"(?:(?:as part of|during) (?:our|the|this) \w+,? )?{_WE} (?:also |then )?(?:read|reviewed|examined|sampled"
    rf"|dip-sampled|checked|listened to|looked (?:at|through)|opened) {_COUNT}(?: of)?"
    r"(?: (?!and\b|that\b|which\b|where\b)[\w/'-]+){1,9}\.?",
    re.IGNORECASE,
)
_GRADE = re.compile(rf"\b{A_RATING}\b", re.IGNORECASE)
_COUNTED = re.compile(rf"\b(?:\d|{FEW}|none|no|half|most|many|some|few)\b", re.IGNORECASE)
#: so many grades without a number are a scale
_SCALE = 3
_TURNS = re.compile(
    r"\b(?:but|however|although|though|yet|because|since|as (?:it|they|the)|found|and (?:it|they|this|were"
    r"|was|had|are|is))\b|;"
)


def of_procedure(clean: str) -> bool:
    """Tell whether `clean` says how inspectors grade, what they may or will do, or what they read, and nothing more."""
    told = _COMING.match(clean) or _WHENEVER.match(clean) or _REFERRED.match(clean) or _READ.fullmatch(clean)
    if told is not None:
        return _TURNS.search(clean) is None
    return _is_scale(clean)


def _is_scale(clean: str) -> bool:
    """Tell whether grades are only named: "Our grades are good, requires improvement and inadequate"."""
    if "good" not in clean or "inadequate" not in clean.lower():  # most sentences, told quickly
        return False
    return len({g.lower() for g in _GRADE.findall(clean)}) >= _SCALE and _COUNTED.search(clean) is None
