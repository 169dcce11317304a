"""Puts sentences together whose links, abbreviations and notes have each a line of their own.

So reads a page whose stretches of text were joined by line breaks, those within a sentence too (BeautifulSoup's
`get_text("\\n")`): "the safeguarding board (", "LSCB", ") met". A line that begins with what closes a bracket or a
clause shows it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graphkit.extract.layout.lines import FUNCTION_WORD, Line, ended, marked
from graphkit.extract.prose.view import View

#: what no line of a text begins with but one that was torn from the line above
_CLOSES = re.compile(r"[),;:.\]](?:[\s),.;:\[]|$)")
_OPENS = ("(", "[")
#: the call of a note, or the mark of a note below the text
_CALL = re.compile(r"\[(?:footnote )?(?P<number>\d{1,3})\]", re.IGNORECASE)
#: when a recommendation is to be met, in type of its own: what is recommended follows
_BY_WHEN = re.compile(r"\brecommend(?:s|ed)?\b.{0,60}(?:\bimmediately|\b(?:weeks|months|years?)|\d{4})$")
_RECOMMENDS = re.compile(r"\brecommend(?:s|ed)?\b")
#: what stands before a page's date, and the date
_STAMP = re.compile(r"(?:first |last )?(?:published|posted|updated)(?: on)?:?|date:", re.IGNORECASE)
_DATE = re.compile(r"(?:\d{1,2} )?[A-Z][a-z]+ \d{4}")
#: how a sentence begins whose next words are a title
_BEGINS = re.compile(r"(?:The|This|These|Our|Its|Under|Since) (?:[\w-]+ ){0,4}[a-z]+$")
#: so many lines that were torn off are no chance; from so many characters on a line is no heading; so long is a bracket
_FEWEST, _LONG, _HELD = 3, 40, 80


def inlined(text: str, lines: list[Line]) -> list[Line]:
    """Return `lines`, those together that are of one sentence."""
    if sum(_CLOSES.match(line.clean) is not None for line in lines) < _FEWEST:
        return lines
    out: list[Line] = []
    joined = False
    called: set[str] = set()
    for i, line in enumerate(lines):
        call = _CALL.fullmatch(line.clean)
        note = call is not None and call["number"] in called
        if call:
            called.add(call["number"])
        if out and not line.page and not note and _goes_on(out[-1], joined, lines, i, call is not None):
            above = out.pop()
            line = replace(above, end=line.end, clean=View(text, (above.start, line.end)).clean)
            joined = True
        else:
            joined = False
        out.append(line)
    return _with_marks(text, out)


def _goes_on(above: Line, joined: bool, lines: Sequence[Line], i: int, call: bool) -> bool:
    """Say whether line `i` goes on with the sentence above it, part of which may have been `joined` before."""
    line, clean = lines[i], above.clean
    if _CLOSES.match(line.clean) or clean.endswith(_OPENS):
        return True
    if _STAMP.fullmatch(clean) and _DATE.fullmatch(line.clean):
        return True
    if line.gap:
        return False
    held = clean.rpartition("(")[2]
    if call or (joined and "(" in clean and ")" not in held and len(held) < _HELD):
        return True
    if marked(line.clean):
        return False
    if ended(clean):
        return False
    if FUNCTION_WORD.of(clean) or clean.endswith(",") or (joined and _BY_WHEN.search(clean)):
        return True
    below = lines[i + 1] if i + 1 < len(lines) and not lines[i + 1].gap else None
    torn = below is not None and (below.clean[:1].islower() or _CLOSES.match(below.clean) is not None)
    if joined or len(clean) >= _LONG or _RECOMMENDS.search(clean):
        return line.clean[:1].islower() or torn
    return torn and _BEGINS.match(clean) is not None


def _with_marks(text: str, lines: Sequence[Line]) -> list[Line]:
    """Return `lines`, those of notes together with their marks above them."""
    out: list[Line] = []
    for line in lines:
        if out and not line.gap and _CALL.fullmatch(out[-1].clean):
            mark = out.pop()
            line = replace(mark, end=line.end, clean=View(text, (mark.start, line.end)).clean)
        out.append(line)
    return out
