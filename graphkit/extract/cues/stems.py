"""Takes a sentence apart into beginnings of words and of pairs of words, for weights that know nothing of rules."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise
from operator import itemgetter

from graphkit.extract.cues import Word, words

#: words are told apart by so many letters
_LETTERS = 6
#: what the words of a sentence weigh together, however many they are
_ALL = 3.0
_TEXT: Callable[[Word], str] = itemgetter(0)


@lru_cache(maxsize=50_000)
def _stem(word: str) -> str:
    """Return the beginning of a word; numbers are all one. "" for a mark of punctuation."""
    return "#" if word[0].isdigit() else word[:_LETTERS] if word[0].isalnum() else ""


def stems(clean: str) -> list[str]:
    """Return the beginnings of the words of `clean`."""
    return [stem for stem in map(_stem, map(_TEXT, words(clean))) if stem]


def signs(beginnings: Sequence[str]) -> dict[str, float]:
    """Return the words and pairs of words of a sentence, given as `stems` gives them, with what each weighs."""
    found = [*dict.fromkeys(beginnings), *dict.fromkeys(map(" ".join, pairwise(beginnings)))]
    return dict.fromkeys(found, _ALL / math.sqrt(len(found))) if found else {}
