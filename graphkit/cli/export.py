"""`graphkit export`: the graph as Turtle, N-Triples, JSON-LD or GraphML."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer()


class Syntax(StrEnum):
    """What an export is written in."""

    turtle = "turtle"
    ntriples = "ntriples"
    jsonld = "jsonld"
    graphml = "graphml"


HELP = """Write the whole graph to a file, or to standard output.

\b
Examples:
  graphkit export turtle all.ttl
  graphkit export turtle all.ttl --validate
  graphkit export ntriples | sort | uniq | wc -l
  graphkit export graphml all.graphml

The same graph gives the same bytes. A file is replaced only when the export is whole. Every quote carries its
position (Web Annotation) and its document (PROV); the documents' texts themselves are left out.
"""


@app.command(help=HELP)
def export(
    syntax: Annotated[Syntax, typer.Argument(help="What to write.", metavar="turtle|ntriples|jsonld|graphml")],
    file: Annotated[Path | None, typer.Argument(help="Where to; standard output without it.")] = None,
    validate: Annotated[
        bool, typer.Option("--validate", help="Check the Turtle against the ontology's SHACL shapes; needs a FILE.")
    ] = False,
) -> None:
    """Write the graph."""
    if validate and (file is None or syntax is not Syntax.turtle):
        raise typer.BadParameter("only a Turtle file can be validated: graphkit export turtle FILE --validate")
    from graphkit.cli.files import replacing
    from graphkit.engine import connect

    with replacing(file) as out, connect() as connection:
        if syntax is Syntax.graphml:
            from graphkit.analysis.graph import write_graphml

            said = f"{write_graphml(connection, out)} nodes"
        else:
            from graphkit.rdf import write

            said = f"{write(connection, syntax.value, out)} triples"
    if file is not None:
        typer.echo(f"{file}: {said}", err=True)
    if validate and file is not None:
        _check(file)


def _check(file: Path) -> None:
    from graphkit.rdf import validate

    violations = validate(file)
    for line in violations:
        typer.echo(line)
    if violations:
        typer.echo(f"{file}: {len(violations)} violations of the shapes", err=True)
        raise typer.Exit(1)
    typer.echo(f"{file}: conforms to the shapes", err=True)
