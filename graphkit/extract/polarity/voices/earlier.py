"""Takes out what a sentence recalls of an earlier time where it tells how things are now."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphkit.extract.cues import Word
from graphkit.extract.polarity.clauses import SPLIT
from graphkit.extract.polarity.marked import MENDS, Mark
from graphkit.extract.prose.worded import worded

_RELATIVES = frozenset({"which", "who", "whose", "whom", "that", "where"})
#: what sets an earlier time against what stands before
_AGAINST = frozenset({"whereas", "compared"})
_HAD = frozenset({"had", "hadn't"})
#: words that date something before this inspection
_THEN = frozenset(
    {"last", "previous", "previously", "earlier", "first", "formerly", "then", "initial", "before", "original"}
)
_OF_THEN = frozenset(
    {"inspection", "inspected", "report", "time", "visit", "visited", "sample", "asked", "review"}
    | {"inspections", "year"}
)
#: before a year, it dates what is told
_IN = frozenset(
    {"in", "during", "since", "of", "january", "february", "march", "april", "may", "june", "july", "august"}
    | {"september", "october", "november", "december"}
)
_IS = frozenset({"is", "are", "has", "have", "now"})
_ALL = frozenset({"all", "both", "now", "since", "each", "been"})
#: what dates all that a sentence tells: "at the first inspection", "in 2019 we found", "our previous report said"
_DATED = (
    r"(?:our|the) (?:last|first|previous|earlier|initial|original|(?:19|20)\d\d) (?:inspection|report|visit|review)"
)
_RECALLED = worded(
    rf"\b(?:(?:at|during|before|in) (?:the time of )?{_DATED}"
    rf"|{_DATED} (?:had )?(?:found|identified|showed|revealed|reported|said|noted)"
    r"|when (?:we|inspectors) (?:first|last|previously) (?:inspected|visited|reported)"
    r"|in (?:[A-Z][a-z]+ )?(?:19|20)\d\d,? (?:we|inspectors|the|officers|staff|supervisors|when|some|many|most|too)"
    r"|(?:we|inspectors) (?:had )?(?:found|reported|said|saw)(?: that)?,? (?:in|at) (?:[A-Z][a-z]+ )?(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
#: the year of what a sentence tells; further on it may date what is still so ("the profile was written in 2017")
_IN_YEAR = re.compile(r"In (?:[A-Z][a-z]+ )?((?:19|20)\d\d)\b")
#: what tells of today as well
_TODAY = re.compile(
    r"\b(?:now|since|improve\w*|better|progress|no longer|still|remain\w*|again|compared|continue\w*|than|worse\w*)\b",
    re.IGNORECASE,
)
_GONE = frozenset({"longer", "disbanded", "scrapped", "withdrawn", "discontinued", "abandoned", "removed", "ended"})
#: without any of them nothing is recalled
RECALLING = _AGAINST | _RELATIVES


def without_earlier(tokens: Sequence[Word], marks: list[Mark], figures: Sequence[Mark]) -> list[Mark]:
    """Return `marks` without those of an earlier time that the rest of the sentence sets right or has lost.

    "Custody staff now ask for other accommodation, which was not happening in 2020" is praise.

    Args:
        tokens: the words of a sentence.
        marks: what its words say.
        figures: what its figures say, which compare times themselves.
    """
    for first, last in _recalled(tokens):
        inside = [m for m in marks if first <= m.last <= last]
        rest = [m for m in [*marks, *figures] if m not in inside]
        if not inside:
            continue
        behind = {t.text for t in tokens[last + 1 : last + 4]}
        now = {"all", "been"} <= behind or any(t.text == "now" for t in [*tokens[:first], *tokens[last + 1 :]])
        good, bad = any(m.weight > 0 for m in rest), any(m.weight < 0 for m in rest)
        lapsed = any(t.text in _GONE for t in [*tokens[:first], *tokens[last + 1 :]])
        if lapsed and all(m.weight > 0 for m in inside) and not bad:
            marks = sorted([*(m for m in marks if m not in inside), Mark(first, last, -2 * MENDS)])
        elif bad and not good:
            marks = [m for m in marks if m not in inside or m.weight < 0]
        elif (good or now) and not bad and all(m.weight < 0 for m in inside):
            marks = sorted([*(m for m in marks if m not in inside), Mark(first, last, MENDS)])
    return marks


def recalls(clean: str, year: int | None) -> bool:
    """Tell whether `clean` tells only of what an earlier inspection found: "In 2019 we found that few were seen".

    Args:
        clean: a sentence.
        year: the year of the inspection that reports; None where the report does not say.
    """
    if _TODAY.search(clean):
        return False
    opening = _IN_YEAR.match(clean)
    dated = year is not None and opening is not None and int(opening[1]) < year
    return dated or _RECALLED.search(clean) is not None


def _recalled(tokens: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Yield the words, from first to last, that tell of an earlier time."""
    for i, token in enumerate(tokens):
        if i == 0:
            continue
        after_comma = tokens[i - 1].text == ","
        if token.text in _AGAINST or (token.text in _RELATIVES and after_comma):
            comma = next((k for k in range(i + 3, len(tokens)) if tokens[k].text == ","), len(tokens))
            last = (len(tokens) if token.text in _AGAINST else comma) - 1
            then = _is_then(tokens, i, last) or (after_comma and _is_dated(tokens, i - 2))
            if then and all(t.text not in SPLIT for t in tokens[i + 1 : last + 1]):
                yield i, last
        elif token.text in _RELATIVES and any(t.text in _HAD for t in tokens[i + 1 : i + 4]):
            verb = next((k for k in range(i + 3, len(tokens)) if tokens[k].text in _IS), None)
            if verb is not None and any(t.text in _ALL for t in tokens[verb : verb + 2]):
                yield i, verb - 1


def _is_dated(tokens: Sequence[Word], noun: int) -> bool:
    """Tell whether the noun at `noun` is an inspection or a report of before: "our last inspection, where we found"."""
    dating = tokens[noun - 1].text if noun > 0 else ""
    return tokens[noun].text in _OF_THEN and (dating in _THEN or (len(dating) == 4 and dating.isdecimal()))


def _is_then(tokens: Sequence[Word], first: int, last: int) -> bool:
    """Tell whether a clause is dated before this inspection: "when we last asked", "in 2020", "in our first sample"."""
    for i in range(first + 1, last + 1):
        word = tokens[i].text
        if len(word) == 4 and word.isdecimal() and word.startswith(("19", "20")) and tokens[i - 1].text in _IN:
            return True
        if word in _THEN and any(t.text in _OF_THEN for t in tokens[i + 1 : i + 3]):
            return True
    return any(t.text in _HAD for t in tokens[first + 1 : last + 1]) and any(
        t.text == "now" for t in [*tokens[:first], *tokens[last + 1 :]]
    )
