"""`graphkit ask`: lists the canned queries, explains one, opens it in the Browser, or answers it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graphkit.cli.ask_write import BINARY, Format, choose_format, write_answer
from graphkit.cli.completion import complete_name
from graphkit.cli.options import Areas, CaseTypes, Forces, Params, Themes, by_kind
from graphkit.cli.params import given_params, with_kinds

if TYPE_CHECKING:
    from graphkit.queries import CannedQuery
    from graphkit.queries.model import Value

__all__ = ["app", "complete_name", "given_params"]

app = typer.Typer()

HELP = """Ask a question that is ready to ask; without a name, list them.

\b
Examples:
  graphkit ask
  graphkit ask recurring-failings --param min_forces=3
  graphkit ask told-before --force derbyshire --format markdown
  graphkit ask theme-across-forces --theme "voice of the child" --output voice.xlsx
  graphkit ask force-profile --force derbyshire --output profile.graphml
  graphkit ask recurring-failings --explain
  graphkit ask recurring-failings --open
  graphkit ask my-question --queries ~/my-queries

A list takes words between commas. A force, theme, practice area or case type goes by its id, by any name that the
ontology or the graph has for it, or by the beginning of one; what is taken for it is said on standard error. Your
own .cypher files go into a folder that --queries or GRAPHKIT_QUERIES names; they need the same head as the shipped
ones ("graphkit ask NAME --explain" shows where a query lies). "graphkit --install-completion" lets the shell
complete names and values.
"""


@app.command(help=HELP)
def ask(
    name: Annotated[str | None, typer.Argument(help="The query's name.", autocompletion=complete_name)] = None,
    param: Params = None,
    force: Forces = None,
    theme: Themes = None,
    area: Areas = None,
    case_type: CaseTypes = None,
    form: Annotated[
        Format | None, typer.Option("--format", "-f", help="How to write the answer; by default as the file ends.")
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="The file to write.", metavar="FILE", dir_okay=False)
    ] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many rows.")] = None,
    graph: Annotated[
        bool, typer.Option("--graph", help="The form that returns nodes and relationships, as JSON.")
    ] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Show the query and its parameters, to paste in the Browser.")
    ] = False,
    open_it: Annotated[bool, typer.Option("--open", help="Open it in the Neo4j Browser instead.")] = False,
    timeout: Annotated[float, typer.Option(min=0.1, help="Seconds after which to give up.")] = 60.0,
    queries: Annotated[
        Path | None, typer.Option(help="A folder of your own queries, beside those that ship.", metavar="DIR")
    ] = None,
) -> None:
    """List the canned queries, explain one, open it, or ask it."""
    from graphkit.queries import get_query

    chosen = choose_format(form, output)
    kinds = by_kind(force, theme, area, case_type)
    if name is None:
        if output is not None or param or any(kinds.values()) or explain or open_it:
            raise typer.BadParameter("name a query first; `graphkit ask` lists them", param_hint="NAME")
        from graphkit.cli.ask_list import write_list

        write_list(chosen.value, queries)
        return
    plain = given_params(param or [])
    query = get_query(name, queries)
    given = with_kinds(query, plain, kinds)
    if explain:
        _explain(query, given)
        return
    from graphkit.engine import connect
    from graphkit.queries import run

    with connect() as connection:
        if open_it:
            from graphkit.cli.browser import address, tell, tell_if_old

            tell_if_old(connection)
            link = address(connection, query, given, tell=tell)
            typer.echo(link)
            typer.launch(link)
        elif chosen is Format.graphml:
            from graphkit.cli.files import replacing
            from graphkit.queries.graph_form import ask_graph, write_graphml

            found, notes = ask_graph(connection, query, given, timeout=timeout)
            with replacing(output) as out:
                write_graphml(found, out)
            for note in notes:
                typer.echo(note, err=True)
            typer.echo(f"{output}: {found.number_of_nodes()} nodes, {found.number_of_edges()} relationships", err=True)
        else:
            if graph and chosen in BINARY:
                raise typer.BadParameter("a sheet has no nodes; take --format graphml", param_hint="--graph")
            answer = run(connection, query, given, graph=graph, limit=limit, timeout=timeout)
            write_answer(answer, chosen, output, graph)


def _explain(query: CannedQuery, given: dict[str, Value]) -> None:
    """Write the query for pasting. No server is started for it; one that runs is asked for names of its own."""
    import os

    from graphkit.engine import connect, server
    from graphkit.errors import QueryError
    from graphkit.queries.explain import explain
    from graphkit.queries.nodes import resolve_concepts
    from graphkit.queries.run import resolve
    from graphkit.queries.values import bind

    lines: tuple[str, ...] = ()
    values = bind(query, given, partly=True)
    try:
        values, lines = resolve_concepts(query, values, given)
    except QueryError as error:
        if not os.environ.get("NEO4J_URI") and server.status() is None:
            raise QueryError(f"{error} (names of your own graph count while it runs: `graphkit up`)") from error
        with connect() as connection:
            told: list[str] = []
            values = resolve(connection, query, given, tell=told.append, partly=True)
            lines = tuple(told)
    for line in lines:
        typer.echo(line, err=True)
    typer.echo(explain(query, values), nl=False)
