"""RDF: the graph as sorted triples in SKOS, PROV and Web Annotation terms, written and validated."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graphkit.rdf.validate import validate
    from graphkit.rdf.write import FORMATS, to_rdf, write

__all__ = ["FORMATS", "to_rdf", "validate", "write"]

_HOME = {"FORMATS": "write", "to_rdf": "write", "write": "write", "validate": "validate"}


def __getattr__(name: str) -> object:
    """Import pyoxigraph, rdflib and pyshacl only when something of them is asked for."""
    if name in _HOME:
        from importlib import import_module

        return getattr(import_module(f"graphkit.rdf.{_HOME[name]}"), name)
    raise AttributeError(name)
