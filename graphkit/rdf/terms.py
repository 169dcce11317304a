"""IRIs and literals: how a node of the graph and a value of a property are named in RDF."""

from __future__ import annotations

from urllib.parse import quote

from pyoxigraph import Literal, NamedNode

from graphkit.ontology import BASE, NAMESPACE

XSD = "http://www.w3.org/2001/XMLSchema#"
RDF_TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
SKOS = "http://www.w3.org/2004/02/skos/core#"
PROV = "http://www.w3.org/ns/prov#"
OA = "http://www.w3.org/ns/oa#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"

#: prefixes of every file that graphkit writes
PREFIXES = {
    "gk": NAMESPACE,
    "skos": SKOS,
    "prov": PROV,
    "oa": OA,
    "rdfs": RDFS,
    "xsd": XSD,
}


def gk(name: str) -> NamedNode:
    """Return the IRI of a class or property by its local name."""
    return NamedNode(NAMESPACE + name)


def resource(id: str) -> NamedNode:
    """Return the IRI of what has this id and is not a concept: the id under `id/`, percent-encoded where it must be."""
    return NamedNode(f"{BASE}id/{quote(id, safe='/:-._~')}")


def literal(value: object, datatype: str) -> Literal:
    """Return the literal of a value whose property has this XSD type (`string`, `double` ...).

    Raises:
        TypeError: the value is of a kind that no property of the graph has.
    """
    if isinstance(value, bool):
        return Literal("true" if value else "false", datatype=NamedNode(XSD + "boolean"))
    if isinstance(value, int | float):
        if datatype in {"double", "decimal", "float"}:
            return Literal(repr(float(value)), datatype=NamedNode(XSD + datatype))
        return Literal(str(int(value)), datatype=NamedNode(XSD + (datatype if datatype != "string" else "integer")))
    if isinstance(value, str):
        return Literal(value) if datatype == "string" else Literal(value, datatype=NamedNode(XSD + datatype))
    raise TypeError(f"no RDF literal for {type(value).__name__}")
