"""Finds the lines below a recommendation that say who answers for it and by when: "Owner: ...", "Deadline: ..."."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from graphkit.extract.layout import family
from graphkit.extract.layout.chunk import Chunk

#: what such a line calls the time, and the one who is to act
_WHEN = (
    r"(?:deadlines?|due(?: date| by)?|date due|time ?(?:scale|frame|limit)s?|target(?: date)?|by when"
    r"|(?:to be )?(?:done|completed?|completion|implemented|implementation)(?: by| date)?)"
)
_WHO = (
    r"(?:(?:responsible|accountable|lead|named|senior|action|recommendation) ?){0,2}"
    r"(?:owners?|officers?|lead|leads|person|department|unit|sponsor|responsib\w+|accountab\w+)"
    r"|(?:for action|assigned to|by whom|who)(?: by)?"
)
WHEN = re.compile(rf"^{_WHEN}\s*:\s*(?P<value>\S.*)$", re.IGNORECASE)
_FIELD = re.compile(r"^(?P<name>[A-Z][a-z/'-]*(?: [A-Za-z/'-]+){0,3}) ?: ?(?P<value>\S.{0,110})$")
_OF_THESE = re.compile(rf"(?:{_WHEN}|{_WHO})", re.IGNORECASE)
#: a line with another name is one of them where its name returns
_RETURNS = 2


def fields(chunks: Sequence[Chunk]) -> set[int]:
    """Return the chunks that are such lines: they stand below a recommendation or its list, or below each other.

    A line of another name ("Priority: high") is one of them where it stands among them and its name returns so. Where
    such a line stands above the first recommendation, none is told: it would be taken for that of the one before.
    """
    runs: list[list[tuple[int, str]]] = []
    run: list[tuple[int, str]] = []
    asked = False
    for i, chunk in enumerate(chunks):
        if chunk.mark in {"note", "row"}:
            continue
        field = _field(chunk) if asked else None
        if field is not None:
            run.append((i, field))
            continue
        if not asked and WHEN.match(chunk.clean) and i + 1 < len(chunks) and _asks(chunks[i + 1]):
            return set()
        if run:
            runs.append(run)
            run = []
        if _asks(chunk):
            asked = True
        elif chunk.mark not in {"bullet", "letter"}:
            asked = False
    runs = [one for one in (*runs, run) if any(_OF_THESE.fullmatch(name) for _, name in one)]
    often = Counter(name.lower() for one in runs for _, name in one)
    return {
        i for one in runs for i, name in one if _OF_THESE.fullmatch(name) is not None or often[name.lower()] >= _RETURNS
    }


def is_field(clean: str) -> bool:
    """Say whether a text says by its own name who is to act, or by when."""
    match = _FIELD.match(clean)
    return match is not None and _OF_THESE.fullmatch(match["name"]) is not None


def _field(chunk: Chunk) -> str | None:
    """Return the name of what a line says behind a colon; None for a label, a usual heading and all else."""
    match = _FIELD.match(chunk.clean) if not chunk.mark else None
    if match is None or family.label(chunk.clean) or family.chapter(chunk.clean) or family.part_of(chunk.clean):
        return None
    return match["name"]


def _asks(chunk: Chunk) -> bool:
    """Say whether a chunk recommends something, or labels what does."""
    if chunk.mark == "label" or family.RECOMMEND.search(chunk.clean) or family.label(chunk.clean):
        return True
    return chunk.mark != "note" and len(chunk.clean) > 40 and family.ASKS.search(chunk.clean) is not None
