"""Holds a verdict that is not sure against the plain words of its sentence: where they say the opposite, it is dropped.

The rules know what turns a word ("few officers couldn't explain it"), but not every way of turning one. The words
of a sentence know nothing of that, and err in other sentences than the rules do. So where the rules, or the second
opinion, which leans on them, are not sure, and the words alone take the sentence for the opposite, nothing is said:
a wrong polarity is worse than a gap. The weights stand in cues/plain_words.json; `python -m
graphkit.learning.plain_words` made them from readers' labels, without a look at the rules.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import TypeAlias

from graphkit.extract.cues.stems import signs, stems
from graphkit.extract.polarity.judge import Verdict

#: how likely by the words alone the opposite must be, and below what confidence a verdict is held against them. Chosen
#: on seventeen blind reports, in which it takes 99 verdicts turned round to 62 and 2,981 right sentences of 3,547 to
#: 2,968, and on three published ones, each left out of the fits, where the rules were made: there it drops sixteen
#: verdicts, fifteen of them right
_OPPOSITE = 0.7
_UNSURE = {"failing": 0.72, "strength": 0.66}
_SIDES = ("failing", "strength")
#: a word, or two separated by a blank -> what it counts for a failing and for a strength (log-odds against no
#: judgement); "" for what every sentence has
Weights: TypeAlias = Mapping[str, tuple[float, float]]


@lru_cache(maxsize=1)
def weights() -> Weights:
    """Return the fitted weights."""
    table = json.loads((files("graphkit.extract.cues") / "plain_words.json").read_text("utf-8"))
    return {name: (failing / 100, strength / 100) for name, (failing, strength) in table.items()}


def chances(clean: str, table: Weights) -> tuple[float, float]:
    """Return how likely the words of a sentence alone make it a failing and a strength."""
    failing, strength = table.get("", (0.0, 0.0))
    for sign, weight in signs(stems(clean)).items():
        counts = table.get(sign)
        if counts is not None:
            failing += weight * counts[0]
            strength += weight * counts[1]
    most = max(failing, strength, 0.0)
    failing, strength, neutral = (math.exp(x - most) for x in (failing, strength, 0.0))
    total = failing + strength + neutral
    return failing / total, strength / total


def unless_opposed(clean: str, verdict: Verdict, table: Weights | None = None) -> Verdict:
    """Return `verdict`, or that nothing is said where it is unsure and the words of the sentence say the opposite.

    Args:
        clean: the sentence as `View.clean` gives it.
        verdict: what is made of it.
        table: weights to use instead of the fitted ones.
    """
    if verdict.confidence >= _UNSURE.get(verdict.polarity or "", 0.0):
        return verdict
    against = 1 - _SIDES.index(verdict.polarity or "")
    if chances(clean, weights() if table is None else table)[against] <= _OPPOSITE:
        return verdict
    return Verdict(None, (), verdict.confidence)
