"""`graphkit browser`: opens the Neo4j Browser with a query in its editor; guide and favourites for any Browser."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graphkit.cli.completion import complete_name
from graphkit.cli.options import Areas, CaseTypes, Forces, Params, Themes, by_kind
from graphkit.cli.params import given_params, with_kinds

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from graphkit.engine import Connection
    from graphkit.queries import CannedQuery
    from graphkit.queries.model import Value

app = typer.Typer()

HELP = """Open the Neo4j Browser, with a canned query in its editor.

\b
Examples:
  graphkit browser
  graphkit browser recurring-failings --param min_forces=3
  graphkit browser force-profile --force derbyshire --table --print
  graphkit browser --favourites favourites.zip
  graphkit browser --serve

Starts the managed Neo4j if it does not run. Nothing is asked until you press Ctrl+Enter there. The first time the
Browser wants the user name and the password: where it is, this command says. Where the output is no terminal, nothing
is opened. The managed Neo4j shows the guide and sets the style by itself; for another one use --serve. All of this is
for the classic Browser (5.x), at /browser/; the newer one takes the favourites alone.
"""


@app.command(help=HELP)
def browser(
    name: Annotated[
        str | None, typer.Argument(help="The query to put into the editor.", autocompletion=complete_name)
    ] = None,
    param: Params = None,
    force: Forces = None,
    theme: Themes = None,
    area: Areas = None,
    case_type: CaseTypes = None,
    table: Annotated[bool, typer.Option("--table", help="The table form, not the one that draws a picture.")] = False,
    print_it: Annotated[bool, typer.Option("--print", help="Print the address alone; open nothing.")] = False,
    queries: Annotated[Path | None, typer.Option(help="A folder of your own queries.", metavar="DIR")] = None,
    favourites: Annotated[
        Path | None,
        typer.Option(help="Write the shipped queries as favourites; drop the file on the Browser.", metavar="FILE.zip"),
    ] = None,
    serve: Annotated[
        bool, typer.Option("--serve", help="Serve guide and style on this machine, for any Browser, until Ctrl+C.")
    ] = False,
    port: Annotated[
        int | None, typer.Option(min=0, max=65535, help="The port for --serve (8474 or any free one).")
    ] = None,
) -> None:
    """Open the Browser, write the favourites, or serve the pages."""
    if (name is not None) + (favourites is not None) + serve > 1:
        raise typer.BadParameter("a query, --favourites and --serve do not go together; give one of them")
    if favourites is not None:
        _write_favourites(favourites)
    elif serve:
        _serve(port)
    else:
        kinds = by_kind(force, theme, area, case_type)
        if name is None and any(kinds.values()):
            raise typer.BadParameter("name a query first; `graphkit ask` lists them", param_hint="NAME")
        _open(name, given_params(param or []), kinds, not table, print_it, queries)


def _open(
    name: str | None,
    plain: Mapping[str, Value],
    kinds: Mapping[str, Sequence[str]],
    graph: bool,
    print_it: bool,
    queries: Path | None,
) -> None:
    import sys

    from graphkit.engine import connect
    from graphkit.queries import get_query

    query = get_query(name, queries) if name else None
    given = with_kinds(query, plain, kinds) if query else plain
    with connect() as connection:
        tell_if_old(connection)
        if print_it:
            typer.echo(address(connection, query, given, graph, tell))
            return
        for line in how_to_open(connection, query, given, graph, tell):
            typer.echo(line)
        if sys.stdout.isatty():
            typer.launch(address(connection, query, given, graph))


def _write_favourites(file: Path) -> None:
    from graphkit.browser import favourites_zip
    from graphkit.cli.files import replacing

    content = favourites_zip()
    with replacing(file) as out:
        out.write(content)
    typer.echo(f"{file}: drop it on the Browser's window, once", err=True)


def _serve(port: int | None) -> None:
    """Serve until Ctrl+C."""
    from graphkit.browser import ZIP, pages
    from graphkit.browser import serve as pages_server
    from graphkit.engine.settings import free_port

    wanted = port if port is not None else free_port(pages_server.PORT)
    files: dict[str, bytes] = {}
    server = pages_server.server(files, wanted)
    base = f"http://localhost:{server.server_address[1]}/"
    shown = pages(base, base)
    files.update(shown.files)
    typer.echo("Paste into the Neo4j Browser's editor, one after the other:")
    for command in shown.commands:
        typer.echo(f"  :{command}")
    typer.echo(f"Favourites to drop on its window: {base}{ZIP}")
    typer.echo("Serving until Ctrl+C", err=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        typer.echo("no longer served", err=True)
    finally:
        server.server_close()


def tell(line: str) -> None:
    """Say on standard error for what a name was taken."""
    typer.echo(line, err=True)


def tell_if_old(connection: Connection) -> None:
    """Say how the Browser gets the present guide and style, where the managed server still serves earlier ones."""
    from graphkit.engine.server import shows_old_pages

    if connection.browser_url is not None and shows_old_pages(say=tell):
        tell(
            "the guide and the style have changed since the managed Neo4j started, and its Browser still shows the "
            "earlier ones; for the new ones: graphkit down, then graphkit up"
        )


def address(
    connection: Connection,
    query: CannedQuery | None,
    params: Mapping[str, Value],
    graph: bool = True,
    tell: Callable[[str], None] | None = None,
) -> str:
    """Return the address of the server's own Browser, with `query` in the editor.

    `tell` is called with a line for each name that was taken for another.

    Raises:
        EngineError: the server is not the managed one, so that its Browser's address is not known.
        QueryError: a parameter is missing or of another type, or the query cannot stand in an address.
    """
    from graphkit.engine.server import USERNAME
    from graphkit.errors import EngineError
    from graphkit.queries import browser_link
    from graphkit.queries.run import resolve

    if connection.browser_url is None:
        raise EngineError(
            f"{connection.uri}: graphkit does not know the Browser of this server; open it as you do, and "
            "'graphkit browser --serve' has guide and style for it"
        )
    if query is None:
        return connection.browser_url
    values = resolve(connection, query, params, tell)
    return browser_link(connection.browser_url, connection.uri, query, values, graph, USERNAME)


def how_to_open(
    connection: Connection,
    query: CannedQuery | None,
    params: Mapping[str, Value],
    graph: bool = True,
    tell: Callable[[str], None] | None = None,
) -> list[str]:
    """Return the lines that say how to open the Browser: address, user name, where the password is.

    Raises:
        EngineError, QueryError: as `address`.
    """
    from graphkit.engine import home_folder, server

    return [
        f"Browser   {address(connection, query, params, graph, tell)}",
        f"User      {server.USERNAME}",
        f"Password  in {home_folder().password_file}",
    ]
