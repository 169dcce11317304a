"""The label of several rows of a table of graders is theirs wherever it stands: in one of them, between, above."""

from __future__ import annotations

import pytest

from graphkit.records import CaseAudit, Section
from tests.extract.judging_harness import records

_LEAD = "Case file analysis\n\nThe table shows the results.\n\n"
_END = "\n\nInitial contact\n\nInspectors found that officers did not record the views of children.\n"
_HEAD = "Kind of case\tGraded by\tGood\tRequires improvement\tInadequate"
_GRADED = [
    ("section-47", "force", 5, 3, 1),
    ("section-47", "inspectorate", 2, 4, 3),
    ("domestic-abuse", "force", 4, 1, 0),
    ("domestic-abuse", "inspectorate", 1, 2, 2),
    ("other-incidents", "force", 3, 3, 0),
    ("other-incidents", "inspectorate", 2, 2, 2),
]


def _read(table: str) -> tuple[list[tuple[str | int | None, ...]], list[str]]:
    found = records(f"{_LEAD}{table}{_END}")
    audits: list[tuple[str | int | None, ...]] = [
        (a.case_type or a.scope, a.assessor, a.good, a.requires_improvement, a.inadequate)
        for a in found
        if isinstance(a, CaseAudit)
    ]
    return audits, [s.heading for s in found if isinstance(s, Section)]


_F, _H = ("Quillshire Constabulary", "HMICFRS")
_BETWEEN = (
    f"{_F}\t5\t3\t1\n\nEnquiries under section 47\n\n{_H}\t2\t4\t3\n{_F}\t4\t1\t0\n\nDomestic abuse\n\n{_H}\t1\t2\t2\n"
    f"{_F}\t3\t3\t0\n\nIncidents other than domestic abuse\n\n{_H}\t2\t2\t2"
)
_PLAIN = _BETWEEN.replace("\t", " ").replace("\n\n", "\n")


@pytest.mark.parametrize(
    "table",
    [
        f"{_HEAD}\n{_BETWEEN}",
        # in the second row, or in either
        f"{_HEAD}\n{_F}\t5\t3\t1\nEnquiries under section 47\t{_H}\t2\t4\t3\n{_F}\t4\t1\t0\n"
        f"Domestic abuse\t{_H}\t1\t2\t2\n{_F}\t3\t3\t0\nIncidents other than domestic abuse\t{_H}\t2\t2\t2",
        f"{_HEAD}\nEnquiries under section 47\t{_F}\t5\t3\t1\n{_H}\t2\t4\t3\n{_F}\t4\t1\t0\n\nDomestic abuse\n\n"
        f"{_H}\t1\t2\t2\n{_F}\t3\t3\t0\nIncidents other than domestic abuse\t{_H}\t2\t2\t2",
        # above its rows, and below them
        f"{_HEAD}\n\nEnquiries under section 47\n\n{_F}\t5\t3\t1\n{_H}\t2\t4\t3\n\nDomestic abuse\n\n{_F}\t4\t1\t0\n"
        f"{_H}\t1\t2\t2\n\nIncidents other than domestic abuse\n\n{_F}\t3\t3\t0\n{_H}\t2\t2\t2",
        f"{_HEAD}\n{_F}\t5\t3\t1\n{_H}\t2\t4\t3\n\nEnquiries under section 47\n\n{_F}\t4\t1\t0\n{_H}\t1\t2\t2\n\n"
        f"Domestic abuse\n\n{_F}\t3\t3\t0\n{_H}\t2\t2\t2\n\nIncidents other than domestic abuse",
        # broken over two lines, or over the two rows
        f"{_HEAD}\n{_F}\t5\t3\t1\n\nEnquiries under\nsection 47\n\n{_H}\t2\t4\t3\n{_F}\t4\t1\t0\n\n"
        f"Domestic\n\nabuse\n\n{_H}\t1\t2\t2\nIncidents other than\t{_F}\t3\t3\t0\ndomestic abuse\t{_H}\t2\t2\t2",
        # others grade too: of them nothing is known
        f"{_HEAD}\n{_F}\t5\t3\t1\nEnquiries under section 47\tPeer force\t3\t3\t3\n{_H}\t2\t4\t3\n{_F}\t4\t1\t0\n"
        f"Domestic abuse\tPeer force\t2\t2\t1\n{_H}\t1\t2\t2\n{_F}\t3\t3\t0\n"
        f"Incidents other than domestic abuse\tPeer force\t1\t4\t1\n{_H}\t2\t2\t2",
        # with the sums of the rows
        "Kind of case\tGraded by\tCases\tGood\tRequires improvement\tInadequate\n"
        f"{_F}\t9\t5\t3\t1\n\nEnquiries under section 47\n\n{_H}\t9\t2\t4\t3\n{_F}\t5\t4\t1\t-\n\nDomestic abuse\n\n"
        f"{_H}\t5\t1\t2\t2\n{_F}\t6\t3\t3\t-\n\nIncidents other than domestic abuse\n\n{_H}\t6\t2\t2\t2",
        f"{_HEAD}\n{_BETWEEN}".replace("\t0", "\t–"),
        # blanks are all that is left between the cells
        f"Kind of case Graded by Good Requires improvement Inadequate\n{_PLAIN}",
        f"Kind of case Graded by Good Requires Inadequate\nimprovement\n{_PLAIN}",
        # wide ones
        f"{_HEAD}\n{_BETWEEN}".replace("\t", "      ").replace("\n\n", "\n").replace("\nH", f"\n{' ' * 40}H"),
        # the columns are named again where a page begins
        f"{_HEAD}\n{_BETWEEN}".replace(f"{_F}\t4", f"{_HEAD}\n{_F}\t4"),
    ],
)  # fmt: skip
def test_a_label_is_of_all_rows_that_it_spans(table: str) -> None:
    assert _read(table) == (_GRADED, ["Case file analysis", "Initial contact"])


