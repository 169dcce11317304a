"""The errors graphkit raises, under one root."""

from __future__ import annotations


class GraphkitError(Exception):
    """Root of every error meant for the person at the keyboard: one line that says what, where and what to do."""


class SourceError(GraphkitError):
    """A source (file, page, address) that cannot be read as a document.

    Attributes:
        source: the path or address as it was given.
        reason: what is wrong with it.
        remedy: what the person can do about it.
    """

    def __init__(self, source: str, reason: str, remedy: str) -> None:
        super().__init__(f"{source}: {reason}; {remedy}")
        self.source = source
        self.reason = reason
        self.remedy = remedy


class OntologyError(GraphkitError):
    """The ontology's files contradict themselves or lack what the code asks of them."""


class RecordError(GraphkitError):
    """A record that does not keep the contract (an unknown type, a field of the wrong kind)."""


class ExtractionError(GraphkitError):
    """A component failed on a document: a fault of graphkit, not of the document."""


class EngineError(GraphkitError):
    """Neo4j could not be installed, started, reached or signed in to."""


class LoadError(GraphkitError):
    """A load that was refused before it wrote anything (too many removals, two documents of one name ...)."""


class QueryError(GraphkitError):
    """A canned query that does not exist, lacks a parameter, or would write."""
