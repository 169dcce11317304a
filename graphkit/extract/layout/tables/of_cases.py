"""Finds the rows of tables of cases by type, whether their cells share a line, stand on one each, or touch."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from graphkit.extract.layout.cells import COUNT, COUNT_ALONE
from graphkit.extract.layout.lines import MARKS, Line, open_ended
from graphkit.extract.layout.tables import by_column
from graphkit.extract.layout.tables.columns import Head, head_at, head_of_counts
from graphkit.extract.layout.tables.grade_heads import begins_anew, grade_head
from graphkit.extract.layout.tables.in_turn import A_COUNT, Column, columns_in_turn
from graphkit.extract.layout.tables.row import Row, labels, signed, small
from graphkit.extract.prose.grades import A_GRADE

#: the columns of a table that is set one after the other: those of grades, and of how many cases there were
_GRADED = Column(re.compile(A_GRADE, re.IGNORECASE), A_COUNT)
_COUNTED = Column(re.compile(r"totals?(?: cases)?|(?:all |number of )?(?:cases|files)|number", re.IGNORECASE), A_COUNT)
#: what names their first column
_FIRST_IN_TURN = re.compile(
    r"(?:type|kind|categor(?:y|ie)|group|set|area|strand)s?(?: of [a-z -]{3,30})?|case ?types?"
    r"|case categor(?:y|ies)|assessed by|assessor",
    re.IGNORECASE,
)
#: a list's mark by itself: those of a page may stand apart from its text
_LONE_MARK = re.compile(rf"[{MARKS}]+")
_COUNTS = re.compile(rf"{COUNT}(?: {COUNT})*")
#: before a number that is of the label: "enquiry under section 47", "children aged under 10"
_OF_LABEL = re.compile(r"(?:\b(?:sections?|s|ss|under|over|aged?|and|to|part|act|of|than)\b\.?|[–-])$", re.IGNORECASE)
_NUMBER = re.compile(r"\d+$")
#: the count of a label that it touches, and the counts of a row that touch each other
_TOUCHING = re.compile(r"(?<=[a-z)])\d{1,12}$")
#: what follows the label of a row on its line
_TRAILING = re.compile(rf"(?:(?:^| ){COUNT})+$")
#: a cell that holds nothing
_EMPTY_CELL = re.compile(r"\t[ \u00a0]*\t")
#: two rows that nothing parts
_ROW_WITHIN = re.compile(r"(?:[a-z]{2}|\))\d{1,12} ")
#: lines of the longest label
_MOST = 5
_TOTALS = ("Total", "Number of cases")
#: lines of the longest table
_MOST_LINES = 120
#: lines in which its last row stands, whichever way it is set
_FARTHEST = 600
#: a table has so many rows
_LEAST = 2


def case_tables(text: str, lines: Sequence[Line], skip: Set[int]) -> Iterator[Row]:
    """Yield the rows of tables that count cases of each type, the row that names the columns first.

    Tables whose cells bars part are left alone, and those of tabs where each row has a line of its own. A row has as
    many counts as the head has columns for; where a line fits in no row the table ends. Of a table set column by column
    the lines of its counts are yielded as well, without cells.
    """
    body = [i for i in range(len(lines)) if i not in skip and not _LONE_MARK.fullmatch(lines[i].clean)]
    cleans = [lines[i].clean for i in body]
    at = 0
    begun = 0
    while at < len(body):
        if (turns := _in_turn(text, lines, skip, body, at, begun)) is not None:
            yield from turns[1]
            at = begun = turns[0]
            continue
        head = head_at(cleans, at)
        apart = None
        if head is None and (head := head_of_counts(cleans[at])) is not None:
            apart = by_column.names_apart(cleans[at + 1 :])
            if apart is not None and _in_turn(text, lines, skip, body, at + 1 + apart[0], begun) is not None:
                at += 1  # other columns follow
                continue
        graded = grade_head(cleans, at)
        if graded is not None and (head is None or len(graded.columns) > len(head.columns)):
            head = graded
        if head is not None and head.lines > 1 and _torn_at_bar(text, lines, body[at:], head):
            yield Row(tuple(body[at : at + head.lines]), (head.first, *head.columns))
        if head is None or (not head.columns and apart is None) or at - head.above < begun:
            at += 1
            continue
        near = [lines[i] for i in body[at - head.above : at + _MOST_LINES]]
        mixed = _mixed(text, near[head.above + head.lines :], len(head.columns))
        tabbed = signed(text, lines[body[at]])
        mixed = mixed or (head is graded and not _empty(text, near))
        if tabbed and not mixed:
            at += 1
            continue
        begin, end = at - head.above, at + head.lines
        named: Sequence[int] = []
        below = body[end - 1 : end + _FARTHEST]
        if apart is not None:
            named = below[1 + apart[0] : 1 + apart[1]]
            below = [*below[: 1 + apart[0]], *below[1 + apart[1] :]]
            head = replace(head, columns=("Number of cases",))
        rows = list(_Reader(text, lines, skip, head, mixed=mixed).rows(below))
        whole = head is graded and tabbed and begin + 1 == at + head.lines and all(len(row.lines) < 2 for row in rows)
        least = 1 if head is graded and cleans[at] in cleans[at + 1 : at + _MOST_LINES] else _LEAST  # on each page
        if sum(bool(row.cells) for row in rows) >= least and not whole:  # of those that tabs alone part others know
            yield Row(tuple(body[begin:end]), (head.first, *head.columns))
            yield from (Row((i,), ()) for i in named)
            yield from rows
            end = body.index(max(i for row in rows for i in row.lines), begin) + 1
        at = begun = end


def _in_turn(
    text: str, lines: Sequence[Line], skip: Set[int], body: Sequence[int], at: int, begun: int
) -> tuple[int, list[Row]] | None:
    """Return where a table of grades ends whose second column is named at `body[at]`, and its rows; else None.

    It is set a column after the other, each below its name, in more than one row.
    """
    kinds = (_GRADED, _COUNTED)
    if not any(kind.name.fullmatch(lines[body[at]].clean) for kind in kinds) or signed(text, lines[body[at]]):
        return None
    found = columns_in_turn(lines, skip, body, at, kinds, _FIRST_IN_TURN)
    if found is None or found.begin < begun or sum(kind is _GRADED for kind in found.columns) < _LEAST:
        return None
    return (found.end, found.rows) if sum(bool(row.cells) for row in found.rows) >= _LEAST + found.headed else None


def _mixed(text: str, lines: Sequence[Line], width: int) -> bool:
    """Say whether tabs part the cells of most rows, and blanks those of others, whose label filled its column."""
    plain = re.compile(rf"[a-z)](?: \d{{1,3}}){{{width}}}$")
    tabbed = untabbed = 0
    for line in lines:
        raw = text[line.start : line.end]
        if "|" in raw or not ("\t" in raw or plain.search(line.clean)):
            break
        tabbed, untabbed = tabbed + ("\t" in raw), untabbed + ("\t" not in raw)
    return 0 < untabbed < tabbed


def _empty(text: str, lines: Sequence[Line]) -> bool:
    """Say whether bars part the cells of a table, or tabs some that hold nothing: nobody knows their columns then."""
    for line in lines:
        raw = text[line.start : line.end]
        if "|" in raw or (_EMPTY_CELL.search(raw) and _TRAILING.search(line.clean)):
            return True
        if not labels(line.clean):
            return False
    return False


def _torn_at_bar(text: str, lines: Sequence[Line], body: Sequence[int], head: Head) -> bool:
    """Say whether bars part the names of the columns, and the line was full behind one of them: rows of bars follow."""
    rows = [text[lines[i].start : lines[i].end] for i in (body[0], *body[head.lines : head.lines + 1])]
    first, below = rows[0], rows[-1]
    return first.endswith("|") and not first.startswith("|") and below.strip("|").count("|") == len(head.columns)


class _Reader:
    """Reads the rows below one head."""

    def __init__(self, text: str, lines: Sequence[Line], skip: Set[int], head: Head, *, mixed: bool) -> None:
        self._text, self._lines, self._skip, self._head = text, lines, skip, head
        self._width, self._mixed = len(head.columns), mixed
        self._rows: list[Row] = []
        self._margin = 0
        self._label: list[int] = []
        self._counts: list[str] = []
        self._used: list[int] = []

    def rows(self, body: Sequence[int]) -> Iterator[Row]:
        """Yield the rows on the lines `body`, of which the first is the last one of the head."""
        k = 1
        self._margin = self._longest(body[1:])
        while k < len(body):
            taken, found = (0, []) if self._label else self._by_columns(body[k:])
            if taken:
                self._rows += found
                k += taken
                continue
            torn = self._torn(body[k - 1], body[k])
            last = k + 1 < len(body) and self._torn(body[k], body[k + 1])
            below = self._lines[body[k + 1]].clean if k + 1 < len(body) else ""
            if not self._takes(body[k], below, torn=torn, last=last):
                break
            k += 1
        return (row for row in self._rows if not row.cells or self._adds_up(row.cells[1:], always=not self._head.told))

    def _by_columns(self, body: Sequence[int]) -> tuple[int, list[Row]]:
        return by_column.block(self._text, self._lines, self._skip, body, self._head.columns)

    def _torn(self, above: int, below: int) -> bool:
        """Say whether the head or the foot of a page stands between two lines."""
        return any(i in self._skip for i in range(above + 1, below))

    def _takes(self, i: int, below: str, *, torn: bool, last: bool) -> bool:
        """Take a line, above the line `below`, for a part of a row; False where the table has ended before it."""
        line = self._lines[i]
        if signed(self._text, line) and not self._mixed:
            return False
        if found := self._all_counts(line.clean):
            return self._counted(i, found, at_edge=torn or last, torn=torn)
        if self._counts:
            return False
        label, counts = self._parted(line.clean)
        joins = not (line.gap or torn) or (torn and small(line.clean))
        if not label or _ROW_WITHIN.search(label) or begins_anew(line.clean):
            return False
        if counts:
            return self._whole(i, label, counts, joins=joins)
        if not labels(label):
            return False
        if not self._label and self._rows and joins and self._of_row_above(label, below):
            row = self._rows[-1]
            self._rows[-1] = replace(row, lines=(*row.lines, i), cells=(f"{row.cells[0]} {label}", *row.cells[1:]))
            return True
        if self._label and not (joins and self._goes_on(label) and len(self._label) < _MOST):
            return False
        self._label.append(i)
        return True

    def _of_row_above(self, label: str, below: str) -> bool:
        """Say whether a line without counts goes on with the label of the row above it, and not in that below it."""
        if small(label):
            return not small(self._rows[0].cells[0])
        if open_ended(label) or not below or small(below) or self._all_counts(below) or self._full(label, below):
            return False
        return self._full(self._parted(self._lines[self._rows[-1].lines[-1]].clean)[0], label)

    def _whole(self, i: int, label: str, counts: Sequence[str], *, joins: bool) -> bool:
        """Take a line with a label and its counts; False where what stands above it is no part of that label."""
        if self._label and not (joins and self._goes_on(label)):
            return False
        self._close((*self._label, i), [*(self._lines[k].clean for k in self._label), label], counts)
        return True

    def _counted(self, i: int, found: list[str], *, at_edge: bool, torn: bool) -> bool:
        """Take a line of counts alone; False where it fits in no row."""
        if self._label and not self._counts and self._width > 1 == len(found) and at_edge and not torn:
            return found[0].isdigit()  # the page's number, within a label
        if self._label and (len(self._counts) + len(found) <= self._width) and not torn:
            self._counts += found
            self._used.append(i)
            if len(self._counts) == self._width:
                label = [self._lines[k].clean for k in self._label]
                self._close((*self._label, *self._used), label, self._counts)
            return True
        page = at_edge and len(found) == 1 and found[0].isdigit() and not (self._label or self._counts)
        if self._rows and not (page and not (torn and self._lone_before(i))):
            self._rows.pop()  # its count was a part of its label, or of another page
        return page

    def _lone_before(self, i: int) -> bool:
        """Say whether the last row's count, alone on its line, stands right above the edge of the page as well."""
        last = self._rows[-1].lines[-1] if self._rows else -1
        return last >= 0 and self._torn(last, i) and _COUNTS.fullmatch(self._lines[last].clean) is not None

    def _close(self, lines: tuple[int, ...], label: Sequence[str], counts: Sequence[str]) -> None:
        self._rows.append(Row(lines, (" ".join(label), *counts)))
        self._label, self._counts, self._used = [], [], []

    def _goes_on(self, label: str) -> bool:
        """Say whether a part of a label goes on with what stands above it."""
        above = self._lines[self._label[-1]].clean
        return small(label) or open_ended(above) or self._full(above, label)

    def _full(self, above: str, below: str) -> bool:
        """Say whether the first word of what stands below had no room any more beside what stands above it."""
        return bool(above) and len(above) + 1 + len(below.split()[0]) > self._margin > 0

    def _longest(self, body: Sequence[int]) -> int:
        """Return how many characters the longest line of a label has, 0 where rows have one count and one line."""
        longest = here = 0
        for i in body[:_MOST_LINES] if self._width > 1 else ():
            clean = self._lines[i].clean
            if not labels(clean) or begins_anew(clean):
                break
            counts = len(clean.split()) - len(_TRAILING.sub("", clean).split())
            here = max(here, len(_TRAILING.sub("", clean)))
            longest = here if counts >= self._width else longest
        return longest

    def _all_counts(self, clean: str) -> list[str]:
        """Return the counts of a line that holds nothing else."""
        if _COUNTS.fullmatch(clean):
            return self._apart(clean) if self._head.glued and self._width > 1 and clean.isdigit() else clean.split()
        return self._apart(clean) if clean.isdigit() and self._width > 1 else []

    def _parted(self, clean: str) -> tuple[str, list[str]]:
        """Return the label and the counts of a line: no counts if it has none, no label if they do not fit."""
        tokens = clean.split()
        n = 0
        while n < len(tokens) and COUNT_ALONE.fullmatch(tokens[-1 - n]):
            n += 1
        if not n:
            touching = _TOUCHING.search(clean)
            counts = self._apart(touching[0]) if touching else []
            return (clean[: -len(touching[0])].rstrip(), counts) if touching and counts else (clean, [])
        named = n <= self._width and not self._sums(tokens[-n:]) and _OF_LABEL.search(" ".join(tokens[:-n])) is not None
        if n < self._width or named:
            return (clean, []) if n == 1 and named else ("", [])
        label = " ".join(tokens[: -self._width])
        if n > self._width and not _OF_LABEL.search(_NUMBER.sub("", label).rstrip()):
            return "", []
        return label, tokens[-self._width :]

    def _apart(self, digits: str) -> list[str]:
        """Return the counts that touch each other in `digits`: one, or as many as add up in no other way."""
        if self._width == 1:
            return [digits] if len(digits) < 4 else []
        found = [counts for counts in _splits(digits, self._width) if self._adds_up(counts, always=True)]
        return found[0] if len(found) == 1 else []

    def _sums(self, counts: Sequence[str]) -> bool:
        """Say whether counts are those of a row, one of which the head calls the total and is the sum of the others."""
        totals = [k for k, name in enumerate(self._head.columns) if name in _TOTALS]
        if len(counts) != self._width or self._width < 3 or not totals:
            return False
        return sum(map(_value, counts)) == 2 * _value(counts[totals[0]])

    def _adds_up(self, counts: Sequence[str], *, always: bool) -> bool:
        """Say whether the counts of a row are its total together; `always`, also that they have one."""
        if not always:
            return True
        if self._head.columns[-1] != "Total" or self._width < 3:
            return self._width == 1
        return sum(map(_value, counts[:-1])) == _value(counts[-1])


def _splits(digits: str, parts: int) -> Iterator[list[str]]:
    """Yield the ways to part digits in so many numbers, each of at most three digits and without a 0 before others."""
    if parts == 1:
        if 0 < len(digits) < 4 and (len(digits) == 1 or digits[0] != "0"):
            yield [digits]
        return
    for n in range(1, min(3, len(digits) - parts + 1) + 1):
        if n == 1 or digits[0] != "0":
            yield from ([digits[:n], *rest] for rest in _splits(digits[n:], parts - 1))


def _value(count: str) -> int:
    return int(count) if count.isdigit() else 0
