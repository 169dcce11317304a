"""Reads what a document says in the graph, and the state of what it shares with others."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from graphkit.ontology import Ontology
from graphkit.store import cypher
from graphkit.store.plan import ONLY_THERE
from graphkit.store.rows import Key, NodeRow, Properties, Ref, RelationshipRow, Said, Shared, Statement
from graphkit.store.schema import shared_labels
from graphkit.store.stamp import LOADED_AT
from graphkit.store.write import by_label

if TYPE_CHECKING:
    from neo4j import ManagedTransaction


def reference(ontology: Ontology, labels: Iterable[str], id: str) -> Ref:
    """Return the reference of a node: of its labels the one that the others are kinds of."""
    known = [label for label in labels if label in ontology.classes]
    root = ontology.labels(known[0])[-1] if known else next(iter(labels))
    return Ref(root, id)


def read_said(tx: ManagedTransaction, ontology: Ontology, document: str) -> Said:
    """Return all that `document` says in the graph; empty where it is not loaded."""
    said = Said()
    found = tx.run(cypher.READ_DOCUMENT, document=document).single()
    if found is None:
        return said
    me = Ref("Document", document)
    facts = {key: value for key, value in found["properties"].items() if key != LOADED_AT}
    said.nodes[me] = NodeRow(me, facts, _further(found["labels"], me))

    def keep(row: RelationshipRow, element: str) -> None:
        said.relationships[row.key] = row
        said.elements[row.key] = element

    for r in tx.run(cypher.READ_FROM_DOCUMENT, document=document):
        end = reference(ontology, r["labels"], r["id"])
        keep(RelationshipRow(r["type"], me, end, r["properties"]), r["element"])
        if r["node"] is not None:
            said.nodes[end] = NodeRow(end, r["node"], _further(r["labels"], end))
    for r in tx.run(cypher.READ_FROM_OWN, document=document):
        start = reference(ontology, r["start_labels"], r["start"])
        end = reference(ontology, r["labels"], r["id"])
        keep(RelationshipRow(r["type"], start, end, r["properties"]), r["element"])
    for r in tx.run(cypher.READ_SHARED, document=document):
        start = reference(ontology, r["start_labels"], r["start"])
        said.shared.add(Key(r["type"], start, reference(ontology, r["labels"], r["id"]), "", -1))
    return said


def read_shared(tx: ManagedTransaction, ontology: Ontology, document: str, refs: Iterable[Ref]) -> dict[Ref, Shared]:
    """Return the state of the shared nodes `refs`, with what documents other than `document` say of them."""
    found: dict[Ref, Shared] = {}
    wanted = set(refs)
    for ref in wanted:
        concept = ontology.concepts.get(ref.id)
        kept = concept is not None and concept.class_name == ref.label
        found[ref] = Shared(exists=False, concept=kept, properties={}, others=())
    ids: dict[str, list[str]] = {label: [] for label in shared_labels(ontology)}
    ids |= by_label(ref for ref in wanted if not found[ref].concept)
    if not any(ids.values()):
        return found
    query = cypher.read_together({label: cypher.shared_state(label, worded(ontology, label)) for label in ids})
    for row in tx.run(query, ids=ids, document=document):
        found[Ref(row["label"], row["id"])] = Shared(
            exists=True,
            concept="iri" in row["properties"],
            properties=row["properties"],
            others=statements(row["others"]),
        )
    return found


def worded(ontology: Ontology, label: str) -> tuple[str, ...]:
    """Return the properties of shared nodes of one label that documents word, sorted."""
    found = {p.neo4j_name for p in ontology.properties_of(label) if p.kind == "datatype" and not p.graph_only}
    return tuple(sorted(found - ONLY_THERE - {"id", "document"}))


def statements(others: Iterable[tuple[tuple[str, str, int], Properties, list[str]]]) -> tuple[Statement, ...]:
    """Return the wordings in a row of `cypher.shared_state`."""
    return tuple(
        Statement(*first, {k: v for k, v in wording.items() if v is not None}, tuple(documents))
        for first, wording, documents in others
    )


def _further(labels: Iterable[str], ref: Ref) -> tuple[str, ...]:
    return tuple(sorted(label for label in labels if label != ref.label))
