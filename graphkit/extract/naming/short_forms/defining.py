"""Ties short forms to what the document says they stand for: in brackets, in a footnote, in a glossary's row."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphkit.extract.naming.abbreviations import (
    begins_with,
    find_definitions,
    find_note,
    is_short_form,
    singular,
)
from graphkit.extract.naming.blocks import Place, Reading
from graphkit.extract.naming.shapes.meetings import is_meeting
from graphkit.extract.naming.short_forms.glossaries import entries
from graphkit.extract.naming.short_forms.said_forms import find_said
from graphkit.extract.naming.spoken import SPOKEN, is_spoken
from graphkit.extract.naming.things import Thing, Things, in_singular
from graphkit.extract.naming.words import BODY_HEADS, HEADS
from graphkit.extract.prose.phrases import normal, tokens
from graphkit.records import EntityType

#: What long forms end in that are no heads of local names, and the type of what they name.
_ENDS: dict[str, EntityType] = {
    "care": "organisation",
    "agency": "organisation",
    "service": "organisation",
    "commissioner": "role",
    "offender": "role",
    "police": "force",
    "video": "system",
    "notice": "process",
    "practice": "process",
    "board": "organisation",
    "partnership": "organisation",
    "centre": "team",
    "unit": "team",
    "point": "team",
    "record": "process",
    "room": "team",
    "forensic": "team",
    "laboratory": "team",
    "lab": "team",
    "authority": "organisation",
    "maker": "role",
    "tracker": "system",
    "inspection": "scheme",
    # of whom or of what something is said, be it in capitals ("Looked After Children (LAC)")
    "children": "process",
    "exploitation": "process",
    "abuse": "process",
    "experience": "process",
}

#: posts whose name goes on behind its head ("officers in the case")
_POST = re.compile(
    r"(?:deputy )?heads? of .+|.*\bpoints? of contact"
    r"|(?:officer|constable|sergeant|detective|social worker)s? (?:in|of|for) .+",
    re.I,
)


#: what a note says of letters that it does not repeat: "A way of assessing calls that stands for threat, harm ..."
_STANDS_FOR = re.compile(r"\b(?:stands?|is short|are short) for (?:the )?")
#: a note that is nothing but a name goes on so far at most, in characters
_LONGEST = 120
#: what makes of a command one of a part of the force's area
_OF_AREA = re.compile(
    r"\b(?:area|borough|district|division(?:al)?|territorial|local|north\w*|south\w*|east\w*|west\w*)\b", re.I
)


def define(readings: Sequence[Reading], things: Things, text: str) -> None:
    """Give things their short and long forms, and make one thing of the two."""
    for reading in readings:
        clean = reading.view.clean
        for found in (*find_definitions(clean), *find_said(clean)):
            long, long_end = _bare(found.long), found.long_at[1]
            if long != found.long:
                long_end -= 2
            after = re.match(r" ?([A-Za-z-]+)", clean[found.whole[1] : found.whole[1] + 20])
            thing = _join(things, found.short, long, after[1] if after else None)
            start = found.long_at[0]
            wider = _local(reading, thing, start, long_end) if clean[start].isupper() else None
            if wider and not _several(readings, found.short):
                thing.label = clean[wider.start : long_end]
                things.alias(thing.label, thing)
                start = wider.start
            reading.places.append(Place(start, long_end, thing, 0))
            reading.places.append(Place(*found.short_at, thing, 0))
    _claimed(readings, things)
    open_forms, said = _undefined(readings, things), _said_as_words(readings)
    for reading in readings:
        if reading.block.kind == "footnote":
            _from_note(reading, things, open_forms, said)
    for entry in entries(readings, text):
        thing = _join(things, entry.short, entry.below.view.clean[slice(*entry.long_at)], None)
        entry.below.places.append(Place(*entry.long_at, thing, 0))
        entry.reading.places.append(Place(*entry.short_at, thing, 0))
    _apart(readings, things)


def _local(reading: Reading, thing: Thing, start: int, end: int) -> Place | None:
    """Return the place of a body's whole name where its letters are those of what it is ("Fen Health Board (HB)")."""
    if thing.type != "organisation" or not thing.concept:
        return None
    return next(
        (
            p
            for p in reading.places
            if p.end == end and p.start < start and p.thing.type == "organisation" and not p.thing.concept
        ),
        None,
    )


def _several(readings: Sequence[Reading], short: str) -> bool:
    """Tell whether the document speaks of several things of one short form."""
    return any(f"{short}s" in reading.view.clean for reading in readings)


def _claimed(readings: Sequence[Reading], things: Things) -> None:
    """Let each short form name, wherever it stands, what the text says that it is short for."""
    own = {thing.short: thing for thing in things.all if thing.short and thing.long}
    for reading in readings:
        for place in reading.places:
            if place.rank and is_short_form(surface := reading.view.clean[place.start : place.end]):
                said = own.get(singular(surface))
                if said is not None and things.get(singular(surface)) is said:
                    place.thing = said


