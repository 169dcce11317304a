"""Projections and measures on a small typed graph made by hand."""

from __future__ import annotations

import networkx as nx
import pytest

from graphkit.analysis import force_force, force_theme, measure, theme_theme

#: force -> {theme: value}; two forces share two failings, a third shares one with each, a strength stands apart
SAID = {
    "Northmoor Police": {"supervision": "failing", "marac": "mixed", "training": "strength"},
    "Eastvale Constabulary": {"supervision": "failing", "marac": "failing"},
    "Westmarch Police": {"supervision": "mixed", "training": "failing"},
}


@pytest.fixture
def graph() -> nx.MultiDiGraph:
    """The graph of SAID: a report and an inspection a force."""
    g = nx.MultiDiGraph()
    for force, themes in SAID.items():
        report, inspection = f"{force} report", f"{force} inspection"
        g.add_node(force, id=force, label="Force", labels=["Force"], name=force)
        g.add_node(inspection, id=inspection, label="Inspection", labels=["Inspection"])
        g.add_node(report, id=report, label="Report", labels=["Document", "Report"])
        g.add_edge(report, inspection, type="REPORTS_ON")
        g.add_edge(inspection, force, type="OF")
        for theme, value in themes.items():
            g.add_node(theme, id=theme, label="Theme", labels=["Theme"], name=theme.title())
            g.add_edge(report, theme, type="ASSESSES", value=value, failings=["f"], strengths=[])
    return g


def test_force_theme_joins_what_fails(graph: nx.MultiDiGraph) -> None:
    projection = force_theme(graph)
    assert not projection.has_edge("Northmoor Police", "training")
    assert projection.edges["Northmoor Police", "marac"] == {
        "weight": 1, "reports": ["Northmoor Police report"], "findings": 1,
    }  # fmt: skip
    assert {d["bipartite"] for _, d in projection.nodes(data=True) if d["label"] == "Theme"} == {1}


def test_strengths_can_be_asked_for(graph: nx.MultiDiGraph) -> None:
    assert list(force_theme(graph, {"strength"}).edges) == [("Northmoor Police", "training")]


def test_one_sided_projections_count_what_is_shared(graph: nx.MultiDiGraph) -> None:
    forces = force_force(graph)
    assert forces.edges["Northmoor Police", "Eastvale Constabulary"] == {
        "weight": 2,
        "shared": ["Marac", "Supervision"],
    }
    assert forces.edges["Northmoor Police", "Westmarch Police"]["weight"] == 1
    assert theme_theme(graph).edges["supervision", "marac"]["weight"] == 2


def test_the_theme_of_all_forces_is_the_most_central(graph: nx.MultiDiGraph) -> None:
    found = measure(force_theme(graph))
    assert found.centrality[0].name == "Supervision"
    assert found.centrality[0].degree == 3
    assert sum(c.pagerank for c in found.centrality) == pytest.approx(1, abs=1e-4)
    assert sorted(name for part in found.communities for name in part) == sorted(
        ["Supervision", "Marac", "Training", *SAID]
    )


def test_the_order_of_nodes_changes_nothing(graph: nx.MultiDiGraph) -> None:
    turned = nx.MultiDiGraph()
    turned.add_nodes_from(reversed(list(graph.nodes(data=True))))
    turned.add_edges_from(reversed(list(graph.edges(data=True))))
    assert measure(force_theme(turned)) == measure(force_theme(graph))


def test_nothing_loaded_gives_nothing() -> None:
    found = measure(force_theme(nx.MultiDiGraph()))
    assert (found.centrality, found.communities, found.modularity) == ((), (), None)
