"""Records, classes and properties say the same: every key of every record has its property, and the reverse."""

from __future__ import annotations

import msgspec
import pytest

from graphkit import records
from graphkit.ontology import PropertyDef, load_ontology

STRUCTS: dict[str, type[msgspec.Struct]] = {
    (str(kind.__struct_config__.tag) if kind.__struct_config__.tag else kind.__name__): kind
    for kind in vars(records).values()
    if isinstance(kind, type)
    and issubclass(kind, msgspec.Struct)
    and kind.__module__ == records.__name__
    and kind.__name__ not in {"Record", "Located"}
}


def keys(record_type: str) -> set[str]:
    return {field.encode_name for field in msgspec.structs.fields(STRUCTS[record_type])}


def test_every_record_type_is_found() -> None:
    assert len(STRUCTS) == 17
    assert {"Document", "Entity", "Item", "Repeat"} <= set(STRUCTS)


@pytest.mark.parametrize("record_type", sorted(STRUCTS))
def test_every_key_has_a_property(record_type: str) -> None:
    ontology = load_ontology()
    name = ontology.class_of_record(record_type).name
    inverse = {k for p in ontology.properties.values() if name in p.range for k in p.inverse_record_keys}
    for below in ontology.classes:
        if name in ontology.ancestors(below):
            inverse |= {k for p in ontology.properties.values() if below in p.range for k in p.inverse_record_keys}
    below_keys = {
        p.record_key
        for below in ontology.classes
        if name in ontology.ancestors(below)
        for p in ontology.properties_of(below)
        if not p.graph_only
    }
    missing = keys(record_type) - below_keys - inverse
    assert not missing, f"{record_type}: no property for {sorted(missing)}"


def carriers(prop: PropertyDef) -> set[str]:
    ontology = load_ontology()
    return {
        definition.record_type
        for definition in ontology.classes.values()
        if definition.record_type in STRUCTS and set(ontology.ancestors(definition.name)) & set(prop.domain)
    }


def test_every_property_with_a_key_is_carried_by_a_record() -> None:
    for prop in load_ontology().properties.values():
        if prop.record_key is not None and not prop.graph_only:
            assert any(prop.record_key in keys(c) for c in carriers(prop)), f"gk:{prop.name}: no record carries it"


def test_every_inverse_key_is_a_key_of_the_target() -> None:
    ontology = load_ontology()
    for prop in ontology.properties.values():
        for key in prop.inverse_record_keys:
            targets = {
                d.record_type
                for d in ontology.classes.values()
                if d.record_type in STRUCTS
                and (set(prop.range) & set(ontology.ancestors(d.name)) or d.name in prop.range)
            }
            assert any(key in keys(t) for t in targets), f"gk:{prop.name}: no target carries {key}"


def test_ranges_of_datatype_properties_match_the_fields() -> None:
    """A number is a number in both, a list is a list in both."""
    ontology = load_ontology()
    for record_type, struct in STRUCTS.items():
        name = ontology.class_of_record(record_type).name
        for field in msgspec.structs.fields(struct):
            prop = ontology.property_for(name, field.encode_name)
            if prop is None or prop.kind == "object":
                continue
            said = str(field.type)
            kind = next((k for k in ("float", "bool", "int") if k in said), "string")
            wanted = {
                "float": {"double"},
                "bool": {"boolean"},
                "int": {"nonNegativeInteger", "positiveInteger"},
                "string": {"string"},
            }
            assert set(prop.range) <= wanted[kind], f"{record_type}.{field.name}: {said} but {prop.range}"
            assert prop.many == ("tuple[" in said), f"{record_type}.{field.name}: {said} but many={prop.many}"


def test_relationship_types_and_node_properties_are_told_apart() -> None:
    properties = load_ontology().properties
    assert properties["hasSection"].neo4j_name == "HAS_SECTION"
    assert properties["childAges"].neo4j_name == properties["childAges"].record_key == "child_ages"
    assert properties["outOf"].neo4j_name == "of"
    assert (properties["failings"].neo4j_name, properties["failings"].on_relationship) == ("failings", "ASSESSES")
    assert properties["assesses"].neo4j_name == "ASSESSES"
