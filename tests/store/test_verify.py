"""Every quote is proved from the graph alone, and a tampered one is found."""

from __future__ import annotations

import pytest

from graphkit.engine import Connection
from graphkit.errors import LoadError
from graphkit.store import load, verify
from graphkit.store.dump import dump
from tests.store.samples import news, report, second_look

pytestmark = pytest.mark.neo4j


@pytest.fixture
def loaded(store: Connection) -> Connection:
    for sample in (report(), second_look(), news()):
        load(store, sample.document, sample.records)
    return store


def test_every_quote_is_proved_beyond_the_basic_plane_too(loaded: Connection) -> None:
    done = verify(loaded)
    assert done.ok, done.unproved
    assert done.documents == ("northmoor-2019", "northmoor-2021", "northmoor-news")
    with loaded.session() as session:
        quotes = session.run("MATCH (n) WHERE n.quote IS NOT NULL RETURN count(n)").single(strict=True)[0]
        quotes += session.run("MATCH ()-[r]->() WHERE r.quote IS NOT NULL RETURN count(r)").single(strict=True)[0]
    assert done.proved["attribution"] == 1
    assert sum(done.proved.values()) - 1 == quotes > 30


TAMPERING = (
    "MATCH (n:Finding) WITH n ORDER BY n.id LIMIT 1 SET n.quote = n.quote + '!'",
    "MATCH (n:CaseTheme) SET n.start = n.start + 1",
    "MATCH (n:Mention) WITH n ORDER BY n.id LIMIT 1 SET n.end = 1000000",
    "MATCH (n:Metric) REMOVE n.quote",
    "MATCH (n:CaseStudy) REMOVE n.start",
    "MATCH (n:Claim) SET n.attribution = 'the force said'",
    "MATCH ()-[r:STATES]->(:Recommendation) WITH r ORDER BY r.start LIMIT 1 SET r.quote = toUpper(r.quote)",
    "MATCH (n:RecommendationItem) WITH n ORDER BY n.id LIMIT 1 SET n.quote = 'what nobody printed'",
)


@pytest.mark.parametrize(
    "tampering",
    [
        *TAMPERING,
        "CREATE (:Finding {id: 'x', document: 'y', quote: 'z', start: 0, end: 1})",
    ],
)
def test_one_tampered_quote_is_found(loaded: Connection, tampering: str) -> None:
    with loaded.session() as session:
        session.run(tampering).consume()
    done = verify(loaded)
    assert not done.ok
    assert len(done.unproved) == 1
    assert "\n" not in str(done.unproved[0])


@pytest.mark.parametrize("tampering", [*TAMPERING, "MATCH (d:Document) SET d.text = ' ' + d.text"])
def test_loading_again_mends_what_was_altered(loaded: Connection, tampering: str) -> None:
    before = list(dump(loaded))
    with loaded.session() as session:
        session.run(tampering).consume()
    assert not verify(loaded).ok
    samples = (report(), second_look(), news())
    would = [load(loaded, s.document, s.records, again=True, dry_run=True).outcome for s in samples]
    assert "changed" in would and not verify(loaded).ok
    assert "changed" in [load(loaded, s.document, s.records, again=True).outcome for s in samples]
    assert verify(loaded).ok
    assert list(dump(loaded)) == before
    assert {load(loaded, s.document, s.records, again=True).outcome for s in samples} == {"unchanged"}


def test_a_changed_text_proves_nothing_behind_the_change(loaded: Connection) -> None:
    with loaded.session() as session:
        session.run("MATCH (d:Document {id: 'northmoor-news'}) SET d.text = ' ' + d.text").consume()
    done = verify(loaded)
    assert {u.document for u in done.unproved} == {"northmoor-news"}
    assert verify(loaded, ["northmoor-2019"]).ok


def test_an_unknown_document(loaded: Connection) -> None:
    with pytest.raises(LoadError, match="no document 'northmoor-1999'"):
        verify(loaded, ["northmoor-1999"])
