"""Lists the canned queries for `graphkit ask` without a name."""

from __future__ import annotations

from pathlib import Path

import typer


def write_list(form: str, folder: Path | None) -> None:
    """Write the list of queries as `table`, `json`, `csv` or `markdown` on standard output."""
    from graphkit.queries import list_queries

    queries = list_queries(folder)
    if form == "json":
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
    elif form == "csv":
        import csv
        import sys

        rows = [(query.name, query.title, query.question) for query in queries]
        csv.writer(sys.stdout, lineterminator="\n").writerows([("name", "title", "question"), *rows])
    elif form == "markdown":
        typer.echo("| name | title | question |\n| --- | --- | --- |")
        for query in queries:
            typer.echo(f"| {query.name} | {query.title} | {query.question} |".replace("\n", " "))
    else:
        width = max((len(query.name) for query in queries), default=0)
        for query in queries:
            needs = "".join(f" --param {p.name}=..." for p in query.params if p.required)
            typer.echo(f"{query.name:<{width}}  {query.title}{f'  ({needs.strip()})' if needs else ''}")
        typer.echo("\nask one: graphkit ask NAME; see its parameters: graphkit ask NAME --explain", err=True)
