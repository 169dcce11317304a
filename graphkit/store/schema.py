"""The schema of the graph, made from the ontology: a unique id for every label, and the indexes."""

from __future__ import annotations

import random
import time
from functools import lru_cache
from typing import TYPE_CHECKING

from graphkit.ontology import Ontology
from graphkit.store.lock import lock

if TYPE_CHECKING:
    from neo4j import ManagedTransaction, Session

    from graphkit.engine import Connection

#: (name, key): full-text indexes over every label that has the property
FULL_TEXT = (("quotes", "quote"), ("names", "name"))
#: labels that a full-text index leaves out: a mention quotes but a name, and would bury the findings
NOT_SEARCHED = frozenset({"Mention", "LoadLock"})
#: properties by which people look nodes up; an index on each label that has them and is not a document's own
LOOK_UP = ("name", "inspection_start")
#: (label, key): indexes on what every document has much of, for the few queries that want the first of all by it
SORTED_BY = (("Finding", "confidence"), ("Section", "level"))


def labels(ontology: Ontology) -> tuple[str, ...]:
    """Return the labels that nodes bear, sorted, without those that a value decides (`Failing`)."""
    bearing = (c for c in ontology.classes.values() if not c.abstract and c.qualifies is None and not c.decided_by)
    return tuple(sorted(c.name for c in bearing))


def labels_with(ontology: Ontology, key: str) -> tuple[str, ...]:
    """Return the labels whose nodes may have a property, sorted."""
    return tuple(label for label in labels(ontology) if any(p.neo4j_name == key for p in ontology.properties_of(label)))


@lru_cache(maxsize=4)
def node_kinds(ontology: Ontology) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return every kind of node: the label whose id it is known by, and its further labels, sorted."""
    kinds: list[tuple[str, tuple[str, ...]]] = []
    for label in labels(ontology):
        *further, root = ontology.labels(label)
        kinds.append((root, tuple(sorted(further))))
        kinds.extend((root, tuple(sorted((*further, c.name)))) for c in ontology.deciding(label))
    return tuple(sorted(kinds))


def shared_labels(ontology: Ontology) -> tuple[str, ...]:
    """Return the labels of nodes that documents share, sorted."""
    return tuple(root for root, _ in node_kinds(ontology) if ontology.classes[root].owned_by == "shared")


@lru_cache(maxsize=256)
def ends_of(ontology: Ontology, kind: str) -> tuple[str, ...]:
    """Return the labels, of those that nodes are known by, to which relationships of one type may lead, sorted."""
    wanted = {r for p in ontology.properties.values() if p.kind == "object" and p.neo4j_name == kind for r in p.range}
    return tuple(sorted({root for root, _ in node_kinds(ontology) if wanted & set(ontology.ancestors(root))}))


def searched(ontology: Ontology, key: str) -> tuple[str, ...]:
    """Return the labels that the full-text index over a property covers, sorted."""
    return tuple(label for label in labels_with(ontology, key) if label not in NOT_SEARCHED)


def statements(ontology: Ontology) -> dict[str, str]:
    """Return the Cypher of each constraint and index by its name. Each may be run twice."""
    found: dict[str, str] = {}
    for label in labels(ontology):
        name = f"{label.lower()}_id"
        found[name] = f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE"
    for key in LOOK_UP:
        for label in labels_with(ontology, key):
            if ontology.classes[label].owned_by != "document":
                name = f"{label.lower()}_{key}"
                found[name] = f"CREATE INDEX {name} IF NOT EXISTS FOR (n:{label}) ON (n.{key})"
    for label, key in SORTED_BY:
        name = f"{label.lower()}_{key}"
        found[name] = f"CREATE INDEX {name} IF NOT EXISTS FOR (n:{label}) ON (n.{key})"
    for name, key in FULL_TEXT:
        over = "|".join(searched(ontology, key))
        found[name] = f"CREATE FULLTEXT INDEX {name} IF NOT EXISTS FOR (n:{over}) ON EACH [n.{key}]"
    return found


#: how often a schema statement is run that the server gives up for another's sake
_TRIES = 10


def apply_schema(connection: Connection, ontology: Ontology) -> list[str]:
    """Make what the graph lacks of the schema, and return the names of what was made.

    Writes nothing where all stands. A full-text index over other labels than the ontology's (of an earlier version)
    is made anew.
    """
    wanted = statements(ontology)
    with connection.session() as session:
        if session.execute_read(_difference, wanted, ontology) == ([], []):
            return []
        first = "loadlock_id"
        had = session.execute_read(_standing)
        _make(session, wanted[first])
        # Two that make constraints at once can wait for each other for ever inside the server, so the lock of the one
        # writer is held meanwhile, in a transaction of its own: one transaction cannot write both data and schema.
        with connection.session() as other, other.begin_transaction() as held:
            lock(held)
            stale, missing = session.execute_read(_difference, wanted, ontology)
            for name in stale:
                _make(session, f"DROP INDEX {name} IF EXISTS")
            for name in missing:
                _make(session, wanted[name])
            session.run("CALL db.awaitIndexes(300)").consume()
            held.commit()
    made = {*missing, *({first} - had.keys())}
    return [name for name in wanted if name in made]


def _make(session: Session, statement: str) -> None:
    """Run one schema statement in a transaction of its own; that another made the same meanwhile is no error.

    Two that make the very first constraint at once may deadlock inside the server, which then gives one of them up:
    it tries again, and finds what the other made.
    """
    from neo4j.exceptions import ClientError, TransientError

    for tries_left in range(_TRIES - 1, -1, -1):
        try:
            session.run(statement).consume()
            return
        except ClientError as error:
            if "AlreadyExists" not in (error.code or ""):
                raise
            return
        except TransientError:
            if not tries_left:
                raise
            time.sleep(random.uniform(0.05, 0.5))  # apart, or they would meet again


def _standing(tx: ManagedTransaction) -> dict[str, tuple[str, ...]]:
    """Return the labels of each constraint and index by its name."""
    rows = tx.run("SHOW INDEXES YIELD name, labelsOrTypes RETURN name, labelsOrTypes")
    return {row["name"]: tuple(sorted(row["labelsOrTypes"] or ())) for row in rows}


def _difference(tx: ManagedTransaction, wanted: dict[str, str], ontology: Ontology) -> tuple[list[str], list[str]]:
    """Return the names of full-text indexes to drop and of everything to make."""
    standing = _standing(tx)
    stale = [name for name, key in FULL_TEXT if name in standing and standing[name] != searched(ontology, key)]
    return stale, [name for name in wanted if name not in standing or name in stale]
