"""What a load will do: the difference between what a document says in the graph and what it says now. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from graphkit.store.rows import Key, NodeRow, Properties, Ref, RelationshipRow, Said, Shared, Statement

#: What a statement says of its own place in its own document, not of the node.
ONLY_THERE = frozenset({"record", "start", "end", "page", "surfaces", "expansion_in_text"})
#: Where documents differ here the longer word is the more precise one: `2022-05-09` beats `2022-05`.
_MOST_PRECISE = frozenset({"inspection_start", "inspection_end"})


@dataclass(frozen=True, slots=True)
class Plan:
    """Every write of one load, in a fixed order.

    Attributes:
        added, removed: nodes of the document itself.
        changed: the same, (as it stands, as it will be).
        made, unmade: relationships that begin at those nodes.
        remade: (element id, row) of relationships whose properties change.
        said, unsaid: relationships between shared nodes that the document begins or ceases to say.
        shared_added, shared_changed: shared nodes with their merged properties.
        shared_removed: shared nodes that no document states any more.
    """

    document: str
    added: list[NodeRow] = field(default_factory=list)
    changed: list[tuple[NodeRow, NodeRow]] = field(default_factory=list)
    removed: list[NodeRow] = field(default_factory=list)
    made: list[RelationshipRow] = field(default_factory=list)
    remade: list[tuple[str, RelationshipRow]] = field(default_factory=list)
    unmade: list[tuple[str, RelationshipRow]] = field(default_factory=list)
    said: list[Key] = field(default_factory=list)
    unsaid: list[Key] = field(default_factory=list)
    shared_added: list[NodeRow] = field(default_factory=list)
    shared_changed: list[NodeRow] = field(default_factory=list)
    shared_removed: list[Ref] = field(default_factory=list)

    @property
    def removals(self) -> int:
        """Number of nodes that would go."""
        return len(self.removed) + len(self.shared_removed)

    @property
    def empty(self) -> bool:
        """Whether there is nothing to write."""
        return not any(
            (
                self.added, self.changed, self.removed, self.made, self.remade, self.unmade, self.said, self.unsaid,
                self.shared_added, self.shared_changed, self.shared_removed,
            )
        )  # fmt: skip


def plan(document: str, old: Said, new: Said, shared: Mapping[Ref, Shared]) -> Plan:
    """Return what turns `old` into `new`.

    Args:
        document: id of the document.
        old: what it says in the graph (empty where it is not loaded).
        new: what it says now (empty where it is to be forgotten).
        shared: the state of every node that `old` or `new` makes a statement on.
    """
    result = Plan(document)
    for ref, node in sorted(new.nodes.items()):
        before = old.nodes.get(ref)
        if before is None:
            result.added.append(node)
        elif before != node:
            result.changed.append((before, node))
    result.removed.extend(node for ref, node in sorted(old.nodes.items()) if ref not in new.nodes)

    for key, row in sorted(new.relationships.items()):
        standing = old.relationships.get(key)
        if standing is None:
            result.made.append(row)
        elif standing != row:
            result.remade.append((old.elements[key], row))
    for key, row in sorted(old.relationships.items()):
        if key not in new.relationships:
            result.unmade.append((old.elements[key], row))
    result.said.extend(sorted(new.shared - old.shared))
    result.unsaid.extend(sorted(old.shared - new.shared))

    says = new.statements()
    for ref in sorted({*old.statements(), *says}):
        state = shared[ref]
        if state.concept:
            continue
        statements = [*state.others, *(statement(document, said) for said in says.get(ref, []))]
        if not statements:
            result.shared_removed.append(ref)
            continue
        node = NodeRow(ref, merge_statements(ref.id, statements))
        if not state.exists:
            result.shared_added.append(node)
        elif state.properties != node.properties:
            result.shared_changed.append(node)
    return result


def statement(document: str, said: Properties) -> Statement:
    """Return what one document says of a shared node, as one wording."""
    wording = {key: value for key, value in said.items() if key not in ONLY_THERE}
    return Statement(document, said.get("record", ""), said.get("start", -1), wording, (document,))


def merge_statements(id: str, statements: Iterable[Statement]) -> Properties:
    """Return the properties of a shared node from what each document says of it.

    The order in which documents were loaded does not matter: the first document by id that says anything on a
    property decides it, save that dates take the most precise one.
    """
    merged: Properties = {}
    documents: set[str] = set()
    for said in sorted(statements, key=lambda s: s[:3]):
        documents.update(said.documents)
        for key, value in said.properties.items():
            if key not in merged or (key in _MOST_PRECISE and len(value) > len(merged[key])):
                merged[key] = value
    return {"id": id, **merged, "documents": sorted(documents)}
