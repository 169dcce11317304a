"""Measures how much quicker betweenness by igraph is than by networkx, through `graphkit.analysis.betweenness`.

Run: `python benchmarks/betweenness.py [NODES EDGES]`. A made-up graph of so many nodes and edges (2,060 and 111,000
unless told), joined at random with a fixed seed, more edges at the nodes that have many. Prints the seconds of each,
their ratio and the largest difference of two figures; exit code 1 where a figure differs by more than 1e-9.
"""

from __future__ import annotations

import random
import sys
import time

import networkx as nx

from graphkit.analysis.centrality import Engine, betweenness

NODES, EDGES = 2_060, 111_000
ALLOWED = 1e-9


def made_up(nodes: int, edges: int, seed: int = 7) -> nx.Graph:
    """Return a connected graph: a ring, and edges whose ends are drawn unevenly, as themes are among reports."""
    draw = random.Random(seed)
    graph = nx.cycle_graph(nodes)
    while graph.number_of_edges() < edges:
        a, b = int(nodes * draw.random() ** 1.5), draw.randrange(nodes)
        if a != b:
            graph.add_edge(a, b)
    return graph


def timed(graph: nx.Graph, engine: Engine) -> tuple[float, dict[int, float]]:
    """Return the seconds that one engine takes, and its figures."""
    started = time.perf_counter()
    figures = betweenness(graph, engine=engine)
    return time.perf_counter() - started, figures


def main() -> int:
    """Measure once each: the slow one takes about a minute."""
    nodes, edges = map(int, sys.argv[1:3]) if len(sys.argv) > 2 else (NODES, EDGES)
    graph = made_up(nodes, edges)
    timed(nx.path_graph(3), "igraph")  # imports it
    quick, by_igraph = timed(graph, "igraph")
    slow, by_networkx = timed(graph, "networkx")
    off = max(abs(by_igraph[n] - by_networkx[n]) for n in graph)
    print(
        f"{nodes:,} nodes, {edges:,} edges\n"
        f"networkx: {slow:.2f} s\n"
        f"igraph, networkx in and out: {quick:.2f} s\n"
        f"ratio: {slow / quick:.0f}\n"
        f"largest difference: {off:.1e}"
    )
    return int(off > ALLOWED)


if __name__ == "__main__":
    sys.exit(main())
