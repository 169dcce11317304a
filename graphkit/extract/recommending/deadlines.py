"""Reads by when a recommendation is to be done: immediately, an ISO 8601 duration or date, or nothing said."""

from __future__ import annotations

import re

from graphkit.extract.prose.dates import BY_DATE, find_due
from graphkit.extract.prose.numbers import parse_number

_SPAN = re.compile(
    r"\b(?:(?:within|no later than|not later than) (?:the )?(?:next |first )?|(?:over|during|in) the next )"
    r"(?:a (?:period|maximum) of )?"
    r"(?P<count>an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|\d{1,3})[ -]"
    r"(?:(?:calendar|working) )?(?P<unit>day|week|month|year)s?\b",
    re.IGNORECASE,
)
_AT_ONCE = re.compile(
    r"\b(?:immediately|immediate (?:effect|steps|action|measures)|as a matter of urgency|straight ?away)\b",
    re.IGNORECASE,
)
#: says by when only where it stands before what is to be done: referrals that are sent "without delay" are sent so
_PROMPT = re.compile(r"\b(?:without (?:further |undue |any )?delay|at once)\b", re.IGNORECASE)
#: what goes on behind a deadline with how it is to be done: "..., paying attention to:"
_BY_DOING = re.compile(r",? (?:including|by [a-z]+ing|[a-z]+ing)\b(?! (?:is|are|was|were)\b)", re.IGNORECASE)
#: begins a clause of its own, in which "immediately" may say how: "ensures that officers respond immediately, ..."
_SUBORDINATE = re.compile(
    r"\b(?:that|which|who|whom|when|where|how|whether|so|if|and|(?<!steps )(?<!action )(?<!measures )to|by|for"
    r"|ensur(?:es?|ing)|mak(?:es?|ing) sure|makes?|gets?|lets?|enables?|requires?|expects?)\b"
)
#: so soon every visit or call is due, and hardly what a report recommends: "visits them within ten days, recording ..."
_SOON = re.compile(r"P(?:\d+D|1W)")
#: what may stand between "We recommend that" and its deadline: the addressee and what joins them
_ADDRESSEE = re.compile(
    r"(?:[\s,:;(]|\b(?:that|the|all|every|each|and|of|for|to|in|with|a|an|force|forces|constabulary|police|service|chief"
    r"|constables?|officers?|commissioners?|crime|should|must|will|it|its|also|further|we|(?-i:[A-Z])[\w'&.-]*)\b|&|\))*",
    re.IGNORECASE,
)
#: whom the addressee is to do it with, which may stand before what is to be done
_TOGETHER = re.compile(
    r",? (?:together|along|jointly|in (?:consultation|partnership|conjunction|collaboration)) with [^,;:]{3,80},"
)
#: what is to be done, where the deadline stands right behind it: "reviews within six months its arrangements"
_VERB = re.compile(r"\b[a-z]{3,}s\s*$")
_ACTS = re.compile(r"\b(?:acts?|takes?(?: (?:action|steps|measures))?)\s*$", re.IGNORECASE)
_LAST = re.compile(r"\s*[:.]?\s*$")
#: what is to be done may go on behind a date: "improves its response by 31 March 2025. This should include ..."
_STOPS = re.compile(r"\s*(?:$|[.:;,)](?=\s|$)|(?:and|or|by)\b)")
#: a date by which something had happened: "reviews all cases that were open by 31 May 2024"
_PAST = re.compile(
    r"\b(?:that|which|who|those|it|they|had|were|was)\s+(?:all |not |still |\w+ly )?(?:were|was|had|been)\b|\bhad\b"
)
#: a heading that is a deadline and nothing else
_ALONE = re.compile(
    r"^\W*(?:\d\S* )?(?:immediate(?:ly)?\b|within (?:the )?(?:next )?[\w-]+ (?:days?|weeks?|months?|years?))"
    rf"(?! \w+ \w+ \w+)|^\W*(?:\d\S* )?{BY_DATE}\W*$",
    re.IGNORECASE,
)
#: it is shorter than so many characters
_TITLE = 60
_UNIT = {"day": "D", "week": "W", "month": "M", "year": "Y"}


def deadline(lead: str, heading: str = "") -> str | None:
    """Return the deadline that `lead` (from "We recommend" on) sets, or else the heading that it stands under.

    A deadline counts where only the addressee stands before it ("We recommend that, within three months, Northmoor
    Police ...") or where the sentence ends with it; "immediately" further inside says how, not by when.
    """
    for start, end, value, dated in sorted(_found(lead[:400])):
        before, after = lead[:start], lead[end:]
        begin = re.match(r"(?i).*?\brecommend(?:s|ed)?(?: that)?\b", before)
        said = before[begin.end() :] if begin else before
        if _only_addressee(said):
            return value
        if not dated and _PROMPT.fullmatch(lead, start, end):
            continue
        if not dated and not _SOON.fullmatch(value) and _right_behind_the_verb(said):
            return value
        if not dated and not _SOON.fullmatch(value) and _BY_DOING.match(after) and not _SUBORDINATE.search(said):
            return value
        if _STOPS.match(after) and not _PAST.search(before) if dated else _LAST.match(after):
            return value
    return next((value for at, to, value, _ in _found(heading) if not _PROMPT.fullmatch(heading, at, to)), None)


def is_deadline(clean: str) -> bool:
    """Say whether a heading or a line of its own is a deadline and nothing else ("Within three months")."""
    return len(clean) < _TITLE and _ALONE.match(clean) is not None


def _found(text: str) -> list[tuple[int, int, str, bool]]:
    """Return (start, end, value, whether it is a date) of whatever in `text` may be a deadline."""
    spans = [
        (m.start(), m.end(), _value(m), False) for pattern in (_SPAN, _AT_ONCE, _PROMPT) for m in pattern.finditer(text)
    ]
    return [*spans, *((start, end, value, True) for start, end, value in find_due(text))]


def _only_addressee(text: str) -> bool:
    """Say whether nothing but names and joining words stands in `text`: no verb of what is to be done."""
    text = _ACTS.sub("", text)  # "acts immediately to", by when, not how
    return bool(_ADDRESSEE.fullmatch(text)) and not re.search(r"\b(?:[a-z]{3,}(?:s|ing))\b", _without_names(text))


def _right_behind_the_verb(text: str) -> bool:
    """Say whether nothing but the addressee and one verb stands in `text`: how soon is by when, not how, then."""
    alone = _TOGETHER.sub("", text)
    verb = _VERB.search(alone)
    return verb is not None and _only_addressee(alone[: verb.start()])


def _without_names(text: str) -> str:
    return re.sub(r"\b(?:its|forces|constables|officers|commissioners|partners)\b", "", text)


def _value(match: re.Match[str]) -> str:
    if "count" not in match.re.groupindex:
        return "immediately"
    count = match["count"].lower()
    number = 1 if count in {"a", "an"} else parse_number(count)
    return f"P{int(number or 1)}{_UNIT[match['unit'].lower()]}"
