"""Finds the ontology's named concepts in a reading, under every name that the ontology gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import cast, get_args

from graphkit.extract.naming.words import HEADS, NEVER
from graphkit.extract.prose.phrases import Phrases, Token, key, tokens
from graphkit.extract.prose.word_lists import words_of
from graphkit.ontology import Name, Ontology
from graphkit.ontology.names import decide
from graphkit.records import EntityType

ENTITY_TYPES: frozenset[str] = frozenset(get_args(EntityType))


#: Concepts that are said of anyone or of ordinary work ("a supervisor", "a home visit"): careful readers do not
#: list them as things that a report names. The ontology keeps them for what findings are about.
TOO_COMMON: frozenset[str] = frozenset(
    words_of(
        """
    role/senior-leader role/inspector role/sergeant role/constable role/supervisor role/response-officer
    role/officer-in-the-case role/missing-child role/teacher role/foster-carer role/solicitor
    role/decision-maker role/volunteer role/single-point-of-contact role/case-worker role/police-staff-investigator
    role/gp role/paramedic role/magistrate role/interpreter role/child-protection-officer role/detective
    role/commander role/dispatcher role/psychologist process/custody-record process/custody-review
    process/home-visit process/thematic-audit process/ncpi
    process/post-inspection-review process/charging-decision process/golden-hour process/threshold
    process/investigation-review process/crime-screening process/joint-visit process/debrief
    process/escalation-policy process/cpd-day process/video-response process/peel process/triage
    organisation/safeguarding-partner organisation/residential-home organisation/social-services
    scheme/restorative-justice scheme/ncpi system/mobile-data order/notification-requirements
    """
    )
)


#: An area command is a part of the force, not a team that does one job.
_TYPES = {"function/local-policing-area": "force"}


_DEPARTMENT = re.compile(r"\b(?:directorate|department)s?$", re.IGNORECASE)
#: whose it is, which is no part of its name: "the force's audit team" is no "force audit team"
_OWNER = re.compile(r"(?:force|constabulary|council|department|authority)'s? (?=\w)", re.IGNORECASE)
_OF_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d $")
_DIGIT = re.compile(r"\d")


def of_year(text: str, start: int, end: int) -> bool:
    """Tell whether a year right before a law without one says which it is ("the 1996 Police Act")."""
    return _OF_YEAR.search(text, max(0, start - 6), start) is not None and not _DIGIT.search(text, start, end)


@dataclass(frozen=True, slots=True)
class Known:
    """A concept named at `[start, end)` of a reading."""

    start: int
    end: int
    name: Name
    type: EntityType


class Gazetteer:
    """The names of one ontology, ready to be found in any text."""

    def __init__(self, ontology: Ontology) -> None:
        self._phrases: Phrases[Name] = Phrases()
        for name in ontology.names():
            if name.entity_type in ENTITY_TYPES:
                self._phrases.add(name.surface, name, exact=_exact(name))

    def find(self, text: str, words: Sequence[Token]) -> Iterator[Known]:
        """Yield the concepts named in `text`, whose words are `words`; the longest name at each place.

        A name with a condition counts where its sentence meets it.
        """
        for match in self._phrases.find(text, words):
            name = decide(match.payloads, _sentence(text, match.start, match.end))
            if name is not None and name.concept not in TOO_COMMON:
                kind = (
                    name.entity_type if _DEPARTMENT.search(name.surface) else _TYPES.get(name.concept, name.entity_type)
                )
                start = match.start
                if kind == "legislation" and of_year(text, start, match.end):
                    continue  # "the 1975 Children Act": which one it is, the year before it says
                if _OWNER.match(text, start) and "'" not in name.surface.split()[0]:
                    start = words[match.first + 1].start
                yield Known(*_with_quotes(text, start, match.end), name, cast("EntityType", kind))

    def with_notes(self, text: str) -> Iterator[Known]:
        """Yield the concepts that `text` names by a short form and, printed to it, the number of a note."""
        for m in _WITH_NOTE.finditer(text):
            if not any(self.find(m[0], tokens(m[0]))):  # "HOLMES2" is listed with its number
                for known in self.find(m["short"], tokens(m["short"])):
                    yield Known(m.start(), m.end("short"), known.name, known.type)


#: a short form to which the number of a note is printed: "the HARBOUR7 model"
_WITH_NOTE = re.compile(r"\b(?P<short>[A-Z]{4,})\d{1,2}\b(?![.,]\d)")


def _with_quotes(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a span with both quotes where it holds one of a pair ("'no apparent risk' category")."""
    inside = text[start:end]
    if start and text[start - 1] in "'\"" and inside.count(text[start - 1] + " ") == 1:
        return start - 1, end
    if text[end : end + 1] in {"'", '"'} and f" {text[end]}" in inside and inside.count(text[end]) == 1:
        return start, end + 1
    return start, end


