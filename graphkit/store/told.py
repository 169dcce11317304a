"""Keeps what a force was told on each theme, and what came of it, on one relationship: WAS_TOLD.

A thousand reports make 12,000 recommendations, which some 24,000 themes and 60,000 follow-ups hang on; 40 forces were
told something on 2,400. Worked out from the recommendations alone whenever a document on the force is written or taken
out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from graphkit.store.rows import Properties, Ref, RelationshipRow

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

#: type of the relationship
WAS_TOLD = "WAS_TOLD"
#: what a later document calls the progress on a recommendation -> the property that counts it
PROGRESS = {
    "achieved": "achieved_count", "progress": "progress_count", "none": "no_progress_count", "unclear": "unclear_count",
}  # fmt: skip

_TOLD = """
MATCH (:Force {id: $force})<-[:OF]-(i:Inspection)-[:MADE]->(rec:Recommendation)
RETURN rec.id AS id, left(i.inspection_start, 7) AS made,
       COLLECT { MATCH (rec)-[:ABOUT]->(t:Theme) RETURN t.id } AS themes,
       COLLECT {
         MATCH (d:Document)-[up:FOLLOWS_UP]->(rec)
         RETURN [left(coalesce(d.inspection_start, d.published), 7), d.id, up.progress]
       } AS followed
"""
_FAILS_UNTIL = """
MATCH (:Force {id: $force})-[s:FARES_IN]->(t:Theme) WHERE s.failing_until IS NOT NULL
RETURN t.id AS theme, left(s.failing_until, 7) AS until
"""


def read_told(tx: ManagedTransaction, force: str) -> list[RelationshipRow]:
    """Return what a force was told, theme by theme; how it fares in them must be up to date."""
    until = {row["theme"]: row["until"] for row in tx.run(_FAILS_UNTIL, force=force)}
    return told(force, tx.run(_TOLD, force=force).data(), until)


def told(force: str, recommendations: Iterable[Mapping[str, Any]], until: Mapping[str, str]) -> list[RelationshipRow]:
    """Return what one force was told, theme by theme. Pure.

    Args:
        force: its id.
        recommendations: `id`, month (`made`) of the inspection that made it or None, ids of its `themes`, and the
            documents that `followed` it up: month or None, id and progress of each.
        until: by theme the month of the last report that finds a failing in it.
    """
    rows: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for one in sorted(recommendations, key=lambda r: (r["made"] or "9999", r["id"])):
        for theme in one["themes"]:
            rows[theme].append(one)
    return [
        RelationshipRow(WAS_TOLD, Ref("Force", force), Ref("Theme", theme), _summed(said, until.get(theme)))
        for theme, said in sorted(rows.items())
    ]


def _summed(said: list[Mapping[str, Any]], until: str | None) -> Properties:
    states: dict[str, int] = dict.fromkeys(PROGRESS.values(), 0)
    months: list[int] = []
    for one in said:
        followed = sorted(one["followed"], key=lambda up: (up[0] or "9999", up[1], up[2]))
        if followed:
            states[PROGRESS[followed[-1][2]]] += 1
            apart = _months(one["made"], followed[0][0])
            months += [] if apart is None or apart < 0 else [apart]
    found: Properties = {
        "recommendation_count": len(said),
        "recommendations": [one["id"] for one in said],
        "theme_counts": [len(one["themes"]) for one in said],
        "told_since": min((one["made"] for one in said if one["made"]), key=lambda m: (len(m) < 7, m), default=None),
        "taken_up_count": sum(states.values()),
        **states,
        "months": sorted(months),
        "failing_after_count": sum(bool(until and one["made"] and one["made"] < until) for one in said),
    }
    return {key: value for key, value in found.items() if value is not None and value != []}


def _months(made: str | None, then: str | None) -> int | None:
    """Return the months between two of the form `2022-05`, None where one is not known to the month."""
    if made is None or then is None or len(made) != 7 or len(then) != 7:
        return None
    return int(then[:4]) * 12 + int(then[5:]) - int(made[:4]) * 12 - int(made[5:])
