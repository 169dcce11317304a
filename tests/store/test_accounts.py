"""What one document says of each thing that it names, and which themes its figures bear on."""

from __future__ import annotations

from graphkit.documents import Document
from graphkit.ontology import load_ontology
from graphkit.records import AnyRecord
from graphkit.store.accounts import SAYS_OF
from graphkit.store.bearings import BEARS_ON
from graphkit.store.mapping import to_rows
from graphkit.store.rows import Properties
from tests.queries.corpus import Report
from tests.store.naming import NamingReport


def accounts_of(document: Document, records: list[AnyRecord]) -> dict[str, Properties]:
    rows = to_rows(document, records, load_ontology()).relationships.values()
    return {row.end.id: row.properties for row in rows if row.type == SAYS_OF}


def northmoor(kind: str = "inspection") -> tuple[NamingReport, list[str]]:
    report = NamingReport("northmoor-2024", "Northmoor Police", kind, "2024-01")
    report.section("1", "First calls", "initial-contact")
    desk = report.thing("Harbour Desk", "team", "function/digital-forensics")
    form = report.thing("form 40", "process")
    report.thing("form 41", "process")
    found = [
        report.says("failing", "Desk staff did not send the form.", 0.6, Desk=desk, form=form),
        report.says("failing", "The Desk was slow.", 0.9, Desk=desk),
        report.says("strength", "The Desk is kind.", 0.8, Desk=desk),
        report.says("mixed", "A Desk that tries hard is tired.", 0.8, Desk=desk),
    ]
    return report, found


def test_an_account_counts_mentions_and_lists_findings_the_surest_first() -> None:
    report, found = northmoor()
    document, records = report.done()
    accounts = accounts_of(document, records)
    desk = accounts["team/northmoor-police/harbour-desk"]
    first = desk.pop("first_mention")
    assert desk == {
        "mention_count": 4, "failing_count": 2, "strength_count": 1, "mixed_count": 1,
        "failing_findings": [found[1], found[0]], "strength_findings": [found[2]], "mixed_findings": [found[3]],
        "surfaces": ["Harbour Desk"],
    }  # fmt: skip
    assert next(r.start for r in records if r.id == first) == document.text.index("Desk staff")  # type: ignore[union-attr]
    assert accounts["process/form-40"]["failing_findings"] == [found[0]]
    nothing = {"mention_count": 0, "failing_count": 0, "strength_count": 0, "mixed_count": 0}
    assert accounts["process/form-41"] == {**nothing, "surfaces": ["form 41"]}


def test_what_an_article_relays_is_mentioned_and_nothing_more() -> None:
    report, _ = northmoor("news")
    desk = accounts_of(*report.done())["team/northmoor-police/harbour-desk"]
    assert (desk["mention_count"], desk["failing_count"], desk["strength_count"]) == (4, 0, 0)
    assert not {"failing_findings", "strength_findings", "mixed_findings"} & desk.keys()


def test_a_figure_bears_on_the_themes_of_the_findings_around_it_alone() -> None:
    report = Report("northmoor-2024", "Northmoor Police", "inspection", "2024-01")
    report.section("1", "First calls", "initial-contact")
    both = report.finding("failing", "training supervision", "Of all staff 40 officers wait for 3 courses.")
    report.count(both, "40 officers", 40, "officers", "backlog")
    report.count(both, "Of all", 3, "courses", "backlog")
    report.metric("140 phones wait.", 140, "phones", "phones", "backlog")
    document, records = report.done()
    rows = to_rows(document, records, load_ontology())
    found: dict[str, list[str]] = {}
    for row in rows.relationships.values():
        if row.type == BEARS_ON:
            found.setdefault(rows.nodes[row.start].properties["quote"], []).append(row.end.id)
    assert {quote: sorted(themes) for quote, themes in found.items()} == {
        "40 officers": ["supervision", "training"],
        "Of all": ["supervision", "training"],
    }
