"""The samples in the managed server."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from graphkit.engine import Connection, Home, connect
from tests.rdf.conftest import load_samples


@pytest.fixture(scope="session")
def samples(neo4j_home: Home) -> Iterator[Connection]:
    """A connection to a graph that holds the three samples and nothing else."""
    with connect() as connection:
        load_samples(connection)
        yield connection
