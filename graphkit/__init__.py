"""graphkit: inspection reports on police child protection as a Neo4j graph, every finding tied to its characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graphkit.analysis import to_networkx
    from graphkit.documents import Document
    from graphkit.engine import Connection, connect
    from graphkit.errors import GraphkitError
    from graphkit.extract import extract
    from graphkit.ontology import load_ontology
    from graphkit.queries import ask, list_queries
    from graphkit.rdf import to_rdf
    from graphkit.reading import read, read_sources
    from graphkit.store import forget, load, verify

__version__ = "0.1.0"

#: the public names and the modules they come from; each is imported when it is first asked for, so that
#: `import graphkit` and `graphkit --help` stay quick
_HOME = {
    "Connection": "graphkit.engine",
    "Document": "graphkit.documents",
    "GraphkitError": "graphkit.errors",
    "ask": "graphkit.queries",
    "connect": "graphkit.engine",
    "extract": "graphkit.extract",
    "forget": "graphkit.store",
    "list_queries": "graphkit.queries",
    "load": "graphkit.store",
    "load_ontology": "graphkit.ontology",
    "read": "graphkit.reading",
    "read_sources": "graphkit.reading",
    "to_networkx": "graphkit.analysis",
    "to_rdf": "graphkit.rdf",
    "verify": "graphkit.store",
}

__all__ = [
    "Connection",
    "Document",
    "GraphkitError",
    "__version__",
    "ask",
    "connect",
    "extract",
    "forget",
    "list_queries",
    "load",
    "load_ontology",
    "read",
    "read_sources",
    "to_networkx",
    "to_rdf",
    "verify",
]


def __getattr__(name: str) -> object:
    """Import a public name from its home. Raises AttributeError for any other."""
    if name not in _HOME:
        raise AttributeError(f"module 'graphkit' has no attribute '{name}'")
    from importlib import import_module

    module = import_module(_HOME[name])
    # `graphkit.extract` is a package that can be called: the import system itself sets it here
    value = module if module.__name__ == f"{__name__}.{name}" else getattr(module, name)
    globals()[name] = value
    return value
