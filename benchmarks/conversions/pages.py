"""Makes a plain web page of a report as text, from graphkit's own reading of its layout."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from itertools import groupby

from graphkit.documents import Document
from graphkit.extract.layout.layout import blocks
from graphkit.extract.state import Block

_CELLS = re.compile(r"\t|\s*\|\s*|\n| {3,}")
#: what a line of a contents list ends in: leaders and the number of a page
_PAGE = re.compile(r"[\s.…]*\t?\s*\d+$")
_NUMBER = re.compile(r"(?:page )?\d+(?: of \d+)?", re.IGNORECASE)
_MENU = "".join(f"<li><a href='/{n}'>{n}</a></li>" for n in ("Home", "About us", "Publications", "News", "Contact us"))
_HEAD = f"<header><a href='#main'>Skip to content</a><nav><ul>{_MENU}</ul></nav></header>"
_FOOT = "<footer><ul><li><a href='/cookies'>Cookies</a></li></ul><p>© Crown copyright</p></footer>"


def page(document: Document, *, menus: bool = False, paragraphs_in_items: bool = False) -> str:
    """Return the page, as HTML.

    Args:
        document: the report, in a layout that graphkit reads whole.
        menus: whether menus stand around the report.
        paragraphs_in_items: whether the text of an item of a list is a paragraph, as word processors have it.
    """
    body: list[str] = []
    title = ""
    for kind, group in groupby(blocks(document), lambda b: b.kind):
        if kind == "row":
            body.append(_table([document.text[b.start : b.end] for b in group]))
        elif kind in {"bullet", "contents"}:
            body.append(_list(document.text, list(group), paragraphs_in_items))
        else:
            for block in group:
                text = read_of(document.text, block)
                if kind == "furniture" and not title:
                    title = text
                    body.append(f"<h1>{escape(text)}</h1>")
                elif not (kind == "furniture" and _NUMBER.fullmatch(text)):
                    body.append(_one(kind, text, block.level or 1))
    around = (_HEAD, _FOOT) if menus else ("", "")
    head = f'<head><meta charset="utf-8"><title>{escape(title)}</title></head>'
    main = '<main id="main"><article>\n' + "\n".join(body) + "\n</article></main>"
    return f'<!DOCTYPE html><html lang="en">{head}<body>{around[0]}{main}{around[1]}</body></html>'


def _one(kind: str, text: str, level: int) -> str:
    if kind == "heading":
        return f"<h{level + 1}>{escape(text)}</h{level + 1}>"
    if kind == "caption":
        return f"<p><strong>{escape(text)}</strong></p>"
    return f"<p>{escape(text)}</p>"


def _list(text: str, items: list[Block], paragraphs: bool) -> str:
    return "<ul>\n" + "\n".join(f"<li>{item}</li>" for item in _items(text, items, paragraphs)) + "\n</ul>"


def _items(text: str, items: list[Block], paragraphs: bool) -> Iterator[str]:
    for block in items:
        said = read_of(text, block)
        said = _PAGE.sub("", said) if block.kind == "contents" else f"{block.number or ''} {said}".strip()
        yield f"<p>{escape(said)}</p>" if paragraphs else escape(said)


def _table(rows: list[str]) -> str:
    made = []
    for k, row in enumerate(rows):
        tag = "th" if k == 0 and len(rows) > 2 else "td"
        made.append("<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in cells_of(row)) + "</tr>")
    return "<table>\n" + "\n".join(made) + "\n</table>"


def cells_of(row: str) -> list[str]:
    """Return what the cells of a row say."""
    return [cell.strip() for cell in _CELLS.split(row.strip().strip("|")) if cell.strip()]


def read_of(text: str, block: Block) -> str:
    """Return the text of a block on one line, without what interrupts it."""
    spans = block.segments if len(block.segments) > 1 else ((block.start, block.end),)
    return " ".join(" ".join(text[a:b] for a, b in spans).split())
