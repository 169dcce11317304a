"""Makes classes, properties, schemes and concepts of the ontology's statements."""

from __future__ import annotations

import pyoxigraph as ox

from graphkit.errors import OntologyError
from graphkit.ontology.graph import OWL, RDFS, SKOS, XSD, Node, Statements, local, outside
from graphkit.ontology.model import (
    BASE,
    NAMESPACE,
    ClassDef,
    Concept,
    Name,
    PropertyDef,
    PropertyKind,
    Scheme,
    concept_id,
    snake,
)

GK = NAMESPACE


def read_classes(statements: Statements) -> dict[str, ClassDef]:
    """Return the classes by local name, in the order of the files."""
    classes: dict[str, ClassDef] = {}
    for node in statements.subjects(OWL + "Class"):
        name = node.value.removeprefix(NAMESPACE)
        above = list(statements.nodes(node, RDFS + "subClassOf"))
        parents = local(above)
        if len(parents) > 1:
            raise OntologyError(f"gk:{name}: {len(parents)} classes above it; keep one")
        classes[name] = ClassDef(
            name=name,
            iri=node.value,
            label=statements.need(node, RDFS + "label"),
            comment=statements.need(node, RDFS + "comment"),
            parent=parents[0] if parents else None,
            record_type=_record_type(statements, node) or name,
            owned_by=statements.text(node, GK + "ownedBy"),
            abstract=statements.flag(node, GK + "abstract"),
            qualifies=next(iter(local(statements.nodes(node, GK + "qualifies"))), None),
            aligned=outside(above),
            decided_by=_decided_by(statements, above),
        )
    return classes


def _decided_by(statements: Statements, above: list[Node]) -> tuple[str, str] | None:
    """Return the property and the value of an `owl:hasValue` restriction among the classes above, if there is one."""
    for node in above:
        value = statements.text(node, OWL + "hasValue")
        if value is not None:
            return snake(local(statements.nodes(node, OWL + "onProperty"))[0]), value
    return None


def _record_type(statements: Statements, node: Node) -> str | None:
    said = statements.text(node, GK + "recordType")
    if said is None:
        for above in statements.nodes(node, RDFS + "subClassOf"):
            said = said or _record_type(statements, above)
    return said


def read_properties(statements: Statements, classes: dict[str, ClassDef]) -> dict[str, PropertyDef]:
    """Return the properties by local name. Raises OntologyError where a domain or range is no class."""
    properties: dict[str, PropertyDef] = {}
    kinds: tuple[tuple[str, PropertyKind], ...] = (("DatatypeProperty", "datatype"), ("ObjectProperty", "object"))
    for owl_kind, kind in kinds:
        for node in statements.subjects(OWL + owl_kind):
            name = node.value.removeprefix(NAMESPACE)
            properties[name] = _property(statements, node, name, kind, classes)
    return properties


def _property(
    statements: Statements, node: Node, name: str, kind: PropertyKind, classes: dict[str, ClassDef]
) -> PropertyDef:
    domain = local(statements.nodes(node, RDFS + "domain"))
    ranges = list(statements.nodes(node, RDFS + "range"))
    targets = local(ranges) if kind == "object" else tuple(i.removeprefix(XSD) for i in outside(ranges))
    for used in (*domain, *(targets if kind == "object" else ())):
        if used not in classes:
            raise OntologyError(f"gk:{name}: its domain or range gk:{used} is not a class; declare it")
    if not domain or not targets:
        raise OntologyError(f"gk:{name}: no domain or no range; add it")
    said = statements.text(node, GK + "recordKey")
    key = said or (snake(name) if kind == "datatype" else None)
    qualified = sorted({classes[d].qualifies or "" for d in domain})
    relation = "|".join(snake(one).upper() for one in qualified) if all(qualified) else None
    on_node = kind == "datatype" or relation is not None
    neo4j_name = (key or snake(name)) if on_node else snake(name).upper()
    return PropertyDef(
        name=name,
        iri=NAMESPACE + name,
        kind=kind,
        record_key=key,
        neo4j_name=neo4j_name,
        domain=domain,
        range=targets,
        label=statements.need(node, RDFS + "label"),
        comment=statements.need(node, RDFS + "comment"),
        inverse_record_keys=statements.texts(node, GK + "inverseRecordKey"),
        many=statements.flag(node, GK + "many"),
        graph_only=statements.flag(node, GK + "graphOnly"),
        on_relationship=relation,
        aligned=outside(statements.nodes(node, RDFS + "subPropertyOf")),
    )


