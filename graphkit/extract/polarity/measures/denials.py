"""Reads that hardly anybody or nothing fell short: "we met few officers who couldn't explain", "no case in which"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.extract.prose.worded import worded

#: those of whom hardly any are found
_STAFF = (
    r"(?:officers?|staff|one|body|people|person|constables?|sergeants?|supervisors?|managers?|leaders?|detectives?)"
)
#: "we met few officers", "there was scarcely an officer", "we did not meet anyone": they are the object, so that what
#: is said of them behind "who" is not what they go on to do ("few who did not attend were chased")
_HARDLY_ANY = (
    r"(?:(?:(?:we|inspectors) (?:\w+ )?(?:met|found|saw|spoke to|interviewed|encountered|came across|heard from)"
    r"|there (?:was|were)) (?:very |virtually |almost )?(?:few|no|nobody|hardly an?y?|scarcely an?y?|barely an?y?)"
    rf"(?:[ ,](?:[\w-]+ ){{0,3}}?{_STAFF})?"
    r"|(?:did not|didn't) (?:meet|find|encounter|come across|speak to) (?:any|a single)"
    rf" ?(?:[\w-]+ ){{0,3}}?{_STAFF})\b"
)
#: what they do not lack
_LACKS = r"(?:\w+n't|not|never|unaware|unable|unsure|unclear|in (?:any )?doubt)"
_NOBODY = worded(rf"\b{_HARDLY_ANY}[^.;:]{{0,60}}?\bwho (?:\w+ ){{0,2}}?{_LACKS}\b(?:[^.;:,]{{0,40}})", re.IGNORECASE)
#: what would have been amiss in the case of which there is none
_AMISS = (
    r"(?:merely|simply because|only because|unnecessar\w+|inappropriate\w*|wrongly|improper\w*"
    r"|too (?:late|long|slow\w*)"
    r"|(?:been|was|were) (?:left|refused|turned away|ignored|missed|lost|forgotten|delayed|overlooked|abandoned))"
)
_NO_CASE = worded(
    r"\b(?:saw|found|seen|identified|was|were|came across|read (?:of)?) no (?:\w+ )?"
    r"(?:cases?|instances?|examples?|occasions?|incidents?) (?:in which|where|when|on which)\b"
    rf"[^.;:]{{0,80}}?\b{_AMISS}\b",
    re.IGNORECASE,
)
#: "in only one case did a child wait in a cell"
_ONLY_ONE = re.compile(
    r"\b(?:in|on) (?:only|just) (?:one|two|three) (?:of the \w+ )?(?:cases?|instances?|occasions?|incidents?)"
    r" (?:did|had|was|were) [^.;:,]{3,60}?"
    r"\b(?:wait(?:ed)?|held|kept|detained|left|missed|lost|late|overlooked|refused)\b",
    re.IGNORECASE,
)
_COUNTS = 2.5


def denials_in(clean: str) -> Iterator[tuple[int, int, float]]:
    """Yield the words of `clean` which say that hardly anybody or nothing fell short, with what it counts for."""
    low = clean.lower()
    if " who " in low:
        yield from ((*m.span(), _COUNTS) for m in _NOBODY.finditer(clean))
    if " no " in low:
        yield from ((*m.span(), _COUNTS) for m in _NO_CASE.finditer(clean))
    if "only " in low or "just " in low:
        yield from ((*m.span(), _COUNTS) for m in _ONLY_ONE.finditer(clean))