def _apart(readings: Sequence[Reading], things: Things) -> None:
    """Keep apart two things that the ontology knows as one where the text explains each by itself.

    A force may have a public protection notice (PPN) and a vulnerability assessment form (VAF): both have the concept,
    and each its own name and short form.
    """
    own: dict[str, Thing] = {}
    for thing in things.all:
        concept = things.concept(thing.long) if thing.long and thing.short and not thing.concept else None
        other = things.of_concept(concept) if concept and not thing.function else None
        if thing.long and thing.short and other is not None and other is not thing and other.long:
            thing.concept, thing.type, thing.label = concept, other.type, in_singular(thing.long)
            own[thing.short] = thing
    for reading in readings if own else ():
        for place in reading.places:
            surface = reading.view.clean[place.start : place.end]
            place.thing = own.get(singular(surface), place.thing) if is_short_form(surface) else place.thing


def _bare(long: str) -> str:
    """Return a long form without the possessive of its last word ("National Crime Agency's")."""
    return long.removesuffix("'s") if long.endswith("'s") else long


def _join(things: Things, short: str, long: str, after: str | None) -> Thing:
    thing = things.get(long) or _of_same_concept(things, short, long)
    by_short = things.get(short)
    other = by_short is not None and (
        not things.may_be(short, long, by_short)
        or (by_short.type == "process" and HEADS.get(normal(long.split()[-1])) == "team")  # a panel's letters, a team's
    )
    if by_short and thing is not by_short and by_short.long is None and other:
        thing = thing or things.local(_type(long, after), long)  # the text says itself what its letters are for
        things.claim(short, thing)
        thing.short, thing.long = thing.short or short, thing.long or long
        return thing
    if thing is None:
        thing = things.local(by_short.type if by_short else _type(long, after), long)
    if by_short is not None and by_short is not thing:
        if by_short.long is not None and by_short.short is not None and by_short.long != long:
            return thing  # the text uses one short form for two things; the first keeps it
        things.merge(thing, by_short)
    thing.short = thing.short or short
    thing.long = thing.long or long
    things.alias(short, thing)
    return thing


def _of_same_concept(things: Things, short: str, long: str) -> Thing | None:
    """Return what stands already for the concept that both forms name ("the THRIVE model (threat, harm, ...)")."""
    concept = things.concept(long)
    thing = things.of_concept(concept) if concept and things.concept(short) == concept else None
    return thing if thing is not None and thing.long is None else None


def _type(long: str, after: str | None) -> EntityType:
    """Return the type of what a long form names, by its last word, the word after the bracket, or its capitals."""
    last = normal(tokens(long)[-1].raw)
    if long.lower().endswith(("command unit", "command units")):
        return "force"
    if "command" in (last, (after or "").lower()):  # "safeguarding command"; one of an area is a part of the force
        return "force" if _OF_AREA.search(long) else "team"
    if after and HEADS.get(normal(after)) in ("team", "system"):
        return HEADS[normal(after)]
    if long.lower().startswith(("child ", "children ")) and last == "care":
        return "process"  # "children in care" are no body
    if is_meeting(long):
        return "process"
    if _POST.fullmatch(long):
        return "role"
    if last in _ENDS:
        return _ENDS[last]
    if last in HEADS:
        return HEADS[last]
    words = long.split()
    for word in (words[-1], words[-1].removesuffix("s"), words[0]):
        if word in BODY_HEADS and "Inspectorate" not in words:
            return BODY_HEADS[word]
    if "Inspectorate" in words or "Society" in words:
        return "organisation"
    if len(words) > 1 and all(w[0].isupper() or len(w) < 4 for w in words):
        return "organisation"
    return "process"


def _undefined(readings: Sequence[Reading], things: Things) -> dict[str, None]:
    """Return the short forms that the document uses and has not yet explained, in order."""
    forms: dict[str, None] = {}
    for reading in readings:
        for word in reading.words:
            if not word[1].islower() and is_short_form(word[1]):  # most words are in small letters, told quickly
                short = singular(word[1])
                thing = things.get(short)
                if thing is None or thing.long is None:
                    forms[short] = None
    return forms


def _said_as_words(readings: Sequence[Reading]) -> dict[str, None]:
    """Return the names of one word in the document that may be made of how several words begin ("Ofsted")."""
    surfaces = (reading.view.clean[p.start : p.end] for reading in readings for p in reading.places if p.thing.concept)
    return dict.fromkeys(s for s in surfaces if SPOKEN.fullmatch(s))


def _from_note(reading: Reading, things: Things, forms: dict[str, None], said: dict[str, None]) -> None:
    """Read a footnote that is nothing but a long form, or that says what the letters above it stand for."""
    m = re.match(r"[\d*\s.]*(?=[A-Za-z])", reading.view.clean)
    lead = m.end() if m else 0
    body = reading.view.clean[lead:]
    whole = re.sub(r"^(?:[Tt]he|[Aa]n?) |\.?\s*$", "", body)
    for form in said:
        if len(whole) < _LONGEST and not re.search(r"[.;:] ", whole) and is_spoken(form, whole):
            thing = _join(things, form, whole, None)
            start = lead + body.index(whole)
            reading.places.append(Place(start, start + len(whole), thing, 0))
            return
    for form in forms:
        bare = form.rstrip("0123456789")  # "DASH4": the mark of a note which lost its raising
        short = bare if len(bare) > 2 and is_short_form(bare) else form
        told = _STANDS_FOR.search(body)
        long = find_note(body, short) or begins_with(short, body[told.end() if told else 0 :])
        if long is not None:
            thing = _join(things, short, long, None)
            start = lead + body.index(long)
            reading.places.append(Place(start, start + len(long), thing, 0))
            return
