"""What a report says of an earlier one is not held against it: its recommendations, and the cases of each grade."""

from __future__ import annotations

import re

import pytest

from graphkit.records import CaseAudit, QualityNote, Section
from tests.extract.structure import REPORT, whole

_ABOUT = "We made fourteen recommendations."
_OWN = "This report of our inspection in 2019 made fourteen recommendations."
_EARLIER = (
    "The report of December 2014 made fourteen recommendations, and we looked at what came of them. Of the fourteen "
    "recommendations, one had been achieved. In 2014 HMIC assessed 48 cases, of which 8 were good, 11 adequate, 18 "
    "requiring improvement and 11 inadequate."
)


def _notes(text: str) -> list[str]:
    return [r.rule for r in whole(text) if isinstance(r, QualityNote)]


@pytest.mark.parametrize(("said", "wrong"), [(_ABOUT, True), (_OWN, True), (_EARLIER, False)])
def test_recommendations_of_another_report_are_not_counted_against_this_one(said: str, wrong: bool) -> None:
    text = REPORT.replace("Most calls were graded well.", said)
    assert ("recommendations-miscounted" in _notes(text)) == wrong


def test_a_year_before_who_assessed_cases_is_no_title_in_a_text_without_breaks() -> None:
    text = re.sub(r"\s*\n\s*", " ", REPORT.replace("Most calls were graded well.", _EARLIER))
    found = whole(text)
    assert "In 2014" not in [r.heading for r in found if isinstance(r, Section)]
    then = next(r for r in found if isinstance(r, CaseAudit) and r.inadequate == 11)
    assert then.scope == "previous"
