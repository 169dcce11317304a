"""The shapes accept a sound export and refuse each kind of unsound one."""

from __future__ import annotations

from functools import lru_cache

import pyshacl
import pytest
from rdflib import Graph

from graphkit.ontology import load_ontology
from graphkit.resources import folder

EXPORT = """
@prefix gk: <https://graphkit.example/ns#> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix id: <https://graphkit.example/id/> .
@prefix c: <https://graphkit.example/theme/> .

id:northmoor-2019 a gk:Document, gk:Report ;
    gk:id "northmoor-2019" ; gk:kind "inspection" ; gk:source "northmoor.txt" ; gk:published "2019-10" ;
    gk:sha256 "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" ;
    gk:characters "900"^^xsd:nonNegativeInteger ;
    gk:reportsOn id:inspection ; gk:finds id:finding ; gk:states id:recommendation ; gk:hasMention id:mention .
id:inspection a gk:Inspection ; gk:id "inspection/northmoor-police/2019-03" ; gk:name "Northmoor Police 2019-03" ;
    gk:inspectionStart "2019-03" ; gk:of id:force ; gk:made id:recommendation .
id:force a gk:Force ; gk:id "force/northmoor-police" ; gk:name "Northmoor Police" ; gk:entityType "force" .
id:team a gk:Team ; gk:id "team/northmoor-police/children-desk" ; gk:name "children desk" ; gk:of id:force .
c:supervision a gk:Theme, skos:Concept ; gk:id "supervision" ; gk:name "Supervision" ; gk:scheme "theme" ;
    gk:notation "supervision" ; gk:definition "Someone looks." ; gk:in <https://graphkit.example/practice-area/x> ;
    skos:prefLabel "Supervision"@en ; skos:definition "Someone looks."@en ; skos:notation "supervision" ;
    skos:inScheme <https://graphkit.example/theme> .
<https://graphkit.example/practice-area/x> a gk:PracticeArea, skos:Concept ; gk:id "x" ; gk:name "X" ;
    gk:scheme "practice-area" ; gk:notation "x" ; gk:definition "An area." ; skos:prefLabel "X"@en ;
    skos:definition "An area."@en ; skos:notation "x" ; skos:inScheme <https://graphkit.example/practice-area> .
id:section a gk:Section ; gk:id "northmoor-2019#section-1" ; gk:heading "Calls" ;
    gk:level "1"^^xsd:positiveInteger ; gk:textEnd "90"^^xsd:nonNegativeInteger .
id:finding a gk:Finding, gk:Failing ; gk:id "northmoor-2019#finding-1" ; gk:polarity "failing" ;
    gk:confidence "0.9"^^xsd:double ; gk:about c:supervision ; gk:mentions id:team ; gk:inSection id:section .
id:mention a gk:Mention ; gk:id "northmoor-2019#mention-1" ; gk:names id:team .
id:metric a gk:Metric ; gk:id "northmoor-2019#metric-1" ; gk:value "41.0"^^xsd:double ; gk:bound "over" ;
    gk:asOf "2019-01/2019-03" .
id:audit a gk:CaseAudit ; gk:id "northmoor-2019#caseaudit-1" ; gk:scope "all" ; gk:assessor "inspectorate" ;
    gk:good "2"^^xsd:nonNegativeInteger .
id:study a gk:CaseStudy ; gk:id "northmoor-2019#casestudy-1" ; gk:polarity "ineffective" ;
    gk:childAges "9"^^xsd:nonNegativeInteger, "12"^^xsd:nonNegativeInteger .
id:recommendation a gk:Recommendation ; gk:id "inspection/northmoor-police/2019-03#recommendation-1" ;
    gk:quote "We recommend rest." ; gk:deadline "P3M" ; gk:about c:supervision .
id:statement a gk:Statement ; gk:id "northmoor-2019#recommendation-1" ; gk:record "northmoor-2019#recommendation-1" ;
    gk:states id:recommendation .
id:assessment a gk:ThemeAssessment ; gk:id "northmoor-2019#themeassessment-1" ; gk:document "northmoor-2019" ;
    gk:assessedValue "failing" ; gk:assesses c:supervision ; gk:failings id:finding .
"""
PLACED = ("section", "finding", "mention", "metric", "audit", "study", "statement")


def place(name: str) -> str:
    return f"""
id:{name} gk:document "northmoor-2019" ; gk:quote "words of {name}" ; gk:start "5"^^xsd:nonNegativeInteger ;
    gk:end "20"^^xsd:nonNegativeInteger ; prov:wasDerivedFrom id:northmoor-2019 ; oa:hasTarget id:{name}-t .
id:{name}-t a oa:SpecificResource ; oa:hasSource id:northmoor-2019 ; oa:hasSelector id:{name}-q, id:{name}-p .
id:{name}-q a oa:TextQuoteSelector ; oa:exact "words of {name}" .
id:{name}-p a oa:TextPositionSelector ; oa:start "5"^^xsd:nonNegativeInteger ; oa:end "20"^^xsd:nonNegativeInteger .
"""


SOUND = EXPORT + "".join(place(name) for name in PLACED)


