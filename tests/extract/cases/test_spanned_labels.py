"""A cell that spans rows stands in the first of them alone, one over several columns in a line above their names."""

from __future__ import annotations

import pytest

from graphkit.records import CaseAudit
from tests.extract.judging_harness import records

_GRADES = "Good\tRequires improvement\tInadequate"
_BY_GRADER = (
    "Self-assessed by the force\tEskford Police\t8\t3\t1\t12\nHMICFRS\t5\t4\t3\t12\n"
    "Further cases\tHMICFRS\t2\t6\t2\t10\nAll cases\tHMICFRS\t7\t10\t5\t22\n"
)
_OF_SETS = {
    ("force", "self-assessed", None, 8, 3, 1),
    ("inspectorate", "self-assessed", None, 5, 4, 3),
    ("inspectorate", "additional", None, 2, 6, 2),
    ("inspectorate", "all", None, 7, 10, 5),
}


def _found(table: str) -> set[tuple[str | None, str, str | None, int | None, int | None, int | None]]:
    text = f"Case file analysis\n\nThe results are below.\n\n{table}\n\nInvestigation\n\nDetectives are busy.\n"
    return {
        (a.assessor, a.scope, a.case_type, a.good, a.requires_improvement, a.inadequate)
        for a in records(text)
        if isinstance(a, CaseAudit)
    }


@pytest.mark.parametrize(
    "head",
    [
        f"Cases\tAssessed by\tGrade\tTotal\n{_GRADES}\n",
        f"Cases\tGraded by\tOur judgements\tTotal\n\t\t{_GRADES}\n",
        f"Which cases\tAssessor\t{_GRADES}\tTotal\n",
    ],
)
@pytest.mark.parametrize("empty", ["", "\t"])
def test_a_row_without_its_first_label_is_of_the_cases_above_it(head: str, empty: str) -> None:
    assert _found(head + _BY_GRADER.replace("\nHMICFRS", f"\n{empty}HMICFRS")) == _OF_SETS


def test_a_row_without_its_grader_has_that_of_the_row_above_it() -> None:
    table = (
        f"Type of case\tAssessed by\t{_GRADES}\nDomestic abuse\tEskford Police\t4\t2\t1\nMissing children\t2\t2\t2\n"
        "Domestic abuse\tHMICFRS\t3\t2\t2\nMissing children\t1\t1\t4\n"
    )
    assert _found(table) == {
        ("force", "case-type", "domestic-abuse", 4, 2, 1),
        ("force", "case-type", "missing", 2, 2, 2),
        ("inspectorate", "case-type", "domestic-abuse", 3, 2, 2),
        ("inspectorate", "case-type", "missing", 1, 1, 4),
    }


def test_a_label_that_may_be_of_either_column_is_read_as_neither() -> None:
    table = f"Cases\tAssessed by\t{_GRADES}\nAll cases\tHMICFRS\t7\t10\t5\nForce self-assessment\t8\t3\t1\n"
    assert _found(table) == {("inspectorate", "all", None, 7, 10, 5)}


@pytest.mark.parametrize("first", ["Area of work", "Type of case", "Group\tType of case"])
def test_the_types_of_a_group_are_types_of_their_own(first: str) -> None:
    table = (
        f"{first}\t{_GRADES}\tTotal\nReferrals\tDomestic abuse\t4\t2\t1\t7\n"
        "Referrals not related to domestic abuse\t3\t3\t1\t7\nMissing children\t2\t2\t2\t6\n"
    )
    assert _found(table) == {
        ("inspectorate", "case-type", "domestic-abuse", 4, 2, 1),
        ("inspectorate", "case-type", "other-incidents", 3, 3, 1),
        ("inspectorate", "case-type", "missing", 2, 2, 2),
    }


def test_who_graded_stands_below_the_type_that_both_graded() -> None:
    table = (
        f"Type of case\t{_GRADES}\nDomestic abuse\tForce\t4\t2\t1\nHMICFRS\t3\t2\t2\n"
        "Missing children\tForce\t2\t2\t2\nHMICFRS\t1\t1\t4\n"
    )
    assert _found(table) == {
        ("force", "case-type", "domestic-abuse", 4, 2, 1),
        ("inspectorate", "case-type", "domestic-abuse", 3, 2, 2),
        ("force", "case-type", "missing", 2, 2, 2),
        ("inspectorate", "case-type", "missing", 1, 1, 4),
    }


def test_each_grader_s_name_spans_the_grades() -> None:
    table = (
        f"Type of case\tEskford Police\tHMICFRS\n{_GRADES}\t{_GRADES}\n"
        "Domestic abuse\t4\t2\t1\t3\t2\t2\nMissing children\t2\t2\t2\t1\t1\t4\n"
    )
    assert _found(table) == {
        ("force", "case-type", "domestic-abuse", 4, 2, 1),
        ("inspectorate", "case-type", "domestic-abuse", 3, 2, 2),
        ("force", "case-type", "missing", 2, 2, 2),
        ("inspectorate", "case-type", "missing", 1, 1, 4),
    }
