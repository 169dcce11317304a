"""Finds lists of grades and themes in a text without breaks, and the titles that stand above them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.extract.layout.lines import INNER_MARKS
from graphkit.extract.prose.grades import A_GRADE, A_RATING

_GRADE = rf"(?:as )?{A_GRADE}"
_ITEM = rf"[{INNER_MARKS}–-] (?:\d{{1,3}}|nil|none|no|zero) (?:cases? )?{_GRADE}[.,;]?(?: and)?"
_RUN = re.compile(rf" (?P<run>{_ITEM}(?: {_ITEM}){{1,3}})(?= |$)", re.IGNORECASE)
#: the same without marks, which is no sentence: nothing parts the grades
_BARE = rf"(?:\d{{1,3}}|nil|none) {A_RATING}"
_BARE_RUN = re.compile(rf"(?<= ){_BARE}(?: {_BARE}){{1,3}}(?= [A-Z“‘•]|$)", re.IGNORECASE)
#: an item that counts the cases of one grade
COUNTED = re.compile(
    r"(?:\d{1,3}|nil|none|no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty(?:-\w+)?)"
    rf" (?:cases? )?(?:(?:was|were|as) )?{A_GRADE}\b",
    re.IGNORECASE,
)
#: where a sentence ends behind which the title of a list may stand
_STOP = re.compile(r"[.!?;][\"'”’)]* (?=[A-Z\d“‘])")
#: what tells the themes of one type of case, with the title of that type before it
_THEMES = re.compile(r" (?=(?:Common|Key|Main) themes(?: (?:include|included|are|were|in these cases were))?:)")
#: what tells when something was, and is no title: "In 2014 HMIC assessed 48 cases"
_WHEN = re.compile(r"(?:In|During|By|Since|At|Before|After) [\w ]{0,20}\d{4},?")
#: the longest title of a list
_LONGEST = 170
#: a sentence about the cases of one type: "We assessed 9 cases: 4 as good, 3 as requiring improvement ..."
_ASSESSED = re.compile(
    r" (?=(?:We|Inspectors|HMIC\w*) (?:assessed|graded|examined|looked at|judged|reviewed) [\w-]+ (?:such )?cases?"
    rf"(?: [a-z]+){{0,3}}(?::|,| and)[^.]{{0,30}}\b{A_GRADE}\b)"
)


#: how a sentence begins before who assessed the cases, and no title does: "In 2014", "During the inspection,"
_WHEN = re.compile(r"(?:.*[.!?] )?(?:In|At|On|During|Since|Before|After|By|From|Of|Overall|Then)\b[^.!?:;•]{0,60}$")


def graded(raw: str) -> Iterator[int]:
    """Yield where lists of grades end, and where the titles above them begin: "Missing children • 3 good • 2 ..."."""
    over = 0
    for run in _RUN.finditer(raw):
        begin = _title(raw, over, run.start())
        if begin is not None:
            yield begin
        yield run.end()
        over = run.end()
    for run in _BARE_RUN.finditer(raw):
        if raw[run.end() + 1 : run.end() + 2].isupper() or run.end() == len(raw):
            yield run.end()


def themes(raw: str) -> Iterator[int]:
    """Yield where the themes of a type of case begin, or its grades in a sentence, and where the title above does."""
    for pattern in (_THEMES, _ASSESSED):
        for match in pattern.finditer(raw):
            if pattern is _ASSESSED and _WHEN.match(raw, max(0, match.start() - _LONGEST), match.start()):
                continue
            begin = _title(raw, 0, match.start())
            if begin is not None and begin + 1 < match.start():
                yield begin
            if begin is not None or raw[match.start() - 1] in ".)" or raw[match.start() - 1].isalnum():
                yield match.start()


def _title(raw: str, over: int, end: int) -> int | None:
    """Return where the title that ends at `end` begins, behind `over` where something ended; None if there is none."""
    start = max(over, end - _LONGEST)
    stops = [m.end() - 1 for m in _STOP.finditer(raw, start, end)]
    begin = stops[-1] if stops else over if over >= end - _LONGEST else None
    title = raw[begin + 1 : end] if begin is not None else ""
    if _WHEN.fullmatch(title):
        return None
    if title.rstrip("\"'”’)").endswith((".", "!", "?", ";")):
        return None
    return begin if len(title) > 3 and (title[0].isupper() or title[0].isdigit()) and "•" not in title else None
