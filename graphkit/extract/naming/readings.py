"""Says what is read as one for names: a block, or the lines of a paragraph that the layout holds apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.extract.layout.headings import GRADE
from graphkit.extract.naming.abbreviations import is_short_form
from graphkit.extract.naming.blocks import Reading
from graphkit.extract.prose.phrases import tokens
from graphkit.extract.prose.view import View
from graphkit.extract.state import Analysis, Block

_SILENT = frozenset({"contents", "furniture"})
#: what parts two lines of one paragraph: a margin or blanks at a line's end change nothing
_ONE_BREAK = re.compile(r"[^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*")
#: an entry of a list of contents that runs on in one paragraph: number, title, page
_ENTRY = re.compile(r"(?:^|\s)\d{1,2}(?:\.\d{1,2})?\.? [A-Z][^\d]{3,70} \d{1,3}(?=\s|$)")
#: an entry that says what it is the entry of: "Chapter 2 - Child Protection 57"
_CHAPTER = re.compile(r"(?:Chapter|Part|Annex|Appendix) \w{1,4} ?[:\u2013\u2014-] [^\n]{3,100} \d{1,3}")
#: a line that fills no more of the width of its paragraph was not broken for want of room
_FULL = 0.5
#: so many of them make a list of contents
_ENTRIES = 4


def readings(state: Analysis) -> Iterator[Reading]:
    """Yield the blocks as they are read; lines of one paragraph that the layout holds apart are read as one."""
    group: list[Block] = []
    shown = (b for b in state.blocks if b.kind not in _SILENT and not _lists_contents(state.text, b))
    for block in [*shown, None]:
        if group and block is not None and _goes_on(state.text, group[-1], block):
            group.append(block)
            continue
        if group:
            whole = len(group) == 1
            view = state.view(group[0]) if whole else View(state.text, *(s for b in group for s in b.segments))
            yield Reading(group[0], view, tokens(view.clean))
        group = [block] if block is not None else []


def _lists_contents(text: str, block: Block) -> bool:
    """Tell whether a paragraph is a list of contents, or an entry of one: it names what stands elsewhere."""
    return block.kind == "paragraph" and (
        _CHAPTER.fullmatch(text, block.start, block.end) is not None
        or len(_ENTRY.findall(text, block.start, block.end)) >= _ENTRIES
    )


def torn(text: str, start: int, end: int) -> bool:
    """Tell whether a name goes over the end of a line that had room for more: there an item of a list ends.

    Args:
        text: the document's.
        start: where the name begins in it.
        end: where it ends.
    """
    at = text.find("\n", start, end)
    if at < 0:
        return False
    opens = text.rfind("\n\n", 0, start) + 1
    closes = text.find("\n\n", end)
    longest = max(map(len, text[opens : closes if closes >= 0 else None].split("\n")))
    return at - text.rfind("\n", 0, at) - 1 < _FULL * longest


def _goes_on(text: str, before: Block, block: Block) -> bool:
    return (
        before.kind == block.kind == "paragraph"
        and _ONE_BREAK.fullmatch(text, before.end, block.start) is not None
        and text[before.end - 1] not in ".;!?"  # what a colon introduces may stand on the next line
        and not GRADE.match(text[before.start : before.end])  # a grade on the line above is no part of a name
        and not _explained(text, before, block)
    )


def _explained(text: str, before: Block, block: Block) -> bool:
    """Tell whether a line is nothing but a short form, as in a glossary, which the line below explains."""
    return is_short_form(text[before.start : before.end].strip()) and text[block.start].isupper()
