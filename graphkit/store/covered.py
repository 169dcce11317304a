"""Which practice areas a document has a section on: one relationship for each area. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from graphkit.store.rows import Ref, RelationshipRow, Said

#: type of the relationship
COVERS = "COVERS"


def covered(said: Said, document: Ref) -> Iterator[RelationshipRow]:
    """Yield one relationship from the document to each practice area that a section of it is about.

    Args:
        said: the rows of the document, its sections with their ties among them.
        document: the document's node.
    """
    ties = said.relationships.values()
    areas = {row.end for row in ties if row.type == "IN" and row.start.label == "Section"}
    for area in sorted(areas):
        if area.label == "PracticeArea":
            yield RelationshipRow(COVERS, document, area)
