"""Fixtures of the store's tests: an empty graph whose schema and concepts stand, and the dump of what is in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graphkit.engine import Connection
from graphkit.store import prepare
from graphkit.store.dump import dump
from tests.graphs import empty

Dump = Callable[[], list[str]]


@pytest.fixture
def store(connection: Connection) -> Connection:
    """The session's server with the schema and the concepts, and no document.

    Quicker than `graph`, which takes the schema down too.
    """
    empty(connection)
    prepare(connection)
    return connection


@pytest.fixture
def dumped(store: Connection) -> Dump:
    """Return what is in the graph, as sorted lines."""
    return lambda: list(dump(store))
