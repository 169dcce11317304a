"""Headings that a plain text underlines: a double line for chapters, a single one below them, signs below those."""

from __future__ import annotations

from graphkit.extract.layout.marked_down import marked_down
from graphkit.records import Section
from tests.extract.structure import analyse, document_of

_REPORT = """Inspecting how children are protected: Quarrymoor Police
========================================================

Summary
=======

We inspected Quarrymoor Police in May 2017 and read many of its files.

How the work is done
--------------------

Officers listen to children. They write little of it down.

Our advice in short
-------------------

The force should start with its records.

Findings: initial contact
=========================

Calls are answered quickly.

### Night shifts

At night there are too few people to answer them.

Recommendations
===============

At once
-------

We recommend that Quarrymoor Police immediately trains its call handlers.
"""


def test_underlined_titles_are_headings_of_the_level_that_the_line_below_them_tells() -> None:
    assert [(s.heading, s.level) for s in analyse(_REPORT).of(Section)] == [
        ("Summary", 1),
        ("How the work is done", 2),
        ("Our advice in short", 2),
        ("Findings: initial contact", 1),
        ("Night shifts", 3),
        ("Recommendations", 1),
        ("At once", 2),
    ]


def test_a_line_that_parts_two_texts_declares_no_heading() -> None:
    text = "Some words\n----------------------------------------\nmore words\n\n" * 4
    assert marked_down(document_of(text)).headings == ()


def test_lines_below_the_chapters_alone_leave_open_what_else_is_a_heading() -> None:
    text = "".join(f"{title}\n{'=' * len(title)}\n\nText.\n\n" for title in ("Summary", "Method", "Results"))
    assert marked_down(document_of(text)).headings == ()


def test_a_long_heading_may_be_underlined() -> None:
    title = "The meetings that the force holds with its partners help all of them to see which children need help " * 2
    rule = "-" * len(title.strip())
    text = _REPORT.replace("Our advice in short\n-------------------", f"{title.strip()}\n{rule}")
    assert (title.strip(), 2) in [(s.heading, s.level) for s in analyse(text).of(Section)]


def test_further_signs_draw_the_levels_below() -> None:
    text = _REPORT.replace("### Night shifts", "Night shifts\n~~~~~~~~~~~~")
    assert ("Night shifts", 3) in [(s.heading, s.level) for s in analyse(text).of(Section)]
    assert "~~~" not in analyse(text).text[analyse(text).blocks[-1].start :]
