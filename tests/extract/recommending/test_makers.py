"""Which inspection made a recommendation of a review or re-inspection, by what stands above it."""

from __future__ import annotations

import pytest

from graphkit.records import FollowUp, QualityNote, Recommendation
from tests.extract.judging_harness import records

REVIEW = "National child protection inspection\nPost-inspection review\n\nSelwick Police\n\n6–10 May 2019\n\n"
AGAIN = "National child protection inspections\n\nSelwick Police\n\nRe-inspection\n\n6–10 May 2019\n\n"
OPENING = """Introduction

We first inspected Selwick Police in March 2017 and made two recommendations. We returned in May 2019.

Initial contact

Recommendation from the 2017 inspection report

We recommend that Selwick Police immediately improves its response to missing children.

Findings of the review

Officers now look for missing children quickly. Supervisors check each decision.

Police detention

Recommendation from the 2017 inspection report

We recommend that, within three months, Selwick Police makes sure that appropriate adults attend early.

Findings of the review

Appropriate adults come too late, and children wait.

"""
THIRD = "We recommend that, within six months, Selwick Police reviews how it records the views of children in care."
FOURTH = "We recommend that Selwick Police immediately reduces the number of overdue visits to sex offenders."
OWN, EARLIER = "inspection/selwick-police/2019-05", "inspection/selwick-police/2017-03"


def made(end: str, cover: str = REVIEW) -> list[str | None]:
    """Return which inspections made the recommendations of a report that ends like this."""
    found = [r for r in records(OPENING + end, cover) if isinstance(r, Recommendation)]
    return [r.inspection for r in sorted(found, key=lambda r: r.start)]


@pytest.mark.parametrize(
    "end",
    [
        f"Conclusion and further recommendations\n\nThe force has more to do.\n\n{THIRD}",
        f"Additional recommendations\n\n{THIRD}",
        f"Recommendations from this review\n\n{THIRD}",
        f"Recommendations of the post-inspection review\n\n{THIRD}",
        f"Recommendations made in 2019\n\n{THIRD}",
        f"Overall findings\n\nThe force has more to do. We make one new recommendation.\n\n{THIRD}",
        f"Overall findings\n\nThe force has more to do. We have therefore made a further recommendation.\n\n{THIRD}",
        f"Overall findings\n\nIn addition to those of 2017, we set out an additional recommendation below.\n\n{THIRD}",
        f"Overall findings\n\nWe make one more recommendation:\n\n{THIRD}",
        f"Overall findings\n\nThe following recommendation is new.\n\n{THIRD}",
        f"Overall findings\n\nAs a result of this review, we{THIRD[2:]}",
        f"New recommendations\n\nViews of children in care\n\nThe force has more to do.\n\n{THIRD}",
        f"Conclusion\n\nThe force has worked hard. There is more to do.\n\n{THIRD}",
        f"What must happen next\n\nBecause of what we found, we make the recommendation below.\n\n{THIRD}",
    ],
)
def test_what_a_review_makes_anew_is_its_own(end: str) -> None:
    assert made(end) == [EARLIER, EARLIER, OWN]


@pytest.mark.parametrize(
    "end",
    [
        f"Care\n\nRecommendation from the 2017 inspection report\n\n{THIRD}",
        f"Care\n\nThe force has more to do.\n\n{THIRD}",
        f"Conclusion\n\nWe make no new recommendations. This one needs more work.\n\n{THIRD}",
        f"Conclusion\n\nWe do not make any further recommendations.\n\n{THIRD}",
        f"Conclusion\n\nWe repeat our recommendation.\n\n{THIRD}",
        f"Care\n\nWe may make further recommendations when we return.\n\n{THIRD}",
        f"Care\n\nWe make a new recommendation in the last chapter of this report.\n\n{THIRD}",
        f"Care\n\nIn this review we looked at each recommendation. The force has more to do.\n\n{THIRD}",
        f"Care\n\nWe saw that the board reads the new recommendations of other bodies. It is busy.\n\n{THIRD}",
        f"New recommendations\n\nCare\n\nRecommendation from the 2017 report\n\n{THIRD}",
    ],
)
def test_what_a_review_says_again_is_the_earlier_one_s(end: str) -> None:
    assert made(end) == [EARLIER] * 3


@pytest.mark.parametrize(
    ("end", "by"),
    [
        (f"Care\n\nThe force has more to do.\n\n{THIRD}", OWN),
        (f"Care\n\nIn our first inspection we made the following recommendation:\n\n{THIRD}", EARLIER),
        (f"Recommendations from the re-inspection\n\n{THIRD}", OWN),
    ],
)
def test_a_re_inspection_makes_its_own_where_nothing_says_otherwise(end: str, by: str) -> None:
    assert made(end, AGAIN) == [EARLIER, EARLIER, by]


def test_nothing_follows_up_what_a_review_makes_itself() -> None:
    found = records(f"{OPENING}Conclusion\n\nWe make one new recommendation.\n\n{THIRD}", REVIEW)
    own = {r.id for r in found if isinstance(r, Recommendation) and r.inspection == OWN}
    followed = {r.recommendation for r in found if isinstance(r, FollowUp)}
    assert len(own) == 1 and len(followed) == 2 and own.isdisjoint(followed)
    assert not [r for r in found if isinstance(r, QualityNote)]


@pytest.mark.parametrize(
    ("end", "notes"),
    [
        (f"Conclusion\n\nWe make two new recommendations.\n\n{THIRD}\n\n{FOURTH}", []),
        (f"Conclusion\n\nOf the two recommendations, none has been met.\n\nNew recommendation\n\n{THIRD}", []),
        (
            f"Conclusion\n\nWe make three new recommendations.\n\n{THIRD}\n\n{FOURTH}",
            ["The report states 3 recommendations and prints 2."],
        ),
    ],
)
def test_restated_and_new_recommendations_are_counted_apart(end: str, notes: list[str]) -> None:
    assert [r.message for r in records(OPENING + end, REVIEW) if isinstance(r, QualityNote)] == notes


@pytest.mark.parametrize(("stated", "notes"), [("two", 0), ("three", 0), ("five", 1)])
def test_a_number_may_be_of_the_restated_or_of_all(stated: str, notes: int) -> None:
    opening = OPENING.replace("made two recommendations", f"made {stated} recommendations")
    found = records(f"{opening}Additional recommendation\n\n{THIRD}", REVIEW)
    assert len([r for r in found if isinstance(r, QualityNote)]) == notes


@pytest.mark.parametrize(
    ("lead", "by"),
    [
        ("Because of what we found, we make the recommendations below.", OWN),
        ("In 2017 we made these recommendations about care:", EARLIER),
    ],
)
def test_what_leads_to_a_list_is_said_of_all_that_it_holds(lead: str, by: str) -> None:
    assert made(f"What must happen next\n\n{lead}\n\n{THIRD}\n\n{FOURTH}")[2:] == [by, by]
