"""Reads lists of bare names: "four local authorities: Devon, Plymouth and Torbay", "systems: Keystone for crime"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.extract.naming.shapes.found import Found
from graphkit.records import EntityType

_PLACE = r"[A-Z][A-Za-z'-]*(?: (?:(?:and |of |upon |on |in )?(?:the )?)[A-Z][A-Za-z'-]*)*"
_ITEM = re.compile(rf"(?:the )?(?P<name>{_PLACE})(?: \([^)]*\))?(?P<link>, and |, | and |;? |)")
#: "Glanteg County Council and the City and County of Abermor"
_BEHIND_BODY = re.compile(r"(?<=\bCouncil) and (?:the )?(?=[A-Z])")
_LEADS: tuple[tuple[re.Pattern[str], EntityType], ...] = (
    (re.compile(r"\b(?:local|unitary|county|city) (?:authorit(?:y|ies)|councils?)\b[^.:;]{0,60}: "), "organisation"),
    (
        re.compile(
            r"\b(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?:local|unitary|county|city|upper-tier) "
            r"(?:authorities|councils)(?:, (?:namely )?| \(| [-\u2013] )(?=[A-Z])"
        ),
        "organisation",
    ),
    (
        re.compile(
            r"\b(?P<unit>basic command units?|BCUs|divisions|local policing (?:units|areas|commands)"
            r"|policing (?:areas|districts)"
            r"|command areas)\b(?: \((?P<short>[A-Z]+)s?\))?[^.:;]{0,30}: "
        ),
        "force",
    ),
    (
        re.compile(
            r"\b(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?:main |large |geographic(?:al)? )?"
            r"(?:territorial |geographic(?:al)? )?(?P<unit>basic command units|BCUs|LPAs|divisions"
            r"|local policing (?:units|areas|commands|districts)"
            r"|(?:(?<=territorial )|policing )(?:areas|districts|units)|command areas)\b(?: \((?P<short>[A-Z]+)s?\))?"
            r"(?:, (?:known as |called |named |namely )?| (?:known as|called|named) | [-\u2013] )(?:the )?(?=[A-Z])"
        ),
        "force",
    ),
)
#: of what names are listed behind no colon
_LISTED = ("authorities", "councils", " areas", " districts", " divisions", " units", "BCUs", "LPAs", "commands")
#: says only where a part lies: "two local policing areas, East and West"
_COMPASS = re.compile(r"(?:North|South|East|West|Central|Mid)(?:ern|-?(?:east|west)(?:ern)?)?", re.IGNORECASE)
#: "three systems: Keystone for crime, Sentinel for intelligence and ..."
#: and "several systems, among them Keystone, which records crime"
_SYSTEMS = re.compile(
    r"\b(?:systems|databases)\b[^.:;]{0,60}(?:: |, (?:among them|including|namely) (?:the )?)(?=[A-Z])"
)
#: "three systems – Keystone for crime and Sentinel for intelligence – which": several, as a dash parts other things too
_SYSTEMS_APART = re.compile(
    r"\b(?:systems|databases)\b(?: [a-z][a-z' -]{2,50}?)?(?: [-\u2013\u2014] |\u2014| \()(?=[A-Z])"
)
_SYSTEM = re.compile(
    r"(?P<name>[A-Z][\w-]*(?: [A-Z][\w-]*)?),? (?:for|(?:which|that) (?:(?:is|are|was) used (?:for|by|to)|holds?"
    r"|stores?|records?|keeps?)) (?:the )?[a-z][a-z -]{2,40}?(?:, and |, | and |[.;)\u2014]| [-\u2013\u2014] |$)"
)


def listed(text: str) -> Iterator[Found]:
    """Yield names that a sentence lists as local authorities, units of the force or systems."""
    for lead in _SYSTEMS.finditer(text):
        yield from _systems(text, lead.end())
    for lead in _SYSTEMS_APART.finditer(text):
        if len(systems := list(_systems(text, lead.end()))) > 1:
            yield from systems
    if ": " not in text and not any(map(text.__contains__, _LISTED)):
        return
    for pattern, kind in _LEADS:
        for lead in pattern.finditer(text):
            at = lead.end()
            names: list[tuple[int, int]] = []
            while (m := _ITEM.match(text, at)) and m["name"]:
                if kind == "force" and not lead[0].endswith(": ") and (last := m["name"].rfind(" and ")) > 0:
                    cut = m.start("name") + last  # behind a comma the list ends with its "and"
                    names += [(m.start("name"), cut), (cut + len(" and "), m.end("name"))]
                    break
                names += _split(text, m.start("name"), m.end("name"))
                at = m.end()
                if not m["link"].strip() or m["link"] == " ":
                    break
            unit = (lead["short"] or lead["unit"].removesuffix("s")) if kind == "force" else None
            where = all(_COMPASS.fullmatch(text, start, end) for start, end in names)
            if len(names) > 1 and not (kind == "force" and where):
                for start, end in names:
                    yield Found(start, end, kind, unit=unit)


def _systems(text: str, at: int) -> Iterator[Found]:
    """Yield the systems that a list names which begins at `at`: "Keystone for crime and Sentinel for intelligence"."""
    while m := _SYSTEM.match(text, at):
        yield Found(m.start("name"), m.end("name"), "system")
        at = m.end()


def _split(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Part "Devon, Plymouth and Torbay" at its last "and", but not "Cornwall and the Isles of Scilly"."""
    m = _BEHIND_BODY.search(text, start, end)
    if m:
        return [(start, m.start()), (m.end(), end)]
    m = re.search(r"(?<!\bCity) and (?:the (?=(?:City|Borough|Royal) )|(?!the ))", text[start:end])
    after = text[end : end + 1]
    last = after in (".", "", ")") or (after == "," and not re.match(r", (?:and )?(?:the )?[A-Z]", text[end:]))
    if m and last:
        return [(start, start + m.start()), (start + m.end(), end)]
    return [(start, end)]
