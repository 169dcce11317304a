"""Titles that break over lines, stand behind a note's number, or bear number signs each time they return."""

from __future__ import annotations

import pytest

from graphkit.records import Section
from tests.extract.structure import analyse

_COVER = "National Child Protection Inspection\n\nEskford Constabulary\n\nMarch 2015\n\n"
_PARAGRAPH = (
    "Officers in the control room were calm and asked the right questions. They searched police systems and\n"
    "passed on what they found, and most children were seen within an hour. Inspectors found some delays at\n"
    "night, when fewer supervisors were on duty and calls had to wait until the next shift had come in.\n\n"
)
_FINDINGS = "Findings: experiences, progress and outcomes for children"


def _levels(text: str) -> list[tuple[str, int]]:
    return [(s.heading, s.level) for s in analyse(text).of(Section)]


@pytest.mark.parametrize("number", ["", "3. "])
@pytest.mark.parametrize(
    "title",
    [
        "Findings: experiences, progress and\noutcomes for children",
        "Findings: experiences, progress\nand outcomes for children",
    ],
)
def test_a_usual_title_over_two_lines_is_one(number: str, title: str) -> None:
    first, second = ("1. ", "2. ") if number else ("", "")
    text = (
        f"{_COVER}{first}Introduction\n\n{_PARAGRAPH}{second}Context for the force\n\n{_PARAGRAPH}"
        f"{number}{title}\n\n{_PARAGRAPH}Initial contact\n\n{_PARAGRAPH}Investigation\n\n{_PARAGRAPH}"
    )
    assert _levels(text) == [
        ("Introduction", 1),
        ("Context for the force", 1),
        (_FINDINGS, 1),
        ("Initial contact", 2),
        ("Investigation", 2),
    ]


def test_a_sentence_with_the_number_of_a_note_is_over() -> None:
    told = _PARAGRAPH.replace("come in.", "come in.1")
    text = (
        f"{_COVER}Introduction\n\n{told}1 The method is in Annex A.\n\n4\n\nInspection report: Eskford Constabulary\n\n"
        f"Context for the force\n\n{_PARAGRAPH}Investigation\n\n{_PARAGRAPH}"
    )
    assert ("Context for the force", 1) in _levels(text)


def test_recommendations_under_number_signs_are_no_running_head() -> None:
    asked = "#### Recommendations\n\nWe recommend that Eskford Constabulary trains its staff.\n\n"
    text = f"# {_COVER}## Introduction\n\n{_PARAGRAPH}"
    for page, chapter in enumerate(("Initial contact", "Investigation", "Trusted adult", "Police detention"), 4):
        text += f"## {chapter}\n\n### Staff of the force are calm\n\n{_PARAGRAPH}{page}\n\n{asked}"
    assert [h for h, _ in _levels(text)].count("Recommendations") == 4


@pytest.mark.parametrize(
    "title", ["Conclusion: the overall effectiveness of the force", "Findings: overall effectiveness of the force"]
)
def test_what_ends_a_report_is_a_chapter(title: str) -> None:
    text = f"{_COVER}Introduction\n\n{_PARAGRAPH}Investigation\n\n{_PARAGRAPH}{title}\n\n{_PARAGRAPH}"
    assert _levels(text)[-1] == (title, 1)


def test_a_numbered_title_over_three_lines_one_of_which_ends_in_and() -> None:
    title = (
        "Conclusion: the overall effectiveness of the force\n   and its response to those who need help and\n   care"
    )
    text = (
        "National child protection inspection\n\nEskford Police\n\n1. Introduction\n\nThis is a report of HMICFRS.\n\n"
        f"2. Investigation\n\nPlans are weak.\n\n3. {title}\n\nThe force has:\n\n"
        "1. officers who care for children and\n\n2. partners who help it.\n"
    )
    state = analyse(text)
    assert [s.heading for s in state.of(Section)] == ["Introduction", "Investigation", " ".join(title.split())]


_LED = "FINDINGS: HOW LEADERS MAKE SURE THAT CHILDREN ARE KEPT"
_SAFE = "SAFE WHEREVER THEY LIVE OR STAY"
_CALM = _PARAGRAPH.replace("\n\n", "\n")


def _in_capitals(listed: str) -> str:
    contents = f"CONTENTS\nINTRODUCTION 3\n2. CONTEXT FOR THE FORCE 4\n{listed}7. NEXT STEPS 9\nANNEX A METHOD 9\n"
    return (
        f"{_COVER}{contents if listed else ''}\nINTRODUCTION\n{_CALM}2. CONTEXT FOR THE FORCE\n{_CALM}"
        f"6. {_LED}\n{_SAFE}\n{_CALM}7. NEXT STEPS\n{_CALM}ANNEX A METHOD\n{_CALM}"
    )


@pytest.mark.parametrize("listed", [f"6. {_LED}\n{_SAFE} 5\n", ""])
@pytest.mark.parametrize("ends", ["\n", "\r", "\r\n"])
def test_a_title_in_capitals_goes_over_two_lines_in_the_text_and_in_the_contents(listed: str, ends: str) -> None:
    assert [h for h, _ in _levels(_in_capitals(listed).replace("\n", ends))] == [
        "INTRODUCTION",
        "CONTEXT FOR THE FORCE",
        f"{_LED} {_SAFE}",
        "NEXT STEPS",
        "ANNEX A METHOD",
    ]


def test_a_usual_chapter_below_a_long_title_in_capitals_is_one_of_its_own() -> None:
    listed = f"6. {_LED}\nINITIAL CONTACT 5\n"
    heads = [h for h, _ in _levels(_in_capitals(listed).replace(_SAFE, "INITIAL CONTACT"))]
    assert _LED in heads
    assert "INITIAL CONTACT" in heads
