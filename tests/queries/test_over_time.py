"""What the queries answer that set two reports on one force beside each other, on the corpus."""

from __future__ import annotations

import pytest

from graphkit.engine import Connection
from graphkit.queries import ask
from tests.queries.test_answers import rows

pytestmark = pytest.mark.neo4j

FORCE = "Northmoor Police"


def test_what_changed_between_two_reports(asked: Connection) -> None:
    found = rows(asked, "theme-changes", "theme change before after before_inspected inspected")
    assert found == [
        ("Supervision", "worse", "mixed", "failing", "2015-03", "2017-04"),
        ("Record keeping", "still failing", "failing", "failing", "2015-03", "2017-04"),
        ("Staffing and workload", "still failing", "failing", "failing", "2015-03", "2017-04"),
        ("Digital forensics", "better", "failing", "strength", "2015-03", "2017-04"),
    ]
    record = ask(asked, "theme-changes", force=FORCE).records()[3]
    assert record["before_quote"] == "Phones lay in the store for months."
    assert record["quote"] == "No phone waits longer than a week now."
    assert rows(asked, "theme-changes", "theme", force="Eastvale") == [], "one report is no change"


def test_reports_that_contradict_each_other(asked: Connection) -> None:
    found = rows(asked, "contradictions", "force theme failing_inspected strength_inspected months failing quote")
    assert found == [
        (FORCE, "Digital forensics", "2015-03", "2017-04", 25, "Phones lay in the store for months.",
         "No phone waits longer than a week now."),
    ]  # fmt: skip


def test_figures_of_two_dates(asked: Connection) -> None:
    found = rows(asked, "figures-over-time", "force theme unit before before_as_of after after_as_of change")
    assert found == [(FORCE, "Staffing and workload", "posts", 9.0, "2015-03", 4.0, "2017-04", -5.0)]
    assert rows(asked, "figures-over-time", "force", kinds="delay") == []


def test_a_theme_that_does_well_on_the_whole_is_no_failing(asked: Connection) -> None:
    """In Northmoor supervision fails and does well, so that a force counts as failing only in part."""
    both = rows(asked, "failings-ranked", "theme fails_in mixed_in", include_mixed=True)
    assert ("Voice of the child", 3, 1) in both
    outright = rows(asked, "failings-ranked", "theme fails_in mixed_in", include_mixed=False)
    assert ("Voice of the child", 2, 0) in outright


def test_the_newest_word_on_a_theme(asked: Connection) -> None:
    found = rows(asked, "themes-by-force", "theme force value newest reports", areas="investigation")
    assert ("Digital forensics", FORCE, "mixed", "strength", 2) in found


def test_the_timeline_counts_what_came_of_each_inspection(asked: Connection) -> None:
    found = rows(asked, "timeline", "inspected recommendations achieved progress none taken_up_by report", force=FORCE)
    assert found == [
        ("2015-03", 2, 0, 0, 1, ["northmoor-2017"], "northmoor-2015"),
        ("2017-04", 0, 0, 0, 0, [], "northmoor-2017"),
    ]


def test_what_is_open_knows_whether_anyone_could_have_looked(asked: Connection) -> None:
    found = rows(asked, "open-recommendations", "force state deadline later_reports seen_in")
    assert found == [
        (FORCE, "none", "P3M", 1, "northmoor-2017"),
        ("Eastvale Constabulary", "unseen", "P6M", 0, None),
        (FORCE, "unseen", "immediately", 1, None),
    ]
    on_records = rows(asked, "open-recommendations", "deadline", themes="record-keeping")
    assert on_records == [("immediately",)]


def test_a_failing_stands_after_a_recommendation(asked: Connection) -> None:
    found = rows(asked, "failing-after-recommendation", "theme told stands_in months overdue quote")
    assert found == [("Record keeping", 1, 1, 25, True, "Minutes were missing in every second file.")]


def test_coverage_counts_what_is_there(asked: Connection) -> None:
    found = rows(asked, "counts-by-label", "label nodes")
    assert ("Report", 4) in found
    assert not {"LoadLock"} & {label for label, _ in found}


def test_a_report_that_recommends_nothing_leaves_nothing_out(asked: Connection) -> None:
    """Northmoor's second report finds failings and makes no recommendation at all."""
    found = rows(asked, "failing-without-recommendation", "report recommendations", min_failings=1)
    assert found
    assert "northmoor-2017" not in {report for report, _ in found}
    assert min(number for _, number in found) > 0
