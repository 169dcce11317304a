"""The force's grades of its own cases are its own, however they are told; a power told before types its cases."""

from __future__ import annotations

import pytest

from graphkit.extract.cases.audits.assessors import last_actor
from graphkit.records import CaseAudit
from tests.extract.judging_harness import records

HEAD = "Case file analysis\n\nResults of case file reviews\n\n"


def audits(body: str) -> list[tuple[str | None, str, str | None, tuple[int | None, ...]]]:
    return [
        (r.assessor, r.scope, r.case_type, (r.good, r.adequate, r.requires_improvement, r.inadequate))
        for r in records(body)
        if isinstance(r, CaseAudit)
    ]


@pytest.mark.parametrize(
    "lead",
    [
        "Before inspectors came, the force looked at 19 of its own cases against criteria set by HMIC.",
        "Ahead of the inspection, the constabulary reviewed 19 files using a form that inspectors had designed.",
        "The force had audited 19 cases of children before the inspection, against HMIC's criteria.",
        "The constabulary carried out a review of 19 cases with a template agreed with the inspectorate.",
        "When inspectors arrived, the force had already examined 19 of its own investigations.",
    ],
)
def test_it_is_the_force_that_looked_at_its_own_cases(lead: str) -> None:
    body = (
        f"{HEAD}{lead} It graded ten of them as good, six as adequate and three as requiring improvement, and none as "
        "inadequate. Inspectors reviewed the same 19 cases and graded four as good, five as adequate, seven as "
        "requiring improvement and three as inadequate.\n"
    )
    assert audits(body) == [
        ("force", "self-assessed", None, (10, 6, 3, 0)),
        ("inspectorate", "self-assessed", None, (4, 5, 7, 3)),
    ]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("HMIC looked at 19 cases that the force had chosen.", "inspectorate"),
        ("The force reviewed its own policy after the visit.", None),
        ("Inspectors looked at 19 cases against criteria designed by HMIC.", "inspectorate"),
        ("The force looked at 19 of its own files, and inspectors read them again.", "inspectorate"),
    ],
)
def test_whoever_acts_last_upon_the_cases_grades_them(text: str, actor: str | None) -> None:
    assert last_actor(text) == actor


@pytest.mark.parametrize(
    "told",
    [
        "We looked at five cases in which it had been used, and found three to be good and two to be adequate.",
        "Inspectors examined five cases in which officers had used this power, and judged three good and two adequate.",
        "We read five cases of its use. Three were good and two were adequate.",
    ],
)
def test_cases_in_which_it_was_used_are_of_the_power_told_before(told: str) -> None:
    body = (
        "Decision making\n\nTaking a child into police protection is a serious step.\n\n"
        f"{told} Children were taken to relatives quickly.\n"
    )
    assert audits(body) == [("inspectorate", "case-type", "police-protection", (3, 2, None, None))]


def test_enquiries_are_graded_as_cases_are() -> None:
    body = (
        "Assessment and help\n\nInspectors read nine child protection enquiries under section 47 of the Act. Four were "
        "good, two were adequate, two required improvement and one was inadequate.\n"
    )
    assert audits(body) == [("inspectorate", "case-type", "section-47", (4, 2, 2, 1))]


@pytest.mark.parametrize(
    ("before", "said", "kind"),
    [
        ("Inspectors read the custody records of nine children.", "Four of the nine", "custody"),
        # of how many cases of other types these are a part, nobody says
        ("Inspectors read the custody records of nine children.", "Four of the 20", None),
        ("Inspectors read nine files, including custody records.", "Four of the nine", None),
    ],
)
def test_a_share_of_the_cases_of_a_type_is_of_that_type(before: str, said: str, kind: str | None) -> None:
    body = (
        f"Police detention\n\n{before} Two were good and seven were inadequate.\n\n{said} had been self-assessed by "
        "the constabulary. It graded three as good and one as adequate.\n"
    )
    own = [(scope, of) for assessor, scope, of, _ in audits(body) if assessor == "force"]
    assert own == [("case-type" if kind else "self-assessed", kind)]
