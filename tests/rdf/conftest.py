"""The samples, loaded into an emptied graph."""

from __future__ import annotations

from graphkit.engine import Connection
from tests import graphs


def load_samples(connection: Connection) -> None:
    """Empty the graph and load the samples."""
    graphs.empty(connection)
    graphs.load_samples(connection)
