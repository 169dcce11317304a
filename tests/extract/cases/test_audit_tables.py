"""Whose grades a table of cases holds: as its caption says, or the sentence that leads to it, or the heading."""

from __future__ import annotations

import pytest

from graphkit.records import CaseAudit
from tests.extract.judging_harness import records

_TABLE = (
    "Type of case\tGood\tRequires improvement\tInadequate\nDomestic abuse\t3\t4\t2\nMissing children\t1\t3\t3\n"
    "Children in custody\t2\t2\t1\n"
)
_BOTH = (
    "The force chose 21 cases in January and graded its own work: 12 as good, 6 as requiring improvement and 3 as "
    "inadequate. Inspectors went through the same 21 cases and graded 6 as good, 9 as requiring improvement and 6 as "
    "inadequate."
)
_FORCE = (
    "The force graded 21 of its own cases before we came: 6 as good, 9 as requiring improvement and 6 as inadequate."
)


def _assessors(above: str, table: str = _TABLE) -> list[tuple[str | None, str | None]]:
    found = [r for r in records(f"Case file analysis\n\n{above}\n\n{table}\n\nInvestigation\n\nDetectives are busy.\n")
             if isinstance(r, CaseAudit)]  # fmt: skip
    return [(a.case_type, a.assessor) for a in found if a.scope == "case-type"]


def _all(assessor: str) -> list[tuple[str | None, str | None]]:
    return [("domestic-abuse", assessor), ("missing", assessor), ("custody", assessor)]


@pytest.mark.parametrize(
    "above",
    [
        f"{_BOTH} The next table holds our own grades, type by type.",
        f"{_BOTH} The force's auditors forget to ask how a child fares now. The results by type of "
        "case are in the table below.",
        f"{_BOTH} The gap shows that the force's auditors are too kind. The next table sets these out by type.",
        f"{_BOTH}\n\nTable 1: Our grades by type of case",
        f"{_FORCE} We did not agree with the force's assessment of all. The table below has our grades of them.",
        "Our assessment of cases by type is set out below.",
        f"{_FORCE}\n\nWe graded the same cases ourselves:",
    ],
)
def test_the_inspectors_grades_by_type(above: str) -> None:
    assert _assessors(above) == _all("inspectorate")


@pytest.mark.parametrize(
    "above",
    [
        f"{_FORCE} The table shows these by type of case.",
        f"{_BOTH} The table shows the grades that the force gave.\n\nTable 1: Self-assessment by the force",
        "We asked the force to grade 21 of its cases. The results are as follows.",
        "The table shows how the force graded its own cases.",
    ],
)
def test_the_forces_grades_by_type(above: str) -> None:
    assert _assessors(above) == _all("force")


@pytest.mark.parametrize(
    ("heading", "assessor"), [("The force's own assessment", "force"), ("Our assessment", "inspectorate")]
)
def test_a_heading_tells_where_nothing_below_it_does(heading: str, assessor: str) -> None:
    assert _assessors(f"{heading}\n\nThe table has the results by type of case.") == _all(assessor)


def test_a_share_is_not_how_many_cases_there_were() -> None:
    table = "Type of case\tGood\t%\tInadequate\t%\nDomestic abuse\t2\t40\t3\t60\nMissing children\t1\t25\t3\t75\n"
    found = [
        r for r in records(f"Case file analysis\n\nThe table has our grades.\n\n{table}") if isinstance(r, CaseAudit)
    ]
    assert [(a.good, a.inadequate, a.cases) for a in found] == [(2, 3, None), (1, 3, None)]


@pytest.mark.parametrize(
    ("heads", "graders"),
    [
        ("Force: good\tForce: inadequate\tHMICFRS: good\tHMICFRS: inadequate", ["force", "inspectorate"] * 2),
        ("Good\tInadequate\tGood\tInadequate", []),
    ],
)
def test_each_of_two_columns_with_one_grade_says_whose_it_is_or_counts_nothing(heads: str, graders: list[str]) -> None:
    table = f"Type of case\t{heads}\nDomestic abuse\t4\t1\t2\t3\nMissing children\t3\t1\t1\t3\n"
    found = [
        r for r in records(f"Case file analysis\n\nThe table has the grades.\n\n{table}") if isinstance(r, CaseAudit)
    ]
    assert [a.assessor for a in found] == graders


@pytest.mark.parametrize(
    "above",
    [
        "Ofsted inspected 13 children's homes in the area. Their grades are shown below.",
        "Children's homes judged by Ofsted",
        "The Care Quality Commission rated 13 clinics as follows:",
    ],
)
@pytest.mark.parametrize(
    "table",
    [
        "Good\n\nRequires improvement\n\nInadequate\n\n4\n\n6\n\n3",
        "Area\n\nEskford\n\nGarrow\n\nGood\n\n4\n\n3\n\nRequires improvement\n\n6\n\n5\n\nInadequate\n\n3\n\n4",
    ],
)
def test_grades_of_services_are_none_of_cases(above: str, table: str) -> None:
    found = records(f"Context for the force\n\n{above}\n\n{table}\n\nInitial contact\n\nOfficers spoke to children.\n")
    assert [a for a in found if isinstance(a, CaseAudit)] == []
