"""The verbs that change the graph: load a document, forget one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from graphkit.documents import Document
from graphkit.errors import LoadError
from graphkit.ontology import Ontology, load_ontology
from graphkit.records import AnyRecord
from graphkit.store.concepts import concepts_stand, drop_unused, sync_concepts
from graphkit.store.cypher import FORGET_SIMILAR
from graphkit.store.lock import LOCK_ID, lock
from graphkit.store.mapping import to_rows
from graphkit.store.plan import Plan, plan
from graphkit.store.report import LoadReport, report_of
from graphkit.store.rows import Ref, Said
from graphkit.store.schema import apply_schema
from graphkit.store.stamp import LOADED_AT, content_digest, loaded_with, now
from graphkit.store.standing import renew_standings
from graphkit.store.state import read_said, read_shared
from graphkit.store.tallies import bears_on, renew_tallies
from graphkit.store.write import run, write_plan

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

    from graphkit.engine import Connection

_IS_CURRENT = """
MATCH (d:Document {id: $id})
RETURN d.sha256 = $sha256 AND d.loaded_with = $loaded_with AND d.text = $text AS current
"""
_STAMPS = "MATCH (d:Document {id: $id}) RETURN d.digest AS digest, d.sha256 AS sha256, d.location AS location"

_UNKNOWN = "no document '{}' is loaded; `graphkit ask documents` lists those that are"


def prepare(connection: Connection, ontology: Ontology | None = None) -> bool:
    """Make the schema and bring the concepts into the graph; return False, having written nothing, where all stands.

    `load` does this by itself where the concepts are not those of this ontology; called before a batch, this also
    mends a constraint or an index that somebody dropped.
    """
    ontology = ontology or load_ontology()
    made = apply_schema(connection, ontology)
    return sync_concepts(connection, ontology) or bool(made)


def is_current(connection: Connection, document: Document) -> bool:
    """Return whether the graph holds this very content, loaded with this very graphkit: no need to extract it again."""
    with connection.session() as session:
        return session.execute_read(_is_current, document)


def load(
    connection: Connection,
    document: Document,
    records: Iterable[AnyRecord],
    *,
    dry_run: bool = False,
    max_removals: int | None = None,
    again: bool = False,
) -> LoadReport:
    """Bring a document and its records into the graph, whole or not at all, and return what that changed.

    What has not changed is not written: loading the same again writes nothing. What has changed replaces the
    document's own records; what other documents say stays.

    Args:
        connection: see `graphkit.engine.connect`.
        document: the document.
        records: its records, as `graphkit.extract.extract` yields them.
        dry_run: work out what would change and write nothing.
        max_removals: refuse where more nodes than this would go.
        again: compare with all that stands in the graph, not with the digest alone, so that what was altered there
            by other hands is mended.

    Raises:
        LoadError: another source has this document id, or more than `max_removals` nodes would go.
        RecordError: the records are not those of the document, or name what is not there.
    """
    ontology = load_ontology()
    records = list(records)
    stamps = {"digest": content_digest(document, records), "loaded_with": loaded_with()}
    with connection.session() as session:
        if session.execute_read(_unchanged, document, stamps["digest"]) and not again:
            return LoadReport(document.id, "unchanged", dry_run)
    new = to_rows(document, records, ontology, stamps)
    if not dry_run and not concepts_stand(connection, ontology):
        prepare(connection, ontology)
    with connection.session() as session:
        if dry_run:
            return session.execute_read(_replace, ontology, document.id, new, document, True, max_removals, again)
        return session.execute_write(_replace, ontology, document.id, new, document, False, max_removals, again)


def forget(
    connection: Connection, document_id: str, *, dry_run: bool = False, max_removals: int | None = None
) -> LoadReport:
    """Take a document out of the graph with all that it alone says, and return what went.

    Raises:
        LoadError: no such document is loaded, or more than `max_removals` nodes would go.
    """
    ontology = load_ontology()
    with connection.session() as session:
        if dry_run:
            return session.execute_read(_replace, ontology, document_id, Said(), None, True, max_removals)
        return session.execute_write(_replace, ontology, document_id, Said(), None, False, max_removals)


def refuse_unknown(connection: Connection, ids: Iterable[str]) -> None:
    """Return where every one of `ids` is a loaded document.

    Raises:
        LoadError: one is not.
    """
    wanted = list(ids)
    with connection.session() as session:
        loaded = set(session.execute_read(_loaded, wanted))
    for id in wanted:
        if id not in loaded:
            raise LoadError(_UNKNOWN.format(id))


def _loaded(tx: ManagedTransaction, ids: list[str]) -> list[str]:
    return [row["id"] for row in tx.run("MATCH (d:Document) WHERE d.id IN $ids RETURN d.id AS id", ids=ids)]


def _is_current(tx: ManagedTransaction, document: Document) -> bool:
    row = tx.run(
        _IS_CURRENT, id=document.id, sha256=document.sha256, loaded_with=loaded_with(), text=document.text
    ).single()
    return bool(row and row["current"])


def _unchanged(tx: ManagedTransaction, document: Document, digest: str) -> bool:
    """Return whether the graph holds just this; raise LoadError where the id is another source's."""
    row = tx.run(_STAMPS, id=document.id).single()
    if row is None or row["digest"] == digest:
        return row is not None
    if row["location"] != document.location and row["sha256"] != document.sha256:
        raise LoadError(
            f"{document.location}: its document id '{document.id}' is that of {row['location']}, which is loaded and "
            "says something else; rename the file, load it with --id another-name, or forget the other first"
        )
    return False


