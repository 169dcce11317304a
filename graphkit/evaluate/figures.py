"""What the evaluation of one class yields."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of one class.

    Attributes:
        values: figures by name (`p`, `r`, `f1`, `accuracy`, `flips` ...), as `score.py` names them.
        missed: annotated things that were not found, each with its place.
        invented: predicted things that the annotation lacks, each with its place.
        wrong: things found with a wrong value, each as (place, what was expected, what was found, text).
        tables: further breakdowns (by type, confusion of polarities, the theme matrix).
    """

    values: dict[str, Any]
    missed: list[Any] = field(default_factory=list)
    invented: list[Any] = field(default_factory=list)
    wrong: list[Any] = field(default_factory=list)
    tables: dict[str, Any] = field(default_factory=dict)
