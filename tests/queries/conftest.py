"""The corpus, or the sample reports, in the session's Neo4j, loaded once for all tests of a module."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from graphkit.engine import Connection, connect
from graphkit.engine.places import Home
from graphkit.store import load
from tests.graphs import empty
from tests.queries.corpus import documents

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


@pytest.fixture(scope="module")
def asked(neo4j_home: Home) -> Iterator[Connection]:
    """A connection to a graph that holds the corpus and nothing else."""
    with connect() as connection:
        empty(connection)
        for document, records in documents():
            load(connection, document, records)
        _replan(connection)
        yield connection


@pytest.fixture(scope="module")
def sampled(neo4j_home: Home) -> Iterator[Connection]:
    """A connection to a graph that holds the three sample reports, as extraction reads them, and nothing else."""
    from graphkit.extract import extract
    from graphkit.reading import read

    with connect() as connection:
        empty(connection)
        for name in ("northmoor-2015.pdf", "eastvale-2021.html", "westmarch-2022.txt"):
            document = read(str(EXAMPLES / name))
            load(connection, document, extract(document))
        _replan(connection)
        yield connection


def _replan(connection: Connection) -> None:
    """The planner goes by statistics, which lag behind on a graph that was emptied and filled a moment ago."""
    with connection.session() as session:
        session.run("CALL db.prepareForReplanning(300)").consume()
