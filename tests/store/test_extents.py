"""How long the text of each section is, its subsections left out."""

from __future__ import annotations

from graphkit.store.extents import extents
from graphkit.store.rows import NodeRow, Ref, RelationshipRow, Said


def section(id: str, start: int, end: int, text_end: int) -> NodeRow:
    return NodeRow(Ref("Section", id), {"id": id, "start": start, "end": end, "text_end": text_end})


def test_a_section_reaches_to_its_first_subsection_or_to_its_end() -> None:
    said = Said()
    for node in (section("top", 0, 10, 400), section("b", 200, 210, 400), section("a", 60, 70, 200)):
        said.nodes[node.ref] = node
    for part in ("b", "a"):
        row = RelationshipRow("PART_OF", Ref("Section", part), Ref("Section", "top"))
        said.relationships[row.key] = row
    assert extents(said) == {Ref("Section", "top"): 50, Ref("Section", "a"): 130, Ref("Section", "b"): 190}
