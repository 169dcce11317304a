"""Headings that are questions: "How well does the force look after children?"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.extract.layout import family

#: a heading asks one thing, in so many characters at most
_LONGEST = 150
_QUESTION = re.compile(
    r"(?:overall,? )?(?:how|what|who|whose|why|when|where|which|is|are|was|were|does|do|did|has|have|had|can"
    r"|could|will|to what extent|in what ways?)\b[^?.!;:]{6,}\?$",
    re.IGNORECASE,
)
_OF_POLICE = r"(?=.*\b(?:child(?:ren)?|force|constabulary|police|officers?|staff|leaders|partners|victims|risks?)\b)"
_THEY = r"(?!(?:we|you|this|there|these|it|inspectors|hmic\w*|our)\b)"
#: asks how well the work is done, so that the answer is what was found; "What is child protection?" does not
_HOW_WELL = re.compile(
    r"(?:overall,? )?(?:how (?:well|good|effective(?:ly)?|efficient(?:ly)?|strong(?:ly)?|consistent(?:ly)?|quickly"
    r"|far|safe|safely|successful(?:ly)?)\b"
    rf"|(?:to what extent|in what ways?|how) (?:do|does|did|is|are|has|have) {_THEY}"
    rf"|(?:is|are|does|do|has|have|can) {_THEY}{_OF_POLICE}"
    r"|what (?:did|do|have) (?:we|inspectors|hmic\w*) (?:find|found|see|seen|learn|learn(?:ed|t))\b"
    rf"|what (?:is|are|was|were) (?:it|life|the (?:experiences?|quality|outcomes?|picture)|outcomes)\b{_OF_POLICE})"
)
_LED = re.compile(
    r"\b(?:led|leads?|leaders?|leadership|governed|governance|oversee|overseen|oversight)\b|\bmanaged\b\??$"
)
#: whom others than leaders manage, and what one leads to
_NOT_LED = re.compile(r"\b(?:offenders?|suspects?|incidents?|calls?|cases?|investigations?|lead to)\b")
#: a sentence that asks, between others
_SENTENCE = re.compile(
    r"(?<=[.!?;\"'”’)]) (?P<asked>(?:How|Is|Are|Does|Do|Has|Have|Can|What|To what|In what|Overall)\b[^.!?:;•]{6,140}\?)"
    r"(?= [A-Z])"
)
_OVERALL = re.compile(r"\b(?:overall|as a whole)\b")
_AREAS = (
    ("investigation", re.compile(r"\b(?:investigat\w+)\b")),
    ("managing-risk", re.compile(r"\bmanag\w+\b.*\b(?:offenders?|(?:who|may|that) pose|posing)\b")),
    ("police-detention", re.compile(r"\b(?:in (?:police )?(?:custody|detention)|detained?)\b")),
    ("initial-contact", re.compile(r"\b(?:initial|first) (?:contact|response|call)\b")),
)


#: what may stand before a question ("Initial contact: how well ...?"), or before one that is told
_LABELLED = re.compile(r"(?:(?P<label>[^:?.]{4,60}): )?(?P<asked>.*)")
_TOLD = re.compile(r"how (?:well|good|effective(?:ly)?|far)\b")


def asks(clean: str) -> bool:
    """Say whether a text (already read by a View) is one short question and no more."""
    labelled = _LABELLED.fullmatch(clean) if clean.endswith("?") and len(clean) <= _LONGEST else None
    return labelled is not None and _QUESTION.match(labelled["asked"]) is not None


def in_a_row(raw: str, begin: int) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of the questions, behind `begin`, of a text without breaks that may head its chapters."""
    for match in _SENTENCE.finditer(raw, begin):
        if asks(match["asked"]) and how_well(family.fold(match["asked"])):
            yield match.span("asked")


def how_well(folded: str) -> bool:
    """Say whether a folded heading asks how well the work is done, so that its answer is what was found."""
    found = _LABELLED.fullmatch(folded)
    question = found["asked"] if found else folded
    return bool(_HOW_WELL.match(question)) and (question.endswith("?") or _TOLD.match(question) is not None)


def of_all(folded: str) -> bool:
    """Say whether a folded heading asks about leadership, or for a judgement overall: neither is of a practice area."""
    return how_well(folded) and (_OVERALL.search(folded) is not None or area(folded) == "leadership")


def area(folded: str) -> str | None:
    """Return the id of the practice area that a folded heading asks about, where its words say which."""
    if not how_well(folded):
        return None
    labelled = _LABELLED.fullmatch(folded)
    known = family.chapter(labelled["label"]) if labelled and labelled["label"] else None
    if known and known.area:
        return known.area  # "Initial contact: how well does the force respond?"
    if _LED.search(folded) and not _NOT_LED.search(folded):
        return "leadership"
    found = [name for name, pattern in _AREAS if pattern.search(folded)]
    return found[0] if len(found) == 1 else None
