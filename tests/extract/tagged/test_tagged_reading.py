"""Records of a text that holds a page's tags: those of the page, at their places in the text as it is."""

from __future__ import annotations

import re

import msgspec

from graphkit.extract.tagged.reading import marked_up_reading
from graphkit.records import (
    AnyRecord,
    CaseAudit,
    CaseStudy,
    DocumentRecord,
    Finding,
    Located,
    Recommendation,
    Section,
)
from tests.extract.structure import document_of, whole

_PAGE = """
\t<h1 class="t">Harrowby Police &#8211; National child protection inspection</h1><p>Published on: 3 May 2018</p>
<h2 id="a">Introduction</h2><p>This is about our inspection of Harrowby Police in January 2018.</p>\
<h2><strong>1.&nbsp; Initial contact</strong></h2><h3>Calls at night</h3><p>The force answers calls quickly.\
<sup><a href="#fn1">1</a></sup> Supervisors don&#8217;t check <em>any</em> of the risk assessments.<sup>2</sup></p>\
<div class="box"><h4>Case study</h4><h4>A long wait</h4><p>A girl of 12 was reported missing by her mother at noon.</p>\
<p>Nobody looked for her until the next day, when she was found hurt.</p></div>
<h3>Recommendation</h3><p>We recommend that, within three months, Harrowby Police improves how it:</p>\
<ul><li>checks <a href="/x">risk assessments</a>; and</li><li>looks for children.</li></ul>
<h2>2.&nbsp; Case file analysis</h2><h3>Cases assessed by both Harrowby Police and HMICFRS</h3><table><tbody>\
<tr><td>Assessed by</td><td>Good</td><td>Requires improvement</td><td>Inadequate</td></tr>
<tr><td>Harrowby Police</td><td>9</td><td>6</td><td>1</td></tr><tr><td>HMICFRS</td><td>4</td><td>5</td><td>7</td></tr>\
</tbody></table><h2>Conclusion</h2><p>There is much to do.</p>
<ol class="footnotes"><li id="fn1">In the year to March 2018.</li></ol>
"""


def _located(records: list[AnyRecord]) -> list[Located]:
    return [r for r in records if isinstance(r, Located)]


def test_headings_are_sections() -> None:
    sections = [r for r in whole(_PAGE) if isinstance(r, Section)]
    assert [(s.number, s.heading, s.level) for s in sections] == [
        (None, "Introduction", 1),
        ("1", "Initial contact", 1),
        (None, "Calls at night", 2),
        (None, "Recommendation", 2),
        ("2", "Case file analysis", 1),
        (None, "Cases assessed by both Harrowby Police and HMICFRS", 2),
        (None, "Conclusion", 1),
    ]
    assert [s.quote for s in sections[1:3]] == ["1.&nbsp; Initial contact", "Calls at night"]
    assert sections[2].text_end == sections[3].start
    assert sections[-1].text_end == len(_PAGE)


def test_what_stands_in_blocks_is_found() -> None:
    records = whole(_PAGE)
    (asked,) = (r for r in records if isinstance(r, Recommendation))
    assert asked.deadline == "P3M"
    assert [i.quote for i in asked.items] == ['checks <a href="/x">risk assessments</a>; and', "looks for children."]
    assert asked.quote.startswith("We recommend that, within") and asked.quote.endswith("looks for children.")
    audits = [r for r in records if isinstance(r, CaseAudit)]
    assert [(a.assessor, a.good, a.requires_improvement, a.inadequate) for a in audits] == [
        ("force", 9, 6, 1),
        ("inspectorate", 4, 5, 7),
    ]
    (case,) = (r for r in records if isinstance(r, CaseStudy))
    assert (case.title, case.child_ages) == ("A long wait", (12,))
    findings = [r.quote for r in records if isinstance(r, Finding)]
    assert "Supervisors don&#8217;t check <em>any</em> of the risk assessments." in findings


def test_positions_are_those_of_the_text() -> None:
    records = whole(_PAGE)
    assert len(_located(records)) > 15
    for record in _located(records):
        assert record.quote == _PAGE[record.start : record.end]
        assert not re.search(r"^[<\s]|[>\s]$", record.quote)
    (facts,) = (r for r in records if isinstance(r, DocumentRecord))
    assert facts.characters == len(_PAGE)
    assert facts.title == "Harrowby Police – National child protection inspection"
    assert facts.published == "2018-05-03"


def test_records_are_in_order_and_those_of_the_reading() -> None:
    document = document_of(_PAGE)
    reading = marked_up_reading(document)
    assert reading is not None
    assert "<" not in reading.document.text
    records = whole(_PAGE)
    assert [r.id for r in records] == [r.id for r in whole(_PAGE)]
    starts = [r.start for r in _located(records)]
    assert starts == sorted(starts)


def test_other_texts_are_read_as_they_are() -> None:
    plain = "Summary\n\nMost children were <5 years old. Write to <desk@example.org>.\n"
    assert marked_up_reading(document_of(plain)) is None
    declared = msgspec.structs.replace(document_of(_PAGE), headings=((0, 1),))
    assert marked_up_reading(declared) is None  # a loader read the markup: what is left of tags was printed
