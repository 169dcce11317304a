"""Headings on one long line that run on into their text: where each ends, and what only looks like one."""

from __future__ import annotations

import pytest

from graphkit.records import CaseStudy, Section
from tests.extract.judging_harness import records
from tests.extract.structure import analyse

_PROSE = (
    "Officers of the force met children in most cases and wrote down what they said. The police read the records "
    "within a day. Partners told us that they trust the police, and that Eskford Police listens to them. "
)  # fmt: skip


def _line(text: str) -> str:
    return f"1. Introduction {_PROSE * 6}2. Initial contact {_PROSE}{text} {_PROSE}3. Investigation {_PROSE}"


def _headings(text: str) -> list[str]:
    return [s.heading for s in analyse(_line(text)).of(Section)][1:-1]


@pytest.mark.parametrize(
    ("head", "below"),
    [
        ("Calls are answered well", "Of the 40 calls that we heard, 31 were answered at once."),
        ("The control room is quick, but it forgets what it knew", "Police, nurses and teachers sit in one room."),
        ("Teams work well when they have time", "Trained detectives meet children at school."),
        ("What children say isn’t always acted on", "The force knows this and has begun to train its staff."),
        ("Referrals aren’t followed up", "Delayed visits were common in the autumn."),
    ],
)
def test_a_heading_ends_where_its_text_begins(head: str, below: str) -> None:
    assert _headings(f"{head} {below}") == [head.replace("’", "'")]


@pytest.mark.parametrize(
    "said",
    [
        "Of our 12 recommendations, Eskford Police has met three.",
        "For this review, Eskford Police chose 20 of its cases.",
        "A plan of the force that Ofsted praised is still in use.",
        "All of its teams meet the British Transport Police each month.",
        "It wasn’t clear which of them the call was passed on to. The officer wrote nothing down.",
    ],
)
def test_a_sentence_is_none(said: str) -> None:
    assert not _headings(said)


def test_the_title_of_a_case_may_end_in_a_verb_s_preposition() -> None:
    story = "A man who had hurt a child moved in with a woman and her son aged six. Nobody told her of his past."
    text = _line(f"Case study News of a risk isn’t acted on {story}")
    (study,) = [r for r in records(text) if isinstance(r, CaseStudy)]
    assert (study.title, study.quote.split()[0]) == ("News of a risk isn't acted on", "A")
