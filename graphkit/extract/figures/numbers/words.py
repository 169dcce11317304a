"""The words around a number: what makes it no metric, its bound, and where its unit ends."""

# ruff: noqa: E501 - patterns read best with one idea a line

from __future__ import annotations

import re
from typing import Literal, TypeAlias

Bound: TypeAlias = Literal["approx", "min", "max", "over", "under"]

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"

#: Before the number: it names a place in a document, a law, a grade or a birthday, or counts nothing.
NOT_AFTER = re.compile(
    r"(?:\b(?:sections?|ss?\.|annex|appendix|chapters?|pages?|pp?\.|levels?|tables?|figures?|paragraphs?"
    r"|para\.?|version|part|"
    r"articles?|schedules?|tiers?|stage|phase|footnotes?|notes?|number|no\.|step|grade|code|form|band|key stage"
    r"|year|room|"
    r"(?:rule|regulation|clause)s?|question|item|point|volume|issue|isbn|tel|telephone|covid|act|age|ages|children under|aged under"
    r"|aged over|aged)"
    r"|\bpage \d{1,3} (?:of|/)"
    r"|\baged (?:between |from |just |only )?(?:[\w,]+ (?:and |to |or )?){0,3}"
    r"|\b(?:the|these|those|same|further|additional|other) same"
    r"|\b(?:she|he|they|who) (?:was|is|were|are)(?: only| just)?) ?$",
    re.IGNORECASE,
)
#: After the number: an age, a clock time, an ordinal, a list mark.
NOT_BEFORE = re.compile(
    r"(?:-| )?(?:years?|months?|weeks?)?(?:-| )old\b|(?:-| )years?(?:-| )olds?|(?:,? (?:and|or|to) \w+)?(?:-"
    r"| )years?(?:-| )olds?"
    r"|(?:st|nd|rd|th)\b| years? of age|[ap]m\b| o'clock\b|:\d\d| ?[ap]\.m\."
    rf"| (?:{MONTHS})\b|\.\d|\) | (?:GMT|BST|UTC)\b|-hour (?:[a-z]+ )?clock\b",
    re.IGNORECASE,
)
#: Counted things that are parts of the report, of speech or of law, never a measure of the service.
NO_UNIT = re.compile(
    r"(?:(?:main|key|specific|broad|distinct|different|other|further|more|national|principal|separate|additional) )*"
    r"(?:parts?|examples?|ways?|reasons?|aims?|objectives?|chapters?|principles?|questions?|themes?|categor(?:y|ies)|"
    r"(?:lines?|words?|sentences?|paragraphs?|pages?)\b|"
    r"stages?|phases?|steps|levels?|tiers?|strands?|pillars?|domains?|topics?|headings?|routes?|pieces?|sets?|kinds?|sorts?|"
    r"thirds?|quarters?|fifths?|tenths?|halves|types?|options?|points?|elements?|sides?|aspects?|threats?|grades?|criteria|criterion|sisters?|brothers?"
    r"|siblings?|"
    r"m[ae]n\b|wom[ae]n\b|parents|daughters?|sons?|recommendations?|things?|hands?|occasion\b|step|examples|another|other\b|"
    r"(?:main|key|core|principal|basic) (?:tasks?|duties|roles?|functions?|jobs|responsibilities)\b|"
    r"priorit(?:y(?! (?:incidents|calls|cases|jobs|visits|crimes|referrals|investigations|devices)\b)|ies)|(?:[a-z-]+ )?inquir(?:y|ies)|respects?|factors?|matters?|purposes?|causes? for concern"
    r"|areas? for improvement|areas|forces|inspections|case (?:studies|types)|"
    r"(?:of|in|on|for|and|or|to|at|by|with|from|is|was|are|were|has|had|that|which|who|where|when|person|people'?s)\b)",
    re.IGNORECASE,
)
_BOUNDS: tuple[tuple[Bound, str], ...] = (
    ("min", r"at least|a minimum of|minimum of|no fewer than|no less than|not less than"),
    ("max", r"up to|a maximum of|maximum of|no more than|not more than|at most|as many as|as much as|as long as"),
    ("over", r"more than|in excess of|exceeding|upwards of|over|above|well over|longer than|greater than"),
    ("under", r"fewer than|less than|under|below|just under|within"),
    (
        "approx",
        r"approximately|about|around|roughly|circa|c\.|some|nearly|almost|an estimated|an average of|on average|"
        r"estimated|in the region of",
    ),
)
BOUND = re.compile(
    r"\b(?:" + "|".join(rf"(?P<{name}>{pattern})" for name, pattern in _BOUNDS) + r") (?:the |a |an |only |just )?$",
    re.IGNORECASE,
)
DURATION = re.compile(
    r"[- ]?(?:further |full |whole |working |consecutive |calendar )?(?P<unit>second(?=s)|minute|hour|day|week|month|year"
    r"|decade)s?\b",
    re.IGNORECASE,
)
#: A period that closes another measure: "3 times in 90 days", "three incidents within 12 months".
PERIOD = re.compile(
    r"^(?![^.;:]*?, (?:who|which|and|but|so|when)\b)[^.;:]{0,50}?\b(?:in|within|over|during|per|every|a) (?:(?:a|any|the last|the past|the previous) )?$",
    re.IGNORECASE,
)
PERCENT = re.compile(r" ?(?:percent|per cent|%|percentage points?)", re.IGNORECASE)
UNIT_STOP = re.compile(
    r"\b(?:of|in|at|on|who|whom|that|which|waiting|awaiting|were|was|are|is|be|been|have|has|had|and|or|to|for"
    r"|from|about|with|"
    r"by|where|when|while|as|but|not|had|based|covering|working|being|dating|relating|involving|assigned|per|each|"
    r"during|between|without|before|after|since|until|than|across|under|within|outstanding,|we|they|it|this|these|"
    r"including|led|could|would|should|will|can|may|do|did|does|over|into|because|if|so|the|a|an|its|our|their|his|her)\b"
)

