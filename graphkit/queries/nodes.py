"""Finds the node that a person means by an id or a name, and says what there is where there is none."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from graphkit.errors import QueryError
from graphkit.queries.model import CannedQuery, Parameter, Value

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

#: How many ids a refusal shows.
_SHOWN = 6


def resolve_nodes(tx: ManagedTransaction, query: CannedQuery, values: Mapping[str, Value]) -> dict[str, Value]:
    """Return `values` with every name of a node turned into its id.

    Raises:
        QueryError: the graph has no such node, or several that the name could mean.
    """
    nodes = {p.name: p for p in query.params if p.label is not None and values[p.name] is not None}
    return {name: _resolve(tx, nodes[name], value) if name in nodes else value for name, value in values.items()}


def _resolve(tx: ManagedTransaction, parameter: Parameter, text: str) -> str:
    label = parameter.label
    if tx.run(f"MATCH (n:`{label}` {{id: $id}}) RETURN n.id LIMIT 1", id=text).peek() is not None:
        return text
    named = tx.run(
        f"""MATCH (n:`{label}`)
        WITH n, toLower($text) AS text, [x IN [n.name, n.official_name, n.abbreviation] | toLower(x)] AS names
        WHERE any(name IN names WHERE name CONTAINS text)
        RETURN n.id AS id, text IN names AS exact, EXISTS {{ (n)<--(:Document|Inspection) }} AS said
        ORDER BY exact DESC, said DESC, id""",
        text=text,
    ).data()
    for fits in (
        [row["id"] for row in named if row["exact"]],
        [row["id"] for row in named if row["said"]],
        [row["id"] for row in named],
    ):
        if len(fits) == 1:
            return str(fits[0])
        if fits:
            raise QueryError(f"'{text}' could be {_list(fits)}; give {parameter.name} as one of these ids")
    known = tx.run(
        f"""MATCH (n:`{label}`)
        RETURN n.id AS id, EXISTS {{ (n)<--(:Document|Inspection) }} AS said
        ORDER BY said DESC, id LIMIT {_SHOWN + 1}"""
    ).value("id")
    has = f"it has {_list(known)}" if known else "nothing is loaded: `graphkit load` comes first"
    raise QueryError(f"the graph has no {label} '{text}'; {has}")


def _list(ids: list[str]) -> str:
    return ", ".join(ids[:_SHOWN]) + (" and others" if len(ids) > _SHOWN else "")
