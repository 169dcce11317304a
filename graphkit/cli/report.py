"""`graphkit report`: what the graph says, as one HTML page."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer()

HELP = """Write one HTML page that works from a disk: no network, no server.

\b
Examples:
  graphkit report all.html
  graphkit report derbyshire.html --force derbyshire
  graphkit report voice.html --theme voice-of-the-child

Themes by force, each cell opens the sentences and each sentence its place in the report, whose text is in the page;
recommendations and their progress, case audits, teams by the job they do, figures like with like, judgements,
who says what in articles, quality notes, what was loaded when. With --force a brief of that force comes first: what it
fails on, which peers fail too and which do well, in the words of the reports; with --theme the page is about one
theme, report by report. It prints as a paper. The same graph gives the same bytes. The file is replaced only when the
page is whole.
"""


@app.command(help=HELP)
def report(
    file: Annotated[Path, typer.Argument(help="Where to write the page.", metavar="PAGE.html")],
    force: Annotated[list[str] | None, typer.Option("--force", help="A force by any of its names; repeatable.")] = None,
    theme: Annotated[str | None, typer.Option("--theme", help="A theme by its id or name.")] = None,
) -> None:
    """Write the page."""
    from graphkit.cli.files import replacing
    from graphkit.engine import connect
    from graphkit.page import write_page

    with connect() as connection, replacing(file) as out:
        content = write_page(connection, out, force or (), theme)
    size = file.stat().st_size / 1e6
    typer.echo(
        f"{file}: documents {len(content.docs)}, themes {len(content.rows)}, "
        f"findings {content.judging}, case studies {content.studies}; "
        f"{size:.1f} MB",
        err=True,
    )
