"""Finds the rows of tables that say how each body was judged, and when, whether their cells share a line or touch."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from graphkit.extract.layout.cells import DATE
from graphkit.extract.layout.lines import Line
from graphkit.extract.layout.tables.columns import squeezed
from graphkit.extract.layout.tables.in_turn import Column, columns_in_turn
from graphkit.extract.layout.tables.row import Row, signed
from graphkit.extract.prose.grades import A_RATING

#: what the first column is called, without blanks, and how in the cells
_FIRST = {
    "Local authority": r"(?:local)?authorit(?:y|ies)(?:area)?",
    "Council": r"(?:(?:county|city|borough|local|unitary)?council|borough)s?",
    "Area": r"(?:local|council|force)?area",
    "Body": r"body|organisation|agency",
}
_BEGINS = re.compile(
    r"(?:(?:local|county|city|borough|unitary|force|council) ?)?"
    r"(?:authorit|council|borough|area|body|organisation|agency)",
    re.IGNORECASE,
)
#: the other columns, without blanks
_GRADE = r"(?:(?:ofsted|overall|latest|current|mostrecent)*(?:judge?ment|grad(?:e|ing)|rating)s?(?:given)?)"
_DATE = (
    r"(?:date(?:of(?:the)?(?:judge?ment|inspection|report|publication))?(?:published|given)?"
    r"|(?:inspection|publication|judge?ment)date|published)"
)
_HEAD = re.compile(
    "(?:" + "|".join(f"(?P<c{n}>{first})" for n, first in enumerate(_FIRST.values())) + ")"
    rf"(?:(?P<dated>{_GRADE}{_DATE})|(?P<date_first>{_DATE}{_GRADE}))"
)
_A_BODY = r"(?P<body>[A-Z][^.:;|\d]{2,80}?)"
_A_GRADE = rf"(?P<grade>(?=[A-Z])(?i:{A_RATING}))"
_A_DATE = rf"(?P<date>{DATE})"
_DATED = re.compile(rf"{_A_BODY} ?{_A_GRADE} ?{_A_DATE}")
_DATE_FIRST = re.compile(rf"{_A_BODY} ?{_A_DATE} ?{_A_GRADE}")
#: the columns of a table that is set one after the other, and what names its first
_GRADED = Column(
    re.compile(
        r"(?:(?:ofsted|overall|latest|current|most recent) )*(?:judge?ment|grad(?:e|ing)|rating)s?", re.IGNORECASE
    ),
    re.compile(A_RATING, re.IGNORECASE),
)
_DATED_BY = Column(
    re.compile(
        r"(?:date|published)(?: (?:of|published|given)\b[a-z ]{0,20})?"
        r"|(?:inspection|publication|judge?ment|report) date|year",
        re.IGNORECASE,
    ),
    re.compile(DATE),
)
_FIRST_IN_TURN = re.compile(
    r"(?:local )?authorit(?:y|ies)(?: area)?|(?:(?:county|city|borough|local|unitary) )?council|borough"
    r"|(?:local |council |force )?area|body|organisation|agency",
    re.IGNORECASE,
)
#: what a name goes on with in a second line
_ENDS = r"(?:(?:City|County|Borough|District|Metropolitan|Children's) )*(?:Council|Authority|Borough|Services?)\b"
_REST = re.compile(rf"[a-z(&]|{_ENDS}")
#: what is left of a name below a row that is whole but for it
_LEFT = re.compile(_ENDS)
#: lines of the longest head and row, and characters of a line
_MOST, _LONGEST = 5, 120


def judged_tables(text: str, lines: Sequence[Line], skip: Set[int]) -> Iterator[Row]:
    """Yield the rows of tables of a body, its grade and the date of that, the row that names the columns first.

    Tables whose cells tabs or bars part are left alone.
    """
    body = [i for i in range(len(lines)) if i not in skip]
    at = 0
    while at < len(body):
        if (turns := _in_turn(lines, skip, body, at)) is not None:
            yield from turns[1]
            at = turns[0]
            continue
        head = _head(text, [lines[i] for i in body[at : at + _MOST]])
        if head is None:
            at += 1
            continue
        n, cells = head
        row = Row(tuple(body[at : at + n]), cells)
        at += n
        pattern = _DATED if cells[-1] == "Date" else _DATE_FIRST
        while found := _row(text, [lines[i] for i in body[at : at + _MOST]], pattern):
            yield from [row] if row.cells == cells else []
            n, below = found
            row = Row(tuple(body[at : at + n]), below)
            yield row
            at += n


def _in_turn(lines: Sequence[Line], skip: Set[int], body: Sequence[int], at: int) -> tuple[int, list[Row]] | None:
    """Return where a table ends whose second column is named at `body[at]`, and its rows; else None.

    It is set a column after the other, and says that bodies stand in the first.
    """
    kinds = (_GRADED, _DATED_BY)
    if not any(kind.name.fullmatch(lines[body[at]].clean) for kind in kinds):
        return None
    found = columns_in_turn(lines, skip, body, at, kinds, _FIRST_IN_TURN)
    if found is None or not found.headed or set(found.columns) != set(kinds):
        return None
    names = ["Judgment" if kind is _GRADED else "Date" for kind in found.columns]
    head = replace(found.rows[0], cells=(found.rows[0].cells[0], *names))
    return found.end, [head, *found.rows[1:]]


def _head(text: str, lines: Sequence[Line]) -> tuple[int, tuple[str, ...]] | None:
    """Return how many of `lines` name the columns of a table, and these names; None where the first begins none."""
    if not _BEGINS.match(lines[0].clean):
        return None
    found: tuple[int, tuple[str, ...]] | None = None
    for n, line in enumerate(lines, 1):
        if len(line.clean) > _LONGEST or signed(text, line) or any(c.isdigit() for c in line.clean):
            break
        match = _HEAD.fullmatch(squeezed(" ".join(one.clean for one in lines[:n])))
        if match:
            first = next(name for k, name in enumerate(_FIRST) if match[f"c{k}"])
            found = n, (first, *(("Judgment", "Date") if match["dated"] else ("Date", "Judgment")))
    return found


def _row(text: str, lines: Sequence[Line], pattern: re.Pattern[str]) -> tuple[int, tuple[str, ...]] | None:
    """Return how many of `lines` are the next row, and its cells; None where none is."""
    whole = ""
    for n, line in enumerate(lines, 1):
        if len(line.clean) > _LONGEST or signed(text, line):
            return None
        whole = f"{whole} {line.clean}".lstrip()
        if match := pattern.fullmatch(whole):
            left = next((one.clean for one in lines[n : n + 1] if not one.gap and _LEFT.fullmatch(one.clean)), "")
            return (n + bool(left), _cells(match, left)) if _one_name(lines, match.end("body")) else None
    return None


def _cells(match: re.Match[str], left: str) -> tuple[str, ...]:
    order = sorted(("grade", "date"), key=match.start)
    return (f"{match['body'].strip()} {left}".strip(), *(match[name] for name in order))


def _one_name(lines: Sequence[Line], length: int) -> bool:
    """Say whether the first `length` characters of lines are one name: what stands below its first line goes on."""
    at = len(lines[0].clean) + 1
    for line in lines[1:]:
        if at >= length:
            return True
        if line.gap or not _REST.match(line.clean):
            return False
        at += len(line.clean) + 1
    return True
