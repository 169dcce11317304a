"""Writes a text that a converter drew tables and signs in as it reads: rows with tabs, links as their words."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from graphkit.extract.tagged.drawn_tables import DrawnTable, drawn_tables
from graphkit.extract.tagged.places import Places

_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
#: what reStructuredText has and no other text
_DIRECTIVE = re.compile(r"^[ ]*\.\. (?:[a-z-]+::|_[^:\r\n]+:|\|[^|\r\n]+\| [a-z]+::)|`__|:su[pb]:`", re.MULTILINE)
#: what pandoc's mark-down has and no other text: escaped quotes, fences of boxes, attributes
_ATTRIBUTES = r"\{(?:[#.][^\s{}]+|[\w-]+=\"[^\"{}]*\")(?:\s+(?:[#.][^\s{}]+|[\w-]+=\"[^\"{}]*\")){0,9}\}"
_FENCE = re.compile(rf"^[ ]{{0,9}}:{{3,}}[ ]*(?:{_ATTRIBUTES}|[\w.-]+)?[ ]*:*[ \t\r]*$", re.MULTILINE)
_BOX = re.compile(rf"^[ ]{{0,9}}:{{3,}}[ ]*{_ATTRIBUTES}[ ]*:*[ \t\r]*$", re.MULTILINE)
_PANDOC = re.compile(rf"\\['\"]|{_FENCE.pattern}|(?<=[\])\w]) ?{_ATTRIBUTES}[ \t\r]*$", re.MULTILINE)
#: so many of them are no chance
_FEWEST = 3
#: where lines begin, behind their indents and what stands before each line of a quoted block
_LINE = re.compile(r"(?P<indent>[ \t]*)(?P<words>[^\r\n]*)(?P<end>\r\n|\r|\n|$)")
_OPENS = re.compile(r"\.\. (?P<name>[a-z-]+)::[ ]*")
_NO_WORDS = re.compile(r"\.\. (?:_[^:]+:|\|[^|]+\| [a-z]+::|$)")
_OPTION = re.compile(r":[a-z-]+:(?: |$)")
#: directives whose words are a heading, and those whose block is none of the text
_HEADS, _UNREAD = frozenset({"rubric", "title"}), frozenset({"raw", "image", "math", "code", "code-block", "contents"})
#: those whose words are not the text's: the name of a class, an address
_WITHOUT_WORDS = frozenset({"container", "class", "figure", "role", "include"}) | _UNREAD
#: the mark of the next item of a list that is counted
_NEXT = "#. "
#: a sign of mark-down that is put in before a heading of which the text says no level: the deepest
_SIGN = "###### "

_S = r"[ \t]*(?:\r\n|\r|\n)?[ \t]*"
_RST = re.compile(
    r"(?P<noted>(?:\\ )?:sup:`\[?(?P<raised>\d{1,3})\]?`(?:\\ )?"
    rf"|(?:(?<=[^\s\\])|\\ )`\[?(?P<call>\d{{1,3}})\]?{_S}<#[^<>`]*>`__?(?:\\ )?)"
    rf"|(?P<back>`[↩⤴↑^]\ufe0e?{_S}<[^<>`]*>`__?)|(?P<link>{_S}<[^<>`]{{1,2000}}>`__?)"
    r"|(?P<image>\|image\d*\|)|(?P<tick>(?::[a-z-]+:)?``?(?:__?(?!\w))?)|(?P<join>\\ )|(?P<escape>\\(?=[^\w\s\\|*+-]))"
)
_MARKDOWN = re.compile(
    rf"(?P<anchor>\[\]{_ATTRIBUTES})"
    rf"|(?P<noted>\^(?:\\?\[){{0,2}}(?:footnote )?(?P<call>\d{{1,3}})(?:\\?\])?(?:\]\([^()\s]*\)(?:{_ATTRIBUTES})?)?\^)"
    rf"|(?P<back>\[[↩⤴↑^]?\ufe0e?\]\([^()\s]*\)(?:{_ATTRIBUTES})?)"
    r"|(?P<image>!\[[^\[\]]{0,300}\]\([^()]{0,2000}\))"
    r"|(?P<open>\[(?=(?:[^\[\]]|\[[^\[\]]{0,90}\]\([^()\s]*\)){1,600}\](?:\(|\{[#.])))"
    rf"|(?P<link>\]\((?:[^()\s]|\([^()\s]*\)){{0,2000}}(?:\s+\"[^\"]{{0,200}}\")?\)(?:{_ATTRIBUTES})?)"
    rf"|(?P<span>\]{_ATTRIBUTES})|(?P<attributes>(?<=\S) {_ATTRIBUTES}(?=[ \t\r]*$))"
    r"|(?P<hard>\\(?=[\r\n]))|(?P<escape>\\(?=[^\w\s|#*+-]))"
    r"|(?P<long>(?<=\w)---(?=\w)|(?<=\w )---(?= \w))|(?P<dash>(?<=\w)--(?=\w)|(?<=\w )--(?= \w))",
    re.MULTILINE,
)
_DASHES = {"long": "—", "dash": "–"}


class _Sign(NamedTuple):
    """What is not read as it stands, and what is read for it."""

    start: int
    end: int
    words: str


def drawn(text: str) -> Places | None:
    """Return `text` with its drawn tables and its signs read; None where it has none."""
    tables = drawn_tables(text)
    directed = ".. " in text or "`__" in text or ":`" in text
    if directed and len(_DIRECTIVE.findall(text)) >= _FEWEST:
        return _Writer(text, tables, _signs(text, _RST), directed=True).run()
    if ":::" in text and _BOX.search(text):
        return _Writer(text, tables, _signs(text, _MARKDOWN), directed=False).run()
    if ("\\" in text or "{#" in text) and sum(1 for _ in _PANDOC.finditer(text)) >= _FEWEST:
        return _Writer(text, tables, _signs(text, _MARKDOWN), directed=False).run()
    return _Writer(text, tables, [], directed=False).run() if tables else None


def _signs(text: str, pattern: re.Pattern[str]) -> list[_Sign]:
    found = []
    for sign in pattern.finditer(text):
        name, groups = sign.lastgroup or "", sign.groupdict()
        call = groups.get("raised") or groups.get("call") or ""
        arrow = "↩" if name == "back" and "[](" not in sign[0] else ""  # which tells that this is a note
        found.append(_Sign(*sign.span(), _DASHES.get(name, "") or arrow or call.translate(_SUPERSCRIPTS)))
    return found


class _Writer:
    """Writes line after line, without those that are for the converter alone."""

    def __init__(self, text: str, tables: list[DrawnTable], signs: list[_Sign], *, directed: bool) -> None:
        self._text = text
        self._tables = {table.start: table for table in tables}
        self._signs = signs
        self._next = 0  # the first sign that does not end before what comes next
        self._directed = directed
        self._out = Places()
        self._blocks: list[_Directive] = []  # the directives whose blocks this is in
        self._options = False  # right below a directive
        self._counted = 0  # items so far of a list that leaves their numbers to the reader
        self._heading = False  # in the words of one, which may go over lines

    def run(self) -> Places:
        """Write the whole text."""
        text, at = self._text, 0
        while at < len(text):
            line = _LINE.match(text, at)
            if line is None:
                break
            at = line.end()
            if not line["words"]:
                if self._heading:
                    self._out.add("\n", line.start(), line.start())
                self._options = self._heading = False
                self._out.add(line[0], *line.span())
            elif table := self._tables.get(line.start("words")):
                self._table(table, line)
                at = table.end
            elif self._directed:
                self._direct(line)
            elif _FENCE.match(line[0].rstrip("\r\n")):
                self._out.add(line["end"], *line.span("end"))
            else:
                self._words(line.start(), line.end())
        return self._out

    def _direct(self, line: re.Match[str]) -> None:
        """Write a line of reStructuredText."""
        words, indent = line["words"], len(line["indent"].expandtabs(8))
        while self._blocks and indent <= self._blocks[-1].indent:
            self._blocks.pop()
        block = self._blocks[-1] if self._blocks else None
        written = line.end("words")
        if block is not None and block.unread:
            pass
        elif self._options and _OPTION.match(words):
            written = line.start("words")
        elif opens := _OPENS.match(words):
            self._blocks.append(_Directive(indent, opens["name"] in _UNREAD))
            self._options = True
            start = line.start("words") + opens.end()
            self._heading = opens["name"] in _HEADS and start < written
            if self._heading:
                self._out.add(f"\n{_SIGN}", start, start)
            if opens["name"] not in _WITHOUT_WORDS:
                self._words(start, written)
        elif self._heading:
            self._out.add(" ", line.start("words"), line.start("words"))
            self._words(line.start("words"), written)
        elif not _NO_WORDS.match(words):
            self._options = False
            if block is not None and block.within is None:
                block = self._blocks[-1] = block._replace(within=indent)
            start = line.start("words") if block is not None else line.start()
            if block is not None and block.within is not None and indent > block.within:
                start -= min(indent - block.within, len(line["indent"]))
            self._counted = self._counted + 1 if words.startswith(_NEXT) else self._counted if indent else 0
            if words.startswith(_NEXT):
                self._out.add(self._text[start : line.start("words")] + f"{self._counted}. ", start, start)
                start = line.start("words") + len(_NEXT)
            elif words.startswith("|") and (words[1:2] == " " or len(words) == 1):  # a line that a page breaks itself
                start = line.start("words") + len(words[:2])
            self._words(start, written)
        if not self._heading:
            self._out.add(line["end"], *line.span("end"))

    def _words(self, start: int, end: int) -> None:
        """Write `text[start:end]` without its signs."""
        while self._next < len(self._signs) and self._signs[self._next].end <= start:
            self._next += 1
        k, at = self._next, start
        while k < len(self._signs) and self._signs[k].start < end:
            sign = self._signs[k]
            if sign.start >= at:
                self._out.add(self._text[at : sign.start], at, sign.start)
                self._out.add(sign.words, sign.start, sign.end if sign.words in "–—" else sign.start)
            at = max(at, sign.end)
            k += 1
        if at < end:
            self._out.add(self._text[at:end], at, end)

    def _table(self, table: DrawnTable, line: re.Match[str]) -> None:
        """Write a table: a row on each line, and as text what has a box drawn around it."""
        out = self._out
        out.add("\n", table.start, table.start)
        boxed = all(len(row) == 1 for row in table.rows)
        for row in table.rows:
            for k, cell in enumerate(row):
                if k:
                    out.add("\t", table.start, table.start)
                for j, (start, end) in enumerate(cell):
                    if j:
                        apart = self._text.count("\n", cell[j - 1][1], start) if boxed else 0
                        out.add("\n" * min(apart, 2) or " ", start, start)
                    self._cell(start, end)
            out.add("\n\n" if boxed else "\n", table.end, table.end)

    def _cell(self, start: int, end: int) -> None:
        """Write a piece of a cell; the cells of a row do not follow each other as its lines do."""
        self._next = bisect_right(self._signs, start, key=lambda sign: sign.end)
        self._words(start, end)


class _Directive(NamedTuple):
    """A directive whose block is open: its indent, whether nothing in it is text, and the indent of what is."""

    indent: int
    unread: bool
    within: int | None = None
