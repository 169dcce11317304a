"""Tells how likely a sentence judges by its plain words alone, which know nothing of the rules and err elsewhere.

The weights stand in cues/plain_words.json; `python -m graphkit.learning.plain_words` made them from readers' labels,
without a look at the rules. What becomes of it beside these is settled in last_word.py.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import TypeAlias

from graphkit.extract.cues.stems import signs, stems

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
