"""From records to rows: the graph of the design, named by the ontology."""

from __future__ import annotations

from typing import get_args

import msgspec
import pytest

from graphkit.documents import Document
from graphkit.errors import RecordError
from graphkit.ontology import load_ontology
from graphkit.records import AnyRecord, Claim, Finding
from graphkit.store.mapping import to_rows
from graphkit.store.rows import Key, Ref, Said
from graphkit.store.things import recommendation_id
from tests.store.samples import FIRST, RECOMMENDATION, SECOND, Sample, news, report, second_look

DESK = Ref("Team", "team/northmoor-police/child-protection-desk")
FORCE = Ref("Force", "force/northmoor-police")


def rows(sample: Sample) -> Said:
    return to_rows(sample.document, sample.records, load_ontology())


def ties(said: Said) -> set[tuple[str, str, str]]:
    return {(k.start.label, k.type, k.end.label) for k in [*said.relationships, *said.shared]}


def test_the_sample_has_a_record_of_every_type() -> None:
    seen = {type(r) for sample in (report(), second_look(), news()) for r in sample.records}
    assert seen == set(get_args(AnyRecord))


def test_a_report_becomes_the_graph_of_the_design() -> None:
    said = rows(report())
    assert said.nodes[Ref("Document", "northmoor-2019")].labels == ("Report",)
    assert ties(said) >= {
        ("Document", "REPORTS_ON", "Inspection"),
        ("Inspection", "OF", "Force"),
        ("Document", "HAS_SECTION", "Section"),
        ("Section", "IN", "PracticeArea"),
        ("Document", "FINDS", "Finding"),
        ("Finding", "ABOUT", "Theme"),
        ("Finding", "IN_SECTION", "Section"),
        ("Finding", "MENTIONS", "Team"),
        ("Finding", "OF_CASE_TYPE", "CaseType"),
        ("Inspection", "MADE", "Recommendation"),
        ("Recommendation", "HAS_ITEM", "RecommendationItem"),
        ("Recommendation", "ABOUT", "Theme"),
        ("Document", "ASSESSES", "Theme"),
        ("Team", "OF", "Force"),
        ("Document", "HAS_CASE_AUDIT", "CaseAudit"),
        ("CaseAudit", "OF_CASE_TYPE", "CaseType"),
        ("Document", "HAS_CASE_STUDY", "CaseStudy"),
        ("CaseStudy", "ABOUT", "Theme"),
        ("Document", "HAS_METRIC", "Metric"),
        ("Document", "HAS_JUDGEMENT", "Judgement"),
        ("Judgement", "OF_GRADE", "Grade"),
        ("Document", "HAS_QUALITY_NOTE", "QualityNote"),
        ("QualityNote", "CONCERNS", "CaseAudit"),
        ("Document", "HAS_MENTION", "Mention"),
        ("Mention", "NAMES", "Team"),
        ("Document", "STATES", "Recommendation"),
    }


def test_a_case_theme_is_a_finding_too() -> None:
    case_theme = next(r for r in report().records if r.__struct_config__.tag == "CaseTheme")
    assert rows(report()).nodes[Ref("Finding", case_theme.id)].labels == ("CaseTheme", "Failing")


def test_a_findings_polarity_is_a_label_too() -> None:
    findings = [n for n in rows(report()).nodes.values() if n.ref.label == "Finding"]
    assert {n.properties["polarity"] for n in findings} == {"failing", "strength"}
    for node in findings:
        assert set(node.labels) - {"CaseTheme"} == {node.properties["polarity"].capitalize()}
        assert load_ontology().kind((node.ref.label, *node.labels)) in {"Finding", "CaseTheme"}


def test_a_recommendation_printed_twice_is_one_node_stated_twice() -> None:
    said = rows(report())
    stated = [r for r in said.relationships.values() if r.type == "STATES" and r.end.label == "Recommendation"]
    assert len({r.end for r in stated}) == 1
    assert len({r.properties["start"] for r in stated}) == 2
    assert {r.properties["quote"] for r in stated} == {RECOMMENDATION}


def test_restated_recommendation_is_the_same_node_however_it_is_set() -> None:
    first = {k.end for k in rows(report()).shared if k.type == "MADE"}
    again = {k.end for k in rows(second_look()).shared if k.type == "MADE"}
    assert first == again
    assert recommendation_id(FIRST, RECOMMENDATION.replace("\n", "  \r\n").upper()) == next(iter(first)).id


def test_an_inspection_that_no_report_covers_is_a_node_all_the_same() -> None:
    said = rows(second_look())
    assert Key("REPORTS_ON", Ref("Document", "northmoor-2021"), Ref("Inspection", SECOND), "", -1) in said.relationships
    assert Key("SPEAKS_OF", Ref("Document", "northmoor-2021"), Ref("Inspection", FIRST), "", -1) in said.relationships
    assert Key("OF", Ref("Inspection", FIRST), FORCE, "", -1) in said.shared