def read_schemes(statements: Statements) -> dict[str, Scheme]:
    """Return the concept schemes by name."""
    schemes: dict[str, Scheme] = {}
    for node in statements.subjects(SKOS + "ConceptScheme"):
        name = node.value.removeprefix(BASE)
        classes = local(statements.nodes(node, GK + "conceptClass"))
        if len(classes) != 1:
            raise OntologyError(f"scheme {name}: it needs one gk:conceptClass")
        schemes[name] = Scheme(
            name=name,
            iri=node.value,
            label=statements.need(node, SKOS + "prefLabel"),
            class_name=classes[0],
            entity_type=statements.text(node, GK + "entityType"),
        )
    return schemes


def read_concepts(statements: Statements, schemes: dict[str, Scheme]) -> dict[str, Concept]:
    """Return the concepts by id. Raises OntologyError where one lacks its label, definition or scheme."""
    concepts: dict[str, Concept] = {}
    for node in statements.subjects(SKOS + "Concept"):
        concept = _concept(statements, node, schemes)
        if concept.id in concepts:
            raise OntologyError(f"two concepts have the id {concept.id}; rename one")
        concepts[concept.id] = concept
    return concepts


def _concept(statements: Statements, node: ox.NamedNode, schemes: dict[str, Scheme]) -> Concept:
    identity = concept_id(node.value)
    notation = statements.need(node, SKOS + "notation")
    scheme = next((n.value.removeprefix(BASE) for n in statements.nodes(node, SKOS + "inScheme")
                   if isinstance(n, ox.NamedNode)), "")  # fmt: skip
    if scheme not in schemes or node.value != f"{BASE}{scheme}/{notation}":
        raise OntologyError(f"{node.value}: its IRI, skos:inScheme and skos:notation do not agree")
    label = statements.need(node, SKOS + "prefLabel")
    entity_type = schemes[scheme].entity_type
    return Concept(
        id=identity,
        iri=node.value,
        scheme=scheme,
        notation=notation,
        label=label,
        definition=statements.need(node, SKOS + "definition"),
        official_name=statements.text(node, GK + "officialName") or label,
        class_name=schemes[scheme].class_name,
        entity_type=entity_type,
        alt_labels=statements.texts(node, SKOS + "altLabel"),
        hidden_labels=statements.texts(node, SKOS + "hiddenLabel"),
        abbreviations=statements.texts(node, GK + "abbreviation"),
        broader=_ids(statements, node, SKOS + "broader"),
        related=_ids(statements, node, SKOS + "related"),
        performs=_ids(statements, node, GK + "performs"),
        in_practice_area=next(iter(_ids(statements, node, GK + "inPracticeArea")), None),
        rules=tuple(_rule(statements, n, identity, entity_type) for n in statements.nodes(node, GK + "alias")),
        headings=statements.texts(node, GK + "heading"),
        general_label=statements.flag(node, GK + "generalLabel"),
    )


def _ids(statements: Statements, node: Node, predicate: str) -> tuple[str, ...]:
    return tuple(concept_id(n.value) for n in statements.nodes(node, predicate))


def _rule(statements: Statements, node: Node, concept: str, entity_type: str | None) -> Name:
    surface = statements.need(node, GK + "surface")
    return Name(
        surface=surface,
        concept=concept,
        entity_type=entity_type or "",
        case_sensitive=statements.flag(node, GK + "caseSensitive"),
        requires=statements.texts(node, GK + "requires"),
        prefer_over=_ids(statements, node, GK + "preferOver"),
        abbreviation=surface.isupper() and " " not in surface,
    )
