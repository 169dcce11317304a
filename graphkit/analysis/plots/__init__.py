"""Pictures of the projections and measures, drawn by matplotlib; each function returns a Figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graphkit.analysis.plots.canvas import format_of, write_figure
    from graphkit.analysis.plots.centrality import plot_betweenness
    from graphkit.analysis.plots.failings import plot_failings
    from graphkit.analysis.plots.forces import plot_forces
    from graphkit.analysis.plots.themes import plot_themes

__all__ = ["format_of", "plot_betweenness", "plot_failings", "plot_forces", "plot_themes", "write_figure"]

_HOME = {
    "format_of": "canvas",
    "plot_betweenness": "centrality",
    "plot_failings": "failings",
    "plot_forces": "forces",
    "plot_themes": "themes",
    "write_figure": "canvas",
}


def __getattr__(name: str) -> object:
    """Import networkx and matplotlib only when a picture is asked for."""
    if name in _HOME:
        from importlib import import_module

        return getattr(import_module(f"graphkit.analysis.plots.{_HOME[name]}"), name)
    raise AttributeError(name)
