"""The one place that writes: runs a Plan, in batches, inside one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Any

from graphkit.errors import LoadError
from graphkit.store import cypher
from graphkit.store.plan import Plan
from graphkit.store.rows import Key, NodeRow, Ref, RelationshipRow

if TYPE_CHECKING:
    from neo4j import ManagedTransaction, ResultSummary

#: rows a statement; 1,000 to 20,000 were measured to be within a fifth of each other
BATCH = 10_000


def run(tx: ManagedTransaction, statement: str, **parameters: Any) -> ResultSummary:
    """Run one statement and return its summary. Statements come from `store.cypher`, never from a document."""
    return tx.run(statement, parameters).consume()


def write_plan(tx: ManagedTransaction, plan: Plan) -> None:
    """Write everything in `plan`; taking away first, so that what comes finds its place free.

    Raises:
        LoadError: a row found no node to hang on; the transaction must then be given up.
    """
    for batch in _batches([element for element, _ in plan.unmade]):
        run(tx, cypher.DELETE_RELATIONSHIPS, elements=batch)
    for kind, rows in _by_ends(plan.unsaid):
        run(tx, cypher.unsay_shared(*kind), rows=rows, document=plan.document)
    _delete(tx, [node.ref for node in plan.removed])

    write_nodes(tx, [*plan.shared_added, *plan.shared_changed, *plan.added])
    for lost, group in groupby(sorted(plan.changed, key=_lost), key=_lost):
        write_nodes(tx, [new for _, new in group], without=lost)
    write_relationships(tx, plan.made)
    for batch in _batches([{"element": element, "properties": row.properties} for element, row in plan.remade]):
        run(tx, cypher.UPDATE_RELATIONSHIPS, rows=batch)
    for kind, rows in _by_ends(plan.said):
        statement = cypher.say_shared(*kind)
        found = tx.run(statement, rows=rows, document=plan.document).single(strict=True)
        _check(found["written"], len(rows), kind)
    _delete(tx, plan.shared_removed)


def write_nodes(tx: ManagedTransaction, nodes: Iterable[NodeRow], without: Iterable[str] = ()) -> None:
    """Make or replace nodes, one statement for each set of labels."""
    ordered = sorted(nodes, key=lambda n: (n.ref.label, n.labels, n.ref.id))
    for (label, also), group in groupby(ordered, key=lambda n: (n.ref.label, n.labels)):
        statement = cypher.merge_nodes(label, also, without)
        for batch in _batches([{"id": n.ref.id, "properties": n.properties} for n in group]):
            run(tx, statement, rows=batch)


def write_relationships(tx: ManagedTransaction, relationships: Iterable[RelationshipRow]) -> None:
    """Make relationships, one statement for each type and pair of labels. Raises LoadError where an end is missing."""
    ordered = sorted(relationships, key=lambda r: (r.type, r.start.label, r.end.label, r.key))
    for kind, group in groupby(ordered, key=lambda r: (r.type, r.start.label, r.end.label)):
        statement = cypher.create_relationships(*kind)
        for batch in _batches([{"start": r.start.id, "end": r.end.id, "properties": r.properties} for r in group]):
            _check(run(tx, statement, rows=batch).counters.relationships_created, len(batch), kind)


def by_label(refs: Iterable[Ref]) -> Iterator[tuple[str, list[str]]]:
    """Yield each label with the ids of its nodes, sorted."""
    for label, group in groupby(sorted(refs), key=lambda r: r.label):
        yield label, [ref.id for ref in group]


def _delete(tx: ManagedTransaction, refs: Iterable[Ref]) -> None:
    for label, ids in by_label(refs):
        for batch in _batches(ids):
            run(tx, cypher.delete_nodes(label), ids=batch)


def _lost(change: tuple[NodeRow, NodeRow]) -> tuple[str, ...]:
    """Return the labels that a node loses (a document that is no Report any more)."""
    old, new = change
    return tuple(sorted(set(old.labels) - set(new.labels)))


def _by_ends(keys: Iterable[Key]) -> Iterator[tuple[tuple[str, str, str], list[dict[str, str]]]]:
    ordered = sorted(keys, key=lambda k: (k.type, k.start.label, k.end.label, k))
    for kind, group in groupby(ordered, key=lambda k: (k.type, k.start.label, k.end.label)):
        for batch in _batches([{"start": k.start.id, "end": k.end.id} for k in group]):
            yield kind, batch


def _batches(rows: list[Any]) -> Iterator[list[Any]]:
    for at in range(0, len(rows), BATCH):
        yield rows[at : at + BATCH]


def _check(written: int, wanted: int, kind: tuple[str, str, str]) -> None:
    if written != wanted:
        what = "(:{1})-[:{0}]->(:{2})".format(*kind)
        raise LoadError(
            f"{written} of {wanted} relationships {what} found both their ends, so nothing was written; "
            "load again, and if it stays so report it"
        )
