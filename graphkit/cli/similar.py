"""`graphkit similar`: ties findings of different forces that are near in meaning."""

from __future__ import annotations

from typing import Annotated

import typer

app = typer.Typer()

HELP = """Find failings told in other words: tie findings of different forces that are near in meaning.

\b
Examples:
  graphkit similar
  graphkit ask told-in-other-words --force derbyshire
  graphkit ask answers-elsewhere --force derbyshire
  graphkit similar --least 0.5 --neighbours 5

Findings that share a theme are compared by the stems of their words, rare words weighing more. The nearest failings and
the nearest strengths of each are kept in the graph, as SIMILAR_TO with a score from 0 to 1. All loaded reports count,
so run it again after loading: loading a document again in another form, or forgetting it, takes its ties away.
Run twice on the same graph it writes nothing.
"""


@app.command(help=HELP)
def similar(
    neighbours: Annotated[
        int, typer.Option(min=1, max=50, help="How many failings and how many strengths of each finding to keep.")
    ] = 3,
    least: Annotated[float, typer.Option(min=0.3, max=1.0, help="Least score of a tie.")] = 0.45,
) -> None:
    """Work the ties out and bring them into the graph."""
    from graphkit.analysis.similar import METHOD
    from graphkit.analysis.similar import similar as work_out
    from graphkit.engine import connect
    from graphkit.store.similar import read_findings, write_similar

    with connect() as connection:
        findings = read_findings(connection)
        written = write_similar(connection, work_out(findings, neighbours, least), METHOD)
    forces = len({one.force for one in findings})
    typer.echo(
        f"{len(findings)} findings on {forces} forces, {written.pairs} pairs near in meaning: "
        f"{written.added} new, {written.changed} changed, {written.removed} gone"
    )
    if forces < 2:
        typer.echo("reports on two forces are needed; load another: graphkit load PATH", err=True)
