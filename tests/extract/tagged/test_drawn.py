"""What pandoc makes of a page, reStructuredText and mark-down of its own: read without signs, quoted as it stands."""

from __future__ import annotations

from graphkit.extract.tagged.drawn import drawn
from graphkit.extract.tagged.reading import marked_up_reading
from graphkit.records import CaseAudit, DocumentRecord, Located, Recommendation, Section
from tests.extract.structure import document_of, whole

_RST = """.. container::
   :name: main

   .. rubric:: Harrowby Police: National child protection inspection
      :name: harrowby-police

   4-15 March 2019

   .. rubric:: Summary
      :name: summary

   The force answers most calls quickly.\\ :sup:`1` The guidance
   \\*Safe at Home\\* and `the force's own plan for the children
   of Harrowby <https://example.org/plan_a>`__ say so.

   .. image:: map.png
      :alt: A map of nothing

   .. rubric:: Case file analysis
      :name: case-file-analysis

   +---------------+------+-------------+------------+
   | **Type of     | Good | Requires    | Inadequate |
   | case**        |      | improvement |            |
   +===============+======+=============+============+
   | Missing       | 3    | 2           | 1          |
   | children      |      |             |            |
   +---------------+------+-------------+------------+
   | Domestic      | 4    | 0           | 2          |
   | abuse         |      |             |            |
   +---------------+------+-------------+------------+

   .. rubric:: Recommendations
      :name: recommendations

   We recommend that Harrowby Police immediately:

   - trains its staff; and

   - checks its records.
"""
_MARKDOWN = """::: {#main role="main"}
# Harrowby Police: National child protection inspection

4--15 March 2019

## Summary {#summary .first}

The force doesn\\'t answer \\"every\\" call.^[1](#fn1)^ The [plan for the
children of Harrowby](https://example.org/a_b){.ext} says so\\
on its first page.
:::
"""


def test_directives_are_headings_or_no_text() -> None:
    records = whole(_RST)
    sections = [r for r in records if isinstance(r, Section)]
    assert [s.heading for s in sections] == ["Summary", "Case file analysis", "Recommendations"]
    assert [s.quote for s in sections] == ["Summary", "Case file analysis", "Recommendations"]
    (facts,) = (r for r in records if isinstance(r, DocumentRecord))
    assert facts.characters == len(_RST)
    places = drawn(_RST)
    assert places is not None
    assert "map" not in places.text
    assert ":name:" not in places.text
    assert "quickly.¹ The guidance\n\\*Safe at Home\\* and the force's own plan for the children\nof Harrowby say" in (
        places.text
    )


def test_other_line_ends_change_nothing() -> None:
    for text in (_RST, _MARKDOWN):
        places, other = drawn(text), drawn(text.replace("\n", "\r\n"))
        assert places is not None
        assert other is not None
        assert other.text.split() == places.text.split()


def test_records_lead_back_to_the_text_as_it_stands() -> None:
    records = whole(_RST)
    assert all(r.quote == _RST[r.start : r.end] for r in records if isinstance(r, Located))
    (asked,) = (r for r in records if isinstance(r, Recommendation))
    assert [item.quote for item in asked.items] == ["trains its staff; and", "checks its records."]


def test_the_row_of_a_drawn_table_is_quoted_with_all_its_lines() -> None:
    audits = [r for r in whole(_RST) if isinstance(r, CaseAudit)]
    assert [(a.case_type, a.good, a.requires_improvement, a.inadequate) for a in audits] == [
        ("missing", 3, 2, 1),
        ("domestic-abuse", 4, 0, 2),
    ]
    assert audits[0].quote.startswith("Missing")
    assert audits[0].quote.rstrip(" |").endswith("children")


def test_a_box_drawn_around_a_text_is_that_text() -> None:
    text = "Text.\n\n+-------+\n| One   |\n| more. |\n|       |\n| Two.  |\n+-------+\n\nText.\n"
    places = drawn(text)
    assert places is not None
    assert [line for line in places.text.split("\n") if line] == ["Text.", "One", "more.", "Two.", "Text."]
    assert "more.\n\nTwo." in places.text


def test_pandoc_s_own_signs_are_read() -> None:
    places = drawn(_MARKDOWN)
    assert places is not None
    assert places.text.strip() == (
        "# Harrowby Police: National child protection inspection\n\n4–15 March 2019\n\n## Summary\n\n"
        'The force doesn\'t answer "every" call.¹ The plan for the\nchildren of Harrowby says so\non its first page.'
    )


def test_a_text_without_such_signs_is_left_alone() -> None:
    plain = "Initial contact\n\nThe force's staff (all of them) answer calls {quickly} [1] ... and well.\n" * 30
    assert drawn(plain) is None
    assert marked_up_reading(document_of(plain)) is None


def test_a_line_that_a_page_breaks_and_a_title_of_a_box() -> None:
    text = (
        ".. admonition:: A title\n\n   Text in a box.\n\n| One line\n| and another\n\n.. raw:: html\n\n   <hr>\n\n"
        ".. _target:\n\nEnd of `it <#a>`__.\n"
    )
    places = drawn(text)
    assert places is not None
    assert [line for line in places.text.split("\n") if line.strip()] == [
        "A title",
        "Text in a box.",
        "One line",
        "and another",
        "End of it.",
    ]


def test_the_words_of_a_heading_may_go_over_lines_and_items_are_counted() -> None:
    text = (
        ".. rubric:: Findings of the inspection of\n   Harrowby Police\n   :name: findings\n\nText `one <#n>`__.\n\n"
        "#. First\n   of all.\n#. Second. `↩ <#r>`__\n"
    )
    places = drawn(text + ".. _end:\n")
    assert places is not None
    assert [line for line in places.text.split("\n") if line.strip()] == [
        "###### Findings of the inspection of Harrowby Police",
        "Text one.",
        "1. First",
        "   of all.",
        "2. Second. ↩",
    ]


def test_what_mark_down_has_no_sign_for_may_stand_in_tags() -> None:
    table = "<table>\n<tr><td>Type of case</td><td>Good</td></tr>\n<tr><td>Missing</td><td>3</td></tr>\n</table>\n"
    reading = marked_up_reading(document_of(f"{_MARKDOWN}\n{table}"))
    assert reading is not None
    assert "## Summary\n" in reading.document.text
    assert "Missing\t3" in reading.document.text
    text = _RST + f"\n   {table}"
    assert all(r.quote == text[r.start : r.end] for r in whole(text) if isinstance(r, Located))
