"""Tells which inspectorate a document names, and whether it only mentions it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from graphkit.extract.about.papers import of_method

_HMICFRS = re.compile(r"\bHMICFRS\b|Inspectorate of Constabulary and Fire")
_HMIC = re.compile(r"\bHMIC\b|Inspectorate of Constabulary\b(?! (?:and Fire|[io]n Scotland|for Scotland))")
#: that inspectors speak of their work, or that the paper is theirs
_BY_INSPECTORS = re.compile(
    r"\b[Ww]e (?:have |had |also )?(?:re-?)?inspect(?:ed)?\b"
    r"|\b[Oo]ur (?:[\w-]+ ){0,2}?(?:(?:re-?)?inspections?|inspectors)\b"
    r"|\b(?:HMIC(?:FRS)?|Inspector(?:ate)? of Constabulary)\b[^.]{0,160}\b(?:publish|draft|produc|issu)\w+"
    r" (?:this|these)\b"
)
#: who is named so often is spoken of
_OFTEN = 3


def inspectorate_of(text: str) -> str | None:
    """Return the inspectorate as the text names it: `HMICFRS` since July 2017, `HMIC` before that."""
    if _HMICFRS.search(text):
        return "HMICFRS"
    return "HMIC" if _HMIC.search(text) else None


def passing(called: str | None, cover: Sequence[str], text: str) -> bool:
    """Say whether a paper mentions the inspectorate in passing: it neither speaks of its work nor is by it.

    Args:
        called: its title.
        cover: the lines above its text.
        text: its paragraphs, items and rows.
    """
    if (called and of_method(called)) or any(inspectorate_of(line) for line in (called or "", *cover)):
        return False
    named = sum(1 for one in (_HMICFRS, _HMIC) for _ in islice(one.finditer(text), _OFTEN))
    return named < _OFTEN and not _BY_INSPECTORS.search(text)
