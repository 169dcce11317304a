"""igraph gives the figures that networkx gives, on every kind of graph, and is missed in one line."""

from __future__ import annotations

import sys

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.analysis import betweenness, centrality, force_theme
from graphkit.errors import GraphkitError

KINDS = (nx.Graph, nx.DiGraph, nx.MultiGraph, nx.MultiDiGraph)


@settings(max_examples=150, deadline=None)
@given(
    kind=st.sampled_from(KINDS),
    nodes=st.integers(0, 12),
    ends=st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11)), max_size=40),
    normalized=st.booleans(),
)
def test_the_figures_are_those_of_networkx(
    kind: type[nx.Graph], nodes: int, ends: list[tuple[int, int]], normalized: bool
) -> None:
    graph = kind()
    graph.add_nodes_from(f"n{n}" for n in reversed(range(nodes)))
    graph.add_edges_from((f"n{a}", f"n{b}") for a, b in ends)  # loops, parallel edges and islands among them
    plain = nx.DiGraph(graph) if graph.is_directed() else nx.Graph(graph)
    known = nx.betweenness_centrality(plain, normalized=normalized)
    for engine in ("igraph", "networkx", "auto"):
        found = betweenness(graph, normalized=normalized, engine=engine)
        assert found == pytest.approx(known, abs=1e-12)
        assert list(found) == list(graph)


def test_the_samples_figures_are_those_of_networkx(sample_graph: nx.MultiDiGraph) -> None:
    for graph in (force_theme(sample_graph), sample_graph):
        assert betweenness(graph, engine="igraph") == pytest.approx(betweenness(graph, engine="networkx"), abs=1e-12)


def test_auto_takes_igraph_for_a_large_graph_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def by_igraph(graph: nx.Graph, normalized: bool) -> dict[str, float]:
        asked.append(len(graph))
        return {}

    monkeypatch.setattr(centrality, "_by_igraph", by_igraph)
    betweenness(nx.path_graph(50))
    assert asked == []
    betweenness(nx.path_graph(2_000))
    assert asked == [2_000]


def test_without_igraph_it_is_named_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "igraph", None)
    with pytest.raises(GraphkitError, match=r"igraph is not installed; pip install '.*\[plots\]'"):
        betweenness(nx.path_graph(5), engine="igraph")
    assert betweenness(nx.path_graph(5)) == nx.betweenness_centrality(nx.path_graph(5))
