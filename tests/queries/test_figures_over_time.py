"""Which figures of two dates are set side by side: those of one kind that count the same."""

from __future__ import annotations

import pytest

from graphkit.engine import Connection
from graphkit.store import load
from tests.graphs import hold
from tests.queries.corpus import Report
from tests.queries.test_answers import rows

pytestmark = pytest.mark.neo4j

BEFORE = "Of old 20 visits at night and 30 visits that schools asked for waited 9 weeks until somebody came."
AFTER = "Now 12 visits at night, 7 visits of nurses and 5 visits waited; it takes 6 weeks until someone came."


@pytest.fixture(scope="module")
def compared(connection: Connection) -> Connection:
    """Two reports on one force, each with several figures in one finding."""

    def fill(connection: Connection) -> None:
        before = Report("northmoor-2015", "Northmoor Police", "inspection", "2015-03")
        first = before.finding("failing", "supervision", BEFORE)
        before.count(first, "20 visits at night", 20, "visits", "backlog")
        before.count(first, "30 visits that schools asked for", 30, "visits", "backlog")
        before.count(first, "9 weeks until somebody came", 9, "weeks", "delay")
        after = Report("northmoor-2017", "Northmoor Police", "inspection", "2017-04")
        second = after.finding("failing", "supervision", AFTER)
        after.count(second, "12 visits at night", 12, "visits", "backlog")
        after.count(second, "7 visits of nurses", 7, "visits", "backlog")
        after.count(second, "5 visits", 5, "visits", "volume")
        after.count(second, "6 weeks until someone came", 6, "weeks", "delay")
        for report in (before, after):
            load(connection, *report.done())

    return hold(connection, "figures over time", fill)


def test_unlike_things_are_not_set_side_by_side(compared: Connection) -> None:
    found = rows(compared, "figures-over-time", "before before_what after what change")
    assert found == [
        (20.0, "20 visits at night", 12.0, "12 visits at night", -8.0),
        (9.0, "9 weeks until somebody came", 6.0, "6 weeks until someone came", -3.0),
    ]
