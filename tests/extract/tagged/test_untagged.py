"""A tagged text reads as a browser lays it out, and each of its characters leads back to the text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.extract.tagged.untagged import untag


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("<h2>Calls</h2><p>One\nline.</p><p>Another.<br>And more.</p>", "Calls\n\nOne line.\n\nAnother.\nAnd more."),
        (
            "<p>Staff:</p>\n<ul>\n <li>ask;</li>\n\n <li><p>write.</p></li></ul><p>So.</p>",
            "Staff:\n\n• ask;\n• write.\n\nSo.",
        ),
        ("<ul><li>one<ul><li>inner</li></ul></li><li>two</ul>", "• one\n  • inner\n• two"),
        ("<P>Old style<P>goes on<UL><LI>one<LI>two</UL>", "Old style\n\ngoes on\n\n• one\n• two"),
        (
            "<table>\n<tr><th></th> <th>Good</th></tr>\n\n<tr><td><p>A</p><p>b</p></td><td>3</td></tr></table>",
            "\tGood\nA b\t3",
        ),
        ("<TABLE><TR><TD>a<TD>b<TR><TD>c<TD>d</TABLE>", "a\tb\nc\td"),
        ("<table><tr><td><p>A girl.</p><p>She ran.</p></td></tr></table>", "A girl.\n\nShe ran."),
        ("<dl><dt>hub</dt><dd>a place</dd><dt>lead</dt><dd>a person</dd></dl>", "hub\ta place\nlead\ta person"),
        ("<p>un<em>less</em> it&nbsp;is &lt;p&gt; &amp; so&#8217;s</p>", "unless it\u00a0is <p> & so’s"),
        ('<p>It ended.<sup><a href="#n">12</a></sup> On the 3<sup>rd</sup>.</p>', "It ended.¹² On the 3rd."),
        ('<ol class="footnotes"><li>A law. <a href="#r">↩</a></li><li>B.</li></ol>', "¹ A law.\n² B."),
        ("<p>a</p><!-- <p>b</p> --><script>c('<p>')</script><nav>d</nav><p>e</p>", "a\n\ne"),
        ("<div>Bare text\nin its lines\n\nas typed</div>", "Bare text\nin its lines\n\nas typed"),
        (
            "<p>Of <5 years, see <desk@example.org> & <name of child>.</p>",
            "Of <5 years, see <desk@example.org> & <name of child>.",
        ),
        ("<a id='x'></a>\n| a<br>b | 3 |\n", "| a b | 3 |\n"),
        (
            "<h1>Title</h1><ul><li>menu</li></ul><main><p>All of the words that it has.</p></main>",
            "Title\n\n• menu\n\nAll of the words that it has.",
        ),
        (
            "<div>menu</div><main><h1>T</h1><p>All of the words of the page.</p></main><h2>Read on</h2>",
            "T\n\nAll of the words of the page.",
        ),
        ("<p> One \n </p> <ul><li>two  </li> </ul><p>three</p>", "One\n\n• two\n\nthree"),
        ("", ""),
        ("</ul></td></table></p>", ""),
    ],
)
def test_the_reading(text: str, read: str) -> None:
    assert untag(text).text.lstrip("\n") == read


def test_headings_are_declared() -> None:
    untagged = untag(
        "<h1>A <b>report</b><br>on calls</h1><h3>Nights</h3><ul><li><h4>item</h4></li></ul><h2> </h2><p>End.</p>"
    )
    assert untagged.title == "A report on calls"
    assert [(untagged.text[at:].split("\n")[0], level) for at, level in untagged.headings] == [
        ("A report on calls", 1),
        ("Nights", 3),
    ]


def test_spans_lead_back() -> None:
    text = "<p>Children&#8217;s <em>own</em> words<sup>2</sup></p><ul><li>count</li></ul>"
    untagged = untag(text)

    def back(words: str) -> str:
        at = untagged.text.index(words)
        start, end = untagged.places.span(at, at + len(words))
        return text[start:end]

    assert back("Children’s own") == "Children&#8217;s <em>own"
    assert back("’") == "&#8217;"
    assert back("words²") == "words"  # the mark of a note is none of its words
    assert back("• count") == "count"


_TAGS = """
<p> </p> <td> </td> <tr> </tr> <table> </table> <ul> </ul> <li> </li> <h2> </h2> <br> w &amp; <sup>1</sup> <dl> </dl>
<dt> <dd> <nav> </nav> <a_href='#'> </a> <!-- --> < > <main> </main>
"""
_PIECES = st.sampled_from([*_TAGS.split(), " ", "\n", "\n\n", "\t"])


@given(st.lists(_PIECES, max_size=40).map(lambda pieces: "".join(pieces).replace("_", " ")))
def test_any_tags_in_any_order(text: str) -> None:
    untagged = untag(text)
    for at, letter in enumerate(untagged.text):
        start, end = untagged.places.span(at, at + 1)
        assert 0 <= start <= end <= len(text)
        assert letter != "w" or text[start:end] == "w"
    assert all(at < len(untagged.text) for at, _ in untagged.headings)


@pytest.mark.parametrize(
    "text",
    ["<!--" * 30_000, "<script>" * 30_000, "<ul><li>x" * 10_000, "<table><tr><td>" * 10_000, '<a href="' * 30_000],
)
def test_torn_tags_take_no_time(text: str) -> None:
    began = time.perf_counter()
    assert len(untag(text).text) < 20 * len(text)
    assert time.perf_counter() - began < 5
