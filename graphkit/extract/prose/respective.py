"""Reads grades told in one row and their numbers in another: "four, three and two were good, ... respectively"."""

from __future__ import annotations

import re

from graphkit.extract.prose.grades import GRADE, Counts
from graphkit.extract.prose.numbers import find_numbers

_JOINS = re.compile(r"[\s,]*(?:(?:and|as|to be|either)\b[\s,]*)*")


def respective(sentence: str) -> Counts | None:
    """Return the counts where as many numbers as grades stand in a row each; None where they do not."""
    grades = list(GRADE.finditer(sentence))
    numbers = [(n.start, n.end, int(n.value)) for n in find_numbers(sentence)]
    row = _row(sentence, [g.span() for g in grades])
    if len(row) != len(grades) or len(grades) < 2:
        return None
    rows = [
        numbers[k : k + len(grades)]
        for k in range(len(numbers) - len(grades) + 1)
        if len(_row(sentence, [n[:2] for n in numbers[k : k + len(grades)]])) == len(grades)
    ]
    if len(rows) != 1:
        return None
    counts = Counts()
    told = [counts.add(grade.lastgroup or "", number[2]) for grade, number in zip(grades, rows[0], strict=True)]
    return counts if all(told) else None


def _row(sentence: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the spans up to the first that more than a comma or "and" parts from the one before it."""
    for k in range(1, len(spans)):
        if _JOINS.fullmatch(sentence, spans[k - 1][1], spans[k][0]) is None:
            return spans[:k]
    return spans
