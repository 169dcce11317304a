"""Tells by the words of its name which form of a force's own is the one on which officers record their concerns."""

from __future__ import annotations

import re

from graphkit.extract.naming.things import Things, in_singular

#: the public protection notice and what other forces call theirs
_CONCEPT = "process/ppn"
_FORM = re.compile(r"(?P<words>.+?) (?:form|record|report|notice|notification|card|log|sheet)s?", re.IGNORECASE)
#: what such a form is of; other forms are of crimes, custody, meetings or plans
_TELLS = re.compile(r"\b(?:concerns?|vulnerab\w+|welfare|referrals?)\b", re.IGNORECASE)
_AND_OF_WHOM = re.compile(
    r"\b(?:child(?:ren)?(?:'s)?|persons?|people|safeguarding|police|public protection|family)\b", re.IGNORECASE
)
_OTHER = re.compile(
    r"\b(?:crime|custody|offenders?|suspects?|victims?|witness|conference|meeting|plan|training|firearms|court"
    r"|missing|adults?|hate|fraud|bail)\b",
    re.IGNORECASE,
)


def is_notice(name: str) -> bool:
    """Tell whether a name is that of the form on which an officer records a concern about a child or a person."""
    found = _FORM.fullmatch(name.strip())
    if found is None or _OTHER.search(found["words"]):
        return False
    telling = {m.group().lower() for m in _TELLS.finditer(found["words"])}
    return len(telling) > 1 or (bool(telling) and _AND_OF_WHOM.search(found["words"]) is not None)


def forms(things: Things) -> None:
    """Give the forms that no list holds, and to which the text gives a short form, the concept of such a notice."""
    for thing in things.all:
        if thing.type != "process" or thing.concept or not thing.long or not thing.short or not is_notice(thing.long):
            continue
        if any(other.concept == _CONCEPT for other in things.all):
            thing.label = in_singular(thing.long)  # two things of one concept, each with a name of its own
        thing.concept = _CONCEPT
