"""Texts copied from a word processor: a tab stands between the number of a heading and its title."""

from __future__ import annotations

from graphkit.records import CaseAudit, Section
from tests.extract.structure import analyse

_REPORT = """National Child Protection Inspections
Quarrymoor Police
May 2019

1.\tIntroduction

1.1\tWhat this is about

This report says how well Quarrymoor Police protects children.

2\tCase file analysis

2.1\tResults of case file reviews

2.1.1\tCases about missing children
\t•\t4 good
\t•\t2 requiring improvement
\t•\t1 inadequate

Common themes include:
\t•\tofficers look for children at once; and
\t•\treturn interviews are late.

3.\tInitial contact

3.1\tNight shifts

Calls are answered quickly.

Area\tHours\tShare
3.1\tNorth and west
3.2\tSouth and east

Annex A – How we inspect

A.1\tPurpose

We inspect to help forces improve.

A.2 Sources

We read files.
"""


def test_a_number_that_a_tab_parts_from_a_title_heads_a_section_and_a_table_s_rows_head_none() -> None:
    assert [(s.number, s.heading, s.level) for s in analyse(_REPORT).of(Section)] == [
        ("1", "Introduction", 1),
        ("1.1", "What this is about", 2),
        ("2", "Case file analysis", 1),
        ("2.1", "Results of case file reviews", 2),
        ("2.1.1", "Cases about missing children", 3),
        ("3", "Initial contact", 1),
        ("3.1", "Night shifts", 2),
        (None, "Annex A – How we inspect", 1),
        ("A.1", "Purpose", 2),
        ("A.2", "Sources", 2),
    ]


def test_the_grades_below_such_a_heading_are_of_the_type_of_case_that_it_names() -> None:
    assert [(a.scope, a.case_type, a.good) for a in analyse(_REPORT).of(CaseAudit)] == [("case-type", "missing", 4)]
