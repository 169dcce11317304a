"""What a sentence must come out as, for the tests of polarity that hold sentences of our own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from graphkit.extract.polarity.judge import judge

#: `unfailing` and `unpraising`: where a reader might take it in two ways
FAILING, STRENGTH, NEUTRAL, UNFAILING, UNPRAISING = "failing", "strength", "neutral", "unfailing", "unpraising"
_ALLOWED = {UNFAILING: {STRENGTH, NEUTRAL}, UNPRAISING: {FAILING, NEUTRAL}}


def params(cases: Mapping[str, Sequence[tuple[str, str]]]) -> list[Any]:
    """Return the cases of each group as pytest's parameters: a sentence and what it must come out as."""
    return [pytest.param(*case, id=f"{name}: {case[0]}") for name, group in cases.items() for case in group]


def check(sentence: str, wanted: str) -> None:
    """Assert that the rules judge `sentence` as `wanted`."""
    said = judge(sentence).polarity or NEUTRAL
    assert said in _ALLOWED.get(wanted, {wanted}), f"{said}, wanted {wanted}: {sentence}"
