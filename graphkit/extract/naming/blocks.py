"""What the naming steps share: a block as it is read, and the places of names in it."""

from __future__ import annotations

from dataclasses import dataclass, field

from graphkit.extract.naming.things import Thing
from graphkit.extract.prose.phrases import Token
from graphkit.extract.prose.view import View
from graphkit.extract.state import Block


@dataclass(slots=True)
class Place:
    """A name at `[start, end)` of a reading.

    Attributes:
        rank: of two names with one span the lower wins.
        nested: it may stand inside a longer one ("section 47 of the Children Act 1989").
    """

    start: int
    end: int
    thing: Thing
    rank: int
    nested: bool = False


@dataclass(slots=True)
class Reading:
    """One block with its normalised text, its words and the names found in it."""

    block: Block
    view: View
    words: list[Token]
    places: list[Place] = field(default_factory=list)
