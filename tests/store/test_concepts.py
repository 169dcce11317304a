"""The ontology's concepts in the graph: brought once, changed when it changes, gone when nothing needs them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from graphkit.engine import Connection
from graphkit.ontology import Ontology, load_ontology
from graphkit.resources import folder
from graphkit.store import forget, load, prepare
from graphkit.store.concepts import concept_rows, sync_concepts
from tests.store.conftest import Dump
from tests.store.samples import report


def smaller(tmp_path: Path) -> Ontology:
    """The ontology without the theme `supervision` and without its first process."""
    target = tmp_path / "ontology"
    shutil.copytree(folder("ontology"), target)
    ontology = load_ontology()
    gone = {ontology.concepts["supervision"].iri, ontology.scheme("process")[0].iri}
    made = Ontology(target)
    kept = {id: c for id, c in made.concepts.items() if c.iri not in gone}
    made.concepts = kept
    return made


def test_every_concept_is_a_row_and_every_tie_has_its_ends() -> None:
    ontology = load_ontology()
    nodes, ties = concept_rows(ontology)
    refs = {n.ref for n in nodes}
    assert {n.properties["id"] for n in nodes} == set(ontology.concepts)
    assert {t.start for t in ties} | {t.end for t in ties} <= refs
    assert sum(t.type == "IN" and t.start.label == "Theme" for t in ties) == len(ontology.scheme("theme"))


@pytest.mark.neo4j
def test_themes_stand_with_their_practice_areas(store: Connection) -> None:
    with store.session() as session:
        rows = session.run("MATCH (t:Theme)-[:IN]->(p:PracticeArea) RETURN t.name AS name, p.id AS area").data()
    ontology = load_ontology()
    assert {(r["name"], r["area"]) for r in rows} == {(c.label, c.in_practice_area) for c in ontology.scheme("theme")}


@pytest.mark.neo4j
def test_a_dropped_concept_goes_with_the_last_document_that_uses_it(
    store: Connection, dumped: Dump, tmp_path: Path
) -> None:
    less = smaller(tmp_path)
    assert sync_concepts(store, less)
    bare = dumped()
    assert sync_concepts(store, load_ontology())
    sample = report()
    load(store, sample.document, sample.records)

    assert sync_concepts(store, less)
    assert not sync_concepts(store, less)
    with store.session() as session:
        kept = session.run("MATCH (t:Theme {id: 'supervision'})<-[:ABOUT]-(f:Finding) RETURN count(f)")
        assert kept.single(strict=True)[0] == 1
    forget(store, "northmoor-2019")
    assert dumped() == bare


@pytest.mark.neo4j
def test_a_concept_comes_back(store: Connection, dumped: Dump, tmp_path: Path) -> None:
    before = dumped()
    sync_concepts(store, smaller(tmp_path))
    assert dumped() != before
    assert prepare(store)
    assert dumped() == before
