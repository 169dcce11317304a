"""The contents list of a printed page says which headings are parts of others, though its margins are uneven."""

from __future__ import annotations

import pytest

from graphkit.extract.layout.nesting import depths
from graphkit.records import Section
from tests.extract.structure import analyse


@pytest.mark.parametrize(
    ("indents", "numbers", "deep"),
    [
        ([0, 0, 4, 4, 0], ["", "1", "", "", "2"], [0, 0, 1, 1, 0]),
        ([0, 4, 8, 4, 0], ["1", "1.1", "1.1.1", "1.2", "2"], [0, 1, 2, 1, 0]),
        ([5, 8, 5, 11, 5, 9], ["", "", "1", "", "2", ""], [0, 1, 0, 1, 0, 1]),  # each as far in as its number leaves
        ([5, 11, 5, 9, 7, 11, 7], ["1", "", "2", "", "3", "", ""], [0, 1, 0, 1, 0, 1, 0]),  # a page with a wider margin
        ([6, 9, 6, 5, 9], ["8", "", "9", "10", ""], [0, 1, 0, 0, 1]),  # numbers that are set to the right
        ([2, 4, 4, 2, 4, 4], ["2", "1", "2", "3", "1", "2"], [0, 1, 1, 0, 1, 1]),  # parts that are counted anew
        ([4, 8, 4, 0, 8], ["", "", "", "", ""], [0, 1, 0, 0, 1]),  # one that lost its indent
        ([], [], []),
    ],
)
def test_how_deep_entries_stand(indents: list[int], numbers: list[str], deep: list[int]) -> None:
    assert depths(indents, numbers) == deep


def test_headings_of_a_list_whose_second_page_has_another_margin() -> None:
    listed = (
        "     Contents\n     Foreword ............ 3\n        What this report is about ...... 3\n"
        "     1.   Introduction ............. 4\n          Why we came ............... 4\n"
        "     2.   Initial contact .......... 5\n         Callers were heard .............. 5\n\f"
        "       3.  Investigation ............. 6\n           Detectives had time ............. 6\n"
        "       Annex A – Methods ............. 7\n           Objectives ............. 7\n\f"
    )
    told = "Officers of Eskford Police go out early and come home late."
    titles = (
        "Foreword",
        "What this report is about",
        "1. Introduction",
        "Why we came",
        "2. Initial contact",
        "Callers were heard",
        "3. Investigation",
        "Detectives had time",
        "Annex A – Methods",
        "Objectives",
    )
    body = "\n\n".join(f"{title}\n\n{told}" for title in titles)
    state = analyse(f"Eskford Police\n\nNational child protection inspection\n\n\f{listed}{body}\n")
    assert [s.level for s in state.of(Section)] == [1, 2] * 5
