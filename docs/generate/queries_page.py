"""The reference of the canned queries, from the heads of their files."""

from __future__ import annotations

import json
import re
import shlex
from itertools import groupby
from pathlib import Path

from md import NOTICE, anchor, cell, code, fence, table

from graphkit.queries import CannedQuery, Parameter, list_queries
from graphkit.resources import folder

#: What the examples name: things of the sample reports, so that every command has an answer there.
ON_THE_SAMPLES = {
    "Force": ("Northmoor Police", "Eastvale Constabulary"),
    "Theme": ("Voice of the child", "Record keeping"),
    "PracticeArea": ("Investigation", "Initial contact"),
    "CaseType": ("Domestic abuse", "Section 47 enquiries"),
}
_BY_NAME = {"text": "custody", "id": "northmoor-2015"}


def page() -> str:
    """Return the page."""
    queries = sorted(list_queries(), key=lambda query: (_subject(query), query.name))
    lines = [
        NOTICE,
        "# Canned queries",
        f"{len(queries)} questions that are ready to ask, by subject. `graphkit ask NAME` answers in the terminal, "
        "`graphkit ask NAME --open` in the Neo4j Browser. Every parameter can be given as `--param NAME=VALUE`; one "
        "that takes a force, a theme, a practice area or a case type takes any of its names. How the queries count is "
        "said in [cypher/README.md](../../cypher/README.md); how to write your own in "
        "[Write a query](../write-a-query.md).",
        "",
    ]
    for subject, group in groupby(queries, key=_subject):
        lines += [
            f"- **{subject.capitalize()}**: " + ", ".join(f"[{query.name}](#{anchor(query.name)})" for query in group)
        ]
    lines.append("")
    for subject, group in groupby(queries, key=_subject):
        lines += [f"## {subject.capitalize()}", ""]
        for query in group:
            lines += _entry(query)
    return "\n".join(lines).rstrip() + "\n"


def example(query: CannedQuery) -> str:
    """Return a command that asks the query on the sample reports."""
    words = ["graphkit", "ask", query.name]
    given: dict[str, int] = {}
    for parameter in query.params:
        if not parameter.required:
            continue
        label = parameter.names or ""
        at = given[label] = given.get(label, -1) + 1
        words += ["--param", f"{parameter.name}={_value(query, parameter, at)}"]
    return " ".join(shlex.quote(word) for word in words)


def _value(query: CannedQuery, parameter: Parameter, at: int) -> str:
    if parameter.names in ON_THE_SAMPLES:
        return ON_THE_SAMPLES[parameter.names][at]
    if parameter.name in _BY_NAME:
        return _BY_NAME[parameter.name]
    said = re.search(rf"\b{parameter.name}: '?([^',}}]+)", query.browser or "")
    return said[1] if said else "..."


def _subject(query: CannedQuery) -> str:
    """Return the name of the folder that holds the query."""
    within = query.source.relative_to(folder("cypher"))
    return within.parts[0] if len(within.parts) > 1 else "other"


def _entry(query: CannedQuery) -> list[str]:
    lines = [f"### {query.name}", f"**{cell(query.title)}.** {cell(query.question)}", ""]
    lines += fence("sh", example(query))
    lines += table(
        ("parameter", "type", "default", "meaning"),
        ((code(p.name), p.type, "must be given" if p.required else code(_default(p)), p.meaning) for p in query.params),
    )
    lines += table(("column", "what stands in it"), ((code(c.name), c.meaning) for c in query.columns))
    if query.picture:
        lines += [f"The picture (`--open`, or `--format graphml`) shows {cell(query.picture)}.", ""]
    body = query.cypher + ";" + (f"\n\n// as a picture\n{query.graph_cypher};" if query.graph_cypher else "")
    within = Path("cypher") / query.source.relative_to(folder("cypher"))
    lines += ["<details>", f"<summary>Cypher ({within.as_posix()})</summary>", "", *fence("cypher", body), "</details>"]
    return [*lines, ""]


def _default(parameter: Parameter) -> str:
    return json.dumps(parameter.default, ensure_ascii=False)
