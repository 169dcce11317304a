"""The component that names things: teams, processes, systems, bodies, laws, posts and persons, and their places."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable

from spacy.language import Language
from spacy.tokens import Doc

from graphkit.extract.layout.cells import GAP, dated_row
from graphkit.extract.naming.abbreviations import is_short_form, singular
from graphkit.extract.naming.blocks import Place, Reading
from graphkit.extract.naming.called import called, identity, in_the_sentence
from graphkit.extract.naming.changes.former_names import former_names
from graphkit.extract.naming.changes.renaming import also_known, renamings
from graphkit.extract.naming.forms import forms
from graphkit.extract.naming.gazetteer import Known, gazetteer, names_nothing, of_year
from graphkit.extract.naming.jobs import jobs
from graphkit.extract.naming.offices import join_offices
from graphkit.extract.naming.one_with import one_with
from graphkit.extract.naming.readings import readings as readings_of
from graphkit.extract.naming.readings import torn
from graphkit.extract.naming.shapes.found import Found
from graphkit.extract.naming.shapes.lettered import lettered
from graphkit.extract.naming.shapes.local_lists import listed
from graphkit.extract.naming.shapes.local_names import named, plain
from graphkit.extract.naming.shapes.long_names import with_commas, with_small_words
from graphkit.extract.naming.shapes.no_bodies import is_glued
from graphkit.extract.naming.shapes.numbered_forms import numbered_forms
from graphkit.extract.naming.shapes.operations import bare_names, in_full, is_operation
from graphkit.extract.naming.shapes.providers import providers
from graphkit.extract.naming.shapes.public import is_public
from graphkit.extract.naming.shapes.said_to_be import said_to_be
from graphkit.extract.naming.short_forms.defining import define
from graphkit.extract.naming.things import Thing, Things
from graphkit.extract.naming.words import HEADS, STAFF, STRONG, WEAK
from graphkit.extract.prose.phrases import Phrases, tokens
from graphkit.extract.prose.worded import worded
from graphkit.extract.state import Analysis, analysis
from graphkit.records import Entity, Mention

#: characters on either side of a mention that tell two mentions of one form apart, whatever stands far from them
_AROUND = 30
#: a word that stands for a place somewhere in the document
_PLACE = worded(
    r"\b(?:in|across|around|near|outside|throughout) (?P<place>[A-Z][a-z]{3,})\b(?! [A-Z]| (?:team|unit)s?\b)"
)
#: what parts the cells of a row, within a line
_OVER_CELLS = re.compile(rf"\t|(?<=\S){GAP}(?=\S)")
#: with what the name of a thing ends that is its own, whoever holds or sends it ("MASH Tactical Group")
_OF_ITS_OWN = frozenset({"Board", "Group", "Notice", "Form"})
#: what many places have one of each: "the Caldwick hub"
_ANYWHERE = frozenset({"team", "unit", "office", "hub", "meeting", "conference", "panel"})
#: words in small letters, and addresses, whose parts name nothing
_SMALL, _ADDRESS = re.compile(r"(?<![\w'-])[a-z]{3,}(?![\w-])"), re.compile(r"(?:https?://|www\.)\S+")
_THE_FORCE = worded(r"\b(?:[Tt]he|[Tt]his) (?:force|constabulary)\b(?! (?:control|contact) )")


@Language.component("graphkit_entities")
def graphkit_entities(doc: Doc) -> Doc:
    """Add the Entity and Mention records of the document."""
    run(analysis(doc))
    return doc


def run(state: Analysis) -> None:
    """Find the things that the document names and add their records to `state`."""
    readings = list(readings_of(state))
    things = Things(state.ontology)
    force = _own_force(state, things)
    names = gazetteer(state.ontology)
    places = {m["place"] for reading in readings for m in _PLACE.finditer(reading.view.clean)}
    for reading in readings:
        clean = reading.view.clean
        known = [k for k in names.find(clean, reading.words) if not names_nothing(clean, k)]
        known += names.with_notes(clean)
        _read(reading, known, things, state.text, places)
    define(readings, things, state.text)
    things.join_tails()
    things.join_surnames()
    _drop_staff(readings, things)
    join_offices(readings, things)
    _everywhere(readings, things)
    bare_names(readings, things)
    if force is not None:
        _the_force(readings, force)
    for reading in readings:
        _settle(reading, things)
        also_known(reading.view.clean, [(p.start, p.end, things.live(p.thing)) for p in reading.places], things)
    for reading in readings:
        renamings(reading.view.clean, [(p.start, p.end, things.live(p.thing)) for p in reading.places])
    jobs(readings, things)
    forms(things)
    _emit(state, readings, things, {word for reading in readings for word in _SMALL.findall(reading.view.clean)})


def _own_force(state: Analysis, things: Things) -> Thing | None:
    """Return the force that the document is about, as a thing."""
    facts = state.facts
    if facts is None or facts.force is None:
        return None
    concept = facts.force_concept or ""
    if concept in state.ontology.concepts:
        return things.known(concept, "force", facts.force)
    thing = things.local("force", facts.force)
    thing.label = facts.force
    return thing


def _read(reading: Reading, known: list[Known], things: Things, source: str, places: Container[str]) -> None:
    """Find known and local names in one block; none goes over the border of a cell, none says only where a team is."""
    text = reading.view.clean
    for k in known:
        thing = things.known(k.name.concept, k.type, text[k.start : k.end])
        reading.places.append(Place(k.start, k.end, thing, 1, nested=k.type == "legislation"))
    shown = _celled(reading, source) if reading.block.kind == "row" else text
    found: list[Found] = []
    if reading.block.kind != "heading":
        found = [*listed(shown), *named(shown), *providers(shown), *said_to_be(shown)]
        found += [Found(*name) for name in (*with_small_words(shown), *with_commas(text, reading.words))]
        found += [Found(*span, "process") for span in numbered_forms(shown)]
        found += [Found(*span, "team") for span in (*former_names(shown), *lettered(shown))]
    beside: list[tuple[Thing, tuple[int, int]]] = []
    for f in [*found, *plain(text, reading.words)]:
        of_all = f.type in {"system", "scheme"} and is_public(text[f.start : f.end])
        if (
            of_all
            or is_glued(text[f.start : f.end])
            or _of_place(text[f.start : f.end], places)
            or (reading.block.kind == "heading" and text.count(" ", f.start, f.end) == 1)
        ):
            continue  # "Custody meetings lack focus": named at short; if it is named so below, it is found here too
        span = reading.view.span(f.start, f.end)
        if (reading.block.kind == "row" and _OVER_CELLS.search(source, *span)) or (not f.sure and torn(source, *span)):
            continue
        local = _unit(text, f, things) if f.unit else _thing(text, f, known, things)
        if local is None:
            continue
        reading.places.append(Place(f.start, f.end, local, 2 if f.sure else 3, nested=f.type == "legislation"))
        if f.beside is not None:
            beside.append((local, f.beside))
    for thing, (start, end) in beside:
        one_with(reading, things.live(thing), start, end, things)


def _celled(reading: Reading, source: str) -> str:
    """Return the reading of a row with a bar wherever a tab parts its cells: what a cell names ends with it."""
    text, view = reading.view.clean, reading.view
    if row := dated_row(text):  # nothing but blanks part its cells
        return f"{row['body']}|{row['grade']}|{row['date']}"
    return "".join("|" if c == " " and "\t" in source[slice(*view.span(i, i + 1))] else c for i, c in enumerate(text))


def _of_place(name: str, places: Container[str]) -> bool:
    """Tell whether a name says only where a team is ("the Caldwick unit"), and not which one it is."""
    where, _, head = name.partition(" ")
    return where in places and head.removesuffix("s") in _ANYWHERE


def _thing(text: str, f: Found, known: list[Known], things: Things) -> Thing | None:
    """Return what a local name names: a known thing that it holds or stands in, or one of its own."""
    around = next((k for k in known if k.start <= f.start and f.end <= k.end), None)
    if around is not None:
        if (around.start, around.end) == (f.start, f.end):
            return things.known(around.name.concept, around.type, text[f.start : f.end])
        law = f.type == around.type == "legislation" and not of_year(text, f.start, f.end)
        concept = things.concept(text[f.start : f.end]) if law else None
        return things.known(concept, "legislation", text[f.start : f.end]) if concept else None
    inside = [k for k in known if f.start <= k.start and k.end <= f.end]
    if text.startswith("Police and ", f.start) and any(
        (k.start, k.end) == (f.start + len("Police and "), f.end) for k in inside
    ):
        return None  # "the Police and Children's Social Care Services" are two, and this one is known
    if f.sure and len(inside) > 1 and not _more(text, f, inside):
        return None  # nothing but known names side by side
    same = next((k for k in inside if _same(text, f, k)), None)
    if same is not None:
        return things.known(same.name.concept, same.type, text[same.start : same.end])
    surface = text[f.start : f.end]
    if is_operation(surface):
        surface = in_full(surface)
        if concept := things.concept(surface):
            return things.known(concept, "operation", surface)
    thing = things.local(f.type, surface)
    for k in inside:
        if (
            k.end == f.end
            and f.type == "team"
            and "," not in text[f.start : f.end]
            and k.name.concept[:9] == "function/"
        ):
            thing.function = thing.function or k.name.concept
    return thing


def _unit(text: str, f: Found, things: Things) -> Thing:
    """Return the part of a force that a list names by its place alone: no force, and not the council of that place."""
    thing = things.local(f.type, f"{text[f.start : f.end]} {f.unit}")
    thing.label = f"{text[f.start : f.end]} {f.unit}"
    return thing


def _more(text: str, f: Found, inside: list[Known]) -> bool:
    """Tell whether a name holds a telling word beside the known names in it ("NHS Eastvale Integrated Care Board")."""
    free = [
        w
        for w in tokens(text[f.start : f.end])
        if not any(k.start - f.start <= w.start < k.end - f.start for k in inside)
    ]
    return any(w.raw[0].isupper() or w.norm in STRONG for w in free)


def _same(text: str, found: Found, known: Known) -> bool:
    """Tell whether a name around a known one is that one ("MASH team", "specialist child abuse unit")."""
    before = [t.norm for t in tokens(text[found.start : known.start])]
    if known.type == "force" and text[found.start].isupper():
        return False  # "North LPA" is one of several
    after = [t.norm for t in tokens(text[known.end : found.end])]
    if known.type == found.type == "system":
        return True
    if after and before:
        return False
    if after:
        kinds = {HEADS.get(w) for w in after}
        return kinds - {None} == {known.type} and "role" not in kinds and len(after) <= 2
    lead = text[found.start : known.start].strip()
    if known.type == found.type == "role" and lead.isupper():
        return True
    if (
        known.type == found.type == "process"
        and lead.islower()
        and " " in text[known.start : known.end]
        and "," not in lead
    ):
        return True
    return all(w in WEAK and w not in STRONG and w != "central" for w in before)


def _drop_staff(readings: Iterable[Reading], things: Things) -> None:
    """Make "DART team" one with DART; take out what only says whose staff or work it is ("CIT officers")."""
    forms: dict[int, set[str]] = {}
    for reading in readings:
        for place in reading.places:
            forms.setdefault(id(things.live(place.thing)), set()).add(reading.view.clean[place.start : place.end])
    gone: set[int] = set()
    for thing in list(things.all):
        if thing.concept or thing.long:
            continue
        for name in sorted(forms.get(id(thing), ())):
            owner, rest = _owner(name, thing, things)
            if owner is None:
                continue
            heads = {"team" if w == "command" else HEADS.get(w) for w in rest} - {None}
            if (owner.type in heads and len(heads) == 1 and len(rest) < 3) or (
                owner.type == "scheme" and rest == ["programme"]
            ):
                things.merge(owner, thing)
            elif owner.type in ("team", "organisation", "force") and (
                (thing.type == "process" and name.split()[-1] not in _OF_ITS_OWN)
                or all(w in STAFF or w in ("team", "unit") for w in rest)
            ):
                gone.add(id(thing))
            else:
                continue
            break
    things.all = [t for t in things.all if id(t) not in gone]
    for reading in readings:
        reading.places = [p for p in reading.places if id(things.live(p.thing)) not in gone]


def _owner(name: str, thing: Thing, things: Things) -> tuple[Thing | None, list[str]]:
    """Return the thing with whose name `name` begins (after one word that may lead), and the words after it."""
    words = name.split()
    for skip in (0, 1):
        for last in range(len(words) - 1, skip, -1):
            head = " ".join(words[skip:last])
            marked = last - skip > 1 or is_short_form(head)
            owner = things.get(head) if marked else None
            owner = owner or (things.get(singular(head)) if is_short_form(head) else None)
            if owner is not None and owner is not thing and owner in things.all:
                if skip and thing.type != "role":
                    continue
                return owner, [t.norm for t in tokens(" ".join(words[last:]))]
    return None, []


def _everywhere(readings: list[Reading], things: Things) -> None:
    """Find each thing that no list holds wherever one of its names stands again."""
    phrases: Phrases[Thing] = Phrases()
    seen: set[tuple[str, int]] = set()
    for reading in readings:
        for place in reading.places:
            thing = things.live(place.thing)
            surface = reading.view.clean[place.start : place.end]
            if (surface, id(thing)) in seen:
                continue
            seen.add((surface, id(thing)))
            if place.rank == 1 or (thing.type == "force" and surface.count(" ") == 0):
                continue  # known names are found already; a bare place name is a unit only where it is listed
            few = len(tokens(surface)) < 3
            phrases.add(surface, thing, exact=few and not surface.islower())
            if thing.type == "person":
                phrases.add(surface.split()[-1], thing, exact=True)
    for reading in readings:
        for match in phrases.find(reading.view.clean, reading.words):
            if len({id(things.live(t)) for t in match.payloads}) == 1:
                reading.places.append(Place(match.start, match.end, match.payloads[0], 2))


def _the_force(readings: list[Reading], force: Thing) -> None:
    for reading in readings:
        if reading.block.kind != "heading":
            for m in _THE_FORCE.finditer(reading.view.clean):
                reading.places.append(Place(m.start(), m.end(), force, 4))


def _settle(reading: Reading, things: Things) -> None:
    """Keep what a definition spans, else the longest name at each place.

    No name stands inside another, but for laws inside a reference to one of their sections.
    """
    kept: list[Place] = []
    clean = reading.view.clean
    addresses = [m.span() for m in _ADDRESS.finditer(clean)] if "www." in clean or "://" in clean else []
    reading.places = [p for p in reading.places if not any(a <= p.start < b for a, b in addresses)]
    for place in sorted(reading.places, key=lambda p: (p.rank > 0, p.start - p.end, p.rank, p.start)):
        place.thing = things.live(place.thing)
        clash = [k for k in kept if k.start < place.end and place.start < k.end]
        inside_law = (
            place.nested
            and len(clash) == 1
            and clash[0].thing.type == "legislation"
            and clash[0].thing is not place.thing
        )
        if not clash or inside_law:
            kept.append(place)
    reading.places = sorted(kept, key=lambda p: (p.start, -p.end))
    for place in reading.places:
        place.thing.names[clean[place.start : place.end]] += 1


def _emit(state: Analysis, readings: list[Reading], things: Things, ordinary: Container[str]) -> None:
    for reading in readings:
        for place in reading.places:
            place.thing = things.live(place.thing)
    order = list(dict.fromkeys(p.thing for r in readings for p in r.places))
    ids = {thing: state.ids.make("entity", identity(thing, state.ontology), thing.type) for thing in order}
    for thing in order:
        state.records.append(
            Entity(
                id=ids[thing],
                document=state.document.id,
                name=in_the_sentence(called(thing, state.ontology), thing, ordinary),
                abbreviation=things.short(thing),
                expansion_in_text=thing.long,
                entity_type=thing.type,
                concept=thing.concept,
                function=thing.function,
                renamed_from=ids.get(thing.renamed_from) if thing.renamed_from else None,
                renamed_to=ids.get(thing.renamed_to) if thing.renamed_to else None,
                surfaces=tuple(sorted(thing.names)),
            )
        )
    for reading in readings:
        for place in reading.places:
            start, end = reading.view.span(place.start, place.end)
            quote = state.text[start:end]
            clean = reading.view.clean
            around = (clean[max(0, place.start - _AROUND) : place.start], clean[place.end : place.end + _AROUND])
            state.records.append(
                Mention(
                    id=state.ids.make("mention", ids[place.thing], quote, *around),
                    document=state.document.id,
                    start=start,
                    end=end,
                    quote=quote,
                    page=state.page_at(start),
                    entity=ids[place.thing],
                )
            )
