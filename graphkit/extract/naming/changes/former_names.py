"""Finds names that stand only where a change of name is told: "(formerly HARU)", "were merged to form Safe Tarn"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.extract.naming.abbreviations import SHORT
from graphkit.extract.naming.shapes.set_apart import CAP
from graphkit.extract.naming.words import BODY_HEADS, HEADS, NO_NAME
from graphkit.extract.prose.phrases import normal
from graphkit.extract.prose.worded import worded

_FORMERLY = worded(
    r"\b(?:formerly|previously|originally|once|now)(?: (?:known as|called|named))? (?:the )?"
    rf"(?P<name>{SHORT.pattern})(?=[),.;])"
)
_FORMED = worded(
    r"\b(?:(?:was|were|been) (?:[a-z]+ )?(?:merged|combined|amalgamated|brought together|joined together)"
    r"(?: in (?:[A-Z][a-z]+ )?(?:19|20)\d\d)? (?:to form|to create|into|as)"
    r"|(?:was|were|been) (?:renamed|rebranded)(?: as| to)?)"
    rf" (?P<name>{CAP}(?: {CAP}){{0,2}})(?=[,.;)]|$| (?:in|and|which|has|is|was)\b)"
)
#: what stands between the word for what it is and what it was called: no other thing of which that may be said
_BETWEEN = re.compile(
    rf"[ ,(]*(?:(?:the )?(?:{SHORT.pattern}|{CAP})[ ,()]*){{0,4}}(?: ?(?:for|of|in|at|from|with) [a-z -]{{3,40}}?,?)?"
    r"(?:,? ?(?:and|which|that|who|has|have|had|was|were|is|are|then|since|later|now|recently|also|both|all)\b)*[ ,(]*"
)
_STOPS = ".;:!?"
#: how far before it the kind of thing that bears the name may stand, in characters
_NEAR = 90


def former_names(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a team is named that no other rule finds: the word for a team stands before it in its sentence."""
    for pattern in (_FORMERLY, _FORMED):
        for m in pattern.finditer(text):
            start = max(text.rfind(c, 0, m.start()) for c in _STOPS) + 1
            before = list(re.finditer(r"[A-Za-z]+", text[max(start, m.start() - _NEAR) : m.start()]))
            head = next((w for w in reversed(before) if normal(w[0]) in HEADS), None)
            if head is None or not _BETWEEN.fullmatch(head.string, head.end()):
                continue  # "the team uses the VCX, formerly BDA": no name of the team
            kind = HEADS[normal(head[0])]
            words = m["name"].split()
            if kind == "team" and words[0] not in NO_NAME and words[-1] not in BODY_HEADS:
                yield m.span("name")
