"""Reads what a glossary says that short forms stand for: in a row, behind a dash or colon, or in the line below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from graphkit.extract.naming.abbreviations import begins_with, explains, is_short_form, singular
from graphkit.extract.naming.blocks import Reading
from graphkit.extract.naming.spoken import SPOKEN, is_spoken
from graphkit.extract.prose.phrases import tokens

# Its shape is told afterwards: as a pattern within a pattern it would be tried in ever so many ways.
_FORM = r"['\"]?(?P<short>[A-Za-z0-9][A-Za-z0-9&/-]{1,14})['\"]?"
#: an entry: the short form, and what parts it from its meaning
_ENTRY = re.compile(rf"(?:\| ?)?{_FORM}(?P<by> ?[|:=–—] ?| - | )(?=[A-Za-z(])")
_ALONE = re.compile(rf"{_FORM} ?[:.–—-]?")
_SAID = re.compile(
    r"\b(?P<short>[A-Z][A-Za-z0-9&/-]{1,14}) (?:stands for|is short for|is an? (?:acronym|abbreviation) (?:of|for)) "
)
#: what it stands for, in the column before the one with the short form
_BEHIND = re.compile(rf"\|? ?(?P<long>[A-Za-z][^;:|]{{5,110}}?)(?P<by> ?\|? ){_FORM} ?\|?")
#: where the long form ends and what it means begins
_ENDS = re.compile(r"[;(|:]|[.?!](?= |$)| [–—-] |, (?:which|who|that|an?|the|used|where) |$")
_ARTICLE = re.compile(r"(?:the|an?) ", re.IGNORECASE)
#: what parts two columns in the source
_COLUMNS = re.compile(r"\t|[ \u00a0]{2}|[\n\r|]")
#: a line of a paragraph that begins with a short form and what parts it from its meaning
_LINE = re.compile(rf"(?<=[\n\r])[ \t]*{_FORM}(?:\t|[ \u00a0]{{2}}| ?[|:=–—] | - )")
_LONGEST, _MOST_WORDS = 130, 12
_BELOW = frozenset({"paragraph", "bullet", "row"})
#: where a sentence may say what letters stand for
_SAYING = _BELOW | {"footnote"}


@dataclass(frozen=True, slots=True)
class Entry:
    """A short form at `short_at` of one reading, and what it stands for at `long_at` of the same or the next one."""

    short: str
    reading: Reading
    short_at: tuple[int, int]
    below: Reading
    long_at: tuple[int, int]


def entries(readings: Sequence[Reading], text: str) -> Iterator[Entry]:
    """Yield what the entries of glossaries explain, in order, wherever they stand.

    Args:
        readings: the blocks of the text, in order.
        text: the document's.
    """
    for reading in readings:
        if reading.block.kind in _BELOW:
            yield from _in_one(reading, text)
        if reading.block.kind in _SAYING:
            yield from _said(reading)
    for above, below in pairwise(readings):
        alone = _ALONE.fullmatch(above.view.clean) if len(above.view.clean) < 20 else None
        if alone and below.block.kind in _BELOW:
            yield from _entry(above, alone.span("short"), below, (0, len(below.view.clean)))


def _in_one(reading: Reading, text: str) -> Iterator[Entry]:
    clean, view = reading.view.clean, reading.view
    lines = [view.position(m.start("short")) for m in _LINE.finditer(text, view.start, view.end)]
    for at, stop in pairwise([0, *lines, len(clean)]) if clean else ():
        m = _ENTRY.match(clean, at)
        if m is None:
            continue
        gap = view.original(m.end("short") - 1) + 1, view.original(m.end())  # all blanks of the source
        if m["by"].strip() or reading.block.kind == "row" or _COLUMNS.search(text, *gap):
            yield from _entry(reading, m.span("short"), reading, (m.end(), stop))
    if reading.block.kind == "row" and (m := _BEHIND.fullmatch(clean)):
        yield from _entry(reading, m.span("short"), reading, m.span("long"), whole=True)


def _said(reading: Reading) -> Iterator[Entry]:
    clean = reading.view.clean
    for m in _SAID.finditer(clean) if " for " in clean else ():
        yield from _entry(reading, m.span("short"), reading, (m.end(), len(clean)))


def _entry(
    reading: Reading, short_at: tuple[int, int], below: Reading, within: tuple[int, int], *, whole: bool = False
) -> Iterator[Entry]:
    short = reading.view.clean[slice(*short_at)]
    if not (is_short_form(short) or SPOKEN.fullmatch(short)):
        return
    found = _long(short, below.view.clean[slice(*within)][:_LONGEST], whole=whole)
    if found is not None:
        yield Entry(singular(short), reading, short_at, below, (within[0] + found[0], within[0] + found[1]))


def _long(short: str, body: str, *, whole: bool) -> tuple[int, int] | None:
    """Return where in the meaning of a short form that stands which it is short for.

    Args:
        short: the short form.
        body: what stands beside or below it.
        whole: nothing but the long form stands there.
    """
    article = _ARTICLE.match(body)
    start = article.end() if article else 0
    form = is_short_form(short)
    for end in (m.start() for m in _ENDS.finditer(body, start)):
        long = body[start:end].rstrip(" ,")
        if len(long.split()) > _MOST_WORDS or (whole and end < len(body)):
            break
        if " " in long and (explains(short, long) if form else is_spoken(short, long)):
            return start, start + len(long)
    if not form or whole:
        return None
    if (begun := begins_with(short, body)) is not None:
        at = body.index(begun)
        return at, at + len(begun)
    first = _ENDS.search(body, start)
    words = tokens(body[start : first.start() if first else len(body)])
    for last in range(1, min(len(words), _MOST_WORDS)):
        if explains(short, body[start : start + words[last].end]):
            return start, start + words[last].end
    return None
