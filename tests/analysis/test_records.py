"""The graph made of records is the graph that a load makes, node by node and edge by edge."""

from __future__ import annotations

import networkx as nx
import pytest

import graphkit
from graphkit.engine import Connection

#: what the store notes of a load on a document
NOTED = {"digest", "loaded_at", "loaded_with"}


@pytest.mark.neo4j
def test_records_give_the_graph_that_a_load_gives(samples: Connection, sample_graph: nx.MultiDiGraph) -> None:
    known = graphkit.to_networkx(samples)
    assert list(sample_graph) == list(known)
    for node, data in known.nodes(data=True):
        assert sample_graph.nodes[node] == {k: v for k, v in data.items() if k not in NOTED}
    assert edges(sample_graph) == edges(known)


def edges(graph: nx.MultiDiGraph) -> list[tuple[str, str, str, str]]:
    return sorted((a, b, data["type"], repr(sorted(data.items()))) for a, b, data in graph.edges(data=True))
