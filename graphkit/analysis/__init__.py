"""Analysis with networkx: the whole graph as a typed MultiDiGraph, projections of it, and measures on those."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graphkit.analysis.graph import to_networkx
    from graphkit.analysis.measures import Measures, measure
    from graphkit.analysis.projections import force_force, force_theme, theme_theme

__all__ = ["Measures", "force_force", "force_theme", "measure", "theme_theme", "to_networkx"]

_HOME = {
    "to_networkx": "graph",
    "Measures": "measures",
    "measure": "measures",
    "force_force": "projections",
    "force_theme": "projections",
    "theme_theme": "projections",
}


def __getattr__(name: str) -> object:
    """Import networkx only when something of it is asked for."""
    if name in _HOME:
        from importlib import import_module

        return getattr(import_module(f"graphkit.analysis.{_HOME[name]}"), name)
    raise AttributeError(name)
