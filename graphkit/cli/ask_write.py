"""Writes the answer of `graphkit ask` in the form that was asked for, to a file or to standard output."""

from __future__ import annotations

import io
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from graphkit.queries import Answer


class Format(StrEnum):
    """How an answer is written."""

    table = "table"
    json = "json"
    csv = "csv"
    markdown = "markdown"
    md = "md"  # markdown, as its files end
    xlsx = "xlsx"
    graphml = "graphml"


#: More rows than this in a table are more than a person reads, who is told how to have fewer.
_MANY = 40
#: Forms that are for a file alone.
BINARY = frozenset({Format.xlsx, Format.graphml})
_BY_ENDING = {
    ".json": Format.json, ".csv": Format.csv, ".md": Format.markdown, ".txt": Format.markdown, ".xlsx": Format.xlsx,
    ".graphml": Format.graphml,
}  # fmt: skip


def choose_format(form: Format | None, output: Path | None) -> Format:
    """Return the form that was asked for, else the one that the file's ending says, else (it has none) the table.

    `md` is `markdown`.

    Raises:
        typer.BadParameter: the file's ending is not known, or the form is for a file, and none is named.
    """
    if form is None and output is not None and output.suffix:
        form = _BY_ENDING.get(output.suffix.lower())
        if form is None:
            known = ", ".join(_BY_ENDING)
            raise typer.BadParameter(
                f"{output}: no form is known by '{output.suffix}'; end it in {known}, or add --format",
                param_hint="--output",
            )
    form = Format.markdown if form is Format.md else form or Format.table
    if form in BINARY and output is None:
        raise typer.BadParameter(f"{form} is for a file: add --output answer.{form}", param_hint="--format")
    return form


def write_answer(answer: Answer, form: Format, output: Path | None, graph: bool) -> None:
    """Write the answer; what there is to tell goes to standard error.

    Args:
        answer: of the query.
        form: any but `graphml`, which has no rows.
        output: the file, standard output where None.
        graph: whether the rows are nodes and relationships, which a table cannot show.
    """
    from graphkit.cli.files import replacing
    from graphkit.queries import formats
    from graphkit.queries.nodes import NOTHING_LOADED

    for note in answer.notes:
        typer.echo(note, err=True)
    if not answer.rows and NOTHING_LOADED not in answer.notes:
        typer.echo(answer.silence, err=True)
    if form is Format.table and not graph and output is None:
        if answer.rows:
            from graphkit.cli.tables import print_answer

            print_answer(answer)
            _tell_more(answer)
    elif form is Format.xlsx:
        from datetime import datetime

        from graphkit import __version__
        from graphkit.queries.spreadsheet import write_xlsx

        with replacing(output) as out:
            whole = io.BytesIO()  # a workbook is written back and forth, which a pipe does not do
            write_xlsx(answer, whole, datetime.now().astimezone(), __version__)
            out.write(whole.getvalue())
    else:
        if form is Format.csv:
            text = formats.as_csv(answer)
        elif form is Format.markdown or (form is Format.table and not graph):
            text = formats.as_markdown(answer)
        else:
            text = formats.as_json(answer)
        with replacing(output) as out:
            out.write(text.encode())
    if answer.truncated:
        typer.echo(f"the first {len(answer.rows)} rows; there are more", err=True)
    if output is not None:
        typer.echo(f"{output}: {len(answer.rows)} rows", err=True)


def _tell_more(answer: Answer) -> None:
    """Say below a long table how to have fewer rows, and below quotes how to come to their place in the report."""
    name = answer.query.name
    if len(answer.rows) > _MANY and not answer.truncated:
        narrow = [p.name for p in answer.query.params if not p.required]
        by = f", or by --param {', '.join(narrow)} (graphkit ask {name} --explain)" if narrow else ""
        typer.echo(f"{len(answer.rows)} rows; fewer: --limit 20{by}; as a sheet: --output {name}.xlsx", err=True)
    if "quote" not in answer.columns or "end" in answer.columns:
        return
    if "id" in answer.columns:
        typer.echo("exactly where it stands: graphkit ask provenance-of --param id=ID", err=True)
    else:
        typer.echo(
            "a quote in its report: graphkit report page.html opens it there; its id: "
            "graphkit ask search-quotes --param text='words of it'",
            err=True,
        )
