"""Whatever the bytes are, a loader yields a document or one line that refuses them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.documents import Document, Loader
from graphkit.errors import SourceError
from graphkit_loaders.html import HtmlLoader
from graphkit_loaders.mhtml import MhtmlLoader
from graphkit_loaders.pdf import PdfLoader
from graphkit_loaders.text import TextLoader

LOADERS: tuple[Loader, ...] = (TextLoader(), HtmlLoader(), MhtmlLoader(), PdfLoader())
TAGS = [
    "p",
    "div",
    "ul",
    "ol",
    "li",
    "table",
    "tr",
    "td",
    "th",
    "h1",
    "h3",
    "main",
    "nav",
    "br",
    "sup",
    "dl",
    "dt",
    "dd",
]


def outcome(loader: Loader, data: bytes) -> Document | None:
    try:
        return loader.load(data, source="s", location="file:///s", id="s")
    except SourceError as refusal:
        assert "\n" not in str(refusal)
        return None


@settings(max_examples=150, deadline=None)
@given(
    data=st.binary(max_size=300), head=st.sampled_from([b"", b"%PDF-1.7\n", b"<html><p>", b"\xff\xfe", b"\xef\xbb\xbf"])
)
@pytest.mark.parametrize("loader", LOADERS, ids=lambda loader: type(loader).__name__)
def test_random_bytes(loader: Loader, data: bytes, head: bytes) -> None:
    document = outcome(loader, head + data)
    if document is not None:
        assert document.text.strip()
        document.text.encode("utf-8")  # no lone surrogates: the graph and JSON refuse them


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.one_of(st.sampled_from([f"<{t}>" for t in TAGS] + [f"</{t}>" for t in TAGS]), st.text("ab é\u00a0\n")))
)
def test_markup_soup_keeps_every_word_and_every_heading_in_place(pieces: list[str]) -> None:
    soup = "".join(pieces).replace("<nav>", "").replace("</nav>", "")
    document = outcome(HtmlLoader(), f"<meta charset=utf-8><body>{soup}</body>".encode())
    if document is None:
        return
    for start, level in document.headings:
        assert 1 <= level <= 6
        assert start == 0 or document.text[start - 1] == "\n"
        assert not document.text[start].isspace() or document.text[start] == "\u00a0"
    assert not re.search(r"\n{3}|[ \t]\n", document.text)


def test_pages_nested_deeper_than_any_report() -> None:
    document = outcome(HtmlLoader(), b"<body>" + b"<div>" * 20_000 + b"words" + b"</div>" * 20_000)
    assert document is None or document.text == "words"
