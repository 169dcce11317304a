"""Answers the graph form of a query as a networkx graph, and writes it as GraphML that Gephi reads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import IO, TYPE_CHECKING, Any

from graphkit.errors import QueryError
from graphkit.queries.formats import printable, text_of
from graphkit.queries.model import CannedQuery, Value
from graphkit.queries.run import TIMEOUT, ask_server, plain

if TYPE_CHECKING:
    import networkx as nx
    from neo4j import ManagedTransaction
    from neo4j.graph import Graph, Node

    from graphkit.engine.connection import Connection

#: Words of a quote that stand in for the name of a node that has none.
_WORDS = 12
#: A document's text is long, and the graph is to be looked at.
_LEFT_OUT = frozenset({"text"})


def ask_graph(
    connection: Connection, query: CannedQuery, params: Mapping[str, Value] | None = None, *, timeout: float = TIMEOUT
) -> tuple[nx.MultiDiGraph, tuple[str, ...]]:
    """Run the graph form of `query` and return its nodes and relationships, and the lines to tell (see `Answer`).

    A node's key is its id, or `Label:id` where two nodes of the answer share one. Attributes of nodes: `label` (a
    name, or the first words of a quote: what Gephi shows), `class` (the label of Neo4j that says most), `labels` (all
    of them) and the properties; of edges: `label` and `relationship` (both the type) and the properties. A property
    of one of these names has a `_` behind it, and so has an `id` that is not the key: igraph and Gephi keep that name
    for the key. Lists are text between semicolons. An edge's key is its number: it becomes the edge's id, and Gephi
    passes over an edge whose id came before (https://github.com/networkx/networkx/issues/4347).

    Args:
        connection: to the graph.
        query: with a graph form.
        params: values by parameter; those left out take their defaults.
        timeout: seconds after which the server gives up.

    Raises:
        QueryError: as for `run`, and where the query has no graph form.
    """
    cypher = query.graph_cypher
    if cypher is None:
        raise QueryError(f"'{query.name}' has no graph form; ask it for a table (--format xlsx)")
    found, _, notes = ask_server(
        connection, query, cypher, params or {}, timeout, lambda tx, values: _fetch(tx, cypher, values)
    )
    return _as_networkx(found), notes


def write_graphml(graph: nx.MultiDiGraph, out: IO[bytes]) -> None:
    """Write the graph as GraphML; the same graph gives the same bytes."""
    import networkx as nx

    nx.write_graphml(graph, out, encoding="utf-8", infer_numeric_types=True)


def _fetch(tx: ManagedTransaction, cypher: str, values: Mapping[str, Value]) -> Graph:
    return tx.run(cypher, dict(values)).graph()


def _as_networkx(found: Graph) -> nx.MultiDiGraph:
    import networkx as nx

    ids = [str(node.get("id", node.element_id)) for node in found.nodes]
    times = Counter(ids)
    keys: dict[str, str] = {}
    graph = nx.MultiDiGraph()
    nodes = []
    for node, id in zip(found.nodes, ids, strict=True):
        key = id if times[id] == 1 else f"{_class(node)}:{id}"
        keys[node.element_id] = key
        own = {"label": _label(node, id), "class": _class(node), "labels": "; ".join(sorted(node.labels))}
        said = _properties(node, own)
        if said.get("id_") == key:
            del said["id_"]
        nodes.append((key, own | said))
    graph.add_nodes_from(sorted(nodes, key=lambda pair: pair[0]))
    ties = []
    for tie in found.relationships:
        start, end = (keys[node.element_id] for node in tie.nodes if node is not None)
        own = {"label": tie.type, "relationship": tie.type}
        ties.append((start, end, own | _properties(tie, own)))
    ties.sort(key=lambda tie: (tie[0], tie[1], tie[2]["label"], str(tie[2])))
    for number, (start, end, attributes) in enumerate(ties):
        graph.add_edge(start, end, key=number, **attributes)
    return graph


def _class(node: Node) -> str:
    """Return the narrowest label, by the ontology; of labels that it does not know the first."""
    from graphkit.ontology import load_ontology

    ontology = load_ontology()
    known = [label for label in sorted(node.labels) if label in ontology.classes]
    return max(known, key=lambda label: len(ontology.ancestors(label)), default=min(node.labels, default="Node"))


def _label(node: Node, id: str) -> str:
    for name in ("official_name", "name", "title", "heading"):
        if node.get(name):
            return printable(str(node[name]))
    words = str(node.get("quote") or "").split()
    if not words:
        return id
    return printable(" ".join(words[:_WORDS])) + (" ..." if len(words) > _WORDS else "")


def _properties(entity: Mapping[str, Any], own: Mapping[str, str]) -> dict[str, Any]:
    """Return what GraphML can hold: text, numbers and truth values."""
    kept: dict[str, Any] = {}
    for name, value in sorted(entity.items()):
        if value is None or name in _LEFT_OUT:
            continue
        value = plain(value)
        simple = value if isinstance(value, bool | int | float) else printable(text_of(value))
        kept[f"{name}_" if name in own or name == "id" else name] = simple
    return kept
