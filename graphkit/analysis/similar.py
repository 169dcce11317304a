"""Finds findings of different forces that say nearly the same in other words. Pure; nothing is downloaded."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from graphkit.store.similar import Pair, Said

if TYPE_CHECKING:
    import numpy as np
    from scipy.sparse import csr_matrix

#: what SIMILAR_TO says of how its score was worked out
METHOD = "tfidf-stems+themes"
#: Least score of a pair that is kept. Chosen by reading 120 pairs of public and made-up reports: from 0.5 up nearly all
#: tell of one matter, from 0.45 most, below 0.4 half share no more than their theme.
LEAST = 0.45
#: how many of the nearest failings, and of the nearest strengths, are kept of each finding
NEIGHBOURS = 3
#: Two findings share words first of all: a pair whose cosine is less is no pair, however alike its themes.
LEAST_COSINE = 0.3
#: ... and one that shares a single word is none, however rare the word
LEAST_SHARED = 2
#: what the cosine of the words weighs in the score; the rest is the part of their themes that two findings share
WORDS = 0.75
#: findings compared with as many others at once: bounds the memory of a product to some 100 MB
TILE = 2048
#: least pairs that are gathered before all but the nearest are let go
GATHERED = 200_000
_WORD = re.compile(r"[a-z]{2,}")
Array = Any


class _Kept(NamedTuple):
    """Candidates as arrays of one length: row, the other's row, score."""

    row: Array
    other: Array
    score: Array

    @classmethod
    def none(cls) -> _Kept:
        import numpy as np

        return cls(np.zeros(0, np.int32), np.zeros(0, np.int32), np.zeros(0))


@dataclass(frozen=True, slots=True)
class _Rows:
    """Findings as rows.

    Attributes:
        words: TF-IDF of their stems, each row of length 1.
        themes: for each theme the rows that are about it, ascending.
        masks: the themes of each row as bits, 64 a column.
        force: a number for the force that each is on.
        strength: whether it is a strength.
    """

    words: csr_matrix
    themes: list[np.ndarray]
    masks: np.ndarray
    force: np.ndarray
    strength: np.ndarray


def similar(findings: Sequence[Said], neighbours: int = NEIGHBOURS, least: float = LEAST) -> list[Pair]:
    """Return the pairs of findings on different forces that are near in meaning, sorted.

    Two findings are compared where they share a theme. Score = 3/4 cosine of TF-IDF vectors of their stems (sublinear
    tf, idf over `findings`, words that only one force's reports use left out: names of places and people) + 1/4 share
    of their themes that they have in common (Jaccard); at least two stems are shared. A pair is kept
    where it is, for one of the two, among the `neighbours` nearest failings (mixed findings count as such) or the
    `neighbours` nearest strengths. The order of `findings` does not matter.

    Args:
        findings: what the reports find; see `graphkit.store.similar.read_findings`.
        neighbours: how many of each kind a finding has at most by its own account.
        least: score under which there is no pair, from 0 to 1.
    """
    import numpy as np

    ordered = sorted(findings, key=lambda one: one.id)
    rows = _rows(ordered)
    if rows is None:
        return []
    side = rows.strength.astype(np.int8)
    floor = np.full((len(ordered), 2), least)
    kept, gathered = _Kept.none(), [_Kept.none()]
    for some in _tiles(rows, floor):
        gathered.append(some)
        if sum(len(part.row) for part in gathered) > max(GATHERED, len(kept.row)):
            kept, gathered = _nearest([kept, *gathered], side, neighbours), []
            _raise(floor, kept, side, neighbours)
    kept = _nearest([kept, *gathered], side, neighbours)
    low, high = np.minimum(kept.row, kept.other), np.maximum(kept.row, kept.other)
    _, first = np.unique(low.astype(np.int64) * len(ordered) + high, return_index=True)  # some are kept by both
    return [
        Pair(ordered[a].id, ordered[b].id, score)
        for a, b, score in zip(low[first].tolist(), high[first].tolist(), kept.score[first].tolist(), strict=True)
    ]


def stems(text: str) -> list[str]:
    """Return the stems (Snowball, English) of the words of `text` that carry meaning, in order."""
    from spacy.lang.en.stop_words import STOP_WORDS

    return [_stem(word) for word in _WORD.findall(text.lower()) if word not in STOP_WORDS]


@lru_cache(maxsize=100_000)
def _stem(word: str) -> str:
    return str(_stemmer().stemWord(word))


@lru_cache(maxsize=1)
def _stemmer() -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer("english")


