"""Figures that are a part of what was counted before them: in the same sentence, or in one before, by its own noun."""

from __future__ import annotations

import pytest

from tests.extract.figures.test_figures_further import told
from tests.extract.naming_harness import figures


@pytest.mark.parametrize(
    ("text", "value", "of"),
    [
        ("The chief constable added 30 posts in 2019. When we visited, 11 of these posts were vacant.", 11, 30),
        ("Inspectors examined 12 cases of neglect. In seven of the cases the home had not been described.", 7, 12),
        ("There was a queue of 81 phones. The oldest was a year old. In 26 of the phones there was no card.", 26, 81),
        # by another noun, more than there were, already a part, or how many were left out
        ("There are 30 homes. In nine of the cases the carer was not asked.", 9, None),
        ("There are 12 posts. The force says that 15 of the posts are new.", 15, None),
        ("Eight of the 14 cases needed a discussion. In four of the cases none was held.", 4, None),
        ("The desk took 90 calls. Staff wrote down all but two of the calls.", 2, None),
    ],
)
def test_a_part_of_what_a_sentence_before_counts(text: str, value: float, of: float | None) -> None:
    assert {m.of for m in told(text) if m.value == value} == {of}


@pytest.mark.parametrize(
    ("text", "value", "of", "what"),
    [
        ("Of the 31 hostels in the county, 19 follow the scheme.", 19, 31, "hostels follow the scheme"),
        ("Of the nine sergeants whom we asked, two could name the plan.", 2, 9, "sergeants could name the plan"),
        ("Of the six boys whose records we read, five stayed overnight.", 5, 6, "boys stayed overnight"),
        ("When we checked 24 plans that were made in May, nine had no date.", 9, 24, "plans had no date"),
    ],
)
def test_a_part_of_a_whole_in_its_sentence(text: str, value: float, of: float, what: str) -> None:
    assert [(m.value, m.of, m.what) for m in figures(text)] == [(value, of, what)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Of the 31 hostels in the county, 19 children told us that they knew.", {31, 19}),
        ("When the unit was given 24 posts, nine were empty.", {24, 9}),
    ],
)
def test_other_counts_stay(text: str, values: set[float]) -> None:
    assert {m.value for m in figures(text)} == values
