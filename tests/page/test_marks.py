"""Marks in a text: every span is whole again from its pieces, and the text comes through any parser unchanged."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser, LexborNode

from graphkit.errors import LoadError
from graphkit.page.marks import Span, exact, marked


def parse(html: str) -> LexborHTMLParser:
    return LexborHTMLParser(f"<!doctype html><div>{html}</div>")


def first(tree: LexborHTMLParser | LexborNode, css: str) -> LexborNode:
    """The first node that matches."""
    found = tree.css_first(css)
    assert found is not None, css
    return found


def whole(tree: LexborHTMLParser, id: str) -> str:
    """The text of a mark and of its further pieces."""
    marks = [m for m in tree.css("mark") if id in (m.attributes.get("id"), m.attributes.get("data-of"))]
    return "".join(m.text() for m in marks)


@st.composite
def spanned(draw: st.DrawFn) -> tuple[str, list[Span]]:
    text = draw(st.text(st.sampled_from("ab<>&\"' \n\r\U0001f6a8é"), min_size=1, max_size=40))
    spans: list[Span] = []
    for at in range(draw(st.integers(0, 8))):
        start = draw(st.integers(0, len(text) - 1))
        spans.append((start, draw(st.integers(start + 1, len(text))), f"m{at}", "plain", {}))
    return text, spans


@given(spanned())
def test_every_span_is_the_sum_of_its_pieces(case: tuple[str, list[Span]]) -> None:
    text, spans = case
    tree = parse(marked(text, spans))
    assert first(tree, "div").text() == text
    assert {m.attributes["id"] for m in tree.css("mark[id]")} == {id for _, _, id, _, _ in spans}
    for start, end, id, _, _ in spans:
        assert whole(tree, id) == text[start:end]


def test_a_crossing_span_is_cut_and_keeps_its_name() -> None:
    html = marked("one two three", [(0, 7, "a", "failing", {"data-t": 'x" y'}), (4, 13, "b", "plain", {})])
    assert html == (
        '<mark id="a" data-t="x&#34; y" class=failing>one <mark id="b" class=plain>two</mark></mark>'
        '<mark data-of="b" class=plain> three</mark>'
    )


def test_exact_keeps_what_parsers_change() -> None:
    assert first(parse(exact("a\r\nb\rc</div><i>&lt;")), "div").text() == "a\r\nb\rc</div><i>&lt;"


@pytest.mark.parametrize("span", [(-1, 2), (2, 2), (3, 9)])
def test_a_span_outside_the_text_is_refused(span: tuple[int, int]) -> None:
    with pytest.raises(LoadError, match="verify"):
        marked("short", [(*span, "a", "plain", {})])
