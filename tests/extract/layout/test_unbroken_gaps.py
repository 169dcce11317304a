"""A page on one long line whose breaks are tabs here, wide blanks there and single blanks elsewhere."""

from __future__ import annotations

import re

import pytest

from graphkit.records import CaseAudit, CaseTheme, Recommendation, Section
from tests.extract.structure import analyse

_PROSE = (
    "Officers of the force met children in most cases and wrote down what they said. Supervisors read the records "
    "within a day and gave clear directions. Partners told us that they trust the force.\n\n"
)  # fmt: skip
_PAGE = (
    "Home\n\nPublications\n\nEskford Police – National child protection inspection\n\nPublished on: 14 July 2017\n\n"
    "Contents\n\n1. Introduction\n\n2. Case file analysis\n\n3. Leadership, management and governance\n\n"
    "Initial contact\n\nAnnex A – Child protection inspection methodology\n\nPrint this document\n\n1. Introduction\n\n"
    f"This report is about Eskford Police. {_PROSE * 3}Back to top\n\n2. Case file analysis\n\n{_PROSE}"
    "Cases assessed by both Eskford Police and HMIC\n\nGood Requires improvement Inadequate\n\nForce assessment 14 13 6"
    "\n\nHMIC assessment 6 15 12\n\nTotal cases assessed by HMIC\n\nGood 14 Requires improvement 32 Inadequate 23 "
    "Total 69\n\nCases assessed involving missing children\n\nGood Requires improvement Inadequate\n\n2 5 3\n\n"
    "Common themes include:\n\n•searches begin at once; and\n\n•nobody leads them at night.\n\nBack to top\n\n"
    f"3. Leadership, management and governance\n\nInitial contact\n\n{_PROSE * 2}"
    "Recommendations\n\nWe recommend that Eskford Police immediately "
    f"trains its call handlers.\n\n{_PROSE}Back to top\n\nAnnex A – Child protection inspection methodology\n\n{_PROSE}"
)  # fmt: skip
_BREAKS = {
    "single blanks": [" "],
    "tabs": ["\t"],
    "a bit of each": ["\t\t\t", " ", "   ", "\t", " ", "    ", " "],
    "mostly wide": ["   ", "   ", "\t\t", "   ", " "],
}


@pytest.fixture(params=_BREAKS)
def page(request: pytest.FixtureRequest) -> str:
    """Return the page with its breaks lost in one way or another."""
    left = _BREAKS[request.param]
    pieces = re.split(r"\n+", _PAGE.strip())
    return "".join(piece + left[k % len(left)] for k, piece in enumerate(pieces)).strip()


def test_its_headings(page: str) -> None:
    assert [s.heading for s in analyse(page).of(Section)] == [
        "Introduction",
        "Case file analysis",
        "Cases assessed by both Eskford Police and HMIC",
        "Total cases assessed by HMIC",
        "Cases assessed involving missing children",
        "Leadership, management and governance",
        "Initial contact",
        "Recommendations",
        "Annex A – Child protection inspection methodology",
    ]


def test_what_its_tables_count(page: str) -> None:
    found = {(a.assessor, a.scope, a.case_type, a.good, a.inadequate) for a in analyse(page).of(CaseAudit)}
    assert found == {
        ("force", "self-assessed", None, 14, 6),
        ("inspectorate", "self-assessed", None, 6, 12),
        ("inspectorate", "all", None, 14, 23),
        ("inspectorate", "case-type", "missing", 2, 3),
    }


def test_what_it_asks_and_the_themes_of_its_cases(page: str) -> None:
    state = analyse(page)
    assert [r.deadline for r in state.of(Recommendation)] == ["immediately"]
    assert [t.quote for t in state.of(CaseTheme)] == ["searches begin at once; and", "nobody leads them at night."]
    assert {s.kind for s in [state.facts] if s} == {"inspection"}
