"""Recommendations that a report restates in the past tense: "We recommended that ..."."""

from __future__ import annotations

import pytest

from graphkit.records import FollowUp, Metric, Recommendation, Section
from tests.extract.judging_harness import records
from tests.extract.structure import analyse

COVER = "National child protection inspections\n\nSelwick Police\n\nRe-inspection\n\n6–10 May 2019\n\n"
OPENING = "Introduction\n\nWe first inspected Selwick Police in March 2017. We returned in May 2019.\n\n"
HEAD = "Recommendation from the 2017 inspection report"


def asked(body: str) -> list[tuple[str | None, int, str]]:
    """Return deadline, number of items and beginning of each recommendation."""
    found = analyse(COVER + OPENING + body).of(Recommendation)
    return [(r.deadline, len(r.items), r.quote[:24]) for r in sorted(found, key=lambda r: r.start)]


@pytest.mark.parametrize(
    "who",
    ["We recommended", "HMICFRS recommended", "We had recommended", "It was recommended", "Inspectors recommended"],
)
def test_what_was_recommended_is_a_recommendation_below_its_heading(who: str) -> None:
    body = (
        f"Initial contact\n\nInitial contact: {HEAD}s\n\n"
        f"{who} that Selwick Police immediately improves how its desk grades calls about children.\n\n"
        f"{who} that, within four months, Selwick Police changes the work of its search teams, by making sure that:\n\n"
        "- each search has a leader; and\n- leaders report at least every six hours.\n\n"
        "Initial contact: Re-inspection findings\n\nThe desk grades most calls well.\n\n"
    )
    assert [one[:2] for one in asked(body)] == [("immediately", 0), ("P4M", 2)]
    found = records(OPENING + body, COVER)
    assert not [r for r in found if isinstance(r, Metric)]
    assert {r.inspection for r in found if isinstance(r, Recommendation)} == {"inspection/selwick-police/2017-03"}


def test_each_of_two_has_a_follow_up_and_headings_of_its_own() -> None:
    body = (
        f"Initial contact\n\n{HEAD}\n\nWe recommended that Selwick Police immediately reads its referrals each day.\n\n"
        "Post-inspection review findings\n\nThe force has achieved this recommendation.\n\n"
        f"{HEAD}\n\nWe recommended that, within six months, Selwick Police shortens the wait for its laboratory.\n\n"
        "Post-inspection review findings\n\nThere has been no progress on this recommendation.\n\n"
    )
    found = records(OPENING + body, COVER)
    assert sorted(r.progress for r in found if isinstance(r, FollowUp)) == ["achieved", "none"]
    assert [r.level for r in found if isinstance(r, Section)][2:] == [2, 2, 2, 2]


@pytest.mark.parametrize(
    ("said", "progress"),
    [
        ("The force has not made sufficient progress. The queue has grown to 700 forms.", "none"),
        ("There has been insufficient progress. Forms are still not read.", "none"),
        ("The force has not made enough progress. The queue has been reduced, but is too long.", "progress"),
    ],
)
def test_progress_that_was_not_made_is_no_sign_of_any(said: str, progress: str) -> None:
    body = (
        f"Initial contact\n\n{HEAD}\n\nWe recommended that Selwick Police immediately reads its forms each day.\n\n"
        f"Post-inspection review findings\n\n{said}\n\n"
    )
    assert [r.progress for r in records(OPENING + body, COVER) if isinstance(r, FollowUp)] == [progress]


@pytest.mark.parametrize(
    "body",
    [
        # told of where no heading says that recommendations are restated
        "Initial contact\n\nWe recommended that Selwick Police immediately improves its desk.\n\nIt has done so.\n\n",
        # told with what came of it
        f"Initial contact\n\n{HEAD}\n\nWe recommended that Selwick Police improves its desk. It has done so.\n\n",
        f"Initial contact\n\n{HEAD}\n\nWe recommended that the force stops this, and officers told us it had.\n\n",
        f"Initial contact\n\n{HEAD}\n\nWe recommended that the force trains its desk, which it has done.\n\n",
        f"Initial contact\n\n{HEAD}\n\nA review of a case recommended that agencies share what they know.\n\n",
    ],
)
def test_what_is_told_of_a_recommendation_is_none(body: str) -> None:
    assert asked(body) == []


def test_what_it_should_include_belongs_to_it() -> None:
    body = (
        f"Initial contact\n\n{HEAD}\n\nWe recommended that, within three months, Selwick Police improves its desk. "
        "This should include:\n\n- training; and\n- a list of addresses.\n\n"
    )
    assert [one[:2] for one in asked(body)] == [("P3M", 2)]
