"""Reads tables of grades: a row or a column of counts for each type or set of cases, or each grader."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graphkit.extract.cases.audits.assessors import assessor_in
from graphkit.extract.cases.audits.audit_scopes import Scope
from graphkit.extract.cases.audits.audit_tables import Over, assessor_of_title, scope_of_row, whole_row
from graphkit.extract.cases.audits.audited import Audit
from graphkit.extract.cases.audits.spanned import with_spans
from graphkit.extract.cases.audits.table_rows import Cells, whole_rows
from graphkit.extract.cases.case_types import case_type
from graphkit.extract.layout.cells import cells_in
from graphkit.extract.prose.graded_prose import cases_in
from graphkit.extract.prose.graders import Assessor, names_another, says_who, who_in
from graphkit.extract.prose.grades import Counts, column_grade, count_of, counts_none, item, total_alone
from graphkit.extract.state import Analysis
from graphkit.ontology import Ontology

_TYPE_COLUMN = re.compile(
    r"\b(?:types? of case|case types?|category|area of (?:child )?protection|cases?)\b", re.IGNORECASE
)
#: heads a column of cases without a grade, which counts no set of cases
_UNGRADED = re.compile(
    r"\b(?:not|un|non)[ -]?(?:graded|assessed|judged|rated|audited|applicable|known)\b|\bn/?a\b|\bno grade\b"
    r"|\b(?:excluded|withdrawn|removed|set aside|incomplete|other)\b",
    re.IGNORECASE,
)
_COUNT_COLUMN = re.compile(r"\b(?:number|no\.?|total|count|cases)\b", re.IGNORECASE)
#: heads a column in which every row is of some type, known or not
_BY_TYPE = re.compile(
    r"(?:types?|kinds?|category) of (?:case|incident|work|investigation)|case types?\b", re.IGNORECASE
)
#: what a table prints for no case of a grade that others got
_DASHES = {"-", "–", "—"}
#: says which cases, not who grades them here
_SELF = re.compile(r"\bself[- ]\w+", re.IGNORECASE)
#: so many rows of a table that name a type of case tell that every row should
_TYPED = 2


@dataclass(slots=True, frozen=True)
class _Graded:
    """The counts of one row or column, with what names the cases and who graded them."""

    row: Cells
    counts: Counts
    label: str
    who: Assessor = None
    total: int | None = None
    ungraded: int = 0

    @property
    def named(self) -> str:
        """The label with that of its group before it."""
        return f"{self.row.group}: {self.label}" if self.row.group else self.label


def tables(state: Analysis) -> Iterator[Audit]:
    """Yield what tables say: grades of sets of cases, or the number of cases of each type."""
    began = state.facts.inspection_start if state.facts else None
    year = int(began[:4]) if began else None
    over = Over()
    rows: list[Cells] = []
    for block in state.blocks:
        if block.kind in {"furniture", "footnote", "contents"}:
            continue
        if block.kind == "row":
            if cells := cells_in(state.text, block):  # none between bars alone
                rows.append(Cells(block.start, max(block.end, block.reach), cells, block.section))
            continue
        yield from _table(state.ontology, whole_rows(rows), over, year)
        rows = []
        if block.kind in {"paragraph", "caption", "heading"}:
            over = over.followed_by(state.view(block).clean, block.kind)
    yield from _table(state.ontology, whole_rows(rows), over, year)


def _table(ontology: Ontology, rows: Sequence[Cells], over: Over, year: int | None) -> Iterator[Audit]:
    if not rows or over.others:
        return
    graded = [*_columns(rows), *_rows(with_spans(ontology, rows))]
    kinds = [None if whole_row(g.label) else _kind(ontology, g) for g in graded]
    if len(graded) == 1 and not graded[0].label:
        kinds = [case_type(ontology, over.nearest, label=True)]  # the title says what the one row counts
    total = any(whole_row(g.label) for g in graded)
    by_type = any(_BY_TYPE.match(row.cells[0]) for row in rows)
    typed, sets = sum(kind is not None for kind in kinds), sum(kind is None for kind in kinds)
    of_force = {one.named for one in graded if one.who == "force" and one.label}
    for one, kind in zip(graded, kinds, strict=True):
        assessor = (
            one.who
            or assessor_in(one.named)
            or (who_in(_SELF.sub("", one.named)) if kind is None and typed < _TYPED else None)
            or (who_in(one.label) if one.row.group and case_type(ontology, one.label, label=True) is None else None)
        )
        assessor = (
            assessor
            or over.assessor
            or (None if kind or not _SELF.search(one.named) or _part_of_all(one, graded) else "force")
        )
        said: Scope | None = "case-type"
        if kind is None:
            said = scope_of_row(one.named, assessor, year)
            if one.who and one.label and scope_of_row(one.named, None, year) is None:
                said = None if typed >= _TYPED or by_type else "self-assessed" if one.named in of_force else said
            if said is None and one.label and (typed >= _TYPED or total or by_type):
                continue  # a type of case that nobody knows, or a part of the force
            said = said or (over.scope if sets == 1 else None)
        scope = said or ("self-assessed" if assessor == "force" else "all")
        row = one.row
        yield Audit(
            row.start, row.end, one.counts, assessor or "inspectorate", scope, kind, one.total, row.section, "table",
            said=said is not None or sets == 1, ungraded=one.ungraded,
        )  # fmt: skip
    yield from _counted(ontology, rows, over)


def _kind(ontology: Ontology, one: _Graded) -> str | None:
    """Return the type of the cases of a row, as its own label says, or with that of its group."""
    own = case_type(ontology, one.label, label=True)
    return own or (case_type(ontology, one.named, label=True) if one.row.group else None)


def _part_of_all(one: _Graded, others: Sequence[_Graded]) -> bool:
    """Tell whether the counts of a row and those of another make a third's, so that all are one grader's."""
    grades = [g.counts.known() for g in others if g is not one]
    own = one.counts.known()
    return any({g: n + then.get(g, 0) for g, n in own.items()} == whole for then in grades for whole in grades)


def _rows(rows: Sequence[Cells]) -> Iterator[_Graded]:
    """Yield the rows that give a count for each grade, below a row that names the grades or beside their names."""
    columns: list[str | None] = []
    heads: list[str] = []
    named_label = False
    who: int | None = None
    scaled = _scaled(rows)
    zeros = any(count_of(cell) == 0 for row in rows for cell in row.cells)  # so that a dash may be something else
    for row in rows:
        cells = [
            "0" if cell.strip() in _DASHES and (len(row.cells), k) in scaled else cell
            for k, cell in enumerate(row.cells)
        ]
        if (beside := _beside(row)) is not None:
            yield beside
            continue
        named = [column_grade(c) for c in cells]
        if sum(g is not None for g in named) >= 2 and not any(count_of(c) is not None for c in cells):
            columns, heads = named, cells
            named_label = named[0] is None and not _COUNT_COLUMN.search(cells[0])
            who = next((k for k, c in enumerate(cells) if says_who(c)), None)
            continue
        if not columns or len(cells) not in {len(columns), len(columns) + 1}:
            continue
        # With one cell more than the header has, the label's column has no name; else that of a grade got lost.
        if len(cells) > len(columns) and named_label:
            continue
        shift = len(cells) - len(columns)
        grades = [*[None] * shift, *columns]
        shares = {k + shift for k, head in enumerate(heads) if counts_none(head)}
        by = who if not shift else None
        if by is not None and names_another(cells[by]):
            continue
        rest = [(k, c) for k, (g, c) in enumerate(zip(grades, cells, strict=True)) if g is None and k != by]
        label = next((c for _, c in rest if count_of(c) is None), "")
        idle = {k for k, _ in rest if k >= shift and _UNGRADED.search(heads[k - shift])}
        ungraded = sum(count_of(cells[k]) or 0 for k in idle)
        counted = [k for k, _ in rest if k and k not in shares | idle]
        total = next((n for k in counted if (n := count_of(cells[k])) is not None), None) or cases_in(label)
        twice = max(Counter(g for g in columns if g).values()) > 1
        graders: list[Assessor] = [
            who_in(heads[k - shift]) if twice and k >= shift else None for k in range(len(cells))
        ]
        found: dict[Assessor, Counts] = {}
        told = [
            found.setdefault(graders[k], Counts()).add(grade, count)
            for k, (grade, cell) in enumerate(zip(grades, cells, strict=True))
            if grade and (count := count_of(cell)) is not None
        ]
        if not told or (twice and not (all(told) and None not in found)):
            continue  # of two columns with one grade, each must say whose it is
        for grader, counts in found.items():
            who_graded = grader or (who_in(cells[by]) if by is not None else None)
            if zeros if total is None else not twice and sum(counts.known().values()) + ungraded != total:
                _leave_dashes(counts, grades, row)
            yield _Graded(row, counts, label, who_graded, total, ungraded)


def _scaled(rows: Sequence[Cells]) -> set[tuple[int, int]]:
    """Return the columns in which some row counts cases, by the width of the rows: a dash in another is no case."""
    cells = ((len(row.cells), k, cell) for row in rows for k, cell in enumerate(row.cells))
    return {(width, k) for width, k, cell in cells if k and count_of(cell) is not None}


def _leave_dashes(counts: Counts, grades: Sequence[str | None], row: Cells) -> None:
    """Take the grades from the counts that a row has a dash for: these may be cases that nobody graded so."""
    for grade, cell in zip(grades, row.cells, strict=True):
        if grade and cell.strip() in _DASHES:
            setattr(counts, grade, None)


def _beside(row: Cells) -> _Graded | None:
    """Return what a row says whose every count has its grade beside it ("Good 13"), a label before them or not."""
    label, *others = row.cells if item(row.cells[0]) is None else ["", *row.cells]
    items = [found for cell in others if (found := item(cell)) is not None]
    counts = Counts()
    if len(items) < 2 or not all(counts.add(*found) for found in items):
        return None
    total = total_alone(label)
    return _Graded(row, counts, "" if total is not None else label, total=total)


def _columns(rows: Sequence[Cells]) -> Iterator[_Graded]:
    """Yield the columns of a table whose rows are the grades, each column below what names its cases."""
    for k, head in enumerate(rows):
        body: list[tuple[str, list[int]]] = []
        for row in rows[k + 1 :]:
            grade, numbers = column_grade(row.cells[0]), [count_of(c) for c in row.cells[1:]]
            if grade is None or len(numbers) < 2 or None in numbers or (body and len(numbers) != len(body[0][1])):
                break
            body.append((grade, [n for n in numbers if n is not None]))
        width = len(body[0][1]) if body else 0
        if len(body) < 2 or len(head.cells) not in {width, width + 1} or any(column_grade(c) for c in head.cells):
            continue
        whole = replace(head, end=rows[k + len(body)].end)
        for column, label in enumerate(head.cells[-width:]):
            counts = Counts()
            for grade, found in body:
                counts.add(grade, found[column])
            yield _Graded(whole, counts, label)
        return


def _counted(ontology: Ontology, rows: Sequence[Cells], over: Over) -> Iterator[Audit]:
    """Yield the rows of a table that says no more than how many cases of each type there were."""
    headed = False
    for row in rows:
        cells = row.cells
        if len(cells) == 2 and _TYPE_COLUMN.search(cells[0]) and _COUNT_COLUMN.search(cells[1]):
            headed = True
        elif headed and len(cells) == 2 and (count := count_of(cells[1])) is not None:
            kind = case_type(ontology, cells[0], label=True)
            if kind is not None:
                graded_by = assessor_of_title(over.nearest)
                yield Audit(row.start, row.end, Counts(), graded_by, "case-type", kind, count, row.section, "table")
