"""The cells of one row of a table, as they read, also where single blanks are all that is left between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from graphkit.extract.layout.lines import MARKS, line_start
from graphkit.extract.prose.grades import A_RATING, SEEN, spaced
from graphkit.extract.prose.view import View
from graphkit.extract.prose.worded import worded
from graphkit.extract.state import Block

#: blanks that part cells by themselves
GAP = r"(?: |\u00a0){3,}"
_BETWEEN = re.compile(rf"\s*(?:\t+|\|)\s*|{GAP}")
_NARROW = re.compile(r"[ \u00a0]{2,}")
#: behind these two blanks part sentences
_STOPS = ".:;?!"
_MARK_INSIDE = re.compile(rf"\S {{3,}}[{MARKS}–*-] ?(?=\w)")
#: the date of a judgement: a year, with its month and its day or without; or the same in digits alone
DATE_IN_WORDS = r"(?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:19|20)\d\d"
DATE = rf"(?:{DATE_IN_WORDS}|\d{{1,2}}[/.]\d{{1,2}}[/.](?:19|20)\d\d)"
#: a body, its grade and the date of that
DATED = re.compile(rf"(?P<body>[A-Z][^.:;]{{3,90}}?) (?P<grade>(?i:{A_RATING})) (?P<date>{DATE})")
#: one cell of a table of counts, and the name of a column of it
COUNT = r"(?:\d{1,3}|nil|none|[–-])"
COUNTS = re.compile(rf"{COUNT}(?: {COUNT})+")
COUNT_ALONE = re.compile(COUNT)
#: a row of several lines, one of them, and what parts cells other than blanks
_OVER_LINES = re.compile(r"[\r\n]")
_LINE = re.compile(r"[^\s](?:[^\r\n]*[^\s])?")
_SIGNS = re.compile(r"[\t|]")
#: by how many characters the lines of one label may be set apart
UNEVEN = 2
#: what is counted and its counts; the number of a section or a year is of the former ("enquiries under section 47")
_COUNTED = re.compile(
    rf"(?P<label>(?=[A-Z\d])(?:[^.:;]|\.(?! [A-Z]))*?(?:\b[Ss]ection \d{{1,3}}|\b[Ss]\.? ?\d{{1,3}}|\b(?:19|20)\d\d"
    rf"|[^\d\s,]))"
    rf"(?<!\b[Ss]ection)(?P<counts>(?: {COUNT}){{1,6}})"
)
#: what one ends with, if no digit
_NO_DIGITS = ("nil", "none", "–", "-")
COLUMN = (
    rf"(?:{A_RATING}|totals?|number(?: of cases)?(?: {SEEN})?|(?:cases|files)(?: {SEEN})?|judge?ments?|grade|rating"
    r"|date(?: published)?)"
)
_GRADE_AND_COUNT = re.compile(rf"{COLUMN}:? {COUNT}", re.IGNORECASE)
#: a line of each grade and its number: "Good 14 Requires improvement 32 Total 46"
EACH_COUNTED = re.compile(rf"{COLUMN}:? {COUNT}(?:[,;]? {COLUMN}:? {COUNT})+", re.IGNORECASE)
#: the names of columns, one or more behind that of the first
_NAMED = worded(rf"(?P<first>[A-Z][a-z-]+(?: [a-z-]+){{0,5}}?)?(?P<others>(?: {COLUMN})+)", re.IGNORECASE)
_ONE = re.compile(rf" ({COLUMN})(?= |$)", re.IGNORECASE)
#: a topic with its grade, which has a capital as the cell of a table has
_GRADED = worded(
    r"(?P<topic>[A-Z][^.:;\d]{3,90}?(?<![–—(-])) "
    r"(?P<grade>Outstanding|Good|Adequate|Inadequate|Requires improvement(?: to be good)?)"
)
_LONGEST = 140


def cells_in(text: str, block: Block) -> list[str]:
    """Return what the cells of a row say, as its layout or else its own text shows them, without empty ones."""
    return list(block.cells) or cells_of(text, block.start, block.end)


def cells_of(text: str, start: int, end: int) -> list[str]:
    """Return what the cells of the row `text[start:end]` say, parted by tabs, bars or wide gaps, without empty ones."""
    if _OVER_LINES.search(text, start, end) and not _SIGNS.search(text, start, end):
        lines = [m.span() for m in _LINE.finditer(text, start, end)]
        if cells := _around(text, lines):
            return cells
    cells = _apart(text, start, end)
    if len(cells) == 1 or any(COUNTS.fullmatch(cell) or len(_ONE.findall(f" {cell}")) > 1 for cell in cells):
        whole = " ".join(cells)  # of some cells single blanks are all that is left between them
        return parted(whole) if len(whole) <= _LONGEST else cells
    return cells


def _apart(text: str, start: int, end: int) -> list[str]:
    gaps = list(_BETWEEN.finditer(text, start, end))
    if all(m.group().isspace() and "\t" not in m.group() for m in gaps):
        narrow = list(_NARROW.finditer(text, start, end))  # a long name leaves two blanks to the next one
        if len(gaps) > 1 or (len(narrow) > 1 and not any(text[m.start() - 1] in _STOPS for m in narrow)):
            gaps = narrow
    edges = [(start, start), *((m.start(), m.end()) for m in gaps), (end, end)]
    spans = [(a[1], b[0]) for a, b in pairwise(edges) if a[1] < b[0]]
    return [clean for span in spans if (clean := View(text, span).clean.strip(" *_|"))]


def _around(text: str, lines: Sequence[tuple[int, int]]) -> list[str]:
    """Return the cells of a row whose label goes over several lines, one of them with the others; none if it does not.

    The line of the other cells begins with a part of the label where it begins as far out as this, and with no count.
    """
    cells = [_apart(text, *line) for line in lines]
    full = [k for k, here in enumerate(cells) if len(here) > 1 or (here and COUNT_ALONE.fullmatch(here[0]))]
    if len(full) != 1:
        return []
    at = full[0]
    indents = [start - line_start(text, start) for start, _ in lines]
    others = [indent for k, indent in enumerate(indents) if k != at]
    alone = bool(COUNT_ALONE.fullmatch(cells[at][0])) or indents[at] > max(others) + UNEVEN
    beside = cells[at] if alone else cells[at][1:]
    return [" ".join(here[0] for k, here in enumerate(cells) if here and (k != at or not alone)), *beside]


def in_columns(text: str, start: int, end: int) -> bool:
    """Say whether a list's mark stands behind a gap inside `text[start:end]`: items of lists beside each other."""
    return "   " in text[start:end] and _MARK_INSIDE.search(text, start, end) is not None


