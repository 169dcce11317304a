"""What is to be done by a day of the calendar stands among the other deadlines, and is overdue after that day."""

from __future__ import annotations

import pytest

from graphkit.engine import Connection
from graphkit.store import load
from tests.graphs import hold
from tests.queries.asking import rows
from tests.queries.corpus import Report

pytestmark = pytest.mark.neo4j


@pytest.fixture(scope="module")
def dated(connection: Connection) -> Connection:
    """A connection to a graph that holds two reports on one force, the first with dates in its recommendations."""
    told = {
        "P6M": ("training", "rests"),
        "2024-06-30": ("supervision", "reads"),
        "2024-11-30": ("record-keeping", "writes"),
        "2026-03": ("digital-forensics", "opens"),
        "immediately": ("voice-of-the-child", "asks"),
    }
    first = Report("fernmoor-2024", "Fernmoor Police", "inspection", "2024-02-12")
    first.section("1", "First calls", "initial-contact")
    for deadline, (theme, what) in told.items():
        first.recommendation(deadline, theme, f"Fernmoor Police {what}.")
    second = Report("fernmoor-2025", "Fernmoor Police", "inspection", "2024-11-04")
    second.section("1", "First calls", "initial-contact")
    for theme, _ in told.values():
        second.finding("failing", theme, f"Nothing is better as to {theme}.")

    def fill(connection: Connection) -> None:
        for report in (first, second):
            load(connection, *report.done())

    return hold(connection, "dated recommendations", fill)


def test_dates_stand_among_the_other_deadlines(dated: Connection) -> None:
    found = rows(dated, "recommendations-by-deadline", "deadline")
    assert found == [("immediately",), ("2024-06-30",), ("P6M",), ("2024-11-30",), ("2026-03",)]
    assert rows(dated, "recommendations-by-deadline", "deadline", deadlines="2024-06-30") == [("2024-06-30",)]


def test_what_is_overdue_after_a_date(dated: Connection) -> None:
    found = rows(dated, "failing-after-recommendation", "deadline overdue")
    assert dict(found) == {"immediately": True, "2024-06-30": True, "P6M": True, "2024-11-30": False, "2026-03": False}
