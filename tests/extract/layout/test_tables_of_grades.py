"""Tables of grades are read whatever their first column is called, wherever names break and the total stands."""

from __future__ import annotations

import pytest

from graphkit.extract.layout.lines import read_lines
from graphkit.extract.layout.tables.grade_heads import grade_head
from graphkit.extract.layout.tables.of_cases import case_tables
from graphkit.records import CaseAudit, Section
from tests.extract.judging_harness import records

_LEAD = "Case file analysis\n\nThe table shows the results.\n\n"
_END = "\n\nInitial contact\n\nInspectors found that officers did not record the views of children.\n"
_PAGES = "".join(f"\n\n{n}\nNational inspection\n\nOfficers spoke to us on day {n} of our visit." for n in range(9, 15))
_ROWS = "Section 47 enquiries 14 4 7 3\nDomestic abuse 11 3 5 3\nMissing children 8 nil 4 4"
_GRADED = [("section-47", 4, 7, 3, 14), ("domestic-abuse", 3, 5, 3, 11), ("missing", 0, 4, 4, 8)]


def _read(table: str, after: str = _END) -> tuple[list[tuple[str | int | None, ...]], list[str]]:
    found = records(f"{_LEAD}{table}{after}")
    audits: list[tuple[str | int | None, ...]] = [
        (a.case_type, a.good, a.requires_improvement, a.inadequate, a.cases) for a in found if isinstance(a, CaseAudit)
    ]
    return audits, [s.heading for s in found if isinstance(s, Section)]


@pytest.mark.parametrize(
    "table",
    [
        f"Cases Good Requires Inadequate\nimprovement\n{_ROWS}",
        f"Strand of work Cases Good Requires Inadequate\nimprovement\n{_ROWS}",
        f"Strand Number of Good Needs Inadequate\nof work cases improvement\n{_ROWS}",
        f"Requires\nStrand Files Good improvement Inadequate\n{_ROWS}",
        f"Requires\nStrand Total Good Inadequate\nimprovement\n{_ROWS}",
        f"Good Requires Inadequate\nStrand of work improvement\n{_ROWS}",
        f"Good Requires improvement Inadequate\n{_ROWS}",
        "Strand Good Requires Inadequate Total\nimprovement\nSection 47 enquiries 4 7 3 14\nDomestic abuse 3 5 3 11\n"
        "Missing children - 4 4 8",
        "Strand Inadequate Requires Good All cases\nimprovement\nSection 47 enquiries 3 7 4 14\n"
        "Domestic abuse 3 5 3 11\nMissing children 4 4 0 8",
        "Strand\tTotal\tGood\tRequires\nimprovement\tInadequate\nEnquiries of the kind of section 47 of the\n"
        "Act\t14\t4\t7\t3\nDomestic abuse\t11\t3\t5\t3\nMissing children\t8\t-\t4\t4",
        "Strand Total Good Requires Inadequate\nimprovement\nSection 47 enquiries 14\t4\t7\t3\n"
        "Domestic abuse 11\t3\t5\t3\nMissing\nchildren 8\t-\t4\t4",
    ],
)
def test_the_sums_of_the_rows_tell_the_total(table: str) -> None:
    assert _read(table) == (_GRADED, ["Case file analysis", "Initial contact"])


_TABBED = "Section 47 enquiries\t14\t4\t7\t3\nDomestic abuse\t11\t3\t5\t3\nMissing children\t8\tnil\t4\t4"
_UNCOUNTED = "Section 47 enquiries\t4\t7\t3\nDomestic abuse\t3\t5\t3\nMissing children\tnil\t4\t4"
_LAST = "Section 47 enquiries 4 7 3 14\nDomestic abuse 3 5 3 11\nMissing children nil 4 4 8"
_WORST_FIRST = "Section 47 enquiries 3 7 4\nDomestic abuse 3 5 3\nMissing children 4 4 nil"


@pytest.mark.parametrize(
    "table",
    [
        f"Grade\nNumber of\n\nSet of cases\tRequires\ncases\tGood\tInadequate\n\nimprovement\n\n{_TABBED}",
        f"Number of\tOur grades\n\nSet of cases\tRequires\ncases\tGood\tInadequate\n\nimprovement\n\n{_TABBED}",
        f"Judgements\n\nStrand of work\tRequires\nGood\tInadequate\nimprovement\n{_UNCOUNTED}",
        f"Results\nRequires\nStrand of work\tNumber of\tGood\tInadequate\ncases\timprovement\n{_TABBED}",
        f"Inspectors' grades\nNumber of Requires\nStrand of work Good Inadequate\ncases improvement\n{_ROWS}",
        f"Number of\nStrand of work Good Requires Inadequate\ncases improvement\n{_ROWS}",
        f"Strand of work Requires Number of\nGood Inadequate\nimprovement cases\n{_LAST}",
        f"Strand of work Needs\nInadequate Good\nimprovement\n{_WORST_FIRST}",
    ],
)
def test_a_cell_over_the_grades_and_names_that_stand_higher_than_others(table: str) -> None:
    graded = _GRADED if "umber of" in table else [(*one[:4], None) for one in _GRADED]
    assert _read(table) == (graded, ["Case file analysis", "Initial contact"])


