"""The picture of force-force: which forces share their failings, and of how many themes that both reports speak of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx

from graphkit.analysis.assessments import cells, name_of
from graphkit.analysis.likeness import Alike, alike
from graphkit.analysis.plots.canvas import (
    FAINT,
    LINE,
    MARGIN,
    PAPER,
    SOFT,
    WASH,
    Sheet,
    foot_lines,
    head_lines,
    put_foot,
    put_head,
    shade,
    shade_bar,
    shortened,
    width_of,
    wrapped,
)
from graphkit.analysis.plots.failings import NOTHING
from graphkit.errors import GraphkitError

if TYPE_CHECKING:
    from matplotlib.figure import Figure

#: up to so many forces a cell holds the share and its counts; up to so many the share alone
FEW, SOME = 8, 20
NOTE = (
    "Likeness is Jaccard’s: of the themes that the reports on both forces speak of and in which at least one fails, "
    "the share in which both fail, outright or in part. Forces that are alike stand beside each other."
)
DASH = " A dash: nothing to compare, or the reports speak of fewer than {least} themes in common."


def plot_forces(graph: nx.MultiDiGraph, least: int = 5) -> Figure:
    """Return the matrix of forces: how alike their failings are, with the counts where there is room for them.

    Args:
        graph: see `graphkit.analysis.to_networkx` and `from_records`.
        least: pairs whose reports speak of fewer themes in common stay blank.

    Raises:
        GraphkitError: fewer than two forces have a report that assesses a theme, or matplotlib is not installed.
    """
    said = cells(graph)
    forces = sorted({force for force, _ in said})
    if not forces:
        raise GraphkitError(NOTHING)
    if len(forces) < 2:
        raise GraphkitError("nothing to compare: one force has reports; load another's: graphkit load PATH")
    pairs = {frozenset((pair.one, pair.other)): pair for pair in alike(graph, least=least)}
    order = _side_by_side(forces, pairs)
    names = [name_of(graph, force) for force in order]
    fails = {f: (sum(c.fails for (x, _), c in said.items() if x == f), sum(x == f for x, _ in said)) for f in order}
    return _draw(order, names, fails, pairs, least)


def _side_by_side(forces: list[str], pairs: dict[frozenset[str], Alike]) -> list[str]:
    """Return the forces in an order that puts those alike beside each other: a tree by average linkage, untwisted."""
    if len(forces) < 3:
        return forces
    from scipy.cluster.hierarchy import leaves_list, linkage, optimal_leaf_ordering
    from scipy.spatial.distance import squareform

    def apart(a: str, b: str) -> float:
        pair = pairs.get(frozenset((a, b)))
        return 0.0 if a == b else 1 - ((pair.jaccard if pair else None) or 0.0)

    distances = squareform([[apart(a, b) for b in forces] for a in forces], checks=False)
    return [forces[at] for at in leaves_list(optimal_leaf_ordering(linkage(distances, "average"), distances))]


def _draw(
    order: list[str],
    names: list[str],
    fails: dict[str, tuple[int, int]],
    pairs: dict[frozenset[str], Alike],
    least: int,
) -> Figure:
    few, some = len(order) <= FEW, len(order) <= SOME
    cell = 1.05 if few else 0.46 if some else 0.3
    names = names if few else shortened(names)
    labels = max(width_of(name, 9.5) for name in names) + 0.2
    columns = [wrapped(name, cell - 0.1, 8.5, bold=True) for name in names] if few else [[name] for name in names]
    over = 0.17 * max(map(len, columns)) + 0.1 if few else max(width_of(name, 8.5) for name in names) + 0.12
    width = max(MARGIN + labels + cell * len(order) + MARGIN, 6.6)
    whole = len(pairs) == len(order) * (len(order) - 1) // 2 and all(p.jaccard is not None for p in pairs.values())
    note = NOTE if whole else NOTE + DASH.format(least=least)
    title = "Forces with the same failings"
    subtitle = _subtitle(pairs, least)
    head = head_lines(title, subtitle, width)[2] + 0.38
    top = head + over
    sheet = Sheet(width, top + cell * len(order) + foot_lines(note, width)[1] + 0.05)
    put_head(sheet, title, subtitle)
    shade_bar(sheet, MARGIN, head - 0.22, "no failing shared", "all failings shared")
    left = MARGIN + labels
    for at, name in enumerate(names):
        middle = cell * (at + 0.5)
        sheet.text(left - 0.1, top + middle, name, size=9.5, across="right")
        said = "\n".join(columns[at])
        sheet.text(
            left + middle,
            top - 0.07,
            said,
            size=8.5,
            bold=few,
            across="center",
            down="bottom",
            rotation=0 if few else 90,
        )
    for row, one in enumerate(order):
        for column, other in enumerate(order):
            x, y = left + cell * column, top + cell * row
            if one == other:
                sheet.box(x, y, cell, cell, facecolor=WASH, edgecolor=PAPER, linewidth=1)
                if few:
                    sheet.text(
                        x + cell / 2, y + cell * 0.42, f"{fails[one][0]} of {fails[one][1]}", size=9, across="center"
                    )
                    sheet.text(x + cell / 2, y + cell * 0.62, "themes fail", size=7.5, color=SOFT, across="center")
            else:
                _cell(sheet, x, y, cell, pairs.get(frozenset((one, other))), few, some)
    sheet.line(left, top, left + cell * len(order), top, FAINT)
    put_foot(sheet, note)
    return sheet.figure


def _cell(sheet: Sheet, x: float, y: float, cell: float, pair: Alike | None, few: bool, some: bool) -> None:
    share = pair.jaccard if pair else None
    if pair is None or share is None:
        sheet.box(x, y, cell, cell, facecolor=PAPER, edgecolor=LINE, linewidth=0.6)
        sheet.text(x + cell / 2, y + cell / 2, "–", size=9, color=SOFT, across="center")
        return
    fill, ink = shade(share)
    sheet.box(x, y, cell, cell, facecolor=fill, edgecolor=PAPER, linewidth=1)
    if few:
        sheet.text(x + cell / 2, y + cell * 0.33, f"{share:.0%}", size=14, bold=True, color=ink, across="center")
        said = f"{pair.both_fail} of {pair.either_fails} failings"
        sheet.text(x + cell / 2, y + cell * 0.59, said, size=7.5, color=ink, across="center")
        sheet.text(
            x + cell / 2, y + cell * 0.76, f"{pair.both_speak} themes in both", size=7.5, color=ink, across="center"
        )
    elif some:
        sheet.text(x + cell / 2, y + cell / 2, f"{share:.0%}", size=8.5, color=ink, across="center")


def _subtitle(pairs: dict[frozenset[str], Alike], least: int) -> str:
    compared = [pair for pair in pairs.values() if pair.jaccard is not None]
    if not compared:
        return f"No two reports speak of {least} themes in common, one of them with a failing."
    best = compared[0]
    return (
        f"{best.one_name} and {best.other_name} are most alike: both fail in {best.both_fail} of the "
        f"{best.either_fails} themes in which either fails, among {best.both_speak} that the reports on both speak of."
    )
