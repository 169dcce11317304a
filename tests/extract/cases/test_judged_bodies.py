"""Who is judged in a table, a list or a sentence of Ofsted's grades: never the body of another row or sentence."""

from __future__ import annotations

import pytest

from graphkit.records import Judgement, Section
from tests.extract.judging_harness import records

HEAD = "Context for the force\n\n"
LEAD = "Ofsted's latest judgements of children's services are set out below.\n\n"


def judged(body: str) -> list[tuple[str | None, str | None, str, str | None]]:
    found = [r for r in records(HEAD + body + "\n") if isinstance(r, Judgement)]
    return [(j.body, j.topic, j.grade, j.date) for j in found]


def test_a_row_of_a_body_not_judged_yet_is_no_head_of_the_rows_below() -> None:
    table = (
        "Local authority\tJudgement\tDate\nCarrow\tGood\t3 May 2018\nWestport\tAwaiting inspection\t-\n"
        "Elsin\tInadequate\t2017\n"
    )
    assert judged(LEAD + table) == [("Carrow", None, "Good", "2018-05-03"), ("Elsin", None, "Inadequate", "2017")]


def test_a_row_that_is_torn_is_put_together() -> None:
    table = (
        "Local authority\tJudgement\tDate\nCarrow\tGood\tMay 2018\nPort Elsin City\nCouncil\tInadequate\tMarch 2017\n"
        "Westport\tGood\tJune 2019\n"
    )
    assert judged(LEAD + table) == [
        ("Carrow", None, "Good", "2018-05"),
        ("Port Elsin City Council", None, "Inadequate", "2017-03"),
        ("Westport", None, "Good", "2019-06"),
    ]
    assert "Port Elsin City" not in [r.heading for r in records(HEAD + LEAD + table) if isinstance(r, Section)]


@pytest.mark.parametrize(
    "order", [("Local authority", "Judgement", "Date"), ("Local authority", "Date", "Judgement"), ("Council", "Rating")]
)
def test_a_table_with_a_line_for_each_cell_has_its_columns(order: tuple[str, ...]) -> None:
    rows = ({"Date": "May 2018"}, {"Date": "March 2017"})
    for row, (body, grade) in zip(rows, (("Carrow", "Good"), ("Port Elsin", "Requires improvement")), strict=True):
        row |= {"Local authority": body, "Council": body, "Judgement": grade, "Rating": grade}
    cells = [*order, *(row[column] for row in rows for column in order)]
    dates = ("2018-05", "2017-03") if "Date" in order else (None, None)
    assert judged(LEAD + "\n".join(cells) + "\n\nStaff work well with both of them.\n") == [
        ("Carrow", None, "Good", dates[0]),
        ("Port Elsin", None, "Requires improvement", dates[1]),
    ]


def test_topics_with_a_line_for_each_cell_stay_topics() -> None:
    found = judged("Our grades are:\n\nTopic\nGrade\nLeadership\nAdequate\nPartnership working\nGood\n\nStaff cope.\n")
    assert [(topic, grade) for _, topic, grade, _ in found] == [
        ("Leadership", "Adequate"),
        ("Partnership working", "Good"),
    ]


def test_the_names_of_columns_are_no_headings_and_the_title_of_a_list_is_one() -> None:
    def headings(above: str) -> list[str]:
        listed = f"{HEAD}{LEAD}{above}Carrow\nGood\nPort Elsin\nAdequate\n\nStaff work well with both of them.\n"
        return [r.heading for r in records(listed) if isinstance(r, Section)]

    assert headings("Council\nRating\n") == ["Context for the force"]
    assert headings("Graded judgements\n") == ["Context for the force", "Graded judgements"]


@pytest.mark.parametrize("gap", ["\t", "\n", "\n\n"])
@pytest.mark.parametrize("heads", [("Grade", "Number of cases"), ("Grade", "Force self-assessment", "Our assessment")])
def test_how_many_cases_got_a_grade_judges_nobody(gap: str, heads: tuple[str, ...]) -> None:
    counts = (("Good", "9", "7"), ("Requires improvement", "13", "12"), ("Inadequate", "10", "13"))
    rows = [heads, *(row[: len(heads)] for row in counts)]
    end = "\n\n" if gap == "\n\n" else "\n"
    table = end.join(gap.join(row) for row in rows)
    assert judged(f"We assessed 32 cases.\n\n{table}\n\nStaff work well with both of them.\n") == []


