"""Tells times that measure nothing themselves: they close another measure, or others are given for them."""

from __future__ import annotations

import re

from graphkit.extract.figures.numbers.figure import Figure
from graphkit.extract.figures.numbers.units import EACH
from graphkit.extract.figures.numbers.words import DURATION, PERIOD

#: how far before a time the words are that say it is that of the inspection, in characters
_NEAR = 160
#: for how long somebody has a task is a rule, and no stretch in which something happened
_WHOSE_TIME = re.compile(
    r"\b(?:(?:responsible|responsibility|in charge|accountable)\b[^.;,]{0,60}?"
    r"|(?:deals? with|handles?|keeps?|holds?|manages?|leads?"
    r"|owns?|runs?|looks? after)\b [^.;,]{1,60}?) (?:for|during|in|within|over) the (?:first |next |initial )?$"
    r"|\b(?:responsible|in charge|accountable) for the (?:first |next |initial )?$"
)
_VISIT = re.compile(
    r"(?:\b[Ww]e (?:inspected|re-?inspected|visited|spent)"
    r"|\b(?:inspection|fieldwork) (?:took place|was (?:carried out|done|held)|lasted|ran|of))\b"
    r"[^.,;]*? (?:over|during|for|in|lasted|spent) (?:just |about |some )?$"
    r"|\b(?:inspection|fieldwork) (?:lasted|took) (?:just |about |some )?$"
)
_EARLIER = re.compile(r" (?:before|earlier|ago|previously)\b")
_THAN = re.compile(r"(?:\d|\b(?:compared (?:with|to)|than(?: in)?|from|against|unlike|as)) (?:that of |those of )?$")
_CHANGED_IN = re.compile(
    r"\b(?:(?:risen|rose|fallen|fell|grown|grew|gone (?:up|down)|increased|decreased|dropped|halved|doubled|trebled"
    r"|tripled|rise|fall|increase|decrease|drop|reduction|reduced)\b[^.,;:]{0,40}? (?:in|over|within)"
    r"|(?:\w+(?:st|nd|rd|th) time|once|twice"
    r"|(?:second|third|\w{3,}th|\d+th) (?:call|incident|report|visit|episode|referral)"
    r"(?: (?:to|from|at|about|by) (?:the|her|his|their|this|that) [a-z]+)?) (?:in|within|over))"
    r"(?: just| only| under| the (?:last|past|previous))? $"
)
#: what is done to all that was counted before is measured anew
_DOES_THAT = re.compile(
    r"[^.;]{0,60}? and (?:then |usually )?[a-z]{3,}(?:s|ed|t) (?:all|each|every|most|nearly|almost|them|these)\b"
)


def closes(text: str, earlier: list[Figure], figure: Figure) -> bool:
    """Tell whether a time only closes the measure before it ("3 times in 90 days")."""
    if figure.unit is None or not DURATION.fullmatch(figure.unit):
        return False
    at = figure.start + len("over ") if text.startswith("over ", figure.start) else figure.start
    if _CHANGED_IN.search(text, max(0, at - 90), at):
        return True  # "has risen by a third in two years", "for the fourth time in two months"
    if _EARLIER.match(text, figure.end) and _THAN.search(text, 0, figure.start):
        return True  # "compared with 1,015 two years earlier"
    if not earlier:
        return False
    last = earlier[-1]
    if text[last.end : figure.start] == " " and _EARLIER.match(text, figure.end):
        return True  # "48 percent two years before"
    if last.unit and DURATION.fullmatch(last.unit):
        return False
    if (last.unit and EACH.search(last.unit)) or _DOES_THAT.match(text, last.end, figure.start):
        return False  # "receives 300 forms each week and reads all of them within 24 hours"
    return bool(PERIOD.match(text[last.end : figure.start]))


def is_spell(text: str, at: int, figure: Figure) -> bool:
    """Tell whether a time is the stretch that other figures are given for ("in the 12 months to May"), or a visit's."""
    if _WHOSE_TIME.search(text, max(0, at - _NEAR), at):
        return False
    return bool(figure.unit and DURATION.fullmatch(figure.unit)) and bool(
        _VISIT.search(text[max(0, at - _NEAR) : at])
        or re.search(
            r"\b(?:will|shall)\b[^.;]*? (?:in|over) the next $"
            r"|\b(?:in|over|during|for|within) the (?:last |past |previous |same |first |preceding |following )?$",
            text[:at],
            re.IGNORECASE,
        )
    )
