"""Tells who speaks in a document that is about inspectors' work: another body than they, or they over many forces."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

#: a police and crime commissioner, a council or a board as the sender of a paper
_SENDER = re.compile(
    r"^(?:the )?office of the (?:[\w']+ ){0,2}police(?:, fire)? and crime commissioner\b"
    r"|^(?:the )?(?:[\w'&-]+ ){0,4}?police(?:, fire)? and crime (?:commissioner|panel|committee)(?: for\b.*)?$"
    r"|^(?:draft )?minutes of\b"
    r"|\b(?:scrutiny|select|cabinet|overview|audit|standards|executive|corporate|partnership)\b.{0,40}"
    r"\b(?:committee|panel|board|sub-committee|commission)\b(?! for\b)"
    r"|^(?:report|briefing|paper|note|presentation|joint report) (?:of|by|from) (?!.*\binspect)"
    r"(?:the )?(?:[\w'-]+ ){0,3}?"
    r"(?:director|chief|head|cabinet member|portfolio holder|commissioner|officer|leader|chair|secretary)\b"
    r"|^(?:agenda item|item no|minute no|decision number|meeting: \d+|meeting date|date of meeting|wards? affected"
    r"|report author|contact officer)\b",
    re.IGNORECASE,
)
_WHO = (
    r"(?:the )?(?:[\w'-]+ ){0,3}?(?:chief constable|police(?:, fire)? and crime commissioner|commissioner|force"
    r"|constabulary|council|partnership)"
)
#: the line of a cover that says a paper answers a report
ANSWER = re.compile(
    r"\b(?:response|reply|comments?|action plan|statement|submission)s? (?:under section 55|(?:to|on|in response to)"
    r" (?:the |an? |its |our |their )?(?:[\w&'-]+ ){0,4}?(?:hmic(?:frs)?|inspect\w+|reports?|recommendations?|review))"
    rf"|\b(?:comments|response|statement|reply) (?:of|from|by) {_WHO}\b"
    r"|(?:^|[:\u2013\u2014-] )(?:our|the force's|the constabulary's) (?:response|reply|answer)s?$"
    r"|\bhow (?:we|the force) (?:(?:have|has|are|is) )?respond(?:ed|ing)?\b",
    re.IGNORECASE,
)
#: what stands below each recommendation that is answered: "Our response: accepted"
_ANSWERED = re.compile(
    r"^(?:(?:our|force|the force's|constabulary|management|police) )?(?:response|position|reply|answer)(?: to this)?: "
    r"(?:we )?(?:fully )?(?:accept|agree|partially|partly|not accept|reject)",
    re.IGNORECASE,
)
#: a letter that answers a request for information, by its subject or its reference
REQUEST = re.compile(
    r"(?:re:? )?(?:freedom of information|foia?)(?: act(?: 2000)?)?(?: \(foia?\))? (?:request|response"
    r"|disclosure|decision)s?\b.{0,60}|(?:our |your )?ref(?:erence)?\b.{0,20}\b(?:foia?|eir)\b.{0,30}",
    re.IGNORECASE,
)
#: so many answers make a paper that answers
_ANSWERS = 2
#: a heading that says the same; inspectors write of a force's response, too
_COMMENTS = re.compile(
    r"^(?:\d+[.)]? )?comments (?:of|from|by) (?:the )?(?:chief|police|officers|council)\b", re.IGNORECASE
)
#: heads what scholars write
_SCHOLARLY = re.compile(r"abstract|key ?words?\b.*", re.IGNORECASE)
_MANY = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty(?:-\w+)?|\d{1,2}|several"
    r"|a (?:number|sample|selection) of|all(?: the)?(?: 43)?)"
)
#: "we visited six police forces", "eight forces were inspected", "the six forces that we inspected"
_MANY_FORCES = re.compile(
    rf"\b(?:visited|inspected|examined|(?:field)?work in|inspections? (?:of|in)|looked at) (?:a sample of )?{_MANY}"
    r" (?:of the )?(?:[\w-]+ ){0,2}?forces\b(?! (?:each|every|a) )"
    rf"|\b(?:these|those|the) {_MANY} forces\b"
    rf"|\b{_MANY} (?:[\w-]+ ){{0,2}}?forces (?:were|that we|we) (?:\w+ )?(?:inspected|visited|examined)\b",
    re.IGNORECASE,
)
#: inspectors that speak for themselves
_OWN = re.compile(
    r"\b(?:we (?:have |had |also |then |last ){0,2}(?:found|inspected|examined|assessed|visited|reviewed|looked at"
    r"|interviewed|observed|saw|judged|graded|recommend)|our (?:[\w-]+ ){0,2}?(?:inspections?|re-?inspections?"
    r"|inspectors|fieldwork|findings|assessments?|methodology|recommendations?))\b",
    re.IGNORECASE,
)
#: what inspectors call a report on what the police everywhere do
_ON_POLICE = re.compile(
    r"\binspections? (?:of|into) how (?:\w+ ){0,2}?(?:the )?(?:police|forces)\b|^(?:the )?police(?:'s)? response to\b",
    re.IGNORECASE,
)
_THIS_IS_THEMATIC = re.compile(r"\bthis (?:report|inspection|review)\b[^.]{0,60}\bthematic\b", re.IGNORECASE)
#: a place in a title, whose force it may be about
_PLACE = re.compile(r"\b(?:in|by|of) (?:the )?(?!England|Wales|UK|United|Britain|National|HM)[A-Z]")
#: fewer than so many forces are an inspection's own and its neighbours
_FORCES = 3


#: what they say, who were inspected
_INSPECTED = re.compile(
    r"\b(?:hmic(?:frs)?|inspectors|inspectorate)\b\)?[^.]{0,40}\b(?:visited|inspected|told|praised|found) us\b"
    r"|\bwe (?:have )?(?:welcomed?|accept(?:ed)?|are grateful for) (?:the|all|its|their|this|these)"
    r" (?:\w+ ){0,3}?(?:inspection|report|findings|recommendations)\b",
    re.IGNORECASE,
)
#: how a commissioner's answer begins
_COMMISSIONER = re.compile(
    r"\b(?:as|I am) (?:the |your )?police(?:, fire)?(?: and|,| &) crime commissioner\b"
    r"|\bsection 55(?:\(\d\))? of the police act 1996\b",
    re.IGNORECASE,
)
#: in so many first characters, or paragraphs
_BEGINNING, _FIRST = 1_500, 20
#: it ends with its own mark, or with the paragraph where the next one goes on with it
_QUOTED = re.compile(r"\"[^\"\n]*(?:\"|$)|(?:^|: )'(?=\w)(?:[^'\n]|(?<![.,!?])'|'(?=\w))*(?:'|$)", re.MULTILINE)


def of_another(cover: Sequence[str], headings: Sequence[str], body: Sequence[str] = ()) -> bool:
    """Tell whether a council, a commissioner, a force or a scholar speaks: who sends the paper, or what it answers.

    Args:
        cover: the lines above the text.
        headings: its headings.
        body: the other lines of the text.
    """
    if sum(_ANSWERED.match(line.strip("*_ ")) is not None for line in [*headings, *body]) >= _ANSWERS:
        return True
    if any(_SENDER.search(line) for line in cover if len(line) <= 120):
        return True
    if any(REQUEST.fullmatch(line) for line in [*cover, *headings, *body[:_FIRST]]):
        return True
    if any(ANSWER.search(line) for line in cover if len(line) <= 160):
        return True
    if _COMMISSIONER.search(" ".join(body)[:_BEGINNING]):
        return True
    return any(map(_COMMENTS.match, headings)) or any(map(_SCHOLARLY.fullmatch, [*cover, *headings]))


def over_many(names: Counter[str], opening: str) -> bool:
    """Tell whether inspectors speak of many forces, none of them the document's own.

    Args:
        names: how often the text names each force.
        opening: the beginning of the text, which says where inspectors went.
    """
    if len(names) < _FORCES or _MANY_FORCES.search(opening) is None:
        return False
    return names.most_common(1)[0][1] * 2 <= names.total()


def unquoted(text: str) -> str:
    """Return `text` without what stands in it in quotation marks, single ones where a line or a colon goes before."""
    return _QUOTED.sub(" ", text)


def inspected_speak(text: str) -> bool:
    """Say whether those speak who were inspected: "HMICFRS visited us", "we welcome the report"."""
    return _INSPECTED.search(unquoted(text)) is not None


def inspectors_speak(text: str) -> bool:
    """Say whether inspectors speak for themselves somewhere in `text`: "we inspected", "our fieldwork"."""
    return _OWN.search(text) is not None


def thematic(title: str, opening: str) -> bool:
    """Say whether inspectors speak of the police everywhere: what the title says, or that the report calls itself so.

    Args:
        title: the document's title, in which no force is named.
        opening: the beginning of the text.
    """
    if _PLACE.search(title):
        return False
    if _THIS_IS_THEMATIC.search(opening):
        return True
    return _ON_POLICE.search(title) is not None and inspectors_speak(opening)
