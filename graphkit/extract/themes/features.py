"""Adds up what speaks for each theme in each sentence of a document and around it: the figures that theming.py weighs.

All sentences at once, so that numpy does the work. Sums run in a fixed order: the same text gives the same figures.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from graphkit.extract.themes.evidence import Evidence, Text, areas, evidence, themes
from graphkit.extract.themes.words import WordTable

Floats: TypeAlias = NDArray[np.float64]
Flags: TypeAlias = NDArray[np.bool_]
Places: TypeAlias = NDArray[np.intp]

#: how much of the topic so far is left at each further sentence, and how many sentences a condition reaches back
_FADE, _REACH = 0.7, 4
#: what is left is forgotten below this
_FORGOTTEN = 0.01
_BARELY = 0.3
#: log-odds by plain words from which a theme may be meant
_LIKELY = -2.5
#: log-odds by plain words are kept within these bounds
_LEAST, _HIGHEST = -5.0, 3.0
#: how a text may take up what stands before it
OPENINGS = ("outcome", "further")
_OPENED = ("near", "near words", "run")
_ALONE = ("words", "near", "run", "heading")
#: the kinds of evidence
NAMES: tuple[str, ...] = (
    *("bias", "words", "near", "near words", "run", "heading", "above", "area", "rank", "others", "plain others"),
    *("around", "topic", "then own", "then near", "then heading", "then reach"),
    *(f"{opening} {name}" for opening in OPENINGS for name in _OPENED),
    *(f"alone {name}" for name in _ALONE),
    *("alone given", "strong", "cue", "weak", "long", "covered", "more strong", "more cues", "own area", "best"),
)
#: of the details of a theme's own cues (strong, cues, weak, longest, covered): how much counts, and what counts as one
_ENOUGH = np.array([[1.0], [1.0], [2.0], [5.0], [1.0]])
_UNIT = np.array([[1.0], [1.0], [1.0], [3.0], [1.0]])


def rows(*names: str) -> Places:
    """Return the places of `names` in NAMES."""
    return np.array([NAMES.index(name) for name in names], dtype=np.intp)


_WORDS, _CUES = rows("words", "near words"), rows("near", "heading", "above")
_THEN, _DETAILS = rows("then own", "then near", "then heading"), rows("strong", "cue", "weak", "long", "covered")
_MORE, _OPENED_AT, _ALONE_AT = rows("more strong", "more cues"), rows(*_OPENED), rows(*_ALONE)
_UNDER = [rows(*(f"{opening} {name}" for name in _OPENED)) for opening in OPENINGS]
_WHEN_ALONE = rows(*(f"alone {name}" for name in _ALONE))
_AT = {name: i for i, name in enumerate(NAMES)}


class Features(NamedTuple):
    """What speaks for the themes that texts may speak of: a column for each theme of a text, text by text.

    Attributes:
        text: the place of each column's text.
        theme: the place of each column's theme in `themes()`.
        names: the kinds of evidence.
        values: how much of each kind there is, one kind a row.
    """

    text: Places
    theme: Places
    names: tuple[str, ...]
    values: Floats

    def weighed(self, weight: Floats) -> Floats:
        """Return for each column the sum of its evidence, each kind times its weight.

        Row by row: a product of matrices adds up in another order on another machine.
        """
        total: Floats = np.add.reduce(weight[:, None] * self.values, axis=0)
        return total


def in_order(weight: Mapping[str, float], names: Sequence[str]) -> Floats:
    """Return the weights of `names` in their order, 0 for those that have none."""
    return np.array([weight.get(name, 0.0) for name in names])


class _Said(NamedTuple):
    """What each of some strings says of each theme: arrays of strings x themes."""

    value: Floats
    details: Floats  # strong, cues, weak, longest, covered: 5 x strings x themes
    given: Flags
    then: NDArray[np.int64]


def _said(found: Sequence[Evidence]) -> _Said:
    shape = len(found), len(themes())
    own = np.zeros((6, *shape))
    given = np.zeros(shape, dtype=np.bool_)
    then = np.zeros(shape, dtype=np.int64)
    cues = np.array([(i, *o) for i, e in enumerate(found) for o in e.own], dtype=np.float64).reshape(-1, 8).T
    string, theme = cues[:2].astype(np.intp)
    own[:, string, theme] = cues[2:]
    for i, e in enumerate(found):
        for k in e.given:
            given[i, k] = True
        for k, n in e.then:
            then[i, k] = n
    return _Said(own[0], own[1:], given, then)


@lru_cache(maxsize=1)
def _area_places() -> tuple[dict[str | None, int], Places]:
    """Return the place of each practice area, and for each theme that of its own."""
    place: dict[str | None, int] = {}
    of_themes = [place.setdefault(areas()[theme], len(place)) for theme in themes()]
    return place, np.array(of_themes, dtype=np.intp)


def places(keys: Iterable[str], known: dict[str, int]) -> list[int]:
    """Return for each of `keys` its place among all that are different; `known` holds those met before."""
    return [known.setdefault(key, len(known)) for key in keys]


def features(texts: Sequence[Text], table: WordTable) -> Features:
    """Return the features of every theme that may be meant in each of `texts`."""
    strings = {"": 0}
    clean, before = places([t.clean for t in texts], strings), places([t.before for t in texts], strings)
    worded = len(strings)  # these are weighed by their plain words too
    heading, above = places([t.heading for t in texts], strings), places([t.above for t in texts], strings)
    found = [evidence(s) for s in strings]
    said = _said(found)
    value, given = said.value[clean], said.given[clean]
    run, reach = _so_far([t.group for t in texts], np.minimum(value, 3.0) / 6, given)
    met = given | said.given[before] | said.given[heading] | reach
    named = said.value > 0
    may = named[clean] | named[before] | named[heading] | ((said.then[clean] > 0) & met) | (run > _BARELY)
    plainly = table.scores(list(strings)[:worded]) if table.themes else None
    if plainly is not None:
        together = plainly.own[clean] + plainly.before[before] + table.of_areas(t.area for t in texts)
        may |= together > _LIKELY
    text, theme = np.nonzero(may)
    out = np.zeros((len(NAMES), len(text)))
    at = np.array([clean, before, heading, above], dtype=np.intp)[:, text]
    out[_AT["bias"]] = 1.0
    if plainly is not None:
        words = np.minimum(np.maximum(plainly.own[at[:2], theme], _LEAST), _HIGHEST)
        out[_AT["around"]] = np.minimum(np.maximum(together[text, theme], _LEAST), _HIGHEST)
        words[1] = np.where(at[1] > 0, words[1] - _LEAST, 0.0)  # from 0: nothing speaks for it, or none stands before
        out[_WORDS] = words
    out[_CUES] = np.minimum(said.value[at[1:], theme], 6.0) / 3
    out[_AT["run"]] = np.minimum(run[text, theme], 3.0)
    out[_AT["topic"]] = _topics(texts, value)[text, theme]
    then, within = said.then[at[0], theme], reach[text, theme]
    given_here = said.given[at[:3], theme]
    out[_THEN] = given_here & (then > 0)
    out[_AT["then reach"]] = within * (np.minimum(then, 3) / 2)
    for opening, under in zip(OPENINGS, _UNDER, strict=True):
        out[under] = out[_OPENED_AT] * np.array([found[i].opening == opening for i in clean])[text]
    ranked = np.sort(value, axis=1)[:, -2:]
    second, best = ranked[text].T
    alone = best < 3.0
    out[_WHEN_ALONE] = out[_ALONE_AT] * alone
    out[_AT["alone given"]] = (within | given_here[2]) & alone
    _own(texts, said, out, text, theme, at[0], best, second)
    return Features(text, theme, NAMES, out)


def _own(
    texts: Sequence[Text],
    said: _Said,
    out: Floats,
    text: Places,
    theme: Places,
    clean: Places,
    best: Floats,
    second: Floats,
) -> None:
    """Fill in what a theme's own cues in the sentence weigh, beside those of other themes and its practice area."""
    place, of_themes = _area_places()
    here = of_themes[theme] == np.array([place.get(t.area, -1) for t in texts])[text]
    details = said.details[:, clean, theme]
    value = said.value[clean, theme]
    own = value > 0
    top = own & (value == best)
    plain = (said.details[0] > 0).sum(axis=1)[clean]
    out[_AT["area"]] = here
    out[_AT["rank"]] = np.where(own, (said.value[clean] > value[:, None]).sum(axis=1), 4) / 2
    out[_AT["others"]] = np.minimum(np.where(top, second, best), 9.0) / 3
    out[_AT["plain others"]] = (plain - (details[0] > 0)) / 2
    out[_DETAILS] = np.minimum(details, _ENOUGH) / _UNIT
    out[_MORE] = np.minimum(np.maximum(details[:2] - 1, 0.0), 2.0)
    out[_AT["own area"]] = own & here
    out[_AT["best"]] = top


