"""Parts a sentence that tells several sets of grades, each of other cases or by another grader."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from graphkit.extract.prose.graded_prose import counts_in
from graphkit.extract.prose.grades import GRADE

_WHO = r"(?:we|inspectors|hmic\w*|the (?:force|constabulary|inspectorate)|(?:a |an )?(?:further|another|additional))\b"
#: where the next set may begin, the surest first: behind a semicolon, behind brackets, with another grader
_CUTS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r";\s+(?:(?:and|but)\s+)?",
        r"\)[,;.]?\s+(?:(?:and|but|while|whereas)\s+)?",
        rf",?\s+(?:(?:whereas|while|whilst|but|although)\s+|and\s+(?={_WHO}))",
    )
)


def parts(sentence: str) -> list[tuple[int, int]]:
    """Return the spans of the parts of `sentence` that each tell a set of grades; the whole where it tells one."""
    named = Counter(match.lastgroup for match in GRADE.finditer(sentence))
    if max(named.values(), default=0) > 1:
        cuts = {0, len(sentence)}
        for cut in _CUTS:
            cuts |= {match.end() for match in cut.finditer(sentence)}
            spans = _joined(sentence, sorted(cuts))
            sets = [read.known() for a, b in spans if (read := counts_in(sentence[a:b])) is not None]
            if sum(len(grades) > 1 for grades in sets) > 1 and not any(_twice(sentence[a:b]) for a, b in spans):
                return spans
    return [(0, len(sentence))]


def _joined(sentence: str, cuts: list[int]) -> list[tuple[int, int]]:
    """Return the spans between `cuts`, those that do not repeat a grade of the part before joined to it."""
    spans: list[tuple[int, int]] = []
    for start, end in pairwise(cuts):
        begin = spans[-1][0] if spans else start
        if spans and (not GRADE.search(sentence[begin:start]) or not _twice(sentence[begin:end])):
            spans[-1] = (begin, end)
        else:
            spans.append((start, end))
    return spans


def _twice(text: str) -> bool:
    return max(Counter(match.lastgroup for match in GRADE.finditer(text)).values(), default=0) > 1
