"""The corpus, or the sample reports, in the session's Neo4j, with what ties findings near in meaning."""

from __future__ import annotations

import pytest

from graphkit.engine import Connection
from graphkit.store import load
from graphkit.store.similar import Pair, Said, read_findings, write_similar
from tests.graphs import hold, load_corpus, load_samples
from tests.queries.corpus import northmoor_news


@pytest.fixture(scope="module")
def asked(connection: Connection) -> Connection:
    """A connection to a graph that holds the corpus, an article and nothing else."""

    def fill(connection: Connection) -> None:
        load_corpus(connection)
        load(connection, *northmoor_news().done())
        write_similar(connection, near(read_findings(connection)), "by hand")
        _replan(connection)

    return hold(connection, "corpus with pairs and an article", fill)


def near(findings: list[Said]) -> list[Pair]:
    """Pairs that a reader finds near in meaning: two failings, and a failing with a strength on the same theme."""
    ids = {said.quote: said.id for said in findings}
    words = [
        ("Phones lay in the store for months.", "Tablets wait for half a year.", 0.8),
        ("Notes of meetings were thin.", "Records are full and clear.", 0.6),
    ]
    return [Pair(min(ids[a], ids[b]), max(ids[a], ids[b]), score) for a, b, score in words]


@pytest.fixture(scope="module")
def sampled(connection: Connection) -> Connection:
    """A connection to a graph that holds the three sample reports, as extraction reads them, and nothing else."""
    from graphkit.analysis.similar import METHOD, similar

    def fill(connection: Connection) -> None:
        load_samples(connection)
        write_similar(connection, similar(read_findings(connection)), METHOD)
        _replan(connection)

    return hold(connection, "samples with pairs", fill)


def _replan(connection: Connection) -> None:
    """The planner goes by statistics, which lag behind on a graph that was emptied and filled a moment ago."""
    with connection.session() as session:
        session.run("CALL db.prepareForReplanning(300)").consume()
