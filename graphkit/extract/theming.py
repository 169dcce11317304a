"""Tells which themes a sentence speaks of, from cue phrases, the practice area of its section and its neighbours."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from graphkit.extract.cues import CueMatcher, load_cues, words

_WEIGHTS = {"strong": 3.0, "cues": 2.0, "weak": 1.0}
#: a theme of the section's own practice area gains this much, so that its weaker cues suffice
_AREA = 1.0
#: what a cue in the neighbouring text counts for, as a share
_CONTEXT = 0.4
#: below this a theme is not said
_ENOUGH = 3.0
#: a theme weaker than this share of the strongest is not said
_SHARE = 0.5
_MOST = 3


@lru_cache(maxsize=1)
def _matcher() -> CueMatcher[tuple[str, float]]:
    return CueMatcher(_patterns())


def _patterns() -> Iterator[tuple[str, tuple[str, float]]]:
    for theme, table in load_cues("themes").items():
        for kind, weight in _WEIGHTS.items():
            for cue in table.get(kind, ()):
                yield cue, (theme, weight)


@lru_cache(maxsize=1)
def _areas() -> dict[str, str]:
    return {theme: str(table["area"]) for theme, table in load_cues("themes").items()}


@lru_cache(maxsize=4096)
def _scores(clean: str) -> dict[str, float]:
    """Return what each theme scores in `clean` alone: its best cue, and a third of every further one elsewhere."""
    found: dict[str, list[tuple[float, int, int]]] = defaultdict(list)
    for hit in _matcher().find(words(clean)):
        theme, weight = hit.value
        found[theme].append((weight, hit.first, hit.last))
    scores: dict[str, float] = {}
    for theme, hits in found.items():
        hits.sort(key=lambda h: (-h[0], h[1], h[2]))
        total = 0.0
        taken: list[tuple[int, int]] = []
        for weight, first, last in hits:
            if any(first <= b and a <= last for a, b in taken):
                continue
            total += weight if not taken else weight / 3
            taken.append((first, last))
        scores[theme] = total
    return scores


def themes_of(clean: str, *, practice_area: str | None, context: str = "") -> tuple[str, ...]:
    """Return the ids of the themes that `clean` speaks of, strongest first.

    Args:
        clean: the sentence as `View.clean` gives it.
        practice_area: practice area of its section, whose themes need weaker cues.
        context: neighbouring text (the sentence before, the heading), which counts for less and decides alone only
            where the sentence names nothing itself.
    """
    areas = _areas()
    scores = dict(_scores(clean))
    for theme, score in _scores(context).items() if context else ():
        scores[theme] = scores.get(theme, 0.0) + _CONTEXT * score
    for theme in scores:
        if areas[theme] == practice_area:
            scores[theme] += _AREA
    ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    if not ranked:
        return ()
    best = ranked[0][1]
    return tuple(theme for theme, score in ranked[:_MOST] if score >= _ENOUGH and score >= _SHARE * best)
