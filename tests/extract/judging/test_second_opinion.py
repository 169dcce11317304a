"""What the second opinion weighs is what it learned from, and it can be fitted."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from graphkit.extract.judging.second_opinion import chances, features, weights
from graphkit.learning.polarity import figures, fit, prose

PROSE = Path(__file__).parents[3] / "examples" / "training"


def test_the_shipped_weights_hold_beginnings_of_words_only() -> None:
    stems = [stem for name in weights() if name[:2] in {"w:", "b:"} for stem in name[2:].split("_")]
    assert len(stems) > 1000
    assert all(len(stem) <= 6 for stem in stems)


def test_fitting_learns_from_prose_what_the_rules_miss_in_other_prose() -> None:
    learned = fit([prose(PROSE / "one.tsv"), prose(PROSE / "two.tsv")])
    left_out = prose(PROSE / "three.tsv")
    rules, fitted = figures(left_out, {}), figures(left_out, learned)
    assert fitted[0] > rules[0] + 0.02


def test_what_is_weighed_is_what_is_learned_from() -> None:
    """The chances are those of the features that fitting sees, added up by their names."""
    sequence = prose(PROSE / "one.tsv").sequence[:60]
    table = weights()
    for i, (failing, strength) in enumerate(chances(sequence)):
        row = features(sequence, i)
        sides = [sum(value * table.get(name, (0.0, 0.0))[side] for name, value in row.items()) for side in (0, 1)]
        total = 1 + sum(map(math.exp, sides))
        assert failing == pytest.approx(math.exp(sides[0]) / total)
        assert strength == pytest.approx(math.exp(sides[1]) / total)
