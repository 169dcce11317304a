"""`graphkit up`, `down`, `status` and `doctor`: the managed Neo4j and what it needs."""

from __future__ import annotations

from typing import Annotated

import typer

app = typer.Typer()


def _refuse_another_server(verb: str) -> None:
    """A server that the person runs is theirs to start and to stop."""
    import os

    from graphkit.errors import EngineError

    if uri := os.environ.get("NEO4J_URI"):
        raise EngineError(f"NEO4J_URI names {uri}, which graphkit does not {verb}; unset it for the managed server")


UP_HELP = """Start the managed Neo4j (the first time: fetch it) and say where it is.

\b
Examples:
  graphkit up
  GRAPHKIT_HOME=/data/graphkit graphkit up

Other commands start it by themselves when they need it.
"""


@app.command(help=UP_HELP)
def up() -> None:
    """Start the server."""
    from graphkit.engine import server

    _refuse_another_server("start")
    running = server.up()
    typer.echo(f"Neo4j {running.version} {'started' if running.started else 'runs already'}")
    typer.echo(f"Bolt      {running.uri}")
    typer.echo(f"Browser   {running.browser_url}")
    typer.echo(f"User      {server.USERNAME}, password in {running.home.password_file}")


DOWN_HELP = """Stop the managed Neo4j; the graph stays on disk.

\b
Examples:
  graphkit down
"""


@app.command(help=DOWN_HELP)
def down() -> None:
    """Stop the server."""
    from graphkit.engine import server

    _refuse_another_server("stop")
    typer.echo("Neo4j stopped" if server.down() else "Neo4j was not running")


STATUS_HELP = """Say which Neo4j graphkit uses and whether it runs (exit code 3 if it does not).

\b
Examples:
  graphkit status
  graphkit status || graphkit up
"""


@app.command(help=STATUS_HELP)
def status() -> None:
    """Say what runs."""
    import os

    from graphkit.engine import connect, home_folder, server

    if os.environ.get("NEO4J_URI"):
        with connect() as connection:
            typer.echo(f"Neo4j {connection.version} at {connection.uri}, database {connection.database} (not managed)")
        return
    running = server.status()
    if running is None:
        typer.echo(f"Neo4j does not run (home {home_folder().root}); 'graphkit up' starts it")
        raise typer.Exit(3)
    typer.echo(f"Neo4j {running.version} runs (process {running.pid}, home {running.home.root})")
    typer.echo(f"Bolt      {running.uri}")
    typer.echo(f"Browser   {running.browser_url}")


DOCTOR_HELP = """Check what graphkit needs: packages, folders, disk, Java, Neo4j (exit code 1 if something is wanting).

\b
Examples:
  graphkit doctor
  graphkit doctor --online
"""


@app.command(help=DOCTOR_HELP)
def doctor(
    online: Annotated[bool, typer.Option("--online", help="Also ask the repository of the jars.")] = False,
) -> None:
    """Check the installation."""
    from graphkit.engine.doctor import check

    findings = check(online=online)
    for finding in findings:
        typer.echo(f"{'ok    ' if finding.ok else 'NOT OK'}  {finding.name}: {finding.detail}")
        if not finding.ok:
            typer.echo(f"        {finding.remedy}")
    if not all(finding.ok for finding in findings):
        raise typer.Exit(1)
