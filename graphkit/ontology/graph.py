"""Reads the ontology's Turtle into a small index of statements by subject."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

import pyoxigraph as ox

from graphkit.errors import OntologyError
from graphkit.ontology.model import NAMESPACE

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
OWL = "http://www.w3.org/2002/07/owl#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
XSD = "http://www.w3.org/2001/XMLSchema#"
SH = "http://www.w3.org/ns/shacl#"

Term: TypeAlias = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
Node: TypeAlias = ox.NamedNode | ox.BlankNode

#: files that hold SHACL shapes, which nothing but validation reads
SHAPES = ("shapes.ttl", "meta-shapes.ttl")


class Statements:
    """Statements by subject and predicate, the objects in the order of the files."""

    def __init__(self) -> None:
        self._of: dict[Node, dict[str, list[Term]]] = {}

    def read(self, path: Path) -> None:
        """Add the statements of one Turtle file. Raises OntologyError where it is not Turtle."""
        try:
            for triple in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE):
                subject = triple.subject
                if isinstance(subject, ox.Triple):
                    raise OntologyError(f"{path.name}: a statement about a statement; write it without")
                by = self._of.setdefault(subject, {})
                by.setdefault(triple.predicate.value, []).append(triple.object)
        except (SyntaxError, OSError) as error:
            raise OntologyError(f"{path}: not readable as Turtle: {error}; mend the file") from error

    def subjects(self, kind: str) -> Iterator[ox.NamedNode]:
        """Yield the named subjects that have the type `kind`, in order."""
        wanted = ox.NamedNode(kind)
        for subject, by in self._of.items():
            if isinstance(subject, ox.NamedNode) and wanted in by.get(RDF + "type", ()):
                yield subject

    def objects(self, subject: Node, predicate: str) -> list[Term]:
        """Return the objects of `subject` and `predicate`."""
        return self._of.get(subject, {}).get(predicate, [])

    def texts(self, subject: Node, predicate: str) -> tuple[str, ...]:
        """Return the literals' texts."""
        return tuple(o.value for o in self.objects(subject, predicate) if isinstance(o, ox.Literal))

    def text(self, subject: Node, predicate: str) -> str | None:
        """Return the only literal's text, None where there is none. Raises OntologyError where there are more."""
        found = self.texts(subject, predicate)
        if len(found) > 1:
            raise OntologyError(f"{subject}: {len(found)} values of {predicate}: {', '.join(found)}; keep one")
        return found[0] if found else None

    def need(self, subject: Node, predicate: str) -> str:
        """Return the only literal's text. Raises OntologyError where there is none."""
        found = self.text(subject, predicate)
        if not found:
            raise OntologyError(f"{subject}: nothing for {predicate}; add it")
        return found

    def flag(self, subject: Node, predicate: str) -> bool:
        """Return whether a boolean property is true."""
        return "true" in self.texts(subject, predicate)

    def nodes(self, subject: Node, predicate: str) -> Iterator[Node]:
        """Yield the objects that are nodes, lists of `owl:unionOf` opened."""
        for item in self.objects(subject, predicate):
            if isinstance(item, ox.BlankNode) and self.objects(item, OWL + "unionOf"):
                for head in self.objects(item, OWL + "unionOf"):
                    yield from self._list(head)
            elif isinstance(item, ox.NamedNode | ox.BlankNode):
                yield item

    def _list(self, head: Term) -> Iterator[Node]:
        while isinstance(head, ox.BlankNode):
            for first in self.objects(head, RDF + "first"):
                if isinstance(first, ox.NamedNode | ox.BlankNode):
                    yield first
            head = next(iter(self.objects(head, RDF + "rest")), ox.NamedNode(RDF + "nil"))


def read_folder(folder: Path) -> Statements:
    """Return the statements of every Turtle file in `folder` but the shapes, in order of name."""
    statements = Statements()
    files = [f for f in sorted(folder.glob("*.ttl")) if f.name not in SHAPES]
    if not files:
        raise OntologyError(f"{folder}: no Turtle files; install graphkit again")
    for file in files:
        statements.read(file)
    return statements


def local(nodes: Iterable[Node]) -> tuple[str, ...]:
    """Return the local names of the nodes that lie in graphkit's namespace."""
    return tuple(
        n.value.removeprefix(NAMESPACE) for n in nodes if isinstance(n, ox.NamedNode) and n.value.startswith(NAMESPACE)
    )


def outside(nodes: Iterable[Node]) -> tuple[str, ...]:
    """Return the IRIs of the nodes that lie in other vocabularies."""
    return tuple(n.value for n in nodes if isinstance(n, ox.NamedNode) and not n.value.startswith(NAMESPACE))
