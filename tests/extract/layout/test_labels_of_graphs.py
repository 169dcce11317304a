"""What stands along the axes of a graph, and what its lines mean, heads no section."""

from __future__ import annotations

import pytest

from graphkit.records import Section
from tests.extract.judging_harness import records

_ABOVE = "Initial contact\n\nOfficers recognised children at risk, and told the control room about them at once.\n\n"
_BELOW = "\n\nThe force has reduced the queue, but children still wait for too long before anybody helps them.\n"
_AXIS = "400\n300\n200\n100\n0"


def _headings(graph: str, below: str = _BELOW) -> list[str]:
    return [r.heading for r in records(f"{_ABOVE}{graph}{below}") if isinstance(r, Section)]


@pytest.mark.parametrize(
    "graph",
    [
        f"Figure 3: Reports to the hub, by quarter\n\n{_AXIS}\n\nQ1\n2018\n\nQ3\n\nQ1\n2019\n\nSubmitted\n\nAnswered",
        f"Chart 2: Children detained\n\nNumber of children\n\n{_AXIS}\n\nApr\n\nJul\n\nOct\n\nBoys\n\nGirls",
        "Graph 1: Share of visits made in time\n\n0%\n\n25%\n\n50%\n\n75%\n\n2016/17\n\n2017/18\n\nNorth\n\nSouth",
        f"Figure 3: Reports to the hub\n\n{_AXIS}\n\nQ1 Q2 Q3 Q4\n\nHigh risk\n\nMedium risk\n\nUnknown",
        f"{_AXIS}\n\nQ1\n\nQ3\n\nSubmitted\n\nAnswered\n\nFigure 3: Reports to the hub, by quarter",
        f"{_AXIS}\n\nJan-18\n\nFeb-18\n\nSubmitted\n\nAnswered",
    ],
)
def test_labels_head_nothing(graph: str) -> None:
    assert _headings(graph) == ["Initial contact"]


def test_a_heading_below_a_graph_is_one() -> None:
    graph = f"Figure 3: Reports to the hub\n\n{_AXIS}\n\nQ1\n\nQ3\n\nSubmitted\n\nAnswered\n\nWork with other agencies"
    assert _headings(graph) == ["Initial contact", "Work with other agencies"]
    graph = f"Figure 3: Reports to the hub\n\n{_AXIS}\n\nQ1\n\nQ3\n\nInvestigation"
    assert _headings(graph) == ["Initial contact", "Investigation"]


def test_without_an_axis_there_is_no_graph() -> None:
    assert _headings("Figure 3: The hub and its partners\n\nEarly help") == ["Initial contact", "Early help"]
