"""Reads the graph back: nodes and relationships in a fixed order for exports, and a document's text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from graphkit.errors import LoadError
from graphkit.ontology import Ontology, load_ontology
from graphkit.store.cypher import name
from graphkit.store.rows import NodeRow, Ref, RelationshipRow
from graphkit.store.schema import labels
from graphkit.store.stamp import LOADED_AT
from graphkit.store.state import reference

if TYPE_CHECKING:
    from graphkit.engine import Connection

#: nodes collected into one answer; `collect()` by groups is twice as fast as row by row
GROUP = 5_000
#: what the store notes for itself
BOOKKEEPING = frozenset({"LoadLock"})


def roots(ontology: Ontology) -> tuple[str, ...]:
    """Return the labels of which every node of the graph has exactly one, sorted, the store's own notes left out."""
    found = {ontology.labels(label)[-1] for label in labels(ontology)}
    return tuple(sorted(found - BOOKKEEPING))


def nodes(connection: Connection, *, text: bool = True) -> Iterator[NodeRow]:
    """Yield every node, by label and id; the time of loading is left out, so that equal graphs give equal exports.

    Args:
        connection: see `graphkit.engine.connect`.
        text: False leaves out the documents' texts.
    """
    with connection.session() as session:
        for label in roots(load_ontology()):
            shown = "properties(n)" if text or label != "Document" else "n{.*, text: null}"
            for ids in _groups(session.execute_read(lambda tx, q: tx.run(q).value("id"), _ids(label))):
                statement = (
                    f"UNWIND $ids AS id MATCH (n:{name(label)} {{id: id}}) "
                    f"RETURN collect([id, labels(n), {shown}]) AS group"
                )
                group = session.execute_read(lambda tx, q, i: tx.run(q, ids=i).single(strict=True)[0], statement, ids)
                for id, all_labels, properties in sorted(group, key=lambda row: row[0]):
                    ref = Ref(label, id)
                    kept = {k: v for k, v in properties.items() if v is not None and k != LOADED_AT}
                    yield NodeRow(ref, kept, tuple(sorted(x for x in all_labels if x != label)))


def relationships(connection: Connection) -> Iterator[RelationshipRow]:
    """Yield every relationship, by the label and id of its start, its type, its end and its properties."""
    ontology = load_ontology()
    with connection.session() as session:
        for label in roots(ontology):
            for ids in _groups(session.execute_read(lambda tx, q: tx.run(q).value("id"), _ids(label))):
                statement = (
                    f"UNWIND $ids AS id MATCH (n:{name(label)} {{id: id}})-[r]->(m) "
                    "RETURN collect([id, type(r), labels(m), m.id, properties(r)]) AS group"
                )
                group = session.execute_read(lambda tx, q, i: tx.run(q, ids=i).single(strict=True)[0], statement, ids)
                rows = [
                    RelationshipRow(kind, Ref(label, id), reference(ontology, end_labels, end), properties)
                    for id, kind, end_labels, end, properties in group
                ]
                yield from sorted(rows, key=lambda r: (r.start, r.key))


def document_ids(connection: Connection) -> list[str]:
    """Return the ids of the loaded documents, sorted."""
    with connection.session() as session:
        return session.execute_read(lambda tx: tx.run(_ids("Document")).value("id"))


def text_of(connection: Connection, document_id: str) -> str:
    """Return the text of a loaded document. Raises LoadError where it is not loaded."""
    with connection.session() as session:
        found = session.execute_read(
            lambda tx: tx.run("MATCH (d:Document {id: $id}) RETURN d.text AS text", id=document_id).single()
        )
    if found is None:
        raise LoadError(f"no document '{document_id}' is loaded; `graphkit ask documents` lists those that are")
    return str(found["text"])


def _ids(label: str) -> str:
    return f"MATCH (n:{name(label)}) WHERE n.id IS NOT NULL RETURN n.id AS id ORDER BY id"


def _groups(ids: list[str]) -> Iterator[list[str]]:
    for at in range(0, len(ids), GROUP):
        yield ids[at : at + GROUP]
