"""A sentence is weighed with those around it: where they stand, what they add, and that little is known of few."""

from __future__ import annotations

import numpy as np
import pytest

from graphkit.extract.judging import course
from graphkit.extract.judging.last_word import unopposed
from graphkit.extract.judging.second_opinion import Judged, weights
from graphkit.extract.polarity.judge import Verdict

NONE = Verdict(None, (), 0.5)


def _rows(chances: list[tuple[float, float]], sections: str, fresh: str, told: str) -> dict[str, list[float]]:
    found = course.course(chances, list(sections), [f == "x" for f in fresh], [t == "x" for t in told])
    return dict(zip(course.NAMES, found.T.tolist(), strict=True))


def test_neighbours_count_where_they_belong_and_sections_where_they_are_the_same() -> None:
    rows = _rows([(0.8, 0.1), (0.2, 0.2), (0.0, 0.6), (0.1, 0.1)], "aaab", "x..x", "....")
    assert rows["before failing"] == [0, 0.8, 0.2, 0], "the last begins anew"
    assert rows["after strength"] == [0.2, 0.6, 0, 0]
    assert rows["two before failing"] == [0, 0, 0.8, 0], "the last stands in another section"
    assert rows["two after strength"] == [0.6, 0, 0, 0]
    assert rows["section failing"] == pytest.approx([0.1, 0.4, 0.5, 0])
    assert rows["neutral"] == pytest.approx([0.1, 0.6, 0.4, 0.8])


def test_a_case_counts_in_its_section_and_by_itself() -> None:
    rows = _rows([(0.8, 0.1), (0.2, 0.2), (0.4, 0.0)], "aba", "xxx", ".xx")
    assert rows["section failing"] == pytest.approx([0.4, 0, 0.8])
    assert rows["told in section failing"] == pytest.approx([0, 0, 0.8])
    assert rows["told"] == [0, 1, 1]


def test_a_short_document_is_taken_to_be_like_others() -> None:
    (short,) = _rows([(1.0, 0.0)], "a", "x", ".")["document failing"]
    long = _rows([(1.0, 0.0)] * 200, "a" * 200, "x" * 200, "." * 200)["document failing"][0]
    assert short < 0.3 < 0.9 < long


def test_no_document_and_no_weights_are_no_fault() -> None:
    assert course.course([], [], [], []).shape == (0, len(course.NAMES))
    assert course.weights({"bias": (1.0, 1.0)}) is None
    assert unopposed([]) == []


def test_chances_are_those_of_the_weights() -> None:
    rows = np.zeros((1, len(course.NAMES)))
    rows[0, 0] = 1.0
    counts = course.weights({course.PREFIX + "bias": (np.log(2), 0.0)})
    assert counts is not None
    assert course.weighed(rows, counts) == [pytest.approx((0.5, 0.25))]


def test_a_bare_deed_is_meant_as_all_around_it() -> None:
    assert any(name.startswith(course.PREFIX) for name in weights()), "the shipped weights know the course"
    praised = Verdict("strength", ("very good",), 0.9)
    alike = [Judged("Work with children is very good.", "", "Custody", i == 0, frozenset(), praised) for i in range(8)]
    bare = Judged("Staff visit each child with a nurse.", "", "Custody", False, frozenset(), NONE)
    table = {
        course.PREFIX + "section strength": (0.0, 4.0),
        course.PREFIX + "log strength": (0.0, 1.0),
        "verdict strength": (0.0, 3.0),
    }
    assert unopposed([*alike[:4], bare, *alike[4:]], table)[4].polarity == "strength"
    assert unopposed([bare], table)[0].polarity is None


def test_what_stands_around_a_plain_verdict_takes_nothing_that_its_words_do_not() -> None:
    doubtful = Verdict("strength", ("good",), 0.62)
    table = {"bias": (-3.0, 0.0), course.PREFIX + "bias": (9.0, 0.0)}
    assert unopposed([Judged("It is good.", "", "", True, frozenset(), doubtful)], table) == [doubtful]
