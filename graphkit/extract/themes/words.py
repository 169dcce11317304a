"""Scores themes by the plain words of a sentence: what words readers' labels go with, cues or no cues.

The table stands with the other weights (see theming.py). It holds beginnings of single words, each seen in at least two
labelled reports, so that no name of a place or a force gets in, and the cues of the themes, since the cue of one theme
may speak for another or against it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from graphkit.extract.cues import words
from graphkit.extract.prose.word_lists import words_of
from graphkit.extract.themes.evidence import evidence, themes

#: words are told apart by so many letters: "referral" and "referrals" are one
_LETTERS = 7
#: what is left of words that carry none
_NO_STEM = frozenset({""})
#: the sign that stands in every text: its row holds the lean of each theme
BIAS = ""
#: words that every theme uses
_STOP = frozenset(
    words_of(
        """
        the and for with from are was were been being its they them their this that these those there who what when
        where which how not nor has have had does did but than then also can could will would should may might more
        most some any all other such into about out over only very too own each both few many before after during
        because while between through under again once here same our you his her him she isn't aren't wasn't weren't
        don't doesn't didn't hasn't haven't hadn't couldn't wouldn't can't cannot one two three four five six seven
        eight nine ten force force's police constabulary found saw told inspectors hmic hmicfrs case cases good poor
        well always often example
        """
    )
)


@lru_cache(maxsize=50_000)
def _stem(word: str) -> str:
    """Return the beginning of a word that carries meaning, else ""."""
    return word[:_LETTERS] if len(word) > 2 and word.isalpha() and word not in _STOP else ""


def stems(clean: str) -> frozenset[str]:
    """Return the beginnings of the words of `clean` that carry meaning."""
    return frozenset([_stem(word[0]) for word in words(clean)]) - _NO_STEM


@lru_cache(maxsize=1)
def _cue_signs() -> tuple[tuple[str, ...], tuple[str, ...]]:
    return tuple(f"!{t}" for t in themes()), tuple(f"?{t}" for t in themes())


def _cues(clean: str) -> list[str]:
    """Return the signs of the themes that `clean` has cues of: `!theme` for a plain one, else `?theme`."""
    plain, likely = _cue_signs()
    return [(plain if o.strong else likely)[o.theme] for o in evidence(clean).own if o.strong or o.cues]


def signs(clean: str) -> frozenset[str]:
    """Return what of `clean` the table of words weighs: its stems, and `!theme` or `?theme` for a theme's cue."""
    return stems(clean).union(_cues(clean))


class _RowOfWord(dict[str, int]):
    """Which row a word counts by; filled as words are met. Words without one count by the row of BIAS."""

    def __init__(self, rows: Mapping[str, int]) -> None:
        self._rows = rows

    def __missing__(self, word: str) -> int:
        row = self._rows.get(_stem(word), self._rows[BIAS])
        if len(self) < 50_000:  # names and numbers would fill it without end
            self[word] = row
        return row


class WordTable:
    """What each sign in a text (the beginning of a word, a theme's cue) speaks for or against.

    Attributes:
        themes: the themes of its columns.
    """

    def __init__(self, themes: Sequence[str], rows: Mapping[str, Sequence[int]]) -> None:
        """Take for each sign its log-odds of each of `themes`, in hundredths; under BIAS those of any text."""
        self.themes = tuple(themes) if rows else ()
        self._row = {sign: i for i, sign in enumerate(rows)}
        self._of_word = _RowOfWord(self._row)
        # whole numbers, so that their sums are the same in any order
        self._hundredths = np.array(list(rows.values()), dtype=np.int64)

    def scores(self, texts: Sequence[str]) -> NDArray[np.float64]:
        """Return the log-odds of each theme (a column) by the signs in each of `texts` (a row)."""
        if not self.themes or not texts:
            return np.zeros((len(texts), len(self.themes)))
        row, of_word, bias = self._row, self._of_word, self._row[BIAS]
        held: list[int] = []
        first: list[int] = []
        for text in texts:
            first.append(len(held))
            held += {bias, *[of_word[word[0]] for word in words(text)], *[row.get(sign, bias) for sign in _cues(text)]}
        total: NDArray[np.int64] = np.add.reduceat(self._hundredths[held], first, axis=0)
        return total / 100
