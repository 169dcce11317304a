"""Measures on a projection: centrality of its nodes and its communities."""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx


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


def measure(projection: nx.Graph, seed: int = 7) -> Measures:
    """Return centrality and communities of a weighted projection.

    PageRank (damping 0.85) and betweenness (unweighted, normalised) by networkx; communities by Louvain with a
    fixed `seed`, so that one graph always gives one answer. An empty projection gives empty measures.
    """
    if not projection.number_of_edges():
        return Measures((), (), None)
    ordered = nx.Graph()  # Louvain and PageRank depend on the order of nodes: make it the order of names
    ordered.add_nodes_from((n, projection.nodes[n]) for n in sorted(projection))
    ordered.add_weighted_edges_from(sorted((*sorted((a, b)), d["weight"]) for a, b, d in projection.edges(data=True)))
    pagerank = nx.pagerank(ordered, weight="weight")
    betweenness = nx.betweenness_centrality(ordered)
    strength = dict(ordered.degree(weight="weight"))
    figures = [
        Centrality(
            node=str(n),
            label=data["label"],
            name=data["name"],
            degree=ordered.degree(n),
            strength=strength[n],
            pagerank=round(pagerank[n], 6),
            betweenness=round(betweenness[n], 6),
        )
        for n, data in ordered.nodes(data=True)
    ]
    parts = nx.community.louvain_communities(ordered, weight="weight", seed=seed)
    named = [tuple(sorted(ordered.nodes[n]["name"] for n in part)) for part in parts]
    return Measures(
        centrality=tuple(sorted(figures, key=lambda c: (-c.strength, -c.pagerank, c.name))),
        communities=tuple(sorted(named, key=lambda names: (-len(names), names))),
        modularity=round(nx.community.modularity(ordered, parts, weight="weight"), 4),
    )
