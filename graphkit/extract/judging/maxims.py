"""Tells sentences that judge nobody here: what is true of anybody, what a caller said, what another body lacks."""

from __future__ import annotations

import re

from graphkit.extract.prose.worded import worded

_GOOD = "good|effective|clear|prompt|accurate|thorough|strong|careful|timely"
_POOR = "poor|weak|careless|thin|incomplete|unchecked|late|inaccurate|vague|hasty"
#: "A poor interview can wreck a case", "Unchecked plans may conceal a danger", "Delay matters more to a child"
_ANYBODY = re.compile(
    rf"(?:(?:an? )?(?:\w+ or )?(?:{_GOOD}|{_POOR}) (?:\w+ ){{1,4}}(?:can|may|might|should)\b"
    rf"|an? (?:{_GOOD}) (?:\w+ ){{1,3}}?(?:gives|helps|enables|allows|makes|looks|tells|protects|depends|starts)\b"
    rf"|(?:{_GOOD}) (?:\w+ ){{1,3}}?(?:gives?|helps?|enables?|allows?|looks?|protects?|depends?)\b"
    r"|(?:a )?delays? (?:(?!have |has |are |is )\w+ ){0,8}?(?:can|may|might|matters?)\b"
    r"|delay is (?:rarely|never|seldom|always)\b"
    r"|failure to (?:\w+ ){1,6}(?:can|may|might)\b"
    r"|without an? (?:\w+ ){1,4}(?:nobody|no one|none) can\b"
    r"|(?:removing|taking|arresting|detaining|interviewing) (?:[\w-]+ ){1,12}is (?:an?|never|not)\b)",
    re.IGNORECASE,
)
#: whoever speaks of them speaks of the police, not of anybody
_HERE = worded(
    r"\b(?:force(?:'s)?|constabulary|we|our|found|saw|was|were|had|Police|officers|staff|supervisors|managers)\b"
)
#: what somebody rang to say is a fact of a case
_CALLER = re.compile(
    r"(?:an? |the |her |his |their )?(?:neighbour|caller|mother|father|carer|teacher|grandmother|grandfather"
    r"|passer-by|shopkeeper|driver|friend)s?\b[^.;]{0,30}\b(?:rang|called|reported|phoned)\b",
    re.IGNORECASE,
)
_SAID = re.compile(r"\b(?:to say|to report|reported|saying|reporting) ")
_ANSWERED = re.compile(
    r"\b(?:but|however|yet|officers?|police|force|sergeants?|handlers?|nobody came|before any(?:one|body))\b"
)
#: what another body says that it lacks is no shortcoming of the police
_OTHERS = re.compile(
    r"(?:the |both |all (?:the )?)?(?:\w+ ){0,2}?(?:CPS|councils?|authorit(?:y|ies)|social care managers|health boards?"
    r"|health trusts?)(?: have| has| had)? (?:told us|told inspectors|say|says|said|accepts?)\b",
    re.IGNORECASE,
)
_OF_POLICE = worded(
    r"\b(?:police|force|officers?|constabulary|detectives|notices|referrals|invit\w+|minutes|them|they were not)\b",
    re.IGNORECASE,
)


def is_maxim(clean: str) -> bool:
    """Tell whether `clean` says what is true of anybody's work: "A poor interview can wreck a case"."""
    return _ANYBODY.match(clean) is not None and _HERE.search(clean) is None


def blames_others(clean: str) -> bool:
    """Tell whether what falls short in `clean` is what a caller tells of, or what another body says of itself."""
    if _CALLER.match(clean):
        return _SAID.search(clean) is not None and _ANSWERED.search(clean) is None
    said = _OTHERS.match(clean)
    return said is not None and _OF_POLICE.search(clean[said.end() :]) is None
