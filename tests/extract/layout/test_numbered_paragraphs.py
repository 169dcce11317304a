"""Reports that number every paragraph: a tab parts the number from prose, and no table stands there."""

from __future__ import annotations

import pytest

from graphkit.records import CaseAudit, CaseStudy, CaseTheme, Section
from tests.extract.structure import analyse, whole

_REPORT = """National Child Protection Inspections
Fenwold Constabulary
May 2014

CONTENTS
CHAPTER 1 - INTRODUCTION\t3
CHAPTER 2 - INITIAL CONTACT\t4
CHAPTER 3 - OVERALL EFFECTIVENESS AND NEXT STEPS\t6
ANNEX A - CASES EXAMINED\t7

CHAPTER 1 - INTRODUCTION
1.1\tThis report is about the work of Fenwold Constabulary to protect children.
The force and its area
1.2\t“Fenwold” is a county of farms.

CHAPTER 2 - INITIAL CONTACT
Calls at night
2.1\tCallers were answered quickly. In one case, a girl aged nine rang to say that she was alone in a barn. Officers
found her within ten minutes and took her to her aunt.
2.2\tThe pattern was different for others. Common themes in these cases of missing children were:
a)\tofficers did not search for children at once;
b)\tthe risk to children was not assessed; and
(iii)\tno child was spoken to.

CHAPTER 3 - OVERALL EFFECTIVENESS AND NEXT STEPS
Next steps
3.1\t*The force should send a plan within six weeks.*

ANNEX A - CASES EXAMINED
Children at risk of sexual exploitation
A.1\tCommon themes in the seven cases of children who were at risk of being sexually exploited were:
a)\twarning notices were served late; and
b)\tintelligence was not recorded.
"""
_TABLE = "Area\tWhat is done\n2.1\tShort visits at night\n2.2\tPatrols by day\n2.3\tVisits to homes\tEach week.\n"


def test_a_numbered_paragraph_is_prose_and_leads_to_its_list() -> None:
    state = analyse(_REPORT)
    numbered = [(b.kind, b.number, b.end - b.start > 20) for b in state.blocks if b.number and "." in b.number]
    assert numbered == [("paragraph", n, True) for n in ("1.1", "1.2", "2.1", "2.2", "3.1", "A.1")]
    themes = [(t.case_type, t.quote[:12]) for t in state.of(CaseTheme)]
    assert themes == [
        ("missing", "officers did"),
        ("missing", "the risk to "),
        ("missing", "no child was"),
        ("cse", "warning noti"),
        ("cse", "intelligence"),
    ]


def test_a_case_in_a_numbered_paragraph_is_read_over_its_lines() -> None:
    assert [(c.form, c.child_ages) for c in whole(_REPORT) if isinstance(c, CaseStudy)] == [("inline", (9,))]


def test_an_unlisted_title_without_number_is_a_part_of_the_numbered_chapter() -> None:
    assert [(s.heading, s.level) for s in analyse(_REPORT).of(Section)] == [
        ("INTRODUCTION", 1),
        ("The force and its area", 2),
        ("INITIAL CONTACT", 1),
        ("Calls at night", 2),
        ("OVERALL EFFECTIVENESS AND NEXT STEPS", 1),
        ("Next steps", 2),
        ("ANNEX A - CASES EXAMINED", 1),
        ("Children at risk of sexual exploitation", 2),
    ]


@pytest.mark.parametrize("listed", ["Next steps\t6\n", "CHAPTER 4 - NEXT STEPS\t6\n"])
def test_a_title_that_the_contents_list_has_stays_a_chapter(listed: str) -> None:
    text = _REPORT.replace("AND NEXT STEPS\t6\n", f"\t6\n{listed}").replace(
        "AND NEXT STEPS\nNext steps", "\nNext steps"
    )
    assert ("Next steps", 1) in [(s.heading, s.level) for s in analyse(text).of(Section)]


def test_the_rows_of_a_table_whose_numbers_look_alike_stay_rows() -> None:
    state = analyse(_REPORT.replace("2.2\tThe pattern", f"{_TABLE}\n2.4\tThe pattern"))
    rows = [state.view(b).clean for b in state.blocks if b.kind == "row"]
    assert rows == [
        "Area What is done",
        "2.1 Short visits at night",
        "2.2 Patrols by day",
        "2.3 Visits to homes Each week.",
    ]
    assert not list(state.of(CaseAudit))


@pytest.mark.parametrize("between", ["\t", " "])
def test_the_next_numbered_paragraph_is_not_of_the_box_above_it(between: str) -> None:
    box = (
        "Box 1: A boy who was found too late\n"
        "A boy of 11 was reported missing by his father. Officers did not go to the house for six hours.\n"
        "He was found in a quarry with a broken arm, and his father had to take him to hospital.\n"
        f"2.3{between}She was 15 and had been reported missing by her carer. The officer who went to the home did not "
        "search it. He told her carer to wait for her, and she was found in a cellar.\n"
    )
    found = [c for c in whole(_REPORT.replace("\nCHAPTER 3 -", f"{box}\nCHAPTER 3 -", 2)) if isinstance(c, CaseStudy)]
    boxed = [c for c in found if c.form == "boxed"]
    assert [(c.child_ages, c.quote.endswith("to hospital.")) for c in boxed] == [((11,), True)]
