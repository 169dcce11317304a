"""Lists the canned queries for `graphkit ask` without a name."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from graphkit.queries.values import how_given

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graphkit.queries import CannedQuery

#: Folders of `cypher/` in the order in which a person asks, and what they are called.
_SUBJECTS = {
    "failings": "Failings and strengths",
    "recommendations": "Recommendations: told before, told alike",
    "progress": "Progress over time",
    "teams": "Teams, jobs and processes",
    "cases": "Cases and judgements",
    "figures": "Figures",
    "provenance": "Where it is written, how sure",
    "housekeeping": "What is loaded",
}
#: Where a person begins; the others of a subject follow by name.
_FIRST = frozenset({"failings-ranked", "recurring-failings"})


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
        _write_by_subject(queries)
        typer.echo("ask one: graphkit ask NAME; see its parameters: graphkit ask NAME --explain", err=True)
        typer.echo(
            "begin with: graphkit ask failings-ranked, then graphkit ask theme-across-forces --theme ...", err=True
        )


def _write_by_subject(queries: Sequence[CannedQuery]) -> None:
    """Write a paragraph for each subject: failings first, what keeps the house last, a person's own before all."""
    from graphkit.queries.catalogue import shipped_queries

    shipped = {query.source for query in shipped_queries()}
    width = max((len(query.name) for query in queries), default=0)
    by_subject: dict[str, list[CannedQuery]] = {}
    for query in queries:
        subject = query.source.parent.name if query.source in shipped else ""
        by_subject.setdefault(subject, []).append(query)
    order = ("", *_SUBJECTS)
    for subject in sorted(by_subject, key=lambda one: (order.index(one) if one in order else len(order), one)):
        typer.echo(_SUBJECTS.get(subject, subject) if subject else "Your own")
        for query in sorted(by_subject[subject], key=lambda query: (query.name not in _FIRST, query.name)):
            needs = " ".join(how_given(p) for p in query.params if p.required)
            typer.echo(f"  {query.name:<{width}}  {query.title}{f'  ({needs})' if needs else ''}")
        typer.echo()
