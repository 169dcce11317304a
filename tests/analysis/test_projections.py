"""Projections and measures on a small typed graph made by hand."""

from __future__ import annotations

import networkx as nx
import pytest

from graphkit.analysis import cells, find_communities, force_force, force_theme, measure, theme_theme
from tests.analysis.conftest import SAID, made_of


def test_force_theme_joins_what_fails(graph: nx.MultiDiGraph) -> None:
    projection = force_theme(graph)
    assert not projection.has_edge("Northmoor Police", "training")
    assert projection.edges["Northmoor Police", "marac"] == {
        "weight": 1, "reports": ["Northmoor Police report"], "findings": 2,
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
    themes = theme_theme(graph)
    assert themes.edges["supervision", "marac"]["weight"] == 2
    assert (themes.nodes["supervision"]["count"], themes.nodes["marac"]["count"]) == (3, 2)


def test_two_reports_on_one_force_are_put_together(graph: nx.MultiDiGraph) -> None:
    graph.add_node("later", id="later", label="Document", labels=["Document", "Report"])
    graph.add_edge("later", "Northmoor Police inspection", type="REPORTS_ON")
    graph.add_edge("later", "marac", type="ASSESSES", value="strength", failings=[], strengths=["a", "b"])
    graph.add_edge("later", "training", type="ASSESSES", value="failing", failings=["c"], strengths=[])
    said = cells(graph)
    assert (said["Northmoor Police", "marac"].value, said["Northmoor Police", "marac"].strengths) == ("mixed", 3)
    assert said["Northmoor Police", "training"].value == "failing"
    assert said["Northmoor Police", "training"].reports == ("Northmoor Police report", "later")


def test_a_mixed_without_a_failing_does_not_fail(graph: nx.MultiDiGraph) -> None:
    graph.edges["Northmoor Police report", "marac", 0].update(failings=[], strengths=["s"])
    assert not cells(graph)["Northmoor Police", "marac"].fails
    assert not force_theme(graph).has_edge("Northmoor Police", "marac")


def test_what_an_article_says_does_not_count(graph: nx.MultiDiGraph) -> None:
    before = cells(graph)
    graph.add_node("news", id="news", label="Document", labels=["Article", "Document"])
    graph.add_edge("news", "Northmoor Police inspection", type="SPEAKS_OF")
    graph.add_edge("news", "training", type="ASSESSES", value="failing", failings=["f"], strengths=[])
    assert cells(graph) == before


def test_themes_meet_in_a_finding(graph: nx.MultiDiGraph) -> None:
    for id, polarity, themes in (
        ("f1", "failing", ["supervision", "marac"]),
        ("f2", "failing", ["marac", "supervision", "training"]),
        ("f3", "strength", ["marac", "training"]),
        ("f4", "failing", ["training"]),
    ):
        graph.add_node(id, id=id, label="Finding", labels=["Finding"], polarity=polarity)
        graph.add_edge("Northmoor Police report", id, type="FINDS")
        for theme in themes:
            graph.add_edge(id, theme, type="ABOUT")
    projection = theme_theme(graph, together="finding")
    assert projection.edges["marac", "supervision"] == {"weight": 2, "shared": ["f1", "f2"]}
    assert projection.edges["marac", "training"]["shared"] == ["f2"]
    assert projection.nodes["marac"] == {"label": "Theme", "name": "Marac", "bipartite": 1, "count": 2}
    assert projection.nodes["training"]["count"] == 2  # once alone, once together


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


def test_communities_are_what_fails_together() -> None:
    said = {f"Force {n}": dict.fromkeys(("a", "b", "c") if n < 4 else ("d", "e"), "failing") for n in range(8)}
    said["Force 8"] = {"a": "failing", "d": "failing"}
    found = find_communities(theme_theme(made_of(said)))
    assert found.parts == (("a", "b", "c"), ("d", "e"))
    assert found.modularity > 0.3


def test_nothing_loaded_gives_nothing() -> None:
    found = measure(force_theme(nx.MultiDiGraph()))
    assert (found.centrality, found.communities, found.modularity) == ((), (), None)
    assert find_communities(nx.Graph()).parts == ()