def test_a_table_of_sets_of_cases_has_sets_with_one_grader() -> None:
    table = (
        f"Cases\tAssessed by\tGood\tRequires improvement\tInadequate\n{_F}\t12\t9\t3\n\n"
        f"Chosen by the constabulary (24)\n\n{_H}\t5\t10\t9\nFurther (20)\t{_H}\t4\t9\t7\nAll (44)\t{_H}\t9\t19\t16"
    )
    assert _read(table)[0] == [
        ("self-assessed", "force", 12, 9, 3),
        ("self-assessed", "inspectorate", 5, 10, 9),
        ("additional", "inspectorate", 4, 9, 7),
        ("all", "inspectorate", 9, 19, 16),
    ]


def test_the_scale_of_four_grades() -> None:
    table = (
        f"Area\tAssessor\tGood\tAdequate\tRequires improvement\tInadequate\n{_F}\t5\t1\t3\t1\n\nMissing children\n\n"
        f"{_H}\t2\t2\t4\t2\n{_F}\t4\t0\t1\t0\n\nDomestic abuse\n\n{_H}\t1\t1\t2\t1"
    )
    found = [r for r in records(f"{_LEAD}{table}{_END}") if isinstance(r, CaseAudit)]
    assert [(a.case_type, a.assessor, a.good, a.adequate, a.requires_improvement, a.inadequate) for a in found] == [
        ("missing", "force", 5, 1, 3, 1),
        ("missing", "inspectorate", 2, 2, 4, 2),
        ("domestic-abuse", "force", 4, 0, 1, 0),
        ("domestic-abuse", "inspectorate", 1, 1, 2, 1),
    ]


def test_a_type_that_nobody_knows_is_not_all_cases_of_the_force() -> None:
    assert _read(f"{_HEAD}\n{_BETWEEN.replace('Domestic abuse', 'Operation Tern')}") == (
        [*_GRADED[:2], *_GRADED[4:]],
        ["Case file analysis", "Initial contact"],
    )


def test_a_row_that_could_be_of_two_groups_is_of_none() -> None:
    table = f"{_HEAD}\nDomestic abuse\t{_H}\t1\t2\t2\n{_F}\t5\t3\t1\nMissing children\t{_H}\t2\t4\t3"
    assert ("missing", "force", 5, 3, 1) not in _read(table)[0]


def test_a_heading_below_a_table_is_no_label_of_it() -> None:
    table = f"{_HEAD}\n{_BETWEEN}\n\nWhat the audits found\n\nThe audits found delay in most of the cases."
    assert _read(table) == (_GRADED, ["Case file analysis", "What the audits found", "Initial contact"])


@pytest.mark.parametrize(
    "table",
    [
        f"{_HEAD}\nEnquiries under section 47\t{_F}\t5\t3\t1\n{_H}\t2\t4\t3\nDomestic abuse\t{_F}\t4\t1\t0\n"
        f"{_H}\t1\t2\t2\nIncidents other than\ndomestic abuse\t{_F}\t3\t3\t0\n{_H}\t2\t2\t2",
        f"{_HEAD}\n{_F}\t5\t3\t1\nEnquiries under section 47\t{_H}\t2\t4\t3\n{_F}\t4\t1\t0\nDomestic abuse\t"
        f"{_H}\t1\t2\t2\n{_F}\t3\t3\t0\nIncidents other than\ndomestic abuse\t{_H}\t2\t2\t2",
    ],
)
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_every_cell_on_a_line_of_its_own(table: str, between: str) -> None:
    assert _read(table.replace("\t", between)) == (_GRADED, ["Case file analysis", "Initial contact"])


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("named", ["Graded by", "Assessor"])
def test_the_name_of_the_force_on_a_line_of_its_own_is_a_cell(between: str, named: str) -> None:
    cells = [named, "Good", "Requires improvement", "Inadequate", "Quillshire Police", "9", "8", "7", "HMICFRS"]
    table = between.join([*cells, "4", "10", "10"])
    title = f"National inspection\n\nQuillshire Police\n\n{_LEAD}"
    found = [r for r in records(f"{title}{table}{_END}") if isinstance(r, CaseAudit)]
    assert [(a.assessor, a.good, a.requires_improvement, a.inadequate) for a in found] == [
        ("force", 9, 8, 7),
        ("inspectorate", 4, 10, 10),
    ]


def test_cells_that_are_more_or_fewer_than_the_columns_count_nothing() -> None:
    cells = ["Graded by", "Good", "Requires improvement", "Inadequate", "Quillshire Police", "9", "7", "HMICFRS", "4"]
    assert _read("\n\n".join([*cells, "10"]))[0] == []
