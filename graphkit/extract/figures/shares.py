"""Reads figures that a text gives as a part of another: which number is the whole, which the part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from graphkit.extract.figures.figure import Figure
from graphkit.extract.figures.words import DURATION
from graphkit.extract.prose.numbers import Number

#: "52 posts, of which 15 were empty" and "of the 44 posts in the team, only 31 are filled": what stands between the two
_OF_WHICH = re.compile(r" (?P<unit>(?:[A-Za-z-]+ ){0,3}[A-Za-z-]+), of (?:which|whom|these) (?:only |just )?")
_OF_THE = re.compile(
    r" (?P<unit>(?:[A-Za-z-]+ ){0,3}?[A-Za-z-]+)(?: (?:in|we|that|from|on|at)\b[^,.;:]{0,60})?, (?:only |just )?"
)
_BEFORE_WHOLE = re.compile(r"\b[Oo]f (?:the|these|those|its|our) $")
_STATE = re.compile(r" (?:is|are|was|were|had|have|has|remain(?:ed)?)(?: [a-z-]+)?\b")


def shares(text: str, figures: list[Figure]) -> list[Figure]:
    """Read "of 24 notices, only 1 met": the first number is what the second is a share of."""
    out: list[Figure] = []
    for figure in figures:
        if (
            out
            and figure.of is None
            and out[-1].of is None
            and figure.value < out[-1].value
            and figure.unit
            and not DURATION.fullmatch(figure.unit)
            and figure.unit != "percent"
            and re.search(
                r"\b(?:[Oo]f|sampled|examined|reviewed|checked) (?:the |these |our )?$", text[: out[-1].start]
            )
            and re.search(r"\b(?:only|just) $", text[: figure.start])
        ):
            figure = replace(figure, of=out.pop().value)
        out.append(figure)
    return out


def parts(text: str, numbers: Sequence[Number]) -> Iterator[Figure]:
    """Yield each figure that a text gives as a part of the count before it, in a clause of its own."""
    for whole, part in pairwise(numbers):
        between, state = text[whole.end : part.start], _STATE.match(text, part.end)
        if state is None or not 0 <= part.value <= whole.value:
            continue
        of_the = _BEFORE_WHOLE.search(text[: whole.start])
        found = _OF_WHICH.fullmatch(between) or (_OF_THE.fullmatch(between) if of_the else None)
        if found and not DURATION.fullmatch(found["unit"]):
            start = of_the.start() if of_the else whole.start
            yield Figure(start, state.end(), part.value, of=whole.value, unit=found["unit"])
