"""Reads what heads a table of cases by type, "Type of case Good Total", also over several lines or without blanks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graphkit.extract.prose.grades import SEEN

#: what the first column is called, and any part of it
_BEGINS = re.compile(
    r"(?:types?|kinds?|categor(?:y|ies)) ?of|cases? ?(?:types?|categor)|categor(?:y|ies)", re.IGNORECASE
)
_FIRST = (
    r"(?:(?:(?:type|kind)s?|categor(?:y|ies))of(?:case|incident|work|investigation|file|referral)s?"
    r"|casetypes?|casecategor(?:y|ies)|categor(?:y|ies))"
)
_SEEN = SEEN.replace(" ", "")
#: the names of the other columns, without blanks, and how each is called in the cells
_COLUMNS = {
    "Good": r"good",
    "Adequate": r"adequate",
    "Requires improvement": r"(?:requir(?:es?|ed|ing)|needs?|needing)improvements?",
    "Inadequate": r"inadequate",
    "Total": r"totals?(?:(?:numberof)?cases)?",
    "Number of cases": rf"(?:number|no)(?:of(?:cases|files|records|investigations))?{_SEEN}?|cases{_SEEN}?|{_SEEN}",
}
_COLUMN = "|".join(f"(?P<c{n}>{pattern})" for n, pattern in enumerate(_COLUMNS.values()))
_ONE = re.compile(_COLUMN)
_ANY = re.sub(r"\?P<c\d>", "?:", _COLUMN)
_HEAD = re.compile(rf"{_FIRST}(?P<columns>(?:{_ANY})+)")
_FIRST_ALONE = re.compile(_FIRST)
_NUMBER = re.compile(rf"numberof(?:cases|files){_SEEN}?|(?:number|cases|files){_SEEN}")
#: the first half of a column's name, which stands on the line above the others where a narrow column broke it, and the
#: second, on the line below them
_HALVES = {
    "Requires improvement": (re.compile(r"requir(?:es?|ed|ing)|needs?"), "improvement"),
    "Number of cases": (re.compile(r"number|numberof(?:cases|files)?|no"), rf"(?:of)?(?:cases|files)?{_SEEN}?"),
}
_SPLIT = re.compile(rf"{_FIRST}(?P<columns>(?:{_ANY})*?)(?P<half>(?:improvement|(?:of)?(?:cases|files)?{_SEEN}?))")
_LETTERS = re.compile(r"[^a-z]")
_GLUED = re.compile(r"[a-z][A-Z]")
#: in this order grades stand, the best first
_ORDER = tuple(_COLUMNS)
#: lines of the longest head, and characters of one of them
_MOST, _LONGEST = 9, 120


@dataclass(slots=True, frozen=True)
class Head:
    """What heads a table.

    Attributes:
        above: lines of it above the one that begins with the name of the first column.
        lines: the others.
        first: the name of the first column.
        columns: those of the others.
        glued: whether nothing parts them.
        told: whether the order of the columns is printed; else it is the usual one.
    """

    above: int
    lines: int
    first: str
    columns: tuple[str, ...]
    glued: bool
    told: bool = True


def head_at(cleans: Sequence[str], at: int) -> Head | None:
    """Return what heads a table with the name of its first column at the beginning of line `at`; None where none is."""
    begins = _BEGINS.match(cleans[at])
    if begins is None or len(cleans[at]) > _LONGEST:
        return None
    above = cleans[at - 1] if at else ""
    found: Head | None = None
    whole = ""
    for n, clean in enumerate(cleans[at : at + _MOST], 1):
        if any(c.isdigit() for c in clean) or len(clean) > _LONGEST:
            break
        whole = f"{whole} {clean}"
        found = _read(whole, n) or _broken(above, whole, n) or found
    return found


def head_of_counts(clean: str) -> Head | None:
    """Return the head, without a column yet, of a table of which a line names the first column and nothing else."""
    return Head(0, 1, _first(clean), (), False) if _FIRST_ALONE.fullmatch(squeezed(clean)) else None


def counts_cases(name: str) -> bool:
    """Say whether a text names a column that counts cases, and is more than the word for a number."""
    return _NUMBER.fullmatch(squeezed(name)) is not None


def _read(whole: str, lines: int) -> Head | None:
    match = _HEAD.fullmatch(squeezed(whole))
    columns = _names(match["columns"]) if match else ()
    if not columns or len(set(columns)) < len(columns):
        return None
    return Head(0, lines, _first(whole), columns, _GLUED.search(whole) is not None)


def _broken(above: str, whole: str, lines: int) -> Head | None:
    """Return the head of which one column's name begins on the line above and ends on one below the others."""
    name = next((name for name, (begin, _) in _HALVES.items() if begin.fullmatch(squeezed(above))), None)
    match = _SPLIT.fullmatch(squeezed(whole)) if name else None
    if name is None or match is None or not re.fullmatch(_HALVES[name][1], match["half"]) or not match["half"]:
        return None
    columns = _names(match["columns"])
    ordered = tuple(sorted({*columns, name}, key=_ORDER.index))
    if name in columns or tuple(c for c in ordered if c != name) != columns:
        return None
    return Head(1, lines, _first(whole), ordered, _GLUED.search(whole) is not None, told=not columns)


def _first(whole: str) -> str:
    """Return a name of the first column that says what that one says: the types of cases."""
    return "Category" if squeezed(whole).startswith("categor") else "Type of case"


def _names(columns: str) -> tuple[str, ...]:
    """Return the names of columns; none where they are not all known."""
    out: list[str] = []
    at = 0
    while match := _ONE.match(columns, at):
        out.append(_ORDER[int(str(match.lastgroup)[1:])])
        at = match.end()
    return tuple(out) if at == len(columns) else ()


def squeezed(clean: str) -> str:
    """Return the letters of a text, small."""
    return _LETTERS.sub("", clean.lower())
