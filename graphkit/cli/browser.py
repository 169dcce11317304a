"""`graphkit browser`: the address that opens the Neo4j Browser, with a query in its editor."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graphkit.cli.ask import complete_name, given_params

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graphkit.engine import Connection
    from graphkit.queries import CannedQuery
    from graphkit.queries.model import Value

app = typer.Typer()

HELP = """Say how to open the Neo4j Browser, with a canned query in its editor.

\b
Examples:
  graphkit browser
  graphkit browser recurring-failings --param min_forces=3 --open
  graphkit browser force-profile --param force=Derbyshire --table

Starts the managed Neo4j if it does not run. Nothing is asked until you press Ctrl+Enter there. The first time the
Browser wants the user name and the password: where it is, this command says.
"""


@app.command(help=HELP)
def browser(
    name: Annotated[
        str | None, typer.Argument(help="The query to put into the editor.", autocompletion=complete_name)
    ] = None,
    param: Annotated[
        list[str] | None,
        typer.Option("--param", "-p", help="A parameter's value; may be repeated.", metavar="NAME=VALUE"),
    ] = None,
    table: Annotated[bool, typer.Option("--table", help="The table form, not the one that draws a picture.")] = False,
    open_it: Annotated[bool, typer.Option("--open", help="Open it in the web browser at once.")] = False,
    queries: Annotated[Path | None, typer.Option(help="A folder of your own queries.", metavar="DIR")] = None,
) -> None:
    """Print the address of the Browser, and where the password is."""
    from graphkit.engine import connect
    from graphkit.queries import get_query

    given = given_params(param or [])
    query = get_query(name, queries) if name else None
    with connect() as connection:
        for line in how_to_open(connection, query, given, not table):
            typer.echo(line)
        if open_it:
            typer.launch(address(connection, query, given, not table))


def address(connection: Connection, query: CannedQuery | None, params: Mapping[str, Value], graph: bool = True) -> str:
    """Return the address of the server's own Browser, with `query` in the editor.

    Raises:
        EngineError: the server is not the managed one, so that its Browser's address is not known.
        QueryError: a parameter is missing or of another type, or the query cannot stand in an address.
    """
    from graphkit.errors import EngineError
    from graphkit.queries import browser_link
    from graphkit.queries.run import resolve

    if connection.browser_url is None:
        raise EngineError(f"{connection.uri}: graphkit does not know the Browser of this server; open it as you do")
    if query is None:
        return connection.browser_url
    return browser_link(connection.browser_url, connection.uri, query, resolve(connection, query, params), graph)


def how_to_open(
    connection: Connection, query: CannedQuery | None, params: Mapping[str, Value], graph: bool = True
) -> list[str]:
    """Return the lines that say how to open the Browser: address, user name, where the password is.

    Raises:
        EngineError, QueryError: as `address`.
    """
    from graphkit.engine import home_folder, server

    return [
        f"Browser   {address(connection, query, params, graph)}",
        f"User      {server.USERNAME}",
        f"Password  in {home_folder().password_file}",
    ]
