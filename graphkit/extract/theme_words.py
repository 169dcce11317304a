"""Scores themes by the plain words of a sentence: what words readers' labels go with, cues or no cues.

The table stands with the other weights (see theming.py). It holds beginnings of single words, each seen in at least two
labelled reports, so that no name of a place or a force gets in, and the cues of the themes, since the cue of one theme
may speak for another or against it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

import numpy as np

from graphkit.extract.cues import words
from graphkit.extract.word_lists import words_of

#: words are told apart by so many letters: "referral" and "referrals" are one
_LETTERS = 7
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


@lru_cache(maxsize=4096)
def stems(clean: str) -> frozenset[str]:
    """Return the beginnings of the words of `clean` that carry meaning."""
    return frozenset(
        w.text[:_LETTERS] for w in words(clean) if len(w.text) > 2 and w.text.isalpha() and w.text not in _STOP
    )


class WordTable:
    """What each sign in a text (the beginning of a word, a theme's cue) speaks for or against.

    Attributes:
        themes: the themes of its columns.
    """

    def __init__(self, themes: Sequence[str], rows: Mapping[str, Sequence[float]]) -> None:
        """Take for each sign its log-odds of each of `themes`, in hundredths; under BIAS those of any text."""
        self.themes = tuple(themes) if rows else ()
        self._row = {sign: i for i, sign in enumerate(sorted(rows))}
        self._matrix = np.array([rows[sign] for sign in self._row], dtype=np.float64) / 100

    def scores(self, signs: Iterable[str]) -> dict[str, float]:
        """Return the log-odds of each theme by the `signs` of a text; nothing where the table is empty."""
        if not self.themes:
            return {}
        # in one order, since floats added in another differ in their last bits
        rows = [self._row[BIAS], *sorted(self._row[s] for s in signs if s in self._row)]
        return dict(zip(self.themes, self._matrix[rows].sum(axis=0).tolist(), strict=True))
