"""Projections: from the typed graph to weighted graphs of forces and themes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from itertools import combinations
from typing import Any, Literal, TypeAlias

import networkx as nx

from graphkit.analysis.assessments import assessed, name_of, of_label, targets

#: values of an assessment that count as a failing: `mixed` holds failings too
FAILING = frozenset({"failing", "mixed"})
#: where two themes have to meet: in the reports on one force, or in one finding (a sentence)
Together: TypeAlias = Literal["force", "finding"]


def _add_node(projection: nx.Graph, graph: nx.MultiDiGraph, node: object, **more: object) -> None:
    if node not in projection:
        projection.add_node(node, label=graph.nodes[node]["label"], name=name_of(graph, node), **more)


def force_theme(graph: nx.MultiDiGraph, values: Iterable[str] = FAILING) -> nx.Graph:
    """Return the bipartite graph of forces and themes.

    An edge joins a force to a theme that a report on it assesses with one of `values`; its `weight` is the number
    of such reports, `reports` their ids, `findings` the number of findings that they rest on. A node keeps its
    `label` (`Force`, `Theme`) and `name`; `bipartite` is 0 for forces and 1 for themes. Forces and themes without
    an edge are left out. See `assessed` for what counts as mixed.
    """
    wanted = frozenset(values)
    projection = nx.Graph()
    for one in assessed(graph):
        if one.value not in wanted:
            continue
        for side, node in enumerate((one.force, one.theme)):
            _add_node(projection, graph, node, bipartite=side)
        if not projection.has_edge(one.force, one.theme):
            projection.add_edge(one.force, one.theme, weight=0, reports=[], findings=0)
        edge = projection.edges[one.force, one.theme]
        edge["weight"] += 1
        edge["reports"].append(graph.nodes[one.report]["id"])
        edge["findings"] += one.failings + one.strengths
    return projection


def _one_side(bipartite: nx.Graph, side: int) -> nx.Graph:
    """Return the weighted projection on one side: weight is the number of neighbours in common, `shared` are they.

    `count` of a node is the number of all its neighbours on the other side.
    """
    nodes = {n for n, data in bipartite.nodes(data=True) if data["bipartite"] == side}
    projection = nx.Graph()
    projection.add_nodes_from((n, {**bipartite.nodes[n], "count": bipartite.degree(n)}) for n in sorted(nodes))
    shared: dict[tuple[object, object], list[str]] = defaultdict(list)
    for other in sorted(set(bipartite) - nodes):
        for pair in combinations(sorted(bipartite[other]), 2):
            shared[pair].append(bipartite.nodes[other]["name"])
    projection.add_edges_from((a, b, {"weight": len(names), "shared": names}) for (a, b), names in shared.items())
    return projection


def theme_theme(graph: nx.MultiDiGraph, values: Iterable[str] = FAILING, together: Together = "force") -> nx.Graph:
    """Return the graph of themes that occur together.

    Args:
        graph: see `to_networkx`.
        values: which assessments (or polarities of findings) count.
        together: `force` joins themes that fail in the same forces: `weight` is the number of such forces, `shared`
            their names. `finding` joins themes that one finding of a report is about: `weight` is the number of such
            findings, `shared` their ids.

    The `count` of a node is the number of forces in which the theme fails, or of findings on it.
    """
    if together == "force":
        return _one_side(force_theme(graph, values), 1)
    wanted = frozenset(values)
    projection = nx.Graph()
    found: dict[tuple[Any, Any], list[str]] = defaultdict(list)
    count: Counter[Any] = Counter()
    for report in of_label(graph, "Report"):
        for finding, _ in targets(graph, report, "FINDS"):
            if graph.nodes[finding].get("polarity") in wanted:
                themes = sorted({theme for theme, _ in targets(graph, finding, "ABOUT")})
                count.update(themes)
                for pair in combinations(themes, 2):
                    found[pair].append(str(graph.nodes[finding]["id"]))
    for theme in sorted({theme for pair in found for theme in pair}):
        _add_node(projection, graph, theme, bipartite=1, count=count[theme])
    projection.add_edges_from((a, b, {"weight": len(ids), "shared": sorted(ids)}) for (a, b), ids in found.items())
    return projection


def force_force(graph: nx.MultiDiGraph, values: Iterable[str] = FAILING) -> nx.Graph:
    """Return the graph of forces that fail in the same themes; `weight` is the number of such themes.

    A count says nothing of the themes that one report is silent on; `alike` gives the share with its denominator.
    """
    return _one_side(force_theme(graph, values), 0)


#: the projections by the name that the command line gives them
PROJECTIONS: dict[str, Callable[[nx.MultiDiGraph], nx.Graph]] = {
    "force-theme": force_theme,
    "theme-theme": theme_theme,
    "force-force": force_force,
}
