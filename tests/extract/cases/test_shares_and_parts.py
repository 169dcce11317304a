"""Grades told by share, of a part of the cases, of one side of the work, or against those of an earlier inspection."""

from __future__ import annotations

import pytest

from graphkit.extract.prose.graded_prose import cases_in, counts_in
from graphkit.records import CaseAudit, QualityNote
from tests.extract.judging_harness import records

HEAD = "Case file analysis\n\nResults of case file reviews\n\n"


def audits(body: str) -> list[tuple[str, tuple[int | None, ...], int | None]]:
    return [
        (r.scope, (r.good, r.requires_improvement, r.inadequate), r.cases)
        for r in records(HEAD + body + "\n")
        if isinstance(r, CaseAudit)
    ]


@pytest.mark.parametrize(
    ("said", "read"),
    [
        (
            "We read 30 cases. One in five was good, half required improvement and nine were inadequate.",
            [("all", (6, 15, 9), 30)],
        ),
        (
            "We read 30 cases. Two in every five were good, three in ten required improvement and nine were "
            "inadequate.",
            [("all", (12, 9, 9), 30)],
        ),
        ("We read 30 cases. One in five was good, and the others were inadequate.", []),
        ("Of the ten missing children cases, only one in ten was good.", []),
        (
            "We read 30 cases. Practice was good in five, required improvement in 15 and was inadequate in ten.",
            [("all", (5, 15, 10), 30)],
        ),
    ],
)
def test_one_in_so_many_is_a_share(said: str, read: list[tuple[str, tuple[int | None, ...], int | None]]) -> None:
    assert audits(said) == read


def test_a_share_counts_no_cases() -> None:
    assert cases_in("One in three cases was good.") is None
    assert cases_in("One of the three cases was good.") == 3


def test_the_share_in_brackets_before_all_cases_takes_no_grade_away() -> None:
    found = audits("Of them, 21 (35 percent) of the 60 files we read were good, 27 (45 percent) required improvement "
                   "and 12 (20 percent) were inadequate.")  # fmt: skip
    assert [grades for _, grades, _ in found] == [(21, 27, 12)]


THIS_TIME = "We read 60 cases, of which 21 were good, 27 required improvement and 12 were inadequate. "


@pytest.mark.parametrize(
    ("then", "read"),
    [
        ("This compares with 9 (15 percent), 31 and 20 of 60 cases at our previous inspection.", [(9, 31, 20)]),
        ("This compares with 9, 31 and 20 of 61 cases at our previous inspection.", []),
        ("This compares with 9, 31 and 20 of 60 records of training.", []),
    ],
)
def test_earlier_grades_in_the_order_of_the_present_ones(then: str, read: list[tuple[int, ...]]) -> None:
    assert [grades for scope, grades, _ in audits(THIS_TIME + then) if scope == "previous"] == read


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "The response was good in four cases, required improvement in five and was inadequate in three.",
            {"good": 4, "requires_improvement": 5, "inadequate": 3},
        ),
        ("Supervision was good in four cases, required improvement in five and was inadequate in three.", None),
        ("The response was inadequate in three of them.", None),
        (
            "None of the three joint enquiries was good, and of the other six, two were good and four inadequate.",
            {"good": 2, "inadequate": 4},
        ),
        ("None was good, although two were good in 2016.", {"good": 0}),
    ],
)
def test_what_is_graded_of_which_cases(sentence: str, counts: dict[str, int] | None) -> None:
    read = counts_in(sentence)
    assert (read.known() if read else None) == counts


def test_the_others_are_not_all_cases() -> None:
    found = records(
        f"{HEAD}We read nine cases of neglect. Neither of the two that we were sent was good, and of the other seven, "
        "one was good, two required improvement and four were inadequate.\n"
    )
    (audit,) = [r for r in found if isinstance(r, CaseAudit)]
    assert (audit.good, audit.requires_improvement, audit.inadequate, audit.cases) == (1, 2, 4, 7)
    assert not [r for r in found if isinstance(r, QualityNote)]


@pytest.mark.parametrize(
    ("said", "whole"),
    [
        ("We looked at the supervision of 18 investigations. It was good in four, adequate in eight and inadequate in "
         "six.", False),
        ("We checked how well the records of 18 calls were kept. Recording was good in four, adequate in eight and "
         "inadequate in six.", False),
        ("We looked at 18 investigations. Practice was good in four, adequate in eight and inadequate in six.", True),
    ],
)  # fmt: skip
def test_one_side_of_the_work_is_no_audit_of_the_cases(said: str, whole: bool) -> None:
    assert len(audits(said)) == whole


def test_the_remaining_cases_go_on_with_the_grades() -> None:
    said = "We read 14 cases of neglect. Of these, four were good. In the remaining ten, seven of which required "
    found = audits(said + "improvement and three of which were inadequate, visits came late.")
    assert [grades for _, grades, _ in found] == [(4, 7, 3)]
