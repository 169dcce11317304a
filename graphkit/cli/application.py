"""Puts the commands together: one typer application from each group's file."""

from __future__ import annotations

import importlib
import logging
import sys
from typing import Annotated

import typer

from graphkit import __version__

#: The files of graphkit/cli that hold an `app`, in the order in which `--help` shows their commands.
GROUPS = ("demo", "load", "ask", "browser", "export", "report", "analyse", "similar", "evaluate", "server")

HELP = """Reads inspection reports on police child protection into a Neo4j graph and answers questions with quotes.

\b
Start here:
  graphkit demo                         the whole road on three sample reports
  graphkit load reports/*.pdf           read reports into the graph
  graphkit ask                          the questions that are ready to ask
  graphkit ask recurring-failings --param min_forces=3

graphkit starts a Neo4j of its own when it needs one. Set NEO4J_URI (NEO4J_USERNAME, NEO4J_PASSWORD,
NEO4J_DATABASE) to use another. Results go to standard output, all else to standard error.
"""

# rich is left out of help and errors: it costs more than half of the time that `graphkit --help` takes.
app = typer.Typer(
    name="graphkit",
    help=HELP,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
)


def set_up_logging(debug: bool) -> None:
    """Send logs to standard error: what graphkit does as plain lines, everything else from warnings on."""
    root = logging.getLogger()
    if not root.handlers:
        handler = logging.StreamHandler(sys.stderr)
        handler.setFormatter(logging.Formatter("%(levelname)s %(name)s: %(message)s" if debug else "%(message)s"))
        root.addHandler(handler)
    logging.getLogger("graphkit").setLevel(logging.DEBUG if debug else logging.INFO)
    # What the driver warns of comes back as an error, which is said in our words.
    logging.getLogger("neo4j").setLevel(logging.WARNING if debug else logging.CRITICAL)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"graphkit {__version__}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and stop.", callback=_version, is_eager=True)
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show the trace of an error, and more of the log.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Only warnings and errors in the log.")] = False,
) -> None:
    """See HELP. `--debug` is taken from the words before they come here, so that it may stand anywhere."""
    if quiet:
        logging.getLogger("graphkit").setLevel(logging.WARNING)


for _name in GROUPS:
    app.add_typer(importlib.import_module(f"graphkit.cli.{_name}").app)
