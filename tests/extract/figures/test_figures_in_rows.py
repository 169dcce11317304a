"""Lines that are a label and a number, below what leads to them, and one count at several times."""

from __future__ import annotations

import pytest

from graphkit.records import CaseAudit, Metric, Section
from tests.extract.judging_harness import records
from tests.extract.naming_harness import figures

COVER = "National child protection inspection\n\nSelwick Police\n\n6–10 May 2019\n\n"
HEAD = "Initial contact\n\nOfficers attend quickly.\n\n"


@pytest.mark.parametrize("mark", [": ", " – "])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("end", ["", "Desk staff read them.\n\n"])
def test_lines_below_a_lead_that_count_what_they_name(mark: str, gap: str, end: str) -> None:
    lines = gap.join(f"{name}{mark}{n}" for name, n in (("Red forms", 14), ("Amber forms", 205), ("Others", "1,310")))
    found = records(f"{HEAD}At the time of our inspection, the backlogs were:{gap}{lines}\n\n{end}", COVER)
    read = [(r.value, r.unit, r.kind, r.as_of) for r in found if isinstance(r, Metric)]
    assert read[:2] == [(14, "red forms", "backlog", "2019-05"), (205, "amber forms", "backlog", "2019-05")]
    assert [r.heading for r in found if isinstance(r, Section)] == ["Initial contact"]


def test_grades_and_names_are_no_metrics() -> None:
    for line in (
        "Good: 12", "Requires improvement: 3", "Pages – 14", "Table 4: 12", "Year: 2017", "Inspected in: 14",
        "Officers trained (percent): 40",
    ):  # fmt: skip
        assert figures(line) == []
    listed = "Good: 4\nRequires improvement: 3\nInadequate: 2\n\n"
    body = f"{HEAD}Cases involving missing children\n\nWe assessed these as:\n\n{listed}"
    found = records(body, COVER)
    assert not [r for r in found if isinstance(r, Metric)]
    assert [(r.good, r.requires_improvement, r.inadequate) for r in found if isinstance(r, CaseAudit)] == [(4, 3, 2)]


def test_one_count_at_several_times() -> None:
    said = "The queue stood at 1,250 forms in February 2018, 720 in June and 190 in October."
    assert [(m.value, m.unit, m.as_of) for m in figures(said)] == [
        (1250, "forms", "2018-02"),
        (720, "forms", None),
        (190, "forms", None),
    ]
    assert [m.as_of for m in figures("It held 40 children in May and June 2018.")] == ["2018-05/2018-06"]
