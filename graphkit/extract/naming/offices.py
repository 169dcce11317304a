"""Makes "the Elsin hub" one with the hub that the text places there ("the MASH in Elsin")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphkit.extract.naming.blocks import Reading
from graphkit.extract.naming.things import Thing, Things, in_singular
from graphkit.extract.prose.phrases import normal

_PLACED = re.compile(r"s?\)? (?:based |located )?(?:in|at|for|covering) (?P<place>[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2})")
_AND_PLACE = re.compile(r"(?:,|,? and) (?P<place>[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2})")
_OFFICE = re.compile(r"(?P<place>[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2}) (?P<head>hub|team|unit|branch|desk)s?")


def join_offices(readings: Sequence[Reading], things: Things) -> None:
    """Merge each local team that is called by its place alone into the team that stands there."""
    forms: dict[int, set[str]] = {}
    for reading in readings:
        for spot in reading.places:
            forms.setdefault(id(things.live(spot.thing)), set()).add(reading.view.clean[spot.start : spot.end])
    offices: list[tuple[Thing, str, str]] = []
    for thing in things.all:
        if thing.type != "team" or thing.concept or thing.function or thing.long:
            continue
        matches = [_OFFICE.fullmatch(name) for name in forms.get(id(thing), ())]
        places = {(m["place"], m["head"]) for m in matches if m}
        if len(places) == 1 and all(matches):
            offices.append((thing, *places.pop()))
    if not offices:
        return
    placed = _placed(readings, things)
    for thing, place, head in offices:
        there = {id(t): t for t in placed.get(place, ()) if t is not thing and head in _heads(t, forms)}
        if len(there) == 1:
            team = next(iter(there.values()))
            # it keeps its own name, which says what it does
            team.label = team.label or in_singular(team.long or min(_long(team, forms), key=lambda n: (len(n), n)))
            things.merge(team, thing)


def _placed(readings: Sequence[Reading], things: Things) -> dict[str, list[Thing]]:
    """Return the teams that the text places somewhere, by the place."""
    found: dict[str, list[Thing]] = {}
    for reading in readings:
        for spot in reading.places:
            team = things.live(spot.thing)
            if team.type != "team":
                continue
            m = _PLACED.match(reading.view.clean, spot.end)
            while m:
                found.setdefault(m["place"], []).append(team)
                m = _AND_PLACE.match(reading.view.clean, m.end())
    return found


def _heads(thing: Thing, forms: dict[int, set[str]]) -> set[str]:
    """Return the last words of the long names of a thing."""
    return {normal(name.split()[-1]) for name in _long(thing, forms)}


def _long(thing: Thing, forms: dict[int, set[str]]) -> list[str]:
    return [name for name in (*forms.get(id(thing), ()), thing.long or "") if " " in name]
