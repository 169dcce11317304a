"""Reads what heads a table of grades, whatever its first column is called, and which column the sums show as total."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from graphkit.extract.layout.cells import COUNT_ALONE
from graphkit.extract.layout.lines import ended, marked
from graphkit.extract.layout.tables.columns import Head
from graphkit.extract.layout.tables.row import heads
from graphkit.extract.prose.grades import SEEN

_GRADES = ("Good", "Adequate", "Requires improvement", "Inadequate")
_IMPROVES = _GRADES[2]
#: what stands for a column in a line of the head: the name of one, or the first or the last word of what a narrow
#: column broke
_BEGINS, _ENDS, _NUMBER = "begins", "ends", "Number of cases"
_PARTS = {
    "Good": r"good",
    "Adequate": r"adequate",
    "Requires improvement": r"(?:requir(?:es?|ed|ing)|needs?|needing)(?: some)? improvements?|(?-i:RI)",
    "Inadequate": r"inadequate",
    _BEGINS: r"requir(?:es?|ed|ing)|needs?|needing",
    _ENDS: r"(?:some )?improvements?",
    _NUMBER: rf"(?:all |total )?(?:cases|files)(?: {SEEN})?|totals?"
    rf"|(?:total )?(?:number|no\.)(?: of(?: (?:cases|files))?)?(?: {SEEN})?",
}
_KEYS = tuple(_PARTS)
_WORD = r"[\w'&/()-]+"
_ONE = re.compile(
    rf"(?:{'|'.join(f'(?P<k{n}>{pattern})' for n, pattern in enumerate(_PARTS.values()))}|{_WORD})(?: |$)",
    re.IGNORECASE,
)
#: most lines name no grade and need not be parted
_NAMED = re.compile(r"\b(?:good|(?:in)?adequate|improvements?|RI)\b", re.IGNORECASE)
#: words of the longest name of the first column, and of what a line below says of it
_LONGEST_FIRST, _LONGEST_REST = 8, 4
#: what stands over the columns of the grades, and names none of them
_OVER_GRADES = re.compile(
    r"(?:(?:our|the|overall|force|inspectors?'?|hmic(?:frs)?(?:'s)?) )?"
    r"(?:grad(?:e|ing)|judge?ment|rating|assessment|result|outcome)s?(?: (?:given|awarded))?",
    re.IGNORECASE,
)
#: lines below the first, lines above it, characters of one, and lines of the longest table
_MOST, _MOST_ABOVE, _LONGEST, _MOST_ROWS = 5, 4, 120, 90
#: rows that show what the columns are
_LEAST = 2
#: other grades than those of no head
_FEWEST = 2


@dataclass(slots=True, frozen=True)
class _Part:
    """A word of the head, or more that name a column: which one, "" for what names none."""

    key: str
    text: str


def grade_head(cleans: Sequence[str], at: int) -> Head | None:
    """Return what heads a table of grades that begins at line `at`; None where none does.

    The rows below tell how many columns there are beside those of the grades: one more is the total of each row, before
    or behind them, named or not. A name may go over several lines, its first word above the others', its last below.
    """
    first = _parts(cleans[at]) if _NAMED.search(cleans[at]) else []
    if not first or not _anchors(first):
        return None
    above = _above(cleans, at, named=bool(_first(first)))
    begins = first[0].text[:1].isupper()  # else with the last word of a name above it
    named = next((name for parts in above if (name := _first(parts))), _first(first))
    lines = [first]
    for clean in cleans[at + 1 : at + 1 + _MOST]:
        parts = _parts(clean)
        if not parts or not _below(parts, named=bool(named)):
            break
        lines.append(parts)
    nothing: list[list[_Part]] = []
    overs = [over for over, whole in ((nothing, begins), (above, bool(above))) if whole]
    for count in range(len(lines), 0, -1):  # a line in small letters may be of the first row
        for over in overs:
            if (grades := _in_order(over, lines[:count])) is not None:
                columns = _with_total(
                    grades, _told([*over, *lines[:count]]), [cleans[at], *cleans[at + count : at + count + _MOST_ROWS]]
                )
                name = named or (_first(lines[count - 1]) if count > 1 else "")
                return Head(len(over), count, name or "Area", columns, glued=False) if columns else None
    return None


def _above(cleans: Sequence[str], at: int, *, named: bool) -> list[list[_Part]]:
    """Return the lines of a head above the one that names the other columns, in their order.

    They hold the first words of names that narrow columns broke, the name of the first column where the line below does
    not (`named`), and what stands over all grades; that only where a name begins below it.
    """
    out: list[list[_Part]] = []
    for clean in reversed(cleans[max(0, at - _MOST_ABOVE) : at]):
        spans = _OVER_GRADES.fullmatch(clean) is not None
        parts = _parts(clean)
        halves = [*takewhile(lambda p: p.key in {_BEGINS, _NUMBER}, reversed(parts))]
        first = _first(parts)
        other = any(p.key in _GRADES for p in parts) or len(first.split()) > _LONGEST_FIRST
        if spans and out:
            out.append([])
        elif not halves or other or (first and (named or not first[:1].isupper())):
            break
        else:
            named = named or bool(first)
            out.append(parts)
    return out[::-1]


@lru_cache(maxsize=1024)
def begins_anew(clean: str) -> bool:
    """Say whether a line names the columns of a table of grades once more, as the top of a page does."""
    parts = _parts(clean) if _NAMED.search(clean) else []
    return bool(parts) and _anchors(parts) and parts[0].text[:1].isupper()


def _parts(clean: str) -> list[_Part]:
    """Return the names and other words of a line; none where it says what no head says."""
    if not clean or len(clean) > _LONGEST or any(c.isdigit() for c in clean):
        return []
    out: list[_Part] = []
    at = 0
    while at < len(clean):
        match = _ONE.match(clean, at)
        if match is None:
            return []
        out.append(_Part(_KEYS[int(match.lastgroup[1:])] if match.lastgroup else "", match.group().rstrip()))
        at = match.end()
    return out


def _anchors(parts: Sequence[_Part]) -> bool:
    """Say whether a line begins a head: a name of the first column, if any, and those of two others, one of a grade."""
    names = [p.key for p in takewhile(lambda p: p.key, reversed(parts))]
    return len(names) >= _FEWEST and any(key in _GRADES for key in names) and len(parts) - len(names) <= _LONGEST_FIRST


def _first(parts: Sequence[_Part]) -> str:
    """Return the name of the first column in a line: all up to the last word that names no other."""
    end = len(parts) - sum(1 for _ in takewhile(lambda p: p.key, reversed(parts)))
    if end and parts[end - 1].text == "of":  # "group of cases" is no number
        end += 1
    return " ".join(p.text for p in parts[:end])


def _below(parts: Sequence[_Part], *, named: bool) -> bool:
    """Say whether a line goes on with a head: with names, and with what is left of others, in small letters."""
    rest = [p.text for p in parts if not p.key]
    small = all(word[:1].islower() for word in rest)
    if len(rest) == len(parts):
        return small and len(rest) <= _LONGEST_REST
    bottom = not named and not any(p.key in _GRADES for p in parts)  # the first column's name stands lower than others
    return len(rest) <= (_LONGEST_FIRST if bottom else _LONGEST_REST) and (small or bottom)


def _in_order(above: Sequence[Sequence[_Part]], lines: Sequence[Sequence[_Part]]) -> list[str] | None:
    """Return the grades in the order of their columns; None where a name is not whole, or one is named twice.

    A name of two words whose halves stand in other lines than the names of other grades has its usual place.
    """
    found: list[str] = []
    halves: Counter[str] = Counter()
    placed = False
    for parts in (*above, *lines):
        of_grades = any(p.key in _GRADES for p in parts)
        for part in parts:
            if part.key in {_BEGINS, _ENDS}:
                halves[part.key] += 1
                if of_grades and not placed:
                    placed = True
                    found.append(_IMPROVES)
            elif part.key in _GRADES:
                found.append(part.key)
    open_above = any(p.key == _BEGINS or p.text.endswith(" of") for parts in above for p in parts)
    if halves[_BEGINS] != halves[_ENDS] or halves[_BEGINS] > 1 or (above and not open_above):
        return None
    if halves and not placed:
        order = [_GRADES.index(grade) for grade in found]
        if order not in (sorted(order), sorted(order, reverse=True)):
            return None
        found = sorted([*found, _IMPROVES], key=_GRADES.index, reverse=order[0] > order[-1])
    return found if max(Counter(found).values(), default=2) == 1 and len(found) >= _FEWEST else None


def _told(lines: Sequence[Sequence[_Part]]) -> int | None:
    """Return behind how many grades a column of numbers is named; None where none is."""
    grades = 0
    for part in (p for parts in lines for p in parts):
        if part.key == _NUMBER:
            return grades
        grades += part.key in _GRADES or part.key == _BEGINS
    return None


def _with_total(grades: Sequence[str], told: int | None, cleans: Sequence[str]) -> tuple[str, ...]:
    """Return the names of the columns with that of the total where the rows below have one; none where they do not fit.

    Args:
        grades: in the order of their columns.
        told: before which of them the head names a column of numbers, None for none.
        cleans: the line that begins the head, and the lines below the head.
    """
    width = len(grades)
    rows = [counts for counts in _rows(cleans[1:], cleans[0]) if len(counts) >= width]
    if len(rows) < _LEAST:
        return ()
    wide = [row[-width - 1 :] for row in rows if len(row) > width]
    if len(wide) < len(rows):  # what one row has more is a number of its label
        return tuple(grades)
    fits = Counter(k for row in wide for k in range(width + 1) if sum(row) == row[k] * 2)
    sure = [k for k in range(width + 1) if fits[k] == len(wide)]
    sure = sure or [k for k in (told,) if k is not None and fits[k] * 2 > len(wide)]  # the report errs in a row
    if not sure:
        return ()
    at = next((k for k in (told, width, 0) if k in sure), sure[0])
    return (*grades[:at], _NUMBER, *grades[at:])


def _rows(cleans: Sequence[str], head: str) -> Iterator[list[int]]:
    """Yield the counts at the ends of lines, up to where a table ends or other columns are named."""
    for clean in cleans:
        if clean == head:  # on the next page
            continue
        if len(clean) > _LONGEST or marked(clean) or heads(clean) or ended(clean) or begins_anew(clean):
            return
        counts = [*takewhile(COUNT_ALONE.fullmatch, reversed(clean.split()))]
        yield [int(count) if count.isdigit() else 0 for count in reversed(counts)]
