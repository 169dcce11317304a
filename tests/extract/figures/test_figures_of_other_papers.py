"""Figures of releases, minutes and answers: of no page, section or question, and the force's only where it is one."""

from __future__ import annotations

import pytest

from graphkit.records import Metric
from tests.extract.naming_harness import analysed, figures


@pytest.mark.parametrize(
    "said",
    [
        "9.1 Strategy Meetings 12 9.2 Missing Children 14 9.3 Repeat Episodes 15",
        "2.1 Adoption performance Good 2.2 Experiences of care leavers Requires improvement",
        "References 143 FOLLOW UP REVIEW: FOREWORD",
        "1 Saltby City Council Services for children in need",
        "Which are the five longest running missing persons cases on record?",
        "3) Please provide the 12 longest running missing persons cases.",
        "News, Nov 25, 2016 00:01 GMT",
        "The custody sergeant stopped the 24-hour PACE clock.",
        "These are the first that will come out over the next twelve months.",
    ],
)
def test_numbers_of_pages_sections_clocks_and_questions_measure_nothing(said: str) -> None:
    assert figures(said) == []


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("12 Northmoor detectives were trained.", 12),
        ("It has 2.5 detective posts.", 2.5),
        ("It had 31 CSE cases in May.", 31),
        ("The review lasted 24 hours in all.", 24),
    ],
)
def test_what_looks_like_one_still_counts(said: str, value: float) -> None:
    assert [m.value for m in figures(said)] == [value]


def test_so_many_of_them_are_of_those_with_which_the_sentence_opens() -> None:
    found = figures("Of the twenty-nine recommendations, the force has met, or met in part, fifteen of them.")
    assert [(m.value, m.of) for m in found] == [(15, 29)]


def test_a_figure_is_the_force_s_only_where_the_paper_is_about_one() -> None:
    said = "Seven authorities were judged inadequate and 41 officers left."
    assert {m.scope for m in analysed(said).of(Metric)} == {"force"}
    assert {m.scope for m in analysed(said, force=None).of(Metric)} == {None}


def test_who_says_so_is_no_part_of_what_is_counted() -> None:
    found = figures("He stated that out of the 20 cases that were audited, 9 were good.")
    assert [(m.value, m.what) for m in found] == [(9, "of the 20 cases that were audited, 9 were good")]


def test_a_deadline_is_no_delay() -> None:
    assert [m.kind for m in figures("Northmoor Police was handed a six-week deadline.")] == ["target"]


def test_so_many_of_all_forces_is_the_nation_s_figure() -> None:
    assert [m.scope for m in figures("Only eight of the 43 forces respond well.")] == ["national"]


def test_how_long_it_took_for_her_telephone_is_her_case() -> None:
    said = "It took three months for her mobile phone to be sent for analysis, and neither she nor others were safe."
    assert [(m.value, m.scope) for m in figures(said)] == [(3, "case")]
