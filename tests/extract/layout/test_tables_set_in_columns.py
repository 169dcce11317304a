"""Tables of grades that blanks alone set in columns: a cell goes over several lines, and no part of it is a heading."""

from __future__ import annotations

import pytest

from graphkit.extract.layout.layout import blocks
from graphkit.records import Judgement, Section
from tests.extract.structure import analyse, document_of

_ABOVE = """Quarrymoor Police: National child protection inspection

Summary

We inspected Quarrymoor Police in May 2023. The grades are below.

"""
_BELOW = """
Initial contact

Calls are answered quickly. Officers listen to children.

Police detention

Children are held in cells for too long.
"""
_TOPICS = """Topic                                  Our judgment

Leadership of child protection         Adequate
arrangements

Initial response to children           Requires
                                       improvement

Investigating crimes and abuse         Requires
of children by their families          improvement

Working with partners                  Good
"""
_BODIES = """  ------------------------------------------------------------
  Local authority        Judgement           Date of
                                             inspection
  ---------------------- ------------------- -----------------
  Quarrymoor City        Requires            November 2019
  Council                improvement
                         to be good

  Fellshire County       Good                February 2020
  Council
  ------------------------------------------------------------
"""


def _rows(text: str) -> list[tuple[str, ...]]:
    return [block.cells for block in blocks(document_of(text)) if block.cells]


@pytest.mark.parametrize("cut", ["\n\n", "\n"])
def test_topics_and_grades_go_over_lines(cut: str) -> None:
    text = f"{_ABOVE}{_TOPICS.replace(chr(10) * 2, cut)}{_BELOW}"
    assert _rows(text) == [
        ("Topic", "Our judgment"),
        ("Leadership of child protection arrangements", "Adequate"),
        ("Initial response to children", "Requires improvement"),
        ("Investigating crimes and abuse of children by their families", "Requires improvement"),
        ("Working with partners", "Good"),
    ]
    assert [s.heading for s in analyse(text).of(Section)] == ["Summary", "Initial contact", "Police detention"]


def test_bodies_grades_and_dates_go_over_lines() -> None:
    text = f"{_ABOVE}Ofsted judged the councils as follows.\n\n{_BODIES}{_BELOW}"
    state = analyse(text)
    assert [s.heading for s in state.of(Section)] == ["Summary", "Initial contact", "Police detention"]
    assert [(j.body, j.grade, j.date) for j in state.of(Judgement)] == [
        ("Quarrymoor City Council", "Requires improvement to be good", "2019-11"),
        ("Fellshire County Council", "Good", "2020-02"),
    ]


def _drawn(table: str, width: int) -> str:
    """Return a table of two columns as a grid, of which the second begins at `width`."""
    rule = f"+{'-' * (width + 1)}+---------------+\n"
    rows = [
        "".join(f"| {line[:width]:{width}}| {line[width:]:14}|\n" for line in row.split("\n") if line)
        for row in table.strip().split("\n\n")
    ]
    return f"{rule}{rows[0]}{rule.replace('-', '=')}{rule.join(rows[1:])}{rule}"


def test_a_grid_of_bars_and_lines_reads_alike() -> None:
    text = f"{_ABOVE}{_drawn(_TOPICS, 39)}{_BELOW}"
    assert "| arrangements " in text
    assert _rows(text) == _rows(f"{_ABOVE}{_TOPICS}{_BELOW}")
    assert [s.heading for s in analyse(text).of(Section)] == ["Summary", "Initial contact", "Police detention"]


def test_columns_of_prose_are_no_table() -> None:
    text = f"{_ABOVE}The work is           Good\nat its best and       officers listen.\n{_BELOW}"
    assert _rows(text) == []


def test_text_right_below_a_table_is_none_of_it() -> None:
    table = "Leadership of the work     Adequate\nand of its people\n\nThe response               Good\n"
    assert _rows(f"{_ABOVE}{table}The force accepts these grades.\n{_BELOW}")[-1] == ("The response", "Good")


def test_a_list_of_grades_parts_nothing_of_its_chapter() -> None:
    cover, summary = _ABOVE.split("Summary")
    listed = "Contents\n\nSummary 1\nInitial contact 2\nPolice detention 3\n\n"
    grades = f"Our judgments\n\nThe grades are below.\n\n{_TOPICS}\nMain findings\n\nLeaders care about children.\n"
    text = f"{cover}{listed}Summary{summary.replace('The grades are below.', '')}{grades}{_BELOW}"
    levels = {s.heading: s.level for s in analyse(text).of(Section)}
    assert levels["Our judgments"] == levels["Main findings"] == 2
