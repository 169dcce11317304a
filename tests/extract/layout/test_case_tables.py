"""Tables of cases by type are read however they are printed: a cell on each line, cells that touch, a label torn."""

from __future__ import annotations

import pytest

from graphkit.extract.layout.lines import read_lines
from graphkit.extract.layout.tables.of_cases import case_tables
from graphkit.records import CaseAudit, Section
from tests.extract.judging_harness import records

_LEAD = "Methodology\n\nThe force was asked to assess cases of the types listed in the table.\n\n"
_END = "\n\nInitial contact\n\nInspectors found that officers did not record the views of children.\n"
_COUNTED = [("domestic-abuse", 5), ("missing", 14), ("police-protection", 3)]
_GRADED = [("section-47", 3, 5, 4), ("domestic-abuse", 4, 6, 3), ("missing", 10, 4, 6)]


def _found(table: str) -> list[CaseAudit | Section]:
    return [r for r in records(f"{_LEAD}{table}{_END}") if isinstance(r, CaseAudit | Section)]


def _counted(table: str) -> list[tuple[str | None, int | None]]:
    return [(a.case_type, a.cases) for a in _found(table) if isinstance(a, CaseAudit)]


def _graded(table: str) -> list[tuple[str | None, int | None, int | None, int | None]]:
    return [
        (a.case_type, a.good, a.requires_improvement, a.inadequate) for a in _found(table) if isinstance(a, CaseAudit)
    ]


@pytest.mark.parametrize(
    "table",
    [
        "Kind of case\nNumber assessed\n\n\nDomestic abuse\n5\n\n\nMissing children\n14\n\n\nPolice protection\n3",
        "Kind of case\n\nNumber assessed\n\nDomestic abuse\n\n5\n\nMissing children\n\n14\n\nPolice protection\n\n3",
        "Kind of case Number assessed\nDomestic abuse 5\nMissing children 14\nPolice protection 3",
        "Kind of caseNumber assessed\n\nDomestic abuse5\nMissing children14\nPolice protection3",
        "Kind of case      Numberassessed\n\nDomestic abuse       5\nMissing children     14\nPolice protection     3",
        "Number\nKind of case\nassessed\nDomestic abuse 5\nMissing\n14\nchildren\nPolice protection 3",
        "Category\nCases reviewed\nDomestic\nabuse\n5\nMissing children\n14\nPolice protection 3",
    ],
)
def test_how_many_cases_of_each_type_there_were(table: str) -> None:
    assert _counted(table) == _COUNTED
    assert [s.heading for s in _found(table) if isinstance(s, Section)] == ["Methodology", "Initial contact"]


@pytest.mark.parametrize(
    "table",
    [
        "Type of case\nGood\nRequires improvement\nInadequate\nTotal\n\nSection 47 enquiries\n3\n5\n4\n12\n\n"
        "Domestic abuse\n4\n6\n3\n13\n\nMissing children\n10\n4\n6\n20",
        "Type of caseGoodRequires improvementInadequateTotal\n\nSection 47 enquiries35412\n\nDomestic abuse46313\n\n"
        "Missing children104620",
        "Requires\nType of case Good Inadequate Total\nimprovement\nSection 47 enquiries 3 5 4 12\n"
        "Domestic\n4 6 3 13\nabuse\nMissing children 10 4 6 20",
        "Type of case Good Requires\nimprovement\nInadequate Total\nSection 47\nenquiries 3 5 4 12\n"
        "Domestic abuse 4 6 3 13\nMissing\nchildren\n10 4 6 20",
    ],
)
def test_how_the_cases_of_each_type_were_graded(table: str) -> None:
    assert _graded(table) == _GRADED
    assert [s.heading for s in _found(table) if isinstance(s, Section)] == ["Methodology", "Initial contact"]


def _rows(table: str, skip: frozenset[int] = frozenset()) -> list[tuple[str, ...]]:
    return [row.cells for row in case_tables(table, read_lines(table), skip)][1:]


def test_the_head_of_a_page_and_its_number_stand_between_two_rows() -> None:
    rows = "Domestic abuse 4 6 10\nMissing children 1 2 3"
    table = f"Type of case Good Inadequate Total\n•\n•\n{{}}National inspection\n{{}}{rows}"
    expected = [("Domestic abuse", "4", "6", "10"), ("Missing children", "1", "2", "3")]
    assert _rows(table.format("7\n", ""), frozenset({4})) == expected
    assert _rows(table.format("", "7\n"), frozenset({3})) == expected


def test_of_two_numbers_beside_the_edge_of_a_page_either_may_be_that_of_the_page() -> None:
    table = "Type of case\nNumber of cases\nDomestic abuse\n5\nMissing children\n14\nNational inspection\n7\nCustody\n3"
    assert _rows(table, frozenset({6})) == [("Domestic abuse", "5"), ("Custody", "3")]


