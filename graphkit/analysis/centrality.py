"""Betweenness of the nodes of a networkx graph, by igraph where networkx would be slow: the same figures."""

from __future__ import annotations

import logging
from importlib.util import find_spec
from typing import Any, Literal, TypeAlias

import networkx as nx

from graphkit.errors import GraphkitError

_LOG = logging.getLogger(__name__)

Engine: TypeAlias = Literal["auto", "networkx", "igraph"]

#: nodes times edges from which `auto` prefers igraph: below, networkx takes less than half a second
WORTH_IGRAPH = 2_000_000
#: nodes times edges from which a person waits about ten seconds for networkx, and is told what would help
SLOW = 50_000_000
INSTALL = "pip install 'graphkit-child-protection[plots]'"


def betweenness(graph: nx.Graph, *, normalized: bool = True, engine: Engine = "auto") -> dict[Any, float]:
    """Return the betweenness centrality of every node: the share of shortest ways between two others that cross it.

    The figures are those of `networkx.betweenness_centrality` (Brandes 2001) to rounding: unweighted, end points not
    counted, parallel edges and loops of no effect, directions kept where the graph has them.

    Args:
        graph: any networkx graph.
        normalized: True divides by the number of pairs of other nodes, so that values lie between 0 and 1.
        engine: `networkx`, `igraph`, or `auto`: igraph for a large graph where it is installed, else networkx.
            `benchmarks/betweenness.py` measures the ratio.

    Raises:
        GraphkitError: `engine` is igraph and it is not installed.
    """
    size = graph.number_of_nodes() * graph.number_of_edges()
    if engine == "igraph" or (engine == "auto" and size >= WORTH_IGRAPH and has_igraph()):
        return _by_igraph(graph, normalized)
    if engine == "auto" and size >= SLOW:
        _LOG.info("betweenness of a large graph by networkx, which is slow; igraph is quicker: %s", INSTALL)
    plain = nx.DiGraph(graph) if graph.is_directed() else nx.Graph(graph)
    return {node: float(value) for node, value in nx.betweenness_centrality(plain, normalized=normalized).items()}


def has_igraph() -> bool:
    """Tell whether igraph is installed."""
    return find_spec("igraph") is not None


def _by_igraph(graph: nx.Graph, normalized: bool) -> dict[Any, float]:
    try:
        import igraph
    except ImportError as error:
        raise GraphkitError(
            f"betweenness by igraph: igraph is not installed; {INSTALL}, or leave the choice to graphkit"
        ) from error
    number = {node: at for at, node in enumerate(graph)}
    directed = graph.is_directed()
    # networkx counts the nodes on a way, igraph the edges: parallel edges would be ways of their own
    ends = {(number[a], number[b]) for a, b in graph.edges() if a != b}
    if not directed:
        ends = {(min(pair), max(pair)) for pair in ends}
    found = igraph.Graph(n=len(number), edges=sorted(ends), directed=directed).betweenness(directed=directed)
    pairs = (len(number) - 1) * (len(number) - 2) / (1 if directed else 2)
    scale = 1 / pairs if normalized and pairs else 1.0
    return {node: value * scale for node, value in zip(graph, found, strict=True)}
