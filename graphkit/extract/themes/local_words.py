"""Reads a force's own names for common things as the words by which cues know them ("VAFs" are its "ppns").

Each force has its own name for the referral form, the unit that manages offenders, the team for missing children. The
cues of cues/themes/ know the common names; an entity's concept or function tells which of them the local name is.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from graphkit.extract.state import Analysis
from graphkit.extract.themes.evidence import evidence
from graphkit.records import Entity

#: concept or function -> a name that the cues know
_KNOWN = {
    "process/ppn": "ppn",
    "process/marac": "marac",
    "process/mace": "mace",
    "process/mappa": "mappa",
    "process/strategy-discussion": "strategy discussion",
    "process/icpc": "child protection conference",
    "process/review-conference": "child protection conference",
    "process/return-interview": "return interview",
    "function/mash": "mash",
    "function/mosovo": "mosovo",
    "function/online-child-abuse": "pcot",
    "function/missing-persons": "mpit",
    "function/digital-forensics": "dfu",
    "function/child-exploitation": "exploitation team",
    "function/child-abuse-investigation": "child abuse investigation team",
    "function/control-room": "control room",
    "function/early-help": "early help hub",
}
#: of these the name says no more than the known one does; a team's name may ("sex offender management unit")
_SAME = frozenset({"process/ppn"})
#: ends of known names that have a plural
_COUNTED = ("ppn", "team", "discussion", "conference", "interview", "hub")


def local_words(state: Analysis) -> Callable[[str], str]:
    """Return what puts known names for those of a document's own of which no cue knows.

    An abbreviation gives way to it. After other names it stands in brackets, since a team's name may say more: "Harbour
    Team" is read as "Harbour Team (exploitation team)".
    """
    instead: dict[str, str] = {}
    after: dict[str, str] = {}
    for entity in state.of(Entity):
        name = _KNOWN.get(entity.concept or "") or _KNOWN.get(entity.function or "")
        if not name:
            continue
        if entity.abbreviation and not evidence(entity.abbreviation).own:
            instead[entity.abbreviation] = name
        for surface in entity.surfaces:
            if surface not in instead and not evidence(surface).own:
                many = "s" if surface.endswith("s") and name.endswith(_COUNTED) else ""
                (instead if entity.concept in _SAME else after)[surface] = name + many
    if not instead and not after:
        return _unchanged
    names = sorted({*instead, *after}, key=lambda n: (-len(n), n))
    pattern = re.compile(r"(?<![\w-])(" + "|".join(map(re.escape, names)) + r")(s?)(?![\w-])")

    def put(found: re.Match[str]) -> str:
        name, plural = found.group(1), found.group(2)
        return f"{instead[name]}{plural}" if name in instead else f"{name}{plural} ({after[name]})"

    @cache  # a sentence is asked for again as what stands before the next
    def known(clean: str) -> str:
        return pattern.sub(put, clean) if any(name in clean for name in names) else clean

    return known


def _unchanged(clean: str) -> str:
    return clean
