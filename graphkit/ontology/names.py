"""The gazetteer: every name of every named concept, and the rules that decide between concepts of one name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from graphkit.ontology.model import Concept, Name


def names_of(concept: Concept) -> Iterator[Name]:
    """Yield the names of one concept, hidden labels left out.

    A name with a capital letter counts in exactly that case (so "Starting Point" is no starting point), save that its
    first letter may be a capital at the start of a sentence; a name in small letters counts in any case. A name with
    conditions (`gk:alias`) replaces the plain name of the same surface.
    """
    if concept.entity_type is None:
        return
    yield from concept.rules
    seen = {rule.surface for rule in concept.rules}
    own = () if concept.general_label else (concept.label, concept.official_name)
    plain = dict.fromkeys((*own, *concept.alt_labels))
    for surface in plain:
        for form in _forms(surface):
            if form not in seen:
                seen.add(form)
                yield Name(form, concept.id, concept.entity_type, case_sensitive=_has_capital(form))
    for short in concept.abbreviations:
        if short not in seen:
            seen.add(short)
            yield Name(short, concept.id, concept.entity_type, case_sensitive=True, abbreviation=True)


_ACT = re.compile(r"(?P<name>[A-Z].* Act) (?P<year>(?:19|20)\d\d)")


def _forms(surface: str) -> tuple[str, ...]:
    if (act := _ACT.fullmatch(surface)) and "section" not in surface:
        return surface, f"{act['year']} {act['name']}"  # "the 1996 Police Act"
    if surface[:1].islower() and _has_capital(surface):
        return surface, surface[0].upper() + surface[1:]
    return (surface,)


def _has_capital(surface: str) -> bool:
    return surface != surface.lower()


def gazetteer(concepts: Iterable[Concept]) -> tuple[Name, ...]:
    """Return the names of all concepts, the longest first, then in alphabetical order: what a matcher tries first."""
    found = [name for concept in concepts for name in names_of(concept)]
    return tuple(sorted(found, key=lambda n: (-len(n.surface), n.surface, n.concept)))


def decide(candidates: Iterable[Name], context: str) -> Name | None:
    """Return the one name that counts in `context` (the sentence), or None where none does or two still do.

    First those fall out whose `requires` the context does not meet; then those over whose concept a remaining name is
    preferred; then, where some of the rest had a condition that was met, those without one.
    """
    admitted = [n for n in candidates if n.admits(context)]
    beaten = {concept for n in admitted for concept in n.prefer_over}
    left = [n for n in admitted if n.concept not in beaten]
    conditioned = [n for n in left if n.requires]
    left = conditioned or left
    return left[0] if len({n.concept for n in left}) == 1 else None


def clashes(names: Iterable[Name]) -> list[tuple[str, tuple[str, ...]]]:
    """Return the surfaces that stand for two concepts with no rule between them, with the concepts.

    Two names clash where a text could hold both: equal surfaces, or equal but for case where one ignores case. A pair
    is decided where either is preferred over the other, or exactly one of them has a condition, or both have
    conditions that share no word.
    """
    by_form: dict[str, list[Name]] = {}
    for name in names:
        by_form.setdefault(fold(name.surface), []).append(name)
    found: list[tuple[str, tuple[str, ...]]] = []
    for group in by_form.values():
        for i, one in enumerate(group):
            found += [(one.surface, (one.concept, two.concept)) for two in group[i + 1 :] if _undecided(one, two)]
    return found


def _undecided(one: Name, two: Name) -> bool:
    if one.concept == two.concept:
        return False
    if one.case_sensitive and two.case_sensitive and one.surface != two.surface:
        return False
    if two.concept in one.prefer_over or one.concept in two.prefer_over:
        return False
    if bool(one.requires) != bool(two.requires):
        return False
    return not one.requires or bool({w.lower() for w in one.requires} & {w.lower() for w in two.requires})


def fold(surface: str) -> str:
    """Return the form in which names are looked up: small letters, plain quotes, `and`, single spaces, no hyphens."""
    text = surface.translate({0x2018: "'", 0x2019: "'", 0x2010: "-", 0x2011: "-", 0x2013: "-", 0xA0: " "}).lower()
    return re.sub(r"[\s\-]+", " ", text.replace("&", " and ").replace("'", "")).strip()


_BODY = re.compile(r"(?:^the\s+|\s+(?:police(?:\s+service|\s+force)?|constabulary|force)$)")


def stem(name: str) -> str:
    """Return a force's name without what kind of body it is: "Derbyshire Constabulary" gives "derbyshire"."""
    text, before = fold(name), ""
    while text != before:
        text, before = _BODY.sub("", text), text
    return text
