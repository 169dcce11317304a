"""Loading and forgetting: idempotent, replaced when changed, shared things kept while anyone says them."""

from __future__ import annotations

import msgspec
import pytest

from graphkit.engine import Connection
from graphkit.errors import LoadError
from graphkit.ontology import load_ontology
from graphkit.records import Entity, Recommendation
from graphkit.store import forget, is_current, load, prepare
from graphkit.store.plan import plan
from graphkit.store.state import read_said, read_shared
from tests.graphs import last_write
from tests.store.conftest import Dump
from tests.store.samples import REPORT, Sample, news, report, second_look

pytestmark = pytest.mark.neo4j

DESK = "team/northmoor-police/child-protection-desk"


def put(connection: Connection, *samples: Sample) -> None:
    for sample in samples:
        load(connection, sample.document, sample.records)


def test_loading_again_writes_nothing(store: Connection, dumped: Dump) -> None:
    for sample in (report(), second_look(), news()):
        first = load(store, sample.document, sample.records)
        assert first.outcome == "loaded"
        assert first.added
        before = dumped()
        number = last_write(store)
        again = load(store, sample.document, sample.records)
        assert again.outcome == "unchanged"
        assert not (again.added or again.changed or again.removed or any(again.relationships.values()))
        assert last_write(store) == number
        assert dumped() == before
        assert is_current(store, sample.document)


def test_preparing_again_writes_nothing(graph: Connection) -> None:
    assert prepare(graph)
    number = last_write(graph)
    assert not prepare(graph)
    assert last_write(graph) == number


def test_the_plan_of_what_was_just_loaded_is_empty(store: Connection) -> None:
    put(store, report(), news())
    ontology = load_ontology()
    with store.session() as session:
        said = session.execute_read(read_said, ontology, "northmoor-2019")
        shared = session.execute_read(read_shared, ontology, "northmoor-2019", said.statements())
    assert len(said.nodes) > 10
    assert plan("northmoor-2019", said, said, shared).empty


def test_what_changed_is_replaced_and_nothing_else(store: Connection, dumped: Dump) -> None:
    put(store, report(), second_look())
    changed = report("A new first line.\n" + REPORT)
    records = [r for r in changed.records if r.__struct_config__.tag != "CaseStudy"]
    done = load(store, changed.document, records)
    assert done.outcome == "changed"
    assert set(done.removed) == {"CaseStudy"}
    assert "Finding" in done.changed
    after = dumped()
    with store.session() as session:
        session.run("MATCH (n) DETACH DELETE n").consume()
    prepare(store)
    put(store, second_look(), Sample(changed.document, records))
    assert after == dumped()


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_the_order_of_loading_leaves_no_trace(store: Connection, dumped: Dump, order: tuple[int, ...]) -> None:
    samples = (report(), second_look(), news())
    put(store, *samples)
    straight = dumped()
    with store.session() as session:
        session.run("MATCH (n) DETACH DELETE n").consume()
    put(store, *(samples[i] for i in order))
    assert dumped() == straight


def test_forgetting_takes_what_the_document_alone_says(store: Connection, dumped: Dump) -> None:
    bare = dumped()
    put(store, report())
    only_first = dumped()
    put(store, second_look())
    both = dumped()
    gone = forget(store, "northmoor-2021")
    assert gone.outcome == "forgotten"
    assert dumped() == only_first
    put(store, second_look())
    assert dumped() == both
    forget(store, "northmoor-2019")
    with store.session() as session:
        kept = session.run(
            "MATCH (t:Team {id: $desk}) MATCH (r:Recommendation) MATCH (f:Force {id: 'force/northmoor-police'}) "
            "RETURN t.documents AS team, r.documents AS recommendation, f.documents AS force", desk=DESK,
        ).single(strict=True)  # fmt: skip
    assert kept.data() == {key: ["northmoor-2021"] for key in ("team", "recommendation", "force")}
    forget(store, "northmoor-2021")
    assert dumped() == bare


def test_each_shared_fact_knows_every_document_that_says_it(store: Connection) -> None:
    put(store, report(), second_look(), news())
    with store.session() as session:
        of = session.run("MATCH (:Team {id: $desk})-[r:OF]->(:Force) RETURN r.documents AS d", desk=DESK)
        assert of.value() == [["northmoor-2019", "northmoor-2021", "northmoor-news"]]
        made = session.run("MATCH (:Inspection)-[r:MADE]->(:Recommendation) RETURN r.documents AS d")
        assert made.value() == [["northmoor-2019", "northmoor-2021"]]
        stated = session.run("MATCH (d:Document)-[r:STATES]->(n:Recommendation) RETURN d.id, r.start ORDER BY r.start")
        assert len(stated.values()) == 3


def test_two_names_of_one_thing_merge_whatever_came_first(store: Connection) -> None:
    put(store, report())
    with store.session() as session:
        query = "MATCH (t:Team {id: $desk}) RETURN t.abbreviation AS short, t.name AS name"
        assert session.run(query, desk=DESK).single(strict=True).data() == {
            "short": "CPD",
            "name": "Child protection desk",
        }
        put(store, second_look())
        forget(store, "northmoor-2019")
        assert session.run(query, desk=DESK).single(strict=True)["short"] is None


