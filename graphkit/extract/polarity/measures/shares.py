"""Reads shares: how much of its work a team does ("attended 95 percent of conferences", "signed in 3 of the 14")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from graphkit.extract.prose.worded import worded

#: work of which more is better
_WORK = (
    r"(?:attend(?:ed|s|ance)?|sent|complet(?:ed|es?|ion)|answer(?:ed|s)|compliance|complied|visited|represented"
    r"|trained|signed|accredited|qualified|assessed|reviewed|met the|on time|seen|spoken to|in time|acted on"
    r"|implemented|examined|vetted)"
)
_VALUES = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_NUMBER = "|".join(_VALUES)
#: parts that are told in words, and what part of a whole each is
_PARTS = {
    "half": 0.5,
    **dict.fromkeys(("a third", "one third", "one in three"), 0.33),
    **dict.fromkeys(("a quarter", "one quarter", "one in four"), 0.25),
    **dict.fromkeys(("a fifth", "one fifth", "one in five"), 0.2),
    **dict.fromkeys(("a tenth", "one tenth", "one in ten"), 0.1),
    **dict.fromkeys(("nine in ten", "nine out of ten"), 0.9),
}
_PART = "|".join(_PARTS)
_ONLY = r"(?:only |just |about |fewer than |less than |all )?"
_THE = r"(?:the |these |our |its |their |all )?"
_PERCENT = r"(?<!from )(?<!than )(?<!with )(?<!by )\b(\d{1,3})(?:\.\d+)? ?(?:per ?cent\b|%)"
_SHARE = (
    re.compile(rf"\b{_WORK}\b[^.;:]{{0,60}}?{_PERCENT}", re.IGNORECASE),
    re.compile(rf"{_PERCENT}(?! of (?:those|people|children) who)[^.;:]{{0,70}}?\b{_WORK}\b", re.IGNORECASE),
)
_OF = worded(
    rf"\b(\d+|{_NUMBER}) of (?:the |these |our )?(\d+|{_NUMBER})\b[^.;:]{{0,70}}?\b(?:was|were|had been|been) "
    rf"(?:\w+ )?{_WORK}\b",
    re.IGNORECASE,
)
_IN_SO_MANY = worded(
    rf"\b(?:was|were|been) (?:\w+ ){{0,2}}?(?:held|{_WORK})\b[^.;:]{{0,30}}? in (?:only |just )?(\d+|{_NUMBER}) of "
    rf"(?:the |these |our )?(\d+|{_NUMBER})\b",
    re.IGNORECASE,
)
#: a thing that is found in so many cases; where a word before says that it is a bad one, or another, it tells nothing
_FOUND_IN = worded(
    r"\b(?:was|were|been) (?:found|seen|recorded|present|held|in place|on file|used) (?:in|for|on|at) "
    rf"{_ONLY}(\d+|{_NUMBER}) of {_THE}(\d+|{_NUMBER})\b",
    re.IGNORECASE,
)
_BAD = re.compile(r"^no\b|[.;:,]|weak|fail|problem|concern|error|delay|gap|poor|lack|miss|\bnot\b|n't", re.IGNORECASE)
#: "of the 22 recommendations, nine have been acted on": the whole first
_OF_ALL = worded(
    rf"\bof {_THE}(\d+|{_NUMBER})\b[^.;:]{{0,70}}?, {_ONLY}(\d+|{_NUMBER}) (?:was|were|had|have|has) (?:been )?"
    rf"(?:\w+ )?{_WORK}\b",
    re.IGNORECASE,
)
#: "in the 22 incidents that we sampled, officers had spoken to the child in nine"
_IN_ALL = worded(
    rf"\b(?:in|of|for) {_THE}(\d+|{_NUMBER}) (?:[\w-]+ ){{0,4}}?(?:cases|files|incidents|records|investigations|calls"
    r"|referrals|logs|children|episodes)\b[^.;:]{0,70}?, [^.;:,]{0,30}?\b(?:was|were|had|have|has) (?:been )?"
    rf"(?!not\b|never\b)(?:\w+ )?{_WORK}\b[^.;:,]{{0,30}}? (?:in|for|on|at) {_ONLY}(\d+|{_NUMBER})(?=[.,;]|$)",
    re.IGNORECASE,
)
#: "a quarter of the investigators are accredited", "it has trained a third of them"
_IN_WORDS = (
    worded(
        rf"\b({_PART}) of {_THE}[^.,;:]{{0,60}}?\b(?:is|are|was|were|has|have|had|(?:has|have|had) (?:been|had)) "
        rf"(?!not|no|never)(?:\w+ )?{_WORK}\b",
        re.IGNORECASE,
    ),
    worded(
        rf"\b(?:is|are|was|were|been) (?:made|done|held|{_WORK})(?: within [^.,;:]{{2,25}}?)? (?:in|for|at|on) "
        rf"{_ONLY}({_PART}) of\b",
        re.IGNORECASE,
    ),
    worded(rf"\b(?:has|have|had) (?:so far )?{_WORK} {_ONLY}({_PART}) of\b", re.IGNORECASE),
)
#: nearly all cases, of which what is told may be any deed
_NEARLY_ALL = worded(
    rf"\b(?:(?P<some>\d+|{_NUMBER}) (?:out )?of (?:the |these |our |its )?(?P<all>\d+|{_NUMBER})\b"
    rf"|(?:in |for )?(?:almost |nearly )?all (?:of )?(?:the |these |our )?(?!999|101)(?:\d+|{_NUMBER})\b"
    r"|(?:almost|nearly) all (?:of )?(?:the )?[a-z]+)",
    re.IGNORECASE,
)
#: work in so many cases that was done late, wrongly or a second time
_BADLY = worded(
    r"\b(?P<only>only |just |fewer than |less than |no more than |not more than )?"
    rf"(?:(?P<share>\d{{1,3}})(?:\.\d+)? ?(?:per ?cent\b|%)"
    rf"|(?P<some>\d+|{_NUMBER}) (?:out )?(?:of|in) (?:the |these |our |every )?(?P<all>\d+|{_NUMBER})\b)"
    r"[^.;:,]{0,60}?\b(?:was|were|is|are|been|had to be|have to be|has to be)\b(?! not\b)[^.;:,]{0,25}?"
    r"\b(?:late\b|after (?:the|its|their) (?:\w+ )?(?:date|deadline|target|time)\b|outside (?:the |its |their )?target"
    r"|in (?:front|the presence|the hearing) of|wrongly|incorrectly|(?:to|in) the wrong|sent back|a second time)",
    re.IGNORECASE,
)
#: a share from which that is many, and one up to which it is hardly any where a word says that it is few
_MANY, _HARDLY_ANY = 0.3, 0.15
#: what a share is told with
_TOLD = worded(rf"\b(?:\d+|{_NUMBER}|half|third|quarter|fifth|tenth)\b", re.IGNORECASE)
#: a share from which it is praise, one up to which it is a shortcoming, and what either counts for
_MOST, _HALF = 0.85, 0.6
_COUNTS = 2.0


def shares_in(clean: str) -> Iterator[tuple[int, int, float]]:
    """Yield the words of `clean` that give a share of work done, with what it counts for."""
    low = clean.lower()
    if "percent" in low or "per cent" in low or "%" in low:
        for match in chain.from_iterable(pattern.finditer(clean) for pattern in _SHARE):
            yield from _judged(match, int(match[1]) / 100)
    for match in _IN_ALL.finditer(clean):
        yield from _judged(match, _value(match[2]) / max(1, _value(match[1])))
    if "of " not in low or not _TOLD.search(clean):
        return
    for match in chain.from_iterable(pattern.finditer(clean) for pattern in _IN_WORDS):
        yield from _judged(match, _PARTS[match[1].lower()])
    for match in chain.from_iterable(pattern.finditer(clean) for pattern in (_OF, _IN_SO_MANY)):
        yield from _judged(match, _value(match[1]) / max(1, _value(match[2])))
    for match in _FOUND_IN.finditer(clean):
        if not _BAD.search(clean[: match.start()]):
            yield from _judged(match, _value(match[1]) / max(1, _value(match[2])))
    for match in _OF_ALL.finditer(clean):
        yield from _judged(match, _value(match[2]) / max(1, _value(match[1])))


def badly_done(clean: str) -> Iterator[tuple[int, int, float]]:
    """Yield the words of `clean` that give the share of work done late, wrongly or twice, with what it counts for."""
    for match in _BADLY.finditer(clean):
        share = int(match["share"]) / 100 if match["share"] else _value(match["some"]) / max(1, _value(match["all"]))
        if share >= _MANY:
            yield match.start(), match.end(), -_COUNTS - 0.5
        elif share <= _HARDLY_ANY and match["only"]:
            yield match.start(), match.end(), _COUNTS + 0.5


def nearly_all(clean: str) -> tuple[int, int] | None:
    """Return the words of `clean` that say that something holds of nearly all cases, at least three in four."""
    for match in _NEARLY_ALL.finditer(clean):
        some, whole = match["some"], match["all"]
        if not some or (_value(whole) > 2 and 0.75 <= _value(some) / _value(whole) <= 1):
            return match.span()
    return None


def _judged(match: re.Match[str], share: float) -> Iterator[tuple[int, int, float]]:
    if _MOST <= share <= 1:
        yield match.start(), match.end(), _COUNTS
    elif share <= _HALF:
        yield match.start(), match.end(), -_COUNTS


def _value(number: str) -> int:
    return _VALUES[number.lower()] if number.isalpha() else int(number)
