"""Looks at themes a second time: what the first look found in the sentences beside a sentence and in its group.

The evidence of the first look is weighed again beside it: how much the heading or the topic so far should count is
another question once it is known what the neighbours say.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from graphkit.extract.themes.evidence import Text, evidence, themes
from graphkit.extract.themes.features import NAMES as FIRST_NAMES
from graphkit.extract.themes.features import OPENINGS, Features, Floats, places, totals

#: chance of a theme that nothing in the sentence itself speaks for
_UNSAID = 0.02
#: from this chance on what a neighbour says may be meant too
_LIKELY = 0.3
#: the neighbours looked at, told by how far on they stand
_BESIDE = (-4, -3, -2, -1, 1, 2, 3)
_FAR = max(map(abs, _BESIDE))
#: log-odds are kept within these bounds; at least so much where a sentence goes on about the one before
_MOST, _LEAST_OPENED = 20.0, -6.0
_OPENED = ("before", "rest", "logit")
_AGAIN = FIRST_NAMES[1:]  # all but the bias
NAMES: tuple[str, ...] = (
    *("bias", "logit", "before", "rest", "after", "near", "best", "gap"),
    *("unlikely before", "unlikely rest", "alone before", "alone rest"),
    *(f"{opening} {name}" for opening in OPENINGS for name in _OPENED),
    *(f"first {name}" for name in _AGAIN),
)


def second_features(texts: Sequence[Text], found: Features, scores: Floats) -> Features:
    """Return the features of a second look: those of the first and their log-odds, with neighbours and group.

    Args:
        texts: what was looked at.
        found: the features of the first look.
        scores: log-odds of the columns of `found`.
    """
    inner = slice(_FAR, _FAR + len(texts))  # there is room at both ends for neighbours that are not there
    group = np.full(len(texts) + 2 * _FAR, -1)
    group[inner] = places([t.group for t in texts], {})
    chance = np.zeros((len(group), len(themes())))
    seen = np.zeros(chance.shape, dtype=np.bool_)
    odds = np.full(chance.shape, math.log(_UNSAID / (1 - _UNSAID)))
    # math.exp is the C library's; that of numpy differs in the last bit from one processor to another
    chance[found.text + _FAR, found.theme] = [1 / (1 + math.exp(-s)) for s in scores.tolist()]
    seen[found.text + _FAR, found.theme] = True
    odds[found.text + _FAR, found.theme] = np.clip(scores, -_MOST, _MOST)
    within = np.arange(inner.start, inner.stop)
    neighbour = within + np.array(_BESIDE)[:, None]
    beside = group[neighbour] == group[inner]
    before, after = (chance[inner.start + by : inner.stop + by] * beside[_BESIDE.index(by), :, None] for by in (-1, 1))
    text, theme = np.nonzero(seen[inner] | (before > _LIKELY) | (after > _LIKELY))
    at = text + _FAR
    logit, own = odds[at, theme], chance[at, theme]
    best = chance[inner].max(axis=1, initial=0.0)[text]
    members = np.bincount(group[inner])[group[inner]]
    said = [evidence(t.clean) for t in texts]
    out = np.zeros((len(NAMES), len(text)))
    out[0] = 1.0
    out[1] = logit
    out[2] = before[text, theme]
    out[3] = (totals(group[inner], chance[inner])[group[at], theme] - own) / np.maximum(members - 1, 1)[text]
    out[4] = after[text, theme]
    near = np.add.reduce(chance[neighbour[:, text], theme] * beside[:, text], axis=0)
    out[5] = near / np.maximum(np.count_nonzero(beside, axis=0), 1)[text]
    out[6] = best
    out[7] = best - np.where(seen[at, theme], own, _UNSAID)
    out[8:10] = out[2:4] * (logit < 0)
    out[10:12] = out[2:4] * np.array([not any(o.strong for o in e.own) for e in said])[text]
    for i, opening in enumerate(OPENINGS):
        opens = np.array([e.opening == opening for e in said])[text]
        out[12 + 3 * i : 14 + 3 * i] = out[2:4] * opens
        out[14 + 3 * i] = np.maximum(logit, _LEAST_OPENED) * opens
    column = np.full(chance.shape, -1)
    column[found.text + _FAR, found.theme] = np.arange(len(found.text))
    first = column[at, theme]
    out[-len(_AGAIN) :, first >= 0] = found.values[1:, first[first >= 0]]
    return Features(text, theme, NAMES, out)
