"""Splits the reading of a block into sentences, minding abbreviations, numbers, quotes and brackets."""

from __future__ import annotations

import re
from functools import lru_cache

# Where a sentence may end: a stop with what closes a quotation or bracket (a footnote's number that lost its raising
# counts as closing), or a stop with no white space after it ("children.The force").
# Every way begins with the stop itself, for which `re` looks quickly; what must stand before it is asked behind it.
_STOP = re.compile(
    r"[.!?…](?:(?<=[a-z)\"'][.!?])[\"')]*\d{1,3}(?=\s+[\"'(]?[A-Z])|(?<=\d\.)[1-9]\d?(?=\s+[A-Z]\w*\s+[a-z])|[.!?…]*[\"')\]]*(?=\s)"
    r"|(?<=[a-z]{3}[.!?])(?=[A-Z][a-z]))"
)
_BEGIN = re.compile(r"\s*[\"'(\[£€$]*[A-Z0-9À-Þ]")
# Words whose full stop ends no sentence, whatever follows.
_ALWAYS = re.compile(
    r"(?:^|[\s(\"'/])(?:e\.g|i\.e|viz|cf|c|ca|approx|vs|[Mm]rs?|[Mm]s|[Dd]r|[Pp]rof|[Rr]ev|St|Sgt|Insp|Supt|Det|Cllr|Hon"
    r"|Fig|[Pp]aras?|pp|[Nn]os|Vol|incl|esp)\.$"
)
# Words whose full stop ends no sentence where a number follows: "No. 3", "s. 47", "Sept. 2015".
_BEFORE_NUMBER = re.compile(
    r"(?:^|[\s(\"'/])(?:[Nn]o|p|[Ss]s?|[Cc]h|[Aa]rt|[Rr]eg|[Ss]ec|v|para|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$"
)
# What a number with a point belongs to where none of it is a footnote's: "section 2.3 The duties". A year and a whole
# number that end a sentence stand behind small words ("inadequate in 2.3 Inspectors saw").
_COUNTED = re.compile(
    r"(?:^|\s)(?:as|at|by|for|from|in|of|only|since|than|to|was|were|with) (?:\d{1,2}|(?:19|20)\d\d)\.$"
)
_INITIAL = re.compile(r"(?:^|[\s(\"'.])[A-HJ-Z]\.$")


@lru_cache(maxsize=4096)
def split(clean: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of the sentences of `clean` (the reading of one block), in order, trimmed.

    What stands before a colon stays with what follows it; a semicolon ends no sentence.
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _STOP.finditer(clean):
        stop, end = match.span()
        if stop < start or end >= len(clean) or not _ends(clean, stop, end):
            continue
        spans.append((start, end))
        start = end
        while start < len(clean) and clean[start] == " ":
            start += 1
    if start < len(clean):
        spans.append((start, len(clean)))
    return tuple(spans)


def _ends(clean: str, stop: int, end: int) -> bool:
    """Say whether the stop at `clean[stop:end]` ends a sentence."""
    after = clean[end : end + 5]
    if not _BEGIN.match(after):
        return False
    if clean[stop] != "." or clean[stop + 1 : end].startswith("."):
        return True
    word = clean[max(0, stop - 12) : stop + 1]
    if clean[stop - 1 : stop].isdigit() and clean[stop + 1 : end].isdigit():
        return _COUNTED.search(word) is not None
    if _ALWAYS.search(word) or _INITIAL.search(word):
        return False
    return not (after.lstrip()[:1].isdigit() and _BEFORE_NUMBER.search(word))
