"""What one document says of each thing that it names, on one relationship: how often, first where, in which findings.

A thousand reports name processes 600,000 times in half a million findings, but each of them only some forty processes.
Worked out from the rows of the document itself, so that it is written, compared and taken out with them. Pure.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from graphkit.ontology import Ontology
from graphkit.store.rows import Properties, Ref, RelationshipRow, Said

#: type of the relationship
SAYS_OF = "SAYS_OF"
#: polarity of a finding -> (property that counts such findings, property that lists them)
SAID = {
    "failing": ("failing_count", "failing_findings"),
    "strength": ("strength_count", "strength_findings"),
    "mixed": ("mixed_count", "mixed_findings"),
}


def accounts(said: Said, document: Ref, ontology: Ontology) -> Iterator[RelationshipRow]:
    """Yield one relationship from the document to each thing that it names.

    What an article relays is no inspector's finding a second time: its accounts count mentions alone.

    Args:
        said: the rows of the document, its mentions and findings with their ties among them.
        document: the document's node.
        ontology: says which nodes are named things.
    """
    finds = {row.end for row in said.relationships.values() if row.type == "FINDS"}
    mentions: dict[Ref, set[Ref]] = {}
    findings: dict[Ref, set[Ref]] = {}
    surfaces: dict[Ref, set[str]] = {}
    for row in said.relationships.values():
        if row.type == "NAMES":
            mentions.setdefault(row.end, set()).update({row.start} - {document})
            surfaces.setdefault(row.end, set()).update(row.properties.get("surfaces", ()))
        elif row.type == "MENTIONS" and row.start in finds:
            findings.setdefault(row.end, set()).add(row.start)
    for thing in sorted({*mentions, *findings}):
        if "Thing" in ontology.ancestors(thing.label):
            found = account(
                [said.nodes[ref].properties for ref in mentions.get(thing, ())],
                [said.nodes[ref].properties for ref in findings.get(thing, ())],
            )
            if surfaces.get(thing):
                found["surfaces"] = sorted(surfaces[thing])
            yield RelationshipRow(SAYS_OF, document, thing, found)


def account(mentions: Collection[Properties], findings: Collection[Properties]) -> Properties:
    """Return the properties of one account from those of the mentions of a thing and of the findings that name it."""
    found: dict[str, Any] = {"mention_count": len(mentions)}
    first = min(mentions, key=lambda one: (one["start"], one["id"]), default=None)
    if first is not None:
        found["first_mention"] = first["id"]
    surest = sorted(findings, key=lambda one: (-(one.get("confidence") or 0.0), one["start"], one["id"]))
    for polarity, (count, listed) in SAID.items():
        ids = [one["id"] for one in surest if one["polarity"] == polarity]
        found[count] = len(ids)
        if ids:
            found[listed] = ids
    return found
