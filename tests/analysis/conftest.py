"""A small typed graph made by hand, and the graph of the samples without Neo4j."""

from __future__ import annotations

import networkx as nx
import pytest

import graphkit
from graphkit.analysis import from_records
from graphkit.resources import folder

#: force -> {theme: value}; two forces share two failings, a third shares one with each, a strength stands apart
SAID = {
    "Northmoor Police": {"supervision": "failing", "marac": "mixed", "training": "strength"},
    "Eastvale Constabulary": {"supervision": "failing", "marac": "failing"},
    "Westmarch Police": {"supervision": "mixed", "training": "failing"},
}
FOUND = {"failing": (["f"], []), "mixed": (["f"], ["s"]), "strength": ([], ["s"])}


def made_of(said: dict[str, dict[str, str]]) -> nx.MultiDiGraph:
    """The graph of what is said of each theme of each force: a report and an inspection a force."""
    g = nx.MultiDiGraph()
    for force, themes in said.items():
        report, inspection = f"{force} report", f"{force} inspection"
        g.add_node(force, id=force, label="Force", labels=["Force"], name=force)
        g.add_node(inspection, id=inspection, label="Inspection", labels=["Inspection"])
        g.add_node(report, id=report, label="Document", labels=["Document", "Report"])
        g.add_edge(report, inspection, type="REPORTS_ON")
        g.add_edge(inspection, force, type="OF")
        for theme, value in themes.items():
            failings, strengths = FOUND[value]
            g.add_node(theme, id=theme, label="Theme", labels=["Theme"], name=theme.title())
            g.add_edge(report, theme, type="ASSESSES", value=value, failings=failings, strengths=strengths)
    return g


@pytest.fixture
def graph() -> nx.MultiDiGraph:
    """The graph of SAID."""
    return made_of(SAID)


@pytest.fixture(scope="session")
def sample_graph() -> nx.MultiDiGraph:
    """The graph of the three samples, from their records."""
    sources = [d for d in graphkit.read_sources([str(folder("examples"))]) if isinstance(d, graphkit.Document)]
    assert len(sources) == 3
    return from_records((document, graphkit.extract(document)) for document in sources)
