"""Layout, sections, sentences and what is read from lists, over a report of our own in many dresses."""

from __future__ import annotations

import random
import re
import textwrap
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graphkit.extract.state import Analysis
from graphkit.records import CaseAudit, CaseTheme, Judgement, Located, QualityNote, Recommendation, Section
from tests.extract.structure import REPORT, analyse

R = TypeVar("R")
HEADINGS = [
    ("Foreword", 1),
    ("Introduction", 1),
    ("Context for the force", 1),
    ("Leadership, management and governance", 1),
    ("Leaders listen to staff but do not always act on what they hear", 2),
    ("Recommendations", 2),
    ("Case file analysis", 1),
    ("Results of case file reviews", 2),
    ("Cases assessed by both Northmoor Police and us", 3),
    ("Breakdown of case audit results by area of work", 2),
    ("Cases assessed involving missing children", 3),
    ("Initial contact", 1),
    ("Call handlers grade most calls well", 2),
    ("Police detention", 1),
    ("Children are held too long", 2),
    ("Conclusion", 1),
    ("Next steps", 2),
    ("Annex A – Child protection inspection methodology", 1),
    ("Objectives", 2),
]


def _wrapped(text: str) -> str:
    return "\n".join("\n".join(textwrap.wrap(x, 70)) if "\t" not in x and len(x) > 70 else x for x in text.split("\n"))


def _paged(text: str) -> str:
    lines = text.split("\n")
    pages = [lines[k : k + 25] for k in range(0, len(lines), 25)]
    return "\n\x0c".join(
        "\n".join(["Child protection in Northmoor", *page, "", str(n)]) for n, page in enumerate(pages, 1)
    )


def _signs(line: str) -> str:
    bare = re.sub(r"^\d\. ", "", line)
    return next(("#" * (level + 1) for heading, level in HEADINGS if heading == bare), "")


def _concluded(conclusion: str) -> str:
    return REPORT.replace("Northmoor Police must do more.", conclusion)


DRESSES = {
    "plain": REPORT,
    "carriage returns": REPORT.replace("\n", "\r\n"),
    "no blank lines": re.sub(r"\n\n+", "\n", REPORT),
    "round bullets": re.sub(r"(?m)^( *)- ", r"\1• ", REPORT),
    "indented bullets": re.sub(r"(?m)^( *)- ", r"    \1o  ", REPORT),
    "tab after bullet": re.sub(r"(?m)^( *)- ", "\\1•\t", REPORT),
    "hard spaces": REPORT.replace("the force", "the\u00a0force").replace(". ", ".\u00a0"),
    "wrapped": _wrapped(REPORT),
    "no numbers": re.sub(r"(?m)^\d\. ", "", REPORT),
    "no contents": re.sub(r"(?s)Contents\n.*?\n\n(?=1\. )", "", REPORT),
    "bold headings": re.sub(r"(?m)^(\d\. .*)$", r"**\1**", REPORT),
    "mark-down": re.sub(r"(?m)^.+$", lambda m: f"{_signs(m[0])} {m[0]}".strip(), REPORT),
    "linked headings": re.sub(r"(?m)^(\d\. [^\t\n]*)$", r"[\1](#there)", REPORT),
    "headings with colons": re.sub(r"(?m)^(\d\. [^\t\n]*|Conclusion|Next steps)$", r"\1:", REPORT),
    "headings underlined": re.sub(r"(?m)^(\d\. [^\t\n]*|Conclusion)$", r"\1\n=========", REPORT),
    "chapters": re.sub(r"(?m)^(\d)\. ([^\t\n]*)$", r"Chapter \1: \2", REPORT),
    "Roman numbers": re.sub(
        r"(?m)^(\d)\. ", lambda m: ("", "I", "II", "III", "IV", "V", "VI")[int(m[1])] + ". ", REPORT
    ),
    "contents without pages": re.sub(r"(?m)\t\d+$", "", REPORT),
    "bars": re.sub(r"(?m)^(.*[a-z])\t(.*[a-z])\t(.*\w)$", r"\1 | \2 | \3", REPORT),
    "wide gaps": re.sub(r"(?m)^(.*[a-z])\t(.*[a-z])\t(.*\w)$", r"\1     \2     \3", REPORT),
    "one cell a line": re.sub(r"(?m)^(.*[a-z])\t(.*[a-z])\t(.*\w)$", r"\1\n\2\n\3", REPORT),
    "menus": "Skip to main content\n\nWe use cookies to make this site work. You can change that.\n\n"
    "Accept all cookies\n\nHome > Reports\n\nAbout us\n\nWhat we do\n\nNews\n\nContact us\n\n"
    + REPORT.replace("\n\n5. Initial", "\n\nContinue reading\n\n5. Initial")
    + "\nRelated pages\n\nWas this page helpful?\n\nYes\n\nNo\n\nPrivacy notice\n",
    "ligatures": REPORT.replace("fi", "\ufb01").replace("ff", "\ufb00"),
    "no-width spaces": re.sub(r"(?m)^( *)(?=\S)", "\\1\u200b", REPORT),
    "links": REPORT.replace("special constables", r"[special constables \(unpaid\)](#specials)"),
}


