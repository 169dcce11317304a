"""Tables that a page's reader gave a column after the other are read, each name over its cells."""

from __future__ import annotations

import pytest

from graphkit.records import CaseAudit, Judgement, Section
from tests.extract.judging_harness import records

_LEAD = "Case file analysis\n\nInspectors graded 27 cases of the types below.\n\n"
_END = "\n\nInitial contact\n\nInspectors found that officers did not record the views of children.\n"
_LABELS = "Domestic abuse\n\nEnquiries under section 47 of the\nChildren Act 1989\n\nMissing children"
_GRADES = "Good\n\n4\n\n3\n\n1\n\nRequires improvement\n\n6\n\n5\n\n0\n\nInadequate\n\n3\n\n4\n\n2"
_GRADED = [("domestic-abuse", 4, 6, 3), ("section-47", 3, 5, 4), ("missing", 1, 0, 2)]


def _graded(table: str) -> list[tuple[str | None, int | None, int | None, int | None]]:
    found = records(f"{_LEAD}{table}{_END}")
    assert [s.heading for s in found if isinstance(s, Section)] == ["Case file analysis", "Initial contact"]
    return [
        (a.case_type, a.good, a.requires_improvement, a.inadequate)
        for a in found
        if isinstance(a, CaseAudit) and a.good
    ]


@pytest.mark.parametrize(
    "table",
    [
        f"Type of case\n\n{_LABELS}\n\n{_GRADES}",
        f"{_LABELS}\n\n{_GRADES}",  # an empty corner
        f"Kind of case\n\n{_LABELS}\n\nNumber of cases\n\n13\n\n12\n\n3\n\n{_GRADES}",
        f"Strand of work\n\n{_LABELS}\n\n{_GRADES}\n\nTotal\n\n13\n\n12\n\n3",
        f"Type of case\n\n{_LABELS}\n\n{_GRADES}".replace("Requires improvement", "Requires\nimprovement"),
        f"Type of case\n\n{_LABELS}\n\n{_GRADES}".replace("\n\n", "\n"),
        f"Type of case\n\n{_LABELS}\n\n{_GRADES}".replace("\n\n0", "\n\nnil"),
        # blank lines part the columns and no cells
        "Type of case\n\nDomestic abuse\nEnquiries under section 47 of the\nChildren Act 1989\nMissing children\n\n"
        "Good\n\n4\n3\n1\n\nRequires improvement\n\n6\n5\n0\n\nInadequate\n\n3\n4\n2",
        "Domestic abuse\nEnquiries under section 47\nMissing children\n\n"
        "Good\n4\n3\n1\n\nRequires\nimprovement\n6\n5\n0\n\nInadequate\n3\n4\n2",
    ],
)
def test_grades_of_cases(table: str) -> None:
    assert _graded(table) == _GRADED


def test_one_word_a_line_is_no_table() -> None:
    found = records("Cases\nassessed\nNorthmoor\nInadequate")
    assert not [a for a in found if isinstance(a, CaseAudit)]


@pytest.mark.parametrize(
    "table",
    [
        f"Type of case\n\n{_LABELS}\n\n{_GRADES}".replace("\n\n5", ""),  # nobody knows which cell is empty
        f"Type of case\n\n{_LABELS}\n\n{_GRADES}\n\n7",
        f"Type of case\n\n{_LABELS}\n\n{_GRADES}".replace("Inadequate", "Good"),
    ],
)
def test_columns_that_are_not_alike_count_nothing(table: str) -> None:
    assert [a for a in records(f"{_LEAD}{table}{_END}") if isinstance(a, CaseAudit) and a.good] == []


@pytest.mark.parametrize(
    "table",
    [
        "Council\n\nEskford\n\nPort Garrow\n\nJudgment\n\nRequires improvement\n\nGood\n\nDate\n\nJune 2017\n\n"
        "October 2018",
        "Local authority\n\nEskford\n\nPort\nGarrow\n\nDate of inspection\n\nJune 2017\n\nOctober 2018\n\nGrade\n\n"
        "Requires\nimprovement\n\nGood",
        "Local authority\nEskford\nPort Garrow\nJudgement\nRequires improvement\nGood\nDate published\nJune 2017\n"
        "October 2018",
    ],
)
def test_how_each_body_was_judged_and_when(table: str) -> None:
    lead = "Context for the force\n\nThe most recent judgments by Ofsted are shown below.\n\n"
    found = records(f"{lead}{table}{_END}")
    judged = [j for j in found if isinstance(j, Judgement)]
    assert [(j.body, j.grade, j.date, j.by) for j in judged] == [
        ("Eskford", "Requires improvement", "2017-06", "Ofsted"),
        ("Port Garrow", "Good", "2018-10", "Ofsted"),
    ]
    assert all(j.quote.startswith(j.body[:4]) and table.endswith(j.quote) for j in judged if j.body)
    assert [s.heading for s in found if isinstance(s, Section)] == ["Context for the force", "Initial contact"]


@pytest.mark.parametrize(
    "rest",
    [
        "Eskford\n\nPort Garrow\n\nJudgment\n\nGood\n\nDate\n\nJune 2017\n\nOctober 2018",
        "Eskford\n\nJudgment\n\nGood\n\nSafe",
    ],
)
def test_what_is_no_column_judges_nobody(rest: str) -> None:
    found = records(f"Context for the force\n\nOfsted judged as follows.\n\nCouncil\n\n{rest}{_END}")
    assert [j for j in found if isinstance(j, Judgement) and j.date] == []


@pytest.mark.parametrize(
    "table",
    [
        "Good\n\nRequires improvement\n\nInadequate\n\n4\n\n6\n\n3",
        "Good\nRequires improvement\nInadequate\n4\n6\n3",
        "Good\n\nRequires improvement\n\nInadequate\n\nTotal\n\n4\n\n6\n\n3\n\n13",
        "Number of cases\n\nGood\n\nRequires improvement\n\nInadequate\n\n13\n\n4\n\n6\n\n3",
    ],
)
def test_names_and_then_their_counts_below_the_type_of_the_cases(table: str) -> None:
    themes = "Common themes include:\n\n• officers spoke to children alone; and\n\n• plans were late."
    cases = "".join(
        f"{name}\n\n{table}\n\n{themes}\n\n"
        for name in ("Cases of domestic abuse", "Enquiries under section 47 of the Children Act 1989")
    )
    found = records(f"Case file analysis\n\nInspectors graded 26 cases.\n\n{cases}{_END.lstrip()}")
    assert [(a.case_type, a.good, a.requires_improvement, a.inadequate) for a in found if isinstance(a, CaseAudit)] == [
        ("domestic-abuse", 4, 6, 3),
        ("section-47", 4, 6, 3),
    ]
    sections = [s for s in found if isinstance(s, Section)]
    assert [(s.heading, s.level) for s in sections[:1] + sections[-1:]] == [
        ("Case file analysis", 1),
        ("Initial contact", 1),
    ]
    assert len(sections) == 4 and len({s.level for s in sections[1:3]}) == 1
