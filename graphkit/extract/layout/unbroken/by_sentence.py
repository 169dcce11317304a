"""Finds texts that hold one sentence on each line, as a sentence splitter leaves them, and undoes its false breaks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import pairwise

from graphkit.extract.layout import family
from graphkit.extract.layout.lines import BULLET, INNER_MARKS, Line, unnoted
from graphkit.extract.layout.unbroken import titles
from graphkit.extract.prose.beginnings import goes_on
from graphkit.extract.prose.examples import leads_to_cases
from graphkit.extract.prose.splitting import split
from graphkit.extract.prose.telling import told
from graphkit.extract.prose.view import View

#: a report has more lines than this
_FEWEST = 40
#: of so many lines one may hold two sentences, or stand below a blank line
_SELDOM = 40
#: headings and items that run on, so many at least: a slip makes one
_RUN_ON = 3
#: no item of a list goes on over more lines
_ITEM = 10
_SENTENCE = re.compile(r"[.!?][\"')\]]*$")
_BULLET_AMID = re.compile(rf"\S [{INNER_MARKS}] ?\S")
_NUMBER = re.compile(r"(?:^|(?<= ))\d{1,2}\. ")
#: a number that is all of a line, of so many characters, or behind another title: "Foreword 2."
_LONE_NUMBER, _NUMBER_ALONE = re.compile(r"(?:^| )\d{1,2}\.$"), 3
_WORD = re.compile(r"\S+$")
#: an abbreviation by its stops: "e.g.", "G.P."
_DOTTED = re.compile(r"[\"'(]?(?:[A-Za-z]\.){2,}")
_LETTER = re.compile(r"[\"'(‘“]?\w")
_ITEM_OVER = re.compile(r";(?: (?:and|or|but))?$")
_LISTING = re.compile(r"[:;](?: (?:and|or|but))? $")
#: how a sentence begins, and no note
_BEGINS = re.compile(r"[\"'(£]?[A-Z]")
#: how a sentence begins that says more of what is asked for: "This work should include:"
_ASKS_ON = re.compile(r"(?:This|These|It|The (?:review|plan|action|work)s?)\b[^.:;]{0,40} (?:should|must|needs? to)\b")
#: the break within a line that was joined, with the stop before it
_BROKEN = re.compile(r"[.!?]?\s*[\n\r\x0b\x0c\x85\u2028\u2029]\s*")


def by_sentence(text: str, lines: Sequence[Line]) -> list[Line] | None:
    """Return `lines` as whole sentences and items, where each holds one and headings run on; None of another text."""
    if len(lines) < _FEWEST or sum(line.gap for line in lines[1:]) * _SELDOM > len(lines):
        return None
    if sum(_SENTENCE.search(unnoted(line.clean)) is not None for line in lines) * 2 < len(lines):
        return None
    whole = _sentences(text, lines)
    if sum(_several(line.clean) for line in whole) * _SELDOM > len(lines):
        return None
    return _items(text, whole) if sum(_runs_on(line.clean) for line in whole) >= _RUN_ON else None


def _several(clean: str) -> bool:
    """Say whether a line holds more than one sentence; what runs on into a list has the stops of its items."""
    return not _BULLET_AMID.search(clean) and len(split(_NUMBER.sub("", clean))) > 1


def _runs_on(clean: str) -> bool:
    """Say whether a line holds what had lines of its own: items of a list, or a usual heading before its text."""
    return _BULLET_AMID.search(clean) is not None or (family.chapter(clean) is None and _titled(clean))


def _sentences(text: str, lines: Sequence[Line]) -> list[Line]:
    """Return `lines`, joined where one ends behind an abbreviation or a chapter's number."""
    out: list[Line] = []
    for line in lines:
        if out and _parted(out[-1].clean, line.clean):
            out[-1] = _joined(text, [out[-1], line])
        else:
            out.append(line)
    return out


def _parted(above: str, below: str) -> bool:
    """Say whether the break between two lines parts a sentence, or a chapter's number from its title."""
    if not above.endswith(".") or not _LETTER.match(below) or BULLET.match(below):
        return False
    if _LONE_NUMBER.search(above):
        return below[:1].isupper() and (len(above) <= _NUMBER_ALONE or _titled(below))
    word = _WORD.search(above)
    if word is None:
        return False
    if below.lstrip("\"'(‘“")[:1].islower():
        return _DOTTED.fullmatch(word[0]) is not None or len(split(f"{word[0]} A")) == 1
    return all(end != len(above) for _, end in split(f"{above} {below}"))


