"""Decodes a web page: byte order mark, then the sender's header, then the page's own declaration, then UTF-8."""

from __future__ import annotations

import codecs
import re

from graphkit_loaders.text import decode, refuse_empty

#: a page's declaration stands in its first 1024 bytes (WHATWG HTML, 4.2.5.4); saved pages put comments before it
_PRESCAN = 4096
_META = re.compile(rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", re.IGNORECASE)
_XML = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9_.:-]+)""")
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
_BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: what browsers read these labels as (WHATWG Encoding, 4.2)
_BROWSER_READS = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030"}


def decode_html(data: bytes, source: str, charset: str | None = None) -> str:
    """Return the markup in `data`; a byte order mark is left out.

    Raises:
        SourceError: it is empty, binary, or does not decode as what it says it is.
    """
    for bom, name in _BOMS:
        if data.startswith(bom):
            return decode(data[len(bom) :], source, name)
    declared = charset if charset and _known(charset) else _declared(data)
    if declared is None or not _known(declared):
        text = decode(data, source)
    else:
        name = codecs.lookup(declared).name
        if name.startswith("utf-16") and charset is None:
            name = "utf-8"  # the declaration was read as ASCII, so it cannot be true (WHATWG HTML, 13.2.3.2)
        text = decode(data, source, _BROWSER_READS.get(name, name))
    refuse_empty(text, source)
    return text


def _declared(data: bytes) -> str | None:
    head = _COMMENT.sub(b"", data[:_PRESCAN])
    found = _META.search(head) or _XML.search(head)
    return found.group(1).decode("ascii") if found else None


def _known(name: str) -> bool:
    try:
        return bool(getattr(codecs.lookup(name.strip()), "_is_text_encoding", True))
    except LookupError:
        return False