def _of(state: Analysis, kind: type[R]) -> list[R]:
    return list(state.of(kind))


@pytest.mark.parametrize("dress", DRESSES)
def test_sections_in_any_dress(dress: str) -> None:
    state = analyse(DRESSES[dress])
    assert [(s.heading, s.level) for s in _of(state, Section)] == HEADINGS


@pytest.mark.parametrize("dress", DRESSES)
def test_records_in_any_dress(dress: str) -> None:
    state = analyse(DRESSES[dress])
    assert [(r.deadline, len(r.items)) for r in _of(state, Recommendation)] == [
        ("P3M", 0),
        ("immediately", 2),
        ("P6W", 0),
    ]
    audits = [
        (a.assessor, a.scope, a.case_type, a.good, a.adequate, a.requires_improvement, a.inadequate)
        for a in _of(state, CaseAudit)
    ]
    assert audits == [
        ("force", "self-assessed", None, 8, None, 4, 0),
        ("inspectorate", "self-assessed", None, 5, None, 4, 3),
        ("inspectorate", "case-type", "missing", 2, None, 1, 0),
        ("inspectorate", "case-type", "domestic-abuse", 4, 3, 2, None),
    ]
    themes = [(t.case_type, t.polarity) for t in _of(state, CaseTheme)]
    assert themes == [("missing", "strength"), ("missing", "failing"), ("missing", "failing")]
    judged = [(j.body, j.grade, j.date, j.by) for j in _of(state, Judgement)]
    assert judged == [
        ("Northmoor County Council", "Good", "2018-05", "Ofsted"),
        ("Port Elsin City Council", "Requires improvement", "2017-01", "Ofsted"),
    ]


@pytest.mark.parametrize("dress", [*DRESSES, "pages", "one line"])
def test_every_quote_is_cut_from_the_text(dress: str) -> None:
    text = {"pages": _paged(REPORT), "one line": " ".join(REPORT.split())}.get(dress) or DRESSES[dress]
    state = analyse(text)
    located = [r for r in state.records if isinstance(r, Located)]
    assert len(located) > 10
    assert all(text[r.start : r.end] == r.quote and r.quote.strip() for r in located)
    assert all(0 <= s.start < s.end <= len(text) for s in state.sentences)


def test_page_heads_and_page_numbers_are_furniture() -> None:
    state = analyse(_paged(REPORT))
    furniture = {state.text[b.start : b.end] for b in state.blocks if b.kind == "furniture"}
    assert {"Child protection in Northmoor", "2", "3"} <= furniture
    assert "Child protection in Northmoor" not in {s.heading for s in _of(state, Section)}


def test_a_page_that_lost_its_breaks_keeps_its_chapters() -> None:
    long = REPORT.replace("They do.", "They do. " + "Officers try to help where they can. " * 90)
    state = analyse(" ".join(re.sub(r"(?m)^ *- ", "• ", long).split()))
    found = [s.heading for s in _of(state, Section)]
    assert [h for h, level in HEADINGS if level == 1 and h not in found] == []
    assert [(r.deadline, len(r.items)) for r in _of(state, Recommendation)] == [
        ("P3M", 0),
        ("immediately", 2),
        ("P6W", 0),
    ]


