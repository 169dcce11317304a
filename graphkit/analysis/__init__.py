"""Analysis with networkx: the graph as a typed MultiDiGraph, projections of it, measures on those, and pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graphkit.analysis.assessments import Assessed, Cell, assessed, cells
    from graphkit.analysis.centrality import betweenness
    from graphkit.analysis.graph import to_networkx
    from graphkit.analysis.likeness import Alike, alike
    from graphkit.analysis.measures import Communities, Measures, find_communities, measure
    from graphkit.analysis.projections import force_force, force_theme, theme_theme
    from graphkit.analysis.records import from_records

__all__ = [
    "Alike",
    "Assessed",
    "Cell",
    "Communities",
    "Measures",
    "alike",
    "assessed",
    "betweenness",
    "cells",
    "find_communities",
    "force_force",
    "force_theme",
    "from_records",
    "measure",
    "theme_theme",
    "to_networkx",
]

#: the public names and the modules they come from
_HOME = {
    "Alike": "likeness",
    "Assessed": "assessments",
    "Cell": "assessments",
    "Communities": "measures",
    "Measures": "measures",
    "alike": "likeness",
    "assessed": "assessments",
    "betweenness": "centrality",
    "cells": "assessments",
    "find_communities": "measures",
    "force_force": "projections",
    "force_theme": "projections",
    "from_records": "records",
    "measure": "measures",
    "theme_theme": "projections",
    "to_networkx": "graph",
}


def __getattr__(name: str) -> object:
    """Import networkx only when something of it is asked for."""
    if name in _HOME:
        from importlib import import_module

        return getattr(import_module(f"graphkit.analysis.{_HOME[name]}"), name)
    raise AttributeError(name)
