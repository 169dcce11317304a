"""Tells a name by what stands around it: a post that was filled, a board with a chair, quotes, commas."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphkit.extract.naming.words import HEADS, LEADS, STAFF, STRONG
from graphkit.extract.prose.phrases import Token
from graphkit.extract.prose.worded import worded
from graphkit.records import EntityType

#: Letters of names, those of Welsh and other names among them ("Tîm Cadarn"), and a word that begins with a capital.
UPPER = "A-ZÀ-ÖØ-ÞŴŶ"
WORD = "[A-Za-zÀ-ÖØ-öø-ž0-9'&-]"
CAP = rf"[{UPPER}]{WORD}*"

#: a title in quotes, with what it is the title of: "the 'Through a Child's Eyes' course"
_BEARS = r"(?:[a-z-]+ )?(?:scheme|initiative|programme|project|campaign|course|training|workshop)s?\b"
_TITLED_COURSE = worded(
    rf"(?<![\w])'(?P<name>[A-Z](?:[^'.;:\n]|(?<=\w)'(?=s\b|t\b)){{3,60}}?)' {_BEARS}"
    rf'|"(?P<double>[A-Z][^".;:\n]{{3,60}})" {_BEARS}'
)
#: a post that somebody is appointed to has a name, be it of one telling word ("two conference officers")
_APPOINTED = worded(
    r"\b(?:appoint(?:s|ed)|recruit(?:s|ed)|creat(?:es|ed) (?:the )?(?:posts?|roles?) of|introduced|employ(?:s|ed)"
    r"|now has|new posts? of)"
    r" (?:an? |the |its |\d{1,2} |two |three |four |five |six |seven |eight |nine |ten |several |some |first )?"
    r"(?:new |more |extra |additional |dedicated |specialist |full-time |part-time )*$"
)
#: a board that somebody chairs is one of its own, likewise
_CHAIRED = worded(
    r"\b(?:chair(?:s|ed|ing)?|set up|established|reports? to|led by|overseen by)(?: by)? (?:an? |the |its |this )?"
    r"(?:new |internal |monthly |quarterly |weekly |bimonthly |regular |strategic |force |constabulary )*$"
)
#: "the recording system that the force brought in last year, Harrier, is slow"
_SYSTEM_APART = worded(
    r"\b(?P<what>system|database|software|app|platform|tool|dashboard|portal)s? (?:that|which) [^,.;:]{3,60}, "
    rf"(?:called |known as |named )?(?P<name>{CAP}(?: {CAP}){{0,2}})(?=[,.;])"
)
#: "an exploitation team, Brightway, was set up": a name between commas, or the last word of its sentence
_TEAM_APART = worded(
    r"\b(?:[Aa]n?|[Ii]ts|[Tt]he force's|[Tt]he constabulary's) (?:[a-z-]+ ){1,5}?"
    r"(?P<what>team|unit|hub|desk|squad|scheme|initiative|campaign|project), "
    rf"(?P<name>{CAP}(?: {CAP}){{0,2}})(?=[.;]|, (?!and\b|or\b|[A-Z]))"
)
#: "The main one, Harrier, is slow": of the systems that a sentence before speaks of
_ONE_APART = worded(
    r"\b(?:(?:[Tt]he|[Ii]ts) (?:[a-z]+ ){1,2}?one|(?:[Oo]ne |[Tt]he (?:[a-z]+ ){1,2}?)of (?:these|them)), "
    rf"(?P<name>{CAP}(?: {CAP})?), (?=[a-z])"
)
#: "A replacement, known as Harrier": what it is, a sentence before says
_IN_ITS_PLACE = re.compile(
    r"(?:^|[.?!] |\band )[^.?!]{0,30}\b(?:replacement|successor|new one|new version|upgrade)\b,?"
    r"(?: (?:is|will be|to be|has been|was))? ?$"
)
_SYSTEM_BEFORE = re.compile(r"\b(?:system|database|software|platform|application|portal)s?\b")
_BODIES = frozenset({"board", "panel"})
#: leads that are words of a name where they have a capital, as the word behind them has
_OF_NAMES = frozenset({"Initial", "New", "Single", "Internal", "External", "Formal", "Regional", "Main"})

#: words of the trade that are verbs behind those who do it, and those who do
_MAY_BE_DONE = frozenset({"triage", "review", "research", "contact", "search", "support", "audit", "monitor", "screen"})
_DOERS = re.compile(
    r"\b(?:[Ss]taff|[Tt]hey|[Ww]ho|[Oo]fficers|[Dd]etectives|[Ss]upervisors|[Mm]anagers|[Ss]ergeants|[Ii]nspectors"
    r"|[Ww]orkers|[Ii]nvestigators|[Aa]nalysts|[Pp]artners|must|should|will|can|cannot|then|also) $"
)
#: words of the trade that say what is done with people, and what stands before them where they do
_DOING = frozenset({"tasking", "training", "monitoring", "planning", "screening", "licensing"})
_DOING_WHAT = re.compile(r"\b(?:for|of|by|in|before|after|when|while|without|and|or|stopped|began|started|from) $")

#: what a name in small letters follows, all of it: "a small team known as the live intelligence desk"
_KNOWN_AS = re.compile(r"\b(?:(?:known|referred to)(?: locally| internally)? as|called)(?: the| an?| its)? $")


def titled(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a quoted title stands before the course, scheme or campaign that bears it."""
    for m in _TITLED_COURSE.finditer(text):
        yield m.span("name" if m["name"] else "double")


