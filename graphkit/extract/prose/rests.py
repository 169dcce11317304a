"""Writes the number of cases where a sentence says a share, the rest or the other, so that it can be counted."""

from __future__ import annotations

import re

from graphkit.extract.prose.graded_prose import RATIO, cases_in, counts_in, wholes_in
from graphkit.extract.prose.grades import GRADE
from graphkit.extract.prose.numbers import parse_number

#: "half of them (16)", "a third of the cases (5)": the number stands behind the share
_SAID = re.compile(
    r"\b(?:(?:just |well |slightly )?(?:over|under|more than|less than|about|nearly|almost) )?"
    r"(?:half|(?:a|one)[ -](?:third|quarter)|(?:the|a) (?:\w+ )?majority|most)"
    r"(?P<of> of (?:the|these|those|them|all|its|our)\b(?: [\w-]+){0,4}?)? \((?P<count>\d{1,3}|[a-z]+(?:-[a-z]+)?)\)",
    re.IGNORECASE,
)
#: "all but two of them": so many fewer than all
_ALL_BUT = re.compile(
    r"\b(?:all|every one)(?: of (?:them|these|those|the \w+))? (?:but|except(?: for)?|bar) (?P<count>\w+(?:-\w+)?)"
    r"(?= (?:of (?:them|these|those|the (?:cases|files)) )?(?:were|was|as|to be|requir\w+|need\w*)\b)",
    re.IGNORECASE,
)
#: a half that is graded, and no vague one: "half of the eight were adequate and the other half ...", "none good: half"
_HALF = re.compile(
    r"(?P<before>^|[,;:] | [–—-] |\b(?:and|but|while|with|exactly|rated|graded|judged|assessed|found) )"
    r"(?P<the>the other )?half"
    r"(?P<of>(?: of)?(?: the| these| those| them| all| our| its)*(?: \w+(?:-\w+)?)?(?: cases| files| records)?)"
    r" (?=(?:were|was|as|to be|requir\w+|need\w*)\b)",
    re.IGNORECASE,
)
#: whatever number of cases nothing was said of yet
_REST = re.compile(
    r"\b(?P<rest>(?:all )?the (?P<what>rest|remainder|others|other|remaining (?:ones|cases|files|case|file|one))"
    r"(?: of (?:the|these|those|them)\b(?: \w+){0,2}?)?)"
    r"(?= (?:(?:were|was|had|as|to be|got|all|also|good|adequate|inadequate)\b|requir|need))",
    re.IGNORECASE,
)
_ONE = re.compile(r"(?:other|case|file|one)$", re.IGNORECASE)


def counted(sentence: str, earlier: str = "", *, told: int = 0, cases: int | None = None) -> str:
    """Return `sentence` with numbers for what it calls half of the cases, the rest or the other.

    Only where it says how many cases got every other grade, and all of them together are the cases that there were: a
    half may be a rough one, and the rest of cases that nobody counted is no number.

    Args:
        sentence: the reading of a sentence that grades cases.
        earlier: the sentence before it, which may say how many there were.
        told: how many of the cases the sentences before it graded, where it goes on with them.
        cases: how many cases those are.
    """
    if GRADE.search(sentence) is None:
        return sentence
    sentence = _SAID.sub(lambda m: f"{m['count']}{m['of'] or ''}" if parse_number(m["count"]) else m[0], sentence)
    whole = next(iter(wholes_in(sentence)), None) or cases_in(sentence) or cases or cases_in(earlier)
    if whole is None:
        return sentence
    sentence = _ALL_BUT.sub(lambda m: _without(m, whole), sentence)
    rests = list(_REST.finditer(sentence))
    said = sentence
    if len(rests) == 1:
        rest = rests[0]
        before = counts_in(sentence[: rest.start()])
        left = whole - told - (sum(before.known().values()) if before else 0)
        if left > 0 and (left == 1 or not _ONE.search(rest["what"])) and (before or told):
            said = f"{sentence[: rest.start()]}the remaining {left}{sentence[rest.end() :]}"
    else:
        said = RATIO.sub(lambda m: _part(m, whole), sentence)
        if whole % 2 == 0:
            said = _HALF.sub(lambda m: f"{m['before']}{m['the'] or ''}{whole // 2}{m['of']} ", said)
    counts = counts_in(said)
    every = counts is not None and len(counts.known()) == len(GRADE.findall(said))
    return said if every and counts and told + sum(counts.known().values()) == whole else sentence


def _part(match: re.Match[str], whole: int) -> str:
    """Return how many cases "one in four" of `whole` are; as it stands where that is no whole number of them."""
    part, of = parse_number(match["part"]), parse_number(match["of"])
    if not part or not of or part >= of or (whole * part) % of:
        return match[0]
    return str(int(whole * part / of))


def _without(match: re.Match[str], whole: int) -> str:
    """Return how many cases "all but two" of `whole` are; as it stands where that is no number of them."""
    number = parse_number(match["count"])
    return match[0] if number is None or not 0 < number < whole else str(int(whole - number))
