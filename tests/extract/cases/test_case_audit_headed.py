"""Grades whose heading, list or table tells of which cases they are; a stop whose footnote lost its raising."""

from __future__ import annotations

import pytest

from graphkit.extract.prose.splitting import split
from graphkit.records import CaseAudit
from tests.extract.judging_harness import records

FORCE = (
    "Case file analysis\n\nThe force chose 14 cases and assessed its own work in each.\n\n"
    "Force assessment of the 14 cases:\n\n- 6 good\n- 5 require improvement\n- 3 inadequate\n\n"
)


def audits(body: str) -> list[CaseAudit]:
    return [r for r in records(body) if isinstance(r, CaseAudit)]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Child sexual exploitation", "cse"),
        ("Incidents other than domestic abuse", "other-incidents"),
        ("Missing children", "missing"),
        ("Online abuse", "online-sexual-abuse"),
        ("Management of sex offenders", "sex-offender-management"),
    ],
)
@pytest.mark.parametrize(
    "said",
    [
        "We assessed 9 cases: 3 as good, 4 as requiring improvement and 2 as inadequate.",
        "Inspectors examined nine cases that the team held, and rated three as good, four as requiring improvement "
        "and two as inadequate.",
        "Of the nine cases that we read, three were good, four required improvement and two were inadequate.",
        "We examined nine cases. Three were good, four required improvement and two were inadequate.",
    ],
)
def test_cases_below_the_heading_of_a_type_are_of_that_type(heading: str, kind: str, said: str) -> None:
    (found,) = audits(f"Investigation\n\nDetectives are busy.\n\n{heading}\n\n{said}\n")
    assert (found.case_type, found.scope, found.assessor) == (kind, "case-type", "inspectorate")
    assert (found.good, found.requires_improvement, found.inadequate, found.cases) == (3, 4, 2, 9)


@pytest.mark.parametrize("again", ["In total, we judged", "Across all 34 cases, we judged", "We judged"])
def test_all_cases_recalled_below_the_heading_of_a_type_stay_all(again: str) -> None:
    whole = "We examined 34 cases. Ten were good, 14 required improvement and ten were inadequate."
    more = f"{again} ten cases as good, 14 as requiring improvement and ten as inadequate."
    found = audits(f"Case file analysis\n\n{whole}\n\nMissing children\n\nFew were sought. {more}\n")
    assert {(r.scope, r.case_type) for r in found} == {("all", None)}


@pytest.mark.parametrize("lead", ["Our assessment of the 14 cases:", "Our grades for the 14 cases:", "We graded them:"])
def test_a_list_that_grades_as_many_cases_as_the_force_did_grades_the_same(lead: str) -> None:
    found = audits(f"{FORCE}{lead}\n\n- 2 good\n- 7 require improvement\n- 5 inadequate\n")
    assert [(r.assessor, r.scope) for r in found] == [("force", "self-assessed"), ("inspectorate", "self-assessed")]


@pytest.mark.parametrize(
    ("lead", "by"),
    [
        ("Cases are graded good or inadequate. We also interview staff. The cases were of these types.", None),
        ("We judged each case against our criteria. The table shows how many there were.", None),
        ("The force gave us 12 cases.", None),
        ("These cases were graded by inspectors.", "inspectorate"),
    ],
)
def test_a_table_that_only_counts_cases_is_graded_by_nobody(lead: str, by: str | None) -> None:
    found = audits(
        f"Annex A - How we inspect\n\n{lead}\n\nType of case\tNumber of cases\nMissing children\t7\nOnline abuse\t5\n"
    )
    assert [(r.assessor, r.case_type, r.cases) for r in found] == [
        (by, "missing", 7),
        (by, "online-sexual-abuse", 5),
    ]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Good in 9, adequate in 4 and inadequate in 2.3 Inspectors graded the same cases.", 2),
        ("The unit was set up in 2015.4 It has ten staff.", 2),
        ("The number of posts rose from nine to 12.11 Few were filled.", 2),
        ("Paragraph 2.3 The duties of officers are set out there.", 1),
        ("The average was 2.3 and Inspectors saw more.", 1),
        ("Version 2.1 Windows are in use.", 1),
    ],
)
def test_a_footnote_behind_a_number_and_its_stop(text: str, sentences: int) -> None:
    assert len(split(text)) == sentences


def test_the_grade_before_a_footnote_is_whole() -> None:
    found = audits(
        "Case file analysis\n\nThe force's assessors graded 15 cases as good in 9, adequate in 4 and inadequate in 2.3 "
        "Inspectors assessed the same 15 cases and considered 5 to be good, 4 adequate and 6 inadequate.\n"
    )
    assert [(r.assessor, r.good, r.adequate, r.inadequate) for r in found] == [
        ("force", 9, 4, 2),
        ("inspectorate", 5, 4, 6),
    ]


@pytest.mark.parametrize("who", ["Assessed by", "Graded by", "Assessor", "Reviewer", "By whom"])
@pytest.mark.parametrize(
    ("force", "inspectors"),
    [("Northmoor Police", "HMICFRS"), ("The force", "Inspectors"), ("West Moorshire Constabulary", "HMIC")],
)
def test_a_column_may_say_who_graded(who: str, force: str, inspectors: str) -> None:
    rows = (
        f"Cases\t{who}\tGood\tRequires improvement\tInadequate\n"
        f"Self-assessed cases (14)\t{force}\t6\t5\t3\nSelf-assessed cases (14)\t{inspectors}\t2\t7\t5\n"
        f"Additional cases (20)\t{inspectors}\t4\t10\t6\n"
    )
    assert [(a.assessor, a.scope, a.good) for a in audits(f"Case file analysis\n\nThe grades follow.\n\n{rows}")] == [
        ("force", "self-assessed", 6),
        ("inspectorate", "self-assessed", 2),
        ("inspectorate", "additional", 4),
    ]


