"""Follow-ups where a report restates several recommendations together: which of them a verdict is on."""

from __future__ import annotations

import pytest

from graphkit.extract.recommending.addressed import named, pieces
from graphkit.records import Finding, FollowUp, Recommendation
from tests.extract.judging_harness import records

COVER = "National child protection inspection\nPost-inspection review\n\nSelwick Police\n\n6–10 May 2019\n\n"
TWO = """Introduction

We first inspected Selwick Police in March 2017. We returned in May 2019.

Initial contact

Recommendations from the 2017 inspection report

We recommend that Selwick Police immediately improves the way in which it looks for missing children.

We recommend that, within three months, Selwick Police makes sure that call handlers search its systems for warnings.

"""
MISSING = "Officers now look for missing children quickly. A sergeant reviews each search."
CALLS = "Call handlers rarely search the systems. Warnings do not reach the officers who attend."

DONE = "This recommendation has been achieved."
NONE = "There has been no progress on this recommendation."
NEXT = "Next steps\n\nThe force will write to us within six weeks. We will visit it again."
NOT_ACTED = "The force has not acted on"


def progress(body: str) -> list[tuple[str, bool]]:
    """Return progress and whether it is stated, of each recommendation that a review restates."""
    found = records(TWO + body, COVER)
    at = {r.id: r.start for r in found if isinstance(r, Recommendation)}
    follows = sorted((r for r in found if isinstance(r, FollowUp)), key=lambda r: at[r.recommendation])
    return [(r.progress, r.stated) for r in follows]


def tied(body: str) -> list[set[str]]:
    """Return the quotes of the findings that each follow-up rests on."""
    found = records(TWO + body, COVER)
    quotes = {r.id: r.quote for r in found if isinstance(r, Finding)}
    at = {r.id: r.start for r in found if isinstance(r, Recommendation)}
    follows = sorted((r for r in found if isinstance(r, FollowUp)), key=lambda r: at[r.recommendation])
    return [{quotes[f] for f in r.findings if f in quotes} for r in follows]


MET, NOT_MET = ("achieved", True), ("none", True)


@pytest.mark.parametrize(
    "body",
    [
        f"{MISSING} The recommendation has been achieved.\n\n{CALLS} {NONE}",
        f"{MISSING} The force has achieved this recommendation.\n\n{CALLS} {NOT_ACTED} this recommendation.",
        f"{CALLS} {NONE}\n\n{MISSING} {DONE}",
        f"Missing children\n\n{MISSING} {DONE}\n\nCalls\n\n{CALLS} {NONE}",
        f"Missing children\n\n{MISSING}\n\nOutcome: achieved\n\nCalls\n\n{CALLS}\n\nOutcome: no progress\n\n{NEXT}",
        f"{MISSING}\n\n{CALLS}\n\nWe consider that the force has achieved the recommendation about missing children."
        f" {NOT_ACTED} the recommendation about warnings.",
        f"{MISSING} {CALLS} The force has achieved the first recommendation, but has not acted on the second.",
        f"{CALLS} {MISSING} {NOT_ACTED} the second recommendation. The first recommendation has been implemented.",
        f"{MISSING} {CALLS} The second recommendation has not been acted on. The other recommendation has been met.",
        f"{MISSING} {DONE}\n\n{CALLS}\n\nConclusion\n\n{NOT_ACTED} the recommendation about call handlers.",
    ],
)
def test_each_verdict_goes_to_the_recommendation_that_it_closes_or_names(body: str) -> None:
    assert progress(body) == [MET, NOT_MET]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f"{MISSING} {CALLS} Both recommendations have been achieved.", [MET, MET]),
        (f"{MISSING} {CALLS} The force has made some progress on these recommendations.", [("progress", True)] * 2),
        (f"{MISSING} {CALLS} {NOT_ACTED} either of these recommendations.", [NOT_MET] * 2),
        (f"{MISSING} The recommendation has been achieved in part.\n\n{CALLS}", [("progress", True), ("none", False)]),
        (f"{MISSING} The recommendation has not yet been achieved.\n\n{CALLS}", [("progress", False), ("none", False)]),
        (f"{MISSING}\n\n{CALLS}", [("progress", False), ("none", False)]),
    ],
)
def test_what_is_said_of_both_or_of_one_alone(body: str, expected: list[tuple[str, bool]]) -> None:
    assert progress(body) == expected


def test_what_answers_a_recommendation_is_tied_to_it_whatever_its_words() -> None:
    body = (
        f"Missing children\n\n{MISSING} In 2017, 40 reports waited. At the time of this review, none did."
        f" {DONE}\n\nCalls\n\n{CALLS} Many of those we met were new to the work and had not been trained. {NONE}"
    )
    first, second = tied(body)
    assert any(quote.startswith("A sergeant reviews") for quote in first)
    assert any(quote.startswith("Many of those we met") for quote in second)
    assert not first & second


ASKED = {
    "a": "Recommendation 1\nWe recommend that Selwick Police reduces the number of overdue visits to sex offenders.",
    "b": "Recommendation 2\nWe recommend that Selwick Police improves its records of strategy discussions.",
    "c": "We recommend that Selwick Police makes sure that appropriate adults come to custody.\nPolice detention",
}


@pytest.mark.parametrize(
    ("sentence", "on"),
    [
        ("The recommendation about strategy discussions has been met.", ("b",)),
        ("Our recommendation on the management of sex offenders has been met.", ("a",)),
        ("The force has met the recommendation to reduce overdue visits.", ("a",)),
        ("The recommendation concerning police detention has not been met.", ("c",)),
        ("Recommendation 2 has been met.", ("b",)),
        ("The recommendations about sex offenders and strategy discussions have been met.", ("a", "b")),
        ("The recommendation has been met.", None),
        ("The recommendation about schools has been met.", None),
        ("The force has made progress on this recommendation.", None),
    ],
)
def test_a_recommendation_is_named_by_its_subject_or_its_number(sentence: str, on: tuple[str, ...] | None) -> None:
    assert named(sentence, ASKED, ()) == on


@pytest.mark.parametrize(
    ("sentence", "on"),
    [
        ("The recommendation about strategy discussions has been met.", ("b",)),
        ("The force has met our recommendation to reduce its costs.", None),
    ],
)
def test_right_behind_a_recommendation_only_a_whole_subject_names_another(
    sentence: str, on: tuple[str, ...] | None
) -> None:
    assert named(sentence, ASKED, ("c",)) == on


@pytest.mark.parametrize(
    ("sentence", "cut"),
    [
        ("The force has met the first recommendation, but has made no progress on the second.", 2),
        ("The recommendation about custody has been met, and that about bail has not been acted on.", 2),
        ("The recommendation about custody has been met, but there is more to do.", 1),
        ("This recommendation has been met, but only in part.", 1),
    ],
)
def test_a_sentence_about_two_recommendations_is_read_as_two(sentence: str, cut: int) -> None:
    assert len(pieces(sentence)) == cut
