"""Keeps which findings of different forces are near in meaning: reads what they say, writes the pairs that changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from graphkit.store.cypher import NEAREST
from graphkit.store.lock import lock
from graphkit.store.write import BATCH, run

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

    from graphkit.engine import Connection

_FINDINGS = """
MATCH (f:Force)<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(r:Report {id: $report})-[:FINDS]->(x:Finding)
RETURN x.id AS id, x.quote AS quote, x.polarity AS polarity, min(f.id) AS force,
       COLLECT { MATCH (x)-[:ABOUT]->(t:Theme) RETURN t.id } AS themes
"""
_REPORTS = "MATCH (r:Report) RETURN r.id AS id ORDER BY id"
_PAIRS = """
MATCH (:Report {id: $report})-[:FINDS]->(a:Finding)-[s:SIMILAR_TO]->(b:Finding)
RETURN a.id AS a, b.id AS b, s.score AS score, s.method AS method
"""
#: which failings of a report do not say, or say otherwise, how near the nearest of other forces are
_NEARNESS = f"""
MATCH (f:Force)<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(:Report {{id: $report}})-[:FINDS]->(x:Failing)
WITH DISTINCT f, x
{NEAREST}
OPTIONAL MATCH (x)-[near:ALIKE_FOR]->(f)
WITH f, x, near, failing, strength
WHERE coalesce(near.failing_score, -1.0) <> coalesce(failing, -1.0)
      OR coalesce(near.strength_score, -1.0) <> coalesce(strength, -1.0)
RETURN x.id AS x, f.id AS force, failing, strength
"""
_WRITE_NEARNESS = """
UNWIND $rows AS row
MATCH (x:Finding {id: row[0]})
MATCH (f:Force {id: row[1]})
MERGE (x)-[near:ALIKE_FOR]->(f)
SET near.failing_score = row[2], near.strength_score = row[3]
WITH near WHERE row[2] IS NULL AND row[3] IS NULL
DELETE near
"""
_WRITE = """
UNWIND $rows AS row
MATCH (a:Finding {id: row[0]})
MATCH (b:Finding {id: row[1]})
MERGE (a)-[s:SIMILAR_TO]->(b)
SET s.score = row[2], s.method = $method
"""
_DELETE = """
UNWIND $rows AS row
MATCH (:Finding {id: row[0]})-[s:SIMILAR_TO]->(:Finding {id: row[1]})
DELETE s
"""


@dataclass(frozen=True, slots=True)
class Said:
    """What a report finds.

    Attributes:
        id: of the finding.
        force: id of the force that it is on.
        polarity: failing, strength or mixed.
        themes: ids of themes.
        quote: its words.
    """

    id: str
    force: str
    polarity: str
    themes: tuple[str, ...]
    quote: str


class Pair(NamedTuple):
    """Two findings by id, the first one first, and how near they are, from 0 to 1."""

    a: str
    b: str
    score: float


@dataclass(frozen=True, slots=True)
class Written:
    """How many pairs there are now, and how many of them were added, changed and removed."""

    pairs: int
    added: int
    changed: int
    removed: int


def read_findings(connection: Connection) -> list[Said]:
    """Return what every loaded report on a force finds, sorted by id. What an article relays is left out."""
    found: list[Said] = []
    with connection.session() as session:
        for report in session.execute_read(_reports):
            found.extend(session.execute_read(_findings, report))
    return sorted(found, key=lambda one: one.id)


def write_similar(connection: Connection, pairs: Iterable[Pair], method: str) -> Written:
    """Make the pairs that stand in the graph these; pairs that stand already are not written again.

    Args:
        connection: see `graphkit.engine.connect`.
        pairs: the pairs, each once. One whose findings are no longer there is passed over.
        method: how their scores were worked out.
    """
    wanted = {(pair.a, pair.b): (pair.score, method) for pair in pairs}
    with connection.session() as session:
        had: dict[tuple[str, str], tuple[float, str]] = {}
        for report in session.execute_read(_reports):
            had.update(session.execute_read(_standing, report))
        gone = sorted(had.keys() - wanted.keys())
        new = sorted(key for key, said in wanted.items() if had.get(key) != said)
        for some in _batches(gone):
            session.execute_write(_under_lock, _DELETE, rows=[list(key) for key in some])
        for some in _batches(new):
            # lists, and the method once: the server works a fifth less than over a map a row (measured on 60,000 pairs)
            rows = [[*key, wanted[key][0]] for key in some]
            session.execute_write(_under_lock, _WRITE, rows=rows, method=method)
        for report in session.execute_read(_reports):
            if session.execute_read(_nearness, report):
                session.execute_write(_renew_nearness, report)
    changed = sum(key in had for key in new)
    return Written(len(wanted), len(new) - changed, changed, len(gone))


def _under_lock(tx: ManagedTransaction, /, statement: str, **parameters: object) -> None:
    lock(tx)
    run(tx, statement, **parameters)


def _nearness(tx: ManagedTransaction, report: str) -> list[list[object]]:
    return [row.values() for row in tx.run(_NEARNESS, report=report)]


def _renew_nearness(tx: ManagedTransaction, report: str) -> None:
    """Have the failings of a report say how near the nearest of other forces are: no query then sorts all ties."""
    lock(tx)
    run(tx, _WRITE_NEARNESS, rows=_nearness(tx, report))


def _reports(tx: ManagedTransaction) -> list[str]:
    return [row["id"] for row in tx.run(_REPORTS)]


def _findings(tx: ManagedTransaction, report: str) -> list[Said]:
    return [
        Said(row["id"], row["force"], row["polarity"], tuple(sorted(row["themes"])), row["quote"])
        for row in tx.run(_FINDINGS, report=report)
    ]


def _standing(tx: ManagedTransaction, report: str) -> dict[tuple[str, str], tuple[float, str]]:
    return {(row["a"], row["b"]): (row["score"], row["method"]) for row in tx.run(_PAIRS, report=report)}


def _batches(keys: list[tuple[str, str]]) -> Iterator[list[tuple[str, str]]]:
    for at in range(0, len(keys), BATCH):
        yield keys[at : at + BATCH]
