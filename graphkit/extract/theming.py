"""Tells which themes a sentence speaks of, by weighing the evidence in it, around it and in its section.

The weights stand in cues/theme_weights.json; `python -m graphkit.extract.fitting` made them from readers' labels. They
weigh kinds of evidence (a plain cue, a heading, the topic so far), lean a little for or against single themes, and say
what plain words speak for.
"""

from __future__ import annotations

import json
import math
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from itertools import repeat
from operator import mul
from typing import TypedDict

from graphkit.extract.theme_evidence import Features, Text, evidence, features
from graphkit.extract.theme_words import WordTable

#: a theme is said from this log-odds on; where none is, the strongest is if it is not far below
_SAID, _ALONE = -0.5, -1.5
_MOST = 3
_MOST_OF_PARTS = 5
#: log-odds of a theme that nothing in the sentence itself speaks for
_UNSAID = 0.02
_WINDOW = 4


class Weights(TypedDict):
    """What a kind of evidence counts for, at first sight and with the neighbours known, with each theme's lean.

    `words` holds for each sign of theme_words.py its log-odds, in hundredths, of each of `themes`.
    """

    first: dict[str, float]
    lean: dict[str, float]
    second: dict[str, float]
    themes: list[str]
    words: dict[str, list[int]]


@lru_cache(maxsize=1)
def weights() -> Weights:
    """Return the fitted weights."""
    table: Weights = json.loads((files("graphkit.extract.cues") / "theme_weights.json").read_text("utf-8"))
    return table


@lru_cache(maxsize=1)
def word_table() -> WordTable:
    """Return the fitted table of words."""
    return WordTable(weights()["themes"], weights()["words"])


def themes_of(clean: str, *, practice_area: str | None, context: str = "") -> tuple[str, ...]:
    """Return the ids of the themes that `clean` speaks of, strongest first.

    Args:
        clean: the sentence as `View.clean` gives it.
        practice_area: practice area of its section.
        context: text above it (its heading, its list's lead), which counts for less.
    """
    text = Text(clean, heading=context, area=practice_area)
    return _chosen(_first(next(iter(features([text], word_table())))))


def themes_in_order(texts: Sequence[Text]) -> list[tuple[str, ...]]:
    """Return the themes of each text of a document, each weighed with its neighbours and its section."""
    first = [_first(f) for f in features(texts, word_table())]
    return [choose(row, weights()["second"]) for row in second_features(texts, first)]


def choose(found: Features, weight: dict[str, float]) -> tuple[str, ...]:
    """Return the themes said, strongest first, given the features and what each counts for."""
    return _chosen(_scored(found, weight))


def _first(found: Features) -> dict[str, float]:
    lean = weights()["lean"]
    return {t: s + lean.get(t, 0.0) for t, s in _scored(found, weights()["first"]).items()}


def _scored(found: Features, weight: dict[str, float]) -> dict[str, float]:
    # The inner loop of all theming: in C, three times quicker than a generator.
    return {t: sum(map(mul, map(weight.get, row, repeat(0.0)), row.values())) for t, row in found.items()}


def _chosen(scores: dict[str, float]) -> tuple[str, ...]:
    ranked = sorted(scores.items(), key=lambda item: (-round(item[1], 9), item[0]))
    said = tuple(theme for theme, score in ranked[:_MOST] if score > _SAID)
    if not said and ranked and ranked[0][1] > _ALONE:
        return (ranked[0][0],)
    return said


def second_features(texts: Sequence[Text], first: Sequence[dict[str, float]]) -> list[Features]:
    """Return the features of a second look: the log-odds of the first, with those of neighbours and group."""
    odds = [{t: 1 / (1 + math.exp(-s)) for t, s in row.items()} for row in first]
    members: dict[str, list[int]] = defaultdict(list)
    for i, text in enumerate(texts):
        members[text.group].append(i)
    totals: dict[str, dict[str, float]] = {}
    for group, rows in members.items():
        total = totals.setdefault(group, {})
        for i in rows:
            for theme, p in odds[i].items():
                total[theme] = total.get(theme, 0.0) + p
    return [_second(texts, odds, i, totals[texts[i].group], len(members[texts[i].group])) for i in range(len(texts))]


def _second(
    texts: Sequence[Text], odds: list[dict[str, float]], i: int, total: dict[str, float], size: int
) -> Features:
    own, group = odds[i], texts[i].group
    around = range(max(0, i - _WINDOW), min(len(texts), i + max(_WINDOW, 2)))
    beside = {j: odds[j] for j in around if j != i and texts[j].group == group}
    before, after = beside.get(i - 1, {}), beside.get(i + 1, {})
    near = [row for j, row in beside.items() if j < i + _WINDOW]
    said = evidence(texts[i].clean)
    none, opening = not said.plain, said.opening
    best = max(own.values(), default=0.0)
    candidates = {*own, *(t for t, p in before.items() if p > 0.3), *(t for t, p in after.items() if p > 0.3)}
    out: Features = {}
    for theme in candidates:
        p = own.get(theme, _UNSAID)
        logit = math.log(p / (1 - p)) if p < 1 - 1e-9 else 20.0
        previous = before.get(theme, 0.0)
        rest = (total.get(theme, 0.0) - own.get(theme, 0.0)) / max(1, size - 1)
        row = {
            "bias": 1.0,
            "logit": max(logit, -20.0),
            "before": previous,
            "after": after.get(theme, 0.0),
            "near": sum([r[theme] for r in near if theme in r]) / max(1, len(near)),
            "rest": rest,
            "best": best,
            "gap": best - p,
        }
        if logit < 0:
            row |= {"unlikely before": previous, "unlikely rest": rest}
        if opening:
            row |= {f"{opening} before": previous, f"{opening} rest": rest, f"{opening} logit": max(logit, -6.0)}
        if none:
            row |= {"alone before": previous, "alone rest": rest}
        out[theme] = {k: x for k, x in row.items() if x}
    return out


def themes_of_parts(parts: Sequence[str], *, practice_area: str | None, context: str = "") -> tuple[str, ...]:
    """Return the themes of a recommendation: of its lead (the first part) and of its items, most often said first.

    Args:
        parts: the lead and the items, each as `View.clean` gives it.
        practice_area: practice area of the section.
        context: the heading above.
    """
    lead = parts[0] if parts else ""
    texts = [Text(part, before=lead if i else "", heading=context, area=practice_area) for i, part in enumerate(parts)]
    counts: dict[str, float] = {}
    for i, themes in enumerate(themes_in_order(texts)):
        for rank, theme in enumerate(themes):
            counts[theme] = counts.get(theme, 0.0) + (2.0 if i == 0 else 1.0) / (1 + rank)
    return tuple(sorted(counts, key=lambda t: (-counts[t], t))[:_MOST_OF_PARTS])