@pytest.mark.parametrize(
    "whose",
    [
        "investigations led by the child abuse investigation units",
        "cases handled by the child protection team",
        "files that were held by the force's child abuse units",
    ],
)
def test_what_the_child_abuse_units_investigate_is_a_type(whose: str) -> None:
    said = f"We examined 17 {whose}, and judged five to be good, eight requiring improvement and four inadequate."
    body = f"Investigation\n\n{said}\n"
    (alone,) = audits(body)
    assert (alone.scope, alone.case_type) == ("case-type", "child-abuse")
    types = "Type of case\tNumber of cases\nChild protection enquiry (section 47)\t6\nMissing children\t4\n"
    listed = audits(f"{body}\nAnnex A: Methodology\n\n{types}")
    assert [(a.case_type, a.good) for a in listed if a.good] == [("section-47", 5)]


@pytest.mark.parametrize(
    "said",
    [
        "The needs of children were considered in all of the 12 cases whose minutes we read.",
        "Agencies had shared what they knew in each of the twelve cases whose records inspectors examined.",
        "Plans were clear in the 12 cases whose files we looked at.",
    ],
)
def test_cases_whose_minutes_were_read_were_examined(said: str) -> None:
    found = audits(
        f"Assessment and help\n\nMulti-agency risk assessment conferences (MARACs) were well chaired. {said}\n"
    )
    assert [(a.case_type, a.cases, a.good) for a in found] == [("domestic-abuse", 12, None)]


_BEFORE = (
    "Before our visit the force picked and assessed 18 cases. Its assessors judged practice to be good in 9 of them, "
    "requiring improvement in 6 and inadequate in 3."
)
_AGAIN = "Inspectors assessed the same cases and rated 4 as good, 8 as requiring improvement and 6 as inadequate."


@pytest.mark.parametrize(
    "chose",
    [
        "Inspectors chose a further 24 cases from the log.",
        "Inspectors selected another 24 files.",
        "Inspectors also examined 24 child protection cases.",
        "We then looked at 24 more cases.",
        "HMIC reviewed 24 other cases.",
        "Inspectors sampled 24 additional cases at random.",
    ],
)
@pytest.mark.parametrize("lead", ["Of these:", "Of these cases:", "They were graded as follows:", "These were:"])
@pytest.mark.parametrize("gap", [" ", "\n\n"])
@pytest.mark.parametrize("again", [_AGAIN, ""])
def test_a_list_is_of_the_cases_named_last_and_not_of_those_graded_before(
    again: str, gap: str, lead: str, chose: str
) -> None:
    listed = "- 7 cases were assessed as good;\n- 12 cases were assessed as requiring improvement; and\n- 5 inadequate."
    told = " ".join(part for part in (_BEFORE, again, chose) if part)
    found = audits(f"Case file analysis\n\n{told}{gap}{lead}\n\n{listed}\n")
    assert [(r.assessor, r.scope, r.good) for r in found] == [
        ("force", "self-assessed", 9),
        *([("inspectorate", "self-assessed", 4)] if again else []),
        ("inspectorate", "additional", 7),
    ]
    assert found[-1].cases in {24, None}  # files are not counted as cases


def test_a_list_below_the_force_s_own_choice_stays_the_force_s() -> None:
    found = audits("Case file analysis\n\nThe force chose and graded 14 cases. Of these:\n\n- 9 good\n- 5 inadequate\n")
    assert [(r.assessor, r.good, r.cases) for r in found] == [("force", 9, 14)]


@pytest.mark.parametrize("mark", [":", " –", " -", " (12 cases):"])
@pytest.mark.parametrize(
    "grades",
    ["4 good, 5 requiring improvement and 3 inadequate;", "four good, five requiring improvement, three inadequate"],
)
def test_a_line_may_name_its_type_of_case_and_list_the_grades_behind_it(mark: str, grades: str) -> None:
    body = f"""Case file analysis

We graded 21 cases. Our grades by type of case were as follows.

• enquiries under section 47 of the Children Act 1989{mark} {grades}
• missing children{mark} {grades}
"""
    found = [a for a in audits(body) if a.case_type]
    assert [(a.case_type, a.good, a.requires_improvement, a.inadequate) for a in found] == [
        ("section-47", 4, 5, 3),
        ("missing", 4, 5, 3),
    ]
    assert {a.assessor for a in found} == {"inspectorate"}


def test_grades_told_once_more_in_another_chapter_are_those_of_the_type_that_has_them() -> None:
    body = """Case file analysis

Results by type of case

Type of case\tGood\tRequires improvement\tInadequate
Domestic abuse\t3\t5\t2
Police protection\t4\t2\t1
Children in custody\t1\t4\t3

Decision-making

To take a child from its parents is a grave step. We examined seven cases and graded four as good, two as requiring
improvement and one as inadequate.
"""
    found = audits(body)
    assert [(a.scope, a.case_type) for a in found] == [
        ("case-type", "domestic-abuse"),
        ("case-type", "police-protection"),
        ("case-type", "custody"),
    ]
