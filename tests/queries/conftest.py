"""The corpus in the session's Neo4j, loaded once for all tests of the queries."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from graphkit.engine import Connection, connect
from graphkit.engine.places import Home
from graphkit.store import load
from tests.graphs import empty
from tests.queries.corpus import documents


@pytest.fixture(scope="module")
def asked(neo4j_home: Home) -> Iterator[Connection]:
    """A connection to a graph that holds the corpus and nothing else."""
    with connect() as connection:
        empty(connection)
        for document, records in documents():
            load(connection, document, records)
        with connection.session() as session:
            # The planner goes by statistics, which lag behind on a graph that was emptied and filled a moment ago.
            session.run("CALL db.prepareForReplanning(300)").consume()
        yield connection
