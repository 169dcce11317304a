"""Grades of topics and of other bodies: in a list, below a chapter's title, in a sentence at its head; each once."""

from __future__ import annotations

import pytest

from graphkit.records import Judgement, Section
from tests.extract.judging_harness import findings
from tests.extract.structure import analyse

_COVER = "National child protection inspection\n\nNorthmoor Police\n\nPublished on: 3 July 2024\n\n"
_CHAPTERS = {
    "Leadership of child protection arrangements": "Adequate",
    "Working with safeguarding partners": "Good",
    "Responding to children at risk of harm": "Requires improvement",
    "Assessing risk and making referrals": "Inadequate",
    "Listening to what children say about the police": "Good",
}
_BODY = "\n\n".join(
    f"{topic}\n\n{grade}\n\nHMICFRS met staff who do this work every day.\n\nStaff of team {k} like it\n\nThey say so."
    for k, (topic, grade) in enumerate(_CHAPTERS.items())
)


def _report(lines: str, body: str = _BODY) -> tuple[list[tuple[str, int]], list[tuple[str | None, str]]]:
    text = (
        f"{_COVER}Overall summary\n\nOur judgements\n{lines}\n\nThe force cares for children and it shows.\n\n{body}\n"
    )
    state = analyse(text)
    sections = [(s.heading, s.level) for s in state.of(Section)]
    return [s for s in sections if s[0] not in {"Overall summary", "Our judgements"}], [
        (j.topic, j.grade) for j in state.of(Judgement)
    ]


@pytest.mark.parametrize(
    "shape", ["{}: {}", "{} – {}", "{} ({})", "• {}: {}", "{}: {}\n", "{}:\t{}", "| {} | {} |", "{}\n{}", "{}\n\n{}\n"]
)
def test_a_list_of_grades_heads_nothing_and_each_grade_is_given_once(shape: str) -> None:
    sections, judged = _report("\n".join(shape.format(*pair) for pair in _CHAPTERS.items()))
    assert [s for s in sections if s[1] == 1] == [(topic, 1) for topic in _CHAPTERS]
    assert len(sections) == 2 * len(_CHAPTERS)
    assert judged == list(_CHAPTERS.items())


def test_a_grade_beside_the_title_of_a_chapter_is_of_its_heading() -> None:
    body = _BODY.replace("partners\n\nGood", "partners: Good")
    sections, judged = _report("We give five grades.", body)
    assert ("Working with safeguarding partners: Good", 1) in sections
    assert ("Working with safeguarding partners", "Good") in judged and len(judged) == 5


@pytest.mark.parametrize(
    ("said", "grade"),
    [
        ("Northmoor Police is good at working with those who share its task.", "good"),
        ("Northmoor Police requires improvement at how it shares what it knows.", "requires improvement"),
        ("The force was judged to be adequate at working together with others.", "adequate"),
        ("We found that Northmoor Police is inadequate at working with its partners.", "inadequate"),
        ("The force was judged to require improvement in its work with partners.", "requires improvement"),
    ],
)
@pytest.mark.parametrize("alone", [True, False])
def test_a_sentence_at_the_head_of_a_chapter_grades_its_topic(said: str, grade: str, alone: bool) -> None:
    above = f"{grade.capitalize()}\n\n" if alone else ""
    _, judged = _report(
        "We give one.", f"Working with safeguarding partners\n\n{above}{said}\n\nPartners agree\n\nYes."
    )
    assert judged == [("Working with safeguarding partners", grade.capitalize() if alone else grade)]


@pytest.mark.parametrize(
    "said",
    [
        "The hub is good at working with schools.",
        "A sergeant was good at his job, and his team knew it.",
        "Training in this requires improvement at every rank.",
    ],
)
def test_what_is_said_of_a_part_of_the_force_grades_no_topic(said: str) -> None:
    _, judged = _report("We give none.", f"Working with safeguarding partners\n\n{said}\n\nPartners agree\n\nYes.")
    assert judged == []


@pytest.mark.parametrize(
    "said",
    [
        "Ofsted inspected Carrow County Council in May 2021 and judged it to be good. Port Elsin City Council was "
        "judged to require improvement to be good in June 2022.",
        "In the last inspection by Ofsted, in May 2021, Carrow County Council was judged to be good. Port Elsin City "
        "Council was rated as requires improvement in June 2022.",
    ],
)
def test_a_grade_that_follows_one_by_ofsted_is_by_ofsted_as_well(said: str) -> None:
    found = analyse(f"{_COVER}About the force area\n\n{said}\n").of(Judgement)
    assert [(j.body, j.date, j.by) for j in found] == [
        ("Carrow County Council", "2021-05", "Ofsted"),
        ("Port Elsin City Council", "2022-06", "Ofsted"),
    ]


