"""Tells who graded audited cases and which of them, from the words around the grades."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

Assessor: TypeAlias = Literal["force", "inspectorate"] | None
Scope: TypeAlias = Literal["self-assessed", "additional", "all", "previous", "case-type"]

_VERB = (
    r"(?:(?:has|had|have) )?(?:also )?(?:self-)?"
    r"(?:assess(?:ed)?|rated|graded|judged|scored|selected and self-assessed)"
)
_FORCE = re.compile(
    r"\b(?:force|constabulary|police) (?:assess(?:ors?|ments?)|auditors?|reviewers)\b|\bself-assess(?:ments?|ors?)\b"
    rf"|\b(?:force|constabulary|police|service)\b(?:'s)? {_VERB}\b"
    r"|\b(?:force|constabulary) (?:chose|selected|picked|took|identified|examined|reviewed|sampled)\b[^.;]{0,60}"
    r"\band (?:then )?(?:assessed|graded|rated|judged|scored|audited)\b"
    rf"|\b(?:force|constabulary)'s (?:own )?(?:assessments?|gradings?|view)\b"
    r"|\bby the (?:force|constabulary)\b|\bforce(?:'s)? (?:selected and )?self-assessed\b",
    re.IGNORECASE,
)
_INSPECTORS = re.compile(r"\b(?:inspectors?|hmic(?:frs)?|we|our|us|inspectorate)\b", re.IGNORECASE)
_THEY = re.compile(r"^(?:they|it)\b", re.IGNORECASE)
_PREVIOUS = re.compile(
    r"\b(?:previous|last|first|initial|earlier|original|20\d\d) (?:re-?)?(?:inspection"
    r"|assessment|audit|review)\b|\b(?:in|at) that (?:time|assessment|inspection)\b",
    re.IGNORECASE,
)
_ADDITIONAL = re.compile(
    r"\b(?:a )?(?:further|additional|another)\b[^.;]{0,25}\b(?:cases?|\d+)\b|\b\w+"
    r" (?:more|other|further) cases?\b|\bassessed only by (?:us|hmic\w*|inspectors)\b",
    re.IGNORECASE,
)
_SELF = re.compile(
    r"\bself-assess|\b(?:these|those|the same)(?: \w+)? cases\b|\bassessed"
    r" by both\b|\bforce(?:'s)? assess(?:ment|ors)\b|\bour assessment:?$",
    re.IGNORECASE,
)
_ALL = re.compile(
    r"\b(?:total|all|overall)\b[^.;]{0,30}\bcases?\b|\bin total\b|\bwe examined \w+(?:-\w+)? cases\b", re.IGNORECASE
)


def assessor_in(text: str) -> Assessor:
    """Return who grades in `text`: the one named last before its first count or grade, or else in it at all."""
    if _THEY.match(text):
        return None
    cut = re.search(r"\b(?:good|adequate|inadequate|requir\w+ improvement)\b", text, re.IGNORECASE)
    head = text[: cut.start()] if cut else text
    return last_actor(head) or last_actor(text)


def last_actor(text: str) -> Assessor:
    """Return who of force and inspectorate is named last in `text` as one who assesses."""
    force = max((m.start() for m in _FORCE.finditer(text)), default=-1)
    inspectors = max((m.start() for m in _INSPECTORS.finditer(text)), default=-1)
    if force < 0 and inspectors < 0:
        return None
    return "force" if force > inspectors else "inspectorate"


def scope_in(text: str) -> Scope | None:
    """Return which cases `text` speaks of; None where it does not say."""
    if not text:
        return None
    for pattern, scope in _SCOPES:
        if pattern.search(text):
            return scope
    return None


_SCOPES: tuple[tuple[re.Pattern[str], Scope], ...] = (
    (_PREVIOUS, "previous"),
    (_ADDITIONAL, "additional"),
    (_SELF, "self-assessed"),
    (_ALL, "all"),
)
