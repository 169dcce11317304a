"""The corpus, or the sample reports, in the session's Neo4j, loaded once for all tests of a module."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from graphkit.engine import Connection, connect
from graphkit.engine.places import Home
from graphkit.store import load
from graphkit.store.similar import Pair, Said, read_findings, write_similar
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
        write_similar(connection, near(read_findings(connection)), "by hand")
        _replan(connection)
        yield connection


def near(findings: list[Said]) -> list[Pair]:
    """Pairs that a reader finds near in meaning: two failings, and a failing with a strength on the same theme."""
    ids = {said.quote: said.id for said in findings}
    words = [
        ("Phones lay in the store for months.", "Tablets wait for half a year.", 0.8),
        ("Notes of meetings were thin.", "Records are full and clear.", 0.6),
    ]
    return [Pair(min(ids[a], ids[b]), max(ids[a], ids[b]), score) for a, b, score in words]


@pytest.fixture(scope="module")
def sampled(neo4j_home: Home) -> Iterator[Connection]:
    """A connection to a graph that holds the three sample reports, as extraction reads them, and nothing else."""
    from graphkit.analysis.similar import METHOD, similar
    from graphkit.extract import extract
    from graphkit.reading import read

    with connect() as connection:
        empty(connection)
        for name in ("northmoor-2015.pdf", "eastvale-2021.html", "westmarch-2022.txt"):
            document = read(str(EXAMPLES / name))
            load(connection, document, extract(document))
        write_similar(connection, similar(read_findings(connection)), METHOD)
        _replan(connection)
        yield connection


def _replan(connection: Connection) -> None:
    """The planner goes by statistics, which lag behind on a graph that was emptied and filled a moment ago."""
    with connection.session() as session:
        session.run("CALL db.prepareForReplanning(300)").consume()
