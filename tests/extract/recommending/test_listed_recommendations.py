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
        "- trains its call handlers.\n- reviews each notice that waits.\n",
        "We recommend that, within three months, Northmoor Police:\n\n"
        "- trains its call handlers\n- reviews each notice that waits\n",
        "Within three months\n\nWe recommend that Northmoor Police:\n\n"
        "- trains its call handlers; and\n- reviews each notice that waits.\n",
    ],
)
def test_what_is_due_by_one_day_is_a_recommendation_each(listed: str) -> None:
    made = _made(f"Recommendations\n\n{listed}")
    assert [(r.deadline, r.quote.split()[0].rstrip("s")) for r in made] == [("P3M", "train"), ("P3M", "review")]


@pytest.mark.parametrize("stop", [";", "", "."])
@pytest.mark.parametrize(
    ("outer", "inner"),
    [
        ("- ", "\t- "),
        ("- ", " - "),
        ("\t• ", "\t\t• "),
        ("• ", "    – "),
        ("a) ", "   i) "),
        ("• ", "o "),
        ("• ", "– "),
        ("a) ", "i) "),
        ("1. ", "a) "),
        ("(a) ", "- "),
    ],
)
def test_what_stands_beside_an_entry_again_is_no_item_of_it(outer: str, inner: str, stop: str) -> None:
    listed = [
        f"{outer}changes how it looks for missing children, which should include:",
        f"{inner}asking what is known of the child;",
        f"{inner}agreeing whom to call{stop}",
        f"{outer.replace('a', 'b').replace('1', '2')}reviews each notice that waits{stop}",
        f"{outer.replace('a', 'c').replace('1', '3')}takes action to protect them, and in particular:",
        f"{inner}trains those who look for them.",
    ]
    lead = "Recommendations\n\nWe recommend that Northmoor Police immediately:\n"
    made = _made(lead + "\n".join(listed) + "\n")
    assert [(r.quote.split()[0], len(r.items)) for r in made] == [("changes", 2), ("reviews", 0), ("takes", 1)]


def test_an_item_that_lost_its_mark_is_no_entry() -> None:
    made = _made(
        "Recommendations\n\nWe recommend that Northmoor Police immediately:\n\n"
        "- reviews its guidance, which should include:\n  - what to record;\n\nthe time by which to send it; and\n\n"
        "the need to ask the child.\n\n- trains its call handlers.\n"
    )
    assert [(r.quote.split()[0], len(r.items)) for r in made] == [("reviews", 3), ("trains", 0)]


@pytest.mark.parametrize(
    ("lead", "deadline"),
    [
        ("We recommend that, within three months, Northmoor Police:", "P3M"),
        ("We recommend that Northmoor Police immediately:", "immediately"),
        ("HMICFRS recommends that within six months the force:", "P6M"),
        ("It is recommended that the chief constable, within six weeks:", "P6W"),
    ],
)
@pytest.mark.parametrize("mark", ["- ", "• ", "a) ", ""])
@pytest.mark.parametrize("link", ["; and", ", and", "; or"])
def test_a_sentence_that_goes_through_its_list_is_one_recommendation(
    link: str, mark: str, lead: str, deadline: str
) -> None:
    items = ["trains its call handlers;", f"reviews each notice that waits{link}", "tells schools the same day."]
    between = "\n" if mark else "\n\n"
    listed = between.join(
        (mark.replace("a", "abc"[k]) if mark[:1] == "a" else mark) + one for k, one in enumerate(items)
    )
    after = "We recommend that within six months Northmoor Police reviews how it staffs the hub."
    first, second = _made(f"Conclusion\n\nThe force has begun.\n\n{lead}\n\n{listed}\n\n{after}\n")
    assert (first.deadline, [i.quote.split()[0] for i in first.items]) == (deadline, ["trains", "reviews", "tells"])
    assert first.quote.startswith(lead) and (second.deadline, second.items) == ("P6M", ())


def test_a_list_that_repeats_recommendations_made_before_makes_none_anew() -> None:
    made = _made(
        "We recommend that, within three months, Northmoor Police should train its call handlers in what to ask of a "
        "child who calls.\n\nInvestigation\n\nWe recommend that, within three months, Northmoor Police should review "
        "each notice that waits in the hub over a weekend.\n\nRecommendations\n\nWe recommend that, within three "
        "months, Northmoor Police should:\n\n- train its call handlers in what to ask of a child who calls; and\n"
        "- review each notice that waits in the hub over a weekend.\n"
    )
    assert [(len(r.repeats), r.items) for r in made] == [(1, ()), (1, ())]


_FIRST = "- train its call handlers in what to ask; and\n- review each notice that waits in the hub."
_SECOND = "- tell schools about an incident the same day; and\n- visit each child who was found."


@pytest.mark.parametrize(
    ("heading", "lead", "deadline"),
    [
        ("Within three months", "We recommend that, within three months, Northmoor Police should:", "P3M"),
        ("Immediately", "We recommend that Northmoor Police immediately should:", "immediately"),
        ("To be done within six months", "We recommend that within six months the force should:", "P6M"),
    ],
)
@pytest.mark.parametrize("before", [True, False])
def test_leads_that_follow_each_other_below_a_deadline_make_a_recommendation_each(
    heading: str, lead: str, deadline: str, before: bool
) -> None:
    made = [f"{lead}\n\n{_FIRST}\n\n", f"{lead}\n\n{_SECOND}\n\n"]
    chapters = (
        f"Recommendations\n\n{made[0]}Investigation\n\nThey ask.\n\nRecommendations\n\n{made[1]}Conclusion\n\nSo.\n\n"
    )
    found = _made(f"{chapters if before else ''}Summary of recommendations\n\n{heading}\n\n{made[0]}{made[1]}")
    assert [(r.deadline, len(r.items), len(r.repeats)) for r in found] == [(deadline, 2, int(before))] * 2


def test_a_list_below_a_deadline_is_one_recommendation_where_it_was_made_as_one() -> None:
    lead = "We recommend that, within three months, Northmoor Police should:\n\n"
    (made,) = _made(
        f"Recommendation\n\n{lead}{_FIRST}\n\nConclusion\n\nSo.\n\n"
        f"Recommendations\n\nWithin three months\n\n{lead}{_FIRST}\n"
    )
    assert (len(made.items), len(made.repeats)) == (2, 1)


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
