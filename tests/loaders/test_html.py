"""The HTML loader finds the report in a saved page, and keeps its structure."""

from __future__ import annotations

import pytest

from graphkit.documents import Document
from graphkit.errors import SourceError
from graphkit_loaders.html import HtmlLoader


def load(markup: str | bytes, charset: str | None = None) -> Document:
    data = markup if isinstance(markup, bytes) else markup.encode()
    return HtmlLoader().load(data, source="p.html", location="file:///p.html", id="p", charset=charset)


def page(body: str, head: str = "<title>T</title>") -> Document:
    return load(f"<!DOCTYPE html><html><head><meta charset='utf-8'>{head}</head><body>{body}</body></html>")


def test_blocks_of_every_kind() -> None:
    document = page(
        """<main><h1>Northmoor –
        report</h1><p>One  <b>bold</b>
        word.<sup><a href="#fn1">12</a></sup> The 21<sup>st</sup>.</p>
        <h2>1.&nbsp; Introduction</h2><ul><li>first;</li><li><p>second:</p><ul><li>inner</li></ul></li></ul>
        <ol><li>step</li></ol>
        <table><tr><th>Case</th><th>Good</th></tr><tr><td>Missing<br>children</td><td>3</td></tr></table>
        <dl><dt>MASH</dt><dd>a hub</dd></dl><p>line<br>break</p><pre> kept  as is</pre>
        <section class="footnotes"><ol><li id="fn1">A note. <a href="#r">↩</a></li></ol></section></main>"""
    )
    assert document.text == (
        "Northmoor – report\n\nOne bold word.¹² The 21st.\n\n1.\u00a0 Introduction\n\n"
        "• first;\n• second:\n  • inner\n\n"
        "• step\n\nCase\tGood\nMissing children\t3\n\nMASH\ta hub\n\nline\nbreak\n\n kept  as is\n\n¹ A note."
    )
    assert document.title == "Northmoor – report"
    assert [(document.text[s:].split("\n")[0], level) for s, level in document.headings] == [
        ("Northmoor – report", 1),
        ("1.\u00a0 Introduction", 2),
    ]


def test_the_site_around_the_report_is_left_out() -> None:
    document = page(
        """<div id="cookie-banner"><h2>Cookies</h2><p>We use cookies.</p></div>
        <header><a href="#c">Skip to content</a><nav><ul><li>Home</li></ul></nav></header>
        <div class="breadcrumb">Home &gt; Reports</div>
        <main><article><h1>Report</h1><p><a href="javascript:print()">Print this document</a></p>
        <p>Officers attended.</p><div class="share-buttons">Share on X</div></article>
        <aside class="related-links"><h2>Related</h2><a>Other</a></aside></main>
        <footer>Crown copyright</footer><script>var a = "hidden";</script><noscript>Turn it on</noscript>"""
    )
    assert document.text == "Report\n\nOfficers attended."


def test_names_made_from_headings_are_not_chrome() -> None:
    document = page(
        """<main><h2 id="information-sharing">Information sharing</h2><section id="search-for-related-children">
        <p>The search for missing children.</p></section><div class="case-study"><h4>Case study</h4>
        <p>A boy of 9.</p></div></main>"""
    )
    assert document.text == ("Information sharing\n\nThe search for missing children.\n\nCase study\n\nA boy of 9.")


def test_a_page_inside_a_form_or_behind_a_dialog_is_read() -> None:
    body = "<form><div aria-hidden='true'><main><h1>Report</h1><p>The whole page is one form.</p></main></div></form>"
    assert page(body).text == "Report\n\nThe whole page is one form."


def test_without_main_or_article_the_body_is_the_report() -> None:
    assert page("<div><h1>R</h1><p>Text of it.</p></div><footer>Foot</footer>").text == "R\n\nText of it."


def test_a_teaser_article_does_not_hide_the_report() -> None:
    body = f"<article>News in brief</article><div><p>{'The force responds. ' * 20}</p></div>"
    assert page(body).text.count("The force responds.") == 20


def test_heading_above_main_is_kept() -> None:
    document = page("<div><h1>Big report</h1></div><main><p>Text.</p></main>", "<title>Big report – Site</title>")
    assert document.text == "Big report\n\nText."
    assert document.headings == ((0, 1),)


def test_title_element_where_there_is_no_heading() -> None:
    assert page("<p>Text.</p>", "<title>A  title</title>").title == "A title"


@pytest.mark.parametrize(
    ("data", "charset"),
    [
        ("<meta charset=windows-1252><p>didn’t</p>".encode("cp1252"), None),
        ("<meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'><p>didn’t</p>".encode("cp1252"), None),
        ("<p>didn’t</p>".encode("cp1252"), "windows-1252"),
        ("<meta charset=windows-1252><p>didn’t</p>".encode(), "utf-8"),  # the header goes before the page
        (b"\xef\xbb\xbf" + "<meta charset=windows-1252><p>didn’t</p>".encode(), None),  # the mark before both
        (b"\xff\xfe" + "<p>didn’t</p>".encode("utf-16-le"), None),
        ("<p>didn’t</p>".encode(), None),
    ],
)
def test_encodings(data: bytes, charset: str | None) -> None:
    assert load(data, charset).text == "didn’t"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"<html><body></body></html>", "holds no text"),
        (b"<html><body><div id=app></div><script>render()</script></body></html>", "scripts make it"),
        ("<p>didn’t</p>".encode("cp1252"), "not UTF-8"),
        ("<meta charset=utf-8><p>didn’t</p>".encode("cp1252"), "not UTF-8"),
        (b"<p>a\x00\x01b</p>", "binary"),
    ],
)
def test_refusals(data: bytes, reason: str) -> None:
    with pytest.raises(SourceError) as caught:
        load(data)
    assert reason in caught.value.reason
    assert "\n" not in str(caught.value)