def test_a_dry_run_writes_nothing_and_tells_what_a_run_would(store: Connection, dumped: Dump) -> None:
    put(store, second_look())
    before = dumped()
    sample = report()
    told = load(store, sample.document, sample.records, dry_run=True)
    assert dumped() == before
    done = load(store, sample.document, sample.records)
    assert told.dry_run
    assert (told.added, told.changed, told.removed) == (done.added, done.changed, done.removed)
    assert told.relationships == done.relationships
    assert "Recommendation" in done.changed
    assert "Recommendation" not in done.added
    would_go = forget(store, "northmoor-2019", dry_run=True)
    went = forget(store, "northmoor-2019")
    assert would_go.removed == went.removed
    assert dumped() == before


def test_a_dry_run_needs_no_schema(graph: Connection) -> None:
    sample = report()
    told = load(graph, sample.document, sample.records, dry_run=True)
    assert told.outcome == "loaded"
    assert "Theme" not in told.added
    with graph.session() as session:
        assert session.run("MATCH (n) RETURN count(n)").single(strict=True)[0] == 0
        assert session.run("SHOW CONSTRAINTS YIELD name RETURN count(*)").single(strict=True)[0] == 0


def test_what_a_report_counts_is_what_the_graph_gains(store: Connection) -> None:
    # what is added up over documents does not count
    query = (
        "MATCH (n) WITH count(n) AS nodes MATCH ()-[r]->() "
        "WHERE NOT type(r) IN ['FARES_IN', 'FARES_WITH', 'FARES_IN_CASES', 'WAS_TOLD'] "
        "RETURN nodes, count(r) AS ties"
    )
    with store.session() as session:
        before = session.run(query).single(strict=True)
        sample = report()
        done = load(store, sample.document, sample.records)
        after = session.run(query).single(strict=True)
    assert after["nodes"] - before["nodes"] == sum(map(len, done.added.values()))
    assert after["ties"] - before["ties"] == done.relationships["added"]


def test_max_removals_stops_a_surprise(store: Connection, dumped: Dump) -> None:
    put(store, report())
    before = dumped()
    less = report("A new first line.\n" + REPORT)
    findings = [r for r in less.records if r.__struct_config__.tag in ("CaseStudy", "Metric")]
    records = [r for r in less.records if r not in findings]
    with pytest.raises(LoadError, match="2 nodes would be removed, more than the 1 allowed"):
        load(store, less.document, records, max_removals=1)
    with pytest.raises(LoadError, match="--max-removals"):
        forget(store, "northmoor-2019", max_removals=3)
    assert dumped() == before
    assert load(store, less.document, records, max_removals=2).removals == 2


def test_another_source_of_the_same_id_is_refused(store: Connection, dumped: Dump) -> None:
    put(store, report())
    before = dumped()
    other = report("Another text.\n" + REPORT, location="file:///elsewhere/northmoor-2019.txt")
    with pytest.raises(LoadError, match=r"rename the file, load it with --id"):
        load(store, other.document, other.records)
    same = report(location="file:///elsewhere/northmoor-2019.txt")
    assert load(store, same.document, same.records).outcome == "unchanged"
    assert is_current(store, same.document)
    assert dumped() == before


def test_a_new_text_is_not_current(store: Connection) -> None:
    put(store, report())
    assert not is_current(store, report("A new first line.\n" + REPORT).document)
    assert not is_current(store, news().document)


def test_forgetting_what_is_not_there(store: Connection) -> None:
    with pytest.raises(LoadError, match="no document 'northmoor-1999' is loaded"):
        forget(store, "northmoor-1999")


def test_a_document_that_is_no_report_any_more_changes_its_label(store: Connection) -> None:
    put(store, report())
    sample = report()
    facts = msgspec.structs.replace(sample.records[0], kind="news")
    load(store, sample.document, [facts, *sample.records[1:]])
    with store.session() as session:
        labels = session.run("MATCH (d:Document) RETURN labels(d) AS l").value()
    assert [sorted(x) for x in labels] == [["Article", "Document"]]


def test_a_concept_that_documents_name_stays_the_ontologys(store: Connection, dumped: Dump) -> None:
    concept = load_ontology().scheme("process")[0]
    bare = dumped()
    sample = second_look()
    named = Entity(
        id="northmoor-2021#entity-x", document="northmoor-2021", name="As the report calls it", abbreviation=None,
        expansion_in_text=None, entity_type="process", concept=concept.id,
    )  # fmt: skip
    load(store, sample.document, [*sample.records, named])
    with store.session() as session:
        row = session.run(
            "MATCH (:Document)-[s:NAMES]->(p:Process {id: $id}) RETURN p.name AS own, s.name AS said", id=concept.id
        ).single(strict=True)
    assert row.data() == {"own": concept.label, "said": "As the report calls it"}
    forget(store, "northmoor-2021")
    assert dumped() == bare


def test_a_failed_load_leaves_the_graph_as_it_was(store: Connection, dumped: Dump) -> None:
    before = dumped()
    sample = report()
    with store.session() as session:
        session.run("MATCH (t:Theme {id: 'training'}) DETACH DELETE t").consume()
        broken = dumped()
        with pytest.raises(LoadError, match="nothing was written"):
            load(store, sample.document, sample.records)
    assert dumped() == broken != before


def test_shared_recommendation_without_an_inspection_is_the_documents_own(store: Connection) -> None:
    sample = report()
    records = [
        msgspec.structs.replace(r, inspection=None) if isinstance(r, Recommendation) else r for r in sample.records
    ]
    load(store, sample.document, records)
    with store.session() as session:
        assert session.run("MATCH (r:Recommendation) RETURN r.id STARTS WITH 'northmoor-2019#' AS own").value() == [
            True
        ]
