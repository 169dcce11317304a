"""Reads which team or body was called what before: "was renamed", "formerly known as", "now called"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphkit.extract.things import Thing

_CUES = (
    # (cue between the two names, True where the name before it is the old one)
    (re.compile(r"\b(?:was|were|been|being|is|are)? ?(?:renamed|rebranded|retitled)(?: to| as)?\b"), True),
    (re.compile(r"\b(?:has |had )?(?:been replaced by|changed its name to|become|became)\b"), True),
    (re.compile(r"\bnow (?:known as|called|renamed|named|part of the renamed)\b"), True),
    (re.compile(r"\b(?:formerly|previously|once)(?: (?:known as|called|named|titled|referred to as))?\b"), False),
)
_REACH = 60


def renamings(text: str, places: Sequence[tuple[int, int, Thing]]) -> None:
    """Set `renamed_from` and `renamed_to` of the things at `places` (start, end, thing) where `text` says so."""
    if len(places) < 2:
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
