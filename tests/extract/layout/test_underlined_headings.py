"""Headings that a plain text underlines: a double line for chapters, a single one below them, signs below those."""

from __future__ import annotations

import re

import pytest

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


_PLAIN = [(s.heading, s.level) for s in analyse(_REPORT).of(Section)]


@pytest.mark.parametrize("signs", ["*-", "=_", "#+", "\u2550\u2500", "_*", "\u2550\u2014"])
def test_whatever_signs_draw_the_lines(signs: str) -> None:
    text = re.sub(r"(?m)^=+$", lambda m: signs[0] * len(m[0]), _REPORT)
    text = re.sub(r"(?m)^-+$", lambda m: signs[1] * len(m[0]), text)
    declared = dict(marked_down(document_of(text)).headings)
    assert len(declared) == 8
    assert [heading for heading, _ in _PLAIN] == [s.heading for s in analyse(text).of(Section)]


def test_lines_above_and_below_a_title_frame_it() -> None:
    text = re.sub(r"(?m)^(?P<title>.+)\n(?P<rule>=+|-+)$", r"\g<rule>\n\g<title>\n\g<rule>", _REPORT)
    assert [(s.heading, s.level) for s in analyse(text).of(Section)] == _PLAIN


def test_a_page_may_be_set_in_from_its_edge() -> None:
    text = "".join(f"  {line}" if line.strip() else line for line in _REPORT.splitlines(keepends=True))
    assert [(s.heading, s.level) for s in analyse(text).of(Section)] == _PLAIN


def test_the_underlined_names_of_columns_are_no_heading() -> None:
    table = "Team      Officers     Posts\n----------------------------\nNorth     12           14\n"
    text = _REPORT.replace("Calls are answered quickly.\n", f"Calls are answered quickly.\n\n{table}")
    assert "Team" not in {s.heading.split()[0] for s in analyse(text).of(Section)}


def test_headings_stand_without_lines_where_chapters_do() -> None:
    """What was set by hand in a file that declares others: below two chapters without a line, more may have none."""
    text = """Inspecting how children are protected: Quarrymoor Police

Summary
=======

We inspected Quarrymoor Police in May 2017 and read many of its files.

How the work is done
--------------------

Officers listen to children. They write little of it down.

Leadership, management and governance

Leaders care about children
---------------------------

Senior leaders speak well of the work.

What they count

They count what is quickly counted, and little else.

Recommendations

We recommend that Quarrymoor Police immediately counts what matters to children.

Initial contact and response
============================

Calls are answered quickly
--------------------------

They are answered within a minute.

Investigation and its supervision
=================================

Plans are written late
----------------------

Supervisors see too few of them.

Conclusion: the overall effectiveness of the force

The force does its best.
"""
    assert [(s.heading, s.level) for s in analyse(text).of(Section)] == [
        ("Summary", 1),
        ("How the work is done", 2),
        ("Leadership, management and governance", 1),
        ("Leaders care about children", 2),
        ("What they count", 3),
        ("Recommendations", 2),
        ("Initial contact and response", 1),
        ("Calls are answered quickly", 2),
        ("Investigation and its supervision", 1),
        ("Plans are written late", 2),
        ("Conclusion: the overall effectiveness of the force", 1),
    ]
    whole = text.replace(
        "Leadership, management and governance\n", f"Leadership, management and governance\n{'=' * 37}\n"
    )
    assert "What they count" not in {s.heading for s in analyse(whole).of(Section)}
