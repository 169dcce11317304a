"""How alike forces and themes are, on a graph made by hand where every count is known."""

from __future__ import annotations

import networkx as nx

from graphkit.analysis import alike
from tests.analysis.conftest import made_of


def test_only_what_both_reports_speak_of_counts(graph: nx.MultiDiGraph) -> None:
    pairs = {(pair.one, pair.other): pair for pair in alike(graph)}
    near = pairs["Eastvale Constabulary", "Northmoor Police"]
    # of training only Northmoor's report speaks: it counts neither for nor against
    assert (near.both_speak, near.both_fail, near.either_fails, near.agree) == (2, 2, 2, 2)
    assert (near.jaccard, near.agreement, near.shared) == (1.0, 1.0, ("Marac", "Supervision"))
    apart = pairs["Northmoor Police", "Westmarch Police"]
    assert (apart.both_speak, apart.both_fail, apart.either_fails, apart.agree) == (2, 1, 2, 1)
    assert apart.jaccard == 0.5


def test_the_nearest_come_first_and_the_larger_denominator_breaks_a_tie(graph: nx.MultiDiGraph) -> None:
    assert [(pair.one[:4], pair.other[:4]) for pair in alike(graph)] == [
        ("East", "Nort"), ("East", "West"), ("Nort", "West"),
    ]  # fmt: skip
    assert [pair.both_speak for pair in alike(graph)] == [2, 1, 2]


def test_too_small_a_denominator_is_left_out(graph: nx.MultiDiGraph) -> None:
    assert [pair.both_speak for pair in alike(graph, least=2)] == [2, 2]
    assert alike(graph, least=3) == ()


def test_themes_are_alike_by_the_forces_that_fail_in_them(graph: nx.MultiDiGraph) -> None:
    pairs = {(pair.one, pair.other): pair for pair in alike(graph, of="themes")}
    pair = pairs["supervision", "training"]
    assert (pair.both_speak, pair.both_fail, pair.either_fails) == (2, 1, 2)
    assert pair.shared == ("Westmarch Police",)


def test_forces_that_do_well_have_no_share_of_failings_and_come_last() -> None:
    graph = made_of({
        "A": {"x": "strength", "y": "strength"},
        "B": {"x": "strength", "y": "strength"},
        "C": {"x": "failing", "y": "strength"},
        "D": {"z": "failing"},
    })  # fmt: skip
    pairs = alike(graph)
    assert [(pair.one, pair.other) for pair in pairs] == [("A", "C"), ("B", "C"), ("A", "B")]
    assert (pairs[-1].jaccard, pairs[-1].agreement) == (None, 1.0)
    assert pairs[0].jaccard == 0.0
