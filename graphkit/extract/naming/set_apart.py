"""Tells a name of few words by what stands around it: a post that was filled, a board with a chair, a quoted title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphkit.extract.naming.words import STAFF, STRONG
from graphkit.extract.prose.phrases import Token
from graphkit.extract.prose.worded import worded

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
_BODIES = frozenset({"board", "panel"})

#: what a name in small letters follows, all of it: "a small team known as the live intelligence desk"
_KNOWN_AS = re.compile(r"\b(?:(?:known|referred to)(?: locally| internally)? as|called)(?: the| an?| its)? $")


def titled(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a quoted title stands before the course, scheme or campaign that bears it."""
    for m in _TITLED_COURSE.finditer(text):
        yield m.span("name" if m["name"] else "double")


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
