"""Tells which themes a sentence only grants before it turns: "it holds a weekly meeting, but children are at risk"."""

from __future__ import annotations

from graphkit.extract.cues import words
from graphkit.extract.polarity.clauses import CONCESSION, CONTRAST, clauses_of
from graphkit.extract.polarity.reading import read
from graphkit.extract.themes.evidence import evidence, themes
from graphkit.records import Polarity

_SIGN: dict[str, int] = {"failing": -1, "strength": 1}
#: from this score on, either way, a part of the sentence judges
_JUDGES = 1.0


def conceded(clean: str, polarity: Polarity) -> frozenset[str]:
    """Return the themes with cues only in the part of `clean` that says the opposite of `polarity`, its verdict."""
    if polarity not in _SIGN:
        return frozenset()
    tokens = words(clean)
    clauses = clauses_of(tokens)
    opens = bool(clauses) and clauses[0].joint in CONCESSION  # "although ..., ..."
    turn = next((c for c in clauses[1:] if opens or c.joint in CONTRAST | CONCESSION), None)
    if turn is None:
        return frozenset()
    parts = clean[: tokens[turn.first - 1].start], clean[tokens[turn.first].start :]
    scores = [read(part).score for part in parts]
    if scores[0] * scores[1] >= 0 or min(map(abs, scores)) < _JUDGES:
        return frozenset()
    granted = 0 if scores[0] * _SIGN[polarity] < 0 else 1
    cues = [{own.theme for own in evidence(part).own} for part in parts]
    return frozenset(themes()[k] for k in cues[granted] - cues[1 - granted])