def test_a_recommendation_stands_below_the_concern_that_it_mends() -> None:
    body = (
        "Working with safeguarding partners\n\nGood\n\nHMICFRS met partners.\n\nPartners agree\n\nThey do.\n\n"
        "Cause of concern\n\nThe force is slow.\n\nRecommendation\n\nNorthmoor Police should be quick.\n\n"
        "Area for improvement\n\nThe force forgets.\n\nRecommendations\n\nNorthmoor Police should take notes.\n"
    )
    sections, _ = _report("We give one.", body)
    assert [level for _, level in sections] == [1, 2, 2, 3, 2, 3]


def test_a_grade_alone_is_no_finding() -> None:
    body = "Investigation\n\nInadequate\n\nDetectives are too slow to visit children.\n"
    assert [f.quote for f in findings(body)] == ["Detectives are too slow to visit children."]


def test_a_summary_of_findings_below_the_introduction_holds_findings() -> None:
    listed = "Contents\n\n1. Introduction\t2\n2. Initial contact\t3\n3. Investigation\t4\n\n"
    said = "Detectives are too slow to visit children."
    body = f"1. Introduction\n\nThis is a report.\n\nSummary of findings\n\n{said}\n\n2. Initial contact\n\nSo.\n\n"
    state = analyse(f"{_COVER}{listed}{body}3. Investigation\n\nAnd so on.\n")
    assert ("Summary of findings", 2) in [(s.heading, s.level) for s in state.of(Section)]
    assert {s.zone for s in state.sentences if s.view.clean == said} == {"findings"}


def test_topics_may_be_listed_below_their_grade() -> None:
    listed = (
        "Good\n\n- Working with safeguarding partners\n\nAdequate\n\n- Leadership of child protection arrangements\n"
    )
    chapter = "Working with safeguarding partners\n\nGood\n\nHMICFRS met partners.\n\nPartners agree\n\nThey do."
    sections, judged = _report(listed, chapter)
    assert sections == [("Working with safeguarding partners", 1), ("Partners agree", 2)]
    assert sorted(judged) == [
        ("Leadership of child protection arrangements", "Adequate"),
        ("Working with safeguarding partners", "Good"),
    ]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("header", ["Local authority Judgement Date", "Council Grade given Date published", ""])
def test_rows_whose_cells_lost_what_parted_them_are_rows(between: str, header: str) -> None:
    rows = [
        header,
        "Carrow County Council Adequate June 2013",
        "Port Elsin City Council Requires improvement 12 May 2014",
    ]
    listed = between.join(row for row in rows if row)
    said = "The latest judgements by Ofsted are as follows."
    state = analyse(f"{_COVER}About the force area\n\n{said}\n\n{listed}\n\nThe force is big.\n")
    assert [s.heading for s in state.of(Section)] == ["About the force area"]
    assert [(j.body, j.grade, j.date, j.by) for j in state.of(Judgement)] == [
        ("Carrow County Council", "Adequate", "2013-06", "Ofsted"),
        ("Port Elsin City Council", "Requires improvement", "2014-05-12", "Ofsted"),
    ]


@pytest.mark.parametrize("between", [" ", "\t"])
def test_a_table_of_two_columns_whatever_parts_them(between: str) -> None:
    rows = "\n".join(between.join(row) for row in (("Judgement", "Grade"), ("Overall effectiveness", "Inadequate")))
    said = "Ofsted published its latest judgement of Carrow County Council in May 2019."
    state = analyse(f"{_COVER}About the force area\n\n{said}\n\n{rows}\n\nOfsted will return to the council.\n")
    assert [s.heading for s in state.of(Section)] == ["About the force area"]
    assert [(j.body, j.topic, j.grade, j.by) for j in state.of(Judgement)] == [
        ("Carrow County Council", "Overall effectiveness", "Inadequate", "Ofsted")
    ]


@pytest.mark.parametrize("label", ["Grade: {}", "Our grade – {}", "Judgement: {}.", "Overall rating: {}"])
def test_a_grade_that_is_called_one_below_a_title_heads_nothing_and_is_the_grade(label: str) -> None:
    body = _BODY
    for topic, grade in _CHAPTERS.items():
        body = body.replace(f"{topic}\n\n{grade}\n", f"{topic}\n{label.format(grade)}\n")
    sections, judged = _report("We give five grades.", body)
    assert [s for s in sections if s[1] == 1] == [(topic, 1) for topic in _CHAPTERS]
    assert not any(grade in heading for heading, _ in sections for grade in _CHAPTERS.values())
    assert judged == list(_CHAPTERS.items())
