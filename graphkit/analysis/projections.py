"""Projections: from the typed graph to weighted graphs of forces and themes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from itertools import combinations
from typing import Any

import networkx as nx

#: values of an assessment that count as a failing: `mixed` holds failings too
FAILING = frozenset({"failing", "mixed"})


def _targets(graph: nx.MultiDiGraph, node: object, kind: str) -> list[tuple[Any, dict[str, Any]]]:
    return [(end, data) for _, end, data in graph.out_edges(node, data=True) if data["type"] == kind]


def _of_label(graph: nx.MultiDiGraph, label: str) -> list[object]:
    return [n for n, data in graph.nodes(data=True) if label in data["labels"]]


def force_theme(graph: nx.MultiDiGraph, values: Iterable[str] = FAILING) -> nx.Graph:
    """Return the bipartite graph of forces and themes.

    An edge joins a force to a theme that a report on it assesses with one of `values`; its `weight` is the number
    of such reports, `reports` their ids, `findings` the number of findings that they rest on. A node keeps its
    `label` (`Force`, `Theme`) and `name`; `bipartite` is 0 for forces and 1 for themes. Forces and themes without
    an edge are left out.
    """
    wanted = frozenset(values)
    projection = nx.Graph()
    for report in _of_label(graph, "Report"):
        forces = {
            force
            for inspection, _ in _targets(graph, report, "REPORTS_ON")
            for force, _ in _targets(graph, inspection, "OF")
        }
        for theme, assessment in _targets(graph, report, "ASSESSES"):
            if assessment["value"] not in wanted:
                continue
            for force in forces:
                for side, node in enumerate((force, theme)):
                    if node not in projection:
                        data = graph.nodes[node]
                        projection.add_node(node, label=data["label"], name=data.get("name", str(node)), bipartite=side)
                if not projection.has_edge(force, theme):
                    projection.add_edge(force, theme, weight=0, reports=[], findings=0)
                edge = projection.edges[force, theme]
                edge["weight"] += 1
                edge["reports"].append(graph.nodes[report]["id"])
                edge["findings"] += len(assessment.get("failings") or ()) + len(assessment.get("strengths") or ())
    for *_, edge in projection.edges(data=True):
        edge["reports"].sort()
    return projection


def _one_side(bipartite: nx.Graph, side: int) -> nx.Graph:
    """Return the weighted projection on one side: weight is the number of neighbours in common, `shared` are they."""
    nodes = {n for n, data in bipartite.nodes(data=True) if data["bipartite"] == side}
    projection = nx.Graph()
    projection.add_nodes_from((n, bipartite.nodes[n]) for n in sorted(nodes))
    shared: dict[tuple[object, object], list[str]] = defaultdict(list)
    for other in sorted(set(bipartite) - nodes):
        for pair in combinations(sorted(bipartite[other]), 2):
            shared[pair].append(bipartite.nodes[other]["name"])
    projection.add_edges_from((a, b, {"weight": len(names), "shared": names}) for (a, b), names in shared.items())
    return projection


def theme_theme(graph: nx.MultiDiGraph, values: Iterable[str] = FAILING) -> nx.Graph:
    """Return the graph of themes that fail in the same forces; `weight` is the number of such forces."""
    return _one_side(force_theme(graph, values), 1)


def force_force(graph: nx.MultiDiGraph, values: Iterable[str] = FAILING) -> nx.Graph:
    """Return the graph of forces that fail in the same themes; `weight` is the number of such themes."""
    return _one_side(force_theme(graph, values), 0)


#: the projections by the name that the command line gives them
PROJECTIONS: dict[str, Callable[[nx.MultiDiGraph], nx.Graph]] = {
    "force-theme": force_theme,
    "theme-theme": theme_theme,
    "force-force": force_force,
}
