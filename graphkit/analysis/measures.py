"""Measures on a projection: centrality of its nodes and its communities."""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx

from graphkit.analysis.centrality import Engine, betweenness


@dataclass(frozen=True, slots=True)
class Centrality:
    """One node's figures: `degree` counts edges, `strength` adds their weights; the others are between 0 and 1."""

    node: str
    label: str
    name: str
    degree: int
    strength: float
    pagerank: float
    betweenness: float


@dataclass(frozen=True, slots=True)
class Measures:
    """Centrality of every node, the strongest first, and communities, the largest first, as sorted names."""

    centrality: tuple[Centrality, ...]
    communities: tuple[tuple[str, ...], ...]
    modularity: float | None


@dataclass(frozen=True, slots=True)
class Communities:
    """A division of a projection's nodes.

    Attributes:
        parts: keys of the nodes of each community, by name; the largest community first.
        modularity: how much more weight lies inside the communities than chance would put there (Newman 2004):
            0 is chance, from about 0.3 on a division is worth a name.
    """

    parts: tuple[tuple[str, ...], ...]
    modularity: float


def find_communities(projection: nx.Graph, seed: int = 7, resolution: float = 1.0) -> Communities:
    """Return the communities of a weighted projection by Louvain (Blondel et al. 2008, networkx).

    One graph always gives one answer, whatever the order of its nodes. A projection without edges has none.

    Args:
        projection: a graph whose edges have a `weight` and whose nodes have a `name`.
        seed: of the random order in which Louvain visits the nodes.
        resolution: above 1 makes more and smaller communities.
    """
    if not projection.number_of_edges():
        return Communities((), 0.0)
    ordered = _ordered(projection)
    parts = nx.community.louvain_communities(ordered, weight="weight", resolution=resolution, seed=seed)

    def name(node: str) -> tuple[str, str]:
        return projection.nodes[node]["name"], node

    named = [tuple(sorted(part, key=name)) for part in parts]
    return Communities(
        parts=tuple(sorted(named, key=lambda part: (-len(part), [name(n) for n in part]))),
        modularity=round(nx.community.modularity(ordered, parts, weight="weight"), 4),
    )


def measure(projection: nx.Graph, seed: int = 7, engine: Engine = "auto") -> Measures:
    """Return centrality and communities of a weighted projection.

    PageRank (damping 0.85) by networkx; betweenness unweighted and normalised, see `betweenness` for `engine`;
    communities see `find_communities`. An empty projection gives empty measures.
    """
    if not projection.number_of_edges():
        return Measures((), (), None)
    ordered = _ordered(projection)
    pagerank = nx.pagerank(ordered, weight="weight")
    between = betweenness(ordered, engine=engine)
    strength = dict(ordered.degree(weight="weight"))
    figures = [
        Centrality(
            node=str(n),
            label=data["label"],
            name=data["name"],
            degree=ordered.degree(n),
            strength=strength[n],
            pagerank=round(pagerank[n], 6),
            betweenness=round(between[n], 6),
        )
        for n, data in ordered.nodes(data=True)
    ]
    communities = find_communities(projection, seed)
    return Measures(
        centrality=tuple(sorted(figures, key=lambda c: (-c.strength, -c.pagerank, c.name))),
        communities=tuple(tuple(ordered.nodes[n]["name"] for n in part) for part in communities.parts),
        modularity=communities.modularity,
    )


def _ordered(projection: nx.Graph) -> nx.Graph:
    """Return the same graph in the order of its keys, on which Louvain and PageRank depend."""
    ordered = nx.Graph()
    ordered.add_nodes_from((n, projection.nodes[n]) for n in sorted(projection))
    ordered.add_weighted_edges_from(sorted((*sorted((a, b)), d["weight"]) for a, b, d in projection.edges(data=True)))
    return ordered
