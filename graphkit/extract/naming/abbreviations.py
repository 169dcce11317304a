"""Finds where a text says what an abbreviation stands for, either way round (after Schwartz and Hearst, 2003)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from graphkit.extract.naming.spoken import SPOKEN, is_spoken, spoken_before
from graphkit.extract.prose.word_lists import words_of

#: A short form: letters with at least two capitals, digits, `&`; "RaRU", "L&D", "PPNs", "MAPPa", "ACEs".
#: Taken whole or not at all: a word in capitals has thousands of ways to be made of such parts.
SHORT = re.compile(r"(?>[A-Za-z0-9]*[A-Z][A-Za-z0-9]*(?:[&/-]?[A-Za-z0-9]*[A-Z][A-Za-z0-9]*)+)(?:'?s)?")
_WORD = re.compile(r"[A-Za-z0-9]+(?:['.][A-Za-z0-9]+)*|&")
_BRACKETS = re.compile(r"\(([^()]{1,120})\)")
_SMALL = frozenset(
    words_of(
        """
    of and the for to in on with by at & a an from as or into against under within between who that which
    """
    )
)
#: Words that a long form does not begin with, in running text.
_NOT_FIRST = frozenset(
    words_of(
        """
    the a an its their his her our your this that these those some any all each every no both such other
    another of and or for to in on with by at from as into is are was were be been has have had its it's
    called named known using use used through via including include includes like about than but so if when
    where which who said says told
    """
    )
)
# Names that are said by sound or drop letters: the long form is trusted when it is capitalised as a name.
_MAX_SPARE = 5


#: whose inspectorate it is; elsewhere "her" begins no name
_CROWN = re.compile(r"(?:Her|His) Majesty's ")
#: where a sentence ends, which no name goes over ("St. Mary's" does not)
_STOP = re.compile(r"(?<=[a-z0-9)'\"])(?<!\bSt)(?<!\bDr)(?<!\bNo)[.?!:;] ")
#: a short form, with what it is, before words in brackets: "the THRIVE risk assessment (threat, harm, ...)"
_SHORT_BEFORE = re.compile(
    rf"({SHORT.pattern})(?: (?:risk|assessment|decision|model|framework|tool|process|approach|system|procedure"
    r"|principles|method|checklist|form|plan)){0,3} ?$"
)
#: behind a long form in brackets: what else the thing is or was called, which is no part of it
_OTHER_NAME = re.compile(
    r"[,;]? (?:and |or )?(?:formerly|previously|once|originally|until|now|also|sometimes|locally)\b"
)
#: what stands below or behind the term of a glossary: nothing more, or what it is
_MEANING = re.compile(r"\s*(?:$|(?:an?|the) )")
_SPOKEN_BEFORE = re.compile(rf"\b({SPOKEN.pattern}) $")
#: how far before its brackets a short form may begin, in characters
_NEAR = 60
#: the rest of a word that is only begun where the letters end, with the noun that it stands before
_TORN = re.compile(r"(?:-[a-z]+)+ [a-z]+")
#: what is numbered by the letters of what it is about: "vulnerable child form (VC1)"
_FORM = re.compile(r" ((?:form|notice|notification|report|record|template|checklist)s?) $", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Definition:
    """A short form and what it stands for; `whole` spans both, as positions in the text that was searched."""

    short: str
    long: str
    short_at: tuple[int, int]
    long_at: tuple[int, int]
    whole: tuple[int, int]


def singular(short: str) -> str:
    """Return `short` without the "s" of its plural (`PPNs` -> `PPN`); `HMICFRS` and `ARMS` stay."""
    bare = short.removesuffix("'s")
    if bare.endswith("s") and len(bare) > 2 and sum(c.isupper() for c in bare) >= 2:
        bare = bare[:-1]
    return bare


@lru_cache(maxsize=20_000)
def is_short_form(text: str) -> bool:
    """Tell whether `text` has the shape of an abbreviation."""
    if not 2 <= len(text) <= 12 or text.islower() or SHORT.fullmatch(text) is None:
        return False
    return sum(c.isupper() for c in text) >= 2


def find_definitions(text: str) -> Iterator[Definition]:
    """Yield the definitions in one block of text, in order.

    "long form (SHORT)", "SHORT (long form)" and "SHORT, the long form," are read; a long form must explain every letter
    of its short form, as in Schwartz and Hearst's algorithm, or begin with the same letters as a name does.
    """
    for m in _BRACKETS.finditer(text):
        inside = m[1].strip().strip("'\"")
        head = re.split(r"[;,]| or | - ", inside)[0].strip().strip("'\"")
        if is_short_form(head):
            found = long_before(text, m.start(), singular(head)) or _long_named(text, m.start(), head)
            if not found and head.endswith("S") and len(head) > 3 and text[m.end() : m.end() + 2].strip().islower():
                found = long_before(text, m.start(), head[:-1])  # "active risk management (ARMS) assessment"
            if not found and head[-1].isdigit() and (last := _FORM.search(text, 0, m.start())):  # "(VC1)"
                begun = long_before(text, last.start(), head.rstrip("0123456789"))
                found = (begun[0], last.end(1)) if begun else None
            if found:
                start, end = found
                at = text.index(head, m.start())
                yield Definition(singular(head), text[start:end], (at, at + len(head)), (start, end), (start, m.end()))
            continue
        if SPOKEN.fullmatch(head) and (found := spoken_before(text, m.start(), head)):
            at = text.index(head, m.start())
            if found[0] or not _MEANING.match(text, m.end()):  # the term of a glossary is no word on its own letters
                yield Definition(head, text[slice(*found)], (at, at + len(head)), found, (found[0], m.end()))
            continue
        said = _SPOKEN_BEFORE.search(text, max(0, m.start() - _NEAR), m.start())
        long = re.sub(r"^(?:the|an?) ", "", inside)
        if said and is_spoken(said[1], long):
            at = text.index(long, m.start())
            yield Definition(said[1], long, said.span(1), (at, at + len(long)), (said.start(1), m.end()))
            continue
        inside = _OTHER_NAME.split(inside, maxsplit=1)[0]
        before = _SHORT_BEFORE.search(text, max(0, m.start() - _NEAR), m.start())
        if before and is_short_form(before[1]) and " " in inside and _explains(singular(before[1]), inside):
            at = text.index(inside, m.start())
            yield Definition(
                singular(before[1]), inside, before.span(1), (at, at + len(inside)), (before.start(1), m.end())
            )


def explains(short: str, long: str) -> bool:
    """Tell whether every letter of `short` is explained by `long`, a whole long form."""
    return _explains(singular(short), long)


def find_note(text: str, short: str) -> str | None:
    """Return the long form that a note or a glossary row gives for `short`, where all of `text` is that form."""
    body = text.strip().rstrip(".").strip()
    if not 0 < len(body) < 120 or " " not in body or not _explains(singular(short), body):
        return None
    words = [w.group() for w in _WORD.finditer(body)]
    name = all(w[0].isupper() or w.lower() in _SMALL for w in words)
    return body if name or _initials([c for c in singular(short).lower() if c.isalnum()], words) else None


def _words(text: str, start: int, end: int) -> list[re.Match[str]]:
    return list(_WORD.finditer(text, start, end))


def long_before(text: str, bracket: int, short: str) -> tuple[int, int] | None:
    """Return the shortest stretch of words before `bracket` whose initials (then letters) explain `short`."""
    letters = [c for c in short.lower() if c.isalnum()]
    stop = max(text.rfind(c, 0, bracket) for c in ".;:!?()") + 1
    words = _words(text, max(stop, bracket - 160), bracket)
    limit = 2 * len(letters) + _MAX_SPARE
    words = words[-limit:]
    if not words or text[words[-1].end() : bracket].strip(" '\"\u2019"):
        return None
    best: tuple[int, int] | None = None
    for i in range(len(words) - 1, -1, -1):
        first = words[i].group().lower()
        if (first in _NOT_FIRST and not _CROWN.match(text, words[i].start())) or first[0] != letters[0]:
            continue
        chosen = [w.group() for w in words[i:]]
        if _initials(letters, chosen):
            # "child concern notification (CCN)": a word for each letter is better than "conCern notification"; and
            # "Independent Inquiry into Child Abuse (IICA)": one that is no small word is better still
            reach = range(i, max(i - len(letters), -1), -1)
            said = {j: [w.group().lower() for w in words[j:]] for j in reach}
            whole = [j for j in reach if _heads(said[j]) == letters and said[j][0] not in _NOT_FIRST]
            i = next(iter([*whole, *(j for j in reach if _each(said[j], letters))]), i)
            return words[i].start(), words[-1].end()
        if best is None and len(chosen) > 1 and len(chosen) <= len(letters) + 3 and _subsequence(letters, chosen):
            best = (words[i].start(), words[-1].end())
    return best


def _long_named(text: str, bracket: int, short: str) -> tuple[int, int] | None:
    """Return a capitalised name right before `bracket` that begins with the letter of `short` and holds most others.

    "Office for Standards in Education (Ofsted)" and "Child Protection and Exploitation Team (CPET)" are such.
    """
    low = max(0, bracket - 160)
    stop = max((m.end() for m in _STOP.finditer(text, low, bracket)), default=low)
    words = _words(text, stop, bracket)
    if not words or text[words[-1].end() : bracket].strip(" '\"\u2019"):
        return None
    start = None
    for w in reversed(words):
        if w.group()[0].isupper():
            start = w
        elif w.group().lower() not in _SMALL:
            break
    if start is None or start.group()[0].lower() != short[0].lower():
        return None
    name = text[start.start() : words[-1].end()].lower()
    return (start.start(), words[-1].end()) if _in_order(short.lower(), name) >= 0.7 else None


def letters_of(short: str, body: str) -> int | None:
    """Return where the words end with which `body` begins, one for each letter of `short`; None if there are none."""
    letters = [c for c in short.lower() if c.isalnum()]
    words = list(_WORD.finditer(body))
    for k in range(len(letters), min(len(words), len(letters) + 4) + 1):
        said = [w.group().lower() for w in words[:k]]
        if said[-1] not in _SMALL and _each(said, letters):
            return words[k - 1].end()
    return None


def begins_with(short: str, body: str) -> str | None:
    """Return the long form of `short` that a note begins with, a word for each letter; None where it does not."""
    letters = [c for c in singular(short).lower() if c.isalnum()]
    words = list(_WORD.finditer(body))
    if words and words[0].group().lower() in {"the", "a", "an"}:
        words = words[1:]
    for k in range(len(letters), min(len(words), len(letters) + 4) + 1):
        said = [w.group().lower() for w in words[:k]]
        if len(letters) >= 3 and said[-1] not in _SMALL and _each(said, letters):
            tail = _TORN.match(body, words[k - 1].end())  # "stalking and honour-based violence": no name ends in it
            return body[words[0].start() : tail.end() if tail else words[k - 1].end()]
    return None


def _each(words: list[str], letters: list[str]) -> bool:
    """Tell whether each letter is the initial of a word of its own, and no word but small ones is left over."""
    return _heads(words) == letters or [w[0] for w in words] == letters


def _heads(words: list[str]) -> list[str]:
    """Return the initials of the words, small ones left out."""
    return [part[0] for w in words for part in w.split("-") if part and w not in _SMALL]


def _initials(letters: list[str], words: list[str]) -> bool:
    """Tell whether the letters are the initials of the words in order, small words skipped or used, no other left."""
    n, k = len(letters), len(words)
    reach = {0}
    for index, word in enumerate(words):
        low = word.lower()
        parts = [p for p in re.split(r"[-']", low) if p] or [low]
        nxt: set[int] = set()
        for at in reach:
            if low in _SMALL and index not in (0, k - 1):
                nxt.add(at)
                if low == "and" and at < n and letters[at] == "&":
                    nxt.add(at + 1)
            if at < n and parts[0][0] == letters[at]:
                nxt.add(at + 1)
                # a further letter may come from inside the word ("MOSOVO": SexUal Offenders, VIolent)
                for extra in range(1, 4):
                    if at + extra < n and _inside(letters[at + 1 : at + 1 + extra], low[1:]):
                        nxt.add(at + 1 + extra)
            if low == "&" or low == "and":
                nxt.add(at)
        reach = nxt
        if not reach:
            return False
    return n in reach


def _inside(letters: list[str], word: str) -> bool:
    at = 0
    for letter in letters:
        at = word.find(letter, at) + 1
        if not at:
            return False
    return True


def _subsequence(letters: list[str], words: list[str]) -> bool:
    """Tell whether the letters stand in the words in order, the first of them first, most of them as initials."""
    return _in_order("".join(letters), " ".join(words).lower()) == 1.0 and sum(
        w[0].lower() in letters for w in words
    ) >= max(2, len([w for w in words if w.lower() not in _SMALL]) - 1)


def _in_order(short: str, long: str) -> float:
    """Return the share of letters of `short` found in order in `long`."""
    letters = [c for c in short if c.isalnum()]
    at = hits = 0
    for letter in letters:
        where = long.find(letter, at)
        if where >= 0:
            hits, at = hits + 1, where + 1
    return hits / len(letters) if letters else 0.0


def _explains(short: str, long: str) -> bool:
    letters = [c for c in short.lower() if c.isalnum()]
    words = [w.group() for w in _WORD.finditer(re.sub(r"^(?:the|a|an) ", "", long, flags=re.IGNORECASE))]
    if not words or words[0][0].lower() != letters[0]:
        return False
    return _initials(letters, words) or (len(words) <= len(letters) + 3 and _subsequence(letters, words))