def test_a_name_of_which_a_half_is_missing_heads_no_column() -> None:
    assert _read(f"Grade\nStrand of work\tRequires\nGood\tInadequate\n{_UNCOUNTED}")[0] == []
    assert _read(f"Strand of work\tRequires\nInadequate\tGood\tAdequate\nimprovement\n{_TABBED}")[0] == []


@pytest.mark.parametrize(
    "rows",
    [
        "Section 47 enquiries by detectives in Carrow\nRoad 14 4 7 3\nDomestic abuse 11 3 5 3\n"
        "Children who go missing from home or\ncare 8 0 4 4",
        "Section 47 enquiries by detectives in Carrow 14 4 7 3\nRoad\nDomestic abuse 11 3 5 3\n"
        "Missing children 8 0 4 4",
        "Enquiries\nunder section\n47 of the\nChildren Act 14 4 7 3\nDomestic\n"
        "abuse 11 3 5 3\nMissing\nchildren 8 0 4 4",
    ],
)
def test_labels_go_over_lines_where_they_fill_them(rows: str) -> None:
    assert _read(f"Strand Cases Good Requires Inadequate\nimprovement\n{rows}")[0] == _GRADED


def test_a_page_ends_within_the_table_and_within_a_label() -> None:
    head = "Strand Cases Good Requires Inadequate\nimprovement"
    page = "\n\n7\nNational inspection\n\n"
    rows = [
        "Section 47 enquiries 14 4 7 3",
        "Domestic\n8\nNational inspection\n\nabuse 11 3 5 3",
        "Missing children 8 0 4 4",
    ]
    assert _read(f"{head}\n{page.join(rows)}", _PAGES + _END)[0] == _GRADED
    assert _read(f"{head}\n{rows[0]}{page}{head}\n{rows[1]}\n{rows[2]}", _PAGES + _END)[0] == _GRADED


def test_the_label_of_a_row_says_who_graded_which_cases() -> None:
    table = (
        "Cases Good Requires Inadequate\nimprovement\nAssessed by the force itself 20 9 8 3\n"
        "Our view of the same cases 20 6 9 5\nFurther cases seen by inspectors only 32 9 14 9\n"
        "All that we assessed 52 15 23 14"
    )
    found = [r for r in records(f"{_LEAD}{table}{_END}") if isinstance(r, CaseAudit)]
    assert [(a.assessor, a.scope, a.good, a.cases) for a in found] == [
        ("force", "self-assessed", 9, 20),
        ("inspectorate", "self-assessed", 6, 20),
        ("inspectorate", "additional", 9, 32),
        ("inspectorate", "all", 15, 52),
    ]


def test_four_grades_and_a_column_that_some_row_leaves_empty() -> None:
    rows = "Domestic abuse 11 3 1 5 2\nMissing children 8 - 1 3 4\nPolice custody 5 2 2 1 –"
    found = [
        r
        for r in records(f"{_LEAD}Work Cases Good Adequate Requires Inadequate\nimprovement\n{rows}{_END}")
        if isinstance(r, CaseAudit)
    ]
    assert [(a.good, a.adequate, a.requires_improvement, a.inadequate) for a in found] == [
        (3, 1, 5, 2),
        (0, 1, 3, 4),
        (2, 2, 1, 0),
    ]


def test_a_dash_is_no_case_unless_the_total_says_that_it_is_some() -> None:
    rows = "Domestic abuse 11 3 5 3\nMissing children 8 - 4 4\nPolice custody 9 - 4 2"
    found = _read(f"Strand Cases Good Requires Inadequate\nimprovement\n{rows}")[0]
    assert [audit[1] for audit in found] == [3, 0, None]


@pytest.mark.parametrize(("row", "good"), [("Police custody 1 3 2", 0), ("Police custody 1 3 nil", None)])
def test_a_dash_beside_a_nil_is_no_count(row: str, good: int | None) -> None:
    rows = f"Domestic abuse 3 5 3\nMissing children - 4 4\n{row}"
    assert _read(f"Strand Good Requires Inadequate\nimprovement\n{rows}")[0][1][1] == good


@pytest.mark.parametrize(
    "lines",
    [
        ["Strand Cases Good Requires Inadequate", "Domestic abuse 11 3 5 3", "Missing children 8 0 4 4"],  # half a name
        ["Strand Good Good Inadequate", "Domestic abuse 11 3 5", "Missing children 8 0 4"],  # whose grade is whose?
        ["Strand Good Inadequate", "Domestic abuse 11 3 5", "Missing children 8 1 4"],  # no total
        ["Strand Good Inadequate", "Domestic abuse 3 5"],  # one row
        ["Practice was good or inadequate", "Domestic abuse 3 5", "Missing children 4 5"],
        ["Good records, good plans", "Domestic abuse 3 5", "Missing children 4 5"],
    ],
)
def test_what_is_no_head_or_fits_no_row(lines: list[str]) -> None:
    assert grade_head(lines, 0) is None


def test_a_label_above_a_group_of_rows_ends_the_table_where_it_does_not_fill_its_line() -> None:
    table = "Work Good Inadequate\nDomestic abuse of adults 3 5\nChildren missing 4 5\nCity\nHospital orders 5 5"
    assert [row.cells[0] for row in case_tables(table, read_lines(table), frozenset())] == [
        "Work",
        "Domestic abuse of adults",
        "Children missing",
    ]
