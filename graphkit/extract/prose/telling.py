"""Says how much a text tells of one child's or one incident's case, rather than of the force at large."""

from __future__ import annotations

import re
from functools import lru_cache

from graphkit.extract.prose.at_large import AT_LARGE
from graphkit.extract.prose.people import CIRCUMSTANCE, KNOWN, SOMEONE
from graphkit.extract.prose.tenses import PAST, PRESENT
from graphkit.extract.prose.worded import worded

#: children, victims, cases of whom none was named: "victims wait too long"
_INDEFINITE_PLURAL = worded(
    r"(?<!the )(?<!these )(?<!both )\b(?:children|victims|offenders|families|suspects|cases)\b", re.IGNORECASE
)
#: for text in small letters, in which `re` is through with alternatives more than twice as quickly as in any case
_SOMEONE_LOW, _KNOWN_LOW, _AT_LARGE_LOW = (
    re.compile(pattern) for pattern in (SOMEONE.pattern.pattern, KNOWN.pattern.pattern, AT_LARGE.pattern)
)
#: characters of a sentence as most are; a longer one has more words of any kind
_USUAL = 160


@lru_cache(maxsize=1024)
def told(clean: str) -> float:
    """Return how much `clean` tells of one case (above 0) rather than of the force at large (below 0)."""
    low = clean.lower()
    score = 0.0
    score += 1.0 * min(len(_SOMEONE_LOW.findall(low)), 2)
    score += 1.5 * min(len(_KNOWN_LOW.findall(low)), 3)
    score += 0.5 * min(len(CIRCUMSTANCE.findall(clean)), 3)
    score += 0.4 * min(len(PAST.findall(clean)), 4)
    score -= 0.9 * min(len(_AT_LARGE_LOW.findall(low)), 3)
    score -= 0.7 * min(len(PRESENT.findall(clean)), 4)
    score -= 0.5 * min(len(_INDEFINITE_PLURAL.findall(clean)), 2)
    return score / max(1.0, len(clean) / _USUAL)
