"""What tests have the graph hold, loaded only where somebody has written since it held the same."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from graphkit.cli.demo import samples
from graphkit.documents import Document
from graphkit.engine import Connection
from graphkit.extract import extract
from graphkit.reading import read
from graphkit.records import AnyRecord
from graphkit.store import load
from tests.queries.corpus import documents

#: by the server's address: the name of what was loaded last, and the last write of that load
_held: dict[str, tuple[str, frozenset[str]]] = {}


def empty(connection: Connection) -> None:
    """Delete every node and relationship, in batches that fit into a small heap; the schema stays."""
    with connection.session() as session:
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 500 ROWS").consume()


def last_write(connection: Connection) -> frozenset[str]:
    """Return the server's bookmark: it names the last transaction that wrote, whoever sent it."""
    with connection.session() as session:
        session.run("RETURN 1").consume()
        return session.last_bookmarks().raw_values


def hold(connection: Connection, name: str, fill: Callable[[Connection], None]) -> Connection:
    """Have the graph hold what `fill` puts into an empty graph, and nothing else.

    Tests that only read share one load: as long as the last write is that of the load called `name`, the graph is as
    it was left.
    """
    if _held.get(connection.uri) != (name, last_write(connection)):
        empty(connection)
        fill(connection)
        _held[connection.uri] = name, last_write(connection)
    return connection


@cache
def sample_records() -> tuple[tuple[Document, list[AnyRecord]], ...]:
    """Return the three sample reports with their records, read once a session."""
    read_ones = [read(str(path)) for path in samples()]
    assert len(read_ones) == 3
    return tuple((document, list(extract(document))) for document in read_ones)


def load_samples(connection: Connection) -> None:
    """Load the three sample reports."""
    for document, records in sample_records():
        load(connection, document, records)


def load_corpus(connection: Connection) -> None:
    """Load the corpus that the tests of the queries are written for."""
    for document, records in documents():
        load(connection, document, records)
