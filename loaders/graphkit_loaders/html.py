"""Loads a published web page, as saved from a browser: a text of its own, with the headings of its markup."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from graphkit.documents import Document, sha256
from graphkit.errors import SourceError
from graphkit_loaders.html_chrome import report_of
from graphkit_loaders.html_encoding import decode_html
from graphkit_loaders.writer import TextWriter

_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_INLINE = frozenset(
    {
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
    }
)
#: white space that HTML folds; a non-breaking space is not among it
_SPACE = re.compile(r"[ \t\n\r\f]+")
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_FOOTNOTE_MARK = re.compile(r"\s*[\[(]?(?:(?:foot|end)?note )?(\d{1,3})[\])]?\s*", re.IGNORECASE)


class HtmlLoader:
    """Reads `.html` pages: headings, paragraphs, lists (`• `), tables (tabs), footnotes; the site's chrome left out."""

    suffixes: tuple[str, ...] = (".html", ".htm", ".xhtml")
    media_types: tuple[str, ...] = ("text/html", "application/xhtml+xml")

    def load(self, data: bytes, *, source: str, location: str, id: str, charset: str | None = None) -> Document:
        """Return the report on the page `data`.

        Paragraphs and headings are separated by a blank line, items of a list and rows of a table by a newline.
        The title is the first `<h1>`, else the `<title>`.

        Raises:
            SourceError: it is empty, binary, wrongly encoded, or holds no text without running its scripts.
        """
        markup = decode_html(data, source, charset)
        page = LexborHTMLParser(markup)
        title_node = page.css_first("head title") or page.css_first("title")
        title = _fold(title_node.text()) if title_node is not None else ""
        scripted = page.css_first("script") is not None
        first = page.css_first("h1")
        heading = _fold(first.text(deep=True)) if first is not None else ""
        root = report_of(page)
        writer = TextWriter()
        if root is not None:
            if heading and root.css_first("h1") is None and heading in title:
                writer.add(heading, kind="heading", level=1)  # the report's own heading stood above <main>
            try:
                _Walk(writer).run(root)
            except RecursionError as error:
                reason = "its elements are nested too deeply"
                raise SourceError(source, reason, "save the page as text, and load that") from error
        text = writer.text
        if not any(c.isalpha() for c in text):
            reason = "the page has no text of its own, its scripts make it" if scripted else "the page holds no text"
            raise SourceError(source, reason, "open it in a browser and save the page from there, or save it as text")
        return Document(
            id=id,
            text=text,
            source=source,
            location=location,
            sha256=sha256(data),
            media_type="text/html",
            title=heading or title or None,
            headings=tuple(writer.headings),
        )


def _fold(text: str) -> str:
    return _SPACE.sub(" ", text).strip(" ")


