"""What a rule of shape yields: where a name is, its type, and what stands beside it."""

from __future__ import annotations

from dataclasses import dataclass

from graphkit.records import EntityType


@dataclass(frozen=True, slots=True)
class Found:
    """A name at `[start, end)` of a reading.

    Attributes:
        sure: capitals, quotes or a set phrase mark it as a name.
        beside: where another name of the same thing ends (and begins, -1 if unknown), if the text gives one.
        unit: what a place is the name of, where a list of such units gives the place alone.
    """

    start: int
    end: int
    type: EntityType
    sure: bool = True
    beside: tuple[int, int] | None = None
    unit: str | None = None
