"""Finds lists of graded topics, each with its grade beside or below it, which look like headings and head nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphkit.extract.layout import family
from graphkit.extract.layout.cells import dated_row, parted
from graphkit.extract.layout.chunk import Chunk

#: a grade and nothing else
GRADE = re.compile(r"^(?:outstanding|good|adequate|requires? improvement|inadequate|poor)[.*]?$", re.IGNORECASE)
#: the same behind what calls it one: "Grade: inadequate"
GRADE_LINE = re.compile(
    r"^(?:(?:(?:our|the|overall) )*(?:grade|grading|judge?ment|rating)(?: ?[:–—-]| is) ?)?"
    r"(?P<grade>outstanding|good|adequate|requires? improvement|inadequate|poor)[.*]?$",
    re.IGNORECASE,
)
#: how the row ends that names the columns of such a table
_COLUMNS = re.compile(
    r"^[A-Z][^.:;]{0,60} (?:judge?ments?|grad(?:e|ing)s?|ratings?|outcomes?|results?)(?: (?:and )?\S+){1,4}$",
    re.IGNORECASE,
)
_OF_GRADES = re.compile(r"\b(?:judge?ments?|grades?|ratings?)$", re.IGNORECASE)
#: the name of the column of grades alone, on a line of its own
_NAMES_GRADES = re.compile(r"(?:(?:ofsted|current|latest) )?(?:judge?ment|grad(?:e|ing)|rating|outcome)", re.IGNORECASE)
#: characters of the name of a column
_LONGEST_NAME = 40
#: characters of a topic with its grade
_LONGEST = 160
_GRADES = ("outstanding", "good", "adequate", "improvement")


def says_grade(clean: str) -> bool:
    """Say whether a text is a grade, or a topic with its grade beside it, which no menu and no cover holds."""
    return GRADE_LINE.match(clean) is not None or _line(clean) is not None


def _line(clean: str) -> re.Match[str] | None:
    if len(clean) > _LONGEST or not clean.rstrip(").").lower().endswith(_GRADES):
        return None  # most texts, told quickly
    return None if GRADE_LINE.match(clean) else family.GRADED_LINE.match(clean)


def graded_list(chunks: Sequence[Chunk], first: int) -> set[int]:
    """Return the chunks that list topics with their grades.

    A chapter may have its grade beside its title or below it, but has text then; and a topic that has a heading of its
    own elsewhere is only named here.

    Args:
        chunks: those of the document.
        first: the first after the cover.
    """
    body = {
        i: c.clean for i, c in enumerate(chunks) if i >= first and len(c.clean) <= _LONGEST and c.mark in {"", "number"}
    }
    lines = {i: m for i, clean in body.items() if (m := _line(clean))}
    titles = {family.fold(clean) for i, clean in body.items() if i not in lines} if lines else set()
    beside = {i for i, m in lines.items() if i - 1 in lines or i + 1 in lines or family.fold(m["topic"]) in titles}
    return beside | _by_turns(body) | _dated(body) | _in_columns(body)


def _dated(body: dict[int, str]) -> set[int]:
    """Return the rows of a table of grades whose cells lost what parted them, and the row that names its columns."""
    rows = {i for i, clean in body.items() if dated_row(clean)}
    heads = {i - 1 for i in rows if i - 1 not in rows and _COLUMNS.search(body.get(i - 1, ""))}
    return rows | heads


def _by_turns(body: dict[int, str]) -> set[int]:
    """Return the chunks that are topics and grades by turns; a topic that comes again is the title of its chapter."""
    topics = [
        i
        for i, clean in body.items()
        if i + 1 in body and GRADE.match(body[i + 1]) and not GRADE.match(clean) and not clean.isdecimal()
    ]
    out: set[int] = set()
    run: dict[str, int] = {}
    for i in topics:
        topic = family.fold(body[i])
        if i - 2 not in run.values() or topic in run:
            run = {}
        run[topic] = i
        if len(run) > 1:
            out.update(k for at in run.values() for k in (at, at + 1))
    over = {i - 1 for i in topics if i in out and i - 1 not in out and _NAMES_GRADES.fullmatch(body.get(i - 1, ""))}
    return out | {k for i in over if _heads_column(body.get(i - 1, "")) for k in (i - 1, i)}


def _heads_column(clean: str) -> bool:
    """Say whether a line may name the column of those that are graded, beside the one that names that of grades."""
    return (
        0 < len(clean) <= _LONGEST_NAME and not clean.endswith((".", ":", ";", ",")) and family.chapter(clean) is None
    )


def _in_columns(body: dict[int, str]) -> set[int]:
    """Return the rows of a table of topics and grades below the names of its columns ("Judgement Grade")."""
    out: set[int] = set()
    for i, clean in body.items():
        if i in out or not _OF_GRADES.search(clean) or len(parted(clean)) < 2:
            continue
        k = i + 1
        while k in body and GRADE.match(parted(body[k])[-1]) and len(parted(body[k])) == 2:
            k += 1
        if k > i + 1:
            out.update(range(i, k))
    return out
