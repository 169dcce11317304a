"""Strikes the shortcomings of a sentence that somebody saw to: "was graded too low, which he had corrected"."""

from __future__ import annotations

from collections.abc import Sequence

from graphkit.extract.cues import Hit, Word
from graphkit.extract.polarity.marked import SCOPE, Cue, Mark
from graphkit.extract.polarity.voices.doers import outside
from graphkit.extract.polarity.word_sets import AUXILIARY, IS, PROMPTED

_FEW = frozenset({"one", "two", "three", "four", "five", "few", "some", "only", "just", "a"})
_ONLY_MAY = frozenset({"could", "should", "would", "might", "may", "must"})
_LONG = frozenset({"days", "week", "weeks", "month", "months", "year", "years"})
_REFUSALS = frozenset({"rejected", "rejects", "refused", "refuses", "declined"})
#: what should not be done to a child or a case lightly, and may be refused
_LIGHTLY = frozenset(
    {"close", "closed", "closing", "downgrade", "downgraded", "reduce", "lower", "cancel", "cancelled", "release"}
    | {"released", "detain", "detained", "cell", "custody", "remove", "removed", "withdraw", "withdrawn"}
    | {"finalise", "filed", "delay", "postpone", "telephone"}
)
#: families of what sees to whatever falls short before or after it, and what cuts it off from that
_SEES_TO = frozenset({"mended", "insisted", "over"})
_TURNS = frozenset({"but", "however", "although", "though", "yet", ";", "only"})


def put_right(tokens: Sequence[Word], hits: list[Hit[Cue]], marks: list[Mark]) -> list[Mark]:
    """Return the marks without the shortcomings that somebody saw to: "was graded too low, which he had corrected"."""
    for hit in hits:
        if hit.value.name not in _SEES_TO or Mark(hit.first, hit.last, hit.value.weight) not in marks:
            continue
        done_to = tokens[hit.first].text in {"made", "make"} and tokens[hit.first - 1].text in IS | AUXILIARY
        if hit.first and (tokens[hit.first - 1].text in _ONLY_MAY or done_to):
            marks = [m for m in marks if m[:2] != (hit.first, hit.last)]
            continue  # "whether the matter could have been resolved at the home"
        if any(t.text in PROMPTED for t in tokens[hit.last + 1 : hit.last + 3]):
            if hit.value.name != "insisted":
                marks = [m for m in marks if m[:2] != (hit.first, hit.last)]
            continue  # "was reopened after the mother complained"
        if hit.value.name != "insisted" and (_by_others(tokens, hit) or too_little(tokens, hit.first, hit.last)):
            marks = [m for m in marks if m[:2] != (hit.first, hit.last)]
            continue
        if hit.value.name == "insisted" and _unwise(tokens, hit):
            marks = [m for m in marks if m[:2] != (hit.first, hit.last)]
            continue
        before_it = hit.value.name != "insisted"
        first, last = (0, hit.first) if before_it else (hit.last + 1, len(tokens))
        turn = [i for i in range(first, last) if tokens[i].text in _TURNS]
        if turn:
            first, last = (turn[-1], last) if before_it else (first, turn[0])
        struck = [m for m in marks if m.weight < 0 and first <= m.first and m.last <= last]
        if hit.value.name == "insisted":  # "acted on each of the reports alone and missed the pattern"
            struck = [m for m in struck if tokens[m.first - 1].text != "and"]
        if hit.value.name == "over" and not struck:  # "joint visits are a thing of the past"
            struck = [m for m in marks if m[:2] == (hit.first, hit.last)]
        marks = [m for m in marks if m not in struck]
    return marks


def _by_others(tokens: Sequence[Word], hit: Hit[Cue]) -> bool:
    """Tell whether others than the force saw to it: "social workers sent them back", "reopened at our request"."""
    if any(t.text in {"by", "at"} for t in tokens[hit.last + 1 : hit.last + 2]):
        return outside(tokens, hit.last + 2, hit.last + 7)
    return tokens[hit.last].text == "back" and outside(tokens, hit.first - 4, hit.first)


def too_little(tokens: Sequence[Word], first: int, last: int) -> bool:
    """Tell whether it was seen to in a few cases, or long after: "was wrong in nine cases and corrected in two"."""
    after = [t.text for t in tokens[last + 1 : last + 3]]
    if after[:1] == ["in"] and after[1:] and (after[1].isdigit() or after[1] in _FEW):
        return True
    if after == ["by", "hand"] or {"on", "day"} <= {t.text for t in tokens[last + 1 : last + 4]}:
        return True
    behind = {t.text for t in tokens[last + 1 : last + 6]}
    if not behind.isdisjoint({"later", "after"}) and not _LONG.isdisjoint(behind):
        return True
    return any(tokens[i].text in _LONG and tokens[i + 1].text != "ago" for i in range(max(0, first - SCOPE), first))


def _unwise(tokens: Sequence[Word], hit: Hit[Cue]) -> bool:
    """Tell whether what was insisted on would serve a child ill, or what was refused would have served one well."""
    asked = {t.text for t in tokens[hit.last + 1 : hit.last + SCOPE]}
    if tokens[hit.first].text in _REFUSALS:
        return asked.isdisjoint(_LIGHTLY)  # "refused a request to send officers"
    return tokens[hit.last].text in {"on", "that"} and not asked.isdisjoint(_LIGHTLY)
