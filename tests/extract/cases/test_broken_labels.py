"""Tables in which the label of a row goes over several lines: it is one label, and none of it a heading."""

from __future__ import annotations

import pytest

from graphkit.records import CaseAudit, Section
from tests.extract.structure import analyse

_TEXT = (
    "Northmoor Police\n\nChild protection inspection\n\nIntroduction\n\nInspectors read cases in May 2015.\n\n"
    "Case file analysis\n\nThe table shows how inspectors graded them.\n\n"
    "Type of case                  Good   Requires improvement   Inadequate\n"
    "Domestic abuse                  2            4                 3\n{row}"
    "Missing children                2            2                 4\n\nInvestigation\n\nDetectives are busy.\n"
)


def _read(row: str) -> tuple[list[tuple[str | int | None, ...]], list[str]]:
    state = analyse(_TEXT.format(row=row))
    audits: list[tuple[str | int | None, ...]] = [
        (a.scope, a.case_type, a.good, a.requires_improvement, a.inadequate) for a in state.of(CaseAudit)
    ]
    return audits, [s.heading for s in state.of(Section)]


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        ("Children at risk of sexual      1            3                 2\nexploitation\n", "cse"),
        ("Children at risk of sexual\nexploitation                    1            3                 2\n", "cse"),
        (
            "Children who are detained\n                                1            3                 2\nin custody\n",
            "custody",
        ),
    ],
)
def test_a_label_over_two_lines_is_one(row: str, kind: str) -> None:
    audits, sections = _read(row)
    assert audits == [
        ("case-type", "domestic-abuse", 2, 4, 3),
        ("case-type", kind, 1, 3, 2),
        ("case-type", "missing", 2, 2, 4),
    ]
    assert sections == ["Introduction", "Case file analysis", "Investigation"]


def test_a_type_that_nobody_knows_is_not_all_cases() -> None:
    state = analyse(
        _TEXT.format(row="Things of another sort          1            3                 2\n").replace(
            "Missing children                2            2                 4\n", ""
        )
    )
    assert [a.case_type for a in state.of(CaseAudit)] == ["domestic-abuse"]


def test_a_long_label_in_a_table_that_has_one_count_in_each_row() -> None:
    text = (
        "Northmoor Police\n\nChild protection inspection\n\nIntroduction\n\nInspectors read cases in May 2015.\n\n"
        "Annex A: How we inspect\n\nThe table shows how many cases there were of each type.\n\n"
        "  Type of case                            Number of cases\n\n"
        "  Domestic abuse                          6\n\n"
        "  Police protection                       4\n\n"
        "  Other incidents at which a child was\n  thought to be in danger                 3\n\n"
        "  Missing children                        5\n\n"
        "  Children in custody                     2\n\nObjectives\n\nWe inspect so that forces improve.\n"
    )
    state = analyse(text)
    assert [(a.case_type, a.cases) for a in state.of(CaseAudit)] == [
        ("domestic-abuse", 6),
        ("police-protection", 4),
        ("other-incidents", 3),
        ("missing", 5),
        ("custody", 2),
    ]
    assert [s.heading for s in state.of(Section)] == ["Introduction", "Annex A: How we inspect", "Objectives"]
