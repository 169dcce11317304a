"""Keeps what a document names: one thing for all its names, with what the text says each short form stands for."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from graphkit.extract.naming.abbreviations import explains, is_short_form, singular
from graphkit.extract.naming.words import HEADS
from graphkit.extract.prose.phrases import key, normal, tokens
from graphkit.extract.prose.word_lists import words_of
from graphkit.ontology import Ontology
from graphkit.records import EntityType

#: words of which names of the most different things are made
_SAY_LITTLE = frozenset(HEADS) | frozenset(
    words_of("and of for in to a an child police force service centre record review")
)


@dataclass(slots=True, eq=False)
class Thing:
    """A thing named in the document, while it is being put together.

    Attributes:
        names: each form in which the text names it, with how often.
        short: its short form as the text has it.
        long: the long form that the text gives for it.
        label: what to call it, where that is known beforehand.
    """

    type: EntityType
    concept: str | None = None
    function: str | None = None
    names: Counter[str] = field(default_factory=Counter)
    short: str | None = None
    long: str | None = None
    label: str | None = None
    renamed_from: Thing | None = None
    renamed_to: Thing | None = None


class Things:
    """All things of one document, found by concept or by the normal form of a name."""

    def __init__(self, ontology: Ontology) -> None:
        self._ontology = ontology
        self._by_key: dict[str, Thing] = {}
        self._by_concept: dict[str, Thing] = {}
        # by the thing and not by its `id`: that number goes to the next thing made once one is no longer held
        self._merged: dict[Thing, Thing] = {}
        self.all: list[Thing] = []

    def live(self, thing: Thing) -> Thing:
        """Return the thing into which `thing` was merged, or itself."""
        while thing in self._merged:
            thing = self._merged[thing]
        return thing

    def known(self, concept: str, type_: EntityType, surface: str) -> Thing:
        """Return the thing of a concept; a function's teams are told apart by their names."""
        if concept.startswith("function/"):
            team = self.local(
                type_, surface.removesuffix(" staff")
            )  # the staff of the control room name the control room
            team.function = team.function or concept
            return team
        thing = self._by_concept.get(concept)
        if thing is None:
            known = self._by_key.get(key(surface))
            if known is not None and known.concept is None and known.type == type_:
                thing = known
                thing.concept = concept
            else:
                thing = Thing(type_, concept=concept)
                self.all.append(thing)
                self._by_key.setdefault(key(surface), thing)
            self._by_concept[concept] = thing
        return self.live(thing)

    def concept(self, surface: str) -> str | None:
        """Return the id of the concept that `surface` names by itself, if there is one."""
        found = self._ontology.resolve(surface)
        return found.id if found else None

    def of_concept(self, concept: str) -> Thing | None:
        """Return the thing that stands for a concept, if there is one."""
        thing = self._by_concept.get(concept)
        return self.live(thing) if thing else None

    def local(self, type_: EntityType, surface: str) -> Thing:
        """Return the thing that carries this name, made new if there is none."""
        k = key(surface)
        thing = self._by_key.get(k)
        if thing is None:
            thing = self._by_key[k] = Thing(type_)
            self.all.append(thing)
        return self.live(thing)

    def get(self, surface: str) -> Thing | None:
        """Return the thing that carries this name, if there is one."""
        thing = self._by_key.get(key(surface))
        return self.live(thing) if thing else None

    def alias(self, surface: str, thing: Thing) -> None:
        """Let `surface` be one more name of `thing`; whoever carried it alone becomes one with it."""
        other = self.get(surface)
        if other is not None and other is not thing:
            self.merge(thing, other)
        self._by_key[key(surface)] = thing

    def claim(self, surface: str, thing: Thing) -> None:
        """Let `surface` name `thing` alone; who carried it goes on under other names."""
        self._by_key[key(surface)] = thing

    def may_be(self, short: str, long: str, thing: Thing) -> bool:
        """Tell whether a long form may name what `thing` is known to be: it shares a telling word with a name of that.

        Of the names of that those count which the short form is made of, where there are such.

        One force's "CCR" is its communications room, another's its child concern record.
        """
        known = thing.concept or thing.function
        if known is None or known not in self._ontology.concepts:
            return True
        concept = self._ontology.concepts[known]
        own = {t.norm for t in tokens(long)} - _SAY_LITTLE
        listed = (concept.label, *concept.alt_labels, *(rule.surface for rule in concept.rules))
        initials = [n for n in listed if "".join(t.norm[0] for t in tokens(n)) == short.lower()]
        of_short = initials or [name for name in listed if explains(short, name)] or listed
        return any(not own.isdisjoint(t.norm for t in tokens(name)) for name in of_short)

    def merge(self, into: Thing, gone: Thing) -> None:
        """Make two things one. What `into` already knows stays."""
        if into is gone:
            return
        into.names.update(gone.names)
        into.concept = into.concept or gone.concept
        into.function = into.function or gone.function
        into.short = into.short or gone.short
        into.long = into.long or gone.long
        if gone.concept and into.concept == gone.concept:
            into.type = gone.type
            self._by_concept[gone.concept] = into
        if gone.function and not gone.concept and into.concept is None:
            into.type = gone.type
        self._merged[gone] = into
        self.all.remove(gone)

    def join_tails(self) -> None:
        """Make "safeguarding hub" one with the one "multi-agency safeguarding hub (MASH)" that does the same."""
        for thing in list(self.all):
            if thing.type != "team" or thing.function is None or thing.short or thing.long or thing.concept:
                continue
            tails = tuple(f" {k}" for k, one in self._by_key.items() if self.live(one) is thing)
            whole = [
                other
                for other in self.all
                if other.function == thing.function and other.short and other.long and key(other.long).endswith(tails)
            ]
            if len(whole) == 1:
                self.merge(whole[0], thing)

    def join_surnames(self) -> None:
        """Make "Ms Harrow" one with "Ann Harrow", where one person alone bears the name."""
        persons = [t for t in self.all if t.type == "person"]
        keys = {k: self.live(t) for k, t in self._by_key.items() if self.live(t) in persons}
        for k, thing in keys.items():
            bearers = {id(t): t for full, t in keys.items() if " " in full and full.split()[-1] == k}
            if " " not in k and len(bearers) == 1:
                bearer = next(iter(bearers.values()))
                if bearer is not thing:
                    self.merge(bearer, thing)

    def short(self, thing: Thing) -> str | None:
        """Return the short form of a thing: the one that the text explains, else the commonest that it uses.

        One may stand in a longer name alone, as in "the THRIVE model".
        """
        if thing.short:
            return thing.short
        forms = [n for n in thing.names if is_short_form(n)] or [
            first
            for first in (n.split()[0] for n in thing.names)
            if thing.concept and is_short_form(first) and self.concept(first) == thing.concept
        ]
        # "PoliceWorks" is made of words, and short for nothing
        forms = [n for n in forms if not _OF_WORDS.search(n)]
        if not forms:
            return None
        form = min(forms, key=lambda n: (-thing.names[n], n))
        concept = self._ontology.concepts.get(thing.concept or "")
        return form if concept and form in concept.abbreviations else singular(form)  # the s of "OASys" is its own


#: what a short form has none of: the better part of a word in small letters
_OF_WORDS = re.compile(r"[a-z]{3}")
#: before the last word: what makes it part of what the head word is of ("management of offenders", "women and girls")
_NOT_ITS_HEAD = re.compile(
    r"(?<!\bout )\b(?:of|for|with|against|about) |\b(?:[a-z-]{3,}[^s\W]s|children|women|men) and (?:\S+ )?$"
)


def in_singular(name: str) -> str:
    """Return `name` with its last word in the singular, where that is a plain plural and the word the name turns on."""
    head, _, last = name.rpartition(" ")
    if normal(last) in HEADS and last.endswith("s") and not last.endswith("ss"):
        last = last[:-1]
    elif last.islower() and len(last) > 4 and last.endswith("s") and not last.endswith(("ss", "us", "is", "ings")):
        if last in ("services", "offences", "arrangements", "people", "police") or _NOT_ITS_HEAD.search(head + " "):
            return name
        last = last[:-3] + "y" if last.endswith("ies") else last[:-1]
    return f"{head} {last}".strip()
