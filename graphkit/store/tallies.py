"""Keeps what all documents on a force say of its teams, of processes, of jobs and of cases, and what it was told.

A thousand reports have 110,000 accounts of things and 35,000 case themes; 40 forces have 8,000 tallies of each. A tally
is worked out from the accounts (or case themes) alone, in one order, whenever a document that bears on it is written or
taken out: how the graph came about leaves no trace.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from graphkit.ontology import Ontology
from graphkit.store import cypher
from graphkit.store.rows import Key, Properties, Ref, RelationshipRow
from graphkit.store.told import WAS_TOLD, read_told
from graphkit.store.write import run, write_relationships

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

    from graphkit.engine import Connection

#: types of the relationships
FARES_WITH = "FARES_WITH"
FARES_IN_CASES = "FARES_IN_CASES"

_BEARS_ON = """
MATCH (d:Document {id: $document})
RETURN COLLECT {
         MATCH (d)-[:REPORTS_ON|SPEAKS_OF]->(:Inspection)-[:OF]->(f:Force) RETURN f.id
         UNION MATCH (d)-[:SAYS_OF]->(:Team)-[:OF]->(f:Force) RETURN f.id
       } AS forces,
       COLLECT {
         MATCH (d)-[:SAYS_OF]->(n:Process) RETURN n.id
         UNION MATCH (d)-[:SAYS_OF]->(n:Team) RETURN n.id
         UNION MATCH (d)-[:SAYS_OF]->(:Team)-[:PERFORMS]->(n:Function) RETURN n.id
       } AS things,
       EXISTS { (d)-[:FINDS]->(:CaseTheme) } AS cases
"""
#: newest document first, of one date by id
_SAID = """
WITH n, d, {listed} AS surfaces, {mentions} AS mentions, {first} AS first, {failings} AS failings, {counts} AS counts,
     coalesce(d.inspection_start, d.published) AS inspected
ORDER BY coalesce(inspected, '') DESC, d.id
WITH n, collect({{document: d.id, report: d:Report, inspected: inspected, mentions: mentions, first: first,
                 failings: counts[0], strengths: counts[1], mixed: counts[2]}}) AS said,
     collect(CASE WHEN failings <> [] THEN failings END)[0] AS newest, collect(surfaces) AS surfaces
RETURN '{label}' AS label, n.id AS id, said, coalesce(newest, []) AS newest, surfaces"""
_OF_ONE = {
    "mentions": "a.mention_count",
    "first": "a.first_mention",
    "failings": "coalesce(a.failing_findings, [])",
    "counts": "[a.failing_count, a.strength_count, a.mixed_count]",
    "listed": "a.surfaces",
}


def _union(listed: str) -> str:
    """Return Cypher for the ids in one list of all `accounts`, each once: a finding may name two teams of one job."""
    return (
        f"CASE size(accounts) WHEN 1 THEN coalesce(accounts[0].{listed}, []) ELSE "
        f"reduce(ids = [], a IN accounts | ids + [id IN coalesce(a.{listed}, []) WHERE NOT id IN ids]) END"
    )


#: `$force`, `$things` (all where null). A team is its force's whoever names it; a process has many forces.
_TALLIED = f"""
MATCH (:Force {{id: $force}})<-[:OF]-(n:Team) WHERE $things IS NULL OR n.id IN $things
MATCH (n)<-[a:SAYS_OF]-(d:Document)
{_SAID.format(label="Team", **_OF_ONE)}
UNION ALL
MATCH (:Force {{id: $force}})<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(d:Report)
WITH DISTINCT d
MATCH (d)-[a:SAYS_OF]->(n:Process) WHERE $things IS NULL OR n.id IN $things
{_SAID.format(label="Process", **_OF_ONE)}
UNION ALL
MATCH (:Force {{id: $force}})<-[:OF]-(t:Team)-[:PERFORMS]->(n:Function) WHERE $things IS NULL OR n.id IN $things
MATCH (t)<-[a:SAYS_OF]-(d:Document)
WITH n, d, a, t ORDER BY t.id
WITH n, d, collect(a) AS accounts
WITH n, d, accounts, {_union("failing_findings")} AS failings, {_union("strength_findings")} AS strengths,
     {_union("mixed_findings")} AS mixed
{_SAID.format(
    label="Function", mentions="reduce(sum = 0, a IN accounts | sum + a.mention_count)", first="null",
    listed="null", failings="failings", counts="[size(failings), size(strengths), size(mixed)]",
)}
"""  # fmt: skip
_CASES = """
MATCH (:Force {id: $force})<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(r:Report)
WITH DISTINCT r, coalesce(r.inspection_start, r.published) AS inspected
MATCH (r)-[:FINDS]->(x:CaseTheme)-[:OF_CASE_TYPE]->(k:CaseType)
OPTIONAL MATCH (x)-[:ABOUT]->(t:Theme)
RETURN k.id AS case_type, t.id AS theme, r.id AS report, inspected, x.id AS finding, x.polarity AS polarity,
       coalesce(x.confidence, 0.0) AS confidence, x.start AS start
