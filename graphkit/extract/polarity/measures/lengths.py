"""Measures the lengths of time in the words of a sentence, so that a cue can ask for a long wait or a short one."""

from __future__ import annotations

from collections.abc import Sequence

from graphkit.extract.cues import Word
from graphkit.extract.prose.numbers import parse_number

#: the units as cues write them; a month is weeks
_UNITS = {
    name: f"<{length}>"
    for unit, length in (
        ("minute", "minutes"),
        ("hour", "hours"),
        ("day", "day"),
        ("week", "weeks"),
        ("fortnight", "weeks"),
        ("month", "weeks"),
        ("year", "years"),
    )
    for name in (unit, f"{unit}s")
}
#: from how many on it is another length
_MANY = {"<hours>": (7, "<many-hours>"), "<day>": (3, "<days>")}
_ARTICLES = frozenset({"a", "an"})
_SEVERAL = 7
#: what may stand before a number and leaves it about as great: "nearly nine days", "about a further nine days"
_ABOUT = frozenset({"about", "almost", "nearly", "around", "some", "another", "further"})
_ABOUT_TWO = frozenset({("more", "than"), ("at", "least"), ("a", "further")})


def measured(tokens: Sequence[Word]) -> Sequence[Word]:
    """Return `tokens` with each length of time as one word.

    It is `<minutes>`, `<hours>` (up to six), `<many-hours>`, `<day>` (one or two), `<days>`, `<weeks>` (months too) or
    `<years>`. An age is no length of time, nor is a unit without a number.
    """
    units = [i for i, token in enumerate(tokens) if token.text in _UNITS]
    if not units:
        return tokens
    folded: list[Word] = []
    done = 0
    for i in units:
        first, amount = _amount(tokens, done, i)
        if amount is None or (i + 1 < len(tokens) and tokens[i + 1].text == "old"):
            continue
        folded.extend(tokens[done:first])
        folded.append(Word(_length(_UNITS[tokens[i].text], amount), tokens[first].start, tokens[i].end))
        done = i + 1
    return [*folded, *tokens[done:]]


def _length(unit: str, amount: float) -> str:
    """Return how a cue writes so many of `unit`."""
    if unit == "<hours>" and amount < 1:
        return "<minutes>"
    least, many = _MANY.get(unit, (0, unit))
    return many if amount >= least else unit


def _amount(tokens: Sequence[Word], start: int, unit: int) -> tuple[int, float | None]:
    """Return where the words begin, at `start` or later, that say how many of the unit at `unit` there are, and it."""
    first = unit - 1
    if first < start:
        return unit, None
    last, amount = tokens[first].text, parse_number(tokens[first].text)
    before = tokens[first - 1].text if first > start else ""
    if last in _ARTICLES:
        first, amount = (first - 1, 0.5) if before == "half" else (first, 1)
    elif last == "several":
        amount = _SEVERAL
    elif amount is not None and amount < 10 and before.endswith("ty") and (tens := parse_number(before)) is not None:
        first, amount = first - 1, tens + amount  # "twenty-one"
    for _ in range(2):
        if first - start > 1 and (tokens[first - 2].text, tokens[first - 1].text) in _ABOUT_TWO:
            first -= 2
        elif first > start and tokens[first - 1].text in _ABOUT:
            first -= 1
    return first, amount
