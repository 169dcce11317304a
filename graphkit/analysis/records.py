"""The networkx graph of documents and their records, without Neo4j: what `to_networkx` would read after a load."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

import networkx as nx

from graphkit.analysis.graph import assemble
from graphkit.analysis.tallies import tallies
from graphkit.documents import Document
from graphkit.ontology import load_ontology
from graphkit.records import AnyRecord
from graphkit.store.concepts import concept_rows
from graphkit.store.mapping import to_rows
from graphkit.store.plan import merge_statements, statement
from graphkit.store.rows import Key, NodeRow, Ref, RelationshipRow, Statement
from graphkit.store.standing import BEST, FARES_IN, standings


def from_records(documents: Iterable[tuple[Document, Iterable[AnyRecord]]]) -> nx.MultiDiGraph:
    """Return the graph of these documents: the nodes, relationships and attributes of `to_networkx`.

    Left out are the documents' texts, what the store notes of a load (digest, version, time), and which findings are
    near in meaning. For the few
    documents of one sitting; a graph that is to stay, and whoever asks it in Cypher, wants `graphkit load`.

    Args:
        documents: each document with its records, as `graphkit.extract` yields them.

    Raises:
        RecordError: see `to_rows`.
    """
    ontology = load_ontology()
    concepts, among_concepts = concept_rows(ontology)
    nodes: dict[Ref, NodeRow] = {row.ref: row for row in concepts}
    ties: dict[Key, RelationshipRow] = {tie.key: tie for tie in among_concepts}
    worded: dict[Ref, list[Statement]] = defaultdict(list)
    shared: dict[Key, list[str]] = defaultdict(list)
    for document, records in documents:
        said = to_rows(document, records, ontology)
        nodes |= said.nodes
        ties |= said.relationships
        for ref, words in said.statements().items():
            worded[ref] += [statement(document.id, one) for one in words]
        for key in said.shared:
            shared[key].append(document.id)
    for ref, statements in worded.items():
        nodes.setdefault(ref, NodeRow(ref, merge_statements(ref.id, statements)))
    for key, ids in shared.items():
        ties[key] = RelationshipRow(key.type, key.start, key.end, {"documents": sorted(ids)})
    ties |= {tie.key: tie for tie in _standings(nodes, ties.values())}
    ties |= {tie.key: tie for tie in tallies(nodes, ties.values())}
    for ref, node in nodes.items():
        if ref.label == "Document":
            kept = {name: value for name, value in node.properties.items() if name != "text"}
            nodes[ref] = NodeRow(ref, kept, node.labels)
    return assemble(
        (nodes[ref] for ref in sorted(nodes)),
        (ties[key] for key in sorted(ties, key=lambda k: (k.start.label, k.start.id, k))),
    )


def _standings(nodes: dict[Ref, NodeRow], ties: Iterable[RelationshipRow]) -> Iterator[RelationshipRow]:
    """Yield how each force fares in each theme, as the store adds it up from the assessments of its reports."""
    ends: dict[tuple[str, Ref], list[RelationshipRow]] = defaultdict(list)
    for tie in ties:
        if tie.type in ("REPORTS_ON", "OF", "ASSESSES"):
            ends[tie.type, tie.start].append(tie)
    rows: dict[Ref, dict[tuple[Ref, Ref, str], dict[str, Any]]] = defaultdict(dict)
    for (kind, report), of_report in ends.items():
        if kind != "REPORTS_ON" or "Report" not in nodes[report].labels:
            continue
        known = nodes[report].properties
        for said in ends.get(("ASSESSES", report), ()):
            failings, strengths = (said.properties.get(kind, []) for kind in ("failings", "strengths"))
            row = {
                "theme": said.end.id, "report": report.id, "value": said.properties["value"],
                "inspected": known.get("inspection_start") or known.get("published"),
                "failings": len(failings), "strengths": len(strengths),
                "best_failings": failings[:BEST], "best_strengths": strengths[:BEST],
            }  # fmt: skip
            for on in of_report:
                for of in ends.get(("OF", on.end), ()):
                    rows[of.end][report, said.end, said.properties["record"]] = row
    for force, by in rows.items():
        for theme, standing in standings(by.values()).items():
            yield RelationshipRow(FARES_IN, force, Ref("Theme", theme), standing)
