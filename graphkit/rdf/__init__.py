"""RDF: the graph as sorted triples in SKOS, PROV and Web Annotation terms, written and validated."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graphkit.rdf.serialise import FORMATS, to_rdf, write
    from graphkit.rdf.shapes import validate

__all__ = ["FORMATS", "to_rdf", "validate", "write"]

_HOME = {"FORMATS": "serialise", "to_rdf": "serialise", "write": "serialise", "validate": "shapes"}


def __getattr__(name: str) -> object:
    """Import pyoxigraph, rdflib and pyshacl only when something of them is asked for."""
    if name in _HOME:
        from importlib import import_module

        return getattr(import_module(f"graphkit.rdf.{_HOME[name]}"), name)
    raise AttributeError(name)
