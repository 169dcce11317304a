"""Tells which themes a sentence speaks of, by weighing the evidence in it, around it and in its section.

The weights stand in cues/theme_weights.json; `python -m graphkit.extract.fitting` made them from readers' labels. They
weigh kinds of evidence (a plain cue, a heading, the topic so far), lean a little for or against single themes, and say
what plain words speak for.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from importlib.resources import files
from typing import TypedDict

import numpy as np

from graphkit.extract.theme_evidence import Text, themes
from graphkit.extract.theme_features import Features, Floats, features
from graphkit.extract.theme_neighbours import second_features
from graphkit.extract.theme_words import WordTable

#: a theme is said from this log-odds on; where none is, the strongest is if it is not far below
_SAID, _ALONE = -0.5, -1.5
_MOST = 3
_MOST_OF_PARTS = 5


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
    return themes_at_once([Text(clean, heading=context, area=practice_area)])[0]


def themes_at_once(texts: Sequence[Text]) -> list[tuple[str, ...]]:
    """Return the themes of each of `texts` by what it says itself, its neighbours left aside."""
    # a group for each, so that none is read with another
    found = features([replace(text, group=str(i)) for i, text in enumerate(texts)], word_table())
    return chosen(len(texts), found, first_scores(found, weights()))


def themes_in_order(texts: Sequence[Text]) -> list[tuple[str, ...]]:
    """Return the themes of each text of a document, each weighed with its neighbours and its section."""
    found = features(texts, word_table())
    again = second_features(texts, found, first_scores(found, weights()))
    return chosen(len(texts), again, again.weighed(weights()["second"]))


def first_scores(found: Features, fitted: Weights) -> Floats:
    """Return the log-odds of each column of `found` at first sight."""
    lean = np.array([fitted["lean"].get(theme, 0.0) for theme in themes()])
    scores: Floats = found.weighed(fitted["first"]) + lean[found.theme]
    return scores


def chosen(size: int, found: Features, scores: Floats) -> list[tuple[str, ...]]:
    """Return the themes said in each of `size` texts, strongest first, given the score of each column of `found`."""
    names = themes()
    ranked: list[list[tuple[float, str, float]]] = [[] for _ in range(size)]
    may = scores > _ALONE
    rows = found.text[may].tolist(), found.theme[may].tolist(), scores[may].tolist()
    for text, theme, score in zip(*rows, strict=True):
        ranked[text].append((-round(score, 9), names[theme], score))
    out: list[tuple[str, ...]] = []
    for row in ranked:
        row.sort()
        said = tuple([theme for _, theme, score in row[:_MOST] if score > _SAID])
        out.append(said or tuple([theme for _, theme, _ in row[:1]]))
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
    for i, said in enumerate(themes_in_order(texts)):
        for rank, theme in enumerate(said):
            counts[theme] = counts.get(theme, 0.0) + (2.0 if i == 0 else 1.0) / (1 + rank)
    return tuple(sorted(counts, key=lambda t: (-counts[t], t))[:_MOST_OF_PARTS])
