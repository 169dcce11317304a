"""Makes a name one with what its sentence says beside it that the thing is ("i24, the intelligence team")."""

from __future__ import annotations

from graphkit.extract.naming.blocks import Reading
from graphkit.extract.naming.things import Thing, Things


def one_with(reading: Reading, thing: Thing, start: int, end: int, things: Things) -> None:
    """Make `thing` one with the name that stands beside it at `[start, end)`, if there is one.

    Args:
        reading: where both stand.
        thing: what bears the name.
        start: where what stands beside it begins, -1 where that is not known.
        end: where that ends.
        things: all things of the document.
    """
    for place in reading.places:
        other = things.live(place.thing)
        if other is thing or not (place.end == end if start < 0 else start <= place.start and place.end == end):
            continue
        if thing.type == "operation" and other.type == "team":
            thing.type = "team"  # "Operation Lantern, its exploitation team"
        if other.type != thing.type:
            continue
        if not other.concept and not thing.concept:
            things.merge(thing, other)
            return
        if (
            other.concept
            and thing.type in ("system", "scheme")
            and reading.view.clean[place.start : place.end].islower()
        ):
            place.thing = thing  # "a crime recording system called Harrier": the kind that it is of names no other
            return
