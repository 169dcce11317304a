"""Extraction of torn and oddly set text gives records, quotes as they stand and no fault.

`benchmarks/hostile.py` looks for more such text, for as long as it is given.
"""

from __future__ import annotations

import pytest

from graphkit.records import Finding, Recommendation
from tests.extract.judging_harness import COVER, findings, records

CLOSED = "The force has not achieved the recommendation about recording the views of children."
JUDGED = "Investigation\n\nInspectors found that officers did not record the views of children.\n\n"


@pytest.mark.parametrize(
    "torn",
    [
        "|\n\n|0\n\n|",  # a row of bars alone
        "|\x850",
        "Introduction\n\n|\x850\n\n0\n\n0",
        "\n\n".join("①②③④⑤⑥"),  # digits that are no decimals
        "\n\n".join("५६७८९"),
        "Case file analysis\n\nResults of case file analysis\n\n—\n\n12 cases\n\n**\n\n3 good",
    ],
)
def test_odd_text_is_no_fault_and_hides_no_finding(torn: str) -> None:
    found = [f for f in findings(f"{JUDGED}{torn}\n\n{JUDGED}") if f.polarity == "failing"]
    assert len(found) == 2


def test_a_review_that_lost_the_recommendations_it_follows_up_is_read_all_the_same() -> None:
    cover = COVER.replace("Inspections\n", "Inspections\n\nPost-inspection review\n")
    body = f"Recommendations from the 2018 inspection report\n\n{CLOSED}\n\nInitial contact\n\n{JUDGED}{CLOSED}"
    found = records(body, cover)
    assert not [r for r in found if isinstance(r, Recommendation)]
    assert [r for r in found if isinstance(r, Finding)]
