"""Tells what a praised response was to: "deals well with calls where a child has been left alone" blames nobody."""

from __future__ import annotations

from collections.abc import Sequence

from graphkit.extract.cues import Word
from graphkit.extract.polarity.clauses import CONTRAST, SPLIT
from graphkit.extract.polarity.marked import Mark

#: what is responded to, how it is told what it was about, and who it was about
_OCCASIONS = frozenset(
    {"incidents", "calls", "reports", "cases", "situations", "incident", "call", "report", "concerns", "emergencies"}
)
_ABOUT = frozenset({"where", "when", "involving"})
_WHOM = frozenset(
    {"child", "children", "girl", "girls", "boy", "boys", "baby", "babies", "infant", "infants", "parent", "parents"}
    | {"mother", "father", "adult", "adults"}
)
#: by what the response is tied to it: "in cases where it was late" tells how the work went
_TO = frozenset({"to", "with", "of"})
#: how far behind the praise it may stand, and how near it tells whom it was about
_REACH, _NEAR = 5, 4
#: where what it was about ends
_ENDS = frozenset({",", "and", "or", "."}) | CONTRAST | SPLIT


def without_occasions(tokens: Sequence[Word], marks: list[Mark]) -> list[Mark]:
    """Return `marks` without those of shortcomings in what a praised response was to, up to its end."""
    if all(m.weight > 0 for m in marks):
        return marks
    at = _occasion(tokens, marks)
    if at is None:
        return marks
    end = next((i for i in range(at + 1, len(tokens)) if tokens[i].text in _ENDS), len(tokens))
    return [m for m in marks if not (at <= m.first and m.last < end) or m.weight > 0]


def _occasion(tokens: Sequence[Word], marks: Sequence[Mark]) -> int | None:
    """Return the place of what was responded to, None where nothing was or something fell short before."""
    last: Mark | None = None
    for i in range(1, len(tokens) - 1):
        ended = next((m for m in marks if m.last == i - 1), None)
        if ended is not None and ended.weight < 0:
            return None
        last = ended or last
        if last is None or tokens[i].text not in _OCCASIONS or tokens[i + 1].text not in _ABOUT:
            continue
        tied = any(t.text in _TO for t in tokens[last.last + 1 : i]) or tokens[last.last].text in _TO
        if tied and i - last.last <= _REACH and any(t.text in _WHOM for t in tokens[i + 2 : i + 2 + _NEAR]):
            return i
    return None