def _exact(name: Name) -> bool:
    """Tell whether capitals must be as given: for short forms and short names ("Starting Point"), not for long ones.

    They must for a long one too where it names nothing in small letters ("the child protection system").
    """
    if not name.case_sensitive:
        return False
    return name.abbreviation or len(tokens(name.surface)) < 3 or key(name.surface) in NEVER


#: what makes of the name of work the name of those who do it: "the protecting vulnerable people (PVP) command"
_OF_STAFF = re.compile(r"(?:\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Aa]n?|[Ee]ach|[Tt]his|head of|leads?|within|called|as)|'s)\s$")
_STAFF_AFTER = re.compile(
    r"\s?\(|\s(?:officer|staff|detective|sergeant|inspector|superintendent|manager|supervisor|specialist|function"
    r"|department|directorate|command|team|unit|branch|strand|portfolio|hub)s?\b"
)


def doing(text: str, known: Known) -> bool:
    """Tell whether the name of a team is said there of what is done: one that begins so, and ends in no unit.

    "She made protecting vulnerable people her first aim" names no team: nothing says that some people are meant.
    """
    surface = text[known.start : known.end]
    words = surface.split()
    if (
        known.type != "team"
        or not surface[1:].islower()
        or not words[0].lower().endswith("ing")
        or words[-1].removesuffix("s") in HEADS
    ):
        return False
    before, after = text[max(0, known.start - 12) : known.start], text[known.end : known.end + 20]
    return not _OF_STAFF.search(before) and not _STAFF_AFTER.match(after)


#: of whom it is said what they answer for: "the assistant chief constable (ACC) for local policing"
_ANSWERS_FOR = re.compile(
    r"\b(?:constable|superintendent|inspector|commander|commissioner|director|executive|ACC|DCC)s?(?: \([A-Z]+\))?,?"
    r" (?:(?:is |was |who is |with |has |who has )?(?:the )?(?:lead |overall )?responsib(?:le|ility) )?for $"
)


def portfolio(text: str, known: Known) -> bool:
    """Tell whether the name of a team is said there of the work that a chief officer answers for; it has no unit."""
    surface = text[known.start : known.end]
    return (
        known.type == "team"
        and surface.islower()
        and surface.split()[-1].removesuffix("s") not in {*HEADS, "command", "division", "room", "centre", "service"}
        and _ANSWERS_FOR.search(text, max(0, known.start - 80), known.start) is not None
        and not _STAFF_AFTER.match(text, known.end)
    )


def any_area(text: str, known: Known) -> bool:
    """Tell whether parts of a force are said there in general ("each local policing area"): no short form, no name."""
    surface = text[known.start : known.end]
    return (
        known.type == "force"
        and known.name.concept in _TYPES
        and surface.islower()
        and text[known.end : known.end + 2] != " ("
    )


def of_inspections(text: str, known: Known) -> bool:
    """Tell whether bodies are said there only of what is inspected ("fire and rescue service inspections")."""
    return (
        known.type == "organisation"
        and text[known.start : known.end].islower()
        and text.startswith((" inspection", " inspector"), known.end)
    )


def names_nothing(text: str, known: Known) -> bool:
    """Tell whether what would be a name elsewhere says there what is done, inspected, answered for, or any area."""
    return doing(text, known) or portfolio(text, known) or any_area(text, known) or of_inspections(text, known)


def _sentence(text: str, start: int, end: int) -> str:
    before = max(text.rfind(". ", 0, start), text.rfind("? ", 0, start)) + 1
    after = text.find(". ", end)
    return text[before : after if after >= 0 else len(text)]


@lru_cache(maxsize=4)
def gazetteer(ontology: Ontology) -> Gazetteer:
    """Return the gazetteer of `ontology`, built once."""
    return Gazetteer(ontology)
