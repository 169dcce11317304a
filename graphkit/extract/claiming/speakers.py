"""Tells who speaks: which person a title and a surname mean, and whom "she", "it" and "they" do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import dropwhile
from typing import NamedTuple

from graphkit.extract.claiming.voices import Voices
from graphkit.extract.prose.word_lists import words_of
from graphkit.extract.saying.attributions import Attribution
from graphkit.extract.saying.forms import Form
from graphkit.records import Voice

_TITLES = frozenset(
    words_of(
        "Mr Mrs Ms Miss Mx Dr Sir Dame Prof Professor Lord Lady Baroness Cllr Coun Councillor PCC HMI ACC DCC DCI Supt"
    )
)
_HONOURS = frozenset(words_of("CBE OBE MBE QPM QC KC MP CB DBE KBE"))
#: the last word of an office before a name
_OFFICE = re.compile(
    r".*\b(?:Constable|Constabulary|Commissioner|Superintendent|Inspector|Sergeant|Officer|Commander|Minister|Secretary"
    r"|Region|Police|Services?|Director|Chair(?:man|woman)?|Executive|Leader|Mayor|Editor|Federation's \w+) "
)
_TWO_NAMES = r"[A-Z][\w'-]+ [A-Z][\w'-]+"
#: somebody of whom the text only tells: by rank, by what stands behind the name, by the office before it
_INTRODUCED = re.compile(
    r"\b(?:(?:HM|Her Majesty's|His Majesty's|Deputy|Assistant|Temporary|Acting|Chief|Detective|Police and Crime) )*"
    rf"(?:Constable|Superintendent|Commissioner|Inspector of Constabulary|Sergeant|Councillor|Coun|Cllr),? {_TWO_NAMES}"
    r"|\b(?:chief inspector|chief executive|director|commissioner|leader|secretary|president|head|chair\w*|mayor"
    rf"|minister|spokes(?:man|woman|person)) {_TWO_NAMES}|\b{_TWO_NAMES}(?= (?:has |had )?wr(?:itten|ote) to\b)"
    rf"|\b{_TWO_NAMES}, (?:(?:the|an?|its|their|who|chief|head|leader|director|chair|secretary|lead)\b|[A-Z]?[\w-]+'s )"
    r"[^,.;:\"]{3,80}"
    r"|\b(?:[Tt]he|[Ii]ts|[Oo]ur|[Tt]heir) (?:[\w']+ ){0,3}?(?:[Cc]hief [Cc]onstable|[Cc]ommissioner"
    rf"|[Cc]hief [Ee]xecutive|[Dd]irector|[Ll]eader|[Cc]hair\w*|[Ii]nspector of [Cc]onstabulary), {_TWO_NAMES}"
)
#: "Ann Lee from HMICFRS"
_OF_WHERE = re.compile(r"(?<=[a-z]) (?:from|of|at|with) .*")
_A_NAME = re.compile(r"[A-Z][\w'-]*[a-z][\w'-]*|[A-Z]\.?")
_PROPER = re.compile(r"(?<=[a-z,;] )[A-Z][\w'-]+")
#: what may be a person's name, with office or title
_CAPITALS = re.compile(r"(?:[A-Z][\w'-]*\.?)(?: (?:of )?[A-Z][\w'-]*)+")
#: parts of names of places, bodies and days, of which no person's name is made
_NO_PART = frozenset(
    words_of(
        """
        Police Constabulary Council County City Town District Borough Street Road School Primary Academy Hospital Centre
        Hub Team Unit Board Panel Operation Act Child Children North South East West Northern Southern Her His Majesty
        Majesty's Service Services Department Home Office Crime Court House Park Trust Church College University Bridge
        January February March April May June July August September October November December Monday Tuesday Wednesday
        Thursday Friday Saturday Sunday Protection Protecting Get Read Public Social National Local Working Together
        Labour Conservative Government Parliament Commons
        """
    )
)
#: what looks like a person's name, and is a body's or an office
_NO_PERSON = re.compile(
    r"^The\b|\b(?:Police|Constabulary|Force|Council|Federation|Inspect\w+|Report|Review|Office|Services?|Board|Panel"
    r"|Support|Aid|Trust|Association|Commission|Committee|Government|Ministry|News|Watchdogs?|Met"
    r"|Officer|Executive|Director|Chair\w*|Leader|Secretary|Constable|Member|Commissioner|Minister)$"
)
#: one person, by what they are
_AN_OFFICE = re.compile(
    r"\b(?:constable|officer|executive|commissioner|pcc|secretary|chair\w*|director|minister|leader|inspector|mp|boss"
    r"|superintendent|spokes(?:man|woman|person).*)$",
    re.IGNORECASE,
)
#: of whom nothing tells whose spokesman he is
_NOBODY = re.compile(r"(?:(?:the|a|an|its) )?spokes\w+|this (?:report|review|inspection)", re.IGNORECASE)
_MANY = re.compile(
    r"inspectors|watchdogs|officers|hmis|reports|police|leaders|bosses|campaigners|chiefs", re.IGNORECASE
)
#: "she" is somebody of so many sentences before, at most
_FAR = 6


class Speaker(NamedTuple):
    """Who says something.

    Attributes:
        name: as the text names them most fully, with their office where it says it.
        voice: whose voice it is.
        person: the words by which a person is called, () for a body or an office.
    """

    name: str
    voice: Voice
    person: tuple[str, ...] = ()


class Speakers:
    """The people whom a text lets speak, and whom it meant last; it is read sentence by sentence, in order.

    Args:
        introduced: every attribution in the text.
        text: the text.
    """

    def __init__(self, introduced: Iterable[Attribution], text: str) -> None:
        self._voices = Voices(text)
        #: words with a capital that does not come of beginning a sentence
        self._proper = frozenset(_PROPER.findall(text))
        self._people: dict[tuple[str, ...], list[str]] = {}
        for said in (*(a.speaker for a in introduced if a.form != "pronoun"), *_INTRODUCED.findall(text)):
            if len(name := called(said)) > 1:
                self._people.setdefault(name, []).append(said)
        self._last: Speaker | None = None
        self._since = 0
        #: by which pronoun the text takes up whom
        self._pronouns: dict[str, str] = {}

    def of(self, masked: str, some: Sequence[Attribution], before: Speaker | None) -> list[Speaker | None]:
        """Return who speaks by each attribution of the next sentence, None where the text does not tell.

        Args:
            masked: the sentence.
            some: its attributions.
            before: who says the sentence before it, or whom that is about; "it" and "they" mean that.
        """
        who = [self._who(one, before) for one in some]
        speaker = who[0] if who else None
        named = self._named(masked)
        self._since += 1
        if speaker and (speaker.person or _AN_OFFICE.search(speaker.name)):
            beside = any(name != speaker.person for name in self._named(masked[: some[0].start]))
            self._last, self._since = (None if beside else speaker), 0
        elif len(named) == 1:  # whose office the text does not tell may be no person
            self._last, self._since = (self.known(" ".join(named[0]), "name") if named[0] in self._people else None), 0
        elif named or self._since > _FAR:
            self._last = None
        return who

    def _named(self, masked: str) -> list[tuple[str, ...]]:
        """Return the names of the persons whom a stretch of a sentence names, each once."""
        found = [name for name in self._people if re.search(rf"\b{re.escape(name[-1])}\b", masked)]
        for match in _CAPITALS.finditer(masked):
            name = called(match[0])
            titled = len(name) == 1 and match[0].split()[0].strip(".") in _TITLES
            if (len(name) > 1 or titled) and not _NO_PART & set(name) and not any(set(name) <= set(f) for f in found):
                found.append(name)
        return found

    def _who(self, said: Attribution, before: Speaker | None) -> Speaker | None:
        if said.form == "pronoun":
            if (pronoun := said.speaker.lower()) in {"he", "she"}:
                if self._last is None or self._pronouns.setdefault(self._last.name, pronoun) != pronoun:
                    return None
                return None if said.finds and self._last.voice != "inspectorate" else self._last
            plural = said.speaker.lower() == "they"
            if before is None or before.person or (plural and not _MANY.search(before.name)):
                return None
            speaker: Speaker | None = before
        else:
            speaker = self.known(said.speaker, said.form)
        # Others look for something and find it; what inspectors find they say.
        return None if speaker and said.finds and speaker.voice != "inspectorate" else speaker

    def known(self, said: str, form: Form) -> Speaker | None:
        """Return whom a name or the word for a body means."""
        if (words := called(said)) and (form == "name" or len(words) > 1):
            alike = [name for name in self._people if set(words) <= set(name)]
            if len(alike) == 1:
                told = self._people[alike[0]]
                return Speaker(max(told, key=len), self._voices.of(" ; ".join(told)), alike[0])
            if alike:
                return None
            if len(words) > 1:
                return Speaker(said, self._voices.of(said), words)
            if words[0] not in self._proper:
                return None
        return None if _NOBODY.fullmatch(said) else Speaker(said, self._voices.of(said))


def called(said: str) -> tuple[str, ...]:
    """Return the words of a person's name in `said` without title, office and honours, () where it is no person's."""
    for piece in said.split(", ")[:2]:
        words: Sequence[str] = _OF_WHERE.sub("", _OFFICE.sub("", piece)).split()
        if piece[:1].islower():  # "chief inspector Peter Clarke"
            words = list(dropwhile(str.islower, words))
        words = [w for w in words if w.strip(".") not in _TITLES and w not in _HONOURS]
        if words and len(words) <= 4 and all(map(_A_NAME.fullmatch, words)) and not _NO_PERSON.search(" ".join(words)):
            return tuple(words)
    return ()
