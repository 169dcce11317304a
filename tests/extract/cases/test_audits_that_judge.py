"""Counts by grade that go one way judge the work on cases of a type; others only count."""

from __future__ import annotations

import pytest

from graphkit.records import CaseAudit, Finding, Metric
from tests.extract.judging_harness import records

INTRO = "Investigation\n\nThe force has specialist teams for these cases. "


@pytest.mark.parametrize(
    ("sentence", "polarity"),
    [
        (
            "Inspectors examined ten missing children cases; six required improvement and four were inadequate.",
            "failing",
        ),
        (
            "Inspectors examined eight cases of child sexual exploitation and judged six of them to be inadequate.",
            "failing",
        ),
        ("Inspectors examined nine missing children cases: four were good, three adequate and two inadequate.", None),
        ("The force assessed nine missing children cases, and rated eight as inadequate and one as good.", None),
    ],
)
def test_grades_of_a_type_that_go_one_way_are_a_finding(sentence: str, polarity: str | None) -> None:
    found = records(INTRO + sentence)
    assert [r for r in found if isinstance(r, CaseAudit)], "it is counted all the same"
    assert not [r for r in found if isinstance(r, Metric)], "and once"
    said = [r.polarity for r in found if isinstance(r, Finding) and sentence.startswith(r.quote[:30])]
    assert said == ([polarity] if polarity else [])


def test_grades_of_all_cases_are_no_finding() -> None:
    sentence = (
        "Inspectors examined 33 cases, and judged 3 to be good, 20 to require improvement and 10 to be inadequate."
    )
    found = records(INTRO + sentence)
    assert [r for r in found if isinstance(r, CaseAudit)]
    assert not [r for r in found if isinstance(r, Finding)]


def test_one_good_case_of_ten_is_no_praise() -> None:
    said = "We examined ten cases of police protection. One was graded good. Nine were graded inadequate."
    assert not [r for r in records(INTRO + said) if isinstance(r, Finding) and r.polarity == "strength"]
