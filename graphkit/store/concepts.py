"""Brings the ontology's concepts into the graph, when they have changed and not otherwise."""

from __future__ import annotations

import hashlib
import json
from functools import lru_cache
from typing import TYPE_CHECKING

from graphkit.ontology import Concept, Ontology
from graphkit.store.cypher import delete_nodes, name, shared_state
from graphkit.store.lock import LOCK_ID, lock
from graphkit.store.plan import merge_statements
from graphkit.store.rows import NodeRow, Ref, RelationshipRow
from graphkit.store.schema import statements
from graphkit.store.state import statements as statements_of
from graphkit.store.state import worded
from graphkit.store.write import by_label, write_nodes, write_relationships

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

    from graphkit.engine import Connection

_READ = "MATCH (l:LoadLock {id: $id}) RETURN l.digest AS digest"
_NOTE = "MATCH (l:LoadLock {id: $id}) SET l.digest = $digest, l.retired = $retired"


def concept_rows(ontology: Ontology) -> tuple[list[NodeRow], list[RelationshipRow]]:
    """Return the nodes and relationships of every concept, in a fixed order. Pure."""
    refs = {c.id: Ref(c.class_name, c.id) for c in ontology.concepts.values()}
    nodes = [NodeRow(refs[c.id], _properties(c, ontology)) for c in ontology.concepts.values()]
    ties = {
        RelationshipRow(kind, refs[c.id], refs[to]).key
        for c in ontology.concepts.values()
        for kind, targets in (
            ("IN", (c.in_practice_area,) if c.in_practice_area else ()),
            ("BROADER", c.broader),
            ("RELATED", c.related),
            ("PERFORMS", c.performs),
        )
        for to in targets
    }
    return sorted(nodes, key=lambda n: n.ref), [RelationshipRow(k.type, k.start, k.end) for k in sorted(ties)]


def _properties(concept: Concept, ontology: Ontology) -> dict[str, object]:
    thing = "Thing" in ontology.ancestors(concept.class_name)
    found: dict[str, object] = {
        "id": concept.id,
        "iri": concept.iri,
        "scheme": concept.scheme,
        "notation": concept.notation,
        "name": concept.label,
        "definition": concept.definition,
        "alt_labels": list(concept.alt_labels),
        "abbreviations": list(concept.abbreviations),
        "abbreviation": concept.abbreviation if thing else None,
        "official_name": concept.official_name if thing else None,
        "entity_type": concept.entity_type if thing else None,
    }
    return {k: v for k, v in found.items() if v is not None and v != []}


@lru_cache(maxsize=4)
def concepts_digest(ontology: Ontology) -> str:
    """Return a hex digest of all that `sync_concepts` would write, and of the schema beneath it."""
    nodes, ties = concept_rows(ontology)
    body = json.dumps(
        [[[n.ref, n.properties] for n in nodes], [t.key for t in ties], statements(ontology)], sort_keys=True
    )
    return hashlib.sha256(body.encode()).hexdigest()


def concepts_stand(connection: Connection, ontology: Ontology) -> bool:
    """Return whether these very concepts were brought into the graph, and so its schema before them."""
    with connection.session() as session:
        return session.execute_read(_standing) == concepts_digest(ontology)


def sync_concepts(connection: Connection, ontology: Ontology) -> bool:
    """Bring the concepts into the graph; return False, having written nothing, where they stand there already.

    A concept that the ontology has dropped goes at once where no document uses it. Otherwise a named thing stays as
    one that documents share, and any other (a theme) stays until the last document that uses it is gone.
    """
    digest = concepts_digest(ontology)
    with connection.session() as session:
        if session.execute_read(_standing) == digest:
            return False
        return session.execute_write(_sync, ontology, digest)


def _standing(tx: ManagedTransaction) -> str | None:
    row = tx.run(_READ, id=LOCK_ID).single()
    return row["digest"] if row else None


def _sync(tx: ManagedTransaction, ontology: Ontology, digest: str) -> bool:
    lock(tx)
    if _standing(tx) == digest:  # another load was quicker
        return False
    nodes, ties = concept_rows(ontology)
    wanted = {n.ref for n in nodes}
    gone: list[Ref] = []
    for label in sorted({s.class_name for s in ontology.schemes.values()} | {ref.label for ref in wanted}):
        rows = tx.run(f"MATCH (n:{name(label)}) WHERE n.iri IS NOT NULL RETURN n.id AS id ORDER BY id")
        gone.extend(Ref(label, row["id"]) for row in rows if Ref(label, row["id"]) not in wanted)
        tx.run(
            f"MATCH (n:{name(label)})-[r:IN|BROADER|RELATED|PERFORMS]->(m) "
            "WHERE n.iri IS NOT NULL AND m.iri IS NOT NULL AND r.documents IS NULL DELETE r"
        ).consume()
    write_nodes(tx, ontology, nodes)
    write_relationships(tx, ontology, ties)
    things = [ref for ref in gone if "Thing" in ontology.ancestors(ref.label)]
    _share_again(tx, ontology, things)
    retired = [f"{ref.label} {ref.id}" for ref in gone if ref not in things]
    tx.run(_NOTE, id=LOCK_ID, digest=digest, retired=drop_unused(tx, retired) or None).consume()
    return True


def _share_again(tx: ManagedTransaction, ontology: Ontology, refs: list[Ref]) -> None:
    """Make named things that the ontology dropped into things that documents share."""
    for label, ids in by_label(refs):
        tx.run(f"UNWIND $ids AS id MATCH (n:{name(label)} {{id: id}}) REMOVE n.iri", ids=ids).consume()
        rows: list[NodeRow] = []
        unsaid: list[str] = []
        for row in tx.run(shared_state(label, worded(ontology, label)), ids=ids, document=""):
            said = statements_of(row["others"])
            if said:
                rows.append(NodeRow(Ref(label, row["id"]), merge_statements(row["id"], said)))
            else:
                unsaid.append(row["id"])
        write_nodes(tx, ontology, rows)
        tx.run(delete_nodes(label), ids=unsaid).consume()


def drop_unused(tx: ManagedTransaction, retired: list[str]) -> list[str]:
    """Delete the retired concepts (`Label id`) that nothing but concepts is tied to, and return the others."""
    kept: list[str] = []
    for item in sorted(retired):
        label, id = item.split(" ", 1)
        row = tx.run(
            f"MATCH (n:{name(label)} {{id: $id}}) "
            "RETURN EXISTS { (n)--(m) WHERE m.iri IS NULL } AS used", id=id,
        ).single()  # fmt: skip
        if row and row["used"]:
            kept.append(item)
        elif row:
            tx.run(delete_nodes(label), ids=[id]).consume()
    return kept
