"""Reads figures that are the least of several: "three or more incidents in a year", "delays of two months or more"."""

from __future__ import annotations

import re

from graphkit.extract.figures.numbers.units import unit_of
from graphkit.extract.figures.numbers.words import DURATION, Bound

_EVENTS = r"(?:times|occasions|incidents|reports|episodes|calls|crimes|referrals|visits|offences)"
_IN_A_TIME = (
    r"(?:in|within|over|during) (?:(?:a|any|one|the same) )?(?:[\w-]+ )?(?:days?|weeks?|months?|quarter|years?)\b"
)
_OR_MORE = re.compile(r" or (?:(?P<more>more|longer|over)|fewer|less|under)(?= )")
_OR_LONGER = re.compile(r" or (?:more|longer)\b")
_OFTEN_OR_LONG = re.compile(rf"\b(?:times|occasions)$|^{DURATION.pattern}$")
_EVENT = re.compile(rf"\b{_EVENTS}$")
_SO_OFTEN = re.compile(rf" {_IN_A_TIME}")
#: "if there have been three incidents in a month"
_THERE_WERE = re.compile(r"\b(?:if|unless|where|when|once) there (?:have|has) been (?:(?:at least|more than|over) )?$")
#: as often as that, or more, in a time: by which those are picked out who need more
_AS_OFTEN = re.compile(
    rf"\b(?:or more (?:[a-z]+ )?{_EVENTS}|(?:more than|at least|over) (?:\w+ (?:times|occasions)|twice)"
    r"|(?:if|unless|where|when|once) there (?:have|has) been (?:at least |more than |over )?[\w-]+ (?:[a-z]+ )?"
    rf"{_EVENTS}) {_IN_A_TIME}"
)


def or_more(text: str, end: int, value: float) -> tuple[str, int, Bound] | None:
    """Return the unit, the end and the bound of "three or more times" and "two or fewer days", else None.

    Args:
        text: the reading of a sentence.
        end: where the number ends.
        value: the number.
    """
    least = _OR_MORE.match(text, end)
    unit, tail = unit_of(text, least.end(), value) if least else (None, end)
    if least is None or unit is None:
        return None
    if not _OFTEN_OR_LONG.search(unit) and not (_EVENT.search(unit) and _SO_OFTEN.match(text, tail)):
        return None
    return unit, tail, "min" if least["more"] else "max"


def or_longer(text: str, unit: str | None, end: int) -> bool:
    """Tell whether a time that ends at `end` is the least of several: "delays of three months or more"."""
    return unit is not None and DURATION.fullmatch(unit) is not None and _OR_LONGER.match(text, end) is not None


def has_to_be(text: str, start: int) -> bool:
    """Tell whether so many as are counted at `start` have to be for something to be done ("if there have been ...")."""
    return _THERE_WERE.search(text, 0, start) is not None


def is_event(unit: str) -> bool:
    """Tell whether a unit counts what happens, again and again."""
    return _EVENT.search(unit) is not None


def picks_out(clause: str) -> bool:
    """Tell whether a clause, in small letters, says how often something has to happen, and in what time."""
    return _AS_OFTEN.search(clause) is not None
