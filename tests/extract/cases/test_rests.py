"""Grades of half of the cases, of the rest and of the other: numbers where they follow from the others, else gaps."""

from __future__ import annotations

import pytest

from graphkit.extract.prose.graded_prose import counts_in
from graphkit.extract.prose.rests import counted
from graphkit.records import CaseAudit
from tests.extract.judging_harness import records


@pytest.mark.parametrize(
    ("sentence", "earlier", "counts"),
    [
        ("Two were good, three adequate, and the rest required improvement.", "We read nine cases.", (2, 3, 4, None)),
        ("Four were good and the remainder were inadequate.", "We read nine cases.", (4, None, None, 5)),
        ("Four were good and the others were inadequate.", "We read nine cases.", (4, None, None, 5)),
        ("Half of the ten were good and the other half required improvement.", "", (5, None, 5, None)),
        ("Six of the seven files that we read required improvement and the other was good.", "", (1, None, 6, None)),
        ("It rated half of them (14) as good, nine as requiring improvement and five as inadequate.", "",
         (14, None, 9, 5)),
        ("Four were good, with the remainder inadequate.", "We read nine cases.", (4, None, None, 5)),
        ("Just under half (seven) were good and eight were inadequate.", "", (7, None, None, 8)),
        ("The majority of the 18 files (12) required improvement and six were inadequate.", "", (None, None, 12, 6)),
        ("All but two were inadequate and those two were good.", "We read nine cases.", (2, None, None, 7)),
        ("Half were good, three required improvement and one was inadequate.", "We read eight cases.", (4, None, 3, 1)),
        ("None was good: half were adequate and half were inadequate.", "We read eight cases.", (0, 4, None, 4)),
        ("None was good – half were adequate and half were inadequate.", "We read nine cases.", (0, None, None, None)),
        # a half that the others do not confirm may be a rough one
        ("Half were good, three required improvement and two were inadequate.", "We read eight cases.",
         (None, None, 3, 2)),
        ("Half were good and the rest were inadequate.", "We read eight cases.", None),
        ("All but two were inadequate.", "We read some cases.", None),
        # nobody knows how many: there is no total, two of them are one too many, half of nine is no number
        ("Four were good and the rest were inadequate.", "We read some cases.", (4, None, None, None)),
        ("Four were good and the other was inadequate.", "We read nine cases.", (4, None, None, None)),
        ("Half of them were good.", "We read nine cases.", None),
        ("Four were good and the rest were poor or inadequate.", "We read nine cases.", (4, None, None, None)),
    ],
)  # fmt: skip
def test_what_a_sentence_leaves_to_be_counted(sentence: str, earlier: str, counts: tuple[int | None, ...]) -> None:
    found = counts_in(counted(sentence, earlier))
    assert (found and (found.good, found.adequate, found.requires_improvement, found.inadequate)) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("We graded three of the section 47 enquiries as good and two as inadequate.", (3, None, None, 2)),
        ("We graded four, three and two as good, requiring improvement and inadequate respectively.", (4, None, 3, 2)),
        ("The files that were good, adequate and inadequate were 5, 8 and 7 respectively.", (5, 8, None, 7)),
        ("Ten of these were assessed as good, six as adequate and the remaining two as inadequate.", (10, 6, None, 2)),
    ],
)
def test_what_counts_and_what_does_not(sentence: str, counts: tuple[int | None, ...]) -> None:
    found = counts_in(sentence)
    assert found and (found.good, found.adequate, found.requires_improvement, found.inadequate) == counts


def test_numbers_and_grades_in_rows_that_do_not_match_are_no_counts() -> None:
    assert counts_in("We graded four and three as good, requiring improvement and inadequate respectively.") is None


def _audits(body: str) -> list[tuple[str | None, str, str | None, tuple[int | None, ...]]]:
    found = [r for r in records(f"Findings\n\n{body}\n") if isinstance(r, CaseAudit)]
    return [
        (a.assessor, a.scope, a.case_type, (a.good, a.adequate, a.requires_improvement, a.inadequate)) for a in found
    ]


def test_the_rest_in_a_sentence_of_its_own() -> None:
    told = "We examined nine cases of domestic abuse. Two were good. The rest required improvement."
    assert _audits(told) == [("inspectorate", "case-type", "domestic-abuse", (2, None, 7, None))]


def test_the_forces_grades_of_some_cases_of_a_type_and_ours_of_them() -> None:
    told = (
        "Inspectors assessed 12 cases of children who go missing. Six cases were good, one was adequate, three "
        "required improvement and two were inadequate. Five of the 12 were in the force's own assessment of missing "
        "children. The force had graded four of these five as good and one as adequate. Inspectors disagreed and "
        "re-graded all five as requiring improvement."
    )
    assert _audits(told) == [
        ("inspectorate", "case-type", "missing", (6, 1, 3, 2)),
        ("force", "case-type", "missing", (4, 1, None, None)),
        ("inspectorate", "case-type", "missing", (None, None, 5, None)),
    ]


def test_a_bracket_of_grades_is_read_from_its_first() -> None:
    told = "We graded 12 cases of domestic abuse (good: 3; requires improvement: 4; inadequate: 5)."
    assert _audits(told) == [("inspectorate", "case-type", "domestic-abuse", (3, None, 4, 5))]
