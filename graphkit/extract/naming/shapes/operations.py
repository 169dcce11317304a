"""Finds police operations: "Operation Larch", "Op Larch", and their bare names before those who work on them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graphkit.extract.naming.blocks import Place, Reading
from graphkit.extract.naming.things import Thing, Things
from graphkit.extract.naming.words import HEADS, STRONG, WEAK
from graphkit.extract.prose.phrases import normal

_NAME = r"(?P<name>[A-Z][a-z]+(?:[- ][A-Z][a-z]+){0,2}|[A-Z]{3,})"
_OPERATION = re.compile(rf"(?<!-)\b(?P<word>Operation|OPERATION|Op) {_NAME}\b")
_WORDS = ("Operation ", "OPERATION ", "Op ")
_BEFORE = re.compile(r"\b(?P<head>team|unit|hub)s?,? (?:called|named|known as|,) ?$")
_BEHIND = re.compile(r" (?:team|unit)\b")
#: who works on an operation, named by its name alone ("Larch detectives")
_STAFF = r" (?=(?:officers|detectives|staff|investigators|sergeants?|team)\b)"
#: what "Op" is short for the first word of: "Op Order", "Op Gold"
_NOT_NAMES = frozenset({*HEADS, "gold", "silver", "bronze", "support"})
#: how far before it what the operation is may stand, in characters
_NEAR = 40


class Operation(NamedTuple):
    """An operation at `[start, end)`, whether it is a team, and where ends what it is said to be before it, else -1."""

    start: int
    end: int
    is_team: bool
    beside: int


def is_operation(name: str) -> bool:
    """Tell whether a name is that of an operation."""
    return name.startswith(_WORDS)


def in_full(name: str) -> str:
    """Return the name of an operation with "Operation" in full: "Op Larch" and "Operation Larch" are one."""
    word, _, rest = name.partition(" ")
    return f"Operation {rest}" if word in {"Op", "OPERATION"} else name


def operations(text: str) -> Iterator[Operation]:
    """Yield the operations in one block.

    "A small exploitation team known as Operation Lantern" is one thing under two names.
    """
    if not any(map(text.__contains__, _WORDS)):
        return
    for m in _OPERATION.finditer(text):
        low = max(0, m.start() - _NEAR)
        if m["word"] == "Op" and normal(m["name"].split()[-1]) in _NOT_NAMES:
            continue
        team = _BEFORE.search(text[low : m.start()])
        staff = m["word"] != "Op" and _BEHIND.match(text, m.end())
        yield Operation(m.start(), m.end(), bool(team or staff), low + team.end("head") if team else -1)


def bare_names(readings: Sequence[Reading], things: Things) -> None:
    """Add the places where an operation is called by the last part of its name alone, before those who work on it."""
    named: dict[str, Thing] = {}
    for reading in readings:
        for place in reading.places:
            surface = reading.view.clean[place.start : place.end]
            name = surface.partition(" ")[2]
            # "Operation Response" and "Response officers": a word of the trade stands there for itself
            if is_operation(surface) and name.isalpha() and not name.isupper() and normal(name) not in STRONG | WEAK:
                named[name] = place.thing
    if not named:
        return
    pattern = re.compile(rf"\b(?<!Operation )(?<!Op )(?P<name>{'|'.join(map(re.escape, sorted(named)))}){_STAFF}")
    for reading in readings:
        for m in pattern.finditer(reading.view.clean):
            reading.places.append(Place(*m.span("name"), things.live(named[m["name"]]), 2))
