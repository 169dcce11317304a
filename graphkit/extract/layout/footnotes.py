"""Finds the lines that begin footnotes whose numbers lost their raising."""

from __future__ import annotations

import re
from collections.abc import Set

from graphkit.extract.layout.lines import NUMBERED, Line, ended

PLAIN_NOTE = re.compile(r"^(?P<number>\d{1,3})(?:\s+(?=[A-Z*\"'‘“(])|(?P<glued>)(?=[A-Z][a-z]))")
_BRACKETED = re.compile(r"\[\d{1,3}\]\s")
#: the number of a footnote on a line of its own, above what it says
_ALONE = re.compile(r"[1-9]\d{0,2}")
#: what a note ends with that names a source: its year, or where it is
_REFERENCE = re.compile(r"\b(?:19|20)\d\d\)?$|(?:https?://|www\.)\S+$")
#: how far a footnote may stand from the word that calls it
_NOTE_REACH = 6000

#: what leads from the end of a note back to its call, and lines of the longest note
_BACK = re.compile(r"[↩⤴]\ufe0e?[\])]?(?:\(#[^()\s]*\))?$")
_LONGEST_NOTE = 12


def lead_back(text: str, lines: list[Line]) -> set[int]:
    """Return the lines that begin a note at whose end an arrow leads back to its call: its number may be lost."""
    out: set[int] = set()
    if "↩" not in text and "⤴" not in text:
        return out
    for i, line in enumerate(lines):
        if not _BACK.search(text[line.start : line.end]):
            continue
        for k in range(i, max(-1, i - _LONGEST_NOTE), -1):
            if NUMBERED.match(text[lines[k].start : lines[k].end]):
                out.add(k)
                break
            if lines[k].gap or ended(lines[k - 1].clean) or k - 1 in out:
                out.add(k)
                break
    return out


def footnote_lines(text: str, lines: list[Line], skip: set[int], page_starts: list[int]) -> set[int]:
    """Return lines that begin a footnote whose number lost its raising: "3 Details of how ...".

    They stand at a page's foot, or the text before them has the number right behind a word ("a house3 was"); either
    way the numbers rise through the document.
    """
    if sum(_BRACKETED.match(line.clean) is not None for line in lines) > 1:
        return set()  # its notes keep their brackets: a bare number is that of a chapter
    feet: set[int] = set()
    for here, after in zip(page_starts, [*page_starts[1:], len(lines)], strict=False) if page_starts else ():
        feet.update(range(max(here, after - 14), after))
    out: set[int] = set()
    last = 0
    listed = (0, 0)  # the item of a numbered list above: its line, its number
    for i, line in enumerate(lines):
        if (alone := _number_above(text, lines, i, skip)) and last < alone <= last + 2:
            out.add(i)
            last = alone
            continue
        match = PLAIN_NOTE.match(line.clean) if i not in skip else None
        number = int(match["number"]) if match else 0
        if match and _in_list(lines, i, number, listed, skip):
            listed = (i, number)
            continue
        if match is None or number <= last or "\t" in text[line.start + match.end("number") : line.end].strip():
            continue  # "2  Domestic abuse  4  1" is a table's row
        rises = number <= last + 2
        called = _called(text, lines[_first_of_run(lines, i, skip)].start, match["number"])
        if (i in feet and rises and (called or match["glued"] is None)) or (
            called and (rises or not last or number <= last + 12)
        ):
            out.add(i)
            last = number
    return out


def _number_above(text: str, lines: list[Line], i: int, skip: set[int]) -> int:
    """Return the number of the footnote that line `i` begins, which stands alone above it on the page; 0 for none.

    A word before it calls the note, and what the note says begins and ends as a sentence or a reference does, unlike
    the cell of a table below a count.
    """
    if i == 0 or i in skip or not lines[i].gap or lines[i].page or not lines[i].clean[:1].isupper():
        return 0
    above = lines[i - 1]
    if not _ALONE.fullmatch(above.clean) or not above.gap or not _called(text, above.start, above.clean):
        return 0
    last = next((k for k in range(i, min(len(lines), i + _LONGEST_NOTE) - 1) if lines[k + 1].gap), len(lines) - 1)
    return int(above.clean) if ended(lines[last].clean) or _REFERENCE.search(lines[last].clean) else 0


def numbers_above(lines: list[Line], notes: Set[int]) -> set[int]:
    """Return the lines that hold the number of a footnote alone, where `notes` begins below it."""
    return {i - 1 for i in notes if i and not PLAIN_NOTE.match(lines[i].clean) and _ALONE.fullmatch(lines[i - 1].clean)}


def _in_list(lines: list[Line], i: int, number: int, listed: tuple[int, int], skip: set[int]) -> bool:
    """Say whether a line is the first item of a numbered list, right below a colon, or the next of one above it."""
    if number == 1:
        above = next((lines[k] for k in range(i - 1, -1, -1) if k not in skip), None)
        return above is not None and above.clean.endswith(":")
    at, before = listed
    rest = (lines[k] for k in range(at + 1, i))  # what stands apart from the item above ends its list
    return number == before + 1 and not lines[i].page and not any(line.gap or line.page for line in rest)


def _first_of_run(lines: list[Line], i: int, skip: set[int]) -> int:
    """Return the first of the numbered lines right above each other that line `i` ends: what one says calls none."""
    match = PLAIN_NOTE.match(lines[i].clean)
    while match and i - 1 not in skip and i > 0 and lines[i].gap:
        above = PLAIN_NOTE.match(lines[i - 1].clean)
        if above is None or int(above["number"]) + 1 != int(match["number"]):
            break
        i, match = i - 1, above
    return i


def _called(text: str, at: int, number: str) -> bool:
    """Say whether the text before a footnote has its number right behind a word or a stop."""
    before = text[max(0, at - _NOTE_REACH) : at]
    return (
        re.search(rf"(?:[a-z]{{2}}|\b[A-Z]{{3,}}|[A-Za-z]{{2}}[.,;:)\"'’”]{{1,3}})\[?{number}\]?(?=[\s.,;:)])", before)
        is not None
    )