def test_the_chapter_at_the_head_of_each_page_is_no_second_section() -> None:
    words = ("north", "south", "east", "west", "river", "harbour", "market", "bridge", "hill")
    body = "The officers on the night shift went to each of the houses in the {} part of the town that was named by"
    pages = [
        f"{body.format(words[n])}\n\n{n}\n\n{n % 2 + 1}. {('Initial contact', 'Investigation')[n % 2]}\n\nthe room."
        for n in range(2, 9)
    ]
    text = "Northmoor Police\n\nSummary\n\nAll is told here.\n\n1. Initial contact\n\n" + "\n\n".join(pages[:3])
    text += "\n\n2. Investigation\n\n" + "\n\n".join(pages[3:]) + "\n"
    state = analyse(text)
    assert [s.heading for s in _of(state, Section)] == ["Summary", "Initial contact", "Investigation"]
    assert [s.view.clean for s in state.sentences][1:] == [f"{body.format(w)} the room." for w in words[2:]]


def test_a_report_that_numbers_its_paragraphs_has_no_list_of_them() -> None:
    paragraphs = [f"{n}. Officers went to house {n} of the long street. They saw nobody there." for n in range(1, 15)]
    state = analyse("Northmoor Police\n\nSummary\n\n" + "\n\n".join(paragraphs) + "\n")
    assert {b.kind for b in state.blocks if b.section} == {"heading", "paragraph"}


def test_a_wrapped_text_may_be_double_spaced() -> None:
    chance = random.Random(7)
    words = ["officers", "children", "houses", "walked", "spoke", "listened", "records", "quickly", "often", "calls"]
    told = " ".join(f"They {' '.join(chance.choice(words) for _ in range(14))}." for _ in range(40))
    state = analyse("Northmoor Police\n\nSummary\n\n" + "\n\n".join(textwrap.wrap(told, 60)) + "\n")
    assert [s.heading for s in _of(state, Section)] == ["Summary"]
    assert len(state.sentences) == 40


@pytest.mark.parametrize(
    "listed",
    [
        "by: writing them on the day; and checking them each week.",
        "by ensuring that: (a) they are written on the day; and (b) they are checked. It should do so well.",
        "by:\n\na) writing them on the day; and\n\nb) checking them each week.",
    ],
)
def test_items_of_a_recommendation_in_its_own_sentence(listed: str) -> None:
    state = analyse(_concluded(f"We recommend that Northmoor Police improves its files {listed}"))
    found = _of(state, Recommendation)[-1]
    assert [re.sub(r"[.;](?: and)?$", "", i.quote).split()[-1] for i in found.items] in [
        ["day", "week"],
        ["day", "checked"],
    ]


def test_a_table_of_grades_with_one_cell_a_line() -> None:
    cells = ["Type of case", "Good", "Requires improvement", "Missing children", "4", "2", "Domestic abuse", "3", "1"]
    state = analyse(_concluded("We assessed these cases.\n\n" + "\n".join(cells) + "\n\nThat is all of it."))
    found = [(a.case_type, a.good, a.requires_improvement) for a in _of(state, CaseAudit)]
    assert found[4:] == [("missing", 4, 2), ("domestic-abuse", 3, 1)]


def test_wide_gaps_stand_for_the_breaks_of_a_line() -> None:
    long = REPORT.replace("They do.", "They do. " + "Officers try to help where they can. " * 90)
    state = analyse(re.sub(r"\s*\n\s*", "  ", long.strip()))
    assert [(s.heading, s.level) for s in _of(state, Section)] == HEADINGS


STORY = (
    "A 12-year-old girl was found alone in the street at night. The officer spoke to her and took her home.\n\n"
    "Her mother was drunk, and he recorded nothing about it. The girl was seen there again a week later.\n\n"
)


@pytest.mark.parametrize(
    "title", ["", "A girl is left alone\n\n", "Box 2\n\nA girl is left alone\n\n", "Box 2: A girl\n\n"]
)
def test_a_story_needs_no_box_and_its_title_no_label(title: str) -> None:
    state = analyse(_concluded(f"{title}{STORY}The force needs to train its officers better than it does."))
    assert [s.heading for s in _of(state, Section)] == [h for h, _ in HEADINGS]
    told = {state.text[b.start : b.end] for b in state.blocks if b.kind == "caption"}
    assert (title.strip().split("\n")[-1] in told) == bool(title)


def test_what_speaks_of_many_children_is_no_story() -> None:
    said = "Staff named a number of risks to children. They were told of a child who had been missed.\n\n"
    state = analyse(_concluded(f"Many risks are missed\n\n{said}The force needs to train its officers."))
    assert "Many risks are missed" in [s.heading for s in _of(state, Section)]


