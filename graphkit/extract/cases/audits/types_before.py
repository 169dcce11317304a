"""Tells which type of case the sentences before some grades speak of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphkit.extract.cases.case_types import THESE, in_prose
from graphkit.extract.prose.graded_prose import cases_in, wholes_in
from graphkit.extract.prose.numbers import find_numbers
from graphkit.extract.prose.splitting import split

#: cases counted before
_THE_SAME = re.compile(r"\bof the (?:\w+(?:-\w+)?) (?:cases|files|records)\b(?! (?:that|which|we|in which)\b)", re.I)
#: what the sentence before has named
_OF_THIS = re.compile(r"\b(?:cases|files|records|incidents) of (?:this|that) (?:nature|type|kind|sort)\b", re.I)
#: what inspectors did with the cases, though they call them something else: "the records of seven children in custody"
_LOOKED = re.compile(
    r"\b(?:we|inspectors|hmic(?:frs)?)\b[^.;]{0,40}\b(?:assess|audit|examin|review|look|inspect|read|sampl)\w*", re.I
)
#: cases of the whole inspection: "for this inspection we read 30 cases"
_OF_THE_INSPECTION = re.compile(
    r"\b(?:in|at|during|for|throughout|as (?:a )?part of|in the course of) (?:this|the|our) (?:re-?|post-inspection )?"
    r"(?:inspection|review|visit|fieldwork)\b|\b(?:in total|altogether|in all)\b|\bon this occasion\b|\bthis time\b",
    re.IGNORECASE,
)
_EXAMINED = re.compile(
    r"\b(?:examined|assessed|audited|reviewed|inspected|considered|sampled|read|looked at|graded)\b", re.IGNORECASE
)
_CASE_WORD = re.compile(r"\b(?:cases?|files?|investigations?|incidents?|referrals?|enquir(?:y|ies))\b", re.IGNORECASE)
#: names a type as one of several
_AMONG_OTHERS = re.compile(r"\b(?:includ\w+|such as|as well as|some|example)\b", re.IGNORECASE)


def type_before(sentences: list[str], said: str = "") -> str | None:
    """Return the case type that the sentences before speak of, the nearest that counts cases first.

    Where `said`, which stands behind them, is on "cases of this type", the one right before it has named the type;
    where it counts cases of the whole inspection, only what speaks of cases as well.
    """
    if sentences and _OF_THIS.search(said) and (kind := in_prose(sentences[-1])):
        return kind
    for sentence in reversed(sentences[-8:]):
        counts = cases_in(sentence) is not None or wholes_in(sentence)
        if (counts or (_LOOKED.search(sentence) and find_numbers(sentence))) and (kind := in_prose(sentence)):
            return kind
        if cases_in(sentence) is not None and not (THESE.search(sentence) or _THE_SAME.search(sentence)):
            return None  # cases of every type
    whole = _OF_THE_INSPECTION.search(said) and _EXAMINED.search(said) and cases_in(said) is not None
    told = [s for s in sentences[-4:] if not whole or _CASE_WORD.search(s)]
    return next((t for s in reversed(told) if (t := in_prose(s))), None)


def type_of_whole(sentences: Sequence[str], before: str) -> str | None:
    """Return the type of the cases that `sentences` name a share of ("three of the eight"); None where none is told.

    The paragraph before says how many there were of one type, in a sentence that counts nothing else.
    """
    wholes = {n for sentence in sentences for n in wholes_in(sentence)}
    for a, b in reversed(split(before)) if wholes else ():
        counted = [n.value for n in find_numbers(before[a:b])]
        if len(counted) == 1 and counted[0] in wholes and not _AMONG_OTHERS.search(before[a:b]):
            return in_prose(before[a:b])
    return None
