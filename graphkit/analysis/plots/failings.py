"""The picture of force-theme: which failings recur, theme by theme and force by force."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import networkx as nx

from graphkit.analysis.assessments import Cell, cells, name_of
from graphkit.analysis.plots.canvas import (
    FAIL,
    FAINT,
    GOOD,
    INK,
    MARGIN,
    MIXED,
    PAPER,
    SOFT,
    WASH,
    Sheet,
    foot_lines,
    head_lines,
    put_foot,
    put_head,
    shortened,
    width_of,
    wrapped,
)
from graphkit.errors import GraphkitError

if TYPE_CHECKING:
    from matplotlib.figure import Figure

NOTHING = "nothing to draw: no loaded report assesses a theme; load one: graphkit load PATH"
#: up to so many forces their names stand upright over wide columns
FEW = 6
ROW = 0.27
WORDS = {"failing": "fails", "mixed": "fails in part", "strength": "does well"}
NOTE = (
    "The number in a mark counts the findings behind it. A report that is silent on a theme neither fails nor does "
    "well: “3 of 4” says that three forces fail, outright or in part, of the four whose reports speak of the theme."
)


@dataclass(frozen=True, slots=True)
class Row:
    """One theme: what is said of each force, and the counts by which it is ranked."""

    theme: str
    name: str
    said: dict[str, Cell]

    @property
    def failing(self) -> int:
        """In how many forces it fails, outright or in part."""
        return sum(cell.fails for cell in self.said.values())

    @property
    def mixed(self) -> int:
        """In how many of these only in part."""
        return sum(cell.value == "mixed" for cell in self.said.values())


def ranked(graph: nx.MultiDiGraph) -> list[Row]:
    """Return the themes, the one that fails in most forces first (the order of the query `recurring-failings`)."""
    found: dict[str, dict[str, Cell]] = {}
    for (force, theme), cell in cells(graph).items():
        found.setdefault(theme, {})[force] = cell
    rows = [Row(theme, name_of(graph, theme), said) for theme, said in found.items()]

    def failings(row: Row) -> int:
        return sum(cell.failings for cell in row.said.values() if cell.fails)

    return sorted(rows, key=lambda row: (-row.failing, row.mixed, -failings(row), row.theme))


def plot_failings(graph: nx.MultiDiGraph, top: int = 30) -> Figure:
    """Return the heat map of themes by force: value by colour and by shape, the theme that fails most widely first.

    Args:
        graph: see `graphkit.analysis.to_networkx` and `from_records`.
        top: how many themes; those that fail nowhere are left out.

    Raises:
        GraphkitError: no report assesses a theme, or matplotlib is not installed.
    """
    everything = ranked(graph)
    if not everything:
        raise GraphkitError(NOTHING)
    failing = [row for row in everything if row.failing]
    rows = failing[:top]
    forces = sorted({force for row in everything for force in row.said}, key=lambda f: name_of(graph, f))
    many = len(forces) > FEW
    column = 0.27 if many else 1.0
    called = [name_of(graph, force) for force in forces]
    names = [[n] for n in shortened(called)] if many else [wrapped(n, column - 0.08, 8.5, bold=True) for n in called]
    labels = max([width_of(row.name, 9.5) for row in rows], default=1.0) + 0.15
    over = max(width_of(name[0], 8.5) for name in names) + 0.1 if many else 0.17 * max(map(len, names)) + 0.08
    counts = 1.15
    width = max(MARGIN + labels + column * len(forces) + counts + MARGIN, 6.6)
    title = f"Failings that recur across {len(forces)} forces" if len(forces) > 1 else "What fails in one force"
    subtitle = _subtitle(failing, rows, len(everything), len(forces))
    head = head_lines(title, subtitle, width)[2] + 0.34
    top_of_rows = head + over
    sheet = Sheet(width, top_of_rows + ROW * len(rows) + foot_lines(NOTE, width)[1])
    put_head(sheet, title, subtitle)
    _legend(sheet, head - 0.24)
    left = MARGIN + labels
    for at, name in enumerate(names):
        x = left + column * (at + 0.5)
        if many:
            sheet.text(x, top_of_rows - 0.07, name[0], size=8.5, across="center", down="bottom", rotation=90)
        else:
            sheet.text(x, top_of_rows - 0.07, "\n".join(name), size=8.5, bold=True, across="center", down="bottom")
    right = left + column * len(forces)
    sheet.text(right + 0.15, top_of_rows - 0.07, "fails in", size=8.5, color=SOFT, down="bottom")
    for at, row in enumerate(rows):
        y = top_of_rows + ROW * at
        if at % 2 == 0:
            sheet.box(MARGIN, y, width - 2 * MARGIN, ROW, facecolor=WASH)
        sheet.text(MARGIN + 0.06, y + ROW / 2, row.name, size=9.5)
        for number, force in enumerate(forces):
            _mark(sheet, left + column * (number + 0.5), y + ROW / 2, row.said.get(force))
        sheet.text(right + 0.15, y + ROW / 2, f"{row.failing} of {len(row.said)}", size=9.5, bold=True)
    sheet.line(MARGIN, top_of_rows, width - MARGIN, top_of_rows, FAINT)
    put_foot(sheet, NOTE)
    return sheet.figure


def _subtitle(failing: list[Row], rows: list[Row], spoken_of: int, forces: int) -> str:
    shown = f"The {len(rows)} that fail most widely of" if len(rows) < len(failing) else "All"
    every = sum(row.failing == forces for row in failing)
    everywhere = f"{every or 'None'} {'fail' if every > 1 else 'fails'} in every force." if forces > 1 else ""
    return (
        f"{shown} {len(failing)} themes in which a report finds failings, of {spoken_of} that reports assess. "
        f"{everywhere}"
    )


def _legend(sheet: Sheet, y: float) -> None:
    x = MARGIN + 0.12
    for value, words in WORDS.items():
        _mark(sheet, x, y, Cell(value, 0, 0, ()))
        sheet.text(x + 0.18, y, words, size=8.5)
        x += 0.18 + width_of(words, 8.5) + 0.38
    _mark(sheet, x, y, None)
    sheet.text(x + 0.18, y, "its reports are silent", size=8.5)


def _mark(sheet: Sheet, x: float, y: float, cell: Cell | None) -> None:
    """Draw what is said: a square fails, a triangle fails in part, a ring does well, a short line is silence."""
    if cell is None:
        sheet.line(x - 0.04, y, x + 0.04, y, FAINT, 1.2)
        return
    half = 0.1
    count = str(cell.failings if cell.fails else cell.strengths) if cell.reports else ""
    size = 7 if len(count) < 3 else 5.5
    if cell.value == "failing":
        sheet.box(x - half, y - half, 2 * half, 2 * half, facecolor=FAIL)
        sheet.text(x, y, count, size=size, color=PAPER, bold=True, across="center")
    elif cell.value == "mixed":
        corners = [(x - half * 1.25, y + half), (x + half * 1.25, y + half), (x, y - half * 1.15)]
        sheet.shape(corners, facecolor=MIXED, edgecolor="#a87b00", linewidth=0.8)
        sheet.text(x, y + half * 0.38, count, size=size - 0.5, color=INK, bold=True, across="center")
    else:
        sheet.disc(x, y, half, facecolor=PAPER, edgecolor=GOOD, linewidth=1.3)
        sheet.text(x, y, count, size=size - 0.5, color=GOOD, bold=True, across="center")
