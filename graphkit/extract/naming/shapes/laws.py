"""Finds laws by their shape: Acts, and regulations and orders whose name goes on in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.extract.naming.shapes.borders import JOIN, trim
from graphkit.extract.naming.shapes.set_apart import CAP

#: a year, which may have lost the blank behind it ("Act 2004requires")
_YEAR = r"(?:19|20)\d\d(?:\b|(?=[A-Za-z]{3}))"
_ACT = re.compile(
    rf"\b{CAP}(?: (?:\([A-Z][A-Za-z ]+\)|{JOIN}|{CAP}|,))* Act(?:,? {_YEAR}|\b)"
    r"|\bCode of Practice:? [A-Z][A-Za-z ]+ Act(?: \d{4})?"
)
#: what ends before an Act: another law, a body ("UK GDPR and the Human Rights Act"), what is done under it
_BEFORE_ACT = re.compile(
    r".*(?:\b(?:Act(?: \d{4})?|(?!NHS\b)[A-Z]{3,}),? (?:and )?(?:the )?|(?:,| and| with| under) the )(?=[A-Z])"
)
#: "Police Complaints (Naming and Procedure) Regulations 2018"
_MADE_UNDER = re.compile(
    rf"\b{CAP}(?: (?:(?:of|and|for) )?{CAP})* (?:\([A-Z][A-Za-z, ]+\) ){{1,2}}(?:Regulations|Order|Rules)(?: {_YEAR})?"
)


def laws(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a law is named in one block."""
    for m in _ACT.finditer(text) if " Act" in text else ():
        begun = _BEFORE_ACT.match(text, m.start(), m.end())
        start = trim(text, begun.end() if begun else m.start(), m.end())
        if start is not None and not text.startswith("Act", start):
            yield start, m.end()
    for m in _MADE_UNDER.finditer(text) if ") " in text else ():
        start = trim(text, m.start(), m.end())
        if start is not None and text[start] != "(":
            yield start, m.end()
