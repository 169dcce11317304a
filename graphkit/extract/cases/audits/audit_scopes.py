"""Tells which audited cases a text speaks of: those that the force graded, more of them, all, an earlier audit's."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from graphkit.extract.cases.audits.assessors import GRADED
from graphkit.extract.cases.audits.earlier_audits import TOOK, WE, earlier
from graphkit.extract.prose.graded_prose import cases_in
from graphkit.extract.prose.numbers import find_numbers
from graphkit.extract.prose.splitting import split
from graphkit.extract.state import Analysis

Scope: TypeAlias = Literal["self-assessed", "additional", "all", "previous", "case-type"]

#: "a further ten cases", "another 12"; not "a further 19 required improvement"
_FURTHER = (
    r"\b(?:a )?(?:further|additional|another)\b[^.;]{0,25}\b(?:cases?"
    r"|\d+(?!\W+(?:(?:were|was|cases|as|had|to|be|that|we) )*(?:good|adequate|inadequate|requir|need)))\b"
    r"|\b\w+ (?:more|other|further) cases?\b|^(?:other|further|additional|extra) (?:\d+ )?(?:cases|files)\b"
)
_ASSESSED_BY_US_ALONE = r"\bassessed only by (?:us|hmic\w*|inspectors)\b"
#: "cases of our own", "cases that we chose ourselves"
_CASES_OF_OUR_OWN = (
    r"\bcases (?:of our own\b|(?:that |which )?(?:we|inspectors|they) (?:had )?"
    r"(?:chose|chosen|selected|picked) (?:ourselves|themselves|at random|independently)\b)"
)
#: "inspectors then selected ten files"
_WE_THEN_CHOSE = (
    r"\b(?:we|inspectors) (?:then|also|themselves) (?:chose|selected|picked)\b[^.;]{0,25}\b(?:cases?|files|records)\b"
)
#: "we also read twelve more missing files"
_WE_TOOK_MORE = (
    rf"\b{WE} (?:then |also |themselves |ourselves )?(?:{TOOK}) \w+(?:-\w+)? (?:more|other|further)"
    r" (?:[\w-]+ ){0,2}?(?:cases|files|records|investigations)\b"
)
#: "we then examined ten custody records"; not "we then examined the files", "ten files that the force"
_WE_THEN_TOOK = (
    rf"\b{WE} (?:then|also) (?:{TOOK}|graded|rated|judged)"
    r" (?:(?!(?:the|these|those|all|its|their|each)\b)[\w-]+ ){1,3}"
    r"(?:cases|files|records)\b(?! (?:that|which) the\b)"
)
#: "cases that the force had not seen", "files other than those the force graded", "chosen independently of the force"
_NOT_THE_FORCE_S = (
    r"\b(?:cases|files|records|investigations)(?: (?:that|which))?"
    r" (?:(?:the )?(?:force|constabulary|it|they) )?had not(?: (?:already|yet|itself|been|previously))*"
    r" (?:self-)?(?:seen|looked at|examined|reviewed|assessed|graded|judged|rated|audited|selected|chosen|picked)\b"
    r"|\bother than (?:those|the ones)(?: (?:that|which))? (?:the )?(?:force|constabulary)\b"
    r"|\bindependently of the (?:force|constabulary)\b"
)
#: cases that the inspectors added to those of the force
_ADDITIONAL = re.compile(
    rf"{_FURTHER}|{_ASSESSED_BY_US_ALONE}|{_CASES_OF_OUR_OWN}|{_NOT_THE_FORCE_S}|{_WE_THEN_CHOSE}|{_WE_TOOK_MORE}|{_WE_THEN_TOOK}",
    re.IGNORECASE,
)

_MORE = re.compile(r"^[\w-]+ (?:more|further|additional|others?)\b", re.IGNORECASE)
_THE_FORCE = r"(?:the )?(?:force|constabulary)"
#: "the same 18 files", "the very same twenty"
_THE_SAME = (
    r"\b(?:the|this|these) (?:very )?same (?:\w+(?:-\w+)? )?"
    r"(?:cases?|files?|records?|investigations?|sample|ones|\d+)\b"
    r"|\bthe (?:very )?same"
    r" (?:one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|twelve|\w+ty(?:-\w+)?)\b"
)
#: "files that the force had already graded"
_FORCE_GRADED = (
    r"\b(?:cases|files|records|investigations|ones|those) (?:that |which )?"
    rf"{_THE_FORCE} (?:itself )?(?:had )?(?:already )?{GRADED}\b"
)
#: "re-graded the force's", "reassessed all of them"
_GRADED_AGAIN = (
    rf"\b(?:re-?(?:graded|assessed|examined|marked|audited)) (?:{_THE_FORCE}'s|those|these|them|its|all of them)\b"
)
#: "assessed by both", "the force's own gradings", "Our assessment:"
_BESIDE_THE_FORCE_S = (
    r"\bassessed by both\b|\bforce(?:'s)? (?:own )?(?:assess(?:ments?|ors)|gradings?)\b|\bour assessment:?$"
)
#: the cases that the force graded itself
_SELF = re.compile(rf"\bself-assess|{_THE_SAME}|{_FORCE_GRADED}|{_GRADED_AGAIN}|{_BESIDE_THE_FORCE_S}", re.IGNORECASE)
#: cases spoken of before, whichever they were
_THOSE = re.compile(r"\b(?:these|those)(?: \w+)? cases\b", re.IGNORECASE)
#: "overall, of the 42 cases", "we examined 31 cases"
_ALL = re.compile(
    r"\b(?:total|all|overall|altogether|combined)\b[^.;]{0,30}\bcases?\b|\bin total\b|\btaken together\b|^altogether\b"
    r"|\b(?:in|at|during) (?:this|the present|the current) (?:inspection|review)\b"
    r"|\b(?:in|at|during) (?:the|our) (?:post-inspection )?review\b"
    r"|\bwe examined \w+(?:-\w+)? cases\b",
    re.IGNORECASE,
)


#: "we also examined 31 cases": beside other cases where some were counted before, else beside talking to people
_ALSO = re.compile(r"\balso\s+", re.IGNORECASE)
#: "the force assessed thirty of its own cases"
_OF_ITS_OWN = re.compile(
    rf"\b(?:force|constabulary|its (?:own )?\w+)\b[^.;]{{0,40}}\b{GRADED}\b[^.;]{{0,40}}\b(?:cases|files|records)\b",
    re.IGNORECASE,
)


def scope_here(state: Analysis, start: int, text: str, *, those: bool = True) -> Scope | None:
    """Return which cases `text` speaks of that stands in, or leads to, the block at `start`; see `scope_in`."""
    began = state.facts.inspection_start if state.facts else None
    year = int(began[:4]) if began else None
    also = _ALSO.search(text) is None or _counted_before(state, start, text, year)
    return scope_in(text, year=year, those=those, also=also)


def _counted_before(state: Analysis, start: int, text: str, year: int | None) -> bool:
    """Say whether cases of this inspection are counted before `text`, or the force's own grades of cases told of."""
    told = " ".join(state.view(b).clean for b in state.blocks if b.kind in {"paragraph", "bullet"} and b.start <= start)
    before, found, _ = told.rpartition(text)
    before = before if found else told
    sentences = [before[a:b] for a, b in split(before)]
    own = _SELF.search(before) or _OF_ITS_OWN.search(before)
    return own is not None or any(cases_in(one) is not None and not earlier(one, year) for one in sentences)


