"""From the rows of the graph to triples, driven by the ontology. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from pyoxigraph import Literal, NamedNode, Triple

from graphkit.errors import OntologyError
from graphkit.ontology import BASE, ClassDef, Ontology, PropertyDef
from graphkit.rdf.terms import OA, PROV, RDF_TYPE, SKOS, gk, literal, resource
from graphkit.store.rows import NodeRow, Ref, RelationshipRow


class Triples:
    """Turns rows into triples.

    A node's IRI is its concept's, or its id under `https://graphkit.example/id/`. A relationship is one triple; one
    that has properties of its own is also a node of the class that qualifies it (`gk:ThemeAssessment` for
    `gk:assesses`), as RDF has no properties on triples. Every quote has a Web Annotation target with a text quote
    and a text position selector, and is derived (PROV) from its document.
    """

    def __init__(self, ontology: Ontology) -> None:
        self._ontology = ontology
        self._iris: dict[Ref, NamedNode] = {}
        self._properties: dict[tuple[str, str], PropertyDef | None] = {}
        self._relationships = {p.neo4j_name: p for p in ontology.properties.values() if p.kind == "object"}
        self._qualifying: dict[str, ClassDef] = {c.qualifies: c for c in ontology.classes.values() if c.qualifies}

    def of(self, nodes: Iterable[NodeRow], relationships: Iterable[RelationshipRow]) -> Iterator[Triple]:
        """Yield the triples of a graph; nodes are read first, for a concept's IRI is one of its properties.

        Raises:
            OntologyError: the graph holds a property or relationship that the ontology lacks.
        """
        for node in nodes:
            yield from self.node(node)
        for row in relationships:
            yield from self.relationship(row)

    def iri(self, ref: Ref) -> NamedNode:
        """Return the IRI of a node."""
        return self._iris.get(ref) or resource(ref.id)

    def node(self, node: NodeRow) -> Iterator[Triple]:
        """Yield the triples of one node: its types, its properties, its place in the text."""
        concept_iri = node.properties.get("iri")
        subject = self._iris[node.ref] = NamedNode(concept_iri) if concept_iri else resource(node.ref.id)
        for label in (node.ref.label, *node.labels):
            if label in self._ontology.classes:
                yield Triple(subject, RDF_TYPE, gk(label))
        if concept_iri:
            yield from self._concept(subject, node.properties)
        kind = self._ontology.kind((node.ref.label, *node.labels))
        for key, value in node.properties.items():
            if key != "iri":
                yield from self._values(subject, kind, key, value)
        yield from self._place(subject, node.properties)

    def relationship(self, row: RelationshipRow) -> Iterator[Triple]:
        """Yield the triple of one relationship, and the node that qualifies it where it has properties of its own."""
        prop = self._relationships.get(row.type)
        if prop is None:
            raise OntologyError(f"the graph has relationships {row.type}, which the ontology lacks; load it again")
        start, end = self.iri(row.start), self.iri(row.end)
        yield Triple(start, gk(prop.name), end)
        qualifying = self._qualifying.get(prop.name)
        if qualifying is None or not row.properties.keys() - {"documents"}:
            return
        # what no record says is known by its ends: a force has one standing in a theme
        record = row.properties.get("record") or f"{row.start.id}/{prop.name}/{row.end.id}"
        place = f"/{row.properties['start']}" if "start" in row.properties else ""
        subject = resource(record + place)
        yield Triple(subject, RDF_TYPE, gk(qualifying.name))
        yield Triple(subject, gk("id"), Literal(record))
        yield Triple(subject, gk(prop.name), end)
        if row.start.label == "Document":
            yield Triple(subject, gk("document"), Literal(row.start.id))
        for key, value in row.properties.items():
            if not (key == "record" and qualifying.record_type != "Repeat"):
                yield from self._values(subject, qualifying.name, key, value)
        yield from self._place(subject, row.properties | {"document": row.start.id})

    def _concept(self, subject: NamedNode, properties: dict[str, Any]) -> Iterator[Triple]:
        yield Triple(subject, RDF_TYPE, NamedNode(SKOS + "Concept"))
        if "scheme" in properties:
            yield Triple(subject, NamedNode(SKOS + "inScheme"), NamedNode(f"{BASE}{properties['scheme']}"))
        preferred = properties.get("label") or properties.get("name")
        if preferred:
            yield Triple(subject, NamedNode(SKOS + "prefLabel"), Literal(str(preferred), language="en"))
        for key, term in (("alt_labels", "altLabel"), ("definition", "definition")):
            value = properties.get(key) or ()
            for text in (value,) if isinstance(value, str) else value:
                yield Triple(subject, NamedNode(SKOS + term), Literal(text, language="en"))
        if "notation" in properties:
            yield Triple(subject, NamedNode(SKOS + "notation"), Literal(properties["notation"]))

    def _values(self, subject: NamedNode, kind: str, key: str, value: Any) -> Iterator[Triple]:
        prop = self._property(kind, key)
        for one in value if isinstance(value, list) else [value]:
            if prop.kind == "object":  # ids of records on a relationship (`failings`): the records themselves
                yield Triple(subject, gk(prop.name), resource(str(one)))
            else:
                yield Triple(subject, gk(prop.name), literal(one, prop.range[0] if prop.range else "string"))

    def _property(self, kind: str, key: str) -> PropertyDef:
        if (kind, key) not in self._properties:
            found = (p for p in self._ontology.properties_of(kind) if p.neo4j_name == key or p.record_key == key)
            self._properties[kind, key] = next(found, None)
        prop = self._properties[kind, key]
        if prop is None:
            raise OntologyError(f"{kind} nodes have a property '{key}', which the ontology lacks; load them again")
        return prop

    def _place(self, subject: NamedNode, properties: dict[str, Any]) -> Iterator[Triple]:
        """Web Annotation target and PROV derivation of a quote."""
        if not {"start", "end", "quote", "document"} <= properties.keys():
            return
        source = resource(properties["document"])
        target, exact, position = (NamedNode(f"{subject.value}/{part}") for part in ("target", "quote", "position"))
        yield Triple(subject, NamedNode(PROV + "wasDerivedFrom"), source)
        yield Triple(subject, NamedNode(OA + "hasTarget"), target)
        yield Triple(target, RDF_TYPE, NamedNode(OA + "SpecificResource"))
        yield Triple(target, NamedNode(OA + "hasSource"), source)
        yield Triple(target, NamedNode(OA + "hasSelector"), exact)
        yield Triple(target, NamedNode(OA + "hasSelector"), position)
        yield Triple(exact, RDF_TYPE, NamedNode(OA + "TextQuoteSelector"))
        yield Triple(exact, NamedNode(OA + "exact"), Literal(properties["quote"]))
        yield Triple(position, RDF_TYPE, NamedNode(OA + "TextPositionSelector"))
        yield Triple(position, NamedNode(OA + "start"), literal(properties["start"], "nonNegativeInteger"))
        yield Triple(position, NamedNode(OA + "end"), literal(properties["end"], "nonNegativeInteger"))
