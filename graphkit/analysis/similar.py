"""Finds findings of different forces that say nearly the same in other words. Pure; nothing is downloaded."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
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
#: rows of the matrix multiplied at once: bounds the memory
ROWS = 512
_WORD = re.compile(r"[a-z]{2,}")
Array = Any


class _Kept(NamedTuple):
    """Candidates as arrays of one length: row, the other's row, score."""

    row: Array
    other: Array
    score: Array


@dataclass(frozen=True, slots=True)
class _Matrices:
    """Findings as rows: TF-IDF of their stems and their themes (0 or 1), both sparse; and which force each is on."""

    words: csr_matrix
    themes: csr_matrix
    force: np.ndarray


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
    matrices = _matrices(ordered)
    if matrices is None:
        return []
    strength = np.array([one.polarity == "strength" for one in ordered])
    found = [_nearest(kept, strength, neighbours) for kept in _candidates(matrices, strength, neighbours, least)]
    if not found:
        return []
    kept = _nearest(_Kept(*(np.concatenate(part) for part in zip(*found, strict=True))), strength, neighbours)
    low, high = np.minimum(kept.row, kept.other), np.maximum(kept.row, kept.other)
    pairs = {(int(a), int(b)): float(score) for a, b, score in zip(low, high, kept.score, strict=True)}
    return [Pair(ordered[a].id, ordered[b].id, score) for (a, b), score in sorted(pairs.items())]


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


def _matrices(findings: Sequence[Said]) -> _Matrices | None:
    """Return the findings as matrices; None where no two forces share a word."""
    import numpy as np
    from scipy.sparse import csr_matrix, diags

    counts = [Counter(stems(one.quote)) for one in findings]
    used_by: dict[str, set[str]] = {}
    for one, said in zip(findings, counts, strict=True):
        for word in said:
            used_by.setdefault(word, set()).add(one.force)
    column = {word: n for n, word in enumerate(sorted(word for word, forces in used_by.items() if len(forces) > 1))}
    if not column:
        return None
    cells = [sorted((column[word], n) for word, n in said.items() if word in column) for said in counts]
    ends = np.cumsum([0, *map(len, cells)])
    at = np.array([where for row in cells for where, _ in row], dtype=np.int32)
    tf = 1 + np.log(np.array([n for row in cells for _, n in row], dtype=float))
    idf = np.log((1 + len(findings)) / (1 + np.bincount(at, minlength=len(column)))) + 1
    words = csr_matrix((tf * idf[at], at, ends), shape=(len(findings), len(column)))
    length = np.sqrt(np.asarray(words.multiply(words).sum(axis=1)).ravel())
    length[length == 0] = 1
    theme = {name: n for n, name in enumerate(sorted({name for one in findings for name in one.themes}))}
    rows = [sorted(theme[name] for name in set(one.themes)) for one in findings]
    about = np.array([where for row in rows for where in row], dtype=np.int32)
    themes = csr_matrix(
        (np.ones(len(about)), about, np.cumsum([0, *map(len, rows)])), shape=(len(findings), len(theme))
    )
    force = {name: n for n, name in enumerate(sorted({one.force for one in findings}))}
    return _Matrices(
        csr_matrix(diags(1 / length) @ words), themes, np.array([force[one.force] for one in findings], dtype=np.int32)
    )


def _candidates(found: _Matrices, strength: Array, neighbours: int, least: float) -> Iterator[_Kept]:
    """Yield the pairs above the thresholds, theme by theme and some rows at once; each pair both ways."""
    import numpy as np

    sizes = np.asarray(found.themes.sum(axis=1)).ravel()
    by_theme = found.themes.tocsc()
    present = found.words.sign()
    for theme in range(by_theme.shape[1]):
        members = by_theme.indices[by_theme.indptr[theme] : by_theme.indptr[theme + 1]]
        others = found.words[members].T.tocsc()
        for at in range(0, len(members), ROWS):
            some = members[at : at + ROWS]
            product = (found.words[some] @ others).tocoo()
            near = product.data >= LEAST_COSINE
            row, other, cosine = some[product.row[near]], members[product.col[near]], product.data[near]
            apart = found.force[row] != found.force[other]
            row, other, cosine = row[apart], other[apart], cosine[apart]
            enough = _in_common(present, row, other) >= LEAST_SHARED
            row, other, cosine = row[enough], other[enough], cosine[enough]
            shared = _in_common(found.themes, row, other)
            score = WORDS * cosine + (1 - WORDS) * shared / (sizes[row] + sizes[other] - shared)
            score = np.round(np.minimum(score, 1.0), 4)
            kept = score >= least
            yield _nearest(_Kept(row[kept], other[kept], score[kept]), strength, neighbours)


def _in_common(ones: csr_matrix, row: Array, other: Array) -> Array:
    """Return how many columns the rows of each pair share in a matrix of zeros and ones."""
    import numpy as np

    return np.asarray(ones[row].multiply(ones[other]).sum(axis=1)).ravel()


def _nearest(found: _Kept, strength: Array, neighbours: int) -> _Kept:
    """Return, for each row, its nearest failings and its nearest strengths; of equal ones those whose id is first."""
    import numpy as np

    side = strength[found.other]
    order = np.lexsort((found.other, -found.score, side, found.row))
    row, other, score, side = found.row[order], found.other[order], found.score[order], side[order]
    again = np.zeros(len(row), dtype=bool)  # a pair that shares two themes comes twice
    again[1:] = (row[1:] == row[:-1]) & (other[1:] == other[:-1])
    row, other, score, side = row[~again], other[~again], score[~again], side[~again]
    first = np.ones(len(row), dtype=bool)
    first[1:] = (row[1:] != row[:-1]) | (side[1:] != side[:-1])
    starts = np.flatnonzero(first)
    rank = np.arange(len(row)) - np.repeat(starts, np.diff(np.append(starts, len(row))))
    kept = rank < neighbours
    return _Kept(row[kept], other[kept], score[kept])
