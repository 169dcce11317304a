"""Tells of a sentence in a case study what it judges by the deed alone: seen soon, told before school, held for hours.

The deeds stand in cues/deeds.toml, a family for each idea. What weighs most decides: what was lost by waiting, then a
deed ill done, then one well done that no word turns round.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from graphkit.extract.cues import CueMatcher, Hit, Word, load_cues, words
from graphkit.extract.polarity.judge import Verdict
from graphkit.extract.polarity.measures.lengths import measured


class _Family(NamedTuple):
    """What a cue belongs to: `lost`, `failing`, `strength`, `turned` or `apart`, and its name there."""

    side: str
    name: str


#: how sure a bare deed is, below what the rules' plain words give; and what was lost, against which no deed stands
_CONFIDENCE, LOST = 0.55, 0.65
#: a quotation, or where one begins that has no end; an apostrophe within a word or behind it begins none
_QUOTED = re.compile(r"(?<!\w)[\"'\u2018\u201c](?=\w)(?:.*?[\"'\u2019\u201d](?!\w))?")


def deed(clean: str) -> Verdict:
    """Return what a sentence of a case study judges by what was done in it, where no word of it judges.

    Args:
        clean: the sentence as `View.clean` gives it. What is nobody's merit or fault (a call late at night, a man
            charged in the end) judges nothing.
    """
    tokens = _marked(clean)
    hits = _matcher().find(tokens)
    if lost := _of(hits, "lost"):
        return Verdict("failing", (_said(clean, tokens, lost),), LOST)
    if ill := _of(hits, "failing"):
        return Verdict("failing", (_said(clean, tokens, ill),), _CONFIDENCE)
    if (well := _of(hits, "strength")) and not _of(hits, "turned"):
        return Verdict("strength", (_said(clean, tokens, well),), _CONFIDENCE)
    return Verdict(None, (), 0.5)


@lru_cache(maxsize=1)
def _matcher() -> CueMatcher[_Family]:
    return CueMatcher(_patterns(), load_cues("deeds")["classes"])


def _patterns() -> Iterator[tuple[str, _Family]]:
    table = load_cues("deeds")
    for side in ("lost", "failing", "strength", "turned", "apart"):
        for name, family in table[side].items():
            yield from ((cue, _Family(side, name)) for cue in family["cues"])


def _marked(clean: str) -> Sequence[Word]:
    """Return the words of `clean`, each length of time as one, with a mark where a quotation begins."""
    tokens = measured(words(clean))
    quotes = [Word("<quote>", m.start(), m.end()) for m in _QUOTED.finditer(clean)]
    return sorted([*tokens, *quotes], key=lambda word: word.start) if quotes else tokens


def _of(hits: Sequence[Hit[_Family]], side: str) -> list[Hit[_Family]]:
    """Return the cues of `side` that neither begin nor end with words set apart from it."""
    apart = {at for h in hits if h.value == ("apart", side) for at in range(h.first, h.last + 1)}
    return [h for h in hits if h.value.side == side and h.first not in apart and h.last not in apart]


def _said(clean: str, tokens: Sequence[Word], told: Sequence[Hit[_Family]]) -> str:
    """Return the words of the cue that tells most plainly: the first within a clause, else the shortest."""
    plain = [h for h in told if all(token.text != "," for token in tokens[h.first : h.last])]
    most = min(plain, key=lambda h: (h.first, -h.last)) if plain else min(told, key=lambda h: h.last - h.first)
    return clean[tokens[most.first].start : tokens[most.last].end]
