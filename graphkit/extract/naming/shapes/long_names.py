"""Finds names with a comma or a small word in them: "the rape, stalking and child abuse unit", "Safe at Home team"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graphkit.extract.naming.abbreviations import is_short_form
from graphkit.extract.naming.shapes.beside import opening
from graphkit.extract.naming.shapes.set_apart import CAP
from graphkit.extract.naming.words import HEADS, LEADS, NO_NAME, STAFF, STRONG, WEAK
from graphkit.extract.prose.phrases import Token, normal
from graphkit.extract.prose.worded import worded
from graphkit.records import EntityType

_DETERMINERS = frozenset({"the", "a", "an", "its", "their", "this", "our"})
#: what a name with several words for its work ends in; in the plural they are several things
_HEADS: frozenset[str] = frozenset(
    {"team", "unit", "hub", "desk", "squad", "meeting", "panel", "board", "conference", "command"}
)
_MOST = 10
#: "Safe at Home team": capitals on both sides of small words, behind what only a name has before it
_SMALL = r"(?:(?:in|at|of|on|to|for|by|from|with|into|out of) (?:the )?|the )"
_WITH_SMALL = worded(
    rf"(?:\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)|'s?)"
    rf" (?P<name>(?P<first>{CAP})(?: {CAP})*(?: {_SMALL}{CAP}(?: {CAP})*){{1,2}}"
    r" (?P<head>[Tt]eam|[Uu]nit|[Hh]ub|[Pp]roject|[Pp]rogramme|[Ss]cheme|[Cc]ampaign|[Ii]nitiative"
    r"|plan(?!s)|strategy|pledge(?!s)|agreement|course)s?)\b"
)
#: heads of such names that end no name of another shape, or one of another type
_OTHERS: dict[str, EntityType] = {"programme": "scheme", "strategy": "process", "pledge": "process"}
#: words with which such a name may begin, as its article stands before them ("the Not in Our Town campaign")
_MAY_OPEN = frozenset({"Children", "Not", "No", "In", "On", "At", "All", "Every", "Our", "We", "One", "New", "Better"})
#: with what no such name begins: a post, a part of a force or a body, of which something is said
_OF_BODIES = frozenset(
    {
        "head",
        "chair",
        "director",
        "department",
        "ministry",
        "office",
        "university",
        "college",
        "police",
        "force",
        "city",
    }
    | {"county", "borough", "council", "society", "association", "institute", "school", "isle", "house", "board"}
)


def with_commas(text: str, words: Sequence[Token]) -> Iterator[tuple[int, int, EntityType]]:
    """Yield where a name is that says all that a team or a meeting is for, and its type.

    All words from its article to its head are of the trade, and "and" stands before the last: "the fraud, cyber and
    online abuse team". With its head in the plural it would be several teams.
    """
    if ", " not in text:
        return
    for i, head in enumerate(words):
        if head.norm not in _HEADS or head.norm != head.raw.lower():
            continue
        first = _first(text, words, i)
        if first is not None:
            yield words[first].start, head.end, HEADS.get(head.norm, "team")


def _first(text: str, words: Sequence[Token], head: int) -> int | None:
    """Return the first word of the name that ends with `words[head]`, where it has a comma, else None."""
    joined = comma = False
    telling = True  # whether the words up to the last mark say something by themselves
    for at in range(head - 1, max(-1, head - _MOST), -1):
        word, gap = words[at], text[words[at].end : words[at + 1].start]
        if gap == ", " and joined:
            if not telling:
                return None
            comma, telling = True, False
        elif gap not in {" ", "-", " the "}:
            return None
        if gap == " the ":
            return None
        if word.norm == "and":
            if joined or not telling:
                return None
            joined, telling = True, False
        elif word.norm in STRONG:
            telling = True
        elif word.norm not in WEAK:
            return None
        if comma and telling and _opens(text, word.start) and not opening(text, word.start):
            while words[at].norm in LEADS:
                at += 1
            return at
    return None


def _opens(text: str, at: int) -> bool:
    """Tell whether an article stands right before `at`, or one with a word that says how often or whose."""
    before = text[max(0, at - 30) : at].split()[-1:]
    return text[at - 1 : at] == " " and any(w.lower() in _DETERMINERS or w.endswith("'s") for w in before)


def with_small_words(text: str) -> Iterator[tuple[int, int, EntityType]]:
    """Yield where a name with "in", "at" or "of" between its capitals is, and its type."""
    for m in _WITH_SMALL.finditer(text):
        first, head = normal(m["first"]), m["head"].lower()
        if m["first"] in NO_NAME - _MAY_OPEN:
            continue
        if first == "chief" or is_short_form(m["first"]) or first in _OF_BODIES | STAFF or HEADS.get(first) == "role":
            continue
        yield *m.span("name"), _OTHERS.get(head) or HEADS.get(head, "team")
