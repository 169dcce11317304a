"""Keeps what the reports on a force together say of a theme on one relationship, so that no query adds it up anew.

A thousand reports make 57,000 assessments and 40 forces 2,400 standings. A standing is worked out from the assessments
alone, in one order, whenever a document of the force is written or taken out: how the graph came about leaves no trace.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
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

_ALL_FORCES = "MATCH (f:Force) RETURN f.id AS id ORDER BY id"
#: newest report first, of one date by id; the lists of findings are read until enough are found: they are long
_ASSESSED = f"""
MATCH (f:Force {{id: $force}})<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(r:Report)-[a:ASSESSES]->(t:Theme)
WITH DISTINCT t, r, a, coalesce(r.inspection_start, r.published) AS inspected
ORDER BY coalesce(inspected, '') DESC, r.id
WITH t, collect(a) AS assessments, collect({{
       value: a.value, inspected: inspected, failings: a.failing_count, strengths: a.strength_count
     }}) AS said
RETURN t.id AS theme, said,
       reduce(ids = [], a IN assessments | CASE WHEN size(ids) >= {BEST} OR a.value = 'strength' THEN ids
              ELSE ids + coalesce(a.failings, []) END)[..{BEST}] AS best_failings,
       reduce(ids = [], a IN assessments | CASE WHEN size(ids) >= {BEST} THEN ids
              ELSE ids + coalesce(a.strengths, []) END)[..{BEST}] AS best_strengths
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


def renew_standings(tx: ManagedTransaction, forces: Iterable[str]) -> int:
    """Bring the standings of these forces up to date; return how many relationships were written or deleted."""
    written = 0
    for force in sorted(set(forces)):
        wanted = {
            row["theme"]: standing(row["said"], row["best_failings"], row["best_strengths"])
            for row in tx.run(_ASSESSED, force=force)
        }
        had = {row["theme"]: row["standing"] for row in tx.run(_STANDING, force=force)}
        rows = [{"theme": t, "standing": said} for t, said in wanted.items() if had.get(t) != said]
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


def standing(
    said: Sequence[Mapping[str, Any]], best_failings: Sequence[str], best_strengths: Sequence[str]
) -> Properties:
    """Return the properties of one force's standing in one theme. Pure.

    Failings in a report that on the whole finds the theme well done do not make it fail: they stand in
    `all_failing_count` alone.

    Args:
        said: what each report says, the newest first: `value`, `inspected`, and numbers of `failings` and `strengths`.
        best_failings, best_strengths: ids of a few findings, the newest report's first.
    """
    faulted = [one for one in said if one["value"] != "strength" and one["failings"]]
    dates = [one["inspected"] for one in faulted if one["inspected"]]
    newest = said[0]
    found: Properties = {
        "reports": len(said),
        "failing_reports": sum(one["value"] == "failing" for one in said),
        "mixed_reports": sum(one["value"] == "mixed" for one in said),
        "strength_reports": sum(one["value"] == "strength" for one in said),
        "reports_with_failings": len(faulted),
        "failing_count": sum(one["failings"] for one in faulted),
        "all_failing_count": sum(one["failings"] for one in said),
        "strength_count": sum(one["strengths"] for one in said),
        "failing_since": min(dates, default=None),
        "failing_until": max(dates, default=None),
        "newest_value": newest["value"],
        "newest_failing_count": newest["failings"] if newest["value"] != "strength" else 0,
        "newest_strength_count": newest["strengths"],
        "best_failings": list(best_failings),
        "best_strengths": list(best_strengths),
    }
    return {key: value for key, value in found.items() if value is not None and value != []}


def standings(assessments: Iterable[Mapping[str, Any]]) -> dict[str, Properties]:
    """Return the standing of one force by theme, worked out from rows without a server, as loading does with one. Pure.

    Args:
        assessments: `theme`, `report`, `inspected`, `value`, numbers of `failings` and `strengths`, and the ids of the
            first few of each, `best_failings` and `best_strengths`.
    """
    rows = sorted(assessments, key=lambda row: str(row["report"]))
    rows.sort(key=lambda row: str(row["inspected"] or ""), reverse=True)
    rows.sort(key=lambda row: str(row["theme"]))
    found: dict[str, Properties] = {}
    for theme, group in groupby(rows, key=lambda row: str(row["theme"])):
        said = list(group)
        failings = [id for row in said if row["value"] != "strength" for id in row["best_failings"]]
        strengths = [id for row in said for id in row["best_strengths"]]
        found[theme] = standing(said, failings[:BEST], strengths[:BEST])
    return found