def _so_far(groups: Sequence[str], adds: Floats, given: Flags) -> tuple[Floats, Flags]:
    """Return what texts of its group say before each text: of each theme, fading; and the conditions they set."""
    run, reach = np.zeros_like(adds), np.zeros_like(given)
    edges = [0, *(i for i in range(1, len(groups)) if groups[i] != groups[i - 1]), len(groups)]
    for first, end in pairwise(edges):
        for i in range(first + 1, end):
            last, here = run[i - 1], run[i]
            np.multiply(last, last > _FORGOTTEN, out=here)  # in place: a text has a thousand sentences
            here *= _FADE
            here += adds[i - 1]
        for back in range(1, min(_REACH + 1, end - first)):
            reach[first + back : end] |= given[first : end - back]
    return run, reach


def _topics(texts: Sequence[Text], value: Floats) -> Floats:
    """Return for each text how much the sentences of its group speak of each theme, on average."""
    group = np.array(places([t.group for t in texts], {}), dtype=np.intp)
    return (totals(group, np.minimum(value, 3.0) / 3) / np.bincount(group)[:, None])[group]


def totals(group: Places, values: Floats) -> Floats:
    """Return the sum of the rows of each group, added in their order."""
    i, j = np.nonzero(values)
    width = values.shape[1]
    size = int(group.max(initial=-1)) + 1
    flat = np.bincount(group[i] * width + j, weights=values[i, j], minlength=size * width)
    return flat.astype(np.float64, copy=False).reshape(size, width)