def _rows(findings: Sequence[Said]) -> _Rows | None:
    """Return the findings as rows; None where no two forces share a word."""
    import numpy as np
    from scipy.sparse import csr_matrix, diags

    number = _numbers(one.force for one in findings)
    force = np.array([number[one.force] for one in findings], dtype=np.int32)
    said = [stems(one.quote) for one in findings]
    column = _numbers(word for row in said for word in row)
    at = np.array([column[word] for row in said for word in row], dtype=np.int32)
    row = np.repeat(np.arange(len(findings), dtype=np.int32), [len(words) for words in said])
    used = csr_matrix((np.ones(len(at)), (force[row], at)), shape=(len(number), len(column)))
    shared = np.flatnonzero(np.bincount(used.indices, minlength=len(column)) > 1)
    if not len(shared):
        return None
    words = csr_matrix((np.ones(len(at)), (row, at)), shape=(len(findings), len(column)))[:, shared]
    words.sort_indices()  # a sum of the same numbers in the same order, whichever findings there are
    idf = np.log((1 + len(findings)) / (1 + np.bincount(words.indices, minlength=len(shared)))) + 1
    words.data = (1 + np.log(words.data)) * idf[words.indices]
    length = np.sqrt(np.asarray(words.multiply(words).sum(axis=1)).ravel())
    length[length == 0] = 1
    words = csr_matrix(diags(1 / length) @ words)
    bit = _numbers(theme for one in findings for theme in one.themes)
    members: list[list[int]] = [[] for _ in bit]
    masks = np.zeros((len(findings), len(bit) // 64 + 1), dtype=np.uint64)
    for at_row, one in enumerate(findings):
        for theme in {bit[theme] for theme in one.themes}:
            members[theme].append(at_row)
            masks[at_row, theme // 64] |= np.uint64(1 << theme % 64)
    strength = np.array([one.polarity == "strength" for one in findings])
    return _Rows(words, [np.array(rows, dtype=np.int32) for rows in members], masks, force, strength)


def _numbers(names: Iterable[str]) -> dict[str, int]:
    return {name: n for n, name in enumerate(sorted(set(names)))}


def _tiles(found: _Rows, floor: Array) -> Iterator[_Kept]:
    """Yield the pairs above the thresholds, theme by theme and a square of findings at once; each pair both ways.

    Of two findings the later one is the row of the product, so that each product is made once. `floor` has for each
    row the scores under which no further failing, and no further strength, is one of its nearest; it may rise between.
    """
    for members in found.themes:
        parts = [members[at : at + TILE] for at in range(0, len(members), TILE)]
        words = [found.words[part] for part in parts]
        turned = [part.T.tocsr() for part in words]
        for later, part in enumerate(parts):
            for earlier in range(later + 1):
                product = (words[later] @ turned[earlier]).tocoo()
                near = product.data >= LEAST_COSINE
                row, other = part[product.row[near]], parts[earlier][product.col[near]]
                yield _scored(found, row, other, product.data[near], floor)


def _scored(found: _Rows, row: Array, other: Array, cosine: Array, floor: Array) -> _Kept:
    """Return which of the pairs are on two forces, share words enough and reach their row's floor; each both ways."""
    import numpy as np

    pairs = (found.force[row] != found.force[other]) & (row > other)
    row, other, cosine = row[pairs], other[pairs], cosine[pairs]
    both = np.bitwise_count(found.masks[row] & found.masks[other]).sum(axis=1, dtype=np.int32)
    either = np.bitwise_count(found.masks[row] | found.masks[other]).sum(axis=1, dtype=np.int32)
    score = np.round(np.minimum(WORDS * cosine + (1 - WORDS) * both / either, 1.0), 4)
    side = found.strength.astype(np.int8)
    up, down = score >= floor[row, side[other]], score >= floor[other, side[row]]
    near = np.flatnonzero(up | down)
    near = near[_in_common(found.words, row[near], other[near]) >= LEAST_SHARED]
    up, down = near[up[near]], near[down[near]]
    return _Kept(
        np.concatenate((row[up], other[down])),
        np.concatenate((other[up], row[down])),
        np.concatenate((score[up], score[down])),
    )


def _in_common(words: csr_matrix, row: Array, other: Array) -> Array:
    """Return how many words the rows of each pair share."""
    import numpy as np

    return np.asarray(words[row].sign().multiply(words[other].sign()).sum(axis=1)).ravel()


def _nearest(parts: Sequence[_Kept], side: Array, neighbours: int) -> _Kept:
    """Return, for each row, its nearest failings and its nearest strengths; of equal ones those whose id is first.

    They come by row, then failings before strengths, then the nearest first.
    """
    import numpy as np

    row, other, score = (np.concatenate(part) for part in zip(*parts, strict=True))
    order = np.lexsort((other, -score, side[other], row))
    row, other, score = row[order], other[order], score[order]
    again = np.zeros(len(row), dtype=bool)  # a pair that shares two themes comes twice
    again[1:] = (row[1:] == row[:-1]) & (other[1:] == other[:-1])
    row, other, score = row[~again], other[~again], score[~again]
    group = row.astype(np.int64) * 2 + side[other]
    kept = np.ones(len(row), dtype=bool)
    kept[neighbours:] = group[neighbours:] != group[:-neighbours]
    return _Kept(row[kept], other[kept], score[kept])


def _raise(floor: Array, kept: _Kept, side: Array, neighbours: int) -> None:
    """Raise the floor of the rows that have all their neighbours to the score of the last; `kept` is of `_nearest`."""
    import numpy as np

    group = kept.row.astype(np.int64) * 2 + side[kept.other]
    last = np.flatnonzero(group[neighbours - 1 :] == group[: len(group) - neighbours + 1]) + neighbours - 1
    floor[kept.row[last], side[kept.other[last]]] = kept.score[last]