@lru_cache(maxsize=1)
def shapes() -> tuple[Graph, Graph]:
    ontology = folder("ontology")
    return Graph().parse(ontology / "shapes.ttl"), Graph().parse(ontology / "graphkit.ttl")


def violations(turtle: str) -> str:
    found, ontology = shapes()
    data = Graph().parse(data=turtle, format="turtle")
    conforms, _, text = pyshacl.validate(data, shacl_graph=found, ont_graph=ontology)
    return "" if conforms else text


def test_a_sound_export_conforms() -> None:
    assert violations(SOUND) == ""


@pytest.mark.parametrize("deadline", ["immediately", "P1Y6M", "2025-03-31", "2025-03"])
def test_a_deadline_is_a_duration_or_a_date(deadline: str) -> None:
    assert violations(SOUND.replace('gk:deadline "P3M"', f'gk:deadline "{deadline}"')) == ""


@pytest.mark.parametrize(
    ("sound", "unsound", "said"),
    [
        ('gk:polarity "failing"', 'gk:polarity "bad"', "polarity"),
        ('gk:polarity "failing" ;', "", "polarity"),
        ("a gk:Finding, gk:Failing", "a gk:Finding, gk:Strength", "polarity"),
        ('gk:confidence "0.9"', 'gk:confidence "1.5"', "confidence"),
        ('gk:kind "inspection"', 'gk:kind "essay"', "kind"),
        ('gk:published "2019-10"', 'gk:published "October 2019"', "published"),
        ('gk:sha256 "9f86', 'gk:sha256 "ZZ86', "sha256"),
        ('gk:id "northmoor-2019#finding-1" ;', "", "A node has one id."),
        ('gk:id "team/northmoor-police/children-desk"', 'gk:id "children desk"', "begins with team/"),
        ('gk:entityType "force"', 'gk:entityType "team"', "entityType"),
        ("gk:about c:supervision ; gk:mentions", "gk:about id:team ; gk:mentions", "about"),
        ("gk:mentions id:team", "gk:mentions c:supervision", "mentions"),
        ("gk:names id:team .", "gk:page 3 .", "names"),
        ('gk:value "41.0"^^xsd:double', 'gk:value "41"', "value"),
        ('gk:bound "over"', 'gk:bound "more or less"', "bound"),
        ('gk:asOf "2019-01/2019-03"', 'gk:asOf "early 2019"', "asOf"),
        ('gk:scope "all"', 'gk:scope "force"', "scope"),
        ('gk:good "2"^^xsd:nonNegativeInteger', "gk:good -2", "good"),
        ('gk:childAges "9"', 'gk:childAges "90"', "childAges"),
        ('gk:deadline "P3M"', 'gk:deadline "soon"', "deadline"),
        ('gk:deadline "P3M"', 'gk:deadline "2025-13-31"', "deadline"),
        ('gk:quote "We recommend rest." ;', "", "quote"),
        ("gk:states id:recommendation .", "gk:states id:finding .", "states"),
        ('gk:assessedValue "failing"', 'gk:assessedValue "poor"', "assessedValue"),
        ("gk:failings id:finding", "gk:failings id:metric", "failings"),
        ('gk:textEnd "90"', 'gk:textEnd "9"', "ends after its heading"),
        ('skos:prefLabel "Supervision"@en', 'skos:prefLabel "Supervision"@en, "Oversight"@en', "UniqueLang"),
        ("gk:reportsOn id:inspection", "gk:reportsOn id:force", "reportsOn"),
        ('gk:quote "words of finding"', 'gk:quote "other words"', "exactly the record's quote"),
        ('gk:quote "words of metric" ; gk:start "5"', 'gk:quote "words of metric" ; gk:start "25"', "starts before"),
        ('oa:exact "words of audit"', 'oa:exact "words"', "exactly the record's quote"),
        ("prov:wasDerivedFrom id:northmoor-2019 ; oa:hasTarget id:study-t", "oa:hasTarget id:study-t", "derived from"),
        ("oa:hasTarget id:mention-t", "oa:hasBody id:mention-t", "one Web Annotation target"),
        ("oa:hasSelector id:section-q, id:section-p", "oa:hasSelector id:section-q", "position selector"),
        ("id:team a gk:Team", "id:lock a gk:LoadLock . id:team a gk:Team", "The load lock is not exported"),
    ],
)
def test_an_unsound_export_does_not(sound: str, unsound: str, said: str) -> None:
    assert sound in SOUND
    assert said in violations(SOUND.replace(sound, unsound, 1))


def test_every_class_has_its_shape() -> None:
    from rdflib import URIRef
    from rdflib.namespace import SH

    targets = set(shapes()[0].objects(predicate=SH.targetClass))
    for definition in load_ontology().classes.values():
        if definition.name not in {"Record", "Located"}:  # abstract, and not exported as types
            assert URIRef(definition.iri) in targets, f"no shape for gk:{definition.name}"


def test_every_property_stands_in_a_shape_and_no_other_does() -> None:
    from rdflib.namespace import SH

    ontology = load_ontology()
    constrained = {str(path) for path in shapes()[0].objects(predicate=SH.path) if str(path).startswith("https://")}
    ours = {p.iri for p in ontology.properties.values() if p.name not in {"text", "retired"}}
    assert constrained == ours
