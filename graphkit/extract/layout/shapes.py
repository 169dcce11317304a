"""Tells by its own shape whether a line may be a heading, or ends as a sentence."""

from __future__ import annotations

import re

from graphkit.extract.layout import family
from graphkit.extract.layout.clauses import unfinished
from graphkit.extract.layout.lines import INNER_STOP, URL, unnoted
from graphkit.extract.layout.tables.of_topics import GRADE_LINE
from graphkit.extract.prose.grades import tallies

#: dots that lead to a page number, in the line of a contents list
_LED = re.compile(r"\.{5}|(?: \.){4}|\u2026{2}")
# the last three are of an agenda, a form and an answer
_NOT_HEADING = re.compile(
    r"^(?:for example|such as|these (?:include|are)|and|or|but|note|isbn|©|tel|telephone|e-?mail|dear|yours"
    r"|to (?:confirm|note|receive|approve) (?:that|the|any)|.*\bplease|.*= ?[\d,]+$)\b",
    re.I,
)
_BY = re.compile(r"^(?:his|her) majesty'?s (?:chief )?inspector|^(?:chief constable|hm inspector)\b", re.IGNORECASE)


def sentence(clean: str) -> bool:
    """Say whether a text ends as a sentence does."""
    return unnoted(clean).rstrip("\"')").endswith((".", "!", "?"))


def plausible(clean: str) -> bool:
    """Say whether a text could be a heading by its own shape."""
    if not 2 <= len(clean) <= 190 or not any(c.isalpha() for c in clean) or tallies(clean):
        return False
    head = clean.lstrip("\"'(“‘")
    if not (head[:1].isupper() or head[:1].isdigit()):
        return False
    bare = unnoted(clean).rstrip("\"')")
    if not bare or bare.endswith((".", ";", ",", ":", "-", "…", "!")) or (bare.endswith("?") and len(clean) > 40):
        return False
    if _LED.search(clean) or _NOT_HEADING.match(clean) or _BY.match(clean) or unfinished(clean) or URL.search(clean):
        return False
    if family.RECOMMEND.search(clean) or GRADE_LINE.match(clean):
        return False
    return not INNER_STOP.search(clean)
