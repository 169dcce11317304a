"""The picture of theme-theme: which themes go together, in blocks by community."""

from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx

from graphkit.analysis.measures import Communities, find_communities
from graphkit.analysis.plots.canvas import (
    FAINT,
    GROUPS,
    INK,
    MARGIN,
    PAPER,
    WASH,
    Sheet,
    foot_lines,
    head_lines,
    put_foot,
    put_head,
    shade,
    shade_bar,
    width_of,
)
from graphkit.errors import GraphkitError

if TYPE_CHECKING:
    from matplotlib.figure import Figure

CELL = 0.25
#: modularity from which a division is plain (Newman 2004), and below which it is hardly one
CLEAR, HARDLY = 0.3, 0.1
NOTHING = "nothing to draw: no two themes go together in what is loaded; load more reports: graphkit load PATH"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
UNITS = {"force": ("force", "forces"), "finding": ("finding", "findings")}


def plot_themes(projection: nx.Graph, unit: str = "force", top: int = 45) -> Figure:
    """Return the matrix of themes: in how many forces (or findings) two go together, framed by community.

    Args:
        projection: see `graphkit.analysis.theme_theme`.
        unit: what the weights count, `force` or `finding`.
        top: how many themes, those with most ties.

    Raises:
        GraphkitError: no two themes go together, or matplotlib is not installed.
    """
    if not projection.number_of_edges():
        raise GraphkitError(NOTHING)
    strength = dict(projection.degree(weight="weight"))
    tied = [n for n in projection if strength[n]]
    kept = sorted(tied, key=lambda n: (-strength[n], projection.nodes[n]["name"]))[:top]
    shown = projection.subgraph(kept)
    found = find_communities(shown)
    blocks = [sorted(p, key=lambda n: (-strength[n], projection.nodes[n]["name"])) for p in found.parts]
    order = [theme for block in blocks for theme in block]
    names = [projection.nodes[n]["name"] for n in order]
    labels = max(width_of(name, 9) for name in names) + 0.3
    over = max(width_of(name, 8.5) for name in names) + 0.12
    side = CELL * len(order)
    width = max(MARGIN + labels + side + 0.45 + MARGIN, 6.6)
    one, many = UNITS[unit]
    title = f"Themes that {'fail in the same forces' if unit == 'force' else 'one finding speaks of together'}"
    subtitle = _subtitle(found, len(order), len(tied), shown, many)
    note = (
        f"A cell says in how many {many} the themes of its row and column "
        f"{'both fail, outright or in part' if unit == 'force' else 'stand together as a failing'}; the diagonal in "
        f"how many the theme {'fails' if unit == 'force' else 'stands'} at all. An empty cell: in no {one}. Frames are "
        f"communities (Louvain, modularity {found.modularity:.2f}, where 0 is chance)."
    )
    head = head_lines(title, subtitle, width)[2] + 0.38
    edge = head + over
    sheet = Sheet(width, edge + side + foot_lines(note, width)[1] + 0.05)
    put_head(sheet, title, subtitle)
    most = max(weight for *_, weight in shown.edges(data="weight"))
    shade_bar(sheet, MARGIN, head - 0.22, f"1 {one}" if most > 1 else "none", f"{most:g} {many if most > 1 else one}")
    left = MARGIN + labels
    for at, name in enumerate(names):
        middle = CELL * (at + 0.5)
        sheet.text(left - 0.1, edge + middle, name, size=9, across="right")
        sheet.text(left + middle, edge - 0.07, name, size=8.5, across="center", down="bottom", rotation=90)
    for row, theme in enumerate(order):
        for column, other in enumerate(order):
            x, y = left + CELL * column, edge + CELL * row
            if row == column:
                _cell(sheet, x, y, WASH, f"{projection.nodes[theme]['count']}", INK, bold=True)
            elif shown.has_edge(theme, other):
                weight = shown.edges[theme, other]["weight"]
                fill, ink = shade((weight - 1) / (most - 1) if most > 1 else 0.4)
                _cell(sheet, x, y, fill, f"{weight:g}", ink)
    sheet.line(left, edge, left + side, edge, FAINT)
    sheet.line(left, edge, left, edge + side, FAINT)
    _frames(sheet, left, edge, [len(block) for block in blocks], side)
    put_foot(sheet, note)
    return sheet.figure


def _cell(sheet: Sheet, x: float, y: float, fill: str, said: str, ink: str, bold: bool = False) -> None:
    sheet.box(x, y, CELL, CELL, facecolor=fill, edgecolor=PAPER, linewidth=0.6)
    sheet.text(
        x + CELL / 2, y + CELL / 2, said, size=7 if len(said) < 3 else 5.5, color=ink, bold=bold, across="center"
    )


def _frames(sheet: Sheet, left: float, edge: float, sizes: list[int], side: float) -> None:
    """Frame each community and give it a letter at the right: the letter counts, the colour is an aid."""
    at = 0
    for number, size in enumerate(sizes):
        colour = GROUPS[number % len(GROUPS)]
        start, long = CELL * at, CELL * size
        sheet.box(left + start, edge + start, long, long, facecolor="none", edgecolor=colour, linewidth=2.2)
        sheet.box(left + side + 0.1, edge + start + 0.02, 0.07, long - 0.04, facecolor=colour)
        letter = LETTERS[number % len(LETTERS)]
        sheet.text(left + side + 0.26, edge + start + long / 2, letter, size=11, bold=True)
        at += size


def _subtitle(found: Communities, shown: int, tied: int, graph: nx.Graph, many: str) -> str:
    a, b, weight = min(
        graph.edges(data="weight"),
        key=lambda e: (-e[2], *sorted((graph.nodes[e[0]]["name"], graph.nodes[e[1]]["name"]))),
    )
    first, second = sorted((graph.nodes[a]["name"], graph.nodes[b]["name"]))
    groups = len(found.parts)
    how = "clearly" if found.modularity >= CLEAR else "loosely" if found.modularity >= HARDLY else "hardly"
    some = f"The {shown} of {tied} themes with most ties" if shown < tied else f"The {shown} themes"
    divided = f"{some} fall {how} into {groups} groups" if groups > 1 else f"{some} make one group"
    ties = sum(w == weight for *_, w in graph.edges(data="weight"))
    others = f", as do {ties - 1} other pairs" if ties > 2 else ""
    return f"{divided}. “{first}” and “{second}” meet in {weight:g} {many if weight > 1 else many[:-1]}{others}."
