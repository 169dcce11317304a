"""Tells what is true of anybody's work or of children anywhere, and so judges nobody here."""

from __future__ import annotations

import re

from graphkit.extract.prose.worded import worded

_GOOD = "good|effective|clear|prompt|accurate|thorough|strong|careful|timely"
_POOR = "poor|weak|careless|thin|incomplete|unchecked|late|inaccurate|vague|hasty"
#: "A poor interview can wreck a case", "Unchecked plans may conceal a danger", "Delay matters more to a child"
_ANYBODY = worded(
    rf"(?:(?:an? )?(?:\w+ or )?(?:{_GOOD}|{_POOR}) (?:[\w-]+ ){{1,4}}(?:can|may|might|should)\b"
    rf"|an? (?:{_GOOD}) (?:\w+ ){{1,3}}?(?:gives|helps|enables|allows|makes|looks|tells|protects|depends|starts)\b"
    rf"|(?:{_GOOD}) (?:\w+ ){{1,3}}?(?:gives?|helps?|enables?|allows?|looks?|protects?|depends?)\b"
    r"|good practice (?:suggests|is|requires|means)\b"
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
#: of whom or what it may be said in general: "Children who ...", "Abuse that ...", "If officers ..."
_GENERAL = worded(
    r"(?:in general, )?(?:(?:children|victims|young people|people|those|a child|anyone) (?:who|that)\b"
    r"|(?:victims|survivors) of\b"
    r"|(?:abuse|neglect|exploitation|grooming|domestic abuse)\b|(?:if|when|unless|without) )",
    re.IGNORECASE,
)
_MAY = worded(
    r"\b(?:may|can(?!')|might|cannot|(?:is|are) often|often (?:don't|do not)|(?:is|are) (?:more|less) likely)\b"
)
#: one of them ties it to this force, to what was seen in it, or to what stands before
_TIED = worded(
    r"\b(?:this|these|the force|constabulary|we|our|us|inspectors|found|saw|was|were|had|did|didn't|Police"
    r"|in the cases|here|leaders)\b"
)
#: what whoever does such work has to do or know: "To do this well, officers have to see every child"
_OUGHT = worded(
    r"(?:to (?:do|achieve) (?:this|that|so)(?: \w+)?, (?:police |all )?(?:officers|police|forces|they|staff|agencies)"
    r" (?:have to|must|need to)\b"
    r"|(?:anyone|anybody|officers|staff|those|people) who (?:have|has|need|needs) to [^.;]{3,80}?"
    r" needs? to be able to\b)",
    re.IGNORECASE,
)
_EVERYWHERE = worded(
    r"(?<!recommended )(?<!recognised )(?<!accredited )\b(?:nationally|across the country"
    r"|in (?:many|most|other) forces)\b",
    re.IGNORECASE,
)


def is_maxim(clean: str) -> bool:
    """Tell whether `clean` says what is true of anybody's work: "A poor interview can wreck a case"."""
    if (_ANYBODY.match(clean) or _EVERYWHERE.search(clean)) and _HERE.search(clean) is None:
        return True
    return _GENERAL.match(clean) is not None and _MAY.search(clean) is not None and _TIED.search(clean) is None


def says_what_ought(clean: str) -> bool:
    """Tell whether `clean` says what such work asks of whoever does it: "To do this well, officers need to listen"."""
    return _OUGHT.match(clean) is not None and _TIED.search(clean) is None
