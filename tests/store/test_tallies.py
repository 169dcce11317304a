"""What all documents on a force say of its teams, processes, jobs and cases, whatever the order of loading."""

from __future__ import annotations

from typing import Any

import pytest

from graphkit.documents import Document
from graphkit.engine import Connection
from graphkit.ontology import load_ontology
from graphkit.records import AnyRecord
from graphkit.store import forget, load
from graphkit.store.standing import renew_all_standings
from graphkit.store.tallies import case_tallies, renew_all_tallies, tally
from tests.store.conftest import Dump
from tests.store.naming import NamingReport


def said(document: str, inspected: str | None, failings: int, first: str | None = None) -> dict[str, Any]:
    counts = {"mentions": 2, "failings": failings, "strengths": 1, "mixed": 0}
    return {"document": document, "report": document != "news", "inspected": inspected, "first": first, **counts}


def test_a_tally_adds_up_what_documents_say() -> None:
    newest_first = [said("b", "2021-05", 1, "b1"), said("a", "2015-03", 2, "a1"), said("news", None, 0)]
    assert tally(newest_first, ["x"]) == {
        "reports": 2, "reports_with_failings": 2, "mention_count": 6, "first_mention": "a1", "failing_count": 3,
        "strength_count": 3, "mixed_count": 0, "failing_since": "2015-03", "newest_failings": ["x"],
    }  # fmt: skip
    assert "failing_since" not in tally([said("a", None, 1)], [])


def case(report: str, inspected: str, theme: str | None, finding: str, polarity: str = "failing") -> dict[str, Any]:
    place = {"confidence": 0.5, "start": 1}
    return {"case_type": "arrests", "theme": theme, "report": report, "inspected": inspected, "finding": finding,
            "polarity": polarity, **place}  # fmt: skip


def test_cases_are_tallied_by_type_and_theme_the_newest_failing_first() -> None:
    rows = [
        case("a", "2015", "training", "a1"), case("b", "2021", "training", "b1"),
        case("b", "2021", None, "b2", "strength"),
    ]  # fmt: skip
    none, training = case_tallies("force/northmoor-police", rows)
    assert training.properties == {
        "record": "force/northmoor-police/cases/arrests/training", "in_theme": "training", "reports": 2,
        "reports_with_failings": 2, "failing_count": 2, "strength_count": 0, "failing_since": "2015",
        "failing_findings": ["b1", "a1"],
    }  # fmt: skip
    assert none.properties == {
        "record": "force/northmoor-police/cases/arrests", "reports": 1, "reports_with_failings": 0, "failing_count": 0,
        "strength_count": 1,
    }  # fmt: skip
    assert none.key != training.key


def northmoor(year: str, kind: str = "inspection", second: bool = True) -> tuple[Document, list[AnyRecord]]:
    report = NamingReport(f"northmoor-{year}", "Northmoor Police", kind, f"{year}-01")
    report.section("1", "First calls", "initial-contact")
    desk = report.thing("Harbour Desk", "team", "function/digital-forensics")
    form = report.thing("form 40", "process")
    report.says("failing", f"Desk and form failed in {year}.", 0.7, Desk=desk, form=form)
    if second:
        hub = report.thing("Phone Hub", "team", "function/digital-forensics")
        report.says("failing", f"Desk and Hub were slow in {year}.", 0.9, Desk=desk, Hub=hub)
        report.says("strength", f"The Hub was kind in {year}.", 0.8, Hub=hub)
        report.case("failing", f"Nobody asked in {year}.", "section-47", "training", "supervision")
        report.case("strength", f"Somebody asked in {year}.", "section-47")
    return report.done()


_ALL = """
MATCH (f:Force)-[s:FARES_WITH|FARES_IN_CASES]->(n)
RETURN n.id AS thing, coalesce(s.in_theme, '') AS theme, properties(s) AS said ORDER BY thing, theme
"""


def tallied(connection: Connection) -> dict[tuple[str, str], dict[str, Any]]:
    with connection.session() as session:
        return {(row["thing"], row["theme"]): row["said"] for row in session.run(_ALL)}


@pytest.mark.neo4j
def test_loading_and_forgetting_keep_tallies_up_to_date(store: Connection, dumped: Dump) -> None:
    made = [northmoor("2020"), northmoor("2024", second=False), northmoor("2022", kind="news")]
    for document, records in made:
        load(store, document, records)
    found = tallied(store)
    desk = found["team/northmoor-police/harbour-desk", ""]
    # the article's two findings on the desk are relayed: they count as mentions alone
    assert (desk["reports"], desk["mention_count"], desk["failing_count"]) == (2, 5, 3)
    assert (desk["failing_since"], len(desk["newest_failings"])) == ("2020-01", 1)
    job = found["function/digital-forensics", ""]
    # a finding that names two teams of one job counts once
    assert (job["failing_count"], job["strength_count"], job["reports_with_failings"]) == (3, 1, 2)
    assert found["process/form-40", ""]["mention_count"] == 2
    cases = {theme: said for (thing, theme), said in found.items() if thing == "section-47"}
    assert {theme: said["failing_count"] for theme, said in cases.items()} == {"": 0, "supervision": 1, "training": 1}
    assert renew_all_tallies(store, load_ontology()) == renew_all_standings(store) == 0

    full = dumped()
    forget(store, "northmoor-2020")
    left = tallied(store)
    job = left["function/digital-forensics", ""]
    assert (job["failing_count"], job["reports"]) == (1, 1)
    assert not [thing for thing, _ in left if thing == "section-47"]
    load(store, *made[0])
    assert dumped() == full
    for document, _ in made:
        forget(store, document.id)
    assert tallied(store) == {}
    for document, records in reversed(made):
        load(store, document, records)
    assert dumped() == full


@pytest.mark.neo4j
def test_a_report_that_says_something_else_changes_what_it_had_tallied(store: Connection, dumped: Dump) -> None:
    load(store, *northmoor("2020", second=False))
    wanted = dumped()
    forget(store, "northmoor-2020")
    load(store, *northmoor("2020"))
    assert ("team/northmoor-police/phone-hub", "") in tallied(store)
    load(store, *northmoor("2020", second=False))
    assert dumped() == wanted


@pytest.mark.neo4j
def test_loading_again_mends_a_tally(store: Connection, dumped: Dump) -> None:
    document, records = northmoor("2020")
    load(store, document, records)
    before = dumped()
    with store.session() as session:
        session.run("MATCH (:Force)-[s:FARES_WITH]->(:Team) SET s.failing_count = 7").consume()
        session.run("MATCH (:Force)-[s:FARES_IN_CASES {in_theme: 'training'}]->(:CaseType) DELETE s").consume()
    assert load(store, document, records, again=True).outcome == "changed"
    assert dumped() == before
    assert load(store, document, records, again=True).outcome == "unchanged"
