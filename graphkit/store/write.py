"""The one place that writes: runs a Plan, in batches, inside one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Any

from graphkit.errors import LoadError
from graphkit.ontology import Ontology
from graphkit.store import cypher
from graphkit.store.plan import Plan
from graphkit.store.rows import Key, NodeRow, Ref, RelationshipRow
from graphkit.store.schema import ends_of, node_kinds

if TYPE_CHECKING:
    from neo4j import ManagedTransaction, ResultSummary

#: rows a statement; 1,000 to 20,000 were measured to be within a fifth of each other
BATCH = 10_000
#: a type that leads to more labels than this is written by those that it leads to in this document
MOST_ENDS = 16


def run(tx: ManagedTransaction, statement: str, **parameters: Any) -> ResultSummary:
    """Run one statement and return its summary. Statements come from `store.cypher`, never from a document."""
    return tx.run(statement, parameters).consume()


def write_plan(tx: ManagedTransaction, ontology: Ontology, plan: Plan) -> None:
    """Write everything in `plan`; taking away first, so that what comes finds its place free.

    Raises:
        LoadError: a row found no node to hang on; the transaction must then be given up.
    """
    for batch in _batches([element for element, _ in plan.unmade]):
        run(tx, cypher.DELETE_RELATIONSHIPS, elements=batch)
    for kind, rows in _by_ends(plan.unsaid):
        run(tx, cypher.unsay_shared(*kind), rows=rows, document=plan.document)
    _delete(tx, [node.ref for node in plan.removed])

    for old, new in plan.changed:
        lost = sorted(set(old.labels) - set(new.labels))
        if lost:
            run(tx, cypher.remove_labels(new.ref.label, lost), id=new.ref.id)
    write_nodes(tx, ontology, [*plan.shared_added, *plan.shared_changed, *plan.added, *(n for _, n in plan.changed)])
    write_relationships(tx, ontology, plan.made)
    for batch in _batches([{"element": element, "properties": row.properties} for element, row in plan.remade]):
        run(tx, cypher.UPDATE_RELATIONSHIPS, rows=batch)
    for kind, rows in _by_ends(plan.said):
        statement = cypher.say_shared(*kind)
        found = tx.run(statement, rows=rows, document=plan.document).single(strict=True)
        _check(found["written"], len(rows), kind)
    _delete(tx, plan.shared_removed)


def write_nodes(tx: ManagedTransaction, ontology: Ontology, nodes: Iterable[NodeRow]) -> None:
    """Make or replace nodes of every kind in one statement."""
    groups: dict[tuple[str, tuple[str, ...]], list[Any]] = {kind: [] for kind in node_kinds(ontology)}
    for node in sorted(nodes, key=lambda n: n.ref):
        groups.setdefault((node.ref.label, node.labels), []).append({"id": node.ref.id, "properties": node.properties})
    parts = {"_".join((label, *also)): cypher.merge_nodes(label, also) for label, also in groups}
    _run_together(tx, parts, {"_".join((label, *also)): rows for (label, also), rows in groups.items()})


def write_relationships(tx: ManagedTransaction, ontology: Ontology, relationships: Iterable[RelationshipRow]) -> None:
    """Make relationships, one statement for each type and label of their start.

    Raises:
        LoadError: an end is missing.
    """
    ordered = sorted(relationships, key=lambda r: (r.type, r.start.label, r.key))
    for (kind, start), group in groupby(ordered, key=lambda r: (r.type, r.start.label)):
        rows: dict[str, list[Any]] = {}
        for r in group:
            rows.setdefault(r.end.label, []).append({"start": r.start.id, "end": r.end.id, "properties": r.properties})
        ends = ends_of(ontology, kind)
        if len(ends) <= MOST_ENDS:
            rows = {end: rows.get(end, []) for end in sorted({*ends, *rows})}
        parts = {end: cypher.create_relationships(kind, start, end) for end in rows}
        made = sum(s.counters.relationships_created for s in _run_together(tx, parts, rows))
        _check(made, sum(map(len, rows.values())), (kind, start, "|".join(end for end in rows if rows[end])))


def _run_together(tx: ManagedTransaction, parts: dict[str, str], rows: dict[str, list[Any]]) -> list[ResultSummary]:
    """Run statements as one, as often as the longest list has batches."""
    if not any(rows.values()):
        return []
    statement = next(iter(parts.values())) if len(parts) == 1 else cypher.together(parts)
    summaries: list[ResultSummary] = []
    for at in range(0, max(map(len, rows.values())), BATCH):
        batch = {key: some[at : at + BATCH] for key, some in rows.items()}
        summaries.append(run(tx, statement, rows=next(iter(batch.values())) if len(parts) == 1 else batch))
    return summaries


def by_label(refs: Iterable[Ref]) -> Iterator[tuple[str, list[str]]]:
    """Yield each label with the ids of its nodes, sorted."""
    for label, group in groupby(sorted(refs), key=lambda r: r.label):
        yield label, [ref.id for ref in group]


def _delete(tx: ManagedTransaction, refs: Iterable[Ref]) -> None:
    for label, ids in by_label(refs):
        for batch in _batches(ids):
            run(tx, cypher.delete_nodes(label), ids=batch)


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
