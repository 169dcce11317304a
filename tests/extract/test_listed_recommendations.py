"""What stands below a common lead: the parts of one recommendation, or a recommendation each."""

from __future__ import annotations

import pytest

from graphkit.records import Recommendation
from tests.extract.structure import analyse

_HEAD = (
    "National child protection inspection\n\nNorthmoor Police\n\nIntroduction\n\nThis is a report of HMICFRS.\n\n"
    "Initial contact\n\nOfficers attend quickly.\n\n"
)


def _made(text: str) -> list[Recommendation]:
    return sorted(analyse(_HEAD + text).of(Recommendation), key=lambda r: r.start)


@pytest.mark.parametrize(
    ("lead", "deadline"),
    [
        ("We recommend that within three months Northmoor Police should:", "P3M"),
        ("We recommend that Northmoor Police should immediately:", "immediately"),
        ("Within six weeks, Northmoor Police should:", "P6W"),
        ("We recommend that the chief constable must, within a year:", "P1Y"),
    ],
)
@pytest.mark.parametrize("mark", ["- ", "• ", "o "])
@pytest.mark.parametrize("heading", ["Recommendation", "Recommendations", "Recommendations:"])
def test_what_should_be_done_in_one_sentence_is_one_recommendation(
    heading: str, mark: str, lead: str, deadline: str
) -> None:
    items = ["train its call handlers;", "review each notice that waits; and", "tell schools the same day."]
    listed = "\n".join(mark + one for one in items)
    after = "We recommend that within six months Northmoor Police reviews how it staffs the hub."
    first, second = _made(f"{heading}\n\n{lead}\n\n{listed}\n\n{after}\n\nOfficers listen to children\n\nThey do.\n")
    assert (first.deadline, [i.quote.split()[0] for i in first.items]) == (deadline, ["train", "review", "tell"])
    assert first.quote.startswith(lead) and (second.deadline, second.items) == ("P6M", ())


@pytest.mark.parametrize(
    "listed",
    [
        "Within three months\n\nWe recommend that, within three months, Northmoor Police should:\n\n"
        "- train its call handlers; and\n- review each notice that waits.\n",
        "We recommend that, within three months, Northmoor Police should:\n\n"
        "- train its call handlers.\n- review each notice that waits.\n",
        "We recommend that, within three months, Northmoor Police should:\n\n"
        "- train its call handlers in:\n    - what to ask; and\n    - whom to tell.\n- review each notice.\n",
        "We recommend that, within three months, Northmoor Police:\n\n"
        "- trains its call handlers; and\n- reviews each notice that waits.\n",
    ],
)
def test_what_is_due_by_one_day_is_a_recommendation_each(listed: str) -> None:
    made = _made(f"Recommendations\n\n{listed}")
    assert [(r.deadline, r.quote.split()[0].rstrip("s")) for r in made] == [("P3M", "train"), ("P3M", "review")]


def test_a_list_that_repeats_recommendations_made_before_makes_none_anew() -> None:
    made = _made(
        "We recommend that, within three months, Northmoor Police should train its call handlers in what to ask of a "
        "child who calls.\n\nInvestigation\n\nWe recommend that, within three months, Northmoor Police should review "
        "each notice that waits in the hub over a weekend.\n\nRecommendations\n\nWe recommend that, within three "
        "months, Northmoor Police should:\n\n- train its call handlers in what to ask of a child who calls; and\n"
        "- review each notice that waits in the hub over a weekend.\n"
    )
    assert [(len(r.repeats), r.items) for r in made] == [(1, ()), (1, ())]


def test_a_numbered_recommendation_is_one_whatever_its_list() -> None:
    (made,) = _made(
        "Recommendation 1\n\nWithin three months, Northmoor Police should:\n\n- train its call handlers.\n"
        "- review each notice that waits.\n"
    )
    assert [i.quote.split()[0] for i in made.items] == ["train", "review"]


def test_areas_for_improvement_are_no_recommendations() -> None:
    made = _made(
        "Area for improvement\n\nThe force needs to improve how it listens.\n\nIt should:\n\n- train its staff; and\n"
        "- review each notice.\n\nAssessment and help\n\nThe force helps.\n"
    )
    assert made == []
