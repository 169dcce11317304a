"""What tests do to a graph as a whole."""

from __future__ import annotations

from graphkit.engine import Connection


def empty(connection: Connection) -> None:
    """Delete every node and relationship, in batches that fit into a small heap; the schema stays."""
    with connection.session() as session:
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 500 ROWS").consume()
