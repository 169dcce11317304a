"""The picture of betweenness: which forces or themes link the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx

from graphkit.analysis.centrality import Engine, betweenness
from graphkit.analysis.plots.canvas import (
    FAIL,
    FAINT,
    GOOD,
    LINE,
    MARGIN,
    PAPER,
    SOFT,
    Sheet,
    foot_lines,
    head_lines,
    put_foot,
    put_head,
    width_of,
)
from graphkit.analysis.plots.failings import NOTHING
from graphkit.errors import GraphkitError

if TYPE_CHECKING:
    from matplotlib.figure import Figure

ROW = 0.27
LONG = 3.4
#: figures are shown to three digits; what is less reads as nothing
SEEN = 5e-4
NOTE = (
    "Betweenness: of the shortest ways between every two others, the share that leads across this one (Brandes 2001; "
    "end points not counted). It is high for what links parts that have little else in common, and low for what has "
    "many ties inside one part."
)


def plot_betweenness(projection: nx.Graph, top: int = 20, engine: Engine = "auto") -> Figure:
    """Return the ranking of a projection's nodes by betweenness; forces and themes have shapes of their own.

    Args:
        projection: see `graphkit.analysis.force_theme` and its like.
        top: how many nodes.
        engine: see `graphkit.analysis.betweenness`.

    Raises:
        GraphkitError: the projection has no edges, or matplotlib or the asked engine is not installed.
    """
    if not projection.number_of_edges():
        raise GraphkitError(NOTHING)
    figures = betweenness(projection, engine=engine)
    names = {n: str(projection.nodes[n]["name"]) for n in projection}
    ranked = sorted(figures, key=lambda n: (-figures[n], names[n]))
    between = [n for n in ranked if figures[n] >= SEEN]
    order = (between or ranked)[:top]
    kinds = sorted({projection.nodes[n]["label"] for n in order})
    most = figures[order[0]]
    labels = max(width_of(names[n], 9.5) for n in order) + 0.3
    width = max(MARGIN + labels + LONG + 0.75 + MARGIN, 6.6)
    both = len({data["label"] for _, data in projection.nodes(data=True)}) > 1
    what = "forces and themes" if both else "forces" if kinds == ["Force"] else "themes"
    title = f"What links the {what}"
    if between:
        level = sum(figures[n] > most - SEEN for n in between) - 1
        also = f", as many across {level} other{'s' * (level > 1)}" if level else ""
        subtitle = (
            f"{most:.0%} of the shortest ways between two others lead across “{names[order[0]]}”{also}. "
            f"{len(between)} of the {len(figures)} {what} lie between others{_first(len(order), len(between))}."
        )
    else:
        subtitle = f"Nothing lies between: the {len(figures)} {what} are joined to each other directly."
    head = head_lines(title, subtitle, width)[2] + (0.3 if both else 0.05)
    sheet = Sheet(width, head + ROW * len(order) + 0.1 + foot_lines(NOTE, width)[1])
    put_head(sheet, title, subtitle)
    if both:
        _legend(sheet, head - 0.2)
    left = MARGIN + labels
    sheet.line(left, head, left, head + ROW * len(order), FAINT)
    for at, node in enumerate(order):
        y = head + ROW * (at + 0.5)
        x = left + (LONG * figures[node] / most if most else 0)
        sheet.text(left - 0.15, y, names[node], size=9.5, across="right")
        sheet.line(left, y, x, y, LINE, 2.4)
        _mark(sheet, x, y, projection.nodes[node]["label"])
        sheet.text(x + 0.16, y, f"{figures[node]:.3f}", size=8.5, color=SOFT)
    put_foot(sheet, NOTE)
    return sheet.figure


def _first(shown: int, found: int) -> str:
    return f", of which the first {shown} are shown" if shown < found else ""


def _mark(sheet: Sheet, x: float, y: float, label: str) -> None:
    if label == "Force":
        sheet.box(x - 0.07, y - 0.07, 0.14, 0.14, facecolor=GOOD, zorder=3)
    else:
        sheet.disc(x, y, 0.075, facecolor=PAPER, edgecolor=FAIL, linewidth=2, zorder=3)


def _legend(sheet: Sheet, y: float) -> None:
    _mark(sheet, MARGIN + 0.1, y, "Force")
    sheet.text(MARGIN + 0.26, y, "force", size=8.5)
    _mark(sheet, MARGIN + 0.95, y, "Theme")
    sheet.text(MARGIN + 1.11, y, "theme", size=8.5)
