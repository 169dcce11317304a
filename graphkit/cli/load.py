"""`graphkit load`, `forget`, `verify` and `extract`: documents into the graph and out of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from graphkit.errors import GraphkitError

if TYPE_CHECKING:
    from graphkit.documents import Document
    from graphkit.engine import Connection
    from graphkit.records import AnyRecord
    from graphkit.store import LoadReport

app = typer.Typer()
T = TypeVar("T")

Sources = Annotated[
    list[str], typer.Argument(metavar="SOURCE...", help="Files, folders and addresses.", show_default=False)
]
Id = Annotated[
    str | None, typer.Option("--id", help="Id of the document, where there is just one.", show_default=False)
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would change, and write nothing.")]
MaxRemovals = Annotated[
    int | None,
    typer.Option("--max-removals", metavar="N", min=0, help="Refuse where more nodes would go."),
]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Name what is added, changed and removed.")]


LOAD_HELP = """Read documents into the graph, each whole or not at all. What has not changed is not written again.

\b
Examples:
  graphkit load reports/*.pdf
  graphkit load reports/ https://example.org/northmoor-2022.html
  graphkit load northmoor.pdf --id northmoor-2022
  graphkit load --dry-run -v reports/
  graphkit load --again reports/northmoor-2022.pdf

Formats: PDF (.pdf), web pages (.html, .htm, .xhtml, .mhtml, .mht), plain text in UTF-8 (.txt), and what other
loaders that are installed add.
A folder stands for all files of these formats in it and below; hidden ones are left out. A document's id is made from
the name of its file; --id gives another: lower-case letters and digits in words joined by hyphens (northmoor-2022).

A source that cannot be loaded is one line on standard error; the others are loaded all the same, and the exit code
is 1.
"""


@app.command(help=LOAD_HELP)
def load(
    sources: Sources,
    id: Id = None,
    dry_run: DryRun = False,
    max_removals: MaxRemovals = None,
    again: Annotated[
        bool, typer.Option("--again", help="Extract anew, compare with all in the graph, and mend it.")
    ] = False,
    verbose: Verbose = False,
) -> None:
    """Load documents."""
    from graphkit.engine import connect
    from graphkit.store import prepare

    with connect() as connection:
        if not dry_run:
            prepare(connection)

        def one(document: Document) -> str:
            report = _load(connection, document, again, dry_run, max_removals)
            if not dry_run:
                _tell(f"{document.id}: {report.outcome}")
            for line in report.lines(ids=verbose) if dry_run or verbose else ():
                typer.echo(line)
            return report.outcome

        outcomes, refused = _each(sources, id, one)
    unchanged = outcomes.count("unchanged")
    done = "dry run, nothing written: would load" if dry_run else "loaded"
    typer.echo(f"{done} {len(outcomes) - unchanged}, unchanged {unchanged}, refused {refused}")
    raise typer.Exit(1 if refused else 0)


def _load(
    connection: Connection, document: Document, again: bool, dry_run: bool, max_removals: int | None
) -> LoadReport:
    """Load one document; one whose text and versions the graph holds is not even extracted."""
    from graphkit import store

    if not again and store.is_current(connection, document):
        return store.LoadReport(document.id, "unchanged", dry_run)
    return store.load(connection, document, _records(document), dry_run=dry_run, max_removals=max_removals, again=again)


EXTRACT_HELP = """Print the records of documents as JSON Lines. Needs no Neo4j.

\b
Examples:
  graphkit extract northmoor-2022.pdf
  graphkit extract reports/ > records.jsonl
  graphkit extract --min-confidence 0.8 northmoor-2022.pdf

A source that cannot be read is one line on standard error; the others are extracted all the same, and the exit code
is 1.
"""


@app.command(help=EXTRACT_HELP)
def extract(
    sources: Sources,
    id: Id = None,
    min_confidence: Annotated[
        float, typer.Option("--min-confidence", min=0.0, max=1.0, help="Leave out findings that are less sure.")
    ] = 0.0,
) -> None:
    """Print records."""
    from graphkit.records import to_json

    def one(document: Document) -> None:
        for record in _records(document, min_confidence):
            typer.echo(to_json(record))

    _, refused = _each(sources, id, one)
    raise typer.Exit(1 if refused else 0)


FORGET_HELP = """Take documents out of the graph. What another document says too stays.

\b
Examples:
  graphkit ask documents
  graphkit forget northmoor-2022
  graphkit forget --dry-run -v northmoor-2022 northmoor-2023

An id that is not loaded is said before anything is taken out.
"""


@app.command(help=FORGET_HELP)
def forget(
    documents: Annotated[list[str], typer.Argument(metavar="DOCUMENT...", help="Ids of loaded documents.")],
    dry_run: DryRun = False,
    max_removals: MaxRemovals = None,
    verbose: Verbose = False,
) -> None:
    """Forget documents."""
    from graphkit import store
    from graphkit.engine import connect

    documents = list(dict.fromkeys(documents))
    with connect() as connection:
        store.refuse_unknown(connection, documents)
        for document in documents:
            report = store.forget(connection, document, dry_run=dry_run, max_removals=max_removals)
            for line in report.lines(ids=verbose) if dry_run or verbose else (f"{document}: forgotten",):
                typer.echo(line)


VERIFY_HELP = """Prove from the graph alone that every quote stands where it says (exit code 1 where one does not).

\b
Examples:
  graphkit verify
  graphkit verify northmoor-2022 northmoor-2023
"""


@app.command(help=VERIFY_HELP)
def verify(
    documents: Annotated[
        list[str] | None, typer.Argument(metavar="[DOCUMENT...]", help="Ids; all documents where none is given.")
    ] = None,
) -> None:
    """Prove quotes."""
    from graphkit import store
    from graphkit.engine import connect

    with connect() as connection:
        report = store.verify(connection, documents or None)
    for unproved in report.unproved:
        typer.echo(f"not proved  {unproved}")
    for what, number in report.proved.items():
        typer.echo(f"proved {number:>7,} {what}")
    typer.echo(
        f"{sum(report.proved.values()):,} quotes proved in {len(report.documents)} documents, "
        f"{len(report.unproved):,} not proved"
    )
    if not report.ok:
        typer.echo("load the document again: graphkit load --again SOURCE")
    raise typer.Exit(0 if report.ok else 1)


def _records(document: Document, min_confidence: float = 0.0) -> list[AnyRecord]:
    from graphkit.extract import extract

    return extract(document, min_confidence=min_confidence)


def _each(sources: list[str], id: str | None, one: Callable[[Document], T]) -> tuple[list[T], int]:
    """Call `one` for every document; say which sources were refused and why, at once and again at the end."""
    from graphkit.errors import SourceError
    from graphkit.reading import read_sources

    done: list[T] = []
    refused: list[str] = []

    def refuse(error: GraphkitError) -> None:
        refused.append(" ".join(str(error).split()))
        typer.echo(f"refused: {refused[-1]}", err=True)

    with _progress() as show:
        for item in read_sources(sources, id=id):
            if isinstance(item, SourceError):
                refuse(item)
                continue
            show(item.id)
            try:
                done.append(one(item))
            except GraphkitError as error:
                refuse(error)
    if len(refused) > 1 or (refused and done):
        typer.echo(f"refused {len(refused)} of {len(refused) + len(done)}:", err=True)
        for line in refused:
            typer.echo(f"  {line}", err=True)
    return done, len(refused)


def _tell(line: str) -> None:
    """Print a line on standard error where that is no terminal; a terminal shows the progress instead."""
    import sys

    if not sys.stderr.isatty():
        typer.echo(line, err=True)


@contextmanager
def _progress() -> Iterator[Callable[[str], None]]:
    """Show on standard error which document is being worked on, where that is a terminal."""
    import sys

    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (MofNCompleteColumn(), BarColumn(), TimeElapsedColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("reading", total=None)

        def show(document: str) -> None:
            progress.update(task, description=document, advance=1)

        yield show