def _titled(clean: str) -> bool:
    """Say whether a line is a usual heading or begins with one."""
    return family.chapter(clean) is not None or next(titles.usual(f". {clean}", 1), None) is not None


def _items(text: str, lines: Sequence[Line]) -> list[Line]:
    """Return `lines`, joined where a list's item has several sentences: the last ends in a semicolon before a mark."""
    out: list[Line] = []
    for line, below in zip(lines, [*lines[1:], None], strict=True):
        out.append(line)
        if below is None or not BULLET.match(below.clean) or not _ITEM_OVER.search(line.clean):
            continue
        k = len(out) - 1
        while k > 0 and len(out) - k < _ITEM and not _has_items(out[k].clean) and _SENTENCE.search(out[k - 1].clean):
            k -= 1
        if _has_items(out[k].clean) and not any(":" in one.clean for one in out[k + 1 :]):
            out[k:] = [_joined(text, out[k:])]
    return out


def _has_items(clean: str) -> bool:
    return BULLET.match(clean) is not None or _BULLET_AMID.search(clean) is not None


def _joined(text: str, row: Sequence[Line]) -> Line:
    first, span = row[0], (row[0].start, row[-1].end)
    return first if len(row) == 1 else Line(*span, first.indent, first.gap, first.page, View(text, span).clean)


def on_one_line(text: str, lines: Sequence[Line]) -> str:
    """Return the text from the first line to the last with blanks for the breaks, each character in its place.

    The stop before a break that was undone is an apostrophe, behind which nothing is taken to begin.
    """
    out: list[str] = []
    at = lines[0].start
    for line in lines:
        out.append(" " * (line.start - at))
        out.append(_BROKEN.sub(_unstopped, text[line.start : line.end]))
        at = line.end
    return "".join(out)


def _unstopped(broken: re.Match[str]) -> str:
    counts = broken.string[broken.start() - 1].isdigit()  # a chapter, and its title begins behind the stop
    stop = broken[0][:1].strip()
    return (stop if counts or not stop else "’") + " " * (len(broken[0]) - len(stop))


def first_in_line(raw: str, heads: Iterable[tuple[int, int]], starts: Set[int]) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of headings of `raw` that begin a line or follow another one: `heads`, and the usual ones."""
    edges = [*sorted(starts), len(raw)]
    usual = {
        (a + begin - 2, a + end - 2) for a, b in pairwise(edges) for begin, end in titles.usual(f". {raw[a:b]}", 1)
    }
    over = -1
    for a, b in sorted({*heads, *usual}):
        if a in starts or a == over + 1:
            yield a, b
            over = b


def amid_lists(raw: str, starts: Iterable[int]) -> Iterator[int]:
    """Yield those of `starts` behind a lead or an item of a list, which goes on there although a line begins."""
    for start in starts:
        if _LISTING.search(raw, max(0, start - 6), start):
            yield start


def paragraphs(text: str, lines: Sequence[Line]) -> list[Line]:
    """Return `lines` with those joined that tell one story, or ask for one thing; others say no less on their own."""
    joined: list[list[Line]] = []
    above, of_cases = "", False
    for line in lines:
        item = BULLET.match(line.clean) is not None
        if not item and _goes_on(above, line.clean, of_cases=of_cases):
            joined[-1].append(line)
        else:
            joined.append([line])
            of_cases = of_cases if item else leads_to_cases(line.clean)
        above = line.clean
    return [_joined(text, row) for row in joined]


def _goes_on(above: str, below: str, *, of_cases: bool) -> bool:
    """Say whether a line goes on with what is told or asked above it; an item of a list does if that is `of_cases`."""
    if family.RECOMMEND.search(above):
        return above.endswith(".") and _ASKS_ON.match(below) is not None
    begins = of_cases if BULLET.match(above) else _BEGINS.match(above) is not None
    if not begins or not _BEGINS.match(below) or not all(_SENTENCE.search(unnoted(clean)) for clean in (above, below)):
        return False
    return told(above) > 0 and goes_on(below)
