"""Holds what is known of a recommendation before it is one, and how much two of them ask for the same."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from graphkit.extract.prose.view import View
from graphkit.extract.prose.worded import worded
from graphkit.extract.state import Analysis

#: what readers are told to read or look at is not asked of anyone whom the inspectors judge
_NOT_TO_READERS = (
    r"(?!\s+(?:that )?(?:you|readers?|anyone|everyone)\b)"
    r"(?!\s+(?:that you )?(?:read|view|visit|consult)(?:ing)? (?:[\w'-]+ ){0,4}?"
    r"(?:guidance|reports?|website|web ?page|pages?|annex|publications?|documents?|methodology|glossary|section)\b)"
)
TRIGGER = worded(
    r"(?:^|(?<=[.:;)\"'] )|(?<=, ))(?:(?:we|hmicfrs|hmic|inspectors)"
    r" (?:also |further |therefore |strongly )*recommends?"
    r"|it is (?:therefore |also )?recommended)(?=\s+(?:that|to|,|:|[A-Z]|the\b))" + _NOT_TO_READERS,
    re.IGNORECASE,
)
#: how a recommendation begins that a report restates in the past tense, below a heading that says so
RESTATED = re.compile(
    r"(?:(?:we|hmicfrs|hmic|inspectors) (?:had |have )?(?:also |further |therefore |strongly )*recommended"
    r"|it was (?:therefore |also )?recommended)(?=\s+(?:that\b|(?-i:[A-Z])|the (?:force|constabulary)\b))",
    re.IGNORECASE,
)
#: how a sentence begins behind another
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z\"'(])")
#: what goes on with what is asked for, unlike what is told of what came of it
_STILL_ASKS = re.compile(r"\b(?:should|must|needs? to|includ(?:es?|ing))\b", re.IGNORECASE)
#: what came of it, told in the same sentence: ", and it has now done so"
_CAME_OF_IT = re.compile(
    r"(?:,| and| but)(?: and| but)? (?:which|this|it|they|officers|staff|(?:the )?(?:force|constabulary)|progress)\b"
    r"[^,;.]{0,20}? (?:has|have|had|was|were|is|did|told|now)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[a-z]{3,}")
_COMMON = frozenset(
    "the and that for this with are its should from have been which all any these those their".split()  # noqa: SIM905
)


@dataclass(slots=True)
class Draft:
    """What may be a recommendation, or one place of it; positions are those of the document's text."""

    start: int
    end: int
    lead: str
    items: list[tuple[int, int]] = field(default_factory=list)
    words: frozenset[str] = frozenset()
    section: str | None = None
    heading: str = ""
    deadline: str | None = None
    label: tuple[int, int] | None = None  # where "Recommendation 3" stands, outside its span
    full: bool = True  # it begins with "We recommend", so that it is not an entry of a list under a common lead
    entries: list[Draft] = field(default_factory=list)  # its items, were each a recommendation of its own
    one: bool = True  # whether those are one recommendation by their own shape


def restates(said: str) -> bool:
    """Say whether a paragraph restates a recommendation ("We recommended that ...") and says nothing beside it."""
    if RESTATED.match(said) is None:
        return False
    first, *rest = _SENTENCE.split(said)
    return _CAME_OF_IT.search(first) is None and all(map(_STILL_ASKS.search, rest))


def stripped(lead: str) -> str:
    """Return what a recommendation asks for, without who recommends, who is addressed and by when."""
    match = TRIGGER.match(lead) or RESTATED.match(lead)
    rest = lead[match.end() :] if match else lead
    verb = re.search(r"\b(?:immediately|months?,?|weeks?,?)\s+(?=\w)", rest[:160])
    return rest[verb.end() :] if verb else rest


def read(state: Analysis, start: int, end: int) -> str:
    """Return the reading of a span within one block without the footnotes and page heads that stand amid it."""
    k = bisect_right(state.blocks, start, key=lambda block: block.start) - 1
    while k >= 0:
        segments = state.blocks[k].segments
        if any(a <= start < b for a, b in segments):
            return View(state.text, *((max(a, start), min(b, end)) for a, b in segments if a < end and start < b)).clean
        k -= 1
    return View(state.text, (start, end)).clean


def words_of(text: str) -> frozenset[str]:
    """Return the words of a text that tell it from others."""
    return frozenset(_WORD.findall(text.lower())) - _COMMON


def alike(first: Draft, draft: Draft) -> float:
    """Return how much two drafts have in common (0 to 1), 0 where too little to be the same recommendation."""
    common = len(first.words & draft.words)
    shorter = min(len(first.words), len(draft.words))
    share = common / max(len(first.words | draft.words), 1)
    same = shorter and (share >= 0.72 or (not draft.full and common / shorter >= 0.85 and share >= 0.5))
    return share if same else 0.0
