"""Finds the names of persons who are said to say something, with the office that they hold or without."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.extract.naming.words import BODY_HEADS, NO_NAME, STRONG, WEAK
from graphkit.extract.prose.phrases import normal
from graphkit.extract.prose.word_lists import words_of
from graphkit.extract.prose.worded import worded

#: a first name or a surname, as a part of other patterns
NAME = r"(?:[OD]'|Mc|Mac)?[A-Z][a-z]+(?:[-'][A-Z][a-z]+)?\b"
#: letters of honour behind a name, which are no part of it
HONOURS = r"(?:,? (?:CBE|OBE|MBE|KBE|DBE|BEM|QPM|KPM|KC|QC|CB|DL|JP)\b)*"
_FULL = rf"(?P<name>{NAME}(?: [A-Z]\.?)?(?: {NAME}){{1,2}}){HONOURS}"
_VERB = r"(?:said|says|added|adds|told|explained|explains|commented|warned|warns|concluded|stated|wrote|writes)"
_SAYS = rf"(?:(?:has|had|have|also|yesterday|today|later) )*{_VERB}\b"
#: what a person who speaks for a body is
_OFFICE = (
    r"(?i:constable|commissioner|chief executive|director|inspector|superintendent|chair(?:man|woman|person)?"
    r"|secretary|leader|head|minister|president|spokes(?:man|woman|person)|ombudsman|mayor|founder|chief officer)"
)
_OF_WHAT = r"(?: (?:of|for|at|with|in) [^.,;:\"]{3,80}?)?"
_BY_OFFICE = rf"(?:(?:the |its )?(?:[\w'-]+ ){{0,5}}?{_OFFICE},? )?"
_SPEAKING = (
    # "Anna Quill OBE, chief executive of Safe Steps, says", "Anna Quill, Assistant Chief Constable, said"
    re.compile(rf"\b{_FULL}, (?:[\w'&-]+ ){{0,5}}?{_OFFICE}\b{_OF_WHAT}, {_SAYS}"),
    # "HM Inspector of Constabulary for the North, Anna Quill, said"
    re.compile(rf"\b{_OFFICE}{_OF_WHAT}, {_FULL}, {_SAYS}"),
    # "chief inspector Anna Quill says": an office and nothing of what it is, or the name would be sought in a place's
    re.compile(rf"\b{_OFFICE} {_FULL} {_SAYS}"),
    # "HM Inspector of Constabulary for the Northern Region Anna Quill said": what it is for has an end that is known
    re.compile(
        rf"\bInspector of [A-Z][a-z]+ for (?:the )?[\w' ]{{0,50}}\b(?:Service|[Rr]egion|Police|Constabulary|[Ff]orces)"
        rf" {_FULL} {_SAYS}"
    ),
    # '... in time," said Anna Quill.'
    re.compile(rf"[,?!][\"']* (?:said|says|added|adds) {_BY_OFFICE}{_FULL}(?=[,.;:]|$| who )"),
)
#: a text without one of these has nobody who speaks
_QUICK = worded(rf"\b{_VERB}\b")
_AREAS = frozenset({"North", "South", "East", "West", "Greater", "Central"})
#: a name that begins so is found by its title
_TITLES = frozenset(
    words_of(
        "Mr Mrs Ms Miss Dr Sir Dame Lord Lady Baroness Professor Councillor Cllr Detective Deputy Assistant Acting"
        " Temporary Chief PC DC"
    )
)
#: words of the trade that are surnames too
SURNAMES = frozenset({"Young", "Gold", "Silver", "Case", "Child"})


def speakers(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a person is named who says something in one block: start and end of the name without its title."""
    if not _QUICK.search(text):
        return
    for pattern in _SPEAKING:
        for match in pattern.finditer(text):
            if not _of_no_person(match["name"].split()):
                yield match.span("name")


def _of_no_person(words: list[str]) -> bool:
    """Tell whether a name is that of a body, a place or a team: a word of it says so."""
    if words[0] in NO_NAME or words[0] in _TITLES or not _AREAS.isdisjoint(words):
        return True
    *first, last = words
    own = first if last in SURNAMES else words
    return any(w.removesuffix("s") in BODY_HEADS or normal(w) in STRONG | WEAK for w in own)