def set_of(text: str, cases: int) -> Scope | None:
    """Return which of several sets of cases that `text` counts has so many; None where it counts one or none has.

    "Inspectors read 21 self-assessed cases and 33 further cases": 54 are all of them.
    """
    numbers = [n for n in find_numbers(text) if not n.money and n.value == int(n.value)]
    if len(numbers) < 2:
        return None
    if cases == sum(n.value for n in numbers):
        return "all"
    ends = [*(n.start for n in numbers[1:]), len(text)]
    said = [text[n.start : end] for n, end in zip(numbers, ends, strict=True) if n.value == cases]
    if said and _MORE.search(said[0]):
        return "additional"
    return scope_in(said[0], those=False) if said else None


def scope_in(text: str, *, year: int | None = None, those: bool = True, also: bool = True) -> Scope | None:
    """Return which cases `text` speaks of; None where it does not say.

    Args:
        text: a heading, the lead of a list, or a sentence.
        year: the inspection's; what inspectors found in one before it is `previous`.
        those: whether "these cases" by itself means those that the force graded.
        also: whether "we also examined" means more cases, some being counted before.
    """
    if not text:
        return None
    if earlier(text, year):
        return "previous"
    if _ADDITIONAL.search(text if also else _ALSO.sub("", text)):
        return "additional"
    if _SELF.search(text) or (those and _THOSE.search(text)):
        return "self-assessed"
    return "all" if _ALL.search(text) else None
