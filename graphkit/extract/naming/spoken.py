"""Short forms that are said as words and hold the beginnings of several ("Ofsted", "Cafcass"), and those."""

from __future__ import annotations

import re

from graphkit.extract.prose.word_lists import words_of

#: what such a short form looks like: a name of one word
SPOKEN = re.compile(r"[A-Z][a-z]{3,11}")
_WORD = re.compile(r"[A-Za-z0-9]+(?:['.-][A-Za-z0-9]+)*|&")
_SMALL = frozenset(words_of("of and the for to in on with by at & a an"))
#: what may stand between two words of such a name
_BETWEEN = re.compile(r",? ")
#: a short form takes so many letters of a word at most; one word may be passed over, and so many stand behind its last
_LETTERS, _PASSED, _BEHIND = 5, 1, 4
#: how far back from its bracket a long form may begin, in characters
_NEAR = 120


def is_spoken(short: str, long: str) -> bool:
    """Tell whether `short` is made of how the words of `long` begin, two at least, from its first word on."""
    if SPOKEN.fullmatch(short) is None:
        return False
    words = [w.group() for w in _WORD.finditer(re.sub(r"^(?:the|an?) ", "", long, flags=re.IGNORECASE))]
    return bool(words) and words[0][0].isupper() and _made_of(short.lower(), words, used=0, passed=0)


def _made_of(left: str, words: list[str], used: int, passed: int) -> bool:
    if not left:
        return used > 1 and sum(w.lower() not in _SMALL for w in words) <= _BEHIND
    if not words:
        return False
    word, small = words[0].lower(), words[0].lower() in _SMALL
    for count in range(min(_LETTERS, len(word), len(left)), 0, -1):
        if left.startswith(word[:count]) and _made_of(left[count:], words[1:], used + (not small), passed):
            return True
    return used > 0 and (small or passed < _PASSED) and _made_of(left, words[1:], used, passed + (not small))


def spoken_before(text: str, bracket: int, short: str) -> tuple[int, int] | None:
    """Return the name right before `bracket` of which `short` is made, capitals, commas and small words alone."""
    words = list(_WORD.finditer(text, max(0, bracket - _NEAR), bracket))
    if not words or text[words[-1].end() : bracket].strip(" '\""):
        return None
    for k in range(len(words) - 1, -1, -1):
        here = words[k]
        if k + 1 < len(words) and _BETWEEN.fullmatch(text, here.end(), words[k + 1].start()) is None:
            return None
        if not here.group()[0].isupper():
            if here.group().lower() not in _SMALL:
                return None
            continue
        if here.group()[0] == short[0] and is_spoken(short, text[here.start() : words[-1].end()]):
            return here.start(), words[-1].end()
    return None