def _replace(
    tx: ManagedTransaction,
    ontology: Ontology,
    id: str,
    new: Said,
    document: Document | None,
    dry_run: bool,
    max_removals: int | None,
    again: bool = False,
) -> LoadReport:
    """Replace what the document says by `new`, in one transaction. Everything is read before anything is written."""
    retired = [] if dry_run else lock(tx)
    if document is not None:
        digest = str(new.nodes[Ref("Document", id)].properties["digest"])
        if _unchanged(tx, document, digest) and not again:
            return LoadReport(id, "unchanged", dry_run)
    old = read_said(tx, ontology, id)
    if document is None and not old.nodes:
        raise LoadError(_UNKNOWN.format(id))
    work = plan(id, old, new, read_shared(tx, ontology, id, {*old.statements(), *new.statements()}))
    if not dry_run:
        _guard(work, max_removals)
    renewed = 0
    if not dry_run:
        touched = bears_on(tx, id)
        if old.nodes and not work.empty:
            run(tx, FORGET_SIMILAR, document=id)
        write_plan(tx, ontology, work)
        touched |= bears_on(tx, id)
        renewed = renew_standings(tx, touched.forces) + renew_tallies(tx, ontology, touched)
        if document is not None and (renewed or not work.empty):
            run(tx, _NOTE_TIME, id=id, now=now())
        if retired:
            run(tx, _KEEP_RETIRED, id=LOCK_ID, retired=drop_unused(tx, retired) or None)
    if document is not None and work.empty and not renewed:
        return LoadReport(id, "unchanged", dry_run)
    return report_of(work, "forgotten" if document is None else "changed" if old.nodes else "loaded", dry_run)


_NOTE_TIME = f"MATCH (d:Document {{id: $id}}) SET d.{LOADED_AT} = $now"
_KEEP_RETIRED = "MATCH (l:LoadLock {id: $id}) SET l.retired = $retired"


def _guard(work: Plan, max_removals: int | None) -> None:
    if max_removals is not None and work.removals > max_removals:
        raise LoadError(
            f"{work.document}: {work.removals} nodes would be removed, more than the {max_removals} allowed; "
            "see which with --dry-run -v, then allow more with --max-removals"
        )
