"""Keeps what the reports on a force together say of a theme on one relationship, so that no query adds it up anew.

A thousand reports make 57,000 assessments and 40 forces 2,400 standings. A standing is worked out from the assessments
alone, in one order, whenever a document of the force is written or taken out: how the graph came about leaves no trace.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import TYPE_CHECKING, Any

from graphkit.store.rows import Properties

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

    from graphkit.engine import Connection

#: type of the relationship
FARES_IN = "FARES_IN"
#: ids of findings kept of each kind
BEST = 10

#: the forces that a document's inspections are of: `$document`
_FORCES_OF = """
MATCH (:Document {id: $document})-[:REPORTS_ON|SPEAKS_OF]->(:Inspection)-[:OF]->(f:Force)
RETURN DISTINCT f.id AS id ORDER BY id
"""
_ALL_FORCES = "MATCH (f:Force) RETURN f.id AS id ORDER BY id"
_ASSESSED = f"""
MATCH (f:Force {{id: $force}})<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(r:Report)-[a:ASSESSES]->(t:Theme)
WITH DISTINCT r, a, t
RETURN t.id AS theme, r.id AS report, coalesce(r.inspection_start, r.published) AS inspected, a.value AS value,
       size(coalesce(a.failings, [])) AS failings, size(coalesce(a.strengths, [])) AS strengths,
       coalesce(a.failings, [])[..{BEST}] AS best_failings, coalesce(a.strengths, [])[..{BEST}] AS best_strengths
"""
_STANDING = f"""
MATCH (:Force {{id: $force}})-[s:{FARES_IN}]->(t:Theme) RETURN t.id AS theme, properties(s) AS standing
"""
_WRITE = f"""
MATCH (f:Force {{id: $force}})
CALL (f) {{
  UNWIND $gone AS id
  MATCH (f)-[s:{FARES_IN}]->(:Theme {{id: id}})
  DELETE s
}}
CALL (f) {{
  UNWIND $rows AS row
  MATCH (t:Theme {{id: row.theme}})
  MERGE (f)-[s:{FARES_IN}]->(t)
  SET s = row.standing
}}
"""


def forces_of(tx: ManagedTransaction, document: str) -> list[str]:
    """Return the ids of the forces that a document reports on or speaks of, sorted."""
    return [row["id"] for row in tx.run(_FORCES_OF, document=document)]


def renew_standings(tx: ManagedTransaction, forces: Iterable[str]) -> int:
    """Bring the standings of these forces up to date; return how many relationships were written or deleted."""
    written = 0
    for force in sorted(set(forces)):
        wanted = standings(tx.run(_ASSESSED, force=force).data())
        had = {row["theme"]: row["standing"] for row in tx.run(_STANDING, force=force)}
        rows = [{"theme": t, "standing": s} for t, s in wanted.items() if had.get(t) != s]
        gone = sorted(had.keys() - wanted.keys())
        if rows or gone:
            tx.run(_WRITE, force=force, rows=rows, gone=gone).consume()
        written += len(rows) + len(gone)
    return written


def renew_all_standings(connection: Connection) -> int:
    """Bring the standings of every force up to date; return how many relationships were written or deleted.

    Loading does this for the forces it touches; this is for a graph that was filled by other means.
    """
    with connection.session() as session:
        return session.execute_write(lambda tx: renew_standings(tx, tx.run(_ALL_FORCES).value("id")))


def standings(assessments: Iterable[Mapping[str, Any]]) -> dict[str, Properties]:
    """Return the standing of one force by theme, from the rows of its reports' assessments. Pure.

    The newest report goes first; of two of one date, the one whose id is first. An assessment's lists of findings are
    in the order in which the store wrote them: the most telling first.
    """
    rows = sorted(assessments, key=lambda row: str(row["report"]))
    rows.sort(key=lambda row: str(row["inspected"] or ""), reverse=True)
    rows.sort(key=lambda row: str(row["theme"]))
    return {theme: _standing(list(group)) for theme, group in groupby(rows, key=lambda row: str(row["theme"]))}


def _standing(rows: list[Mapping[str, Any]]) -> Properties:
    """Return the properties of one standing; `rows` are the assessments of one theme, newest first."""
    newest = rows[0]
    failing = [row["inspected"] for row in rows if row["failings"] and row["inspected"]]
    found: Properties = {
        "reports": len(rows),
        "failing_reports": sum(row["value"] == "failing" for row in rows),
        "mixed_reports": sum(row["value"] == "mixed" for row in rows),
        "strength_reports": sum(row["value"] == "strength" for row in rows),
        "reports_with_failings": sum(row["failings"] > 0 for row in rows),
        "failing_count": sum(row["failings"] for row in rows),
        "strength_count": sum(row["strengths"] for row in rows),
        "failing_since": min(failing, default=None),
        "failing_until": max(failing, default=None),
        "newest_value": newest["value"],
        "newest_failing_count": newest["failings"],
        "newest_strength_count": newest["strengths"],
        "best_failings": [id for row in rows for id in row["best_failings"]][:BEST],
        "best_strengths": [id for row in rows for id in row["best_strengths"]][:BEST],
    }
    return {key: value for key, value in found.items() if value is not None and value != []}
