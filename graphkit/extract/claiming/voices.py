"""Tells whose voice it is, by what somebody is called: the inspectorate's, a force's, a commissioner's, another's."""

from __future__ import annotations

import re

from graphkit.records import Voice

#: of those who are named with one of these nobody is a police officer
_OTHERS = re.compile(
    r"federation|of prisons|of probation|\bhmip\b|(?:children's|victims'|information) commissioner|ofsted|care quality"
    r"|\bcqc\b|council\b|charity|minister|union\b|college of|crown prosecution|\bcps\b|nspcc|home (?:office|secretary)"
    r"|\bassociation|\bbranch of|complaints|police conduct"
    r"|conduct authority|ombuds\w+|\biopc\b|campaigners|panel\b|safeguarding (?:children )?(?:board|partnership)",
    re.IGNORECASE,
)
#: who was once of the police
_ONCE = re.compile(r"\b(?:retired|former|ex-)\b", re.IGNORECASE)
_COMMISSIONER = re.compile(
    r"^commissioner (?!of police)|\bcrime commissioner|\bpccs?\b|\bcommissioner's office|\bthe commissioner\b",
    re.IGNORECASE,
)
_OF_CONSTABULARY = re.compile(
    r"\bhmic|inspectors? of constabulary|inspectorate of constabulary|\bhmis?\b"
    r"|\b(?:hm|(?:her|his) majesty's) (?:chief )?inspector\b|^the inspector who\b",
    re.IGNORECASE,
)
#: a police rank, and how the heads of other inspectorates are called
_CHIEF_INSPECTOR = re.compile(r"\bchief inspector\b", re.IGNORECASE)
_OF_ANOTHER = re.compile(r"\bchief inspector of (?!constabulary)|\b(?:ofsted|hmip|hmi prisons)\b", re.IGNORECASE)
_OTHER_INSPECTORS = re.compile(
    r"\bofsted|of prisons|of probation|\bhmip\b|care quality|inspectorate wales", re.IGNORECASE
)
_INSPECTORS = re.compile(
    r"(?:(?:the|an?|its|their|these|all|our) )?(?:[\w'-]+ ){0,2}(?:inspectors|inspectorate|watchdogs?|inspection team)"
    r"(?: from [a-z ]{3,40}| who .*)?",
    re.IGNORECASE,
)
_REPORT = re.compile(r"\b(?:reports?|review|inspections?|findings)\b", re.IGNORECASE)
_BY = re.compile(r"\b(?:by|from) (?:the )?(?P<who>[A-Z][^,;]*)")
_ANY_INSPECTOR = re.compile(r"\binspect", re.IGNORECASE)
_OF_THE_FORCE = re.compile(
    r"\b(?:force|constabulary|police|the met|constable|superintendent|detective|(?:chief )?inspector|sergeant|commander"
    r"|(?:assistant|deputy|acting) commissioner|acc|dcc|dci)\b|^(?:the )?officers$",
    re.IGNORECASE,
)


class Voices:
    """Whose voices a text has.

    Args:
        text: the text; where it speaks of inspectors of police, or of no others, "inspectors" and "the report" are of
            these.
    """

    def __init__(self, text: str) -> None:
        self._inspected = _OF_CONSTABULARY.search(text) is not None or _OTHER_INSPECTORS.search(text) is None
        self._heads_another = _OF_ANOTHER.search(text) is not None

    def of(self, said: str) -> Voice:
        """Return whose voice it is that is called so; "other" where it is none of the police's."""
        if _OF_CONSTABULARY.search(said):
            return "inspectorate"
        if _COMMISSIONER.search(said):
            return "commissioner"
        if _OTHERS.search(said) or _ONCE.search(said) or (_CHIEF_INSPECTOR.search(said) and self._heads_another):
            return "other"
        by = _BY.search(said)
        if _REPORT.search(said) and by and not _ANY_INSPECTOR.search(by["who"]):
            return "other"
        if _REPORT.search(said) or _INSPECTORS.fullmatch(said):
            return "inspectorate" if self._inspected else "other"
        return "force" if _OF_THE_FORCE.search(said) else "other"
