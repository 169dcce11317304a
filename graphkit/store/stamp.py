"""Stamps of a loaded document: digests that tell it need not be loaded again, and the time when it was written."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

import msgspec

import graphkit
from graphkit.documents import Document
from graphkit.ontology.graph import SHAPES
from graphkit.records import AnyRecord, DocumentRecord, to_json
from graphkit.resources import folder

#: files under graphkit/ that decide what the graph says of a document
_DECIDES = (
    "extract/**/*.py", "ontology/*.py", "records.py",
    "store/mapping.py", "store/things.py", "store/plan.py", "store/accounts.py", "store/bearings.py",
    "store/covered.py", "store/extents.py", "store/standing.py", "store/tallies.py", "store/told.py",
)  # fmt: skip

#: property of a Document; no fact of the document, so that comparisons of graphs and exports leave it out
LOADED_AT = "loaded_at"


def now() -> str:
    """Return the time in UTC as ISO 8601, to the second: `2022-05-09T14:03:00Z`."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


@lru_cache(maxsize=1)
def loaded_with() -> str:
    """Return the versions that decide what the graph says: of graphkit, its code, its ontology, and spaCy.

    The code's digest is there because a checkout changes without its version.
    """
    package = Path(graphkit.__file__).parent
    code = _digest(p for pattern in _DECIDES for p in sorted(package.glob(pattern)))
    ontology = _digest(p for p in sorted(folder("ontology").glob("*.ttl")) if p.name not in SHAPES)
    return f"graphkit {graphkit.__version__} (code {code}), ontology {ontology}, spaCy {version('spacy')}"


def _digest(paths: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for path in paths:
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:12]


def content_digest(document: Document, records: Iterable[AnyRecord]) -> str:
    """Return a hex digest of the text, the records and `loaded_with`; where the source lies does not count."""
    digest = hashlib.sha256(f"{loaded_with()}\0{document.sha256}\0".encode())
    digest.update(document.text.encode("utf-8", "surrogatepass"))
    for record in records:
        if isinstance(record, DocumentRecord):
            record = msgspec.structs.replace(record, source="")
        digest.update(b"\0" + to_json(record).encode())
    return digest.hexdigest()
