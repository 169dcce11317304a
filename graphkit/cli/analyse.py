"""`graphkit analyse`: centrality and communities of a projection of the graph."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from graphkit.analysis import Measures

app = typer.Typer()


class Projection(StrEnum):
    """Which graph to measure."""

    force_theme = "force-theme"
    theme_theme = "theme-theme"
    force_force = "force-force"


class Format(StrEnum):
    """How to write the figures."""

    table = "table"
    json = "json"


HELP = """Measure who is joined to what: centrality of forces and themes, and communities among them.

\b
Examples:
  graphkit analyse
  graphkit analyse theme-theme --top 10
  graphkit analyse --format json

force-theme joins a force to each theme that a report on it assesses as failing or mixed, weighted by the number of
reports; theme-theme joins themes that fail in the same forces; force-force joins forces that fail in the same themes.
"""


@app.command(help=HELP)
def analyse(
    projection: Annotated[Projection, typer.Argument(help="Which graph.")] = Projection.force_theme,
    top: Annotated[int, typer.Option(min=1, help="How many nodes to show.")] = 20,
    form: Annotated[Format, typer.Option("--format", "-f", help="How to write the figures.")] = Format.table,
) -> None:
    """Print centrality and communities."""
    from graphkit.analysis import measure, to_networkx
    from graphkit.analysis.projections import PROJECTIONS
    from graphkit.engine import connect

    with connect() as connection:
        measures = measure(PROJECTIONS[projection.value](to_networkx(connection)))
    if form is Format.json:
        import dataclasses
        import json

        typer.echo(json.dumps(dataclasses.asdict(measures), ensure_ascii=False, indent=2))
    elif not measures.centrality:
        typer.echo("nothing to measure: no loaded report assesses a theme; load one: graphkit load PATH", err=True)
    else:
        _print(measures, top)


def _print(measures: Measures, top: int) -> None:
    from rich.console import Console
    from rich.table import Table

    console = Console()
    table = Table(title="Centrality", title_justify="left")
    for column in ("name", "kind"):
        table.add_column(column)
    for column in ("edges", "weight", "PageRank", "betweenness"):
        table.add_column(column, justify="right")
    for c in measures.centrality[:top]:
        table.add_row(c.name, c.label, str(c.degree), f"{c.strength:g}", f"{c.pagerank:.4f}", f"{c.betweenness:.4f}")
    console.print(table)
    if len(measures.centrality) > top:
        typer.echo(f"the first {top} of {len(measures.centrality)}; --top shows more", err=True)
    console.print(f"\nCommunities (Louvain, modularity {measures.modularity:.3f})")
    for number, names in enumerate(measures.communities, 1):
        console.print(f"{number}. {', '.join(names)}", highlight=False, markup=False)
