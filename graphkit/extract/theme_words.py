"""Scores themes by the plain words of a sentence: what words readers' labels go with, cues or no cues.

The table stands with the other weights (see theming.py). It holds beginnings of single words only, each seen in at
least two labelled reports, so that no name of a place or a force gets in.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TypeAlias

from graphkit.extract.cues import words
from graphkit.extract.word_lists import words_of

#: words are told apart by so many letters: "referral" and "referrals" are one
_LETTERS = 7
_BIAS = ""
#: stem -> theme -> weight; under "" the lean of each theme
Table: TypeAlias = Mapping[str, Mapping[str, float]]
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


def word_scores(clean: str, table: Table) -> dict[str, float]:
    """Return the log-odds of each theme by the words of `clean`; `table` is stem -> theme -> weight, "" the bias."""
    scores = dict(table.get(_BIAS, {}))
    for stem in sorted(stems(clean)):  # floats added in another order differ in their last bits
        for theme, weight in table.get(stem, {}).items():
            scores[theme] = scores.get(theme, 0.0) + weight
    return scores
