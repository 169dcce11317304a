"""Lists in a text that lost its breaks and its list marks: told cases, and what is asked below one lead."""

from __future__ import annotations

import re

import pytest

from graphkit.documents import Document, sha256
from graphkit.extract.pipeline import extract
from graphkit.records import CaseStudy, CaseTheme, Recommendation
from tests.extract.judging_harness import records
from tests.extract.structure import REPORT

_CASES = (
    "The response was often poor. For example: an 11-year-old girl did not come back from a dance class. The operator "
    "did not ask her mother where she might have gone. Nobody looked for the girl that night; and when a "
    "12-year-old boy who hid in a barn was seen, no officer spoke to him. The boy was found by his aunt. "
    "Training was available to all staff in the control room. The force also planned to offer more of it. Supervisors "
    "are content with this."
)


def _unbroken(extra: str) -> str:
    text = REPORT.replace("Most calls were graded well.", extra)
    return re.sub(r"\s*\n\s*", " ", re.sub(r"(?m)^\s*- ", "", text))


def _read(text: str) -> tuple[list[CaseStudy], list[Recommendation]]:
    document = Document(id="own", text=text, source="own.txt", location="file:///own.txt", sha256=sha256(text.encode()))
    found = extract(document)
    return [r for r in found if isinstance(r, CaseStudy)], [r for r in found if isinstance(r, Recommendation)]


def test_each_told_case_of_a_list_without_marks_is_one() -> None:
    cases, _ = _read(_unbroken(_CASES))
    told = [c for c in cases if "11-year-old" in c.quote or "12-year-old" in c.quote]
    assert [c.child_ages for c in told] == [(11,), (12,)]
    assert told[0].quote.startswith("an 11-year-old girl")
    assert told[0].quote.endswith("that night; and")
    assert told[1].quote.startswith("when a 12-year-old boy")
    assert told[1].quote.endswith("by his aunt.")


@pytest.mark.parametrize("after", ["Training was available; and staff used it.", ""])
def test_a_semicolon_far_behind_a_list_belongs_to_none(after: str) -> None:
    cases, _ = _read(_unbroken(f"{_CASES} {after}"))
    assert not [c for c in cases if "staff used it" in c.quote]


def test_what_is_asked_below_one_lead_is_a_recommendation_each() -> None:
    text = (
        "We recommend that, within six months, Northmoor Police: trains its call handlers in how to listen. reviews, "
        "with schools, each referral that it sends. writes down what it decides."
    )
    _, found = _read(_unbroken(text))
    own = [r for r in found if re.match(r"trains its|reviews, with|writes down", r.quote)]
    assert [r.quote.split()[0] for r in own] == ["trains", "reviews,", "writes"]
    assert {r.deadline for r in own} == {"P6M"}


def test_the_two_items_of_what_looks_like_an_asked_verb() -> None:
    text = (
        "We recommend that, within six months, Northmoor Police improves its forms, by making sure that: officers know "
        "when one is needed; and supervisors check each of them."
    )
    _, found = _read(_unbroken(text))
    (own,) = [r for r in found if "its forms" in r.quote]
    assert [item.quote for item in own.items] == [
        "officers know when one is needed; and",
        "supervisors check each of them.",
    ]


_BACK = (
    " Training was available to all staff in the control room. The force also planned to offer more of it. Supervisors "
    "are content with this."
)


@pytest.mark.parametrize(
    ("listed", "begin", "end"),
    [
        (
            "a boy of nine rang the police from a cupboard. Nobody went to see him for two days. a 12-year-old girl "
            "was found in a hotel. The officers who found her did not ask her name.",
            ["a boy of nine rang", "a 12-year-old girl"],
            ["for two days.", "ask her name."],
        ),
        (
            "A boy of nine rang the police from a cupboard. Nobody went to see him for two days. A 12-year-old girl "
            "was found in a hotel. The officers who found her did not ask her name.",
            ["A boy of nine rang", "A 12-year-old girl"],
            ["for two days.", "ask her name."],
        ),
        (
            "a boy of nine rang the police from a cupboard. Nobody went to see him for two days.",
            ["a boy of nine rang"],
            ["for two days."],
        ),
        (
            "³ The National Panel, *Guidance on calls*, 2014. a boy of nine rang the police from a cupboard. Nobody "
            "went to see him for two days; and a 12-year-old girl was found in a hotel. Nobody asked her name.",
            ["a boy of nine rang", "a 12-year-old girl"],
            ["days; and", "her name."],
        ),
    ],
    ids=["full stops", "capitals", "a single one", "behind a footnote"],
)
def test_told_cases_without_marks_end_where_they_do(listed: str, begin: list[str], end: list[str]) -> None:
    cases, _ = _read(_unbroken(f"The response was often poor.³ For example: {listed}{_BACK}"))
    cases = [c for c in cases if c.quote not in REPORT]
    assert len(cases) == len(begin), [c.quote for c in cases]
    for case, first, last in zip(cases, begin, end, strict=True):
        assert case.quote.startswith(first)
        assert case.quote.endswith(last)


