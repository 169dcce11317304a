"""What is wrong in the files is said in one line that names it; what is right is read as it stands."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from graphkit.errors import OntologyError
from graphkit.ontology import Ontology, load_ontology
from graphkit.ontology.model import concept_id, snake

HEAD = """
@prefix gk: <https://graphkit.example/ns#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
gk:Thing a owl:Class ; rdfs:label "thing"@en ; rdfs:comment "A thing."@en .
gk:Boat a owl:Class ; rdfs:subClassOf gk:Thing ; rdfs:label "boat"@en ; rdfs:comment "A boat."@en .
gk:hullLength a owl:DatatypeProperty ; rdfs:domain gk:Boat ; rdfs:range xsd:double ; rdfs:label "hull"@en ;
    rdfs:comment "Its length."@en .
gk:towsBoat a owl:ObjectProperty ; rdfs:domain [ owl:unionOf ( gk:Boat gk:Thing ) ] ; rdfs:range gk:Boat ;
    gk:recordKey "tows" ; rdfs:label "tows"@en ; rdfs:comment "What it tows."@en .
<https://graphkit.example/boat> a skos:ConceptScheme ; skos:prefLabel "Boats"@en ; gk:conceptClass gk:Boat ;
    gk:entityType "boat" .
<https://graphkit.example/boat/tug> a skos:Concept ; skos:inScheme <https://graphkit.example/boat> ;
    skos:notation "tug" ; skos:prefLabel "tug"@en ; skos:altLabel "towboat"@en ; gk:abbreviation "TUG" ;
    skos:definition "A boat that tows."@en ; gk:alias [ gk:surface "Puller" ; gk:requires "harbour" ] .
"""


def read(folder: Path, turtle: str) -> Ontology:
    (folder / "boats.ttl").write_text(turtle, encoding="utf-8")
    return Ontology(folder)


def test_a_small_ontology_is_read_as_it_stands(tmp_path: Path) -> None:
    ontology = read(tmp_path, HEAD)
    assert ontology.ancestors("Boat") == ("Boat", "Thing")
    hull, tows = ontology.properties["hullLength"], ontology.properties["towsBoat"]
    assert (hull.record_key, hull.neo4j_name, hull.range) == ("hull_length", "hull_length", ("double",))
    assert (tows.record_key, tows.neo4j_name, tows.domain) == ("tows", "TOWS_BOAT", ("Boat", "Thing"))
    tug = ontology.concepts["boat/tug"]
    assert (tug.label, tug.alt_labels, tug.abbreviation, tug.official_name) == ("tug", ("towboat",), "TUG", "tug")
    assert {n.surface for n in ontology.names()} == {"tug", "towboat", "TUG", "Puller"}
    assert ontology.resolve("Puller") is None
    assert ontology.resolve("Puller", "in the harbour") is tug
    assert ontology.property_for("Boat", "tows") is tows


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ('skos:definition "A boat that tows."@en ;', "", "definition"),
        ('skos:prefLabel "tug"@en', 'skos:prefLabel "tug"@en, "pull"@en', "2 values of"),
        ('skos:notation "tug"', 'skos:notation "barge"', "do not agree"),
        ("rdfs:range gk:Boat", "rdfs:range gk:Ship", "gk:Ship is not a class"),
        ("rdfs:domain gk:Boat ;", "", "no domain"),
        ("rdfs:subClassOf gk:Thing", "rdfs:subClassOf gk:Thing, gk:Boat", "2 classes above it"),
        ("gk:conceptClass gk:Boat ;", "", "one gk:conceptClass"),
        ("gk:Boat a owl:Class", "gk:Boat a owl:Class,", "not readable as Turtle"),
        ('rdfs:comment "A boat."@en', 'rdfs:seeAlso "A boat."@en', "comment"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(tmp_path: Path, right: str, wrong: str, said: str) -> None:
    assert right in HEAD
    with pytest.raises(OntologyError) as caught:
        read(tmp_path, HEAD.replace(right, wrong, 1))
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match="no Turtle files"):
        Ontology(tmp_path)


def test_unknown_names_are_key_errors() -> None:
    ontology = load_ontology()
    for ask in (ontology.scheme, ontology.ancestors, ontology.class_of_record):
        with pytest.raises(KeyError):
            ask("boat")
    assert ontology.property_for("Finding", "boat") is None


def test_concept_id_refuses_what_is_no_concept() -> None:
    assert concept_id("https://graphkit.example/theme/marac") == "marac"
    assert concept_id("https://graphkit.example/process/marac") == "process/marac"
    for iri in (
        "https://graphkit.example/theme",
        "https://elsewhere.example/theme/x",
        "https://graphkit.example/a/b/c",
    ):
        with pytest.raises(ValueError, match="not the IRI of a concept"):
            concept_id(iri)


def test_snake() -> None:
    assert [snake(n) for n in ("childAges", "sha256", "of", "hasCaseAudit")] == [
        "child_ages",
        "sha256",
        "of",
        "has_case_audit",
    ]


def test_labels_of_nodes_leave_out_what_is_abstract() -> None:
    ontology = load_ontology()
    assert ontology.labels("CaseTheme") == ("CaseTheme", "Finding")
    assert ontology.labels("Report") == ("Report", "Document")
    assert ontology.labels("Team") == ("Team",)


def test_the_ontology_is_read_once() -> None:
    assert load_ontology() is load_ontology()


def test_nothing_heavy_is_imported_to_read_it() -> None:
    code = (
        "import sys; from graphkit.ontology import load_ontology; load_ontology().names();"
        "print(sorted({'spacy', 'rdflib', 'neo4j', 'pyshacl', 'networkx'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
