"""The title of a table below its bare number heads no section, and an annex's title goes on with nothing."""

from __future__ import annotations

import pytest

from graphkit.records import CaseAudit, Section
from tests.extract.judging_harness import records

_LEAD = "Case file analysis\n\nThe constabulary graded 20 of its own cases before our visit, as the table shows.\n\n"
_END = "\n\nInitial contact\n\nInspectors found that officers did not record the views of children.\n"
_ROWS = "Type of case\tGood\tRequires improvement\tInadequate\nDomestic abuse\t3\t4\t1\nMissing children\t5\t6\t1"


@pytest.mark.parametrize("number", ["Table 4", "TABLE 4", "Table 4.", "Figure 2"])
@pytest.mark.parametrize("title", ["Results by type: the constabulary's 20 cases", "Grades of cases"])
def test_the_title_of_a_table(number: str, title: str) -> None:
    found = records(f"{_LEAD}{number}\n\n{title}\n\n{_ROWS}{_END}")
    assert [r.heading for r in found if isinstance(r, Section)] == ["Case file analysis", "Initial contact"]
    assert [(r.case_type, r.assessor) for r in found if isinstance(r, CaseAudit)] == [
        ("domestic-abuse", "force"),
        ("missing", "force"),
    ]


@pytest.mark.parametrize("title", ["Annex B – Terms used in this report", "Appendix 2: What the words mean here"])
def test_terms_in_small_letters_below_the_title_of_an_annex(title: str) -> None:
    text = f"{_LEAD.strip()}{_END}\n{title}\n\nregistered offender\n\na person whom the police have to visit\n"
    assert title.partition(" – ")[0] in " ".join(r.heading for r in records(text) if isinstance(r, Section))


def test_the_year_of_an_act_is_of_the_heading() -> None:
    text = f"{_LEAD}Children whom officers took to a place of safety under the Children Act\n1989\n\n{_LEAD[20:]}"
    assert "the Children Act 1989" in " ".join(r.heading for r in records(text) if isinstance(r, Section))
