"""Cuts a document's text into blocks: headings, paragraphs, list items, rows, footnotes, furniture."""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc

from graphkit.documents import Document
from graphkit.extract.layout import chunks as chunking
from graphkit.extract.layout import furniture as pages
from graphkit.extract.layout.anchors import unanchored
from graphkit.extract.layout.broken_heads import whole_heads
from graphkit.extract.layout.doubled import undoubled, untailed
from graphkit.extract.layout.footnotes import footnote_lines, lead_back, numbers_above
from graphkit.extract.layout.glued import unglued
from graphkit.extract.layout.headings import judge
from graphkit.extract.layout.inline import inlined
from graphkit.extract.layout.levels import set_levels
from graphkit.extract.layout.lines import Line, read_lines
from graphkit.extract.layout.marked_down import marked_down
from graphkit.extract.layout.side_boxes import apart
from graphkit.extract.layout.tables.of_bodies import judged_tables
from graphkit.extract.layout.tables.of_cases import case_tables
from graphkit.extract.layout.tables.of_graders import grader_tables
from graphkit.extract.layout.tables.row import Row
from graphkit.extract.layout.tables.set_in_columns import set_in_columns
from graphkit.extract.layout.unbroken.breaking import break_up
from graphkit.extract.state import Block, BlockKind, analysis

_SIGNS = re.compile(r"#{1,6}[ \t]+")
_NO_ROW = Row((), ())


@Language.component("graphkit_layout")
def layout(doc: Doc) -> Doc:
    """Fill `Analysis.blocks`, in order of the text."""
    state = analysis(doc)
    state.blocks = blocks(state.document)
    return doc


def blocks(document: Document) -> list[Block]:
    """Return the blocks of `document`, whatever way it is laid out; contents and furniture are blocks too."""
    text = document.text
    document = marked_down(document)
    printed = break_up(text, list(unglued(text, inlined(text, untailed(text, read_lines(text))))))
    lines, again = undoubled(apart(text, unanchored(text, printed)))
    skip = pages.furniture(document, lines)
    listed, entries = pages.contents(lines, skip, text)
    starts = pages.page_starts(document, lines)
    notes = footnote_lines(text, lines, skip, starts) | lead_back(text, lines)
    skip = skip | numbers_above(lines, notes)
    heads = {start for start, _ in document.headings}
    titles = {entry.title for entry in entries}
    rows: list[Row] = []
    for tables in (grader_tables, set_in_columns, case_tables, judged_tables):
        rows += list(tables(text, lines, skip | listed | {i for row in rows for i in row.lines}))
    chunks = chunking.build(text, lines, skip | listed, heads, notes, titles, [row.lines for row in rows])
    chunks = judge(whole_heads(chunks, heads), entries, document)
    read = {row.lines[0]: row for row in rows}
    set_levels(chunks, entries, document)
    out = [_line_block(line, "furniture") for line in (*again, *(lines[i] for i in sorted(skip - listed)))]
    out += [_line_block(lines[i], "contents") for i in sorted(listed)]
    out += [
        Block(
            c.kind or "paragraph",
            _head_start(text, c.line_starts[0]) if c.kind == "heading" else c.start,
            c.end,
            tuple(c.segments),
            c.level,
            c.number,
            cells=(row := read.get(c.lines[0], _NO_ROW)).cells,
            reach=lines[row.until].end if row.until is not None else 0,
        )
        for c in chunks
    ]
    out.sort(key=lambda b: (b.start, b.end))
    _leads(text, out)
    return out


def _head_start(text: str, start: int) -> int:
    """Return where a heading begins, with its number, behind the signs that declare it."""
    sign = _SIGNS.match(text, start)
    return sign.end() if sign else start


def _line_block(line: Line, kind: BlockKind) -> Block:
    return Block(kind, line.start, line.end, ((line.start, line.end),))


def _leads(text: str, out: list[Block]) -> None:
    """Give every list item and row the paragraph that introduces it."""
    lead: int | None = None
    for i, block in enumerate(out):
        if block.kind in {"bullet", "row"}:
            block.lead = lead
        elif block.kind == "paragraph":
            lead = i
        elif block.kind in {"heading", "caption"}:
            lead = None
