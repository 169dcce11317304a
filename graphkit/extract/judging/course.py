"""Weighs the second opinions of a document once more: each beside those around it, in its section and in the whole.

A deed told without a word of praise is meant as one where all around it praises, and as the course of things elsewhere.
What a first look finds of the sentences around is evidence here (stacking: D. H. Wolpert, "Stacked Generalization",
Neural Networks 5, 1992); its chances are learned on other sentences than those that it is weighed with.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float64]
#: the neighbours looked at, told by how far on they stand
_BESIDE = {"before": -1, "two before": -2, "after": 1, "two after": 2}
_SIDES = ("failing", "strength")
_PAIRS = (*_BESIDE, "section", "told in section", "document")
NAMES: tuple[str, ...] = (
    *("bias", "log failing", "log strength"),
    *(f"{where} {side}" for where in _PAIRS for side in _SIDES),
    *("told", "failing", "strength", "neutral"),
)
#: what marks their weights in a table that holds those of the first look as well
PREFIX = "again "
#: the share of failings and of strengths in reports that we labelled; a document of few sentences is taken to be like
#: them, as if it had so many sentences more
_USUAL, _FEW = (0.22, 0.25), 20
#: chances are kept above this before their logarithm is taken
_LEAST = 1e-3


def course(
    chances: Sequence[tuple[float, float]], sections: Sequence[str], fresh: Sequence[bool], told: Sequence[bool]
) -> Floats:
    """Return what each sentence of a document is weighed by: sentences x NAMES.

    Args:
        chances: how likely each is a failing and a strength by the first look.
        sections: the section of each, by a name of its own.
        fresh: whether nothing before it belongs with it.
        told: whether it stands in a case study.
    """
    size = len(chances)
    both = np.array(chances, dtype=np.float64).reshape(size, 2)
    neutral = 1.0 - both[:, 0] - both[:, 1]
    place = {name: i for i, name in enumerate(dict.fromkeys(sections))}
    section = np.array([place[name] for name in sections], dtype=np.intp)
    in_case = np.array(told, dtype=np.float64)
    goes_on = ~np.array(fresh, dtype=np.bool_)
    out = np.zeros((size, len(NAMES)))
    out[:, 0] = 1.0
    # math.log is the C library's; that of numpy differs in the last bit from one processor to another
    none = [math.log(max(n, _LEAST)) for n in neutral.tolist()]
    for side in range(2):
        own = [math.log(max(p, _LEAST)) for p in both[:, side].tolist()]
        out[:, 1 + side] = [a - b for a, b in zip(own, none, strict=True)]
    at = 3
    for by in _BESIDE.values():
        here, there = (slice(-by, None), slice(None, by)) if by < 0 else (slice(None, -by), slice(by, None))
        joined = goes_on[max(here.start or 0, there.start or 0) :] if abs(by) == 1 else section[here] == section[there]
        out[here, at : at + 2] = both[there] * joined[:, None]
        at += 2
    totals = np.zeros((int(section.max(initial=-1)) + 1, 2))
    np.add.at(totals, section, both)
    others = np.maximum(np.bincount(section, minlength=len(totals)) - 1, 1)
    out[:, at : at + 2] = (totals[section] - both) / others[section, None]
    out[:, at + 2 : at + 4] = out[:, at : at + 2] * in_case[:, None]
    whole = np.add.reduce(both, axis=0) + _FEW * np.array(_USUAL)
    out[:, at + 4 : at + 6] = (whole - both) / (size - 1 + _FEW)
    out[:, at + 6] = in_case
    out[:, at + 7 : at + 9] = both
    out[:, at + 9] = neutral
    return out


def weights(table: Mapping[str, tuple[float, float]]) -> Floats | None:
    """Return what each of NAMES counts for a failing and for a strength (NAMES x 2), None where `table` has none."""
    if not any(PREFIX + name in table for name in NAMES):
        return None
    return np.array([table.get(PREFIX + name, (0.0, 0.0)) for name in NAMES])


def weighed(rows: Floats, counts: Floats) -> list[tuple[float, float]]:
    """Return how likely each sentence is a failing and a strength, given what it is weighed by."""
    out: list[tuple[float, float]] = []
    for failing, strength in np.add.reduce(rows[:, :, None] * counts, axis=1).tolist():
        most = max(failing, strength, 0.0)
        odds = [math.exp(x - most) for x in (failing, strength, 0.0)]
        out.append((odds[0] / sum(odds), odds[1] / sum(odds)))
    return out
