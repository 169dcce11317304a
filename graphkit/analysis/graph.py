"""The whole graph as one typed networkx MultiDiGraph, and as GraphML."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import IO, TYPE_CHECKING, Any

import networkx as nx

from graphkit.store.read import nodes, relationships
from graphkit.store.rows import NodeRow, Ref, RelationshipRow

if TYPE_CHECKING:
    from graphkit.engine import Connection

#: characters that XML 1.0 does not allow (https://www.w3.org/TR/xml/#charsets)
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def to_networkx(connection: Connection, *, text: bool = False) -> nx.MultiDiGraph:
    """Return the whole graph.

    A node's key is its id, unless another label has a node of that id (ids are unique by label): then
    `Label:id` for both. Node attributes: `id`, `label` (the one under whose constraint the id is unique), `labels`
    (all, sorted) and the properties. Edge attributes: `type` and the properties; the edge key is the type, numbered
    where two of one type join the same nodes.

    Args:
        connection: see `graphkit.engine.connect`.
        text: True takes the documents' texts along.
    """
    return assemble(nodes(connection, text=text), relationships(connection))


def assemble(rows: Iterable[NodeRow], ties: Iterable[RelationshipRow]) -> nx.MultiDiGraph:
    """Return the graph of these nodes and relationships, in their order. See `to_networkx`."""
    rows = list(rows)
    seen: dict[str, int] = {}
    for row in rows:
        seen[row.ref.id] = seen.get(row.ref.id, 0) + 1
    keys: dict[Ref, str] = {
        row.ref: row.ref.id if seen[row.ref.id] == 1 else f"{row.ref.label}:{row.ref.id}" for row in rows
    }
    graph = nx.MultiDiGraph()
    for row in rows:
        own: dict[str, Any] = {"label": row.ref.label, "labels": sorted((row.ref.label, *row.labels))}
        taken = {f"{name}_" if name in own else name: value for name, value in row.properties.items()}
        graph.add_node(keys[row.ref], **taken, **own)
    for tie in ties:
        start, end = keys[tie.start], keys[tie.end]
        count = sum(1 for key in graph.get_edge_data(start, end, default={}) if str(key).split("#")[0] == tie.type)
        graph.add_edge(start, end, f"{tie.type}#{count + 1}" if count else tie.type, **tie.properties, type=tie.type)
    return graph


def write_graphml(connection: Connection, out: IO[bytes]) -> int:
    """Write the whole graph as GraphML and return the number of nodes. Lists become JSON, as GraphML has none."""
    graph = to_networkx(connection)
    flat = nx.MultiDiGraph()
    for node, data in sorted(graph.nodes(data=True)):
        flat.add_node(node, **_flat(data))
    for start, end, key, data in sorted(graph.edges(keys=True, data=True), key=lambda e: e[:3]):
        flat.add_edge(start, end, key, **_flat(data))
    nx.write_graphml(flat, out, encoding="utf-8")
    return int(flat.number_of_nodes())


def _flat(data: dict[str, Any]) -> dict[str, Any]:
    """Return the attributes in the order of their names, XML's forbidden control characters out of strings."""
    return {
        name: json.dumps(value, ensure_ascii=False) if isinstance(value, list) else _printable(value)
        for name, value in sorted(data.items())
    }


def _printable(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    return "".join(
        c for c in value if c in "\t\n\r" or (c >= " " and c not in "\ufffe\uffff" and not 0xD800 <= ord(c) <= 0xDFFF)
    )
