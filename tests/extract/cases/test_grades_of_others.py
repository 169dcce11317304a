"""Grades that a council, a partnership or a peer gave are no audit of ours, nor is one case told or a regrading."""

from __future__ import annotations

import pytest

from graphkit.records import CaseAudit, CaseStudy, QualityNote
from tests.extract.judging_harness import records

HEAD = "Case file analysis\n\nResults of case file reviews\n\n"
GRADES = "nine good, seven requiring improvement and four inadequate"


def audits(body: str) -> list[tuple[str | None, str, tuple[int | None, ...]]]:
    return [
        (r.assessor, r.scope, (r.good, r.requires_improvement, r.inadequate))
        for r in records(HEAD + body + "\n")
        if isinstance(r, CaseAudit)
    ]


@pytest.mark.parametrize(
    "said",
    [
        f"The county council reviewed 20 of these cases. It found {GRADES}.",
        f"The local authority's own review of 20 cases found {GRADES}.",
        f"The safeguarding children board (NSCB) had audited 20 files, of which it graded {GRADES}.",
        f"Northmoor Police asked a neighbouring force to look at 20 files. Its officers graded {GRADES}.",
        "A multi-agency audit of 20 cases found nine to be good, seven to require improvement and four inadequate.",
        "Twenty files were reviewed by independent auditors. Nine were good, seven required improvement and four were "
        "inadequate.",
        "The partnership audited 20 cases. It found:\n\n- 9 good\n- 7 require improvement\n- 4 inadequate.",
        "This table shows how the peer review graded the cases.\n\n\tGood\tRequires improvement\tInadequate\n"
        "Cases\t9\t7\t4",
    ],
)
def test_grades_given_by_somebody_else_are_no_audit_of_inspectors_or_force(said: str) -> None:
    assert audits(said) == []


@pytest.mark.parametrize(
    ("said", "assessor"),
    [
        (f"The council audits ten files each year. We examined 20 cases and graded {GRADES}.", "inspectorate"),
        (f"The board had audited 20 cases, and of the same cases we graded {GRADES}.", "inspectorate"),
        (
            "Inspectors looked at 20 files that the county council had reviewed. Nine were good, seven required "
            "improvement and four were inadequate.",
            "inspectorate",
        ),
        (
            "We and the health board examined 20 files. Nine were good, seven required improvement and four were "
            "inadequate.",
            "inspectorate",
        ),
        (f"We looked at 20 cases with the local authority. We found {GRADES}.", "inspectorate"),
        (f"The force assessed 20 of its cases, which the council had seen. It graded {GRADES}.", "force"),
    ],
)
def test_others_beside_the_grader_take_nothing_from_it(said: str, assessor: str) -> None:
    assert [(who, grades) for who, _, grades in audits(said)] == [(assessor, (9, 7, 4))]


ROUNDS = (
    "The force self-assessed 20 cases. It graded ten as good, six as requiring improvement and four as inadequate. We "
    "assessed the same 20 cases. We graded six as good, nine as requiring improvement and five as inadequate. We "
    "assessed 12 more cases. We graded two as good, six as requiring improvement and four as inadequate.\n\n"
)


@pytest.mark.parametrize(
    "told",
    [
        "In one case graded as inadequate, officers left a boy of seven with a drunken uncle.",
        "In another case, which we had judged inadequate, officers left a boy of seven with a drunken uncle.",
        "In one inadequate case, officers left a boy of seven with a drunken uncle.",
    ],
)
def test_a_case_told_with_its_grade_is_a_case_study_and_no_audit(told: str) -> None:
    found = records(f"{HEAD}{ROUNDS}Investigation\n\n{told}\n")
    assert len([r for r in found if isinstance(r, CaseAudit)]) == 3
    assert not [r for r in found if isinstance(r, QualityNote)]
    assert [r.child_ages for r in found if isinstance(r, CaseStudy)] == [(7,)]


def test_one_case_of_several_is_counted() -> None:
    found = audits("We read four files on neglect. One case was good, and three were inadequate.")
    assert [grades for *_, grades in found] == [(1, None, 3)]


@pytest.mark.parametrize(
    "said",
    [
        "Of the 18 files that the force had rated as good, we rated ten good, five as requiring improvement and three "
        "as inadequate.",
        "We upgraded six of these cases: four to requires improvement and two to good.",
        "Inspectors lowered the force's grades: four cases to requires improvement and two to inadequate.",
    ],
)
def test_what_became_of_cases_of_one_grade_is_no_set_of_cases(said: str) -> None:
    assert audits(said) == []


def test_cases_graded_again_are_those_of_the_force() -> None:
    said = "The force had graded ten files. We re-graded those: two were good, three required improvement and five "
    assert [(who, grades) for who, _, grades in audits(said + "were inadequate.")] == [("inspectorate", (2, 3, 5))]


TOLD = "Nine were good, seven required improvement and four were inadequate."


@pytest.mark.parametrize(
    "said",
    [
        f"In these 20 cases, the local authority assessed the risk with the police. {TOLD}",
        f"Children's social care had assessed the child in most of these 20 cases. {TOLD}",
        f"We assessed 20 cases of neglect, which children's services assessed too. {TOLD}",
        f"Inspectors assessed 20 cases which had been jointly investigated and assessed by children's services. {TOLD}",
        f"We looked at 20 cases. In each the record of the review by the health trust was missing. {TOLD}",
        f"We looked at 20 cases. The children had been assessed by children's social care. {TOLD}",
        f"The local authority found homes for all the children in these 20 cases. {TOLD}",
        "The results of our audits by local authority were:\n\n- Good: 9\n- Requires improvement: 7\n- Inadequate: 4",
        "Table 1: our case assessments by local authority area\n\nArea\tGood\tRequires improvement\tInadequate\n"
        "Elmbury\t3\t5\t2\nPort Aske\t6\t2\t2\nTotal\t9\t7\t4",
        "Of 20 cases, inspectors graded nine as good, seven as requires improvement and four as inadequate, "
        "downgrading six of them.",
        "We looked at the recording of risk in 20 cases and at how the force responded. Practice was good in nine, "
        "required improvement in seven and was inadequate in four.",
    ],
)
def test_what_others_did_for_the_children_or_where_grades_no_cases(said: str) -> None:
    assert [(who, grades) for who, _, grades in audits(said)] == [("inspectorate", (9, 7, 4))]
