"""Follow-ups of restated recommendations in a re-inspection of our own."""

from __future__ import annotations

import pytest

from graphkit.extract.recommending.follow_ups import statement
from graphkit.records import FollowUp, Recommendation
from tests.extract.judging_harness import records

COVER = "National Child Protection Inspections\n\nWestmarch Police\n\nRe-inspection\n\n10-14 October 2022\n\n"
BODY = """Introduction

We first inspected Westmarch Police in June 2021. This is a re-inspection.

Initial contact

Recommendation from the 2021 inspection report

We recommend that Westmarch Police immediately improves its response to missing children.

Re-inspection findings

Officers now look for missing children quickly. But missing children aren't always spoken to when they come home. The \
force has made strong progress against this recommendation.

Police detention

Recommendation from the 2021 inspection report

We recommend that within three months Westmarch Police makes sure that appropriate adults attend early.

Re-inspection findings

Appropriate adults come too late. The force has made no progress against this recommendation.
"""


@pytest.mark.parametrize(
    ("quote", "progress"),
    [
        ("This recommendation has been achieved.", "achieved"),
        ("The force has fully met this recommendation.", "achieved"),
        ("This recommendation hasn't been fully achieved.", "unclear"),
        ("The force has made strong progress against this recommendation.", "progress"),
        ("There has been limited progress against this recommendation.", "progress"),
        ("The force has made no progress against the recommendation.", "none"),
        ("The force has made little real progress against this recommendation.", "none"),
    ],
)
def test_what_a_sentence_states(quote: str, progress: str) -> None:
    assert statement(quote) == progress


def test_a_re_inspection_follows_up_what_it_restates() -> None:
    found = records(BODY, COVER)
    asked = {r.id: r for r in found if isinstance(r, Recommendation)}
    progress = {asked[r.recommendation].themes[0]: r for r in found if isinstance(r, FollowUp)}
    assert progress["missing-response"].progress == "progress"
    assert len(progress["missing-response"].findings) == 3
    assert progress["appropriate-adults"].progress == "none"


def test_a_first_inspection_follows_up_nothing() -> None:
    cover = COVER.replace("Re-inspection\n\n", "")
    body = BODY.replace("We first inspected Westmarch Police in June 2021. This is a re-inspection.", "We inspected.")
    body = body.replace("from the 2021 inspection report", "").replace("Re-inspection findings", "Findings")
    assert not [r for r in records(body, cover) if isinstance(r, FollowUp)]
