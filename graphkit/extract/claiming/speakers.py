"""Tells who speaks: whose voice a name or a word like "the report" is, and whom "she" or "Ms Lee" means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import dropwhile
from typing import NamedTuple

from graphkit.extract.claiming.attributions import Attribution, Form
from graphkit.extract.prose.word_lists import words_of
from graphkit.records import Voice

_TITLES = frozenset(
    words_of("Mr Mrs Ms Miss Mx Dr Sir Dame Prof Professor Lord Lady Baroness Cllr Councillor PCC HMI ACC DCC DCI Supt")
)
_HONOURS = frozenset(words_of("CBE OBE MBE QPM QC KC MP CB DBE KBE"))
#: the last word of an office before a name
_OFFICE = re.compile(
    r".*\b(?:Constable|Constabulary|Commissioner|Superintendent|Inspector|Sergeant|Officer|Commander|Minister|Secretary"
    r"|Region|Police|Services?|Director|Chair(?:man|woman)?|Executive|Leader|Mayor|Editor|Federation's \w+) "
)
_A_NAME = re.compile(r"[A-Z][\w'-]*[a-z][\w'-]*|[A-Z]\.?")
#: of those who are named with one of these nobody is a police officer
_OTHERS = re.compile(
    r"federation|of prisons|of probation|\bhmip\b|(?:children's|victims'|information) commissioner|ofsted|care quality"
    r"|\bcqc\b|council\b|charity|minister|union\b|college of|crown prosecution|\bcps\b|nspcc|home (?:office|secretary)"
    r"|complaints|campaigners|panel\b|safeguarding (?:children )?(?:board|partnership)",
    re.IGNORECASE,
)
_COMMISSIONER = re.compile(
    r"\bcrime commissioner|\bpccs?\b|\bcommissioner's office|\bthe commissioner\b", re.IGNORECASE
)
_OF_INSPECTORS = re.compile(r"\bhmic|inspectors? of constabulary|inspectorate of constabulary|\bhmis?\b", re.IGNORECASE)
_INSPECTORS = re.compile(r"\b(?:inspectors?|inspectorate|watchdogs?)\b", re.IGNORECASE)
_REPORT = re.compile(r"\b(?:reports?|review|inspection|findings)\b", re.IGNORECASE)
_BY_ANOTHER = re.compile(r"\b(?:by|from) (?:the )?(?P<who>[A-Z][^,;]*)")
_OF_THE_FORCE = re.compile(
    r"\b(?:force|constabulary|police|the met|constable|superintendent|detective|(?:chief )?inspector|sergeant|commander"
    r"|officers?|(?:assistant|deputy|acting) commissioner|acc|dcc|dci)\b",
    re.IGNORECASE,
)
_PROPER = re.compile(r"(?<=[a-z,;] )[A-Z][\w'-]+")
_NOBODY = re.compile(r"(?:(?:the|a|an|its) )?(?:\w+ )?spokes\w+", re.IGNORECASE)
#: what looks like a person's name, and is a body's
_NO_PERSON = re.compile(
    r"^The\b|\b(?:Police|Constabulary|Force|Council|Federation|Inspect\w+|Report|Review|Office|Services?|Board|Panel"
    r"|Support|Aid|Trust|Association|Commission|Committee|Government|Ministry|News|Watchdogs?|Met)$"
)
_MANY = re.compile(
    r"inspectors|watchdogs|officers|hmis|reports|police|leaders|bosses|campaigners|chiefs", re.IGNORECASE
)


class Speaker(NamedTuple):
    """Who says something.

    Attributes:
        name: as the text names them most fully, with their office where it says it.
        voice: whose voice it is.
        person: the words by which a person is called, () for a body.
    """

    name: str
    voice: Voice
    person: tuple[str, ...] = ()


class Speakers:
    """The people whom a text lets speak, and whom it meant last.

    Args:
        introduced: every attribution by name in the text.
        text: the text, as far as it is read.
    """

    def __init__(self, introduced: Iterable[Attribution], text: str) -> None:
        #: whether inspectors of police are spoken of, and not others
        self._inspected = _OF_INSPECTORS.search(text) is not None
        #: words with a capital that does not come of beginning a sentence
        self._proper = frozenset(_PROPER.findall(text))
        self._people: dict[tuple[str, ...], list[str]] = {}
        for one in introduced:
            if one.form != "pronoun" and len(name := called(one.speaker)) > 1:
                self._people.setdefault(name, []).append(one.speaker)
        self._last_person: Speaker | None = None

    def who(self, said: Attribution, before: Speaker | None) -> Speaker | None:
        """Return who speaks, None where the text does not tell.

        Args:
            said: the words that say it.
            before: who or what the sentence before it is said by or is about; "it" and "they" mean that.
        """
        if said.form == "pronoun":
            if said.speaker.lower() in {"he", "she"}:
                return self._last_person
            plural = said.speaker.lower() == "they"
            if before is None or before.person or (plural and not _MANY.search(before.name)):
                return None
            return None if said.finds and before.voice != "inspectorate" else before
        speaker = self.known(said.speaker, said.form)
        if speaker is not None and said.finds and speaker.voice != "inspectorate":
            return None  # others look for something and find it; what inspectors find they say
        if speaker is not None and speaker.person:
            self._last_person = speaker
        return speaker

    def known(self, said: str, form: Form) -> Speaker | None:
        """Return whom a name or the word for a body means."""
        if (words := called(said)) and (form == "name" or len(words) > 1):
            alike = [name for name in self._people if set(words) <= set(name)]
            if len(alike) == 1:
                told = self._people[alike[0]]
                return Speaker(max(told, key=len), self._voice_of(" ; ".join(told)), alike[0])
            if alike:
                return None
            if len(words) > 1:
                return Speaker(said, self._voice_of(said), words)
            if words[0] not in self._proper:
                return None
        if _NOBODY.fullmatch(said):
            return None
        return Speaker(said, self._voice_of(said))

    def _voice_of(self, said: str) -> Voice:
        """Return whose voice it is that is called so."""
        if _OF_INSPECTORS.search(said):
            return "inspectorate"
        if _COMMISSIONER.search(said):
            return "commissioner"
        if _OTHERS.search(said):
            return "other"
        if _REPORT.search(said) and (other := _BY_ANOTHER.search(said)) and not _INSPECTORS.search(other["who"]):
            return "other"
        if _REPORT.search(said) or (_INSPECTORS.search(said) and said == said.lower()) or said in {"Inspectors"}:
            return "inspectorate" if self._inspected else "other"
        if re.fullmatch(r"(?:the |a )?(?:police )?(?:inspectors?|inspectorate|watchdogs?)", said, re.IGNORECASE):
            return "inspectorate" if self._inspected else "other"
        return "force" if _OF_THE_FORCE.search(said) else "other"


def called(said: str) -> tuple[str, ...]:
    """Return the words of a person's name in `said` without title, office and honours, () where it is no person's."""
    for piece in said.split(", ")[:2]:
        words: Sequence[str] = _OFFICE.sub("", piece).split()
        if piece[:1].islower():  # "chief inspector Peter Clarke"
            words = list(dropwhile(str.islower, words))
        words = [w for w in words if w.strip(".") not in _TITLES and w not in _HONOURS]
        if words and len(words) <= 4 and all(map(_A_NAME.fullmatch, words)) and not _NO_PERSON.search(" ".join(words)):
            return tuple(words)
    return ()
