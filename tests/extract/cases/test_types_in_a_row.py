"""Cases of several types told one after the other in one paragraph, without headings: each keeps its type."""

from __future__ import annotations

from graphkit.records import CaseAudit, CaseTheme
from tests.extract.judging_harness import records

_PROSE = (
    "Officers of the force met children in most cases and wrote down what they said. Supervisors read the records "
    "within a day and gave clear directions. Partners told us that they trust the force. "
)  # fmt: skip
_ROW = (
    "We assessed 12 cases involving enquiries under section 47 of the Children Act 1989. Four were good, five "
    "required improvement and three were inadequate. Common themes include: • joint visits are usual; • plans "
    "have no dates; and • ethnicity isn't recorded. Ten of the cases we examined were referrals relating to "
    "domestic abuse incidents. We graded five of them as good, three as requiring improvement and two as "
    "inadequate. We examined nine cases involving missing children. Only two were good. Three required "
    "improvement and four were inadequate. Common themes in these cases were: risk is graded well; searches "
    "begin late; and trigger plans aren't read. We assessed eight cases involving sex offender management. The"
    " force's practice was good in four of these, required improvement in three and was inadequate in one. "
    "Finally, we reviewed the records of seven children detained in police custody. We found two to be good "
    "and five to require improvement. None was inadequate. "
)
_TABLE = (
    "Assessment Cases Good Requires improvement Inadequate The force's assessment of its 33 cases 33 17 12 4 "
    "Our assessment of the same 33 cases 33 9 15 9 All cases assessed by us 74 28 28 18 Breakdown of case file"
    " audit results "
)
_LINE = f"1. Introduction {_PROSE * 4}2. Case file analysis {_PROSE}{_TABLE}{_ROW}3. Initial contact {_PROSE * 2}"


def test_each_type_has_its_own_grades() -> None:
    found = [a for a in records(_LINE) if isinstance(a, CaseAudit) and a.scope == "case-type"]
    assert [(a.case_type, a.good, a.requires_improvement, a.inadequate) for a in found] == [
        ("section-47", 4, 5, 3),
        ("domestic-abuse", 5, 3, 2),
        ("missing", 2, 3, 4),
        ("sex-offender-management", 4, 3, 1),
        ("custody", 2, 5, 0),
    ]


def test_a_column_of_how_many_cases_there_were_is_no_grade() -> None:
    found = [a for a in records(_LINE) if isinstance(a, CaseAudit) and a.scope != "case-type"]
    assert [(a.assessor, a.scope, a.good, a.inadequate) for a in found] == [
        ("force", "self-assessed", 17, 4),
        ("inspectorate", "self-assessed", 9, 9),
        ("inspectorate", "all", 28, 18),
    ]


def test_themes_are_of_the_type_whose_grades_stand_last_before_them() -> None:
    found = [t for t in records(_LINE) if isinstance(t, CaseTheme)]
    assert [t.case_type for t in found] == ["section-47"] * 3 + ["missing"] * 3
    assert found[2].quote == "ethnicity isn't recorded."


def test_cases_of_this_type_are_of_the_type_that_was_named_last() -> None:
    told = (
        "Inspectors assessed nine cases of domestic abuse and found three to be good, four to require improvement and "
        "two to be inadequate. Officers often filled in the forms late. Inspectors had serious concerns about the "
        "response to children who go missing from home. They assessed eight cases of this type and found two to be "
        "good, four to require improvement and two to be inadequate."
    )
    found = records(f"1. Introduction\n\n{_PROSE}\n\n2. Initial contact\n\n{told}\n\n3. Next steps\n\n{_PROSE}\n")
    assert [(a.case_type, a.good) for a in found if isinstance(a, CaseAudit)] == [("domestic-abuse", 3), ("missing", 2)]
