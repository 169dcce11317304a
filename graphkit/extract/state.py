"""What the components of one extraction share: the layout, the sentences and the records found so far."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias, TypeVar

from spacy.tokens import Doc

from graphkit.documents import Document
from graphkit.extract.prose.view import View
from graphkit.records import AnyRecord, DocumentRecord, Ids, Section

if TYPE_CHECKING:
    from graphkit.ontology import Ontology

BlockKind: TypeAlias = Literal[
    "heading",  # a section's heading
    "caption",  # the title of a boxed case study, a table or a figure; not a section
    "paragraph",
    "bullet",  # one item of a list, without its mark
    "row",  # one row of a table
    "footnote",
    "contents",  # a line of the contents list
    "furniture",  # running heads, page numbers, cover lines, menus, links back
]
Zone: TypeAlias = Literal[
    "findings", "context", "recommendation", "case-study", "case-audit", "judged-audit", "method", "glossary"
]
R = TypeVar("R")


@dataclass(slots=True)
class Block:
    """A stretch of text that is one thing on the page. `text[start:end]` is trimmed of white space and list marks.

    A heading's span begins with its number; its segments, which the view reads, leave the number out.

    Attributes:
        segments: the spans that hold its text, in order; more than one where a footnote or a page head interrupts it.
        level: heading level, else None.
        number: number of a heading or list item as printed, else None.
        lead: index of the paragraph that introduces a list ("For example:"), else None.
        cells: what the cells of a row say, where its text alone does not show it.
        reach: where the last of these cells ends, if others stand between, else 0.
        section: id of the Section record that it stands in (set by the sections component).
        view: its reading, once `Analysis.view` has been asked for it.
    """

    kind: BlockKind
    start: int
    end: int
    segments: tuple[tuple[int, int], ...]
    level: int | None = None
    number: str | None = None
    lead: int | None = None
    cells: tuple[str, ...] = ()
    reach: int = 0
    section: str | None = None
    view: View | None = field(default=None, repr=False, compare=False)


@dataclass(slots=True)
class Sentence:
    """One sentence (or one bullet's clause) of a block. `view.clean` is what to match on; `start`/`end` are original.

    Attributes:
        block: index in `Analysis.blocks`.
        zone: what kind of text it stands in; only sentences of `findings`, of cases and of audits that judge may become
            findings.
    """

    start: int
    end: int
    block: int
    view: View
    section: str | None = None
    zone: Zone = "findings"


class Asked(NamedTuple):
    """What a recommendation says, to be themed.

    Attributes:
        parts: its lead and its items, each as `View.clean` gives it.
        practice_area: practice area of its section.
        heading: the heading above it.
    """

    parts: tuple[str, ...]
    practice_area: str | None
    heading: str


@dataclass(slots=True)
class Analysis:
    """The state of one extraction, kept at `doc._.graphkit`."""

    document: Document
    ontology: Ontology
    ids: Ids
    #: findings that are less sure than this are left out
    min_confidence: float = 0.0
    facts: DocumentRecord | None = None
    blocks: list[Block] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    records: list[AnyRecord] = field(default_factory=list)
    #: of each finding, by its id: how likely its verdict speaks of each theme, those not said too, what it grants apart
    chances: dict[str, Mapping[str, float]] = field(default_factory=dict)
    #: of each recommendation, by its id: what it is read on, to be themed when the force's own names are known
    asked: dict[str, Asked] = field(default_factory=dict)
    _sections: list[Section] = field(default_factory=list, repr=False)
    _indexed: int = field(default=0, repr=False)

    @property
    def text(self) -> str:
        """The document's text."""
        return self.document.text

    def view(self, block: Block) -> View:
        """Return the normalised reading of `block`; the same object every time it is asked for."""
        if block.view is None:
            block.view = View(self.text, *block.segments)
        return block.view

    def of(self, kind: type[R]) -> Iterator[R]:
        """Yield the records of one type found so far."""
        return (r for r in self.records if isinstance(r, kind))

    def section_at(self, position: int) -> Section | None:
        """Return the innermost section whose text holds `position`."""
        if self._indexed != len(self.records):  # only what is new is looked through, so that asking stays cheap
            if self._indexed > len(self.records):
                self._sections, self._indexed = [], 0
            new = [r for r in self.records[self._indexed :] if isinstance(r, Section)]
            if new:
                self._sections = sorted([*self._sections, *new], key=lambda s: s.start)
            self._indexed = len(self.records)
        at = bisect_right(self._sections, position, key=lambda s: s.start) - 1
        # Sections nest, so that the last one begun is the innermost, or lies after the end of its chapter's text.
        while at >= 0 and position >= self._sections[at].text_end:
            at -= 1
        return self._sections[at] if at >= 0 else None

    def page_at(self, position: int) -> int | None:
        """Return the page of `position`."""
        return self.document.page_at(position)


def analysis(doc: Doc) -> Analysis:
    """Return the state of `doc`. Raises AttributeError where the pipeline was called without `extract`."""
    state: Analysis = doc._.graphkit
    return state


if not Doc.has_extension("graphkit"):
    Doc.set_extension("graphkit", default=None)
