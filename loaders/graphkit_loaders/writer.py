"""Puts a text together from blocks, and keeps where each block stands."""

from __future__ import annotations


class TextWriter:
    """Collects blocks of text; `text` joins them, paragraphs by a blank line, the lines of one list by a newline."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._last = ""
        self.headings: list[tuple[int, int]] = []

    @property
    def position(self) -> int:
        """Length of the text so far, in code points."""
        return self._length

    @property
    def text(self) -> str:
        """The text so far, without a newline at its end."""
        return "".join(self._parts)

    def add(self, block: str, *, kind: str = "paragraph", level: int | None = None) -> int:
        """Append `block` and return where it starts.

        Args:
            block: its text; one of white space alone is left out.
            kind: blocks of one kind in a row, other than `paragraph` and `heading`, share a list or a table.
            level: level of a heading, 1 to 6.
        """
        if not block.strip():  # an empty cell or term leaves no gap
            return self._length
        if self._parts:
            together = kind == self._last and kind not in {"paragraph", "heading"}
            self._append("\n" if together else "\n\n")
        start = self._length
        self._append(block)
        self._last = kind
        if level is not None:
            self.headings.append((start, level))
        return start

    def close_list(self) -> None:
        """Make the next block start after a blank line, whatever its kind."""
        self._last = ""

    def _append(self, piece: str) -> None:
        self._parts.append(piece)
        self._length += len(piece)