def test_a_story_amid_text_that_lost_its_paragraphs_is_a_case() -> None:
    story = (
        "A neighbour rang the police because a boy of six was alone in a garden at night. The operator did not ask how "
        "long he had been there. Officers went to the house the next day and spoke to his mother alone."
    )
    cases, _ = _read(_unbroken(f"The response was often poor. {story}{_BACK}"))
    assert [c.quote for c in cases if "neighbour" in c.quote] == [story]


@pytest.mark.parametrize(
    "lead",
    [
        "Two cases show what this meant for children.",
        "The following examples illustrate how far practice varied.",
        "Several of these cases are described below.",
    ],
)
def test_what_leads_to_told_cases_may_end_in_a_full_stop(lead: str) -> None:
    listed = (
        "a boy of nine rang the police from a cupboard. Nobody went to see him for two days; a girl of seven "
        "told a nurse that her uncle had hit her. Officers arrested the man at once; and a 12-year-old girl was "
        "found in a hotel. The officers who found her did not ask her name."
    )
    after = "Training was available to all staff in the control room. The force also planned to offer more of it."
    cases, _ = _read(_unbroken(f"The response was often poor. {lead} {listed} {after}"))
    told = [c.quote for c in cases if c.quote not in REPORT]
    assert [c[:20] for c in told] == ["a boy of nine rang t", "a girl of seven told", "a 12-year-old girl w"]


def test_a_box_that_runs_on_into_the_text_ends_before_its_list_of_cases() -> None:
    box = (
        "Case study: A quick response A neighbour rang the police because a boy of six was alone in a garden. Officers "
        "went to the house at once and found him. They took him to his aunt, and his mother was interviewed."
    )
    text = "The control room has a duty manager at all times. Calls are reviewed once a week. Staff like the reviews."
    listed = (
        "For example: a boy of nine rang the police from a cupboard. Nobody went to see him for two days; and a "
        "12-year-old girl was found in a hotel. The officers who found her did not ask her name."
    )
    cases, _ = _read(_unbroken(f"The response was often poor. {box} {text} {listed}{_BACK}"))
    cases = [c for c in cases if c.quote not in REPORT]
    told = [c.quote[:24] for c in cases]
    assert told == ["A neighbour rang the pol", "a boy of nine rang the p", "a 12-year-old girl was f"]
    assert cases[0].quote.endswith("interviewed.")


@pytest.mark.parametrize(
    ("listed", "begin"),
    [
        (
            "a girl of nine told a nurse that her uncle had hit her, but nobody came and the man was never found a "
            "constable and a teacher saw a boy of six at home within two hours, took him to his aunt and made a "
            "referral two brothers were in a car that had no doors, and no officer had asked their mother why.",
            ["a girl of nine", "a constable and a teacher", "two brothers were"],
        ),
        (
            "a boy of 11 was hurt by his uncle, and no discussion took place for nine days two sisters were left at "
            "home with a suspect who had hit them twice, since officers did not ask who lived there.",
            ["a boy of 11", "two sisters were"],
        ),
        (  # nobody comes anew
            "a mother said a man had followed her son to school, and when a neighbour was asked she told officers a "
            "boy had seen him before.",
            ["a mother said"],
        ),
    ],
)
def test_told_cases_that_nothing_parts(listed: str, begin: list[str]) -> None:
    studies, _ = _read(_unbroken(f"Practice varied. For example: {listed} Training was available to all staff."))
    assert [
        next((b for b in begin if s.quote.startswith(b)), s.quote) for s in studies if "A boy" not in s.quote
    ] == begin


@pytest.mark.parametrize("first", ["CPIU officers were patient with children", "the work was done with care"])
@pytest.mark.parametrize("below", ["7. Investigation", "Investigation"])
def test_themes_that_begin_with_a_team_or_end_before_a_number(first: str, below: str) -> None:
    prose = "Officers met children in most cases and wrote down what they said. Supervisors read the records. "
    text = (
        f"1. Introduction {prose * 12} 2. Case file analysis {prose} Cases assessed involving missing children "
        f"3 good 2 require improvement 1 inadequate Common themes include: {first}; and visits came late. "
        f"{below} {prose}"
    )
    themes = [t.quote for t in records(text) if isinstance(t, CaseTheme)]
    assert themes == [f"{first}; and", "visits came late."]
