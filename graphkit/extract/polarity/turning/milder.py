"""Tells of another way than arrest that was found for a child, which is praise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graphkit.extract.cues import Word
from graphkit.extract.polarity.clauses import clause_around
from graphkit.extract.polarity.voices.doers import is_of_child, is_of_grown

#: one of them says that something was done in another way
OTHERWISE = frozenset({"rather", "instead"})
#: what a child's case came to instead of an arrest
_COURSES = frozenset(
    {
        "charged",
        "prosecuted",
        "criminalised",
        "arrested",
        "charging",
        "prosecuting",
        "criminalising",
        "arresting",
        "cautioned",
        "detained",
        "punished",
        "blamed",
        "court",
        "charge",
        "charges",
        "arrest",
        "prosecute",
        "prosecution",
    }
)
#: what a child is seen as only by those who miss that a child is a victim
_BLAMED = frozenset(
    {"offender", "offenders", "criminal", "criminals", "suspect", "suspects", "offence", "crime", "dealer", "dealers"}
    | {"runaway", "runaways", "nuisance", "troublemaker", "troublemakers"}
)
_SEEN_AS = frozenset({"victim", "victims", "child", "children", "exploited", "vulnerable", "need"})
_MILDER = frozenset(
    {"voluntary", "voluntarily", "support", "diverted", "diversion", "referred", "restorative", "informal", "community"}
)
#: how far from "rather than" or "instead" the other way stands
_BESIDE = 4


def milder(tokens: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Yield the words which say that a child was dealt with in another way than by arrest."""
    for i, token in enumerate(tokens):
        if i + 2 < len(tokens) and (token.text, tokens[i + 1].text) in {("rather", "than"), ("instead", "of")}:
            stop = min(len(tokens), i + 2 + _BESIDE)
            bad = _COURSES if _SEEN_AS.isdisjoint(t.text for t in tokens[max(0, i - 3) : i]) else _COURSES | _BLAMED
            end = next((k for k in range(i + 2, stop) if tokens[k].text in bad), None)
        elif token.text == "instead":
            end = i if any(t.text in _MILDER for t in tokens[max(0, i - _BESIDE - 1) : i]) else None
        else:
            continue
        first, _ = clause_around(tokens, i)
        served = any(t.text == "youth" for t in tokens[first:i])  # whom a youth service deals with is a child
        young = is_of_child(tokens, first, i) or (served and not is_of_grown(tokens, first, i))
        if end is not None and young:
            yield i, end
