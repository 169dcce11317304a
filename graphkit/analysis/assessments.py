"""What the reports on each force say of each theme: the cells from which projections, likeness and pictures count."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

import networkx as nx


@dataclass(frozen=True, slots=True)
class Assessed:
    """What one report says of one theme, on one force.

    Attributes:
        force, theme, report: keys of the nodes.
        value: `failing`, `mixed` or `strength`.
        failings, strengths: numbers of findings that the assessment rests on.
    """

    force: str
    theme: str
    report: str
    value: str
    failings: int
    strengths: int


@dataclass(frozen=True, slots=True)
class Cell:
    """What all reports on one force say of one theme, put together.

    Attributes:
        value: `failing` where a report finds it failing outright; else `mixed` where a report finds failings beside
            strengths; else `strength`.
        fails: False for a strength.
        failings, strengths: numbers of findings in all these reports.
        reports: ids of the reports that speak of it, sorted.
    """

    value: str
    failings: int
    strengths: int
    reports: tuple[str, ...]

    @property
    def fails(self) -> bool:
        """Whether the force counts as failing here, outright or in part."""
        return self.value != "strength"


def targets(graph: nx.MultiDiGraph, node: object, kind: str) -> list[tuple[Any, dict[str, Any]]]:
    """Return what `node` is joined to by relationships of one type: the key of each end and the edge's attributes."""
    return [(end, data) for _, end, data in graph.out_edges(node, data=True) if data["type"] == kind]


def of_label(graph: nx.MultiDiGraph, label: str) -> list[Any]:
    """Return the keys of the nodes that have a label, in the graph's order."""
    return [n for n, data in graph.nodes(data=True) if label in data["labels"]]


def forces_of(graph: nx.MultiDiGraph, report: object) -> set[Any]:
    """Return the forces that a report is about."""
    return {
        force for inspection, _ in targets(graph, report, "REPORTS_ON") for force, _ in targets(graph, inspection, "OF")
    }


def assessed(graph: nx.MultiDiGraph) -> list[Assessed]:
    """Return every assessment of a theme in a report, sorted.

    Articles are left out: what they quote is the report's own. A `mixed` that rests on no failing says that the
    report speaks of the theme and finds it no worse than good, so it counts as a strength (the query
    `recurring-failings` counts in the same way).
    """
    found = []
    for report in of_label(graph, "Report"):
        forces = forces_of(graph, report)
        for theme, data in targets(graph, report, "ASSESSES"):
            failings, strengths = len(data.get("failings") or ()), len(data.get("strengths") or ())
            value = "strength" if data["value"] == "mixed" and not failings else data["value"]
            found += [Assessed(force, theme, report, value, failings, strengths) for force in forces]
    return sorted(found, key=lambda a: (a.force, a.theme, a.report))


def cells(graph: nx.MultiDiGraph) -> dict[tuple[str, str], Cell]:
    """Return what is said of each pair of force and theme of which a report speaks, by their keys, sorted.

    A pair that is not there is one on which every loaded report is silent: it neither fails nor does well.
    """
    together: dict[tuple[str, str], list[Assessed]] = defaultdict(list)
    for one in assessed(graph):
        together[one.force, one.theme].append(one)
    return {
        pair: Cell(
            value=next(v for v in ("failing", "mixed", "strength") if any(one.value == v for one in found)),
            failings=sum(one.failings for one in found),
            strengths=sum(one.strengths for one in found),
            reports=tuple(str(graph.nodes[one.report]["id"]) for one in found),
        )
        for pair, found in together.items()
    }


def name_of(graph: nx.MultiDiGraph, node: object) -> str:
    """Return what to call a node: its official name (forces), its name, or its key."""
    data = graph.nodes[node]
    return str(data.get("official_name") or data.get("name") or node)
