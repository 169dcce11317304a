"""Layout, sections, sentences and what is read from lists, over a report of our own in many dresses."""

from __future__ import annotations

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


def test_case_study_titles_are_captions() -> None:
    state = analyse(REPORT)
    captions = [state.text[b.start : b.end] for b in state.blocks if b.kind == "caption"]
    assert captions == ["Case study: a boy is found quickly"]


def test_a_footnote_does_not_break_the_sentence_around_it() -> None:
    text = (
        "Eastvale Constabulary\n\nSummary\n\nOfficers in the town¹ went to"
        " the\n\n¹ It has two stations.\n\nharbour at night. All was well.\n"
    )
    state = analyse(text)
    read = [s.view.clean for s in state.sentences]
    assert "Officers in the town went to the harbour at night." in read
    assert "It has two stations." in read


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
