"""Published reports have the last word on what a feature weighs, and others help where those say nothing."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from graphkit.extract.judging.last_word import unopposed
from graphkit.extract.judging.second_opinion import Judged, Weights
from graphkit.extract.polarity.judge import Verdict
from graphkit.learning.adapted import stiffer, together, twice
from graphkit.learning.polarity import Labelled, fit


def _report(labels: dict[str, str], published: bool) -> Labelled:
    """Return a report of sentences that no rule judges, six of each wording."""
    texts = [text for text in labels for _ in range(6)]
    sequence = [Judged(text, "", "", True, frozenset(), Verdict(None, (), 0.5)) for text in texts]
    return Labelled(sequence, [(labels[text],) for text in texts], 1.0, published)


def _says(weights: Weights, text: str) -> str | None:
    return unopposed([Judged(text, "", "", True, frozenset(), Verdict(None, (), 0.5))], weights)[0].polarity


def test_where_readers_differ_those_of_published_reports_are_followed() -> None:
    ours = {"Ninepins were dusty.": "failing", "Skittles were shiny.": "strength"}
    theirs = {"Ninepins were dusty.": "strength"}
    own = [_report(ours, published=False) for _ in range(4)]
    published = [_report(theirs, published=True) for _ in range(4)]
    adapted = fit([*own, *published])
    alike = fit([*own, *(replace(report, published=False) for report in published)])
    assert _says(adapted, "Ninepins were dusty.") == "strength"
    assert _says(alike, "Ninepins were dusty.") != "strength", "four readers say this and four that"
    assert _says(adapted, "Skittles were shiny.") == "strength", "learned from our own, since theirs say nothing of it"


def test_each_feature_stands_twice_the_second_time_for_published_rows_alone() -> None:
    rows = np.array([[1.0, 0.0], [2.0, 3.0]])
    assert twice(rows, np.array([False, True])).toarray().tolist() == [[1, 0, 0, 0], [2, 3, 2, 3]]


def test_the_second_weight_is_dearer_and_added_to_the_first() -> None:
    penalty = stiffer(np.array([1.0, 2.0]))
    assert penalty[:2].tolist() == [1.0, 2.0]
    assert (penalty[2:] > penalty[:2]).all()
    assert together(np.array([1.0, 2.0, 10.0, 20.0])).tolist() == [11.0, 22.0]
