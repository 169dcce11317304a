"""`graphkit demo`: the whole road on the sample reports, from an empty machine to a question in the Neo4j Browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from pathlib import Path

    from graphkit.engine import Connection

app = typer.Typer()

QUERY = "recurring-failings"
#: In how many forces a theme has to fail, and how many quotes of each: an answer that fits a few screens.
PARAMS = {"min_forces": 3, "quotes": 1}
#: Endings of the sample reports; beside them lie the scripts and sources that they are made from.
SAMPLES = (".pdf", ".html", ".txt")

HELP = """Show the whole road on three sample reports about forces that do not exist.

Starts Neo4j (the first time it is fetched: about 120 MB), loads the samples, answers which failings recur, and says
how to open the Neo4j Browser on the same graph. Run again, it loads nothing and answers again.

\b
Examples:
  graphkit demo
  GRAPHKIT_HOME=/tmp/demo graphkit demo     a graph of its own, apart from yours
"""


@app.command(help=HELP)
def demo() -> None:
    """Load the samples, answer, and say what comes next."""
    from graphkit.cli.browser import how_to_open
    from graphkit.cli.tables import print_answer
    from graphkit.engine import connect
    from graphkit.queries import get_query, run

    query = get_query(QUERY)
    with connect() as connection:
        if not connection.managed:
            typer.echo(f"the samples go into the Neo4j that NEO4J_URI names: {connection.uri}", err=True)
        documents = [_load(connection, path) for path in samples()]
        print_answer(run(connection, query, PARAMS))
        if connection.managed:
            typer.echo("The same graph in the Neo4j Browser, the question in its editor (press Ctrl+Enter there):")
            for line in how_to_open(connection, query, PARAMS):
                typer.echo(f"  {line}")
    typer.echo("\nNext:")
    typer.echo("  graphkit ask                 other questions")
    typer.echo("  graphkit report page.html    one page: themes by force, down to the sentence in its report")
    typer.echo("  graphkit load FILE...        your own reports")
    typer.echo(f"  graphkit forget {' '.join(documents)}   takes the samples out again")
    typer.echo("  graphkit down                stops Neo4j; the graph stays")


def samples() -> list[Path]:
    """Return the sample reports, sorted.

    Raises:
        GraphkitError: the installation lacks them.
    """
    from graphkit.errors import GraphkitError
    from graphkit.resources import folder

    examples = folder("examples")
    found = sorted(path for path in examples.iterdir() if path.suffix in SAMPLES)
    if not found:
        raise GraphkitError(f"{examples}: no sample report is in it; install graphkit again")
    return found


def _load(connection: Connection, path: Path) -> str:
    """Load one sample, say so, and return its document's id."""
    from graphkit import store
    from graphkit.extract import extract
    from graphkit.reading import read

    document = read(str(path))
    if store.is_current(connection, document):
        typer.echo(f"{path.name}: in the graph already", err=True)
    else:
        typer.echo(f"{path.name}: reading ...", err=True)
        report = store.load(connection, document, extract(document))
        typer.echo(f"{path.name}: {report.outcome} as {document.id}", err=True)
    return document.id
