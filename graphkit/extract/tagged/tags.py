"""Finds the tags of HTML in a text, and says whether it holds so many that it is a page's."""

from __future__ import annotations

import re

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
#: one begins and ends a paragraph, a heading, an item, a cell; white space inside is folded to one blank
PARAGRAPHS = HEADINGS | {"p", "li", "td", "th", "dt", "dd", "caption", "figcaption"}
LISTS = frozenset({"ul", "ol", "menu"})
#: what stands around those; some hold bare text too, whose line breaks are left as they are
_AROUND = """
address article aside blockquote body center dl details div fieldset figure footer form header hr html main pre section
summary table tbody tfoot thead tr
"""
BLOCKS = PARAGRAPHS | LISTS | {*_AROUND.split()}
#: what is inside is never read
UNREAD = frozenset(
    {"button", "head", "iframe", "nav", "noscript", "script", "select", "style", "svg", "template", "textarea"}
)
_INLINE = """
a abbr acronym b bdi bdo big br cite code col colgroup data del dfn em font i img input ins kbd label link mark meta
picture q s samp small source span strike strong sub sup time title tt u var wbr
"""
_NAMES = "|".join(sorted(BLOCKS | UNREAD | {*_INLINE.split()}, key=lambda name: (-len(name), name)))
# Words in angle brackets are no tag: "<time of call>" has attributes without values, which few tags of a page have.
_ATTRIBUTES = (
    r"(?:\s+(?:[^\s\"'<>/=]+\s*=\s*(?:\"[^\"<]*\"|'[^'<]*'|[^\s\"'=<>`]+)|(?:hidden|nowrap|open|reversed|disabled)\b))*"
)
TAG = re.compile(rf"<(?P<close>/?)(?P<name>{_NAMES}|o:p)(?P<attributes>{_ATTRIBUTES})\s*/?>", re.IGNORECASE)
_CLOSING = re.compile(rf"</(?:{_NAMES})>", re.IGNORECASE)
#: so many closing tags are no slip, and nothing that a writer put into angle brackets
_FEWEST = 4


def is_tagged(text: str) -> bool:
    """Say whether `text` holds tags of HTML; a sign for "less than" and an address in angle brackets are none."""
    if text.count("</") < _FEWEST:
        return False  # most texts, told quickly
    return sum(1 for _ in _CLOSING.finditer(text)) >= _FEWEST
