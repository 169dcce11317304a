"""Finds charities and firms that are named beside what they are: "a charity, Safe Steps", "Safe Steps, a charity"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.extract.naming.shapes.found import Found
from graphkit.extract.naming.shapes.set_apart import CAP
from graphkit.extract.naming.words import BODY_HEADS, HEADS, NO_NAME, STRONG, WEAK
from graphkit.extract.prose.phrases import normal
from graphkit.extract.prose.word_lists import words_of
from graphkit.extract.prose.worded import worded

_KIND = (
    r"(?:charit(?:y|ies)|(?:voluntary|community|not-for-profit|third sector|non-statutory|independent)"
    r"(?: sector)? (?:organisation|agency|group|provider|body)s?|social enterprises?|(?:service )?providers?"
    r"|contractors?|(?:private )?compan(?:y|ies)|(?:private )?laborator(?:y|ies)|trusts?|foundations?)"
)
_NAME = r"[A-Z][A-Za-z0-9'&-]*(?: (?:(?:of|for|and|the|in|to|&) ){0,2}[A-Z][A-Za-z0-9'&-]*){0,5}"
_BEHIND = re.compile(
    rf"\b(?:[Aa]n?|[Tt]he|[Aa]nother|[Ii]ts|[Tt]heir|[Tt]wo|local|national|the force's) (?:[a-z'-]+ ){{0,3}}?"
    rf"(?P<kind>{_KIND})(?P<link>,| called| named| known as|) (?P<name>{_NAME})(?P<after>.{{0,2}})"
)
_BEFORE = re.compile(rf"(?P<name>{_NAME})(?:,| is| was) (?:an?|the|another) (?:[a-z'-]+ ){{0,3}}?(?P<kind>{_KIND})\b")
#: whose volunteers or workers do something; those from a place are of no body, so one word must say what that is for
_STAFF_OF = worded(
    r"\b(?:[Vv]olunteers|[Ww]orkers|[Mm]entors|[Aa]dvocates|[Aa]dvisers|[Cc]ounsellors|[Cc]aseworkers|[Tt]rainers)"
    rf" (?:from|employed by|provided by|supplied by) (?:the )?(?P<name>{CAP}(?: (?:for |against |of )?{CAP}){{1,4}})"
)
#: who gives others help that a force buys: "Fen Advocacy provides appropriate adults"
_PROVIDES = worded(
    rf"(?P<name>{CAP}(?: (?:for |against |of )?{CAP}){{1,4}})"
    r" (?:provides?|provided|supplies|supplied|offers|offered|delivers|delivered)"
    r" (?:the service|[a-z -]{0,30}(?:appropriate adults|advocates|mentors|advice|support|counselling|interviews))\b"
)
_PURPOSE = frozenset(
    words_of(
        """
    Action Aid Against Advocacy Care Chance Change Children Concern Connect Connections Families Family Forward Friends
    Future Futures Haven Help Helpline Home Hope Horizon Horizons Kids Life Lives Link Listening Mind Minds Matters
    Outreach Pathway Pathways People Point Refuge Rescue Respect Safe Safety Shelter Start Steps Support Together
    Turning Voice Voices Victims Women Women's Young Youth
    """
    )
)
_WORDS = (
    "charit", "organisation", "agency", "agencies", "group", "provider", "enterprise", "contractor", "compan", "trust",
    "laborator", "foundation", "bod",
)  # fmt: skip


def providers(text: str) -> Iterator[Found]:
    """Yield the names in one block that stand beside what kind of body bears them, or whose volunteers are named."""
    for m in (*_STAFF_OF.finditer(text), *_PROVIDES.finditer(text)):
        words = m["name"].split()
        own = [w for w in words if normal(w) not in STRONG | WEAK]  # "workers from Early Help" names work
        last = words[-1]
        head = last in BODY_HEADS or last.removesuffix("s").lower() in HEADS  # a name that says what it is itself
        if (
            own
            and words[0] not in NO_NAME
            and not head
            and not _PURPOSE.isdisjoint(words)
            and not last.endswith(("'s", "'"))
        ):
            yield Found(*m.span("name"), "organisation")
    if not any(map(text.__contains__, _WORDS)):
        return
    for m in _BEHIND.finditer(text):
        # between commas the name must end with the second, or another part of the sentence begins there
        if m["link"] != "," or m["after"][:1] in {",", ".", ";", ")", ""} or m["after"] == " (":
            yield from _each(m)
    for m in _BEFORE.finditer(text):
        yield from _each(m)


def _each(m: re.Match[str]) -> Iterator[Found]:
    """Yield the one name of a match, or those of several bodies ("two charities, Safe Steps and Haven")."""
    start, end = m.span("name")
    cut = m["name"].rfind(" and ") if m["kind"].endswith("s") else -1
    spans = [(start, end)] if cut < 0 else [(start, start + cut), (start + cut + len(" and "), end)]
    for lo, hi in spans:
        words = re.finditer(r"\S+", m.string[lo:hi])
        first = next((w for w in words if w[0] not in NO_NAME and w[0][0].isupper()), None)  # "Staff of Safe Steps"
        if first is not None and not m.string[lo:hi].endswith("'s"):
            yield Found(lo + first.start(), hi, "organisation")
