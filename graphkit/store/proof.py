"""Proves from the graph alone that every quote stands in its document's text where it says it does."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graphkit.errors import LoadError
from graphkit.ontology import load_ontology
from graphkit.store.cypher import name
from graphkit.store.schema import labels_with

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

    from graphkit.engine import Connection

#: Positions are code points, so the text is cut here and not by the server.
_TEXTS = """
MATCH (d:Document) WHERE $ids IS NULL OR d.id IN $ids
RETURN d.id AS id ORDER BY id
"""
_TEXT = "MATCH (d:Document {id: $id}) RETURN d.text AS text"
_HANGING = """
MATCH (d:Document {id: $id})-->(n) WHERE n.document = $id
  AND (n.quote IS NOT NULL OR n.start IS NOT NULL OR n.end IS NOT NULL)
WITH DISTINCT n
RETURN n.id AS id, labels(n) AS labels, n.start AS start, n.end AS end, n.quote AS quote ORDER BY id
"""
_STATED = """
MATCH (d:Document {id: $id})-[r]->(n) WHERE r.quote IS NOT NULL OR r.start IS NOT NULL OR r.end IS NOT NULL
RETURN n.id AS id, type(r) AS type, r.start AS start, r.end AS end, r.quote AS quote ORDER BY id, start
"""
_ATTRIBUTED = """
MATCH (:Document {id: $id})-[:HAS_CLAIM]->(n)
RETURN n.id AS id, 'attribution' AS type, n.attribution_start AS start, n.attribution_end AS end, n.attribution AS quote
ORDER BY id
"""


@dataclass(frozen=True, slots=True)
class Unproved:
    """A quote that is not what stands in the text.

    Attributes:
        document: id of the document, "" where none is known.
        id: id of the node (for a relationship, of the node that it leads to).
        what: its label, its relationship type, or `attribution`.
        start, end: the positions that it gives.
        quote: what it says.
        found: what stands there, None where there is no such place.
    """

    document: str
    id: str
    what: str
    start: int | None
    end: int | None
    quote: str | None
    found: str | None

    def __str__(self) -> str:
        """Return it as one line."""
        there = "nothing" if self.found is None else repr(self.found)
        place = f"{self.start} to {self.end}"
        return f"{self.document}: {self.what} {self.id} says {self.quote!r} at {place}; there is {there}"


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """What `verify` proved.

    Attributes:
        documents: ids of the documents looked at.
        proved: number of quotes proved, by label, relationship type or `attribution`.
        unproved: the others.
    """

    documents: tuple[str, ...]
    proved: dict[str, int]
    unproved: tuple[Unproved, ...]

    @property
    def ok(self) -> bool:
        """Whether every quote was proved."""
        return not self.unproved


def verify(connection: Connection, ids: Iterable[str] | None = None) -> VerifyReport:
    """Check each node and relationship that quotes: `text[start:end] == quote`, in code points.

    Of a claim the words that say who says it are proved, too.

    A recommendation's own quote must be one that some document states of it. With no `ids`, quotes that no loaded
    document owns count as unproved.

    Args:
        connection: see `graphkit.engine.connect`.
        ids: documents to look at, all where None.

    Raises:
        LoadError: one of `ids` is not loaded.
    """
    wanted = None if ids is None else sorted(set(ids))
    with connection.session() as session:
        return session.execute_read(_verify, wanted)


def _verify(tx: ManagedTransaction, wanted: list[str] | None) -> VerifyReport:
    documents = [row["id"] for row in tx.run(_TEXTS, ids=wanted)]
    missing = sorted(set(wanted or ()) - set(documents))
    if missing:
        raise LoadError(f"no document '{missing[0]}' is loaded; `graphkit ask documents` lists those that are")
    proved: dict[str, int] = {}
    unproved: list[Unproved] = []
    ontology = load_ontology()

    def judge(ok: bool, document: str, what: str, row: Any, found: str | None) -> None:
        if ok:
            proved[what] = proved.get(what, 0) + 1
        else:
            unproved.append(Unproved(document, row["id"], what, row["start"], row["end"], row["quote"], found))

    for document in documents:
        text = tx.run(_TEXT, id=document).single(strict=True)["text"]
        for statement in (_HANGING, _STATED, _ATTRIBUTED):
            for row in tx.run(statement, id=document):
                what = ontology.kind(row["labels"]) if statement is _HANGING else row["type"]
                found = _cut(text, row["start"], row["end"])
                judge(found is not None and found == row["quote"], document, what, row, found)
    if wanted is None:
        for label in sorted({ontology.labels(label)[-1] for label in labels_with(ontology, "quote")}):
            for row in tx.run(_astray(label)):
                judge(bool(row["ok"]), row["document"] or "", label, row, None)
    return VerifyReport(tuple(documents), dict(sorted(proved.items())), tuple(unproved))


def _astray(label: str) -> str:
    """Return Cypher for the quotes of one label that hang on no document: shared ones, and any orphans."""
    return f"""
MATCH (n:{name(label)}) WHERE n.quote IS NOT NULL
  AND NOT EXISTS {{ MATCH (d:Document {{id: n.document}}) WHERE (d)-->(n) }}
RETURN n.id AS id, n.document AS document, n.start AS start, n.end AS end, n.quote AS quote,
       n.document IS NULL AND EXISTS {{ MATCH (:Document)-[s:STATES]->(n) WHERE s.quote = n.quote }} AS ok
ORDER BY id
"""


def _cut(text: str | None, start: object, end: object) -> str | None:
    """Return `text[start:end]`, None where that is no place in the text."""
    if text is None or type(start) is not int or type(end) is not int or not 0 <= start <= end <= len(text):
        return None
    return text[start:end]
