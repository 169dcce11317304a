"""Chapters whose headings are questions, with and without a contents list, and questions that head nothing."""

from __future__ import annotations

import pytest

from graphkit.extract.layout import asked
from graphkit.records import Section
from tests.extract.structure import analyse

COVER = "National Child Protection Inspections\n\nBrackenshire Constabulary\n\n4–15 May 2015\n\nOctober 2015\n\n"
CONTEXT = "Foreword\n\nEvery child should be safe.\n\nIntroduction\n\nThis report sets out what HMIC found.\n\n"
RECOMMENDED = (
    "Recommendations\n\nWe recommend that, within three months, Brackenshire Constabulary reviews its records.\n\n"
)
AREAS = ("Initial contact", "Assessment and help", "Investigation", "Police detention")
SAID = "Inspectors found that officers usually wrote good records, and that sergeants read them."
TREAT = (
    "How well does the constabulary look after children who are in need of its help?",
    "How effective is the force at keeping children safe from harm and abuse?",
    "Is the constabulary doing enough to protect children who are at risk?",
    "What are the experiences of children who need the help of the police?",
    "To what extent does the constabulary safeguard children in its area?",
    "What did we find about the way in which children are protected?",
    "How are children protected?",
)
LED = (
    "How well is the work to protect children led and managed?",
    "How good is the leadership of child protection in the force?",
    "Do leaders of the force give child protection a clear direction?",
    "How effectively is the force's child protection work governed?",
)
ALL = ("How effective is the constabulary overall?", "Overall, how well does the force protect children?")


def _old_manner(treat: str, led: str, overall: str, *, listed: bool, said: str = "") -> str:
    areas = "".join(f"{area}\n\n{SAID}\n\n{RECOMMENDED}" for area in AREAS)
    contents = "\n".join(("Foreword\t2", "Introduction\t3", f"{treat}\t4", *(f"{a} 5" for a in AREAS), f"{led} 9"))
    return (
        f"{COVER}{f'Contents{chr(10) * 2}{contents}{chr(10)}{overall} 9{chr(10) * 2}' if listed else ''}{CONTEXT}"
        f"{treat}\n\n{said}{areas}{led}\n\n{SAID}\n\n{RECOMMENDED}{overall}\n\n{SAID}\n\n"
        "Next steps\n\nInspectors will return within six months.\n"
    )


def _levels(text: str) -> list[tuple[int, str]]:
    return [(s.level, s.heading) for s in analyse(text).of(Section)]


@pytest.mark.parametrize("listed", [True, False])
@pytest.mark.parametrize("said", ["", f"{SAID} The force assessed 30 cases.\n\n"])
@pytest.mark.parametrize("treat", TREAT)
def test_a_question_stands_above_the_practice_areas(treat: str, said: str, listed: bool) -> None:
    levels = _levels(_old_manner(treat, LED[0], ALL[0], listed=listed, said=said))
    assert (1, treat) in levels
    assert [level for level, heading in levels if heading in AREAS] == [2] * len(AREAS)
    assert [level for level, heading in levels if heading == "Recommendations"] == [3] * len(AREAS) + [2]


@pytest.mark.parametrize("listed", [True, False])
@pytest.mark.parametrize("led", LED)
@pytest.mark.parametrize("overall", ALL)
def test_questions_about_leaders_and_the_whole_are_chapters(led: str, overall: str, listed: bool) -> None:
    text = _old_manner(TREAT[0], led, overall, listed=listed)
    assert _levels(text)[-4:] == [(1, led), (2, "Recommendations"), (1, overall), (1, "Next steps")]
    assert next(s for s in analyse(text).of(Section) if s.heading == led).practice_area == "leadership"


def test_every_chapter_may_be_a_question() -> None:
    questions = (
        "How well does the force respond when somebody reports a concern for a child?",
        "How well does the force investigate crimes against children?",
        "How well does the force manage those who pose a risk to children?",
    )
    text = f"{COVER}{CONTEXT}" + "".join(f"{q}\n\n{SAID}\n\n{RECOMMENDED}" for q in questions)
    found = list(analyse(text).of(Section))
    assert [(s.level, s.heading) for s in found][2::2] == [(1, q) for q in questions]
    assert [s.practice_area for s in found if s.heading in questions] == [None, "investigation", "managing-risk"]


def test_a_question_right_above_others_has_them_below_it() -> None:
    over = "How effective is the force at protecting those who are vulnerable?"
    parts = (
        "How well does the force identify children who may be at risk?",
        "How well does it work with other agencies?",
    )
    text = f"{COVER}{CONTEXT}{over}\n\n{parts[0]}\n\n{SAID}\n\n{parts[1]}\n\n{SAID}\n"
    assert _levels(text)[2:] == [(1, over), (2, parts[0]), (2, parts[1])]


def test_a_question_in_a_practice_area_is_part_of_it() -> None:
    asks = "How well do officers speak to the children whom they meet?"
    text = f"{COVER}{CONTEXT}Initial contact\n\n{SAID}\n\n{asks}\n\n{SAID}\n\nInvestigation\n\n{SAID}\n"
    assert _levels(text)[2:] == [(1, "Initial contact"), (2, asks), (1, "Investigation")]


def test_questions_in_a_list_head_nothing() -> None:
    asks = "\n\n".join(
        (
            "How well does the force identify children who may be at risk of harm?",
            "How well does the force work with its partners to protect them?",
            "How well are those who harm children pursued and brought to justice?",
        )
    )
    text = f"{COVER}{CONTEXT}Annex A: Method\n\nInspectors asked these questions:\n\n{asks}\n\n{SAID}\n"
    assert [heading for _, heading in _levels(text)] == ["Foreword", "Introduction", "Annex A: Method"]


