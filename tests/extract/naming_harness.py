"""Runs the naming and figures components over our own sentences, without the layout."""

from __future__ import annotations

from graphkit.documents import Document, sha256
from graphkit.extract.figures import metrics
from graphkit.extract.naming import entities
from graphkit.extract.prose.view import View
from graphkit.extract.state import Analysis, Block, BlockKind, Sentence
from graphkit.ontology import load_ontology
from graphkit.records import DocumentRecord, Entity, Ids, Mention, Metric


def analysed(
    *paragraphs: str, kinds: dict[int, BlockKind] | None = None, force: str | None = "Northmoor Police"
) -> Analysis:
    """Return the state after naming and figures; each paragraph is one block and one sentence."""
    text = "\n\n".join(paragraphs)
    data = text.encode()
    document = Document(id="northmoor-2021", text=text, source="n.txt", location="file:///n.txt", sha256=sha256(data))
    state = Analysis(document=document, ontology=load_ontology(), ids=Ids(document.id))
    state.facts = DocumentRecord(
        id=document.id,
        document=document.id,
        title=None,
        kind="inspection",
        force=force,
        inspectorate=None,
        published=None,
        inspection_start="2021-05",
        inspection_end=None,
        source="n.txt",
        sha256=document.sha256,
        characters=len(text),
    )
    at = 0
    for index, paragraph in enumerate(paragraphs):
        start, end = at, at + len(paragraph)
        kind: BlockKind = (kinds or {}).get(index, "paragraph")
        state.blocks.append(Block(kind, start, end, ((start, end),)))
        state.sentences.append(Sentence(start, end, index, View(text, (start, end))))
        at = end + 2
    entities.run(state)
    metrics.run(state)
    return state


def named(*paragraphs: str, kinds: dict[int, BlockKind] | None = None) -> dict[str, Entity]:
    """Return the entities of our own text, by name."""
    return {e.name: e for e in analysed(*paragraphs, kinds=kinds).of(Entity)}


def mentions(state: Analysis, entity: Entity) -> list[str]:
    """Return the quotes of the places of an entity."""
    return [m.quote for m in state.of(Mention) if m.entity == entity.id]


def figures(text: str) -> list[Metric]:
    """Return the metrics of one sentence of our own."""
    return list(analysed(text).of(Metric))
