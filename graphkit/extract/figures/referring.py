"""Gives figures that speak of what the sentence before counted ("Three of them ...") its noun and its number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graphkit.extract.figures.figure import Figure
from graphkit.extract.figures.units import OFTEN
from graphkit.extract.figures.words import DURATION

_OF_THEM = re.compile(r" of (?:them|these|those)$")
_BEFORE = re.compile(r"\b[Oo]f (?:them|these|those),? (?:only |just )?$")


def only_count(figures: Sequence[Figure]) -> tuple[Figure | None, bool]:
    """Return the one count among the figures of a sentence, and whether they hold any; of several none is meant."""
    counts = [
        f
        for f in figures
        if f.unit
        and f.unit != "percent"
        and f.value > 1
        and f.value_max is None
        and not DURATION.match(f.unit)
        and not OFTEN.search(f.unit)
    ]
    return (counts[0] if len(counts) == 1 else None), bool(counts)


def referring(text: str, figures: Sequence[Figure], before: Figure | None) -> list[Figure]:
    """Return `figures`, those that speak of `before` with its unit and as shares of it.

    Args:
        text: the reading of their sentence.
        figures: its figures.
        before: the one count of a sentence before it in the same block.
    """
    return list(figures) if before is None else [_referring(text, f, before) for f in figures]


def _referring(text: str, figure: Figure, before: Figure) -> Figure:
    if figure.unit is not None:
        return figure
    if figure.of is not None:
        return replace(figure, unit=before.unit) if figure.of == before.value else figure
    speaks = _OF_THEM.search(text, figure.start, figure.end) or _BEFORE.search(text, 0, figure.start)
    if speaks and figure.value <= before.value:
        return replace(figure, unit=before.unit, of=before.value)
    return figure
