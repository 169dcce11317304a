"""Headings beside others: two practice areas in one, common themes; and the names of columns, which are none."""

from __future__ import annotations

import pytest

from graphkit.records import Section
from tests.extract.structure import analyse

_COVER = "National Child Protection Inspection\n\nSallowby Police\n\n6–9 March 2017\n\n"


@pytest.mark.parametrize("columns", ["Recommendation  Progress found", "Our recommendation   What we found"])
def test_the_names_of_columns_that_few_blanks_part_head_no_section(columns: str) -> None:
    asked = "We recommend that, within three months, Sallowby Police trains its officers.\n\nThey are trained.\n"
    text = f"{_COVER}1. Introduction\n\nIt is new.\n\n2. Trusted adult\n\nSee the table.\n\n{columns}\n{asked}"
    assert [s.heading for s in analyse(text).of(Section)] == ["Introduction", "Trusted adult"]


@pytest.mark.parametrize("heading", ["Progress  Found", "Recommendations", "Police  Response"])
def test_a_stray_blank_makes_no_columns_of_a_heading(heading: str) -> None:
    told = "Officers have been trained since then.\n\nThey know what to do.\n"
    text = f"{_COVER}1. Introduction\n\nIt is new.\n\n2. Trusted adult\n\nIt is good.\n\n{heading}\n\n{told}"
    assert len(list(analyse(text).of(Section))) == 3


_LEVELS = """{cover}1. Introduction

It is new.

2. Case audit

Grades by type of case

The lists have our grades.

{title}

The points below were seen more than once.

Domestic abuse

Common themes included:
- visits were quick; and
- plans were weak.

Missing children

Common themes included:
- risk was graded well.

3. Findings: the experiences, progress and outcomes for children

Initial contact

Calls are answered.

What was found

It is good.

{joined}

Officers decide well.

What was found

It is good.

Trusted adult

Officers are kind.
"""


@pytest.mark.parametrize("title", ["Common themes", "Themes found in the cases", "Recurring issues in the cases"])
@pytest.mark.parametrize("joined", ["Decision making and police detention", "Investigation and decision-making"])
def test_themes_stand_beside_the_grades_and_two_areas_in_one_beside_the_others(title: str, joined: str) -> None:
    text = _LEVELS.format(cover=_COVER, title=title, joined=joined)
    found = [(s.heading, s.level) for s in analyse(text).of(Section)]
    assert found[2:6] == [("Grades by type of case", 2), (title, 2), ("Domestic abuse", 3), ("Missing children", 3)]
    assert found[7:] == [
        ("Initial contact", 2),
        ("What was found", 3),
        (joined, 2),
        ("What was found", 3),
        ("Trusted adult", 2),
    ]


@pytest.mark.parametrize("heading", ["Decision making and partners", "Calls and custody"])
def test_a_practice_area_beside_something_else_stays_below_the_one_before(heading: str) -> None:
    found = {
        s.heading: s.level
        for s in analyse(_LEVELS.format(cover=_COVER, title="Common themes", joined=heading)).of(Section)
    }
    assert found[heading] == 3