@pytest.mark.parametrize(
    "heading",
    ["how do we inspect child protection?", "what is child protection?", "how did hmic carry out this inspection?"],
)
def test_questions_that_ask_for_no_judgement(heading: str) -> None:
    assert asked.asks(heading)
    assert not asked.how_well(heading)
    assert asked.area(heading) is None


@pytest.mark.parametrize(
    ("heading", "area"),
    [
        ("how well are registered sex offenders managed?", None),
        ("how well are investigations led and supervised?", "investigation"),
        ("how well are children in custody looked after?", "police-detention"),
        ("how effective is the initial response to a call?", "initial-contact"),
        ("do calls lead to a visit by an officer?", None),
    ],
)
def test_practice_area_that_a_question_names(heading: str, area: str | None) -> None:
    assert asked.area(heading) == area


def test_questions_below_the_case_audits_part_these_by_type() -> None:
    kinds = ("How well does the force respond to children who are missing?", "How well does it manage sex offenders?")
    cases = "".join(
        f"{kind}\n\nWe graded 8 cases: 3 good, 3 requires improvement and 2 inadequate.\n\n" for kind in kinds
    )
    text = f"{COVER}{CONTEXT}Case file analysis\n\n{SAID}\n\n{cases}Leadership\n\n{SAID}\n"
    assert [level for level, heading in _levels(text) if heading in kinds] == [2, 2]


@pytest.mark.parametrize(
    ("heading", "level"),
    [
        ("Findings: how well child protection is led", 1),
        ("Findings: how effective the constabulary was overall", 1),
        ("How well the force treats children who need its help", 1),
    ],
)
def test_a_question_may_be_told(heading: str, level: int) -> None:
    text = f"{COVER}{CONTEXT}{heading}\n\n{SAID}\n\nNext steps\n\nInspectors will return within six months.\n"
    assert (level, heading) in _levels(text)


def test_what_is_asked_in_the_conclusion_is_part_of_it() -> None:
    text = f"{COVER}{CONTEXT}Conclusion\n\nHow effective the force is overall\n\n{SAID}\n\nNext steps\n\n{SAID}\n"
    assert _levels(text)[2:4] == [(1, "Conclusion"), (2, "How effective the force is overall")]


@pytest.mark.parametrize(
    "heading",
    [
        "Breakdown of our figures by type of case",
        "Breakdown of the audit grades for each kind of case",
        "Breakdown of all results by area of work",
        "Audit figures for each area of child protection",
        "Analysis of cases by type",
        "Our grades by category",
    ],
)
def test_results_parted_by_type_stand_beside_those_of_all(heading: str) -> None:
    text = (
        f"{COVER}{CONTEXT}Case file analysis\n\nResults of case file reviews\n\n{SAID}\n\n"
        f"Cases assessed by both\n\n{SAID}\n\nFurther cases\n\n{SAID}\n\n{heading}\n\n{SAID}\n"
    )
    assert _levels(text)[2:] == [
        (1, "Case file analysis"),
        (2, "Results of case file reviews"),
        (3, "Cases assessed by both"),
        (3, "Further cases"),
        (2, heading),
    ]


@pytest.mark.parametrize("listed", [True, False])
def test_questions_are_found_in_a_text_without_breaks(listed: bool) -> None:
    text = _old_manner(TREAT[0], LED[0], ALL[0], listed=listed).replace(SAID, " ".join([SAID] * 12))
    levels = _levels(" ".join(text.split()))
    assert [heading for level, heading in levels if level == 1] == [
        "Foreword",
        "Introduction",
        TREAT[0],
        LED[0],
        ALL[0],
        "Next steps",
    ]
    assert [level for level, heading in levels if heading in AREAS] == [2] * len(AREAS)


def test_what_comes_next_may_be_asked() -> None:
    text = (
        f"{COVER}{CONTEXT}What did we find?\n\nInitial contact\n\n{SAID}\n\nInvestigation\n\n{SAID}\n\n"
        f"What should the force do next?\n\n{RECOMMENDED}"
    )
    assert _levels(text)[2:] == [
        (1, "What did we find?"),
        (2, "Initial contact"),
        (2, "Investigation"),
        (1, "What should the force do next?"),
        (2, "Recommendations"),
    ]


def test_a_practice_area_may_stand_before_its_question() -> None:
    heads = ("Initial contact: how well does the force respond?", "Decision-making: are children taken to safety?")
    text = f"{COVER}{CONTEXT}" + "".join(f"{head}\n\n{SAID}\n\n{RECOMMENDED}" for head in heads)
    found = [s for s in analyse(text).of(Section) if s.heading in heads]
    assert [(s.level, s.practice_area) for s in found] == [(1, "initial-contact"), (1, "decision-making")]


def test_a_report_that_asks_often_asks_of_other_things_too() -> None:
    heads = (
        "What are the police expected to do to protect children from harm?",
        "Why does this programme look at the protection of children?",
        "Who are the partners with whom the force works in this county?",
    )
    text = f"{COVER}{CONTEXT}" + "".join(f"{head}\n\n{SAID}\n\n" for head in heads) + f"Initial contact\n\n{SAID}\n"
    assert _levels(text)[2:] == [*((2, head) for head in heads), (1, "Initial contact")]


def test_one_question_of_an_interview_heads_nothing() -> None:
    text = f"{COVER}{CONTEXT}So does the chief constable accept that children were failed by her officers?\n\n{SAID}\n"
    assert [heading for _, heading in _levels(text)] == ["Foreword", "Introduction"]
