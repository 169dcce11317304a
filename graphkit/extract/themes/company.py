"""Looks at themes a third time: which are told together, in a sentence, in the one before and after, in a group.

A sentence on the records of police protection seldom is on its use as well, and work that awaits a supervisor in the
unit for sex offenders is its backlog: such pairs are learned, not written. What the second look finds of all other
themes is evidence for each (stacking: S. Godbole and S. Sarawagi, "Discriminative Methods for Multi-labeled
Classification", PAKDD 2004).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import numpy as np

from graphkit.extract.themes.evidence import Text, themes
from graphkit.extract.themes.features import Features, Floats, places, totals

#: where a theme may stand that tells of another
KINDS = ("own", "before", "after", "rest")
#: a chance below this tells nothing
_SLIGHT = 0.05


def company(texts: Sequence[Text], found: Features, scores: Floats) -> Floats:
    """Return how likely each theme is told in and around each text: kinds x texts x themes.

    Args:
        texts: what was looked at.
        found: the features of the second look.
        scores: log-odds of the columns of `found`.
    """
    group = np.array(places([t.group for t in texts], {}), dtype=np.intp)
    out = np.zeros((len(KINDS), len(texts), len(themes())))
    own, before, after, rest = out
    # math.exp is the C library's; that of numpy differs in the last bit from one processor to another
    own[found.text, found.theme] = [1 / (1 + math.exp(-s)) for s in scores.tolist()]
    beside = (group[1:] == group[:-1])[:, None]
    before[1:] = own[:-1] * beside
    after[:-1] = own[1:] * beside
    rest[:] = (totals(group, own)[group] - own) / np.maximum(np.bincount(group)[group] - 1, 1)[:, None]
    out[out < _SLIGHT] = 0.0
    return out


def in_order(weight: Mapping[str, Mapping[str, Mapping[str, float]]]) -> Floats:
    """Return the weights as an array, kinds x themes that tell x themes told of, 0 for those that have none."""
    at = {theme: i for i, theme in enumerate(themes())}
    out = np.zeros((len(KINDS), len(at), len(at)))
    for kind, table in zip(out, map(weight.get, KINDS), strict=True):
        for teller, told in (table or {}).items():
            for theme, value in told.items():
                kind[at[teller], at[theme]] = value
    return out


def told_by(around: Floats, weight: Floats) -> Floats:
    """Return what the company of each theme adds to its log-odds: texts x themes."""
    total = np.zeros(around.shape[1:])
    for chances, table in zip(around, weight, strict=True):
        text, teller = np.nonzero(chances)
        np.add.at(total, text, chances[text, teller, None] * table[teller])  # one after the other, in their order
    return total
