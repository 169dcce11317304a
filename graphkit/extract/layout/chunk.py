"""A stretch of lines that is one thing on the page: a paragraph, a heading, an item, a row."""

from __future__ import annotations

from dataclasses import dataclass, field

from graphkit.extract.state import BlockKind


@dataclass(slots=True)
class Chunk:
    """A stretch of lines that is one thing on the page, not yet judged as to what it is."""

    segments: list[tuple[int, int]]
    clean: str
    indent: int
    gap: bool
    mark: str = ""  # "bullet", "number", "letter", "note", "row", "label" (its cell) or ""
    number: str | None = None
    kind: BlockKind | None = None
    level: int | None = None
    lines: list[int] = field(default_factory=list)
    line_starts: list[int] = field(default_factory=list)
    interrupted: bool = False  # a footnote or a page head stands before it
    inset: bool = False  # it is in a box that parts a sentence

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return self.segments[0][0]

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.segments[-1][1]
