"""A table of cases whose numbers do not add up to the total before it is said, and one that does is not."""

from __future__ import annotations

import pytest

from graphkit.records import CaseAudit, QualityNote
from tests.extract.judging_harness import records

BODY = """Annex A Method

Self-assessment

The table shows the {total} cases that the force assessed itself.

Type of case\tNumber of cases
Section 47 enquiry\t4
Domestic abuse\t3
Missing children\t5
Police protection\t2
"""


@pytest.mark.parametrize(("total", "wrong"), [(14, False), (15, True)])
def test_a_total_that_the_rows_do_not_make(total: int, wrong: bool) -> None:
    found = records(BODY.format(total=total))
    rows = [r for r in found if isinstance(r, CaseAudit)]
    assert [r.cases for r in rows] == [4, 3, 5, 2]
    notes = [r for r in found if isinstance(r, QualityNote)]
    assert [n.rule for n in notes] == (["case-types-do-not-sum"] if wrong else [])
    for note in notes:
        assert f"states a total of {total}" in note.message
        assert note.quote.startswith("The table shows")
        assert set(note.about) == {r.id for r in rows}
