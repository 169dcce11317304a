"""A table's row may have nothing in its first cells: what stands in the last one is no heading."""

from __future__ import annotations

import pytest

from graphkit.records import Judgement, Section
from tests.extract.structure import analyse

_HEAD = (
    "Eskford Police: National child protection inspection\n\nPublished on: 3 May 2024\n\nIntroduction\n\n"
    "This is a report of HMICFRS on how Eskford Police protects children.\n\nGraded judgements\n\n"
    "We graded the force in four areas.\n\n"
)
_TABLE = (
    "Good\tAdequate\tRequires improvement\tInadequate\n"
    "Working with safeguarding partners\t\tResponding to children at risk of harm\tInvestigating reports of abuse\n"
)
_AFTER = (
    "\nThe chapters below say why.\n\nResponding to children at risk of harm\n\nRequires improvement\n\n"
    "Officers arrive late in too many cases.\n"
)
_SECTIONS = ["Introduction", "Graded judgements", "Responding to children at risk of harm"]


def _headings(text: str) -> list[str]:
    return [s.heading for s in analyse(text).of(Section)]


@pytest.mark.parametrize("cell", ["Assessing risk to children and making appropriate referrals", "Leadership"])
@pytest.mark.parametrize("empty", ["\t\t", "\t \t ", "\t\t\t"])
def test_the_last_cell_of_a_row_is_no_heading(cell: str, empty: str) -> None:
    text = f"{_HEAD}{_TABLE}{empty}{cell}\n{empty}Leading the protection of children\n{_AFTER}"
    assert _headings(text) == _SECTIONS
    assert [(j.topic, j.grade) for j in analyse(text).of(Judgement)] == [
        ("Responding to children at risk of harm", "Requires improvement")
    ]


@pytest.mark.parametrize("above", ["We graded the force in four areas.\n\n", "- one item\tor two\tof a list\n"])
def test_a_heading_behind_a_tab_that_no_row_stands_above_is_one(above: str) -> None:
    text = f"{_HEAD}{above}\tLeadership\n\nThe chief officers visit each team and listen to it.\n{_AFTER}"
    assert _headings(text) == [*_SECTIONS[:2], "Leadership", _SECTIONS[2]]
