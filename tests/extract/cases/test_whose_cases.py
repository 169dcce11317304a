"""Prose says whose cases were graded, and by whom: the force's, the same again, more, all, earlier ones."""

from __future__ import annotations

import pytest

from graphkit.records import CaseAudit, QualityNote
from tests.extract.judging_harness import records

_BODY = (
    "Introduction\n\nThis is a report of our inspection of Northmoor Police in March 2021.\n\nCase file analysis\n\n"
    "{told}\n\nInitial contact\n\nInspectors found that officers did not record the views of children.\n"
)
_THEIRS = "The force graded 15 of its own cases. It judged 7 to be good, 5 to require improvement and 3 inadequate. "
_SEVEN = "7 were good, 5 required improvement and 3 were inadequate"


def _read(told: str) -> list[tuple[str | None, str | None, int | None, int | None]]:
    found = records(_BODY.format(told=told))
    assert not [r for r in found if isinstance(r, QualityNote)]
    return [(a.assessor, a.scope, a.good, a.inadequate) for a in found if isinstance(a, CaseAudit)]


@pytest.mark.parametrize(
    "told",
    [
        f"Before we came the force was invited to pick 15 cases and grade them. It thought that {_SEVEN}.",
        "The constabulary had been asked to choose 15 cases and judge its own work on them. Of these, 7 "
        "were thought to be "
        "good, 5 to require improvement and 3 to be inadequate.",
        "In its own opinion, 7 of the 15 cases that the force chose were good, 5 required improvement "
        "and 3 were inadequate.",
        f"The police themselves had looked at 15 files and were of the opinion that {_SEVEN}.",
        "Fifteen cases were picked by the force, which rated 7 as good, 5 as requiring improvement and "
        "3 as inadequate.",
        f"Of the 15 self-assessed cases, the force believed that {_SEVEN}.",
        "The force's own assessment of 15 cases was kinder: it found 7 good, 5 requiring improvement and 3 inadequate.",
    ],
)
def test_the_force_graded_its_own(told: str) -> None:
    assert _read(told) == [("force", "self-assessed", 7, 3)]


@pytest.mark.parametrize(
    "told",
    [
        "When we looked at the same cases, we found 4 to be good, 5 to require improvement and 6 to be inadequate.",
        "Having read those 15 cases ourselves, we judged that 4 were good, 5 required improvement and 6 "
        "were inadequate.",
        "Inspectors read each of these and differed: 4 were good, 5 required improvement and 6 were inadequate.",
        "The same 15 cases were then graded by inspectors, who judged 4 good, 5 as requiring "
        "improvement and 6 inadequate.",
        "By our assessment, 4 were good, 5 required improvement and 6 were inadequate.",
    ],
)
def test_the_inspectors_graded_the_same(told: str) -> None:
    assert _read(_THEIRS + told) == [("force", "self-assessed", 7, 3), ("inspectorate", "self-assessed", 4, 6)]


@pytest.mark.parametrize(
    "told",
    [
        "In a further 21 that we picked ourselves, 8 were good, 9 required improvement and 4 were inadequate.",
        "Twenty-one more were picked by us, and of those we graded 8 as good, 9 as requiring "
        "improvement and 4 inadequate.",
        "We looked at 21 cases that the force had not graded. Of those, 8 were good, 9 required "
        "improvement and 4 were "
        "inadequate.",
        "Inspectors read 21 cases chosen independently of the force: 8 were good, 9 required "
        "improvement and 4 inadequate.",
        "Another 21 were drawn at random by inspectors: 8 were good, 9 required improvement and 4 were inadequate.",
    ],
)
def test_the_inspectors_chose_more(told: str) -> None:
    assert _read(_THEIRS + told) == [("force", "self-assessed", 7, 3), ("inspectorate", "additional", 8, 4)]


@pytest.mark.parametrize(
    "told",
    [
        "At the time of the last inspection, 6 of 40 cases were good, 14 required improvement and 20 were inadequate.",
        "At that time 6 of 40 files were good, 14 required improvement and 20 were inadequate.",
        "When the force was inspected in 2017, 40 cases were read. Six were good, 14 required "
        "improvement and 20 inadequate.",
        "Our inspection of 2017 had found poor work. Of 40 cases, 6 had been judged good, 14 as "
        "requiring improvement and "
        "20 as inadequate.",
        "Four years ago we graded 40 cases: 6 were good, 14 required improvement and 20 were inadequate.",
        "The grades in 2017 were 6 good, 14 requiring improvement and 20 inadequate.",
        "The force did not keep children safe. Of the 40 cases that inspectors saw at that time, 6 were "
        "good, 14 required "
        "improvement and 20 were inadequate.",
    ],
)
def test_the_inspectors_graded_them_at_an_earlier_inspection(told: str) -> None:
    assert _read(told) == [("inspectorate", "previous", 6, 20)]


@pytest.mark.parametrize(
    "told",
    [
        "The work on police protection is better. During the review we read 36 cases, of which {}.",
        "Custody records are kept well. As part of the inspection, inspectors assessed 36 cases: {}.",
        "Missing children are found sooner. This time, 36 cases were considered by inspectors, of which {}.",
        "The response to domestic abuse is quick. In total, 36 cases were examined and {}.",
    ],
)
def test_what_stands_before_all_cases_of_the_inspection_tells_no_type(told: str) -> None:
    found = records(_BODY.format(told=told.format("12 were good, 15 required improvement and 9 were inadequate")))
    assert [(a.scope, a.case_type, a.good) for a in found if isinstance(a, CaseAudit)] == [("all", None, 12)]


def test_the_cases_of_all_types_together_are_of_none() -> None:
    table = (
        "Type of case\tGood\tRequires improvement\tInadequate\nDomestic abuse\t4\t5\t3\nMissing children\t4\t5\t3\n"
        "Police custody\t4\t5\t3"
    )
    told = (
        "Officers look for missing children. We read 36 cases: 12 were good, 15 required improvement and 9 were "
        "inadequate."
    )
    found = [a for a in records(_BODY.format(told=f"{told}\n\n{table}")) if isinstance(a, CaseAudit)]
    assert [(a.scope, a.case_type) for a in found if a.good == 12] == [("all", None)]
    kept = [a for a in records(_BODY.format(told=told)) if isinstance(a, CaseAudit)]
    assert [a.case_type for a in kept] == ["missing"]


def test_cases_of_a_type_that_are_read_during_the_inspection_keep_it() -> None:
    told = (
        "We looked at investigations of child sexual exploitation. During our inspection we examined 12 "
        "cases, of which 5 "
        "were good, 4 required improvement and 3 were inadequate."
    )
    found = [a for a in records(_BODY.format(told=told)) if isinstance(a, CaseAudit)]
    assert [(a.scope, a.case_type) for a in found] == [("case-type", "cse")]
