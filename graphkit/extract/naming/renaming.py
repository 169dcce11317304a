"""Reads which team or body was called what before: "was renamed", "formerly known as", "now called"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from graphkit.extract.naming.things import Thing, Things

_CUES = (
    # (cue between the two names, True where the name before it is the old one)
    (re.compile(r"\b(?:was|were|been|being|is|are)? ?(?:renamed|rebranded|retitled)(?: to| as)?\b"), True),
    (re.compile(r"\b(?:has |had )?(?:been replaced by|changed its name to|become|became)\b"), True),
    (re.compile(r"\bnow (?:known as|called|renamed|named|part of the renamed)\b"), True),
    (re.compile(r"\b(?:formerly|previously|once)(?: (?:known as|called|named|titled|referred to as))?\b"), False),
)
#: what every cue has one of; `in` is quicker than a search that fails
_WORDS = ("renamed", "rebranded", "retitled", "replaced by", "its name to", "become", "became", "now ", "formerly",
    "previously", "once")  # fmt: skip
_REACH = 60


def renamings(text: str, places: Sequence[tuple[int, int, Thing]]) -> None:
    """Set `renamed_from` and `renamed_to` of the things at `places` (start, end, thing) where `text` says so."""
    if len(places) < 2 or not any(map(text.__contains__, _WORDS)):
        return
    for pattern, before_is_old in _CUES:
        for cue in pattern.finditer(text):
            left = [p for p in places if p[1] <= cue.start() and cue.start() - p[1] <= _REACH]
            right = [p for p in places if p[0] >= cue.end() and p[0] - cue.end() <= 8]
            if not left or not right:
                continue
            one, other = max(left, key=lambda p: p[1]), min(right, key=lambda p: p[0])
            gap = text[one[1] : cue.start()]
            if any(c in ".;:!?" for c in gap) or one[2] is other[2] or one[2].type != other[2].type:
                continue
            if len(re.findall(r"[A-Za-z]+", gap)) > 3:
                continue
            old, new = (one[2], other[2]) if before_is_old else (other[2], one[2])
            old.renamed_to, new.renamed_from = new, old


_ALSO = re.compile(
    r"(?:,|,? (?:which|that) is|,? is|,? are|,? which are) ?(?:also |now |often |commonly |locally |otherwise )?"
    r"(?:known|referred to)(?: locally| internally)? as (?:the )?['\"]?$"
)


def also_known(text: str, places: Sequence[tuple[int, int, Thing]], things: Things) -> None:
    """Make one thing of two where `text` says that the one is known as the other."""
    for (_, end, one), (start, _, other) in pairwise(places):
        cue = _ALSO.search(text[end:start]) if start - end < 60 else None
        if cue and not cue.start() and one is not other and one.type == other.type:
            keep, gone = (one, other) if one.concept or not other.concept else (other, one)
            if not (keep.concept and gone.concept):
                things.merge(keep, gone)
