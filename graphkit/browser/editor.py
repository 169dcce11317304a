"""What a canned query is in the Browser's editor: one statement, its question and its values above it."""

from __future__ import annotations

import json

from graphkit.queries.link import inline
from graphkit.queries.model import CannedQuery


def editor_text(query: CannedQuery, graph: bool, title: str | None = None) -> str:
    """Return the query for the editor. Defaults stand in it; what must be given stays a `$parameter`.

    It stays one statement: with a `:param` line above it the Browser (5.24) runs it and shows no answer.

    Args:
        query: the query.
        graph: its graph form, which the Browser draws, where it has one.
        title: of the first line, by which the Browser lists a favourite; the query's own where none is given.
    """
    head = [title or query.title, query.question]
    head += [f"Shows {query.picture}."] if graph and query.picture else []
    cypher = query.graph_cypher if graph and query.graph_cypher else query.cypher
    for param in query.params:
        if f"${param.name}" in cypher:
            how = "set it with :param" if param.required else json.dumps(param.default, ensure_ascii=False)
            head.append(f"{'$' if param.required else ''}{param.name}: {how} ({param.meaning})")
    defaults = {param.name: param.default for param in query.params if not param.required}
    return "\n".join([*(f"// {line}" for line in head), inline(cypher, defaults)])
