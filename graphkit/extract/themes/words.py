"""Scores themes by the plain words of a sentence and of the one before: what words readers' labels go with.

The table stands with the other weights (see theming.py). It holds beginnings of single words, each seen in at least two
labelled reports, so that no name of a place or a force gets in, and the cues of the themes, since the cue of one theme
may speak for another or against it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from graphkit.extract.cues import words
from graphkit.extract.prose.word_lists import words_of
from graphkit.extract.themes.evidence import Text, evidence, themes

#: words are told apart by so many letters: "referral" and "referrals" are one
_LETTERS = 7
#: what is left of words that carry none
_NO_STEM = frozenset({""})
#: the sign that stands in every text: its row holds the lean of each theme
BIAS = ""
#: what a sign of the sentence before begins with, and that of the practice area of the section
_BEFORE, _AREA = "<", "@"
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


def signs(text: Text) -> frozenset[str]:
    """Return what of `text` the table of words weighs.

    Its stems, and `!theme` or `?theme` for a theme's cue; the same of the text before, after "<"; `@area` for the
    practice area of its section.
    """
    return _signs(text.clean).union((_BEFORE + s for s in _signs(text.before)), [_AREA + (text.area or "")])


@lru_cache(maxsize=50_000)
def _signs(clean: str) -> frozenset[str]:
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


class Scores(NamedTuple):
    """Log-odds of each theme (a column) by the signs in each of some texts (a row).

    Attributes:
        own: in a sentence by itself.
        before: what they add to a sentence that they stand before.
    """

    own: NDArray[np.float64]
    before: NDArray[np.float64]


class WordTable:
    """What each sign in a text (the beginning of a word, a theme's cue) speaks for or against.

    Attributes:
        themes: the themes of its columns.
    """

    def __init__(self, themes: Sequence[str], rows: Mapping[str, Sequence[int]]) -> None:
        """Take for each sign its log-odds of each of `themes`, in hundredths; under BIAS those of any text."""
        self.themes = tuple(themes) if rows else ()
        own = [BIAS, *(sign for sign in rows if sign and sign[0] not in (_BEFORE, _AREA))]
        own += sorted({sign[1:] for sign in rows if sign[:1] == _BEFORE}.difference(own))
        self._row = {sign: i for i, sign in enumerate(own)}
        self._of_word = _RowOfWord(self._row)
        nothing = (0,) * len(themes)
        # whole numbers, so that their sums are the same in any order; in 32 bits they are added in half the time
        self._own = np.array([rows.get(sign, nothing) for sign in own], dtype=np.int32)
        self._before = np.array([rows.get(_BEFORE + sign, nothing) for sign in own], dtype=np.int32)
        self._areas = {sign[1:]: np.array(row) / 100 for sign, row in rows.items() if sign[:1] == _AREA}

    def scores(self, texts: Sequence[str]) -> Scores:
        """Return what the signs in each of `texts` speak for."""
        if not self.themes or not texts:
            nothing = np.zeros((len(texts), len(self.themes)))
            return Scores(nothing, nothing)
        row, of_word, bias = self._row, self._of_word, self._row[BIAS]
        held: list[int] = []
        first: list[int] = []
        for text in texts:
            first.append(len(held))
            held += {bias, *[of_word[word[0]] for word in words(text)], *[row.get(sign, bias) for sign in _cues(text)]}
        at = np.array(held, dtype=np.intp)
        own: NDArray[np.int32] = np.add.reduceat(self._own[at], first, axis=0, dtype=np.int32)
        before: NDArray[np.int32] = np.add.reduceat(self._before[at], first, axis=0, dtype=np.int32)
        return Scores(own / 100, before / 100)

    def of_areas(self, areas: Iterable[str | None]) -> NDArray[np.float64]:
        """Return what the practice area of each section speaks for: a row for each of `areas`."""
        nothing = np.zeros(len(self.themes))
        return np.array([self._areas.get(area or "", nothing) for area in areas]).reshape(-1, len(self.themes))
