"""Makes the Section records from the headings, and tells every block its section."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span

from graphkit.extract.layout import asked, family
from graphkit.extract.state import Analysis, Block, analysis
from graphkit.records import Section


@Language.component("graphkit_sections")
def sections(doc: Doc) -> Doc:
    """Add Section records; the span is the heading's (with its number), `text_end` is where its text ends."""
    state = analysis(doc)
    heads = [b for b in state.blocks if b.kind == "heading"]
    body = [b for b in state.blocks if b.kind not in {"furniture", "contents"}]
    last = max((b.end for b in body), default=0)
    stack: list[tuple[int, str, str | None]] = []  # level, record id, practice area
    found: dict[int, str] = {}
    ends = _ends(heads, last)
    for block, end in zip(heads, ends, strict=True):
        level = block.level or 1
        heading = state.view(block).clean.strip("_* ").rstrip(": ")
        while stack and stack[-1][0] >= level:
            stack.pop()
        parent = stack[-1] if stack else None
        known = family.chapter(heading) or family.part_of(heading)
        of_its_own = known.area if known else asked.area(family.fold(heading))
        area = of_its_own or (parent[2] if parent else None)
        record = Section(
            id=state.ids.make("section", heading, parent[1] if parent else ""),
            document=state.document.id,
            start=block.start,
            end=block.end,
            quote=state.text[block.start : block.end],
            page=state.page_at(block.start),
            heading=heading,
            number=block.number,
            level=level,
            practice_area=area,
            parent=parent[1] if parent else None,
            text_end=max(end, block.end),
        )
        state.records.append(record)
        stack.append((level, record.id, area))
        found[block.start] = record.id
    _assign(state, found)
    doc.spans["graphkit_sections"] = _spans(doc, heads)
    return doc


def _ends(heads: list[Block], last: int) -> list[int]:
    """Return where the text of each heading ends: at the next one that stands as high, or at the end."""
    ends = [last] * len(heads)
    next_at: dict[int, int] = {}  # for each level, where the next heading of that level stands
    for k in range(len(heads) - 1, -1, -1):
        level = heads[k].level or 1
        ends[k] = min((at for other, at in next_at.items() if other <= level), default=last)
        next_at[level] = heads[k].start
    return ends


def _assign(state: Analysis, found: dict[int, str]) -> None:
    current: str | None = None
    for block in state.blocks:
        current = found.get(block.start, current) if block.kind == "heading" else current
        block.section = None if block.kind in {"furniture", "contents"} else current


def _spans(doc: Doc, blocks: list[Block]) -> list[Span]:
    spans = (doc.char_span(b.start, b.end, label="SECTION", alignment_mode="expand") for b in blocks)
    return [span for span in spans if span is not None]