#: "over" a time, through all of it
_ALONG = re.compile(r"\b(?:back|spread|spaced|averaged|measured|monitored|held|place) over $")


#: of none it is more: "no child was kept there for more than 90 minutes", "none was over two days old"
_NEVER_MORE = re.compile(
    r"\b(?:no (?:child|boy|girl|detainee|young person|case|form|notice|referral|report|record|device)(?: (?:about|from|of|for|in) [a-z ]{2,25}?)?|none(?: of [a-z ]{2,30}?)?"
    r"|not one(?: of [a-z ]{2,30}?)?)(?: in which (?:a|any|the) [a-z]+)?(?: (?:was|is|were|are|has|had|have|be|been|being|ever|now|yet|still))*"
    r"(?: (?:kept|held|detained|waiting|waited|waits|stayed|stays|remained|spent|left|outstanding|overdue|unread|took|takes|in)(?: [a-z ]{1,40}?)?)?"
    r"(?: for)? (?:more than|over|longer than|in excess of) (?:the |an? )?$",
    re.IGNORECASE,
)


#: an area is covered from end to end
_AREA = re.compile(r"[\d,.]+ (?:square|sq) ")


def bound_of(before: str, after: str | None = None) -> tuple[Bound | None, int]:
    """Return the bound that the words just before a number set, and how many characters those words take.

    Args:
        before: what stands before the number.
        after: the number and what stands behind it, where that may tell as well.
    """
    m = BOUND.search(before[-40:])
    if not m:
        return None, 0
    bound = next(name for name, _ in _BOUNDS if m[name])
    if bound in ("over", "under") and (m.group().endswith(" the ") or re.search(r"\bover (?:just|only) $", m.group())):
        return None, 0  # "well above the 50 that", "looks back over just three months"
    if bound == "over" and _ALONG.search(before[-40:][: m.end()]):
        return None, 0
    if bound == "over" and after is not None and _AREA.match(after):
        return None, 0  # "890,000 people over 1,460 square miles"
    if bound == "under" and m[bound].lower() == "within":
        return None, 0
    if m[bound].lower() in ("about", "some") and re.search(
        r"\b(?!(?:has|was|is|does|takes|manages|holds|sees|lasts|averages|receives|employs|serves|carries|supervises|costs|handles|reaches|makes|gets|polices|oversees|attends|suggests|recommends|advises|sets|states|says)\b)[a-z]+s $",
        before[-40:][: m.start()],
    ):
        return None, 0  # "conferences about 334 children"
    if m[bound].lower() in ("an average of", "on average"):
        return None, len(m.group())  # a mean is as exact as what it is of
    if bound == "over" and _NEVER_MORE.search(before[-110:]):
        bound = "max"
    return bound, len(m.group())
