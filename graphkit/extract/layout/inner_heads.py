"""Tells a head inside a boxed case study from one over what is said of the force again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphkit.extract.layout import family
from graphkit.extract.layout.chunk import Chunk
from graphkit.extract.prose import telling
from graphkit.extract.prose.splitting import split

#: an inner head of a box that may head a chapter's part as well: "What worked well"
_WHAT_WENT = re.compile(r"what (?!happened)", re.IGNORECASE)
#: heads what is said of the whole force, even if it begins with one case: "What the force did well"
_AT_WORK = re.compile(
    r"(?:what|where|how) (?:[\w'-]+ ){0,5}?(?:force|constabulary|police|service)\b.{0,60}"
    r"\b(?:well|better|good|improve(?:s|d|ments?)?)",
    re.IGNORECASE,
)
#: words of the longest inner head; below the sum of what its first sentences tell, they speak of the force
_LONGEST_INNER, _FIRST_FEW, _OF_THE_FORCE = 8, 3, -0.5


def is_inner(chunks: Sequence[Chunk], i: int) -> bool:
    """Say whether chunk `i` is a head inside a boxed case study, and not that of what is said of the force again."""
    clean = chunks[i].clean
    if len(clean.split()) > _LONGEST_INNER or not family.INNER.match(clean):
        return False
    if not _WHAT_WENT.match(clean) or i + 1 >= len(chunks) or chunks[i + 1].mark:
        return True
    below = chunks[i + 1].clean
    return sum(telling.told(below[a:b]) for a, b in list(split(below))[:_FIRST_FEW]) > _OF_THE_FORCE


def of_the_force(clean: str) -> bool:
    """Say whether a heading says that what stands below it is how well the force works, and no story."""
    return _AT_WORK.fullmatch(clean) is not None
