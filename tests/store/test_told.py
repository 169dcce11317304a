"""What a force was told on each theme and what came of it, whatever the order of loading."""

from __future__ import annotations

from typing import Any

import pytest

from graphkit.engine import Connection
from graphkit.ontology import load_ontology
from graphkit.store import forget, load
from graphkit.store.tallies import renew_all_tallies
from graphkit.store.told import told
from tests.queries.corpus import documents
from tests.store.conftest import Dump

FORCE = "force/northmoor-police"


def asked(id: str, made: str | None, *followed: list[str | None]) -> dict[str, Any]:
    return {"id": id, "made": made, "themes": ["training"], "followed": list(followed)}


def test_each_recommendation_says_how_many_themes_it_is_on() -> None:
    both = asked("a", "2015-03") | {"themes": ["training", "supervision"]}
    rows = {row.end.id: row.properties for row in told(FORCE, [asked("b", "2018-02"), both], {})}
    assert (rows["training"]["recommendations"], rows["training"]["theme_counts"]) == (["a", "b"], [2, 1])
    assert (rows["supervision"]["recommendations"], rows["supervision"]["theme_counts"]) == (["a"], [2])


def test_the_newest_follow_up_says_what_came_of_it_and_the_first_when() -> None:
    (row,) = told(
        FORCE,
        [
            asked("b", "2018-02"),
            asked("a", "2015-03", ["2019-03", "later", "achieved"], ["2016-05", "first", "none"]),
            asked("c", None, [None, "undated", "unclear"]),
        ],
        {"training": "2017-01"},
    )
    assert row.end.id == "training"
    assert row.properties == {
        "recommendation_count": 3, "recommendations": ["a", "b", "c"], "theme_counts": [1, 1, 1],
        "told_since": "2015-03", "taken_up_count": 2, "achieved_count": 1, "progress_count": 0, "no_progress_count": 0,
        "unclear_count": 1, "months": [14], "failing_after_count": 1,
    }  # fmt: skip


def test_no_failing_no_failing_after() -> None:
    (row,) = told(FORCE, [asked("a", "2015-03")], {})
    assert row.properties["failing_after_count"] == 0
    assert "months" not in row.properties


_ALL = """
MATCH (f:Force)-[s:WAS_TOLD]->(t:Theme) RETURN f.id AS force, t.id AS theme, properties(s) AS said ORDER BY force, theme
"""


@pytest.mark.neo4j
def test_loading_and_forgetting_keep_what_was_told_up_to_date(store: Connection, dumped: Dump) -> None:
    made = documents()
    for document, records in made:
        load(store, document, records)
    with store.session() as session:
        found = {(row["force"], row["theme"]): row["said"] for row in session.run(_ALL)}
        taken = session.run(
            "MATCH (:Force {id: $force})<-[:OF]-(:Inspection)-[:MADE]->(rec:Recommendation)-[:ABOUT]->(t:Theme) "
            "WITH t, rec, EXISTS { (:Document)-[:FOLLOWS_UP]->(rec) } AS taken_up "
            "RETURN t.id AS theme, count(rec) AS recs, sum(CASE WHEN taken_up THEN 1 ELSE 0 END) AS up",
            force=FORCE,
        ).data()
    assert taken
    counts = {theme: (s["recommendation_count"], s["taken_up_count"]) for (f, theme), s in found.items() if f == FORCE}
    assert counts == {row["theme"]: (row["recs"], row["up"]) for row in taken}
    assert sum(row["up"] for row in taken) > 0
    assert renew_all_tallies(store, load_ontology()) == 0
    full = dumped()
    forget(store, "northmoor-2017")
    with store.session() as session:
        left = {row["theme"]: row["said"] for row in session.run(_ALL) if row["force"] == FORCE}
    assert left
    assert not any(said["taken_up_count"] for said in left.values())
    load(store, *made[1])
    assert dumped() == full
    for document, _ in made:
        forget(store, document.id)
    with store.session() as session:
        assert session.run(_ALL).data() == []
