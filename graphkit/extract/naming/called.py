"""Decides what to call a thing: by the ontology's label where the text bears it out, else by the text's own words."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from graphkit.extract.naming.abbreviations import explains, is_short_form, singular
from graphkit.extract.naming.things import Thing, in_singular
from graphkit.extract.naming.words import HEADS
from graphkit.extract.prose.phrases import tokens
from graphkit.ontology import Concept, Ontology

#: words that a variant of a name may have more or less than another ("Advisory and Support", "Advisory Support")
_SMALL = frozenset({"and", "of", "for", "in", "to", "a", "an"})

#: what may have a name without any capital
_PLAIN = frozenset({"team", "process", "role", "system"})

_QUOTED = re.compile(r"(?<!\w)['\"]([^'\"]+)['\"](?!\w)")

#: what a name that says more than another may say by a phrase: "police protection under section 46"
_SET_BY = re.compile(r" (?:of|under|for|with) ")


def called(thing: Thing, ontology: Ontology) -> str:
    """Return the name of `thing`.

    A thing of no concept has its long form or its commonest long name, in the singular. One of a concept has the
    concept's label where the text has that too, in full, as a variant (plural, case, hyphens, small words) or by an
    abbreviation of it. Otherwise it has the fullest of the names that the text gives it: what one force calls a
    vulnerability assessment form is told to be a public protection notice by `concept`, not by `name`.
    """
    if thing.label:
        return thing.label
    if thing.concept:
        concept = ontology.concepts[thing.concept]
        return concept.official_name if thing.type == "force" else _of_concept(thing, concept)
    if thing.long:
        return in_singular(thing.long)
    if thing.type == "person":
        return max(thing.names, key=lambda n: (n.count(" "), len(n), n))
    part = {rest for n in thing.names for rest in _shorter(n)}  # of "Operation Larch": "Op Larch" and "Larch"
    whole = thing.names.keys() - part or thing.names
    forms = sorted(whole, key=lambda n: (is_short_form(n), -thing.names[n], len(n), n))
    return in_singular(forms[0].removesuffix(" staff") if thing.type == "team" else forms[0])


def in_the_sentence(name: str, thing: Thing, ordinary: Container[str]) -> str:
    """Return a name that begins with a capital as it reads within a sentence: "Response team" is a response team.

    Args:
        name: the name of `thing`.
        thing: what it names.
        ordinary: the words that the text has in small letters.
    """
    first, _, rest = name.partition(" ")
    small = rest[:1].islower() and rest.islower() and first[1:].islower() and first.lower() in ordinary
    return f"{first.lower()} {rest}" if small and thing.type in _PLAIN and not (thing.concept or thing.long) else name


def _shorter(name: str) -> tuple[str, ...]:
    """Return how an operation is named for short."""
    word, _, rest = name.partition(" ")
    return {"Operation": (f"Op {rest}", rest), "Op": (rest,)}.get(word, ())


def identity(thing: Thing, ontology: Ontology) -> str:
    """Return what the id of `thing` is made of: its concept's label, whatever the text calls it, else its name."""
    if thing.label or not thing.concept or thing.type == "force":
        return called(thing, ontology)
    return ontology.concepts[thing.concept].label


def _of_concept(thing: Thing, concept: Concept) -> str:
    if thing.short and thing.short in concept.label.split():
        return concept.label  # "THRIVE risk assessment", whatever each letter is for
    if thing.long and not _bears_out(thing.long, concept) and not _trunk(thing.long, concept.label):
        return _in_base_form(thing.long, concept)
    if thing.long or any(_bears_out(form, concept) for form in thing.names):
        return concept.label
    listed = {_key(name) for name in _listed(concept)}
    forms = [n for n in thing.names if not is_short_form(n)] or list(thing.names)
    # a name that the ontology lists has no word too many, as one found by its shape may have
    fullest = min(
        forms,
        key=lambda n: (_key(n) not in listed, _SET_BY.search(n) is not None, -len(tokens(n)), -thing.names[n], n),
    )
    return _in_base_form(fullest, concept)


def _listed(concept: Concept) -> Iterator[str]:
    yield from concept.alt_labels
    yield from (rule.surface for rule in concept.rules)


def _in_base_form(name: str, concept: Concept) -> str:
    """Return `name` as the ontology writes it, where it does: in the singular, no capital at a sentence's start."""
    same = [listed for listed in _listed(concept) if _key(listed) == _key(name)]
    bare = in_singular(name)
    if name in same:
        return name
    if _QUOTED.search(name):  # the quotes around a part of it are the text's
        name = _QUOTED.sub(lambda m: m[1], name)
        return next((listed for listed in same if _key(listed) == _key(name)), name)
    near = [listed for listed in same if listed.casefold() in (name.casefold(), bare.casefold())]
    if near:
        return near[0]
    opens = name[1:].islower() and any(listed.islower() for listed in same)
    return bare[0].lower() + bare[1:] if opens else bare


def _bears_out(form: str, concept: Concept) -> bool:
    """Tell whether a form is a variant of the concept's label, holds one, or is an abbreviation of it."""
    own, label = _words(form), _words(concept.label)
    if "".join(own) == "".join(label):
        return True
    if is_short_form(form):
        short = singular(form)
        return short in concept.abbreviations and any(explains(short, part) for part in _begun(concept.label))
    if concept.scheme == "legislation" and concept.label.casefold().startswith(f"{form} of ".casefold()):
        return True  # "section 47": which law it is of, the sentence says that made it this concept
    return f" {' '.join(label)} " in f" {' '.join(own)} "


def _begun(label: str) -> Iterator[str]:
    """Yield a label and what it begins with ("DASH" is short for the first words of its label)."""
    yield label
    for gap in reversed(list(re.finditer(r",? ", label))[1:]):
        yield label[: gap.start()]


def _trunk(long: str, label: str) -> bool:
    """Tell whether a long form is the label less the word for what it is ("active risk management (ARMS)")."""
    own, whole = _words(long), _words(label)
    return whole[: len(own)] == own and all(word in HEADS for word in whole[len(own) :])


def _words(name: str) -> list[str]:
    return [t.norm for t in tokens(name) if t.norm not in _SMALL]


def _key(name: str) -> str:
    return "".join(_words(name))
