"""Grades of a review that follows an inspection: its own are not the inspection's, and its total holds both rounds."""

from __future__ import annotations

import pytest

from graphkit.records import CaseAudit
from tests.extract.structure import analyse

_COVER = (
    "National Child Protection Inspection Post-Inspection Review\n\nNorthmoor Police\n6-9 June 2017\n\nMay 2018\n\n"
)


def _audits(body: str) -> list[tuple[str | None, str, str | None, int | None, int | None]]:
    text = f"{_COVER}Introduction\n\nInspectors were here in 2016.\n\n{body}\n\nConclusion\n\nMuch is to be done.\n"
    found = analyse(text).of(CaseAudit)
    return [(a.assessor, a.scope, a.case_type, a.good, a.inadequate) for a in found]


def test_the_total_of_both_rounds_is_of_all_whoever_chose_the_second() -> None:
    told = (
        "Findings of the review\n\nThe force assessed 12 of its cases. It rated six as good and six as inadequate. "
        "HMIC assessed the same 12 cases and rated five as good and seven as inadequate. Inspectors chose a further "
        "ten cases, of which they assessed three as good and seven as inadequate. Of the 22 cases, therefore, HMIC "
        "assessed eight as good and 14 as inadequate."
    )
    assert _audits(told) == [
        ("force", "self-assessed", None, 6, 6),
        ("inspectorate", "self-assessed", None, 5, 7),
        ("inspectorate", "additional", None, 3, 7),
        ("inspectorate", "all", None, 8, 14),
    ]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (
            "Initial contact\n\nWhen inspectors were first here, officers seldom wrote down what children said in "
            "these cases. In the review, inspectors assessed nine cases of domestic abuse and found four good and five "
            "inadequate.",
            "domestic-abuse",
        ),
        (
            "Managing those posing a risk to children\n\nOffender managers had 70 offenders each at the time of the "
            "first inspection. It is 50 now. Inspectors assessed nine cases, four of them as good and five as "
            "inadequate.",
            "sex-offender-management",
        ),
        (
            "Decision-making\n\nIn all nine cases that we read, officers were right to take children into police "
            "protection. Some wrote little. In three of the nine cases nobody had looked at what they wrote. There is "
            "a form. Few use it. Four of the nine cases were assessed as good and five as inadequate.",
            "police-protection",
        ),
    ],
)
def test_what_is_said_of_another_time_before_it_makes_its_cases_no_earlier_ones(body: str, kind: str) -> None:
    assert _audits(body) == [("inspectorate", "case-type", kind, 4, 5)]


@pytest.mark.parametrize(
    "then",
    [
        "Of the 18 cases that we looked at in 2016, four were good and 14 were inadequate.",
        "Of the 18 cases that inspectors had examined in 2016, four had been good and 14 had been inadequate.",
        "Four cases had been good, and 14 had been inadequate.",
        "When inspectors first came, four had been good and 14 had been inadequate.",
    ],
)
def test_grades_that_had_been_given_before_are_of_the_earlier_inspection(then: str) -> None:
    now = "Findings of the review\n\nInspectors examined 20 cases. They assessed nine as good and 11 as inadequate."
    assert _audits(f"{now} {then}") == [
        ("inspectorate", "all", None, 9, 11),
        ("inspectorate", "previous", None, 4, 14),
    ]


def test_what_inspectors_said_had_been_is_of_their_own_inspection() -> None:
    said = "Findings of the review\n\nInspectors found that nine cases had been good and 11 had been inadequate."
    assert [scope for _, scope, *_ in _audits(said)] == ["all"]
