"""What a load did or would do, as counts and ids."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from graphkit.ontology import load_ontology
from graphkit.store.plan import Plan
from graphkit.store.rows import NodeRow, Ref

#: what became of a document
Outcome: TypeAlias = Literal["loaded", "changed", "unchanged", "forgotten"]


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What one load did, or with `dry_run` would do.

    Attributes:
        document: id of the document.
        outcome: `loaded` (new), `changed` (replaced), `unchanged` (nothing written) or `forgotten`.
        dry_run: True where nothing was written.
        added, changed, removed: ids of nodes by label, sorted.
        relationships: numbers of relationships `added`, `changed` and `removed`; those that go with a node count,
            those that are added up over documents (FARES_IN, FARES_WITH, WAS_TOLD ...) do not.
    """

    document: str
    outcome: Outcome
    dry_run: bool = False
    added: dict[str, tuple[str, ...]] = field(default_factory=dict)
    changed: dict[str, tuple[str, ...]] = field(default_factory=dict)
    removed: dict[str, tuple[str, ...]] = field(default_factory=dict)
    relationships: dict[str, int] = field(default_factory=dict)

    @property
    def removals(self) -> int:
        """Number of nodes removed."""
        return sum(map(len, self.removed.values()))

    def lines(self, ids: bool = False) -> list[str]:
        """Return the report as lines for a person: what is added, changed and removed by label, with ids if asked."""
        found = [f"{self.document}: {self.outcome}{' (dry run, nothing written)' if self.dry_run else ''}"]
        for sign, word, by_label in (
            ("+", "added", self.added),
            ("~", "changed", self.changed),
            ("-", "removed", self.removed),
        ):
            for label, nodes in by_label.items():
                found.append(f"  {sign} {len(nodes):>5} {label} {word}")
                if ids:
                    found.extend(f"          {node}" for node in nodes)
        if any(self.relationships.values()):
            numbers = ", ".join(f"{number} {word}" for word, number in self.relationships.items() if number)
            found.append(f"  relationships: {numbers}")
        return found


def report_of(plan: Plan, outcome: Outcome, dry_run: bool) -> LoadReport:
    """Return the report of a plan."""
    return LoadReport(
        document=plan.document,
        outcome=outcome,
        dry_run=dry_run,
        added=_ids([*plan.added, *plan.shared_added]),
        changed=_ids([*(new for _, new in plan.changed), *plan.shared_changed]),
        removed=_ids([*plan.removed, *(NodeRow(ref, {}) for ref in plan.shared_removed)]),
        relationships={
            "added": len(plan.made) + len(plan.said),
            "changed": len(plan.remade),
            "removed": len(plan.unmade) + len(plan.unsaid),
        },
    )


def _ids(nodes: Iterable[NodeRow]) -> dict[str, tuple[str, ...]]:
    by_label: dict[str, list[Ref]] = {}
    ontology = load_ontology()
    for node in nodes:
        by_label.setdefault(ontology.kind((node.ref.label, *node.labels)), []).append(node.ref)
    return {label: tuple(sorted(ref.id for ref in refs)) for label, refs in sorted(by_label.items())}
