"""Gives the rows of a table what a cell says that spans several of them, and its columns what one says over several."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from graphkit.extract.cases.audits.audit_scopes import scope_in
from graphkit.extract.cases.audits.audit_tables import whole_row
from graphkit.extract.cases.audits.table_rows import Cells
from graphkit.extract.cases.case_types import case_type
from graphkit.extract.prose.graders import says_who, who_in
from graphkit.extract.prose.grades import column_grade, count_of
from graphkit.ontology import Ontology

#: what stands over the columns of the grades: "Grade", "Our judgements"
_OVER_GRADES = re.compile(r"\b(?:grad(?:e|ing)|judge?ment|rating|result|outcome|assessment)s?\b", re.IGNORECASE)
#: heads a column of counts that stands before those of the grades
_COUNT_HEAD = re.compile(r"(?:number|no\.|total|cases|files)(?: of (?:cases|files)| [a-z]+)?", re.IGNORECASE)
#: a part of a group that says nothing without the group's name
_REST = re.compile(r"(?:all )?others?\b|the rest\b|remain(?:ing|der)\b", re.IGNORECASE)
_DASHES = {"-", "–", "—"}
#: the head and so many rows make a table
_LEAST = 3
#: so many grades make a head, and so many columns of labels may have cells that span rows
_GRADES = _LABELS = 2


def with_spans(ontology: Ontology, rows: Sequence[Cells]) -> list[Cells]:
    """Return the rows of a table, those below a cell that spans them with what it says.

    Such a cell stands in the first of its rows alone, so that the others have one less. Where the head names two
    columns of labels, that is every row with as many counts and one label; where it has one name over both, the rows
    with two labels begin a group, and those below are of it that say no more than who graded the cases, or "others".
    """
    if len(rows) < _LEAST:
        return list(rows)
    rows = _one_head(rows)
    at = next((k for k, row in enumerate(rows) if _is_head(row)), None)
    if at is None:
        return list(rows)
    head, body = rows[at], [_parted(row) for row in rows[at + 1 :]]
    labels = 1 + len(list(takewhile(lambda c: not (column_grade(c) or _COUNT_HEAD.fullmatch(c)), head.cells[1:])))
    counts = len(head.cells) - labels
    lengths = {len(texts) for texts, numbers in body if len(numbers) == counts}
    if labels > _LABELS or not {1, _LABELS} <= lengths:
        return list(rows)
    who = next((k for k, cell in enumerate(head.cells[:labels]) if says_who(cell)), None)
    if who is not None and labels == _LABELS:
        return [*rows[: at + 1], *_of_graders(ontology, rows[at + 1 :], counts, who)]
    named = replace(head, cells=head.cells[labels - 1 :])
    return [*rows[:at], named, *_grouped(ontology, rows[at + 1 :], counts, every=labels == _LABELS)]


def _is_head(row: Cells) -> bool:
    graded = [column_grade(cell) is not None for cell in row.cells]
    return sum(graded) >= _GRADES and not graded[0] and not any(map(_is_count, row.cells))


def _is_count(cell: str) -> bool:
    return count_of(cell) is not None or cell.strip() in _DASHES


def _parted(row: Cells) -> tuple[list[str], list[str]]:
    """Return the labels of a row, and its counts; no counts where something else stands among them."""
    texts = list(takewhile(lambda cell: not _is_count(cell), row.cells))
    numbers = row.cells[len(texts) :]
    return texts, numbers if all(map(_is_count, numbers)) else []


def _of_graders(ontology: Ontology, rows: Sequence[Cells], counts: int, who: int) -> Iterator[Cells]:
    """Yield the rows of a table that has a column of who graded the cases, each with both of its labels."""
    parted = [_parted(row) for row in rows]
    graders = {texts[who] for texts, numbers in parted if len(texts) == _LABELS and len(numbers) == counts}
    above: list[str] = []
    for row, (texts, numbers) in zip(rows, parted, strict=True):
        if len(numbers) != counts:
            above = []
        elif len(texts) == _LABELS:
            above = texts
        elif above and len(texts) == 1 and not whole_row(texts[0]):
            names = texts[0] in graders or _only_who(ontology, texts[0])
            # "Self-assessment" may name the cases or who graded them
            if names or who_in(texts[0]) is None or case_type(ontology, texts[0], label=True):
                above = [texts[0] if (k == who) == names else label for k, label in enumerate(above)]
                row = replace(row, cells=[*above, *numbers])
        yield row


def _grouped(ontology: Ontology, rows: Sequence[Cells], counts: int, *, every: bool) -> Iterator[Cells]:
    """Yield the rows of a table with two columns of labels, each with its own label and the group that it is of.

    Args:
        ontology: whose types of case are known.
        rows: those below the head.
        counts: how many a row has.
        every: whether each row with one label is of the group above it; else the cell of one may span both columns.
    """
    group = ""
    for row in rows:
        texts, numbers = _parted(row)
        if len(numbers) != counts or len(texts) not in {1, _LABELS}:
            group = ""
        elif len(texts) == _LABELS:
            group = texts[0]
            row = replace(row, cells=[texts[1], *numbers], group=group)
        elif not whole_row(texts[0]) and (every or _REST.match(texts[0]) or _only_who(ontology, texts[0])):
            row = replace(row, group=group)
        elif not every:
            group = ""
        yield row


def _only_who(ontology: Ontology, label: str) -> bool:
    """Say whether a label names who graded cases, and not which cases."""
    return who_in(label) is not None and scope_in(label) is None and case_type(ontology, label, label=True) is None


def _one_head(rows: Sequence[Cells]) -> list[Cells]:
    """Return the rows with a head of two lines made one: the grades below stand for what is named over them."""
    for k, (above, below) in enumerate(pairwise(rows)):
        grades = [column_grade(cell) for cell in below.cells]
        if len(grades) < _GRADES or None in grades or any(column_grade(c) or _is_count(c) for c in above.cells):
            continue
        names = below.cells
        if len(set(grades)) == len(grades):
            over = [n for n, cell in enumerate(above.cells) if n and _OVER_GRADES.search(cell) and not says_who(cell)]
        else:
            over = [n for n, cell in enumerate(above.cells) if n and who_in(cell)]
            each = len(grades) // max(len(over), 1)
            if each * len(over) != len(grades) or grades != grades[:each] * len(over):
                continue
            graders = ["force" if who_in(above.cells[n]) == "force" else "us" for n in over]
            names = [f"{name} ({graders[n // each]})" for n, name in enumerate(below.cells)]
        if not over or over != list(range(over[0], over[0] + len(over))) or (names is below.cells and len(over) > 1):
            continue
        whole = [*above.cells[: over[0]], *names, *above.cells[over[-1] + 1 :]]
        return [*rows[:k], replace(above, end=below.end, cells=whole), *rows[k + 2 :]]
    return list(rows)
