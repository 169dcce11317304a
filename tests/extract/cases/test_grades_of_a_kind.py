"""Grades of prose with words between a count and its grade, and cases examined beside other work."""

from __future__ import annotations

import pytest

from graphkit.extract.prose.graded_prose import counts_in
from graphkit.records import CaseAudit
from tests.extract.structure import analyse

COVER = "National Child Protection Inspections\n\nPost-inspection review\n\nBrackenshire Police\n\n7–18 June 2021\n\n"


@pytest.mark.parametrize(
    ("said", "known"),
    [
        ("Inspectors judged three of the eight cases of online grooming as good and five as inadequate.", (3, 5)),
        ("We graded three of the eight cases involving missing children as good and five as inadequate.", (3, 5)),
        ("Three of the eight cases of neglect were good and five inadequate.", (3, 5)),
        ("Three cases of domestic abuse were judged good and five inadequate.", (3, 5)),
        ("Inspectors assessed three of the eight cases of children in custody as good, five as inadequate.", (3, 5)),
        ("We considered three of the eight investigations into child abuse good and five inadequate.", (3, 5)),
        ("Inspectors found three of the eight files concerning sex offenders to be good, five inadequate.", (3, 5)),
        ("Three of the eight cases that involved children who go missing were good, five inadequate.", (3, 5)),
        ("We rated three of the eight cases where a child had run away as good and five as inadequate.", (3, 5)),
        ("We rated three of the eight cases in which the power was used as good, and five as inadequate.", (3, 5)),
        ("In three of the eight cases of neglect the response was good.", None),
        ("Three of the eight cases of neglect in which supervision was good had been closed.", None),
        ("Three of the eight cases where supervision was judged as good had been closed.", None),
    ],
)
def test_what_the_cases_are_of_may_stand_before_their_grade(said: str, known: tuple[int, int] | None) -> None:
    counts = counts_in(said)
    assert (tuple(counts.known().values()) if counts else None) == known


def _scopes(told: str) -> list[tuple[str | None, str]]:
    text = f"{COVER}Introduction\n\nThis report tells what we saw.\n\nOur review\n\n{told}\n\nInvestigation\n\nFine.\n"
    return [(audit.assessor, audit.scope) for audit in analyse(text).of(CaseAudit)]


GRADED = "Of these, nine were good, 12 required improvement and ten were inadequate."
LISTED = "We judged:\n\n- 9 good;\n- 12 require improvement; and\n- 10 inadequate."


@pytest.mark.parametrize("graded", [GRADED, LISTED])
@pytest.mark.parametrize(
    "before",
    [
        "We spoke to officers and managers by video call.",
        "We interviewed staff, and read the force's policies.",
        "At our last inspection we examined 83 cases.",
    ],
)
@pytest.mark.parametrize("took", ["We also examined 31 cases.", "Inspectors also reviewed 31 records of children."])
def test_cases_read_beside_other_work_are_all_cases(took: str, before: str, graded: str) -> None:
    assert _scopes(f"{before}\n\n{took} {graded}")[-1:] == [("inspectorate", "all")]


@pytest.mark.parametrize("graded", [GRADED, LISTED])
@pytest.mark.parametrize(
    "before",
    [
        "Before our visit the force assessed 30 of its own cases.",
        "We read the 30 cases that the force had graded.",
        "The force had made a self-assessment of some of its files.",
    ],
)
@pytest.mark.parametrize("took", ["We also examined 31 cases.", "Inspectors also reviewed 31 records of children."])
def test_cases_read_beside_others_are_additional(took: str, before: str, graded: str) -> None:
    assert _scopes(f"{before}\n\n{took} {graded}")[-1:] == [("inspectorate", "additional")]


@pytest.mark.parametrize(
    ("said", "known"),
    [
        ("We judged none to be good or adequate; six required improvement and two were inadequate.", (0, 0, 6, 2)),
        ("None of the eight cases was good or adequate, six required improvement, two were inadequate.", (0, 0, 6, 2)),
        ("No case was judged good or adequate.", (0, 0)),
        ("We graded none of them as good or as adequate, and eight as inadequate.", (0, 0, 8)),
        ("Six were good or adequate and two were inadequate.", (2,)),
        ("None was good or better.", None),
    ],
)
def test_none_of_either_grade_is_none_of_both(said: str, known: tuple[int, ...] | None) -> None:
    counts = counts_in(said)
    assert (tuple(counts.known().values()) if counts else None) == known


@pytest.mark.parametrize(
    ("lead", "scope"),
    [
        ("All 41 cases in 2018", "previous"),
        ("The 41 cases that we examined in 2018", "previous"),
        ("Our 41 cases from 2018", "previous"),
        ("All 31 cases in 2021", "all"),
    ],
)
def test_cases_of_an_earlier_year_over_a_list(lead: str, scope: str) -> None:
    listed = "- 9 good\n- 12 require improvement\n- 10 inadequate."
    assert _scopes(f"{lead}\n\n{listed}") == [("inspectorate", scope)]


@pytest.mark.parametrize(
    "said",
    [
        "We saw that two of the ten files showed good practice, three adequate practice and five inadequate practice.",
        "Good practice was found in two of the ten cases, adequate in three, and inadequate in five.",
        "We found good work in two of the ten cases, adequate work in three and inadequate work in five.",
        "Two of ten custody cases were of a good standard, three were adequate and five inadequate.",
        "Inspectors rated two good, three adequate and five inadequate out of ten cases of neglect.",
        "Five out of ten were inadequate, three adequate and two good.",
    ],
)
def test_what_has_the_grade_may_be_the_practice(said: str) -> None:
    counts = counts_in(said)
    assert counts is not None
    assert counts.known() == {"good": 2, "adequate": 3, "inadequate": 5}


@pytest.mark.parametrize(
    "said",
    [
        "We saw good practice in two cases.",
        "Two cases were closed after good work.",
        "Two files showed good supervision.",
    ],
)
def test_practice_by_itself_is_no_grade(said: str) -> None:
    assert counts_in(said) is None
