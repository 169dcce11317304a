"""Runs a canned query: checked, for reading only, within a time, its values turned into plain Python."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from graphkit.errors import QueryError
from graphkit.queries.catalogue import get_query
from graphkit.queries.model import Answer, CannedQuery, Value
from graphkit.queries.nodes import NOTHING_LOADED, is_empty, resolve_nodes
from graphkit.queries.values import bind

if TYPE_CHECKING:
    from neo4j import ManagedTransaction
    from neo4j.exceptions import Neo4jError

    from graphkit.engine.connection import Connection

T = TypeVar("T")

#: Seconds after which the server gives a query up.
TIMEOUT = 60.0


def ask(connection: Connection, name: str, /, **params: Value) -> Answer:
    """Ask the canned query `name` and return its rows.

    Args:
        connection: to the graph.
        name: of a query that ships with graphkit or lies in the folder that GRAPHKIT_QUERIES names.
        params: values for its parameters; those left out take their defaults.

    Raises:
        QueryError: no such query, a parameter that is unknown, missing or of another type, a node that the graph
            lacks, a query that would write or reach beyond the graph, or one that takes longer than a minute.
    """
    return run(connection, get_query(name), params)


def run(
    connection: Connection,
    query: CannedQuery,
    params: Mapping[str, Value] | None = None,
    *,
    graph: bool = False,
    limit: int | None = None,
    timeout: float = TIMEOUT,
) -> Answer:
    """Run `query` and return its rows.

    Args:
        connection: to the graph.
        query: from `get_query` or `parse`.
        params: values by parameter; those left out take their defaults.
        graph: run the form that returns nodes and relationships.
        limit: at most so many rows; the answer says whether there were more.
        timeout: seconds after which the server gives up.

    Raises:
        QueryError: as for `ask`.
    """
    cypher = query.graph_cypher if graph else query.cypher
    if cypher is None:
        raise QueryError(f"'{query.name}' has no graph form; ask it without")
    (columns, rows), values, notes = ask_server(
        connection, query, cypher, params or {}, timeout, lambda tx, values: _read(tx, cypher, values, limit)
    )
    kept = rows if limit is None else rows[:limit]
    if not rows and _nothing_loaded(connection):
        notes = (*notes, NOTHING_LOADED)
    return Answer(columns, tuple(kept), query, values, truncated=len(kept) < len(rows), notes=notes)


def ask_server(
    connection: Connection,
    query: CannedQuery,
    cypher: str,
    params: Mapping[str, Value],
    timeout: float,
    read: Callable[[ManagedTransaction, Mapping[str, Value]], T],
) -> tuple[T, dict[str, Value], tuple[str, ...]]:
    """Check one form of a query, have `read` run it, and return its result, the values, and the lines to tell.

    Raises:
        QueryError: as for `ask`, every fault that the server finds said in one line.
    """
    from neo4j.exceptions import ClientError, Neo4jError

    values = bind(query, params)
    _refuse_beyond(query, cypher)

    def work(tx: ManagedTransaction) -> tuple[T, dict[str, Value], tuple[str, ...]]:
        _refuse_to_write(tx, query, cypher, values)
        found, notes = resolve_nodes(tx, query, values, params)
        return read(tx, found), found, notes

    try:
        with connection.session(default_access_mode="READ") as session:
            return session.execute_read(_unit(timeout, work))
    except ClientError as error:
        raise QueryError(_fault(connection, query, error, timeout)) from error
    except Neo4jError as error:
        raise QueryError(
            f"'{query.name}': Neo4j says: {_first_line(error)}; try again, or ask `graphkit status`"
        ) from error


def _fault(connection: Connection, query: CannedQuery, error: Neo4jError, timeout: float) -> str:
    """Return the line for a fault of the query, or of what it was asked with."""
    message = str(error.message)
    if "ParseException" in message or "TokenMgrError" in message:
        return (
            f"'{query.name}': the search text is not complete; close its quotes and brackets, and put a word on "
            "both sides of AND and OR"
        )
    if "timed out" in message.lower() or "TransactionTimedOut" in str(error.code):
        return f"'{query.name}' took longer than {timeout:g} s; narrow it by its parameters, or allow more time"
    if "no such fulltext schema index" in message and _nothing_loaded(connection):
        return NOTHING_LOADED
    return f"'{query.name}' ({query.source}): Neo4j says: {_first_line(error)}"


def _nothing_loaded(connection: Connection) -> bool:
    with connection.session(default_access_mode="READ") as session:
        return session.execute_read(is_empty)


def resolve(
    connection: Connection,
    query: CannedQuery,
    params: Mapping[str, Value],
    tell: Callable[[str], None] | None = None,
    partly: bool = False,
) -> dict[str, Value]:
    """Return a value for every parameter, defaults filled in and names of nodes turned into their ids.

    Args:
        connection: to the graph.
        query: whose parameters they are.
        params: as the person gave them.
        tell: is called with a line for each name that was taken for another, or of which nothing is loaded.
        partly: as for `bind`.

    Raises:
        QueryError: a parameter is unknown, missing or of another type, or the graph lacks a node.
    """
    values = bind(query, params, partly=partly)
    if not any(parameter.names for parameter in query.params):
        return values
    with connection.session(default_access_mode="READ") as session:
        found, notes = session.execute_read(resolve_nodes, query, values, params)
    if tell is not None:
        for note in notes:
            tell(note)
    return found


def _first_line(error: Exception) -> str:
    text = str(getattr(error, "message", None) or error)
    return text.strip().splitlines()[0].rstrip(".") if text.strip() else type(error).__name__


def _refuse_to_write(tx: ManagedTransaction, query: CannedQuery, cypher: str, values: Mapping[str, Value]) -> None:
    """Have the server plan the query and say what it is.

    READ access mode alone does not do: it routes in a cluster, and servers differ in what they forbid under it.
    """
    kind = str(tx.run("EXPLAIN " + cypher, dict(values)).consume().query_type)
    if kind != "r":
        does = {"rw": "reads and writes", "w": "writes", "s": "changes the schema or the server"}.get(kind, "does more")
        raise QueryError(f"'{query.name}' ({query.source}) {does}; a canned query only reads: take the writing out")


#: text between quotes or backticks, and comments: what stands there is no clause
_NO_CLAUSE = re.compile(r"//[^\n]*|/\*.*?\*/|'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"|`[^`]*`", re.DOTALL)
#: what the server calls reading but what reaches beyond the graph: files and addresses, other people's transactions
_BEYOND = re.compile(r"\b(?:LOAD\s+CSV|TERMINATE\s+TRANSACTIONS?|SHOW\s+TRANSACTIONS?)\b", re.IGNORECASE)


def _refuse_beyond(query: CannedQuery, cypher: str) -> None:
    """Refuse clauses that the server takes for reading and that do more than read the graph."""
    beyond = _BEYOND.search(_NO_CLAUSE.sub(" ", cypher))
    if beyond:
        clause = " ".join(beyond.group().upper().split())
        raise QueryError(
            f"'{query.name}' ({query.source}) has {clause}; a canned query only reads the graph: take it out"
        )


def _read(
    tx: ManagedTransaction, cypher: str, values: Mapping[str, Value], limit: int | None
) -> tuple[tuple[str, ...], list[tuple[Value, ...]]]:
    result = tx.run(cypher, dict(values))
    columns = tuple(result.keys())
    records = result if limit is None else result.fetch(limit + 1)
    # most values are plain already: to ask so here takes a tenth of the time that a call for each would
    return columns, [
        tuple([value if type(value) in _PLAIN else plain(value) for value in record]) for record in records
    ]


def _unit(timeout: float, work: Callable[[ManagedTransaction], T]) -> Callable[[ManagedTransaction], T]:
    from neo4j import unit_of_work

    return unit_of_work(timeout=timeout, metadata={"app": "graphkit"})(work)


#: types of the values that stand as they are
_PLAIN = frozenset({type(None), bool, int, float, str})


def plain(value: Any) -> Value:
    """Return a value of the driver as plain Python.

    A node becomes `{id, labels, properties}`, a relationship `{type, start, end, properties}`, a path the list of
    its nodes and relationships, a date or duration its ISO 8601 text. A document's text is left out: it is long.
    """
    if type(value) in _PLAIN:
        return value
    from neo4j.graph import Node, Path, Relationship

    if isinstance(value, Node):
        properties = {key: plain(item) for key, item in sorted(value.items()) if key != "text"}
        return {"id": value.get("id", value.element_id), "labels": sorted(value.labels), "properties": properties}
    if isinstance(value, Relationship):
        ends = [node.get("id", node.element_id) if node is not None else None for node in value.nodes]
        properties = {key: plain(item) for key, item in sorted(value.items())}
        return {"type": value.type, "start": ends[0], "end": ends[1], "properties": properties}
    if isinstance(value, Path):
        steps: list[Value] = [plain(value.start_node)]
        for relationship, node in zip(value.relationships, value.nodes[1:], strict=True):
            steps += [plain(relationship), plain(node)]
        return steps
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [item if type(item) in _PLAIN else plain(item) for item in value]
    return value.iso_format() if hasattr(value, "iso_format") else str(value)