def between_commas(text: str) -> Iterator[tuple[int, int, EntityType, int]]:
    """Yield where a name stands behind a comma that closes what it is the name of, its type, and where that ends."""
    for m in _SYSTEM_APART.finditer(text):
        yield *m.span("name"), "system", m.end("what")
    for m in _ONE_APART.finditer(text):
        if _SYSTEM_BEFORE.search(text, max(0, m.start() - 300), m.start()):
            yield *m.span("name"), "system", m.start("name") - len(", ")
    for m in _TEAM_APART.finditer(text):
        yield *m.span("name"), HEADS[m["what"]], m.end("what")


def in_its_place(text: str, at: int) -> EntityType | None:
    """Return "system" where what is named at `at` is said to come in place of one, which a sentence before names."""
    if _IN_ITS_PLACE.search(text, max(0, at - 90), at) and _SYSTEM_BEFORE.search(text, max(0, at - 400), at):
        return "system"
    return None


def set_apart(text: str, first: Token, head: Token) -> bool:
    """Tell whether the words before a name of one telling word make it a thing of its own, from `first` to `head`."""
    if not first.raw.islower():
        return False
    before = text[max(0, first.start - 60) : first.start]
    if head.norm in STAFF:
        return _APPOINTED.search(before) is not None
    return head.norm in _BODIES and _CHAIRED.search(before) is not None


def named_from(text: str, words: Sequence[Token], first: int) -> int:
    """Return the first word of the name in which `words[first]` is: the one that "known as" precedes."""
    for at in range(first, max(-1, first - 4), -1):
        start = words[at].start
        if not words[at].raw.islower():
            break
        if _KNOWN_AS.search(text, max(0, start - 40), start):
            return at
        if at and text[words[at - 1].end : start] not in (" ", "-"):
            break
    return first


def after_join(words: Sequence[Token], first: int, head: int) -> tuple[int, int]:
    """Return the first word after the last "and" or "of" of a phrase, and how many telling words follow it."""
    at = first
    for k in range(first, head):
        if words[k].norm in ("and", "of"):
            at = k + 1
    return at, sum(w.norm in STRONG for w in words[at:head])


def past_verb(text: str, words: Sequence[Token], first: int, head: int) -> int:
    """Return the first word after one that tells what is done: "Staff triage risk forms", "of tasking officers"."""
    before = text[max(0, words[first].start - 30) : words[first].start]
    done = words[first].raw in _MAY_BE_DONE and _DOERS.search(before) is not None
    doing = (
        words[first].raw in _DOING
        and words[head].norm in STAFF
        and words[head].norm != words[head].raw
        and head - first > 1
        and _DOING_WHAT.search(before) is not None
    )
    return first + 1 if (done or doing) and first < head else first


def past_leads(words: Sequence[Token], first: int, head: int) -> int:
    """Return the first word after those that say nothing of which one it is ("dedicated", "initial", "high-risk")."""
    while first < head:
        if words[first].raw[0].isupper() and words[first + 1].raw[0].isupper() and words[first].raw in _OF_NAMES:
            break  # "the Initial Investigation Bureau": a word of a name
        if words[first].norm in LEADS or (words[first].raw == "interview" and words[head].norm in STAFF):
            first += 1  # "and interview police officers" tells what is done
        elif (words[first].norm in ("high", "medium", "low", "standard") and words[first + 1].norm == "risk") or (
            words[first].norm == "area" and words[first + 1].norm == "based"
        ):
            first += 2
        elif (
            words[first].norm in ("district", "borough", "divisional")
            and sum(w.norm in STRONG for w in words[first + 1 : head]) > 1
        ):
            first += 1  # "the district missing from home team": each district has one
        else:
            break
    return first
