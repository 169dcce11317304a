"""`graphkit analyse`: centrality, communities and likeness of a projection of the graph, in figures and pictures."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    import networkx as nx

    from graphkit.analysis import Alike, Measures

app = typer.Typer()

#: rows of a table unless told
ROWS = 20


class Projection(StrEnum):
    """Which graph to measure."""

    force_theme = "force-theme"
    theme_theme = "theme-theme"
    force_force = "force-force"


class Format(StrEnum):
    """How to write the figures."""

    table = "table"
    json = "json"


class Together(StrEnum):
    """Where two themes have to meet."""

    force = "force"
    finding = "finding"


class Picture(StrEnum):
    """What a picture shows."""

    projection = "projection"
    betweenness = "betweenness"


class Engine(StrEnum):
    """What computes betweenness."""

    auto = "auto"
    networkx = "networkx"
    igraph = "igraph"


HELP = """Measure who is joined to what: centrality of forces and themes, communities among them, forces alike.

\b
Examples:
  graphkit analyse
  graphkit analyse --plot failings.png
  graphkit analyse theme-theme --top 10 --plot themes.svg
  graphkit analyse theme-theme --together finding
  graphkit analyse force-force --plot alike.png
  graphkit analyse --plot links.png --picture betweenness
  graphkit analyse --format json

force-theme joins a force to each theme that a report on it assesses as failing or mixed, weighted by the number of
reports; its picture is the map of which failings recur. theme-theme joins themes that fail in the same forces (or
that one finding is about); its picture frames the communities. force-force joins forces that fail in the same themes;
its picture says how alike they are, of how many themes that both reports speak of.
"""


@app.command(help=HELP)
def analyse(
    projection: Annotated[Projection, typer.Argument(help="Which graph.")] = Projection.force_theme,
    top: Annotated[
        int | None, typer.Option(min=1, help="How many rows to show; 20 in a table, more in a picture.")
    ] = None,
    form: Annotated[Format, typer.Option("--format", "-f", help="How to write the figures.")] = Format.table,
    together: Annotated[
        Together, typer.Option(help="theme-theme: whether themes meet in a force or in one finding.")
    ] = Together.force,
    plot: Annotated[
        Path | None, typer.Option(help="Draw a picture into this file: .png, .svg or .pdf.", metavar="FILE")
    ] = None,
    picture: Annotated[Picture, typer.Option(help="What the picture shows.")] = Picture.projection,
    engine: Annotated[
        Engine, typer.Option(help="What computes betweenness; auto takes igraph for a large graph, where installed.")
    ] = Engine.auto,
) -> None:
    """Print centrality, communities and likeness; draw."""
    from graphkit.analysis import alike, measure, theme_theme, to_networkx
    from graphkit.analysis.projections import PROJECTIONS
    from graphkit.engine import connect

    if together is Together.finding and projection is not Projection.theme_theme:
        raise typer.BadParameter("--together finding joins themes: graphkit analyse theme-theme --together finding")
    if plot is not None:
        from graphkit.analysis.plots import format_of

        format_of(plot.name)  # a wrong name is said before the graph is read
    with connect() as connection:
        graph = to_networkx(connection)
    if projection is Projection.theme_theme:
        projected = theme_theme(graph, together=together.value)
    else:
        projected = PROJECTIONS[projection.value](graph)
    measures = measure(projected, engine=engine.value)
    pairs = alike(graph) if projection is Projection.force_force else None
    if form is Format.json:
        _print_json(measures, pairs)
    elif not measures.centrality:
        typer.echo("nothing to measure: no loaded report assesses a theme; load one: graphkit load PATH", err=True)
    else:
        _print(measures, top or ROWS)
        if pairs:
            _print_alike(pairs, top or ROWS)
    if plot is not None:
        _draw(graph, projected, projection, together, picture, engine, top, plot)


def _draw(
    graph: nx.MultiDiGraph,
    projected: nx.Graph,
    projection: Projection,
    together: Together,
    picture: Picture,
    engine: Engine,
    top: int | None,
    file: Path,
) -> None:
    from graphkit.analysis import plots
    from graphkit.cli.files import replacing

    rows = {} if top is None else {"top": top}
    if picture is Picture.betweenness:
        figure = plots.plot_betweenness(projected, engine=engine.value, **rows)
    elif projection is Projection.force_theme:
        figure = plots.plot_failings(graph, **rows)
    elif projection is Projection.theme_theme:
        figure = plots.plot_themes(projected, together.value, **rows)
    else:
        figure = plots.plot_forces(graph)
    with replacing(file) as out:
        plots.write_figure(figure, out, plots.format_of(file.name))
    typer.echo(f"{file}: {figure.get_figwidth():.1f} by {figure.get_figheight():.1f} inches", err=True)


def _print_json(measures: Measures, pairs: tuple[Alike, ...] | None) -> None:
    import dataclasses
    import json

    said: dict[str, Any] = dataclasses.asdict(measures)
    if pairs is not None:
        said["alike"] = [
            {**dataclasses.asdict(pair), "jaccard": _rounded(pair.jaccard), "agreement": _rounded(pair.agreement)}
            for pair in pairs
        ]
    typer.echo(json.dumps(said, ensure_ascii=False, indent=2))


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 4)


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


def _print_alike(pairs: tuple[Alike, ...], top: int) -> None:
    from rich.console import Console
    from rich.table import Table

    console = Console()
    table = Table(
        title="\nForces alike (Jaccard: both fail / either fails, among the themes that reports on both speak of)",
        title_justify="left",
    )
    for column in ("force", "and"):
        table.add_column(column)
    for column in ("alike", "both fail", "either fails", "both speak"):
        table.add_column(column, justify="right")
    for pair in pairs[:top]:
        share = "-" if pair.jaccard is None else f"{pair.jaccard:.0%}"
        counts = (pair.both_fail, pair.either_fails, pair.both_speak)
        table.add_row(pair.one_name, pair.other_name, share, *map(str, counts))
    console.print(table)
    if len(pairs) > top:
        typer.echo(f"the first {top} of {len(pairs)} pairs; --top shows more", err=True)
