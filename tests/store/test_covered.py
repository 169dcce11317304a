"""Which practice areas a document has a section on."""

from __future__ import annotations

from graphkit.ontology import load_ontology
from graphkit.store.covered import COVERS
from graphkit.store.mapping import to_rows
from graphkit.store.rows import Ref
from tests.queries.corpus import Report


def test_a_document_covers_each_area_of_its_sections_once() -> None:
    report = Report("northmoor-2024", "Northmoor Police", "inspection", "2024-01")
    report.section("1", "First calls", "initial-contact")
    report.section("2", "More calls", "initial-contact")
    report.section("3", "Detectives", "investigation")
    report.finding("failing", "training", "Nobody was trained.")  # a theme of another area: it covers nothing
    rows = to_rows(*report.done(), load_ontology()).relationships.values()
    ends = sorted((row.start, row.end) for row in rows if row.type == COVERS)
    me = Ref("Document", "northmoor-2024")
    assert ends == [(me, Ref("PracticeArea", area)) for area in ("initial-contact", "investigation")]
