"""The Turtle files are well formed: by shapes, and by what shapes cannot say."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from graphkit.ontology import BASE, Concept, Ontology, concept_id, load_ontology
from graphkit.ontology.graph import SHAPES
from graphkit.resources import folder

FORCES_OF_ENGLAND_AND_WALES = 43
NOT_TERRITORIAL = {
    "british-transport", "civil-nuclear", "ministry-of-defence", "scotland", "northern-ireland", "isle-of-man",
    "jersey", "guernsey", "royal-military",
}  # fmt: skip


@pytest.fixture(scope="module")
def ontology() -> Ontology:
    return load_ontology()


def test_every_file_conforms_to_the_meta_shapes() -> None:
    import pyshacl
    from rdflib import Graph

    data = Graph()
    for file in sorted(folder("ontology").glob("*.ttl")):
        if file.name not in SHAPES:
            data.parse(file)
    shapes = Graph().parse(folder("ontology") / "meta-shapes.ttl")
    conforms, _, text = pyshacl.validate(data, shacl_graph=shapes)
    assert conforms, text[:4000]


def test_a_concept_with_two_labels_does_not_conform() -> None:
    import pyshacl
    from rdflib import Graph

    bad = """
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    <https://graphkit.example/team/x> a skos:Concept ; skos:notation "x" ;
        skos:inScheme <https://graphkit.example/team> ; skos:prefLabel "One"@en, "Two"@en ;
        skos:definition "Something with two labels."@en .
    <https://graphkit.example/team> a skos:ConceptScheme .
    """
    shapes = Graph().parse(folder("ontology") / "meta-shapes.ttl")
    conforms, _, text = pyshacl.validate(Graph().parse(data=bad, format="turtle"), shacl_graph=shapes)
    assert not conforms
    assert "exactly one preferred label" in text


def test_ids_lead_to_their_concepts_and_back(ontology: Ontology) -> None:
    for id, concept in ontology.concepts.items():
        assert concept.id == id == concept_id(concept.iri)
        assert concept.iri == f"{BASE}{concept.scheme}/{concept.notation}"
        assert concept in ontology.scheme(concept.scheme)


def test_a_concept_has_the_class_of_its_scheme(ontology: Ontology) -> None:
    for scheme in ontology.schemes.values():
        assert ontology.classes[scheme.class_name].parent in {"Thing", "Concept"}
        named = "Thing" in ontology.ancestors(scheme.class_name) or scheme.name == "function"
        assert (scheme.entity_type is not None) == named


def test_links_lead_to_concepts(ontology: Ontology) -> None:
    for c in ontology.concepts.values():
        area = (c.in_practice_area,) if c.in_practice_area else ()
        rules = tuple(p for rule in c.rules for p in rule.prefer_over)
        for to in (*c.broader, *c.related, *c.performs, *area, *rules):
            assert to in ontology.concepts, f"{c.id} leads to {to}"
        assert all(ontology.concepts[b].scheme == c.scheme for b in c.broader), (
            f"{c.id} is narrower than another scheme"
        )


def test_broader_has_no_cycles(ontology: Ontology) -> None:
    def above(concept: Concept, seen: tuple[str, ...]) -> None:
        assert concept.id not in seen, f"cycle: {' -> '.join((*seen, concept.id))}"
        for to in concept.broader:
            above(ontology.concepts[to], (*seen, concept.id))

    for concept in ontology.concepts.values():
        above(concept, ())


def test_no_name_stands_for_two_things_without_a_rule(ontology: Ontology) -> None:
    assert ontology.clashes() == []


def test_no_label_is_given_twice(ontology: Ontology) -> None:
    for c in ontology.concepts.values():
        doubled = [x for x, n in Counter((c.label, *c.alt_labels, *c.hidden_labels, *c.abbreviations)).items() if n > 1]
        assert not doubled, f"{c.id}: {doubled}"


def test_labels_within_a_scheme_are_unique(ontology: Ontology) -> None:
    for scheme in ontology.schemes:
        doubled = [x for x, n in Counter(c.label.lower() for c in ontology.scheme(scheme)).items() if n > 1]
        assert not doubled, f"{scheme}: {doubled}"


def test_text_is_plain(ontology: Ontology) -> None:
    """Names are matched on a reading with plain quotes, hyphens and single spaces."""
    for c in ontology.concepts.values():
        for text in (c.label, c.official_name, *c.alt_labels, *c.hidden_labels, *c.abbreviations):
            assert text == text.strip()
            assert "  " not in text
            assert not set(text) & set("\u2018\u2019\u201c\u201d\u2010\u2011\u2013\u00a0"), f"{c.id}: {text}"


def test_definitions_are_sentences_and_not_the_label(ontology: Ontology) -> None:
    for c in ontology.concepts.values():
        if c.scheme != "theme":  # its definitions are the project's own file
            assert c.definition.endswith("."), f"{c.id}: {c.definition}"
        assert c.definition.lower().rstrip(".") != c.label.lower()


def test_the_43_forces_of_england_and_wales_are_there(ontology: Ontology) -> None:
    territorial = [c for c in ontology.scheme("force") if c.notation not in NOT_TERRITORIAL]
    assert len(territorial) == FORCES_OF_ENGLAND_AND_WALES


def test_the_schemes_of_the_design_are_there(ontology: Ontology) -> None:
    assert set(ontology.schemes) == {
        "theme", "practice-area", "case-type", "grade", "force", "function", "process", "system", "order",
        "legislation", "role", "organisation", "scheme", "operation",
    }  # fmt: skip
    assert all(ontology.scheme(name) for name in ontology.schemes)


def test_practice_areas_give_the_headings_they_stand_under(ontology: Ontology) -> None:
    areas = {c.id: c for c in ontology.scheme("practice-area")}
    assert set(areas) == {
        "cross-cutting", "leadership", "initial-contact", "assessment-and-help", "investigation", "decision-making",
        "trusted-adult", "managing-risk", "police-detention",
    }  # fmt: skip
    assert all(c.headings for c in areas.values() if c.id != "cross-cutting")
    headings = Counter(h.lower() for c in areas.values() for h in c.headings)
    assert max(headings.values()) == 1


@pytest.mark.shared
def test_themes_equal_the_design(ontology: Ontology, shared: Path) -> None:
    with (shared / "design" / "themes.csv").open(encoding="utf-8", newline="") as file:
        rows = {(r["id"], r["practice_area"], r["label"], r["definition"]) for r in csv.DictReader(file)}
    ours = {(c.id, c.in_practice_area, c.label, c.definition) for c in ontology.scheme("theme")}
    assert len(rows) == 59
    assert ours == rows
