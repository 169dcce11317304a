"""The reference of the ontology, from `ontology/*.ttl`: classes, properties, schemes, themes."""

from __future__ import annotations

from md import NOTICE, code, table

from graphkit.ontology import ClassDef, Concept, Ontology, PropertyDef, load_ontology

#: How many concepts of a scheme are shown as examples.
EXAMPLES = 4


def page() -> str:
    """Return the page."""
    ontology = load_ontology()
    lines = [
        NOTICE,
        "# Ontology",
        "What the graph is made of. The files in [`ontology/`](../../ontology) say it; labels, constraints, the "
        "gazetteer, the RDF export and the checks of every query come from them. "
        "[Extend the ontology](../extend-the-ontology.md) says how to add to it.",
        "",
        "## Classes",
        "A class is a label in Neo4j; an *abstract* one is a heading for those below it and no label. A class that "
        "*qualifies* a relationship is a node in RDF and the properties of that relationship in Neo4j. Owned by a "
        "*document*: goes when it goes; *shared*: goes with the last document that says it; *ontology*: stays.",
        "",
        *_classes(ontology),
        "## Relationships",
        *table(
            ("relationship", "from", "to", "meaning"),
            (
                (code(p.neo4j_name), ", ".join(p.domain), ", ".join(p.range), p.comment)
                for p in _sorted(ontology, "object")
            ),
        ),
        "## Properties",
        *table(
            ("property", "of", "type", "meaning"),
            ((code(p.neo4j_name), _of(p), _type(p), p.comment) for p in _sorted(ontology, "datatype")),
        ),
        "## Schemes",
        "The SKOS schemes, with the label that a concept's node has. Their names, other names and abbreviations are "
        "the gazetteer, and what `graphkit ask` takes for a parameter.",
        "",
        *_schemes(ontology),
        "## Practice areas and themes",
        "",
        *_themes(ontology),
        "## Case types",
        *table(
            ("id", "case type", "definition"),
            ((code(c.id), c.label, c.definition) for c in ontology.scheme("case-type")),
        ),
    ]
    return "\n".join(lines).rstrip() + "\n"


def _classes(ontology: Ontology) -> list[str]:
    """Return the classes, each below its parent."""
    rows: list[tuple[str, str, str, str]] = []

    def add(parent: str | None, depth: int) -> None:
        for definition in ontology.classes.values():
            if definition.parent == parent:
                indent = "&nbsp;&nbsp;" * depth
                rows.append((indent, definition.name, _kind(ontology, definition), definition.comment))
                add(definition.name, depth + 1)

    add(None, 0)
    lines = table(("class", "kind", "meaning"), ((code(name), kind, comment) for _, name, kind, comment in rows))
    # The indents are put in last: in a cell they would be escaped.
    return [*lines[:2], *(f"| {row[0]}{line[2:]}" for row, line in zip(rows, lines[2:-1], strict=True)), ""]


def _kind(ontology: Ontology, definition: ClassDef) -> str:
    if definition.abstract:
        return "abstract"
    if definition.qualifies:
        return f"qualifies {code(ontology.properties[definition.qualifies].neo4j_name)}"
    return definition.owned_by or ""


def _sorted(ontology: Ontology, kind: str) -> list[PropertyDef]:
    return sorted((p for p in ontology.properties.values() if p.kind == kind), key=lambda p: (p.neo4j_name, p.name))


def _of(definition: PropertyDef) -> str:
    on = f" (on {code(definition.on_relationship)})" if definition.on_relationship else ""
    return ", ".join(definition.domain) + on


def _type(definition: PropertyDef) -> str:
    return ("list of " if definition.many else "") + ", ".join(definition.range)


def _schemes(ontology: Ontology) -> list[str]:
    rows = []
    for name, scheme in ontology.schemes.items():
        members = ontology.scheme(name)
        some = ", ".join(c.label for c in members[:EXAMPLES])
        rows.append((scheme.label, scheme.class_name, str(len(members)), some))
    return table(("scheme", "label", "concepts", "such as"), rows)


def _themes(ontology: Ontology) -> list[str]:
    lines: list[str] = []
    themes = ontology.scheme("theme")
    for area in ontology.scheme("practice-area"):
        lines += [f"### {area.label}", f"`{area.id}`: {area.definition}.", ""]
        lines += table(("id", "theme", "what it asks"), (_theme(c) for c in themes if c.in_practice_area == area.id))
    return lines


def _theme(concept: Concept) -> tuple[str, str, str]:
    return code(concept.id), concept.label, concept.definition
