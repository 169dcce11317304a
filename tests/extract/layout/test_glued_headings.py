"""A usual heading that lost the break before it is parted from the paragraph above it."""

from __future__ import annotations

import pytest

from graphkit.extract.layout.glued import unglued
from graphkit.extract.layout.lines import read_lines
from graphkit.records import Section
from tests.extract.structure import REPORT, analyse


def _lines(text: str) -> list[str]:
    return [line.clean for line in unglued(text, read_lines(text))]


@pytest.mark.parametrize("title", ["Decision making", "Police detention", "Managing those posing a risk to children"])
def test_a_heading_behind_a_full_stop_begins_a_line(title: str) -> None:
    assert _lines(f"Plans are late.{title}\n\nOfficers act fast.\n") == ["Plans are late.", title, "Officers act fast."]


@pytest.mark.parametrize(
    "text",
    [
        "Plans are late. Decision making\n\nOfficers act fast.",
        "Plans are late.Decision making\nis slow.",
        "Plans are late.Harbour Street\n\nOfficers act fast.",
        "See example.gov/Investigation\n\nOfficers act fast.",
    ],
)
def test_what_is_like_it_stays_in_its_line(text: str) -> None:
    assert _lines(text) == [line.clean for line in read_lines(text)]


def test_it_is_a_section() -> None:
    whole = [(s.heading, s.level) for s in analyse(REPORT).of(Section)]
    body, before = (
        "\n\nInitial contact\n\nCalls are answered fast.\n\n",
        "Children in Northmoor deserve to be kept safe.",
    )
    apart = REPORT.replace("6. Police detention\n\n", "6. Police detention\n\nCells are clean." + body, 1)
    glued = apart.replace("Cells are clean.\n\nInitial", "Cells are clean.Initial", 1)
    assert before in glued
    assert [(s.heading, s.level) for s in analyse(glued).of(Section)] == [
        (s.heading, s.level) for s in analyse(apart).of(Section)
    ]
    assert len(whole) + 1 == len(list(analyse(glued).of(Section)))
