"""Finds where the blocks of a page met whose tags were taken out with nothing in their place: "…made.Initial …"."""

from __future__ import annotations

import re

#: where one block ends and the next begins without a blank: a sentence, a heading or a cell, an item, a count
_MEETS = re.compile(
    r"(?<=[a-z\d)%’”\"'][.!?])(?=[A-Z“‘•])|(?<=[.!?][’”\"')])(?=[A-Z“‘•])"
    r"|(?<=[a-z)’][;:])(?=[A-Za-z“‘•\d])|(?<=; and)(?=[a-z])(?!and)|(?<=; or)(?=[a-z])"
    r"|(?<=[a-z]{2})(?=[A-Z])|(?<=[a-z][)”])(?=[A-Z])|(?<=[A-Z]{2}[)])(?=[A-Z])"
    r"|(?<=\d)(?=[A-Z][a-z])|(?<=[a-z])(?=\d{1,6}(?:[A-Z]|$))"
)
#: names that have a capital within, and what stands for one character
_NAME = re.compile(
    r"&#?\w{2,6};|\b(?:Mc|Mac|Fitz|De|Le)(?=[A-Z])|\b(?:Whats(?=App)|You(?=Tube)|Linked(?=In)|Face(?=Time)|Tik(?=Tok)|Snap(?=Chat)"
    r"|Child(?=Line)|Share(?=Point)|One(?=Drive|Note)|Power(?=BI|Point)|Crime(?=Stoppers)|Team(?=Viewer))"
)
_ENDS = re.compile(r"[a-z][.!?][”’\"')]?(?=[A-Z][a-z]*\b)")
#: a page has so many sentences that end right before a word; in print it is a slip
_LEAST = 12


def stripped(text: str, start: int, end: int) -> set[int] | None:
    """Return where the blocks of `text[start:end]` begin if nothing parts them; None where blanks or breaks do."""
    if sum(1 for _ in _ENDS.finditer(text, start, end)) < _LEAST:
        return None
    names = {match.end() for match in _NAME.finditer(text, start, end)}
    return {match.start() for match in _MEETS.finditer(text, start, end)} - names
