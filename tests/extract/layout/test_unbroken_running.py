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
        ("Health care is good, but adults arrive late", "Nurses work in both suites at all times."),
        ("Missing children", "Between April and July 2019 the force had 301 reports of children who were away."),
        ("Calls at night", "Between 8 May and 3 June the force took 912 calls about children."),
        ("Self-assessed cases", "The table below shows which these were."),
        ("Police protection is used well", "Taking a child from home is a serious step."),
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
        "In 2014 HMIC assessed 48 cases, of which 8 were good, 11 adequate and 29 inadequate.",
        "The latest Ofsted judgments on the councils are these.",
        "All of its teams meet the British Transport Police each month.",
        "It wasn’t clear which of them the call was passed on to. The officer wrote nothing down.",
    ],
)
def test_a_sentence_is_none(said: str) -> None:
    assert not _headings(said)


def test_parts_of_chapters_have_numbers_and_may_end_in_capitals() -> None:
    heads = ["Backlogs in the MASH", "Recommendations"]
    below = "The MASH opened in 2016.", "We recommend that, within a month, Eskford Police trains its staff."
    text = " ".join(f"2.{n} {head} {said}" for n, (head, said) in enumerate(zip(heads, below, strict=True), start=1))
    found = [(s.number, s.heading) for s in analyse(_line(text)).of(Section)]
    assert found[-3:-1] == [("2.1", heads[0]), ("2.2", heads[1])]


def test_what_became_of_an_earlier_inspection_s_recommendations() -> None:
    heads = ["Supervision", "Recommendation from the 2014 inspection report", "Post-inspection findings"]
    asked = "We recommend that Eskford Police immediately trains its staff."
    assert _headings(f"{heads[0]} {heads[1]} {asked} {heads[2]} This has been done.") == heads


def test_the_title_of_a_case_may_end_in_a_verb_s_preposition() -> None:
    story = "A man who had hurt a child moved in with a woman and her son aged six. Nobody told her of his past."
    text = _line(f"Case study News of a risk isn’t acted on {story}")
    (study,) = [r for r in records(text) if isinstance(r, CaseStudy)]
    assert (study.title, study.quote.split()[0]) == ("News of a risk isn't acted on", "A")
