"""Writes a text that holds tags of HTML as a browser shows it: paragraphs, items with marks, rows with tabs."""

from __future__ import annotations

import html
import re
from typing import NamedTuple

from graphkit.extract.tagged.places import Places
from graphkit.extract.tagged.tags import BLOCKS, HEADINGS, LISTS, PARAGRAPHS, TAG, UNREAD

_INSIDE = r"(?:\s|</?(?:a|em|strong|span|b|i)\b[^<>]{0,500}>){0,8}"
#: what in a tagged text is not read as it stands, most of it one tag
_SIGN = re.compile(
    r"(?P<comment><!--)|(?P<declared><![A-Za-z][^<>]*>)"
    rf"|(?P<note><sup\b[^<>]{{0,500}}>{_INSIDE}[\[(]?(?P<number>\d{{1,3}})[\])]?{_INSIDE}</sup>)"
    # from a note back to its number
    r"|(?P<back><a\s[^<>]{0,500}>\s*(?:[↩⤴↑^]|&#8617;|&#x21a9;|&#8593;|&uarr;|&larrhk;)\ufe0e?\s*</a>)"
    rf"|(?P<tag>{TAG.pattern})"
    r"|(?P<entity>&(?:[A-Za-z]{2,8}\d{0,2}|#\d{2,6}|#[xX][\da-fA-F]{2,5});)"
    r"|(?P<space>[ \t\n\r\f]{2,}|[\t\n\r\f])",
    re.IGNORECASE | re.DOTALL,
)
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_OF_NOTES = re.compile(r"\b(?:class|id)\s*=\s*[\"']?[^\"'>]*(?:footnote|endnote)", re.IGNORECASE)
_NOTE_ID = re.compile(r"\bid\s*=\s*[\"']?_?(?:fn|note|footnote|ftn)", re.IGNORECASE)
#: lists in lists are set in so often
_DEEPEST = 8
_LONGEST_ROW = 2000
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n|\r[ \t]*\r")
_MAIN = re.compile(r"<main\b[^<>]*>")
_FIRST = re.compile(r"<h1\b", re.IGNORECASE)
#: a smaller share of the text than this is no report, but stands beside one
_MIN_SHARE = 0.4
_CELLS = frozenset({"td", "th", "dt", "dd"})
_OF_A_ROW = _CELLS | {"tr"}


class Untagged(NamedTuple):
    """What a tagged text reads as, its headings (start, level), and the text of its first `<h1>`."""

    places: Places
    text: str
    headings: tuple[tuple[int, int], ...]
    title: str | None


def untag(text: str) -> Untagged:
    """Return `text` without its tags, laid out as they say."""
    return _Writer(text).run()


