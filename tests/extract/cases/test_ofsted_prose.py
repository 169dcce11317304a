"""What prose says that Ofsted judged: the body or the place, its services, the grade and the day; else nothing."""

from __future__ import annotations

import pytest

from graphkit.records import Judgement
from tests.extract.judging_harness import records

_SERVICES = "children's services"


@pytest.mark.parametrize(
    ("said", "judged"),
    [
        (
            "Ofsted judged children's social care (CSC) in Westport to be inadequate in June 2019.",
            [("Westport", "children's social care", "inadequate", "2019-06")],
        ),
        (
            "Ofsted rated Carrow County Council as good in May 2018 and Port Elsin City Council as requires "
            "improvement in January 2017.",
            [
                ("Carrow County Council", None, "good", "2018-05"),
                ("Port Elsin City Council", None, "requires improvement", "2017-01"),
            ],
        ),
        (
            "Port Elsin's children's services were found by Ofsted in March 2020 to require improvement to be good.",
            [("Port Elsin", _SERVICES, "require improvement to be good", "2020-03")],
        ),
        (
            "The council was inspected by Ofsted in May 2018. It judged children's services in Carrow to be good.",
            [("Carrow", _SERVICES, "good", "2018-05")],
        ),
        (
            "Ofsted found that children's services in Carrow had moved from inadequate to good.",
            [("Carrow", _SERVICES, "good", None)],
        ),
        (
            "Ofsted judged the services for children of Elmshire County Council to require improvement in 2021 and "
            "those of Oakby City Council to be inadequate in 2019.",
            [
                ("Oakby City Council", None, "inadequate", "2019"),
                ("Elmshire County Council", None, "require improvement", "2021"),
            ],
        ),
        (
            "There are two authorities, Eastham City Council and Wexdale County Council. Ofsted judged services for "
            "children in the city to be inadequate in 2018, and those in the county to require improvement.",
            [
                ("Eastham City Council", "services for children", "inadequate", "2018"),
                ("Wexdale County Council", None, "require improvement", "2018"),
            ],
        ),
        ("Ofsted judged services for children in the city to be inadequate.", []),
        ("Ofsted has not yet judged whether children's services in Carrow are good.", []),
        ("Both councils were judged to be good by Ofsted.", []),
        ("Ofsted found good practice in Carrow.", []),
    ],
)
def test_what_ofsted_judged(said: str, judged: list[tuple[str | None, ...]]) -> None:
    found = [r for r in records(f"Context for the force\n\n{said}\n") if isinstance(r, Judgement)]
    assert [(j.body, j.topic, j.grade, j.date) for j in found] == judged
    assert {j.by for j in found} <= {"Ofsted"}


def test_a_head_with_a_column_for_each_grade_judges_nobody() -> None:
    body = "We show our grades.\n\nType of case\tGood\tRequires improvement\tInadequate\nMissing children\t0\t3\t5\n"
    assert not [r for r in records(f"Results of case file reviews\n\n{body}") if isinstance(r, Judgement)]