def test_a_follow_up_is_told_by_the_document_and_by_its_findings() -> None:
    followed = [r for r in rows(second_look()).relationships.values() if r.type == "FOLLOWS_UP"]
    assert sorted(r.start.label for r in followed) == ["Document", "Finding"]
    assert {r.properties["progress"] for r in followed} == {"achieved"}


def test_an_article_relays_and_never_finds() -> None:
    said = rows(news())
    assert said.nodes[Ref("Document", "northmoor-news")].labels == ("Article",)
    types = {k.type for k in said.relationships}
    assert "RELAYS" in types
    assert "SPEAKS_OF" in types
    assert "HAS_CLAIM" in types
    assert not {"FINDS", "REPORTS_ON"} & types


def test_a_renamed_team_is_tied_once_whoever_tells_it() -> None:
    renamed = [k for k in rows(second_look()).shared if k.type == "RENAMED_TO"]
    assert renamed == [Key("RENAMED_TO", DESK, Ref("Team", "team/northmoor-police/harbour-team"), "", -1)]


def test_a_team_performs_the_function_that_its_record_names() -> None:
    ontology = load_ontology()
    functions = ontology.scheme("function")
    if not functions:
        pytest.fail("the ontology has no functions")
    sample = report()
    records = [
        msgspec.structs.replace(r, function=functions[0].id)
        if r.__struct_config__.tag == "Entity" and getattr(r, "entity_type", "") == "team"
        else r
        for r in sample.records
    ]
    said = to_rows(sample.document, records, ontology)
    assert Key("PERFORMS", DESK, Ref("Function", functions[0].id), "", -1) in said.shared


def test_every_shared_node_is_stated_by_the_document() -> None:
    ontology = load_ontology()
    for sample in (report(), second_look(), news()):
        said = rows(sample)
        ends = {end for k in [*said.relationships, *said.shared] for end in (k.start, k.end)}
        shared = {e for e in ends if ontology.classes[e.label].owned_by == "shared" and e.id not in ontology.concepts}
        assert shared == {ref for ref in said.statements() if ref.id not in ontology.concepts}


def test_names_come_from_the_ontology() -> None:
    ontology = load_ontology()
    properties = {p.neo4j_name for p in ontology.properties.values()}
    for sample in (report(), second_look(), news()):
        said = rows(sample)
        assert {label for n in said.nodes.values() for label in (n.ref.label, *n.labels)} <= set(ontology.classes)
        assert {k.type for k in [*said.relationships, *said.shared]} <= properties
        assert {p for n in said.nodes.values() for p in n.properties} <= properties
        assert {p for r in said.relationships.values() for p in r.properties} <= properties


def _changed(sample: Sample, kind: type[AnyRecord], **fields: object) -> tuple[Document, list[AnyRecord]]:
    done = False
    records: list[AnyRecord] = []
    for record in sample.records:
        if isinstance(record, kind) and not done:
            record = msgspec.structs.replace(record, **fields)
            done = True
        records.append(record)
    return sample.document, records


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"themes": ("no-such-theme",)}, "no-such-theme"),
        ({"section": "northmoor-2019#section-0"}, "northmoor-2019#section-0"),
        ({"document": "another"}, "another"),
        ({"quote": "what nobody wrote"}, "what nobody wrote"),
        ({"end": 1_000_000}, "1000000"),
    ],
)
def test_a_record_that_cannot_be_is_refused(fields: dict[str, object], said: str) -> None:
    with pytest.raises(RecordError, match=said):
        to_rows(*_changed(report(), Finding, **fields), load_ontology())


def test_who_says_a_claim_must_stand_where_it_says_too() -> None:
    sample = report()
    found = next(r for r in sample.records if isinstance(r, Finding))
    claim = Claim(
        id=f"{sample.document.id}#claim-1", document=sample.document.id, start=found.start, end=found.end,
        quote=found.quote, page=None, speaker="the report", voice="inspectorate", said_by=None, verbatim="none",
        attribution=found.quote[:9], attribution_start=found.start, attribution_end=found.start + 9,
    )  # fmt: skip
    to_rows(sample.document, [*sample.records, claim], load_ontology())
    elsewhere = msgspec.structs.replace(claim, attribution_start=found.start + 1, attribution_end=found.start + 10)
    with pytest.raises(RecordError, match="claim-1: it quotes"):
        to_rows(sample.document, [*sample.records, elsewhere], load_ontology())


def test_two_records_of_one_id_are_refused() -> None:
    sample = report()
    with pytest.raises(RecordError, match="two records"):
        to_rows(sample.document, [*sample.records, sample.records[-1]], load_ontology())
    with pytest.raises(RecordError, match="0 Document records"):
        to_rows(sample.document, sample.records[1:], load_ontology())
