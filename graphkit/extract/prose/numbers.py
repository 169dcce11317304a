"""Reads numbers in English prose, in digits and in words, with their positions."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graphkit.extract.prose.word_lists import words_of

_UNITS = words_of(
    """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen
    """
)
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_WORDS: dict[str, int] = {w: i for i, w in enumerate(_UNITS)} | {w: 20 + 10 * i for i, w in enumerate(_TENS)}
_SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "m": 1_000_000,
    "k": 1_000,
    "billion": 1_000_000_000,
}
_ORDINALS: dict[str, int] = {
    w: i + 1
    for i, w in enumerate(
        words_of(
            """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
    """
        ),
    )
}
#: the words that a number in words may begin with
NUMBER_WORDS = frozenset(_WORDS)
_ONES = "|".join(_UNITS[1:10])
_SMALL = rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{_ONES}))?|{'|'.join(sorted(_UNITS, key=len, reverse=True))})"
_SPELT = (
    rf"(?:{_SMALL}(?: hundred(?: and {_SMALL})?)?(?: thousand(?:(?: and)? {_SMALL}(?: hundred)?)?| million| billion)?)"
)
#: a few, as a part of other patterns: two digits, or the words up to a child's age ("seventeen")
FEW = rf"(?:\d{{1,2}}|{'|'.join(_UNITS[1:18])})"
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"

#: One number: digits with thousands separators and a scale, or words up to millions. Case does not matter.
NUMBER = re.compile(
    rf"(?<![\w.,/£$&])(?<![A-Za-z]-)(?:(?P<sign>[£$])?(?P<digits>{_DIGITS})"
    r"(?: ?(?P<scale>million|billion|thousand|hundred)\b|(?P<short>[mk])(?=\b))?"
    rf"(?![\d/A-Za-z])|(?P<words>{_SPELT})\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number at `[start, end)` of the text that was searched.

    Attributes:
        spelt: it is in words ("ten"), not in digits.
        money: a currency sign stands before it.
    """

    start: int
    end: int
    value: float
    spelt: bool
    money: bool = False


def find_numbers(text: str) -> list[Number]:
    """Return the numbers of `text` in order; ordinals and fractions are not among them."""
    found = []
    for m in NUMBER.finditer(text):
        value = _value(m)
        if value is not None:
            found.append(Number(m.start(), m.end(), value, m["words"] is not None, m["sign"] is not None))
    return found


def parse_number(text: str) -> float | None:
    """Return the value of `text` if all of it is one number ("1,264", "twenty-one", "1.69 million"), else None."""
    m = NUMBER.fullmatch(text.strip())
    return _value(m) if m else None


def parse_ordinal(text: str) -> int | None:
    """Return the value of an ordinal up to twelve ("fourth"), else None."""
    return _ORDINALS.get(text.strip().lower())


def _value(m: re.Match[str]) -> float | None:
    if m["words"] is not None:
        return _spelt(m["words"])
    value = float(m["digits"].replace(",", ""))
    scale = (m["scale"] or m["short"] or "").lower()
    return value * _SCALES[scale] if scale else value


def _spelt(words: str) -> float | None:
    total = current = 0
    for word in re.split(r"[\s-]+", words.lower()):
        if word == "and":
            continue
        if word == "hundred":
            current *= 100
        elif word in _SCALES:
            total, current = total + current * _SCALES[word], 0
        elif word in _WORDS:
            current += _WORDS[word]
        else:
            return None
    return float(total + current)
