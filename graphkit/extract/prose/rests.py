"""Writes the number of cases where a sentence says half of them, the rest or the other, so that it can be counted."""

from __future__ import annotations

import re

from graphkit.extract.prose.graded_prose import cases_in, counts_in, wholes_in
from graphkit.extract.prose.grades import GRADE

_SHARES = {"half": 2, "a third": 3, "one third": 3, "one-third": 3, "a quarter": 4, "one quarter": 4}
_SHARE = rf"(?P<share>{'|'.join(_SHARES)})"
#: what a share of cases is called behind it: "of them", "of the eight cases", "the cases"
_OF_CASES = r"(?: of)?(?: the| these| those| them| all| our| its)*(?: \w+(?:-\w+)?)?(?: cases| files| records)?"
#: "half of them (16)", "a third, five of them,": the number stands behind the share
_SAID = re.compile(
    rf"\b(?:(?:just |well |slightly )?(?:over|under|more than|less than|about|nearly|almost) )?{_SHARE}"
    r"(?: of (?:the|these|those|them|all|its|our)\b(?: \w+){0,2}?)? \((?P<count>\d{1,3})\)",
    re.IGNORECASE,
)
#: a share that is graded, and no vague one: "half of the eight were adequate and the other half ..."
_PART = re.compile(
    r"(?P<before>^|[,;] |\b(?:and|but|while|with|exactly|rated|graded|judged|assessed|found) )"
    rf"(?P<the>the other )?{_SHARE}"
    rf"(?P<of>{_OF_CASES}) (?=(?:were|was|as|to be|requir\w+|need\w*)\b)",
    re.IGNORECASE,
)
#: whatever number of cases nothing was said of yet
_REST = re.compile(
    r"\b(?P<rest>(?:all )?the (?P<what>rest|remainder|others|other|remaining (?:ones|cases|files|case|file|one))"
    r"(?: of (?:the|these|those|them)\b(?: \w+){0,2}?)?)(?= (?:(?:were|was|had|as|to be|got|all|also)\b|requir|need))",
    re.IGNORECASE,
)
_ONE = re.compile(r"(?:other|case|file|one)$", re.IGNORECASE)


def counted(sentence: str, earlier: str = "", *, told: int = 0, cases: int | None = None) -> str:
    """Return `sentence` with numbers for what it calls half of the cases, the rest or the other.

    Only where that follows from how many cases there were and how many got each of the other grades; else unchanged.

    Args:
        sentence: the reading of a sentence that grades cases.
        earlier: the sentence before it, which may say how many there were.
        told: how many of the cases the sentences before it graded, where it goes on with them.
        cases: how many cases those are.
    """
    if GRADE.search(sentence) is None:
        return sentence
    sentence = _SAID.sub(lambda m: m["count"], sentence)
    whole = next(iter(wholes_in(sentence)), None) or cases_in(sentence) or cases or cases_in(earlier)
    if whole is None:
        return sentence
    said = _PART.sub(lambda m: _part(m, whole), sentence)
    rests = list(_REST.finditer(said))
    if len(rests) != 1:
        return said
    rest = rests[0]
    before = counts_in(said[: rest.start()])
    left = whole - told - (sum(before.known().values()) if before else 0)
    if left < 1 or (left != 1 and _ONE.search(rest["what"])) or not (before or told):
        return said
    told_all = f"{said[: rest.start()]}the remaining {left}{said[rest.end() :]}"
    counts = counts_in(told_all)
    every = counts is not None and len(counts.known()) == len(GRADE.findall(told_all))
    return told_all if every and counts and told + sum(counts.known().values()) == whole else said


def _part(match: re.Match[str], whole: int) -> str:
    """Return a share of `whole` cases as a number; as it stands where it is none."""
    number, rest = divmod(whole, _SHARES[match["share"].lower()])
    return match[0] if rest else f"{match['before']}{match['the'] or ''}{number}{match['of']} "
