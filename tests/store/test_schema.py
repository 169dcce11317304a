"""Constraints and indexes from the ontology."""

from __future__ import annotations

import pytest

from graphkit.engine import Connection
from graphkit.ontology import load_ontology
from graphkit.store import load, prepare
from graphkit.store.schema import apply_schema, labels, searched, statements
from tests.store.samples import news, report, second_look


def test_every_label_has_its_constraint() -> None:
    made = statements(load_ontology())
    for label in labels(load_ontology()):
        assert any(f"FOR (n:{label}) REQUIRE n.id IS UNIQUE" in s for s in made.values())


def test_mentions_do_not_bury_the_findings() -> None:
    assert "Finding" in searched(load_ontology(), "quote")
    assert "Mention" not in searched(load_ontology(), "quote")


@pytest.mark.neo4j
def test_the_schema_is_made_once(graph: Connection) -> None:
    ontology = load_ontology()
    assert apply_schema(graph, ontology) == list(statements(ontology))
    assert apply_schema(graph, ontology) == []
    with graph.session() as session:
        session.run("DROP CONSTRAINT finding_id").consume()
        session.run("DROP INDEX quotes").consume()
        session.run("CREATE FULLTEXT INDEX quotes FOR (n:Section) ON EACH [n.quote]").consume()
    assert apply_schema(graph, ontology) == ["finding_id", "quotes"]
    assert apply_schema(graph, ontology) == []
    with graph.session() as session:
        states = session.run("SHOW INDEXES YIELD state RETURN DISTINCT state").value()
    assert states == ["ONLINE"]


@pytest.mark.neo4j
def test_what_is_written_is_in_the_ontology_and_under_a_constraint(store: Connection) -> None:
    prepare(store)
    for sample in (report(), second_look(), news()):
        load(store, sample.document, sample.records)
    ontology = load_ontology()
    properties = {p.neo4j_name for p in ontology.properties.values()}
    with store.session() as session:
        used = set(session.run("MATCH (n) UNWIND labels(n) AS l RETURN DISTINCT l").value())
        types = set(session.run("MATCH ()-[r]->() RETURN DISTINCT type(r)").value())
        keys = set(session.run("MATCH (n) UNWIND keys(n) AS k RETURN DISTINCT k").value())
        keys |= set(session.run("MATCH ()-[r]->() UNWIND keys(r) AS k RETURN DISTINCT k").value())
        under = session.run("SHOW CONSTRAINTS YIELD labelsOrTypes RETURN labelsOrTypes[0]").value()
        nameless = session.run("MATCH (n) WHERE n.id IS NULL RETURN count(n)").single(strict=True)[0]
    decided = {c.name for c in ontology.classes.values() if c.decided_by}
    assert used - decided <= set(labels(ontology))
    assert used & decided == {"Failing", "Strength"}
    assert used - decided <= set(under)
    assert types <= {p.neo4j_name for p in ontology.properties.values() if p.kind == "object"}
    assert keys <= properties
    assert nameless == 0


@pytest.mark.neo4j
def test_relationships_keep_to_domain_and_range(store: Connection) -> None:
    for sample in (report(), second_look(), news()):
        load(store, sample.document, sample.records)
    ontology = load_ontology()
    by_type = {p.neo4j_name: p for p in ontology.properties.values() if p.kind == "object" and not p.on_relationship}

    def kinds(found: list[str]) -> set[str]:
        return {above for label in found for above in ontology.ancestors(label)}

    with store.session() as session:
        rows = session.run("MATCH (a)-[r]->(b) RETURN DISTINCT labels(a), type(r), labels(b)").values()
    assert len(rows) > 30
    for start, kind, end in rows:
        assert kinds(start) & set(by_type[kind].domain), (start, kind)
        assert kinds(end) & set(by_type[kind].range), (kind, end)


@pytest.mark.neo4j
def test_a_quote_is_found_by_its_words(store: Connection) -> None:
    load(store, report().document, report().records)
    with store.session() as session:
        session.run("CALL db.awaitIndexes(60)").consume()
        found = session.run(
            "CALL db.index.fulltext.queryNodes('quotes', 'sergeants') YIELD node RETURN node.quote AS q"
        )
        assert any(q.startswith("Sergeants in the") for q in found.value())
