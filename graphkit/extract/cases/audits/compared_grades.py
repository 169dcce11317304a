"""Reads the grades of an earlier inspection told in the order of those before: "This compares with 20, 31 ..."."""

from __future__ import annotations

from graphkit.extract.prose.grades import ASIDE, GRADE, Counts
from graphkit.extract.prose.numbers import find_numbers

#: fewer grades than that have no order
_ROW = 2


def compared(sentence: str, before: str) -> Counts | None:
    """Return the counts of a sentence that names no grade, in the order of the grades of the sentence `before`.

    Only where it has one number for each of them and one more that is their sum: how many cases there were.
    """
    grades = [match.lastgroup or "" for match in GRADE.finditer(before)]
    if GRADE.search(sentence) or len(grades) < _ROW or len(set(grades)) < len(grades):
        return None
    found = [int(n.value) for n in find_numbers(ASIDE.sub("", sentence)) if n.value == int(n.value) and n.value < 1000]
    for whole, numbers in ((found[-1:], found[:-1]), (found[:1], found[1:])):
        if len(numbers) == len(grades) and whole == [sum(numbers)]:
            counts = Counts()
            for grade, number in zip(grades, numbers, strict=True):
                counts.add(grade, number)
            return counts
    return None
