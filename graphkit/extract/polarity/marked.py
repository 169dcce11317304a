"""What the words that judge come to: the cue that they are, and the mark that they leave in a sentence."""

from __future__ import annotations

from typing import NamedTuple


class Cue(NamedTuple):
    """What a cue phrase stands for.

    Attributes:
        side: `failing`, `strength`, `harm`, `neutral` or `none`.
        name: its family, as the file in cues/polarity names it.
        weight: how much it counts.
        denies: whether the phrase has a negation of its own ("are never checked"), so that one within its words is no
            other's.
    """

    side: str
    name: str
    weight: float
    denies: bool = False


class Mark(NamedTuple):
    """Words that judge, from `first` to `last` (indexes): below 0 for a shortcoming, above for praise."""

    first: int
    last: int
    weight: float


#: a negation by itself, and what praise becomes under one
BARE, DENIED = -2.5, -3.0
#: what a shortcoming that is denied or mended counts for
MENDS = 1.0
#: how far before a shortcoming what denies or mends it may stand
SCOPE = 7
#: families of single words, which a negation near them denies; a phrase is denied only by one just before it
SINGLE = frozenset({"word", "weak", "said"})
