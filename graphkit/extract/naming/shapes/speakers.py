"""Finds the names of persons who are said to say something, with the office that they hold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.extract.naming.words import BODY_HEADS, NO_NAME, STRONG, WEAK
from graphkit.extract.prose.phrases import normal
from graphkit.extract.prose.splitting import split
from graphkit.extract.prose.word_lists import words_of
from graphkit.extract.prose.worded import worded
from graphkit.extract.saying.attributions import attributions
from graphkit.extract.saying.quotations import quoted
from graphkit.extract.saying.verbs import INVERTED

#: a first name or a surname, as a part of other patterns
NAME = r"(?:[OD]'|Mc|Mac)?[A-Z][a-z]+(?:[-'][A-Z][a-z]+)?\b"
#: letters of honour behind a name, which are no part of it
HONOURS = r"(?:,? (?:CBE|OBE|MBE|KBE|DBE|BEM|QPM|KPM|KC|QC|CB|DL|JP)\b)*"
_FULL = rf"(?P<name>{NAME}(?: [A-Z]\.?)?(?: {NAME}){{1,2}}){HONOURS}"
#: what a person who speaks for a body is
_OFFICE = (
    r"(?i:constable|commissioner|chief executive|director|inspector|superintendent|chair(?:man|woman|person)?"
    r"|secretary|leader|head|minister|president|spokes(?:man|woman|person)|ombudsman|mayor|founder|chief officer)"
)
_OF_WHAT = r"(?: (?:of|for|at|with|in) [^.,;:\"]{3,80}?)?"
_BY_OFFICE = rf"(?:(?:the |its )?(?:[\w'-]+ ){{0,5}}?{_OFFICE},? )?"
_WITH_OFFICE: tuple[re.Pattern[str], ...] = (
    # "Anna Quill OBE, chief executive of Safe Steps", "Anna Quill, Assistant Chief Constable"
    re.compile(rf"{_FULL}, (?:[\w'&-]+ ){{0,5}}?{_OFFICE}\b{_OF_WHAT}$"),
    # "HM Inspector of Constabulary for the North, Anna Quill"
    re.compile(rf"\b{_OFFICE}{_OF_WHAT}, {_FULL}$"),
    # "chief inspector Anna Quill": an office and nothing of what it is, or the name would be sought in a place's
    re.compile(rf"\b{_OFFICE} {_FULL}$"),
    # "HM Inspector of Constabulary for the Northern Region Anna Quill": what it is for has an end that is known
    re.compile(
        rf"\bInspector of [A-Z][a-z]+ for (?:the )?[\w' ]{{0,50}}\b(?:Service|[Rr]egion|Police|Constabulary|[Ff]orces)"
        rf" {_FULL}$"
    ),
)
#: '... in time," said Anna Quill': whom a text quotes so needs no office
_QUOTED: tuple[re.Pattern[str], ...] = (re.compile(rf"^(?:{INVERTED.pattern}) {_BY_OFFICE}{_FULL}(?=$|[,.;:]| who )"),)
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
#: a text that neither quotes nor has an office beside two such words tells of no person that speaks
_IN_FULL = re.compile(rf"{NAME}(?: [A-Z]\.?)? {NAME}")
_ANY_OFFICE = worded(_OFFICE)
_CLOSES = re.compile(r"[,.?!][\"']")


def speakers(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a person is named who says something in one block: start and end of the name without its title."""
    if not _may_tell(text):
        return
    places = split(text)
    sentences = [text[start:end] for start, end in places]
    for (start, _), sentence, one in zip(places, sentences, quoted((0, s) for s in sentences), strict=True):
        if not _may_tell(sentence):
            continue
        for said in attributions(one.masked):
            if INVERTED.match(sentence, said.start):
                at, end, patterns = said.start, said.end, _QUOTED
            else:  # one who does two things is named before the first of them
                at = max(one.masked.rfind(said.speaker, 0, said.end), 0)
                end, patterns = at + len(said.speaker), _WITH_OFFICE
            for pattern in patterns:
                if (found := pattern.search(sentence[at:end])) and not _of_no_person(found["name"].split()):
                    yield start + at + found.start("name"), start + at + found.end("name")


def _may_tell(text: str) -> bool:
    spoken = _CLOSES.search(text) or _ANY_OFFICE.search(text)
    return spoken is not None and _IN_FULL.search(text) is not None


def _of_no_person(words: list[str]) -> bool:
    """Tell whether a name is that of a body, a place or a team: a word of it says so."""
    if words[0] in NO_NAME or words[0] in _TITLES or not _AREAS.isdisjoint(words):
        return True
    *first, last = words
    own = first if last in SURNAMES else words
    return any(w.removesuffix("s") in BODY_HEADS or normal(w) in STRONG | WEAK for w in own)