def test_half_a_name_is_no_body() -> None:
    table = "Local authority\tJudgement\tDate\nCouncil\tInadequate\tMarch 2017\nWestport\tGood\tJune 2019\n"
    assert judged(LEAD + table) == [("Westport", None, "Good", "2019-06")]


def test_a_row_with_several_grades_has_one_on_each_topic() -> None:
    table = (
        "Local authority\tOverall\tCare leavers\tDate\nCarrow\tGood\tOutstanding\tMay 2018\n"
        "Westport\tInadequate\tInadequate\tJune 2019\n"
    )
    assert sorted(judged(LEAD + table), key=str) == [
        ("Carrow", "Care leavers", "Outstanding", "2018-05"),
        ("Carrow", None, "Good", "2018-05"),
        ("Westport", "Care leavers", "Inadequate", "2019-06"),
        ("Westport", None, "Inadequate", "2019-06"),
    ]


@pytest.mark.parametrize("column", ["Area", "Topic"])
def test_a_topic_of_the_inspectorate_is_no_body(column: str) -> None:
    table = f"{column}\tGrade\nLeadership\tAdequate\nPartnership working\tGood\n"
    found = judged("Our grades are:\n\n" + table)
    assert [(topic, grade) for _, topic, grade, _ in found] == [
        ("Leadership", "Adequate"),
        ("Partnership working", "Good"),
    ]


def test_an_area_that_ofsted_judged_is_a_body() -> None:
    assert judged(LEAD + "Area\tGrade\nCarrow\tAdequate\nWestport\tGood\n") == [
        ("Carrow", None, "Adequate", None),
        ("Westport", None, "Good", None),
    ]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (
            "Ofsted judged the children's services of Carrow County Council to be good in May 2018. It judged "
            "Westport's services to be inadequate in June 2019.",
            [("Carrow County Council", None, "good", "2018-05"), ("Westport", None, "inadequate", "2019-06")],
        ),
        (
            "Ofsted judged the children's services of Carrow County Council to be good in May 2018. It found Westport "
            "to be inadequate in June 2019.",
            [("Carrow County Council", None, "good", "2018-05")],
        ),
        (
            "Ofsted's latest judgements were that children's services in Carrow required improvement (May 2018) and "
            "that those in Westport were inadequate (June 2019).",
            [
                ("Carrow", "children's services", "required improvement", "2018-05"),
                ("Westport", None, "inadequate", "2019-06"),
            ],
        ),
        (
            "The county has two councils: Carrow, which Ofsted judged to be good in May 2018, and Westport, which was "
            "rated as inadequate in June 2019.",
            [("Carrow", None, "good", "2018-05"), ("Westport", None, "inadequate", "2019-06")],
        ),
        (
            "Ofsted inspected Carrow County Council in May 2018 and rated its work with children who need protection "
            "and care as outstanding.",
            [("Carrow County Council", None, "outstanding", "2018-05")],
        ),
        (
            "The Ofsted judgements are:\n\n- Carrow County Council: good (May 2018); and\n- Westport Council - "
            "inadequate, 2019.",
            [("Carrow County Council", None, "good", "2018-05"), ("Westport Council", None, "inadequate", "2019")],
        ),
    ],
)
def test_each_body_has_its_own_grade(said: str, found: list[tuple[str | None, ...]]) -> None:
    assert sorted(judged(said), key=str) == sorted(found, key=str)


def test_the_welsh_inspectorate_judges_councils_too() -> None:
    said = "CIW inspected Cwmelsin County Council in May 2018 and found its services to be adequate."
    (found,) = [r for r in records(f"{HEAD}{said}\n") if isinstance(r, Judgement)]
    assert (found.body, found.grade, found.by) == ("Cwmelsin County Council", "adequate", "CIW")


@pytest.mark.parametrize(
    "told",
    [
        "Inspectors from Ofsted and the Care Quality Commission judged it as inadequate.",
        "In the Joint Targeted Area Inspection it was judged as inadequate.",
        "The Director of Children's Services told us it was judged as inadequate.",
    ],
)
def test_who_inspects_or_tells_is_not_who_is_judged(told: str) -> None:
    assert judged(f"Ofsted inspected Carrow County Council in June 2020. {told}") == [
        ("Carrow County Council", None, "inadequate", "2020-06")
    ]


def test_an_area_with_a_date_is_a_body_whoever_judged_it() -> None:
    found = judged("The judgements are:\n\nArea\tGrade\tDate\nCarrow\tAdequate\t2019\nWestport\tGood\tMay 2020\n")
    assert [(body, date) for body, _, _, date in found] == [("Carrow", "2019"), ("Westport", "2020-05")]
