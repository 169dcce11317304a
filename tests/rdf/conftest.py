"""The samples in the session's Neo4j, loaded once for the tests of the exports."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import graphkit
from graphkit.engine import Connection
from graphkit.engine.places import Home
from graphkit.resources import folder
from tests.graphs import empty


def load_samples(connection: Connection, backwards: bool = False) -> None:
    """Empty the graph and load the samples, from the first to the last or the other way round."""
    empty(connection)
    sources = [d for d in graphkit.read_sources([str(folder("examples"))]) if isinstance(d, graphkit.Document)]
    assert len(sources) == 3
    for document in reversed(sources) if backwards else sources:
        graphkit.load(connection, document, graphkit.extract(document))


@pytest.fixture(scope="module")
def samples(neo4j_home: Home) -> Iterator[Connection]:
    """A connection to a graph that holds the three samples and nothing else."""
    with graphkit.connect() as connection:
        load_samples(connection)
        yield connection