"""
_STANDING = f"""
MATCH (:Force {{id: $force}})-[s:{FARES_WITH}]->(n:Team|Process|Function) WHERE $things IS NULL OR n.id IN $things
RETURN elementId(s) AS element, head(labels(n)) AS label, n.id AS id, properties(s) AS tally
"""
_STANDING_CASES = f"""
MATCH (:Force {{id: $force}})-[s:{FARES_IN_CASES}]->(n:CaseType)
RETURN elementId(s) AS element, 'CaseType' AS label, n.id AS id, properties(s) AS tally
"""
_STANDING_TOLD = f"""
MATCH (:Force {{id: $force}})-[s:{WAS_TOLD}]->(n:Theme)
RETURN elementId(s) AS element, 'Theme' AS label, n.id AS id, properties(s) AS tally
"""


class Touched(NamedTuple):
    """What a document bears on: ids of forces, ids of teams, processes and jobs (None: all), and whether on cases."""

    forces: frozenset[str]
    things: frozenset[str] | None
    cases: bool

    def __or__(self, other: Touched) -> Touched:
        """Return what either bears on."""
        things = None if self.things is None or other.things is None else self.things | other.things
        return Touched(self.forces | other.forces, things, self.cases or other.cases)


def bears_on(tx: ManagedTransaction, document: str) -> Touched:
    """Return what a document bears on as it stands in the graph; nothing where it is not there."""
    row = tx.run(_BEARS_ON, document=document).single()
    if row is None:
        return Touched(frozenset(), frozenset(), False)
    return Touched(frozenset(row["forces"]), frozenset(row["things"]), row["cases"])


def renew_tallies(tx: ManagedTransaction, ontology: Ontology, touched: Touched) -> int:
    """Bring the tallies that this bears on up to date; return how many relationships were written or deleted.

    How the forces fare in themes must be up to date: see `graphkit.store.standing`.
    """
    written = 0
    for force in sorted(touched.forces):
        if touched.things is None or touched.things:
            asked = {"force": force, "things": None if touched.things is None else sorted(touched.things)}
            start = Ref("Force", force)
            wanted = [
                RelationshipRow(
                    FARES_WITH, start, Ref(r["label"], r["id"]), tally(r["said"], r["newest"], r["surfaces"])
                )
                for r in tx.run(_TALLIED, asked)
            ]
            written += _bring(tx, ontology, FARES_WITH, force, wanted, list(tx.run(_STANDING, asked)))
        if touched.cases:
            wanted = case_tallies(force, tx.run(_CASES, force=force).data())
            written += _bring(tx, ontology, FARES_IN_CASES, force, wanted, list(tx.run(_STANDING_CASES, force=force)))
        written += _bring(
            tx, ontology, WAS_TOLD, force, read_told(tx, force), list(tx.run(_STANDING_TOLD, force=force))
        )
    return written


def renew_all_tallies(connection: Connection, ontology: Ontology) -> int:
    """Bring the tallies of every force up to date; return how many relationships were written or deleted.

    Loading does this for what it touches; this is for a graph that was filled by other means.
    """
    with connection.session() as session:
        forces = session.run("MATCH (f:Force) RETURN f.id AS id ORDER BY id").value("id")
        return sum(
            session.execute_write(renew_tallies, ontology, Touched(frozenset({force}), None, True)) for force in forces
        )


def _bring(
    tx: ManagedTransaction,
    ontology: Ontology,
    kind: str,
    force: str,
    wanted: Iterable[RelationshipRow],
    standing: Iterable[Mapping[str, Any]],
) -> int:
    """Turn the relationships that stand into those that are wanted; return how many were written or deleted."""
    had: dict[Key, tuple[str, Properties]] = {}
    for row in standing:
        end = Ref(row["label"], row["id"])
        had[RelationshipRow(kind, Ref("Force", force), end, row["tally"]).key] = (row["element"], row["tally"])
    rows = {row.key: row for row in wanted}
    gone = [element for key, (element, _) in had.items() if key not in rows]
    changed = [
        {"element": had[key][0], "properties": row.properties}
        for key, row in rows.items()
        if key in had and had[key][1] != row.properties
    ]
    made = [row for key, row in rows.items() if key not in had]
    if gone:
        run(tx, cypher.DELETE_RELATIONSHIPS, elements=gone)
    if changed:
        run(tx, cypher.UPDATE_RELATIONSHIPS, rows=changed)
    write_relationships(tx, ontology, made)
    return len(gone) + len(changed) + len(made)


def tally(
    said: Sequence[Mapping[str, Any]], newest_failings: Sequence[str], surfaces: Iterable[Sequence[str]] = ()
) -> Properties:
    """Return the properties of one tally. Pure.

    Args:
        said: what each document says, the newest first: its id (`document`), whether it is a `report`, the date
            (`inspected`), the id of the `first` mention (or None), and numbers of `mentions`, `failings`, `strengths`
            and `mixed`.
        newest_failings: ids of the failings of the newest document that finds any.
        surfaces: the forms in which documents name it.
    """
    faulted = [one for one in said if one["failings"]]
    first = min(((one["document"], one["first"]) for one in said if one["first"]), default=None)
    found: Properties = {
        "reports": sum(one["report"] for one in said),
        "reports_with_failings": len(faulted),
        "mention_count": sum(one["mentions"] for one in said),
        "first_mention": first[1] if first else None,
        "failing_count": sum(one["failings"] for one in said),
        "strength_count": sum(one["strengths"] for one in said),
        "mixed_count": sum(one["mixed"] for one in said),
        "failing_since": min((one["inspected"] for one in faulted if one["inspected"]), default=None),
        "newest_failings": list(newest_failings),
        "surfaces": sorted({form for forms in surfaces for form in forms}),
    }
    return {key: value for key, value in found.items() if value is not None and value != []}


def case_tallies(force: str, found: Iterable[Mapping[str, Any]]) -> list[RelationshipRow]:
    """Return what the case themes of all reports on one force say, by type of case and theme. Pure.

    Args:
        force: its id.
        found: one row for each case theme and each theme that it bears on: `case_type`, `theme` (id or None), `report`,
            `inspected` (a date or None), `finding`, `polarity`, `confidence` and `start`.
    """
    rows = sorted(found, key=lambda r: (r["report"], -r["confidence"], r["start"], r["finding"]))
    rows.sort(key=lambda r: r["inspected"] or "", reverse=True)

    def subject(row: Mapping[str, Any]) -> tuple[str, str]:
        return row["case_type"], row["theme"] or ""

    tallies = []
    for (case_type, theme), group in groupby(sorted(rows, key=subject), key=subject):
        said = list(group)
        failing = [r for r in said if r["polarity"] == "failing"]
        properties: Properties = {
            "record": f"{force}/cases/{case_type}/{theme}".rstrip("/"),
            "in_theme": theme or None,
            "reports": len({r["report"] for r in said}),
            "reports_with_failings": len({r["report"] for r in failing}),
            "failing_count": len(failing),
            "strength_count": sum(r["polarity"] == "strength" for r in said),
            "failing_since": min((r["inspected"] for r in failing if r["inspected"]), default=None),
            "failing_findings": [r["finding"] for r in failing],
        }
        kept = {key: value for key, value in properties.items() if value is not None and value != []}
        tallies.append(RelationshipRow(FARES_IN_CASES, Ref("Force", force), Ref("CaseType", case_type), kept))
    return tallies
