"""The rows of a table as the layout reads them, and which lines may hold a part of one's label."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graphkit.extract.layout.lines import NUMBERED, Line, ended

_ANNEX = re.compile(r"(?:annex|appendix)\b", re.IGNORECASE)
#: characters of the longest label
_LONGEST = 110


@dataclass(slots=True, frozen=True)
class Row:
    """A row: its lines, and what its cells say.

    Attributes:
        until: the line of its last count, where the table is set column by column; others' labels stand between.
    """

    lines: tuple[int, ...]
    cells: tuple[str, ...]
    until: int | None = None


def signed(text: str, line: Line) -> bool:
    """Say whether tabs or bars stand in a line."""
    raw = text[line.start : line.end]
    return "\t" in raw or "|" in raw


def small(label: str) -> bool:
    """Say whether a label begins as what goes on does."""
    return label[:1].islower() or label.startswith("(")


def heads(clean: str) -> bool:
    """Say whether a line is numbered as chapters are, or an annex's title."""
    number = NUMBERED.match(clean)
    return _ANNEX.match(clean) is not None or (number is not None and bool(number["stop"]))


def labels(clean: str) -> bool:
    """Say whether a line may be a row's label or a part of it."""
    return 0 < len(clean) <= _LONGEST and not ended(clean) and not heads(clean)
