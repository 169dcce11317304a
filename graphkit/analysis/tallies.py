"""What the documents on a force say of its teams, processes and jobs and of its cases, without a server: FARES_WITH."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from graphkit.store.accounts import SAID, SAYS_OF
from graphkit.store.rows import NodeRow, Ref, RelationshipRow
from graphkit.store.standing import FARES_IN
from graphkit.store.tallies import FARES_WITH, case_tallies, tally
from graphkit.store.told import told


def tallies(nodes: Mapping[Ref, NodeRow], ties: Iterable[RelationshipRow]) -> Iterator[RelationshipRow]:
    """Yield the tallies of every force and what it was told, as the store adds them up. Pure.

    Args:
        nodes: all nodes.
        ties: all relationships, those of every document and how forces fare in themes (FARES_IN) among them.
    """
    failing_until: dict[Ref, dict[Ref, str]] = defaultdict(dict)
    ends: dict[str, dict[Ref, list[RelationshipRow]]] = defaultdict(lambda: defaultdict(list))
    for tie in ties:
        if tie.type in _READ:
            ends[tie.type][tie.start].append(tie)
        elif tie.type == FARES_IN and "failing_until" in tie.properties:
            failing_until[tie.start][tie.end] = tie.properties["failing_until"]
    forces: dict[Ref, set[Ref]] = defaultdict(set)  # of a report
    for report, of_report in ends["REPORTS_ON"].items():
        if "Report" in nodes[report].labels:
            forces[report].update(of.end for on in of_report for of in ends["OF"][on.end])
    yield from _with_things(nodes, ends, forces)
    for force, rows in sorted(_case_themes(nodes, ends, forces).items()):
        yield from case_tallies(force.id, rows)
    for force, recommendations in sorted(_recommendations(nodes, ends).items()):
        fails = {end.id: str(since)[:7] for end, since in failing_until.get(force, {}).items()}
        yield from told(force.id, recommendations, fails)


_READ = {"REPORTS_ON", "OF", "PERFORMS", "FINDS", "OF_CASE_TYPE", "ABOUT", "MADE", "FOLLOWS_UP", SAYS_OF}
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
        surfaces = [form for one in said for form in one["surfaces"]]
        yield RelationshipRow(FARES_WITH, force, thing, tally(said, newest, surfaces))


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
        "surfaces": [row.properties.get("surfaces", ()) for row in accounts if thing.label != "Function"],
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


def _recommendations(nodes: Mapping[Ref, NodeRow], ends: _Ends) -> dict[Ref, list[dict[str, Any]]]:
    followed: dict[Ref, list[list[str | None]]] = defaultdict(list)
    for start, of_start in ends["FOLLOWS_UP"].items():
        if start.label == "Document":
            known = nodes[start].properties
            date = known.get("inspection_start") or known.get("published")
            for up in of_start:
                followed[up.end].append([date and date[:7], start.id, up.properties["progress"]])
    found: dict[Ref, list[dict[str, Any]]] = defaultdict(list)
    for inspection, of_inspection in ends["MADE"].items():
        started = nodes[inspection].properties.get("inspection_start")
        for made in of_inspection:
            row = {
                "id": made.end.id, "made": started and started[:7],
                "themes": [about.end.id for about in ends["ABOUT"].get(made.end, ())],
                "followed": followed.get(made.end, []),
            }  # fmt: skip
            for of in ends["OF"].get(inspection, ()):
                found[of.end].append(row)
    return found
