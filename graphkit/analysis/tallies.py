"""What the documents on a force say of its teams, processes and jobs and of its cases, without a server: FARES_WITH."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from graphkit.store.accounts import SAID, SAYS_OF
from graphkit.store.rows import NodeRow, Ref, RelationshipRow
from graphkit.store.tallies import FARES_WITH, case_tallies, tally


def tallies(nodes: Mapping[Ref, NodeRow], ties: Iterable[RelationshipRow]) -> Iterator[RelationshipRow]:
    """Yield the tallies of every force, as the store adds them up from accounts and case themes. Pure.

    Args:
        nodes: all nodes.
        ties: all relationships, those of every document among them.
    """
    ends: dict[str, dict[Ref, list[RelationshipRow]]] = defaultdict(lambda: defaultdict(list))
    for tie in ties:
        if tie.type in ("REPORTS_ON", "OF", "PERFORMS", "FINDS", "OF_CASE_TYPE", "ABOUT", SAYS_OF):
            ends[tie.type][tie.start].append(tie)
    forces: dict[Ref, set[Ref]] = defaultdict(set)  # of a report
    for report, of_report in ends["REPORTS_ON"].items():
        if "Report" in nodes[report].labels:
            forces[report].update(of.end for on in of_report for of in ends["OF"][on.end])
    yield from _with_things(nodes, ends, forces)
    for force, rows in sorted(_case_themes(nodes, ends, forces).items()):
        yield from case_tallies(force.id, rows)


_Ends = Mapping[str, Mapping[Ref, list[RelationshipRow]]]


def _with_things(
    nodes: Mapping[Ref, NodeRow], ends: _Ends, forces: Mapping[Ref, set[Ref]]
) -> Iterator[RelationshipRow]:
    told: dict[tuple[Ref, Ref], dict[Ref, list[RelationshipRow]]] = defaultdict(lambda: defaultdict(list))
    for document, of_document in ends[SAYS_OF].items():
        for account in sorted(of_document, key=lambda row: row.end):
            thing = account.end
            if thing.label == "Process":
                for force in forces.get(document, ()):
                    told[force, thing][document].append(account)
            elif thing.label == "Team":
                for of in ends["OF"].get(thing, ()):
                    told[of.end, thing][document].append(account)
                    for performs in ends["PERFORMS"].get(thing, ()):
                        told[of.end, performs.end][document].append(account)
    for (force, thing), by_document in sorted(told.items()):
        said = [_said(nodes[document], thing, rows) for document, rows in sorted(by_document.items())]
        said.sort(key=lambda one: one["inspected"] or "", reverse=True)
        newest: list[str] = next((one["ids"] for one in said if one["ids"]), [])
        yield RelationshipRow(FARES_WITH, force, thing, tally(said, newest))


def _said(document: NodeRow, thing: Ref, accounts: list[RelationshipRow]) -> dict[str, Any]:
    """Return what one document says of a thing; of a job, what it says of all teams that do it, each finding once."""
    ids = {
        polarity: list(dict.fromkeys(id for row in accounts for id in row.properties.get(listed, ())))
        for polarity, (_, listed) in SAID.items()
    }
    return {
        "document": document.ref.id,
        "report": "Report" in document.labels,
        "inspected": document.properties.get("inspection_start") or document.properties.get("published"),
        "mentions": sum(row.properties["mention_count"] for row in accounts),
        "first": None if thing.label == "Function" else accounts[0].properties.get("first_mention"),
        "ids": ids["failing"],
        "failings": len(ids["failing"]),
        "strengths": len(ids["strength"]),
        "mixed": len(ids["mixed"]),
    }


def _case_themes(
    nodes: Mapping[Ref, NodeRow], ends: _Ends, forces: Mapping[Ref, set[Ref]]
) -> dict[Ref, list[dict[str, Any]]]:
    found: dict[Ref, list[dict[str, Any]]] = defaultdict(list)
    for report, of_report in forces.items():
        known = nodes[report].properties
        for finds in ends["FINDS"].get(report, ()):
            finding = nodes[finds.end]
            if "CaseTheme" not in finding.labels:
                continue
            for of_type in ends["OF_CASE_TYPE"].get(finds.end, ()):
                themes = [about.end.id for about in ends["ABOUT"].get(finds.end, ())]
                for theme in themes or [""]:  # one on none counts too
                    row = {
                        "case_type": of_type.end.id, "theme": theme, "report": report.id,
                        "inspected": known.get("inspection_start") or known.get("published"),
                        "finding": finds.end.id, "polarity": finding.properties["polarity"],
                        "confidence": finding.properties.get("confidence") or 0.0,
                        "start": finding.properties["start"],
                    }  # fmt: skip
                    for force in of_report:
                        found[force].append(row)
    return found
