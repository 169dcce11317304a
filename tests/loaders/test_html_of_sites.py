"""Pages as sites of inspectorates and governments set them: accordions, anchors, links with words of their own."""

from __future__ import annotations

import pytest

from graphkit.documents import Document
from graphkit_loaders.html import HtmlLoader


def load(body: str) -> Document:
    markup = f"<!DOCTYPE html><html><head><meta charset='utf-8'><title>T</title></head><body>{body}</body></html>"
    return HtmlLoader().load(markup.encode(), source="p.html", location="file:///p.html", id="p")


#: so much that half of the page is not the annex
LONG = "<p>Officers in Northmoor attended promptly.</p>" * 9


@pytest.mark.parametrize(
    "hidden", ['hidden="until-found"', "hidden", 'aria-hidden="true"', 'style="display: none;"', 'class="collapse"']
)
def test_what_a_heading_s_button_opens_is_of_the_report(hidden: str) -> None:
    document = load(
        f"""<main><h1>Report</h1>{LONG}<div><button><span>Show all sections</span></button></div>
        <h2 id="h1"><button aria-controls="a"><span>Annex A</span><span class="visually-hidden">, </span><span>
        <span>Show <span class="visually-hidden"> this section</span></span></span></button></h2>
        <div id="a" aria-labelledby="h1" {hidden}><p>We use case files.</p></div></main>"""
    )
    assert document.text.endswith("promptly.\n\nAnnex A\n\nWe use case files.")
    assert [(document.text[start:][:7], level) for start, level in document.headings][1:] == [("Annex A", 2)]


def test_what_another_button_opens_is_the_site_s() -> None:
    document = load(
        f"""<main><h1>Report</h1>{LONG}<button aria-controls="s">Share</button>
        <div id="s" hidden><p>Copy the link to this page.</p></div></main>"""
    )
    assert document.text.endswith("promptly.")


def test_the_sign_of_a_link_to_a_heading_is_none_of_it() -> None:
    document = load(
        """<main><h1>Report</h1><h2 id="i">Investigation <a href="#i" aria-label="Link to this section">#</a></h2>
        <p>It was slow.</p>
        <h2><a href="#d">Decisions<sup>1</sup></a> <a href="#d">¶</a></h2><p>They are fair.</p></main>"""
    )
    assert document.text == "Report\n\nInvestigation\n\nIt was slow.\n\nDecisions¹\n\nThey are fair."


@pytest.mark.parametrize(
    "control",
    [
        '<p><a href="#top">↑ Back to top</a></p>',
        '<p><a href="#c">Back to contents ↑</a></p>',
        '<p class="all"><a href="#">Expand all</a></p>',
        '<div><span>[<a href="#">hide</a>]</span></div>',
    ],
)
def test_controls_with_signs_are_left_out(control: str) -> None:
    assert load(f"<main><h1>Report</h1><p>It was slow.</p>{control}</main>").text == "Report\n\nIt was slow."


@pytest.mark.parametrize("call", ["[footnote 3]", "3", "[3]", "Note 3"])
def test_a_call_is_a_raised_number_whatever_it_is_called(call: str) -> None:
    document = load(f'<main><h1>R</h1><p>Notices<sup><a href="#fn:3">{call}</a></sup> were rare.</p></main>')
    assert document.text == "R\n\nNotices³ were rare."


def test_an_arrow_in_its_text_form_leads_back_too() -> None:
    document = load(
        """<main><h1>R</h1><p>Notices<sup>1</sup> were rare.</p><ol class="wp-block-footnotes"><li id="a">A notice.
        <a href="#l" aria-label="Jump to footnote reference 1">↩\N{VARIATION SELECTOR-15}</a></li></ol></main>"""
    )
    assert document.text == "R\n\nNotices¹ were rare.\n\n¹ A notice."


def test_where_a_link_opens_is_not_said_in_the_sentence() -> None:
    document = load(
        """<main><h1>R</h1><p>The <a href="/a">Children Act 1989<span class="sr-only"> (opens in a new tab)</span></a>
        gives powers. External <a href="/b"><span>reviews</span></a> help.</p></main>"""
    )
    assert document.text == "R\n\nThe Children Act 1989 gives powers. External reviews help."
