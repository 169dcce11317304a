"""Reads one `.cypher` file: a head of comments in a fixed form, a query, and where there is one its graph form.

The form::

    // title: Recurring failings
    // question: Which themes fail in at least N forces?
    // param: min_forces integer = 2 -- how many forces at least
    // column: theme -- the theme's label
    // picture: themes in the middle, the forces that fail around them
    // empty: no theme fails in so many forces; take a smaller min_forces
    // browser: :params {min_forces: 2}
    MATCH ... RETURN ...;

    // graph:
    MATCH ... RETURN nodes, relationships;

A line that begins with `//` and three or more spaces goes on where the line before it ended. A parameter without
`= default` must be given; a default is JSON. `empty` is what a person is told where there are no rows. `browser` is
the command to paste into the Neo4j Browser first, which fails on a parameter that is not set. A line of comment below
the first line of Cypher belongs to the query.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from graphkit.errors import QueryError
from graphkit.queries.model import CannedQuery, Column, Parameter

PLAIN_TYPES = frozenset({"string", "integer", "float", "boolean", "strings"})
_ONCE = ("title", "question", "picture", "browser", "empty")
_KEYS = (*_ONCE, "param", "column")

_ENTRY = re.compile(r"//\s?(?P<key>[a-z]+):\s*(?P<value>.*)")
_CONTINUED = re.compile(r"//\s{3,}(?P<value>\S.*)")
_PARAM = re.compile(
    r"(?P<name>[a-z][a-z0-9_]*)\s+(?P<type>[A-Za-z]+)(?:\s*=\s*(?P<default>.+?))?\s+--\s+(?P<meaning>\S.*)"
)
_COLUMN = re.compile(r"(?P<name>[a-z][a-z0-9_]*)\s+--\s+(?P<meaning>\S.*)")
_GRAPH = re.compile(r"^//\s?graph:\s*$", re.MULTILINE)
#: Strings, quoted names and comments.
NOT_CODE = re.compile(r"""'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`|//[^\n]*|/\*.*?\*/""", re.DOTALL)
_USED = re.compile(r"\$([A-Za-z_]\w*)")


def bare(cypher: str) -> str:
    """Return `cypher` with strings, quoted names and comments blanked, so that its words can be searched."""
    return NOT_CODE.sub(lambda match: "''" if match[0][0] in "'\"" else " ", cypher)


def parameters_used(cypher: str) -> frozenset[str]:
    """Return the names that stand after a `$` in the code of `cypher`."""
    return frozenset(_USED.findall(bare(cypher)))


def parse(text: str, source: Path) -> CannedQuery:
    """Read a canned query from the text of its file.

    Raises:
        QueryError: the head lacks a title or a question, has a line of no known form, declares a parameter that
            no form uses or misses one that a form uses; or there is no query below it.
    """
    head, body = _split(text.lstrip("\ufeff"))
    once: dict[str, str] = {}
    params: list[Parameter] = []
    columns: list[Column] = []
    for key, value in _entries(head, source):
        if key == "param":
            params.append(_parameter(value, source))
        elif key == "column":
            columns.append(_column(value, source))
        elif key in once:
            raise QueryError(f"{source}: the head says '{key}' twice; keep one")
        else:
            once[key] = value
    for key in ("title", "question"):
        if not once.get(key):
            raise QueryError(f"{source}: the head lacks '// {key}: ...'; add the line at the top of the file")
    table, graph = _forms(body, source)
    _check_parameters(params, table + "\n" + (graph or ""), source)
    return CannedQuery(
        name=source.stem,
        title=once["title"],
        question=once["question"],
        params=tuple(params),
        columns=tuple(columns),
        cypher=table,
        graph_cypher=graph,
        picture=once.get("picture"),
        browser=once.get("browser"),
        empty=once.get("empty"),
        source=source,
    )


def _split(text: str) -> tuple[list[str], str]:
    """Return the lines of the head and the text below it."""
    lines = text.splitlines()
    count = next((at for at, line in enumerate(lines) if line.strip() and not line.startswith("//")), len(lines))
    return [line.rstrip() for line in lines[:count]], "\n".join(lines[count:])


def _entries(head: list[str], source: Path) -> list[tuple[str, str]]:
    entries: list[tuple[str, str]] = []
    for number, line in enumerate(head, start=1):
        if line in ("", "//"):
            continue
        if (more := _CONTINUED.fullmatch(line)) and entries:
            key, value = entries[-1]
            entries[-1] = (key, f"{value} {more['value']}".strip())
        elif (entry := _ENTRY.fullmatch(line)) and entry["key"] in _KEYS:
            entries.append((entry["key"], entry["value"].strip()))
        else:
            known = ", ".join(_KEYS)
            raise QueryError(f"{source}: line {number} is not of the head's form; write '// key: ...', key of {known}")
    return entries


def _parameter(value: str, source: Path) -> Parameter:
    match = _PARAM.fullmatch(value)
    if match is None:
        raise QueryError(f"{source}: cannot read the parameter '{value}'; write 'name type = default -- meaning'")
    kind = match["type"]
    if kind not in PLAIN_TYPES and not kind[0].isupper():
        known = ", ".join(sorted(PLAIN_TYPES))
        raise QueryError(f"{source}: parameter '{match['name']}' is of type '{kind}'; use {known} or a node's label")
    default = None
    if match["default"] is not None:
        try:
            default = json.loads(match["default"])
        except ValueError as error:
            raise QueryError(
                f"{source}: the default {match['default']} of '{match['name']}' is not JSON; put text in double quotes"
            ) from error
    return Parameter(match["name"], kind, match["default"] is None, default, match["meaning"])


def _column(value: str, source: Path) -> Column:
    match = _COLUMN.fullmatch(value)
    if match is None:
        raise QueryError(f"{source}: cannot read the column '{value}'; write 'name -- meaning'")
    return Column(match["name"], match["meaning"])


def _forms(body: str, source: Path) -> tuple[str, str | None]:
    parts = [part.strip().removesuffix(";").rstrip() for part in _GRAPH.split(body)]
    if not bare(parts[0]).strip():
        raise QueryError(f"{source}: there is no query below the head; add one")
    if len(parts) > 2:
        raise QueryError(f"{source}: '// graph:' stands twice; a query has one graph form")
    return parts[0], parts[1] if len(parts) == 2 and parts[1] else None


def _check_parameters(params: list[Parameter], cypher: str, source: Path) -> None:
    declared = [parameter.name for parameter in params]
    for name in declared:
        if declared.count(name) > 1:
            raise QueryError(f"{source}: parameter '{name}' is declared twice; keep one")
    used = parameters_used(cypher)
    if missing := sorted(used - set(declared)):
        raise QueryError(f"{source}: the head lacks '// param: {missing[0]} ...' for ${missing[0]}; declare it")
    if idle := sorted(set(declared) - used):
        raise QueryError(f"{source}: parameter '{idle[0]}' is declared and never used; take it out of the head")
