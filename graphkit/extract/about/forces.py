"""Finds the police force that a document is about, and the name under which it prints it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice

from graphkit.extract.layout.menus import is_menu
from graphkit.extract.layout.site import is_link
from graphkit.ontology import Concept, Ontology
from graphkit.records import Kind

_SUBJECT = re.compile(r"\b(?:police|constabulary|inspectorate|inspectors?|hmic(?:frs)?)\b", re.IGNORECASE)
#: only forces are inspected under this name, be there no word of police beside it
_POLICE_SERIES = re.compile(r"\bnational child protection (?:re-?|post-)?inspection\b", re.IGNORECASE)
_FORCE_NAME = re.compile(
    r"(?:(?:[A-Z][a-z'’]+(?:-[A-Za-z]+)*)(?:,? (?:and|&|of|on|upon"
    r"|the) |[ ])){1,5}?(?:Police Service|Police(?!,? (?:Fire )?and Crime\b)|Constabulary)\b"
)
#: what a link to all forces goes on with, and no name of one does
_ALL_FORCES = re.compile(r" [Ff]orces\b")
_SEVERAL = re.compile(r",|&| and ")
#: whose the force is that is named behind it: "Superintendent Ann Lee, of Northmoor Police"
_OF_IT = re.compile(
    r"^.*(?:,|\b(?:Constable|Superintendent|Inspector|Sergeant|Commissioner|Head|Director|Chair|Services?|Suites?|Units?"
    r"|Teams?|Departments?|Officers?|Members?|Staff)) of (?:the )?(?=[A-Z])"
)
_NO_FORCE = re.compile(
    r"Inspector|College|Chiefs|Council|Federation|Ministry|National|Local|British Crime|Area|Response"
)
#: what the full name of a force ends in; "the Met" and "Herts" are none
_FULL = frozenset({"Police", "Constabulary", "Service"})
#: a cover whose lines run on has the series before the force
_SERIES = re.compile(
    r"^.*\b(?:[Ii]nspections?|[Rr]eviews?|[Rr]eports?|Summary|Protection|Thematic|HMIC(?:FRS)?)\s+(?:(?:of|into|on|by|at|for)\s+)?(?=[A-Z])"
)
#: of a force whose name ends in its land's: "Police Scotland's response"
_POSSESSIVE = re.compile(r"(?<=[a-z])'s\b|(?<=s)'(?= )")
_LEAD = re.compile(
    r"^(?:The|In|Within|By|From|At|For|When|While|But|And|If|Since|As|With|However|Both|Although|Overall|Initially"
    r"|Us|Your|Our|All|Find|Forces?) "
)
#: how a paper goes on to speak of the one force that it has named, or by which a force answers a request
_THE_FORCE = re.compile(r"\b[Tt]he (?:[Ff]orce|[Cc]onstabulary)\b|\bneither confirm nor deny\b")
#: who speaks for a force in an article, or what it is about
_OFFICER = re.compile(
    r"\b(?:PC|Sgt|Insp|DI|DCI|Supt|Superintendent|Inspector|Sergeant|Constable|Commander)\b"
    r"(?: [A-Z][\w'-]+){1,3}, (?:from|of|for) [A-Z]"
)
#: what a site that shows news says of itself and of the place it is for: "Eskford and the coast: local news"
_OF_SITE = re.compile(
    r"\b(?:local|latest|breaking) news\b|\bnews (?:and|&) (?:info|sport|weather|events|views)\b", re.IGNORECASE
)


def speaks_of_police(text: str, least: int) -> bool:
    """Say whether a text names police and inspectors so many times; it is read no further than that."""
    return sum(1 for _ in islice(_SUBJECT.finditer(text), least)) == least


def force_of(ontology: Ontology, cover: Sequence[str], text: str) -> tuple[str | None, str | None]:
    """Return (official name, concept id) of the force that a document is about.

    The cover or title says it, or else the text names it far more often than any other. A force that the ontology
    does not know is named as printed, without a concept.
    """
    if not speaks_of_police(" ".join([*cover, text]), 3) and not any(map(_POLICE_SERIES.search, cover)):
        return None, None
    for line in cover:
        if is_menu(line) or len(line) > 200 or _OF_SITE.search(line):
            continue
        if concept := ontology.force_in(_POSSESSIVE.sub("", line)):
            return concept.official_name, concept.id
        if names := force_names(line):
            return names[0], None
    counts = Counter(force_names(text))
    known = _police_first(ontology, text)
    for name, count in counts.items():
        concept = ontology.find_force(name)
        known[concept.id if concept else name] += count
    if not known:
        return None, None
    (best, count), *rest = known.most_common(2)
    if count < 2 or (rest and rest[0][1] * 2 > count):
        return None, None
    concept = ontology.concepts.get(best)
    return (concept.official_name, concept.id) if concept else (best, None)


def _police_first(ontology: Ontology, text: str) -> Counter[str]:
    """Count in `text`, by concept, the forces whose name does not end in what they are: "Police Service of Westmarch".

    `force_names` knows names by what they end in, so that no name is counted twice.
    """
    found: Counter[str] = Counter()
    for concept in ontology.scheme("force"):
        for name in {concept.label, concept.official_name, *concept.alt_labels}:
            if _begins(name) and name in text:
                found[concept.id] += len(re.findall(rf"\b{re.escape(name)}\b", text))
    return found


def _begins(name: str) -> bool:
    """Say whether the name of a force has what it is before its land, and not behind."""
    words = name.split()
    return "Police" in words and words[-1] not in _FULL


def only_force(ontology: Ontology, kind: Kind, text: str) -> Concept | None:
    """Return the one force that an article or a paper names, where no other is named and it is what the text is about.

    An article that names one force is about it. In a paper the force must be called "the force" as well, or answer.
    """
    found = {force.id: force for name in force_names(text) if (force := ontology.find_force(name))}
    others = [name for name in force_names(text) if ontology.find_force(name) is None]
    if len(found) != 1 or others:
        return None
    about = (
        (speaks_of_police(text, 3) or _OFFICER.search(text))
        if kind == "news"
        else kind == "other" and _THE_FORCE.search(text)
    )
    return next(iter(found.values())) if about else None


def printed_name(concept: Concept, text: str, *, news: bool = False) -> str:
    """Return the full name under which a report prints a force.

    Names change: a report of 2016 says "Hampshire Constabulary", one of 2023 "Hampshire and Isle of Wight
    Constabulary". A report's own name counts where it prints it three times and the ontology's never. News call a
    force by any name, so that only one of the same sort counts there: "Constabulary" for "Constabulary".
    """
    counts = Counter(" ".join(match.split()) for match in _full_names(concept).findall(text))
    if not counts or counts[concept.official_name]:
        return concept.official_name
    name, count = counts.most_common(1)[0]
    if news and name.split()[-1] != concept.official_name.split()[-1]:
        return concept.official_name
    return name if count >= 3 else concept.official_name


def _full_names(concept: Concept) -> re.Pattern[str]:
    names = {concept.official_name, concept.label, *concept.alt_labels}
    full = sorted((n for n in names if n.split()[-1] in _FULL or _begins(n)), key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(r"\s+".join(map(re.escape, n.split())) for n in full) + r")\b")


def force_names(text: str) -> list[str]:
    """Return the names of forces as printed in `text` ("Northmoor Police"), one for each place, in order."""
    found = []
    for match in _FORCE_NAME.finditer(text):
        name = re.sub(r"\s+", " ", match.group())
        if _ALL_FORCES.match(text, match.end()) and not _SEVERAL.search(name):
            continue
        name = _SERIES.sub("", _OF_IT.sub("", _behind_links(name)))
        while lead := _LEAD.match(name):
            name = name[lead.end() :]
        if " " in name and not _NO_FORCE.search(name):
            found.append(name)
    return found


@lru_cache(maxsize=1024)
def _behind_links(name: str) -> str:
    """Return `name` without the links of a site that run on into it: "Search Home Northmoor Police"."""
    words = name.split()
    for end in range(len(words) - 1, 0, -1):
        if not words[end][0].isupper():
            continue  # "Inspection of Northmoor Police"
        # a link of any words ("Search ...") takes no more of them than make it one
        if any(_linked(words[at:end]) and not _linked(words[at : end - 1]) for at in range(end)):
            return " ".join(words[end:])
    return name


def _linked(words: Sequence[str]) -> bool:
    said = " ".join(words)
    return is_link(said) or is_menu(said)
