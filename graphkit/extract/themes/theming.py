"""Tells which themes a sentence speaks of, by weighing the evidence in it, around it and in its section.

The weights stand in cues/theme_weights.json; `python -m graphkit.learning.themes` made them from readers'
labels. They weigh kinds of evidence (a plain cue, a heading, the topic so far), lean a little for or against single
themes, and say what plain words speak for.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple, NotRequired, TypedDict

from graphkit.extract.themes import company
from graphkit.extract.themes.evidence import Text, themes
from graphkit.extract.themes.features import NAMES as FIRST_NAMES
from graphkit.extract.themes.features import Features, Floats, features, in_order
from graphkit.extract.themes.neighbours import NAMES as SECOND_NAMES
from graphkit.extract.themes.neighbours import second_features
from graphkit.extract.themes.words import WordTable

#: a theme is said from this log-odds on; where none is, the strongest is if it is not far below
_SAID, _ALONE = -0.5, -1.5
_MOST = 3
#: log-odds from which on a theme that is not said counts a little (see Spoken.chances): one in four
_SLIGHT = -1.1


class Weights(TypedDict):
    """What a kind of evidence counts for, at first sight and with the neighbours known, with each theme's lean.

    `third` holds for each kind of company.py what each theme adds to the log-odds of others; without it there is no
    third look. `words` holds for each sign of words.py its log-odds, in hundredths, of each of `themes`.
    """

    first: dict[str, float]
    lean: dict[str, float]
    second: dict[str, float]
    third: NotRequired[dict[str, dict[str, dict[str, float]]]]
    themes: list[str]
    words: dict[str, list[int]]


@lru_cache(maxsize=1)
def weights() -> Weights:
    """Return the fitted weights."""
    table: Weights = json.loads((files("graphkit.extract.cues") / "theme_weights.json").read_text("utf-8"))
    return table


class Model:
    """Weights made ready for use.

    Attributes:
        table: what plain words speak for.
    """

    def __init__(self, fitted: Weights) -> None:
        self.table = WordTable(fitted["themes"], fitted["words"])
        self._first = in_order(fitted["first"], FIRST_NAMES)
        self._lean = in_order(fitted["lean"], themes())
        self._second = in_order(fitted["second"], SECOND_NAMES)
        self._third = company.in_order(fitted.get("third", {}))

    def first(self, texts: Sequence[Text]) -> tuple[Features, Floats]:
        """Return what speaks for themes in and around each of `texts`, and the log-odds of each column."""
        found = features(texts, self.table)
        return found, self.odds(found)

    def odds(self, found: Features) -> Floats:
        """Return the log-odds of each column of `found` at first sight."""
        scores: Floats = found.weighed(self._first) + self._lean[found.theme]
        return scores

    def second(self, texts: Sequence[Text]) -> tuple[Features, Floats]:
        """Return the same of a second look, with the neighbours known."""
        again = second_features(texts, *self.first(texts))
        return again, self.weighed(again)

    def weighed(self, again: Features) -> Floats:
        """Return the log-odds of each column of a second look."""
        return again.weighed(self._second)

    def third(self, texts: Sequence[Text]) -> tuple[Features, Floats]:
        """Return the same of a third look, with what all themes are told with."""
        again, scores = self.second(texts)
        told = company.told_by(company.company(texts, again, scores), self._third)
        return again, scores + told[again.text, again.theme]


@lru_cache(maxsize=1)
def model() -> Model:
    """Return the model of the fitted weights."""
    return Model(weights())


class Spoken(NamedTuple):
    """What one text speaks of.

    Attributes:
        themes: the themes said, strongest first.
        chances: how likely it speaks of these and of each further theme that is not out of the question, 0 to 1.
    """

    themes: tuple[str, ...]
    chances: Mapping[str, float]


def themes_at_once(texts: Sequence[Text]) -> list[tuple[str, ...]]:
    """Return the themes of each of `texts` by itself, at a quarter of the time that one after the other takes."""
    return [spoken.themes for spoken in spoken_at_once(texts)]


def themes_in_order(texts: Sequence[Text]) -> list[tuple[str, ...]]:
    """Return the themes of each text of a document, each weighed with its neighbours and its group."""
    return [spoken.themes for spoken in spoken_in_order(texts)]


def spoken_at_once(texts: Sequence[Text]) -> list[Spoken]:
    """Return what each of `texts` speaks of by itself."""
    alone = [replace(text, group=str(i)) for i, text in enumerate(texts)]
    return _spoken(len(texts), *model().first(alone))


def spoken_in_order(texts: Sequence[Text]) -> list[Spoken]:
    """Return what each text of a document speaks of, weighed with its neighbours and its group."""
    return _spoken(len(texts), *model().third(texts))


def _spoken(size: int, found: Features, scores: Floats) -> list[Spoken]:
    names = themes()
    said = chosen(size, found, scores)
    chances: list[dict[str, float]] = [{} for _ in range(size)]
    may = scores > min(_SLIGHT, _ALONE)
    rows = found.text[may].tolist(), found.theme[may].tolist(), scores[may].tolist()
    for text, theme, score in zip(*rows, strict=True):
        if score > _SLIGHT or names[theme] in said[text]:
            chances[text][names[theme]] = round(1 / (1 + math.exp(-score)), 3)
    return [Spoken(*one) for one in zip(said, chances, strict=True)]


def chosen(size: int, found: Features, scores: Floats) -> list[tuple[str, ...]]:
    """Return the themes said in each of `size` texts, strongest first, given the log-odds of each column of `found`."""
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
