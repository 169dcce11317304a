"""`graphkit ask`: lists the canned queries and answers one as a table, JSON, CSV or Markdown."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from graphkit.queries import CannedQuery

app = typer.Typer()


class Format(StrEnum):
    """How an answer is written."""

    table = "table"
    json = "json"
    csv = "csv"
    markdown = "markdown"


HELP = """Ask a question that is ready to ask; without a name, list them.

\b
Examples:
  graphkit ask
  graphkit ask recurring-failings --param min_forces=3
  graphkit ask told-before --param force=Derbyshire --format markdown
  graphkit ask backlogs --param kinds=backlog,delay --format csv > backlogs.csv
  graphkit ask recurring-failings --explain
  graphkit ask my-question --queries ~/my-queries

A list takes words between commas. A force or a theme is named by its id or by any name that the ontology or the
graph has for it. Your own .cypher files go into a folder that --queries or GRAPHKIT_QUERIES names; they need the
same head as the shipped ones ("graphkit ask NAME --explain" shows where a query lies).
"""


def complete_name(incomplete: str) -> list[str]:
    """Return the names of queries that begin with `incomplete`, for the shell; none where a folder is wrong."""
    from graphkit.errors import QueryError
    from graphkit.queries.catalogue import query_names

    try:
        return [name for name in query_names() if name.startswith(incomplete)]
    except QueryError:
        return []


@app.command(help=HELP)
def ask(
    name: Annotated[str | None, typer.Argument(help="The query's name.", autocompletion=complete_name)] = None,
    param: Annotated[
        list[str] | None,
        typer.Option("--param", "-p", help="A parameter's value; may be repeated.", metavar="NAME=VALUE"),
    ] = None,
    form: Annotated[Format, typer.Option("--format", "-f", help="How to write the answer.")] = Format.table,
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many rows.")] = None,
    graph: Annotated[
        bool, typer.Option("--graph", help="The form that returns nodes and relationships, as JSON.")
    ] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Show the query, its parameters and columns; do not ask it.")
    ] = False,
    timeout: Annotated[float, typer.Option(min=0.1, help="Seconds after which to give up.")] = 60.0,
    queries: Annotated[
        Path | None, typer.Option(help="A folder of your own queries, beside those that ship.", metavar="DIR")
    ] = None,
) -> None:
    """List the canned queries, show one, or ask it."""
    from graphkit.queries import get_query

    if name is None:
        _list(form, queries)
        return
    given = given_params(param or [])
    query = get_query(name, queries)
    if explain:
        typer.echo(_explained(query, given), nl=False)
        return
    from graphkit.engine import connect
    from graphkit.queries import run

    with connect() as connection:
        answer = run(connection, query, given, graph=graph, limit=limit, timeout=timeout)
    from graphkit.queries import formats

    if form is Format.csv:
        typer.echo(formats.as_csv(answer), nl=False)
    elif form is Format.markdown:
        typer.echo(formats.as_markdown(answer), nl=False)
    elif form is Format.json or graph:
        typer.echo(formats.as_json(answer), nl=False)
    else:
        from graphkit.cli.tables import print_answer

        print_answer(answer)
    if answer.truncated:
        typer.echo(f"the first {len(answer.rows)} rows; there are more", err=True)


def given_params(words: list[str]) -> dict[str, str]:
    """Return `NAME=VALUE` words as a dictionary. Raises typer.BadParameter for a word that is none, or twice there."""
    given: dict[str, str] = {}
    for word in words:
        name, sign, value = word.partition("=")
        if not sign or not name:
            raise typer.BadParameter(f"'{word}' is not NAME=VALUE", param_hint="--param")
        if name in given:
            raise typer.BadParameter(f"'{name}' is given twice", param_hint="--param")
        given[name] = value
    return given


def _list(form: Format, folder: Path | None) -> None:
    from graphkit.queries import list_queries

    queries = list_queries(folder)
    if form is Format.json:
        import json

        listed = [
            {
                "name": query.name,
                "title": query.title,
                "question": query.question,
                "params": [
                    {"name": p.name, "type": p.type, "required": p.required, "default": p.default, "meaning": p.meaning}
                    for p in query.params
                ],
                "columns": {column.name: column.meaning for column in query.columns},
            }
            for query in queries
        ]
        typer.echo(json.dumps(listed, ensure_ascii=False, indent=2))
    elif form is Format.csv:
        import csv
        import sys

        rows = [(query.name, query.title, query.question) for query in queries]
        csv.writer(sys.stdout, lineterminator="\n").writerows([("name", "title", "question"), *rows])
    elif form is Format.markdown:
        typer.echo("| name | title | question |\n| --- | --- | --- |")
        for query in queries:
            typer.echo(f"| {query.name} | {query.title} | {query.question} |".replace("\n", " "))
    else:
        width = max((len(query.name) for query in queries), default=0)
        for query in queries:
            needs = "".join(f" --param {p.name}=..." for p in query.params if p.required)
            typer.echo(f"{query.name:<{width}}  {query.title}{f'  ({needs.strip()})' if needs else ''}")
        typer.echo("\nask one: graphkit ask NAME; see its parameters: graphkit ask NAME --explain", err=True)


def _explained(query: CannedQuery, given: dict[str, str]) -> str:
    """Return the query for reading, the values that its parameters would have, and its Cypher."""
    import json

    from graphkit.errors import QueryError
    from graphkit.queries.values import coerce

    known = {parameter.name: parameter for parameter in query.params}
    if unknown := [name for name in given if name not in known]:
        raise QueryError(f"'{query.name}' has no parameter '{unknown[0]}'; it has {', '.join(known) or 'none'}")
    lines = [query.title, query.question, f"file: {query.source}", ""]
    for parameter in query.params:
        if parameter.name in given:
            value = json.dumps(coerce(parameter, given[parameter.name]), ensure_ascii=False)
        else:
            value = "(to be given)" if parameter.required else json.dumps(parameter.default, ensure_ascii=False)
        lines.append(f"parameter {parameter.name} ({parameter.type}) = {value}: {parameter.meaning}")
    lines += [f"column {column.name}: {column.meaning}" for column in query.columns]
    lines += ["", query.cypher + ";"]
    if query.graph_cypher:
        lines += ["", f"// graph: {query.picture or ''}".rstrip(), query.graph_cypher + ";"]
    return "\n".join(lines) + "\n"
