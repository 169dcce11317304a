"""A number of a text as a metric reads it, before it becomes a record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from graphkit.extract.figures.numbers.words import Bound

#: a date (ISO 8601), and whether it is told of another time than the inspection's
Dated: TypeAlias = tuple[str | None, bool]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number taken for a metric: its span in the sentence, its values and how its unit is read.

    Attributes:
        like: the figure of the same sentence that says what this one counts too, where its own words do not.
        told: what the sentence before says of the things that this one counts again ("In May there were 63.").
        named: what it counts, where the words of its clause do not say it.
        kind: the kind of the figure of the sentence before that this one is another value of ("In June it was 66.").
    """

    start: int
    end: int
    value: float
    value_max: float | None = None
    of: float | None = None
    unit: str | None = None
    bound: Bound | None = None
    like: Figure | None = None
    told: str | None = None
    kind: str | None = None
    named: str | None = None