def test_wrapped_headings_without_blank_lines() -> None:
    width = 60
    said = (
        "Officers go to the houses that they are sent to, and some of them speak to the children whom they meet there."
    )
    heading = "Officers often miss what children in the town may tell them"  # as wide as the page
    text = "\n".join(
        [*textwrap.wrap(f"{said} {said}", width), heading, *textwrap.wrap(f"There are gaps. {said}", width)]
    )
    chapter = "Findings: the experiences, progress and outcomes for children\nwho need help and protection"
    state = analyse(f"Northmoor Police\nSummary\n{text}\n{chapter}\n{text}\n")
    assert [s.heading for s in _of(state, Section)] == ["Summary", heading, chapter.replace("\n", " "), heading]


def test_a_dash_or_an_and_at_the_margin_begins_no_item() -> None:
    said = (
        "Officers visit those whom they have to visit - the unit has a list of all of them - in the order of the list."
    )
    text = "\n".join(textwrap.wrap(f"{said} {said} {said}", 52))
    state = analyse(
        f"Northmoor Police\n\nSummary\n\n{text}\n\nThey should:\n\n- visit them all;\nand\n- write it down.\n"
    )
    assert [state.view(b).clean for b in state.blocks if b.kind == "bullet"] == [
        "visit them all; and",
        "write it down.",
    ]


def test_case_study_titles_are_captions() -> None:
    state = analyse(REPORT)
    captions = [state.text[b.start : b.end] for b in state.blocks if b.kind == "caption"]
    assert captions == ["Case study: a boy is found quickly"]


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("He came at 10.30. She did too.", 2),
        ("See No. 3 for more. It is short.", 2),
        ("Many (e.g. Mr. Low) agreed. Others did not.", 2),
        ("The answer is no. They left.", 2),
        ("It said: “We try. We fail.” Then it closed.", 3),
        ("Under s. 47 they asked. It took 1.5 hours.", 2),
        ("Staff were clear.3 Others were not.", 2),
    ],
)
def test_sentences(paragraph: str, expected: int) -> None:
    state = analyse(f"Eastvale Constabulary\n\nSummary\n\n{paragraph}\n")
    assert len(state.sentences) == expected


def test_quality_notes_say_what_does_not_add_up() -> None:
    notes = {n.rule: n for n in _of(analyse(REPORT), QualityNote)}
    assert set(notes) == {"list-does-not-sum"}
    assert notes["list-does-not-sum"].quote == "1,000"
    wrong = REPORT.replace("took place in March 2019", "took place in March 2019, from 30 February on")
    assert "no-such-date" not in {n.rule for n in _of(analyse(wrong), QualityNote)}  # it names no year
    wrong = REPORT.replace("took place in March 2019", "took place in March 2019, after 30 February 2019")
    assert "no-such-date" in {n.rule for n in _of(analyse(wrong), QualityNote)}


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=400))
def test_any_text_is_read_without_harm(text: str) -> None:
    state = analyse(text)
    assert all(text[r.start : r.end] == r.quote for r in state.records if isinstance(r, Located))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.sampled_from(
            [
                "1. ",
                "• ",
                "- ",
                "\n",
                "\n\n",
                "\r\n",
                "\x0c",
                "\t",
                "good",
                "3 good",
                "Contents",
                "Recommendation",
                "We recommend that",
                "Case study",
                "May 2019",
                "¹ ",
                "immediately",
                "Police",
                ": ",
                "; ",
                ". ",
                "Annex A",
                "“",
                "**",
                "[a](#)",
                "of the",
            ]
        ),
        max_size=60,
    )
)
def test_any_mixture_of_marks_is_read_without_harm(parts: list[str]) -> None:
    text = "".join(parts)
    state = analyse(text)
    assert all(text[r.start : r.end] == r.quote for r in state.records if isinstance(r, Located))


def test_a_cookbook_is_no_report() -> None:
    text = (
        "Bread from Westmarch\n\nTake four slices of good bread.\n\n-"
        " 2 eggs\n- 5 good apples\n\nBake it within three months.\n"
    )
    state = analyse(text)
    assert state.facts is not None
    assert (state.facts.kind, state.facts.force, state.facts.inspection) == ("other", None, None)
    assert not _of(state, CaseAudit) and not _of(state, Recommendation) and not _of(state, Judgement)
