"""How long the text of each section is, its subsections left out: a property of the section. Pure."""

from __future__ import annotations

from graphkit.store.rows import Ref, Said

#: name of the property
OWN_CHARACTERS = "own_characters"


def extents(said: Said) -> dict[Ref, int]:
    """Return, for each section of a document, the number of characters between its heading and its first subsection.

    A section that has no subsection reaches to the end of its text.

    Args:
        said: the rows of the document, its sections with their ties among them.
    """
    first: dict[Ref, int] = {}
    for row in said.relationships.values():
        if row.type == "PART_OF" and row.start.label == row.end.label == "Section":
            start = said.nodes[row.start].properties["start"]
            first[row.end] = min(start, first.get(row.end, start))
    found: dict[Ref, int] = {}
    for ref, node in said.nodes.items():
        end = node.properties.get("text_end")
        if ref.label == "Section" and end is not None:
            found[ref] = max(0, min(end, first.get(ref, end)) - node.properties["end"])
    return found
