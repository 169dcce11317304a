"""The rows that the store writes and compares: nodes, relationships, and all that one document says."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeAlias

#: What Neo4j keeps as a property: a scalar or a list of scalars.
Properties: TypeAlias = dict[str, Any]

#: Relationships by which a document says that a shared node is so. Their properties are that document's own words
#: on it (`quote`, `name` ...); the node's properties are merged from them, so that none depends on who came first.
STATEMENTS = ("NAMES", "REPORTS_ON", "SPEAKS_OF", "STATES")


class Ref(NamedTuple):
    """A node by the label whose id is constrained, and that id."""

    label: str
    id: str


class Key(NamedTuple):
    """What tells one relationship from another: its type, its ends, and the record and place it was read from."""

    type: str
    start: Ref
    end: Ref
    record: str
    at: int


@dataclass(frozen=True, slots=True)
class NodeRow:
    """One node: its reference, the labels besides `ref.label`, sorted, and its properties with `id` among them."""

    ref: Ref
    properties: Properties
    labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RelationshipRow:
    """One relationship with its properties."""

    type: str
    start: Ref
    end: Ref
    properties: Properties = field(default_factory=dict)

    @property
    def key(self) -> Key:
        """What tells it from others."""
        return Key(self.type, self.start, self.end, self.properties.get("record", ""), self.properties.get("start", -1))


@dataclass(frozen=True, slots=True)
class Said:
    """All that one document says.

    Attributes:
        nodes: the nodes that go when the document goes; the Document itself is one.
        relationships: the relationships that begin at one of those nodes.
        shared: the relationships between shared nodes (`documents` on them says who says them), without properties.
        elements: where this was read from Neo4j, the element ids of `relationships`.
    """

    nodes: dict[Ref, NodeRow] = field(default_factory=dict)
    relationships: dict[Key, RelationshipRow] = field(default_factory=dict)
    shared: set[Key] = field(default_factory=set)
    elements: dict[Key, str] = field(default_factory=dict)

    def statements(self) -> dict[Ref, list[Properties]]:
        """Return what the document says of each node that it shares with others, in a fixed order."""
        found: dict[Ref, list[RelationshipRow]] = {}
        for row in self.relationships.values():
            if row.start.label == "Document" and row.type in STATEMENTS:
                found.setdefault(row.end, []).append(row)
        return {ref: [r.properties for r in sorted(rows, key=lambda r: r.key)] for ref, rows in sorted(found.items())}


class Statement(NamedTuple):
    """One wording of what documents say of a shared node.

    Attributes:
        document, record, at: the first place, by id, that words it so.
        properties: the wording.
        documents: every document that words it so.
    """

    document: str
    record: str
    at: int
    properties: Properties
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shared:
    """A shared node as it stands in the graph.

    Attributes:
        exists: whether it does.
        concept: whether the ontology keeps it (then no document adds to it or takes it away).
        properties: its properties.
        others: what other documents say of it, each wording once: nodes that a thousand documents name have few.
    """

    exists: bool
    concept: bool
    properties: Properties
    others: tuple[Statement, ...]
