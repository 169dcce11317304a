"""What the reports on a force together say of a theme: added up from the assessments, whatever the order of loading."""

from __future__ import annotations

import pytest

from graphkit.documents import Document
from graphkit.engine import Connection
from graphkit.records import AnyRecord
from graphkit.store import forget, load
from graphkit.store.standing import BEST, renew_all_standings, standing
from tests.queries.corpus import Report, documents
from tests.store.conftest import Dump


def said(inspected: str | None, value: str, failings: int, strengths: int) -> dict[str, object]:
    return {"inspected": inspected, "value": value, "failings": failings, "strengths": strengths}


def test_a_standing_adds_up_the_assessments() -> None:
    newest_first = [said("2021-05", "mixed", 1, 1), said("2015-03", "failing", 2, 0), said(None, "strength", 0, 1)]
    assert standing(newest_first, ["a1", "b1", "b2"], []) == {
        "reports": 3, "failing_reports": 1, "mixed_reports": 1, "strength_reports": 1, "reports_with_failings": 2,
        "failing_count": 3, "all_failing_count": 3, "strength_count": 2, "failing_since": "2015-03",
        "failing_until": "2021-05", "newest_value": "mixed", "newest_failing_count": 1, "newest_strength_count": 1,
        "best_failings": ["a1", "b1", "b2"],
    }  # fmt: skip


def test_a_report_that_finds_it_well_done_on_the_whole_does_not_make_it_fail() -> None:
    found = standing([said("2021", "strength", 1, 3), said("2015", "failing", 1, 0)], ["b1"], [])
    assert (found["failing_count"], found["all_failing_count"], found["newest_failing_count"]) == (1, 2, 0)
    assert (found["reports_with_failings"], found["failing_until"]) == (1, "2015")


_ALL = """
MATCH (f:Force)-[s:FARES_IN]->(t:Theme) RETURN f.id AS force, t.id AS theme, properties(s) AS said ORDER BY force, theme
"""


@pytest.mark.neo4j
def test_loading_and_forgetting_keep_standings_up_to_date(store: Connection, dumped: Dump) -> None:
    made: list[tuple[Document, list[AnyRecord]]] = documents()
    for document, records in made:
        load(store, document, records)
    with store.session() as session:
        found = {(row["force"], row["theme"]): row["said"] for row in session.run(_ALL)}
        assessed = session.run(
            "MATCH (f:Force)<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(r:Report)-[a:ASSESSES]->(t:Theme) "
            "RETURN f.id AS force, t.id AS theme, count(r) AS reports, sum(size(coalesce(a.failings, []))) AS failings"
        ).data()
    assert {key: (s["reports"], s["failing_count"]) for key, s in found.items()} == {
        (one["force"], one["theme"]): (one["reports"], one["failings"]) for one in assessed
    }
    twice = found["force/northmoor-police", "supervision"]
    assert (twice["reports"], twice["failing_since"], twice["failing_until"]) == (2, "2015-03", "2017-04")
    assert (twice["mixed_reports"], twice["newest_value"]) == (1, "failing")
    assert renew_all_standings(store) == 0
    full = dumped()
    forget(store, "northmoor-2017")
    with store.session() as session:
        once = {(row["force"], row["theme"]): row["said"] for row in session.run(_ALL)}
    assert once["force/northmoor-police", "supervision"]["reports"] == 1
    load(store, *made[1])
    assert dumped() == full
    for document, _ in made:
        forget(store, document.id)
    with store.session() as session:
        assert session.run(_ALL).data() == []


@pytest.mark.neo4j
def test_loading_again_mends_a_standing(store: Connection, dumped: Dump) -> None:
    document, records = documents()[0]
    load(store, document, records)
    before = dumped()
    with store.session() as session:
        session.run("MATCH ()-[s:FARES_IN]->(:Theme {id: 'training'}) DELETE s").consume()
    assert load(store, document, records, again=True).outcome == "changed"
    assert dumped() == before


@pytest.mark.neo4j
def test_the_most_telling_findings_of_an_assessment_go_first(store: Connection) -> None:
    report = Report("northmoor-2024", "Northmoor Police", "inspection", "2024-01")
    report.section("1", "First calls", "initial-contact")
    both = report.finding("failing", "training supervision", "Nobody was trained or looked after.")
    alone = report.finding("failing", "training", "Nobody was trained.")
    load(store, *report.done())
    with store.session() as session:
        said = session.run("MATCH ()-[a:ASSESSES]->(:Theme {id: 'training'}) RETURN a.failings AS ids").single(
            strict=True
        )
        best = session.run("MATCH ()-[a:FARES_IN]->(:Theme {id: 'training'}) RETURN a.best_failings AS ids")
        assert said["ids"] == best.single(strict=True)["ids"] == [alone, both]


@pytest.mark.neo4j
def test_a_standing_keeps_a_few_findings_of_the_newest_reports_and_counts_all(store: Connection) -> None:
    findings: dict[str, list[str]] = {}
    for year in ("2020", "2024"):
        report = Report(f"northmoor-{year}", "Northmoor Police", "inspection", f"{year}-01")
        report.section("1", "First calls", "initial-contact")
        findings[year] = [
            report.finding("failing", "training", f"Nobody was trained on day {n}.") for n in range(BEST - 2)
        ]
        load(store, *report.done())
    with store.session() as session:
        found = session.run("MATCH ()-[s:FARES_IN]->(:Theme {id: 'training'}) RETURN s").single(strict=True)["s"]
    assert found["failing_count"] == 2 * (BEST - 2)
    assert len(found["best_failings"]) == BEST
    assert found["best_failings"][: BEST - 2] == findings["2024"]
