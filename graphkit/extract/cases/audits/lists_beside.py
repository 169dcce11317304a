"""Reads lists of grades that stand beside each other in columns, each below what names its cases or who graded them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graphkit.extract.cases.audits.audited import Audit
from graphkit.extract.cases.audits.graded_lists import listed
from graphkit.extract.layout.cells import cells_of
from graphkit.extract.layout.lines import BULLET, line_start
from graphkit.extract.prose.grades import GRADE, Counts, item
from graphkit.extract.prose.view import View
from graphkit.extract.state import Analysis, Block
from graphkit.records import Section

_CELL = re.compile(r"\S(?:(?!\s{3}).)*", re.DOTALL)
_GAP = re.compile(r"\s{3}")
#: characters by which a cell may stand beside the place of its column
_BESIDE = 6
#: a line begins so far from the margin at most
_INDENTED = 200
#: how far the cells of a row are from each other that tabs or bars part
_FAR = 100
_MARK = re.compile(rf"^{BULLET.pattern}")
#: grades that a list holds at least
_GRADES = 2


def beside(state: Analysis) -> Iterator[Audit]:
    """Yield what each column of such lists says."""
    sections = {s.id: s for s in state.of(Section)}
    blocks = [b for b in state.blocks if b.kind not in {"contents", "furniture", "footnote"}]
    k = 0
    while k < len(blocks):
        heads = _cells(state, blocks[k])
        if len(heads) < 2 or any(GRADE.search(text) for _, text in heads):
            k += 1
            continue
        end = k + 1
        found = [Counts() for _ in heads]
        while end < len(blocks) and _add(_cells(state, blocks[end], len(heads)), heads, found):
            end += 1
        if all(len(counts.known()) >= _GRADES for counts in found):
            whole = replace(blocks[k], end=blocks[end - 1].end)
            yield from _audits(state, whole, heads, found, sections)
        k = end


def _audits(
    state: Analysis,
    whole: Block,
    heads: Sequence[tuple[int, str]],
    found: Sequence[Counts],
    sections: dict[str, Section],
) -> Iterator[Audit]:
    for (_, head), counts in zip(heads, found, strict=True):
        audit = listed(state, whole, counts, head, sections)
        if not audit.others and (audit.scope != "case-type" or audit.case_type):
            yield audit


def _cells(state: Analysis, block: Block, width: int = 0) -> list[tuple[int, str]]:
    """Return what stands beside each other in the one line of a block: how far from the margin, and what it says.

    Where tabs or bars part the cells, nobody knows which one is missing: a row of another width than `width` has none.
    """
    text = state.text
    line = text[block.start : block.end]
    if len(line.splitlines()) > 1:
        return []
    if "\t" in line or "|" in line:
        row = [_MARK.sub("", cell) for cell in cells_of(text, block.start, block.end)]
        return [(n * _FAR, cell) for n, cell in enumerate(row)] if width in {0, len(row)} else []
    margin = line_start(text, block.start)
    if block.start - margin > _INDENTED:
        return []  # what stands in a text without breaks is no line of its own
    if not width and _GAP.search(text, margin, block.end) is None:
        return []  # one cell is no list beside another; most lines are no more
    cells: list[tuple[int, str]] = []
    for cell in _CELL.finditer(text, margin, block.end):
        mark = BULLET.match(cell.group())
        clean = View(text, (cell.start() + (mark.end() if mark else 0), cell.end())).clean
        cells.append((cell.start() - margin, clean))
    return cells


def _add(cells: Sequence[tuple[int, str]], heads: Sequence[tuple[int, str]], found: Sequence[Counts]) -> bool:
    """Add what the cells of a line count to the columns that they stand in; False where one counts nothing."""
    placed: dict[int, tuple[str, int]] = {}
    for at, text in cells:
        column = min(range(len(heads)), key=lambda n: abs(heads[n][0] - at))
        grade = item(text)
        if grade is None or column in placed or abs(heads[column][0] - at) > _BESIDE:
            return False
        placed[column] = grade
    if not placed or any(grade in found[column].known() for column, (grade, _) in placed.items()):
        return False
    return all(found[column].add(*grade) for column, grade in placed.items())
