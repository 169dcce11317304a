"""Tells what kind of document a text is, which force it is about and which inspectorate speaks in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice

from graphkit.extract.about.news import is_news
from graphkit.extract.about.papers import is_guidance, of_method
from graphkit.extract.about.speakers import inspected_speak, inspectors_speak, of_another, over_many, thematic, unquoted
from graphkit.extract.layout import family
from graphkit.extract.layout.menus import is_menu
from graphkit.extract.prose.dates import find_periods
from graphkit.ontology import Concept, Ontology
from graphkit.records import Kind

_REINSPECTION = re.compile(r"\bre-?inspect(?:ion|ed)s?\b", re.IGNORECASE)
_REVIEW = re.compile(
    r"\bpost-?\s?inspection review\b|\binspections?\b.{0,60}\bassessment of progress\b"
    r"|\binspection progress (?:review|assessment)\b",
    re.IGNORECASE,
)
_THEMATIC = re.compile(r"\bthematic\b|\bjoint (?:targeted )?(?:area )?inspections?\b", re.IGNORECASE)
_INSPECTION = re.compile(
    r"\bchild protection (?:re-?)?inspections?\b|\b(?:re-?)?inspections? of (?:the )?child protection\b", re.IGNORECASE
)
#: only forces are inspected under this name, be there no word of police beside it
_POLICE_SERIES = re.compile(r"\bnational child protection (?:re-?|post-)?inspection\b", re.IGNORECASE)
_SUMMARY_OF = re.compile(
    r"\bsummary of (?:the )?(?:main |key )?findings of (?:our|an|a|the|this)"
    r" (?P<what>(?:[\w-]+ ){0,2}?(?:re-?inspection|post-inspection review|inspection))\b",
    re.IGNORECASE,
)
#: "This report describes the findings of a post-inspection review": what it says where its cover is lost
_THIS_DESCRIBES = re.compile(
    r"\bthis report (?:describes|sets out|presents|gives|contains|summarises|details|tells)[^.;]{0,60}?\b(?:of|from)"
    r" (?:an?|our|the) (?P<what>re-?inspection|post-?inspection review)\b",
    re.IGNORECASE,
)
_NEWS_LABEL = re.compile(
    r"^(?:posted|by|image)\b.{0,120}$|\b(?:news|gazette|telegraph|herald"
    r"|times|mail|post|echo|argus|courier|chronicle)\s*$",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"\b(?:police|constabulary|inspectorate|inspectors?|hmic(?:frs)?)\b", re.IGNORECASE)
_FORCE_NAME = re.compile(
    r"(?:(?:[A-Z][a-z'’]+(?:-[A-Za-z]+)*)(?:,? (?:and|&|of|on|upon"
    r"|the) |[ ])){1,5}?(?:Police Service|Police(?!,? (?:Fire )?and Crime\b)|Constabulary)\b"
)
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
    r"^(?:The|In|Within|By|From|At|For|When|While|But|And|If|Since|As|With|However|Both|Although|Overall|Initially) "
)


_HMICFRS = re.compile(r"\bHMICFRS\b|Inspectorate of Constabulary and Fire")
_HMIC = re.compile(r"\bHMIC\b|Inspectorate of Constabulary\b(?! (?:and Fire|[io]n Scotland|for Scotland))")
#: that inspectors speak of their work, or that the paper is theirs
_BY_INSPECTORS = re.compile(
    r"\b[Ww]e (?:have |had |also )?(?:re-?)?inspect(?:ed)?\b"
    r"|\b[Oo]ur (?:[\w-]+ ){0,2}?(?:(?:re-?)?inspections?|inspectors)\b"
    r"|\b(?:HMIC(?:FRS)?|Inspector(?:ate)? of Constabulary)\b[^.]{0,160}\b(?:publish|draft|produc|issu)\w+"
    r" (?:this|these)\b"
)
#: how a paper goes on to speak of the one force that it has named, or by which a force answers a request
_THE_FORCE = re.compile(r"\b[Tt]he (?:[Ff]orce|[Cc]onstabulary)\b|\bneither confirm nor deny\b")
#: who speaks for a force in an article, or what it is about
_OFFICER = re.compile(
    r"\b(?:PC|Sgt|Insp|DI|DCI|Supt|Superintendent|Inspector|Sergeant|Constable|Commander)\b"
    r"(?: [A-Z][\w'-]+){1,3}, (?:from|of|for) [A-Z]"
)
#: who is named so often is spoken of
_OFTEN = 3
#: what a site that shows news says of itself and of the place it is for: "Eskford and the coast: local news"
_OF_SITE = re.compile(
    r"\b(?:local|latest|breaking) news\b|\bnews (?:and|&) (?:info|sport|weather|events|views)\b", re.IGNORECASE
)
#: so many of the usual chapters make an inspection's report
_WHOLE = 4


def kind_of(called: str | None, cover: Sequence[str], body: Sequence[str], headings: Sequence[str]) -> Kind:
    """Return what kind of document it is, from its cover, its chapters and its way of speaking.

    Args:
        called: its title.
        cover: the lines above its text, or the given title.
        body: its paragraphs, items and rows.
        headings: its headings.
    """
    title = " ".join(line for line in cover if not is_menu(line))
    chapters = sum(1 for h in headings if family.chapter(h) or family.part_of(h))
    text = " ".join(body)
    opening = text[:12000]
    if of_another(cover, headings, body):
        return "other"
    if chapters < _WHOLE and inspected_speak("\n".join([*cover, *body])):
        return "news" if is_news(cover, body) else "other"
    if chapters < 3 and not _INSPECTION.search(title) and is_news(cover, body):
        return "news"
    if called and of_method(called):
        return "other"
    if chapters < _WHOLE and not any(map(force_names, cover)) and is_guidance(text):
        return "other"
    own = inspectors_speak(unquoted("\n".join(body)))
    if own and not any(map(force_names, cover)) and over_many(Counter(force_names(text)), opening):
        return "thematic"
    if _REVIEW.search(title):
        return "post-inspection-review"
    if _REINSPECTION.search(title) and (chapters >= 2 or _INSPECTION.search(title)):
        return "re-inspection"
    if _THEMATIC.search(title) and (own or chapters):
        return "thematic"
    if summary := _SUMMARY_OF.search(opening) or _THIS_DESCRIBES.search(opening):
        if _REVIEW.search(summary["what"]):
            return "post-inspection-review"
        return "re-inspection" if _REINSPECTION.search(summary["what"]) else "inspection"
    # an inspection may have a chapter in which it reviews what became of an earlier one
    reviews = Counter(family.fold(h) for h in headings if _REVIEW.search(h))
    in_each = max(reviews.values(), default=0) > 1
    if reviews and (in_each or not (_INSPECTION.search(title) and chapters >= _WHOLE)):
        return "post-inspection-review"
    if sum(1 for h in headings if _REINSPECTION.search(h)) >= 2:
        return "re-inspection"
    if _INSPECTION.search(title) or (chapters >= _WHOLE and _speaks_of_police(opening, 5)):
        return "inspection"
    if any(_NEWS_LABEL.match(line) for line in cover[1:]) and _speaks_of_police(text, 3):
        return "news"
    if called and not any(map(force_names, cover)) and thematic(called, opening):
        return "thematic"
    return "other"


def _speaks_of_police(text: str, least: int) -> bool:
    """Say whether a text names police and inspectors so many times; it is read no further than that."""
    return sum(1 for _ in islice(_SUBJECT.finditer(text), least)) == least


def inspectorate_of(text: str) -> str | None:
    """Return the inspectorate as the text names it: `HMICFRS` since July 2017, `HMIC` before that."""
    if _HMICFRS.search(text):
        return "HMICFRS"
    return "HMIC" if _HMIC.search(text) else None


def passing(called: str | None, cover: Sequence[str], text: str) -> bool:
    """Say whether a paper mentions the inspectorate in passing: it neither speaks of its work nor is by it.

    Args:
        called: its title.
        cover: the lines above its text.
        text: its paragraphs, items and rows.
    """
    if (called and of_method(called)) or any(inspectorate_of(line) for line in (called or "", *cover)):
        return False
    named = sum(1 for one in (_HMICFRS, _HMIC) for _ in islice(one.finditer(text), _OFTEN))
    return named < _OFTEN and not _BY_INSPECTORS.search(text)


def force_of(ontology: Ontology, cover: Sequence[str], text: str) -> tuple[str | None, str | None]:
    """Return (official name, concept id) of the force that a document is about.

    The cover or title says it, or else the text names it far more often than any other. A force that the ontology
    does not know is named as printed, without a concept.
    """
    if not _speaks_of_police(" ".join([*cover, text]), 3) and not any(map(_POLICE_SERIES.search, cover)):
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
        (_speaks_of_police(text, 3) or _OFFICER.search(text))
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
        name = _SERIES.sub("", _OF_IT.sub("", name))
        while lead := _LEAD.match(name):
            name = name[lead.end() :]
        if " " in name and not _NO_FORCE.search(name):
            found.append(name)
    return found


def has_date(line: str) -> bool:
    """Say whether a line is a date or a period and little else."""
    periods = find_periods(line)
    return bool(periods) and sum(p.end - p.start for p in periods) * 2 > len(line)
