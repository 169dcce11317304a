"""Reads a text that a mail quotes or forwards without the marks before its lines and what the mail puts around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graphkit.extract.tagged.mailed import MailLine, head_of, signs
from graphkit.extract.tagged.places import Places

_LINE = re.compile(r"(?P<words>[^\r\n]*)(?P<end>\r\n|\r|\n|$)")
_MARK = re.compile(r"(?:>|&gt;) ?")
_MARKS = re.compile(rf"[ \t]{{0,3}}(?:{_MARK.pattern})+")
#: some mailers draw a line down the side; the rows of a drawn table have more bars than one
_BARS = re.compile(r"[ \t]{0,3}(?:\|(?: |$))+(?=[^|]*$)")
#: "more than", as a table has it
_MORE_THAN = re.compile(r"[£$]?\d")
#: so many quoted lines may be a mail's, were they half of the text or, in one stretch and wrapped, a part of it; so
#: many below a mail's head are
_FEWEST, _STRETCH, _TORN, _BELOW_HEAD = 12, 40, 8, 5
#: a mail's head stands within so many letters
_OPENING, _BEGINNING, _HEAD_LINES = 4_000, 20_000, 400
_ANY_HEAD = re.compile(r"^[ \t>|]*[*_]{0,2}(?:From|Sent|Date|To|Subject)\b|\bwrote:|[Ff]orwarded message", re.MULTILINE)
_ANY_MARK = re.compile(r"^[ \t]{0,3}(?:>|&gt;)", re.MULTILINE)
_ANY_BAR = re.compile(r"^[ \t]{0,3}\|(?: ?[^| \r\n][^|\r\n]*)?$", re.MULTILINE)
#: a tag goes on in the next line, which may begin with the sign that closes it
_OPEN_TAG, _TAG_LENGTH = re.compile(r"</?[a-z][^<>]*$"), 300


class _Quoted(NamedTuple):
    """A line: where it begins, where its words do behind the marks, where it ends, and how many marks these are."""

    start: int
    words: int
    end: int
    after: int
    depth: int


def quoted(text: str) -> Places | None:
    """Return `text` without what a mail put before its lines, above and below it; None where no mail did."""
    headed = _ANY_HEAD.search(text, 0, _OPENING) is not None
    for sign, marks in ((_ANY_MARK, _MARKS), (_ANY_BAR, _BARS)):
        if not sign.search(text):
            continue
        lines = _with_more_than(text, list(_read(text, len(text), marks)))
        known = _is_quoted(text, lines)
        if not (known or headed):
            continue
        below = head_of(_mail_lines(text, lines[:_HEAD_LINES]), len(text), quoted=known)
        if known or (below is not None and lines[below].depth and _count(lines) >= _BELOW_HEAD):
            return _written(text, lines, below or 0)
    if not headed:
        return None
    lines = list(_read(text, _BEGINNING, None))
    below = head_of(_mail_lines(text, lines), len(text), quoted=False)
    if below is None:
        return None
    places = Places()
    places.add(text[lines[below].start :], lines[below].start, len(text))
    return places


def _read(text: str, until: int, pattern: re.Pattern[str] | None) -> Iterator[_Quoted]:
    """Yield the lines of `text` that begin before `until`, with the marks before them."""
    at, open_tag = 0, False
    while at < min(until, len(text)):
        line = _LINE.match(text, at)
        if line is None:
            break
        begin, end = line.span("words")
        marks = pattern.match(text, begin, end) if pattern and not open_tag else None
        yield _Quoted(begin, marks.end() if marks else begin, end, line.end(), _depth(marks[0]) if marks else 0)
        open_tag = "<" in line["words"] and _OPEN_TAG.search(text, max(begin, end - _TAG_LENGTH), end) is not None
        at = line.end()


def _depth(marks: str) -> int:
    return marks.count(">") + marks.count("&gt;") + marks.count("|")


def _with_more_than(text: str, lines: list[_Quoted]) -> list[_Quoted]:
    """Give back the sign before a number where the lines around it have fewer marks: it is the text's own."""
    for k, line in enumerate(lines):
        if line.depth and _MORE_THAN.match(text, line.words, line.end):
            around = [lines[j].depth for j in (k - 1, k + 1) if 0 <= j < len(lines)]
            marks = list(_MARK.finditer(text, line.start, line.words))
            if marks and line.depth > max(around, default=0):
                own = marks[-1].start() if len(marks) > 1 else line.start
                lines[k] = line._replace(words=own, depth=line.depth - 1)
    return lines


def _count(lines: list[_Quoted]) -> int:
    return sum(line.depth > 0 and line.words < line.end for line in lines)


def _is_quoted(text: str, lines: list[_Quoted]) -> bool:
    """Say whether so many lines are marked that no block quotes of the text itself are, nor numbers of a table."""
    marked = [line for line in lines if line.depth and line.words < line.end]
    more = sum(_MORE_THAN.match(text, line.words, line.end) is not None for line in marked)
    if len(marked) < _FEWEST or more * 2 > len(marked):
        return False
    if len(marked) * 2 >= sum(line.words < line.end for line in lines):
        return True
    stretch = torn = 0
    for line in lines:
        words = text[line.words : line.end].rstrip()
        if line.depth:
            stretch += 1
            torn += len(words) > _STRETCH and words[-1] not in ".:;!?"
        elif words:
            stretch = torn = 0
        if stretch >= _STRETCH and torn >= _TORN:
            return True
    return False


def _mail_lines(text: str, lines: Sequence[_Quoted]) -> list[MailLine]:
    return [MailLine(line.start, line.depth, text[line.words : line.end].strip()) for line in lines]


def _written(text: str, lines: list[_Quoted], first: int) -> Places:
    """Return the lines from `first` on without their marks, up to where the mail signs."""
    last = max((k for k, line in enumerate(lines) if line.depth and line.words < line.end), default=len(lines))
    signed = signs(_mail_lines(text, lines[last + 1 :]))
    places = Places()
    for line in lines[first : last + 1 if signed else len(lines)]:
        places.add(text[line.words : line.after], line.words, line.after)
    return places