def test_a_number_of_the_label_is_no_count() -> None:
    table = (
        "Type of case Number of cases\nEnquiries under section 47\n5\nEnquiries under section 47 6\nDomestic abuse 3"
    )
    assert _rows(table) == [
        ("Enquiries under section 47", "5"),
        ("Enquiries under section 47", "6"),
        ("Domestic abuse", "3"),
    ]


@pytest.mark.parametrize(
    ("rest", "rows"),
    [
        ("Sex offenders\n\nPolice custody\n\n3", 2),  # labels in one column, counts in another
        ("Sex offenders 4 3", 2),
        ("Sex offenders\n4\n3", 2),
        ("Sex offenders12 Police custody 3", 2),
        ("Annex B Glossary\nchild someone aged under 18", 2),
        ("Annex B Glossary\n18", 2),
        ("3", 1),  # whichever of the two counts is that of the row above
    ],
)
def test_what_fits_in_no_row_ends_the_table(rest: str, rows: int) -> None:
    table = f"Type of case Number of cases\nDomestic abuse 5\nOnline abuse 2\nMissing children 14\n{rest}"
    assert len(_rows(table)) == rows + 1


def test_counts_that_touch_are_none_where_they_add_up_in_two_ways_or_in_none() -> None:
    head = "Type of caseGoodInadequateTotal\nDomestic abuse426\nMissing children134"
    assert len(_rows(head)) == 2
    assert len(_rows(f"{head}\nPolice protection11112")) == 2  # 1 and 11 or 11 and 1
    assert len(_rows(f"{head}\nPolice protection428")) == 2


def test_a_column_without_a_total_is_in_no_place_that_is_sure() -> None:
    table = "Requires\nType of case Good Inadequate\nimprovement\nDomestic abuse 4 6 3\nMissing children 1 2 3"
    assert _rows(table) == []


@pytest.mark.parametrize(
    "table",
    [
        "Kind of case\n\nDomestic abuse\n\nMissing\nchildren\n\nPolice protection\n\nNumber\nassessed\n\n5\n\n14\n\n3",
        "Kind of case\n\nNumber assessed\n\nDomestic abuse 5\n\nMissing\nchildren\n\nPolice protection\n\n14\n\n3",
        "Kind of case\n\nNumber assessed\n\nDomestic abuse\n\nMissing children\n\n5\n\n14\n\nPolice protection 3",
    ],
)
def test_a_table_that_is_set_column_by_column(table: str) -> None:
    assert _counted(table) == _COUNTED
    assert [s.heading for s in _found(table) if isinstance(s, Section)] == ["Methodology", "Initial contact"]


def test_what_proves_a_row_of_it_goes_on_to_the_last_count() -> None:
    table = "Kind of case\n\nDomestic abuse\n\nMissing children\n\nNumber assessed\n\n5\n\n14"
    text = f"{_LEAD}{table}{_END}"
    assert [a.quote.split()[-1] for a in records(text) if isinstance(a, CaseAudit)] == ["14", "14"]


def test_grades_that_are_set_column_by_column_with_a_title_between() -> None:
    head = "Type of case\n\nGood\n\nRequires\nimprovement\n\nInadequate Total"
    names = "Section 47 enquiries\n\nDomestic abuse\n\nMissing\nchildren\n\n5. Initial contact"
    assert _rows(f"{head}\n\n{names}\n\n3\n\n4\n\n10\n\n5\n\n6\n\n4\n\n4\n\n3\n\n6\n\n12\n\n13\n\n20")[:3] == [
        ("Section 47 enquiries", "3", "5", "4", "12"),
        ("Domestic abuse", "4", "6", "3", "13"),
        ("Missing children", "10", "4", "6", "20"),
    ]
    assert _rows(f"{head}\n\n{names}\n\n3\n\n4\n\n10\n\n5\n\n6\n\n4\n\n4\n\n3\n\n6\n\n12\n\n13\n\n21") == []


def test_columns_of_unlike_lengths_are_no_table() -> None:
    head = "Type of case\n\nNumber of cases"
    assert _rows(f"{head}\n\nDomestic abuse\n\nMissing children\n\nPolice protection\n\n5\n\n14") == []
    assert _rows(f"{head}\n\nDomestic abuse\n\nMissing children\n\n5\n\n14\n\n3") == []


def test_the_names_of_columns_parted_by_bars_that_go_over_two_lines() -> None:
    rows = "Section 47 enquiries| 3| 5| 4| 12\nDomestic abuse| 4| 6| 3| 13\nMissing children| 10| 4| 6| 20"
    table = (
        f"**Type of case**| **Good**| **Requires improvement**|\n**Inadequate**| **Total**\n---|---|---|---|---\n{rows}"
    )
    assert _graded(table) == _GRADED


def test_a_row_whose_label_filled_its_column_among_rows_with_tabs() -> None:
    table = "Kind of case\tNumber assessed\nDomestic abuse\t5\nMissing children 14\nPolice protection\t3"
    assert _counted(table) == _COUNTED
