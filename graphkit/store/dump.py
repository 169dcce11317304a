"""The whole graph as text in one fixed order: two graphs are equal where their dumps are."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from graphkit.store.stamp import LOADED_AT

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

    from graphkit.engine import Connection

_NODES = "MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties"
_RELATIONSHIPS = """
MATCH (a)-[r]->(b)
RETURN labels(a) AS start_labels, a.id AS start, type(r) AS type, labels(b) AS end_labels, b.id AS end,
       properties(r) AS properties
"""


def dump(connection: Connection) -> Iterator[str]:
    """Yield every node, then every relationship, as one line of JSON each, sorted.

    Everything in the database is there, whether graphkit wrote it or not: nothing that is doubled or left over hides.
    Only the time of loading is not: it differs where all else is equal.
    """
    with connection.session() as session:
        yield from session.execute_read(_dump)


def _dump(tx: ManagedTransaction) -> list[str]:
    nodes = sorted(
        _line({"labels": sorted(row["labels"]), "properties": _facts(row["properties"])}) for row in tx.run(_NODES)
    )
    ties = sorted(
        _line({**row.data(), "start_labels": sorted(row["start_labels"]), "end_labels": sorted(row["end_labels"])})
        for row in tx.run(_RELATIONSHIPS)
    )
    return nodes + ties


def _facts(properties: dict[str, object]) -> dict[str, object]:
    return {key: value for key, value in properties.items() if key != LOADED_AT}


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)