def parted(clean: str) -> list[str]:
    """Return the cells of a row between which single blanks stand; the row as one cell where that shows none."""
    if row := dated_row(clean):
        return [row["body"], row["grade"], row["date"]]
    if COUNTS.fullmatch(clean):
        return clean.split()
    if clean[:1].isupper() and EACH_COUNTED.fullmatch(apart := spaced(clean)):
        return _GRADE_AND_COUNT.findall(apart)
    counts = clean[-1:].isdecimal() or clean.endswith(_NO_DIGITS)  # most rows do not, and need not be read to the end
    if counts and (row := _COUNTED.fullmatch(clean)):
        return [row["label"], *row["counts"].split()]
    row = _NAMED.fullmatch(f" {clean}") or _NAMED.fullmatch(clean)
    names = _ONE.findall(row["others"]) if row else []
    if row and (len(names) > 1 or (row["first"] and names[0].lower() == "number of cases")):
        return [row["first"], *names] if row["first"] else names
    if row := _GRADED.fullmatch(clean):
        return [row["topic"], row["grade"]]
    return [clean]


def dated_row(clean: str) -> re.Match[str] | None:
    """Return the match where a line is a row whose cells lost what parted them: a body, its grade and the date."""
    return DATED.fullmatch(clean) if len(clean) <= _LONGEST and clean[-4:].isdigit() else None
