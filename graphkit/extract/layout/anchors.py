"""Finds what sites print behind headings: the sign of a link ("Investigation #"), what a button does ("Show")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graphkit.extract.layout.lines import Line
from graphkit.extract.prose.view import View

_SIGNS = "#¶§🔗"
#: the sign, as it is or as a link in mark-down
_SIGN = re.compile(
    rf"\s*(?:\\?[{_SIGNS}]|\[\\?[{_SIGNS}]\]\([^()\n]{{0,200}}\))(?:\{{[^{{}}\n]{{0,200}}\}})?(?:\s*#+)?\s*$"
)
#: behind the title of what a button opens
_BUTTON = re.compile(r"\s*,?\s*\b(?:Show|Hide)\s+this\s+section\s*$")
#: so many headings have one each; none is longer
_FEWEST, _LONGEST = 3, 250


def unanchored(text: str, lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a text without such signs, behind a heading or on a line of their own below it."""
    out = list(lines)
    for k, line in enumerate(lines):
        if line.clean.endswith("section") and (button := _BUTTON.search(text, line.start, line.end)):
            at = button.start()
            out[k] = replace(line, end=at, clean=View(text, (line.start, at)).clean) if at > line.start else line
    marked = [k for k, line in enumerate(lines) if line.clean[-1] in _SIGNS and len(line.clean) < _LONGEST]
    if len(marked) < _FEWEST:
        return out
    for k in marked:
        line = lines[k]
        sign = _SIGN.search(text, line.start, line.end)
        if sign is not None:
            out[k] = replace(line, end=sign.start(), clean=View(text, (line.start, sign.start())).clean)
    return [line for line in out if line.clean.strip("# ")]
