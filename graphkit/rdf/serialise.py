"""Writes the graph as Turtle, N-Triples or JSON-LD, sorted, so that one graph always gives the same bytes."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from pyoxigraph import RdfFormat, Triple, serialize

from graphkit.ontology import load_ontology
from graphkit.rdf.terms import PREFIXES, RDF_TYPE
from graphkit.rdf.triples import Triples
from graphkit.store.read import nodes, relationships

if TYPE_CHECKING:
    from graphkit.engine import Connection

#: formats by the name that the command line gives them
FORMATS = {"turtle": RdfFormat.TURTLE, "ntriples": RdfFormat.N_TRIPLES, "jsonld": RdfFormat.JSON_LD}


def to_rdf(connection: Connection) -> list[Triple]:
    """Return the whole graph as triples, sorted by subject, predicate and object, each once.

    The documents' texts stay in the graph: each quote is there with its position and its document's SHA-256.
    """
    found = Triples(load_ontology()).of(nodes(connection, text=False), relationships(connection))
    return sorted(set(found), key=_order)


def write(connection: Connection, syntax: str, out: IO[bytes]) -> int:
    """Write the whole graph in one of FORMATS and return the number of triples.

    Raises:
        KeyError: an unknown format.
    """
    triples = to_rdf(connection)
    serialize(triples, out, format=FORMATS[syntax], prefixes=PREFIXES)
    return len(triples)


def _order(triple: Triple) -> tuple[str, bool, str, str]:
    return (str(triple.subject), triple.predicate != RDF_TYPE, triple.predicate.value, str(triple.object))
