"""A report full of markup: in the page it is text, wherever it stands."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from graphkit.engine import Connection
from graphkit.store.read import text_of
from tests.page.conftest import ATTACK, QUOTE, written
from tests.page.test_marks import first, whole

pytestmark = pytest.mark.neo4j


def test_markup_in_a_report_stays_text(attacked: Connection) -> None:
    content, html = written(attacked)
    tree = LexborHTMLParser(html)
    assert len(tree.css("script")) == len(tree.css("style")) == 1
    assert not tree.css("img, b:not(.sign):not(td.count b), svg:not(.bar):not(.key):not(.chart), iframe, math")
    assert not [n for n in tree.css("*") if any(name.startswith("on") for name in n.attributes)]
    assert not [a for a in tree.css("a") if not str(a.attributes["href"]).startswith("#")], "javascript: is no link"
    assert not tree.css("[style]")
    assert any("Badlands </script>" in text.text() for text in tree.css("svg.chart text")), "a chart names the force"
    (doc,) = [d for d in content.docs if d.id == "hostile-2020"]
    text = text_of(attacked, doc.id)
    assert ATTACK in text
    assert first(tree, f"#text-{doc.number} .text").text() == text.replace("\0", "\ufffd")
    for sentence in content.sentences:
        assert whole(tree, sentence.anchor) == sentence.place.quote.replace("\0", "\ufffd")


def test_what_the_attack_stands_in_is_shown_as_it_is(attacked: Connection) -> None:
    tree = LexborHTMLParser(written(attacked)[1])
    assert ATTACK in first(tree, "#notes").text()
    assert ATTACK in first(tree, "#claims blockquote").text()
    assert QUOTE.strip() in first(tree, "#loaded").text()
    assert f"Desk {ATTACK}" in first(tree, "#jobs").text()
    assert ATTACK in first(tree, "#figures").text()
    assert any(ATTACK in th.text() for th in tree.css("th.force"))
    assert any(ATTACK in li.text() for li in tree.css("ol.chapters li"))