class _Walk:
    """Walks the report's elements and writes their blocks."""

    def __init__(self, writer: TextWriter) -> None:
        self._writer = writer
        self._line: list[str] = []
        self._prefix = ""  # bullet of the list item that has not begun yet
        self._depth = 0  # of nested lists
        self._kind = "paragraph"

    def run(self, root: LexborNode) -> None:
        self._children(root)
        self._flush()

    def _children(self, node: LexborNode) -> None:
        for child in node.iter(include_text=True):
            self._visit(child)

    def _visit(self, node: LexborNode) -> None:
        tag = node.tag or ""
        if tag == "-text":
            self._line.append(_SPACE.sub(" ", node.text_content or ""))
        elif tag.startswith(("-", "!")):
            return
        elif tag == "br":
            self._line.append("\n")
        elif tag == "sup":
            self._superscript(node)
        elif tag in _INLINE:
            self._children(node)
        elif tag in _HEADINGS:
            self._heading(node, _HEADINGS[tag])
        elif tag in {"ul", "ol", "menu"}:
            self._list(node, numbered=tag == "ol")
        elif tag == "table":
            self._table(node)
        elif tag == "dl":
            self._definitions(node)
        elif tag == "pre":
            self._flush()
            if (node.text(deep=True)).strip():
                self._emit(node.text(deep=True).strip("\n"))
        elif tag in {"img", "hr", "source", "track", "col", "colgroup"}:
            if tag == "hr":
                self._flush()
        else:
            self._flush()
            self._children(node)
            self._flush()

    def _superscript(self, node: LexborNode) -> None:
        """Write a footnote's number as superscript digits, so that it cannot be read as part of a figure."""
        found = _FOOTNOTE_MARK.fullmatch(node.text(deep=True))
        if found:
            self._line.append(found.group(1).translate(_SUPERSCRIPTS))
        else:
            self._children(node)

    def _heading(self, node: LexborNode, level: int) -> None:
        self._flush()
        text = _fold(self._inline(node).replace("\n", " "))
        if not text:
            return
        if self._kind == "list":  # a heading inside a list item: the bullet goes with it
            self._emit(text)
            return
        self._writer.add(text, kind="heading", level=level)

    def _inline(self, node: LexborNode) -> str:
        """Return the text inside `node` as one piece."""
        inner = _Walk(TextWriter())
        for child in node.iter(include_text=True):
            inner._visit(child)
        inner._flush()
        return inner._writer.text

    def _list(self, node: LexborNode, *, numbered: bool) -> None:
        self._flush()
        if self._depth == 0:
            self._writer.close_list()
        outer_kind, outer_prefix = self._kind, self._prefix
        self._kind = "list"
        notes = numbered and _are_notes(node)
        number = int(node.attributes.get("start") or 1) if (node.attributes.get("start") or "1").isdecimal() else 1
        for child in node.iter(include_text=False):
            if child.tag != "li":
                self._visit(child)
                continue
            mark = f"{str(number).translate(_SUPERSCRIPTS)} " if notes else "• "
            self._prefix = "  " * self._depth + mark
            self._depth += 1
            self._children(child)
            self._flush()
            self._depth -= 1
            number += 1
        self._kind, self._prefix = outer_kind, outer_prefix if outer_kind == "list" else ""
        if self._depth == 0:
            self._writer.close_list()

    def _table(self, node: LexborNode) -> None:
        self._flush()
        rows = [row for row in node.css("tr") if _nearest_table(row) == node.mem_id]
        cells = [[c for c in row.iter(include_text=False) if c.tag in {"td", "th"}] for row in rows]
        caption = node.css_first("caption")
        if caption is not None:
            self._emit_paragraph(_fold(self._inline(caption).replace("\n", " ")))
        if max((len(row) for row in cells), default=0) < 2:  # a box drawn as a table, not a table
            for row in cells:
                for cell in row:
                    self._children(cell)
                    self._flush()
            return
        self._writer.close_list()
        for row in cells:
            line = "\t".join(re.sub(r"[ \t]*\n+[ \t]*", " ", self._inline(cell)) for cell in row)
            if line.strip():
                self._writer.add(line.rstrip("\t"), kind="table")
        self._writer.close_list()

    def _definitions(self, node: LexborNode) -> None:
        """Write a definition list as rows: the term, a tab, its definition."""
        self._flush()
        self._writer.close_list()
        terms: list[str] = []
        for child in node.css("dt, dd"):
            piece = re.sub(r"\s*\n+\s*", " ", self._inline(child))
            if child.tag == "dt":
                terms.append(piece)
            elif piece:
                self._writer.add("\t".join([*terms, piece]) if terms else piece, kind="table")
                terms = []
        if terms:
            self._writer.add("\t".join(terms), kind="table")
        self._writer.close_list()

    def _flush(self) -> None:
        """Write the line collected so far as a block."""
        lines = [_fold(line) for line in "".join(self._line).split("\n")]
        self._line = []
        text = "\n".join(line for line in lines if line)
        if text:
            self._emit(text)

    def _emit(self, text: str) -> None:
        if self._kind == "list":
            self._writer.add(self._prefix + text, kind="list")
            self._prefix = "  " * self._depth  # a second paragraph of the same item stands under its bullet
        else:
            self._writer.add(text)

    def _emit_paragraph(self, text: str) -> None:
        if text:
            self._writer.add(text)


def _nearest_table(row: LexborNode) -> int | None:
    parent = row.parent
    while parent is not None and parent.tag != "table":
        parent = parent.parent
    return parent.mem_id if parent is not None else None


def _are_notes(node: LexborNode) -> bool:
    """Tell whether an ordered list is a page's footnotes: by its class or by the ids of its items."""
    up: LexborNode | None = node
    for _ in range(3):
        if up is None:
            break
        name = f"{up.attributes.get('class') or ''} {up.attributes.get('id') or ''}".lower()
        if "footnote" in name or "endnote" in name:
            return True
        up = up.parent
    items = [c for c in node.iter(include_text=False) if c.tag == "li"]
    return bool(items) and all(re.match(r"(fn|note|footnote|ftn)", i.attributes.get("id") or "") for i in items)