class _Writer:
    """Writes what stands between the tags, and between blocks what parts them."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._out = Places()
        self._headings: list[tuple[int, int]] = []
        self._boxes = _boxes(text)
        self._unclosed: set[str] = set()  # what nothing closes further on
        self._breaks = 0  # line breaks before what comes next
        self._tabs = 0
        self._mark = ""  # of the item that has not begun yet
        self._level = 0  # of the heading that has not begun yet
        self._spaced = True  # a blank here would stand at the start, or after another
        self._open = ""  # the paragraph, heading, item or cell that this is in
        self._tables: list[int] = []  # of each open table the cells so far in its row; -1 where it is a box
        self._in_cell = 0  # tables inside the cell of another one
        self._lists: list[int] = []  # of each open list the number of its next item
        self._notes = False  # the list that comes next is one of footnotes, or this is in it

    def run(self) -> Untagged:
        """Write the whole text."""
        text = self._text
        at, end = _report(text)
        while sign := _SIGN.search(text, at, end):
            self._words(text[at : sign.start()], at, sign.start())
            at = sign.end()
            if sign["space"]:
                self._blanks(sign[0], *sign.span())
            elif sign["note"]:
                self._words(sign["number"].translate(_SUPERSCRIPTS), sign.start(), sign.start())  # no part of a quote
            elif sign["entity"]:
                self._words(html.unescape(sign[0]), *sign.span())
            elif sign["comment"]:
                at = self._skipped("-->", at)
            elif sign["tag"]:
                at = self._tag(sign)
        self._words(text[at:end], at, max(at, end))
        read = self._out.text
        first = next((start for start, level in self._headings if level == 1), None)
        title = None if first is None else " ".join(read[first:].split("\n", 1)[0].split())
        return Untagged(self._out, read, tuple(self._headings), title)

    def _words(self, words: str, start: int, end: int) -> None:
        """Write what is read, after what parts it from what was read before."""
        if self._spaced and words[:1] == " ":  # longer runs of blanks are no words
            words, start = words[1:], start + 1
        if not words:
            return
        out = self._out
        if self._breaks or self._tabs:
            out.trim()
        if self._breaks:
            # a further paragraph of an item stands below its words
            depth = min(len(self._lists), _DEEPEST)
            indent = "  " * (depth - bool(self._mark)) if depth else ""
            out.add(("\n" * self._breaks if out.length else "") + indent + self._mark, start, start)
        out.add("\t" * self._tabs, start, start)
        if self._level:
            self._headings.append((out.length, self._level))
        self._breaks = self._tabs = self._level = 0
        self._mark = ""
        out.add(words, start, end)
        self._spaced = words[-1] == " "

    def _blanks(self, raw: str, start: int, end: int) -> None:
        """Take a run of white space: one blank where a tag says that this is one paragraph, else what it is."""
        if self._breaks or self._tabs:
            if _BLANK_LINE.search(raw) and not (self._lists or self._tables):
                self._breaks = 2
        elif self._open or self._cell():
            if not self._spaced:
                self._out.add(" ", start, end)
                self._spaced = True
        elif not self._tables:
            self._out.add(raw, start, end)
            self._spaced = True

    def _cell(self) -> bool:
        """Say whether this is in the cell of a table, which is one line whatever stands in it."""
        return bool(self._tables) and self._tables[-1] > 0

    def _part(self, breaks: int, at: int) -> None:
        """Part blocks by line breaks, or by a blank in a cell."""
        if self._cell():
            self._words(" ", at, at)
            return
        self._breaks = max(self._breaks, 1 if self._lists else breaks)
        self._spaced, self._level = True, 0

    def _tag(self, sign: re.Match[str]) -> int:
        """Take one tag and return where reading goes on."""
        name, closes, at = sign["name"].lower(), bool(sign["close"]), sign.start()
        if name in UNREAD and not closes:
            return self._skipped(f"</{name}>", sign.end())
        if name == "br" and (self._open in HEADINGS or self._barred(at)):
            self._words(" ", at, at)
        elif name == "br":
            self._part(1, at)
        elif name in BLOCKS:
            self._notes = self._notes or (not closes and _OF_NOTES.search(sign["attributes"]) is not None)
            self._block(name, sign["attributes"], closes=closes, at=at)
            self._open = name if name in PARAGRAPHS and not closes else ""
            if self._open in HEADINGS and not self._lists and not self._cell():
                self._level = int(name[1])
        return sign.end()

    def _barred(self, at: int) -> bool:
        """Say whether this is in the row of a table drawn with bars, as mark-down has them, which is one line."""
        if self._open:
            return False
        begin = self._text.rfind("\n", max(0, at - _LONGEST_ROW), at)
        return begin >= 0 and self._text.startswith("|", begin + 1)

    def _skipped(self, closing: str, at: int) -> int:
        """Return the end of what is not read up to `closing`; `at` where nothing closes it."""
        if closing not in self._unclosed:
            if end := re.compile(re.escape(closing), re.IGNORECASE).search(self._text, at):
                return end.end()
            self._unclosed.add(closing)
        return at

    def _block(self, name: str, attributes: str, *, closes: bool, at: int) -> None:
        """Take the tag of a block."""
        if name in {"table", "dl"}:
            self._table(closes=closes, at=at)
        elif name in _OF_A_ROW and self._tables and self._tables[-1] >= 0 and not self._in_cell:
            self._row(name, closes=closes)
        elif name in LISTS and not self._cell():
            self._list(closes=closes, at=at)
        else:
            self._part(1 if self._tables and self._tables[-1] >= 0 else 2, at)
            if name == "li" and not closes and self._lists:
                self._item(attributes)

    def _table(self, *, closes: bool, at: int) -> None:
        """Begin or end a table; one in the cell of another is a part of what the cell says."""
        if self._cell() and (not closes or self._in_cell):
            self._in_cell += -1 if closes else 1
            self._part(1, at)
            return
        if closes and self._tables:
            self._tables.pop()
        elif not closes:
            self._tables.append(-1 if at in self._boxes else 0)
        self._tabs = 0
        self._part(2, at)

    def _row(self, name: str, *, closes: bool) -> None:
        """Begin a row, or its next cell; the first of a row stands for the row, and a term for a row of its own."""
        if name not in _CELLS or name == "dt" or (name == "dd" and self._tables[-1] != 1):
            if closes and name in {"dt", "dd"}:
                return
            self._tables[-1] = self._tabs = self._level = 0
            self._breaks = max(self._breaks, 1)
        if name in _CELLS and not closes:
            self._tabs += self._tables[-1] > 0
            self._tables[-1] += 1
        self._spaced = True  # blanks at the edges of cells are none of theirs

    def _list(self, *, closes: bool, at: int) -> None:
        """Begin or end a list."""
        if closes and self._lists:
            self._lists.pop()
            self._notes = self._notes and bool(self._lists)
        self._part(2, at)
        if not closes:
            self._lists.append(1)

    def _item(self, attributes: str) -> None:
        """Begin an item of a list, a footnote with its number."""
        number = self._lists[-1]
        noted = self._notes or _NOTE_ID.search(attributes) is not None
        self._mark = f"{number} ".translate(_SUPERSCRIPTS) if noted else "• "
        self._lists[-1] += 1


def _report(text: str) -> tuple[int, int]:
    """Return where the report begins and ends: what a page says is its main part, with a title above it, or all."""
    main = _MAIN.search(text)
    end = text.rfind("</main>") if main else -1
    if main is None or end - main.end() < _MIN_SHARE * len(text):
        return 0, len(text)
    above = None if _FIRST.search(text, main.end(), end) else _FIRST.search(text, 0, main.start())
    return above.start() if above else main.end(), end


def _boxes(text: str) -> set[int]:
    """Return where tables begin of which no row has two cells: boxes drawn around a text."""
    found: set[int] = set()
    open_tables: list[list[int]] = []  # where it begins, the cells in this row, the most in any
    for tag in TAG.finditer(text):
        name = tag["name"].lower()
        if name == "table" and not tag["close"]:
            open_tables.append([tag.start(), 0, 0])
        elif open_tables and name == "table":
            start, _, most = open_tables.pop()
            found.update({start} if most < 2 else ())
        elif open_tables and name == "tr":
            open_tables[-1][1] = 0
        elif open_tables and name in {"td", "th"} and not tag["close"]:
            open_tables[-1][1] += 1
            open_tables[-1][2] = max(open_tables[-1][1:])
    return found
