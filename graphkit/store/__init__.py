"""The store: from records to Neo4j and back."""

from __future__ import annotations

from graphkit.store.loading import forget, is_current, load, prepare, refuse_unknown
from graphkit.store.proof import VerifyReport, verify
from graphkit.store.report import LoadReport

__all__ = ["LoadReport", "VerifyReport", "forget", "is_current", "load", "prepare", "refuse_unknown", "verify"]
