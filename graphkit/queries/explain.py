"""Writes a query for reading and for pasting into the Neo4j Browser: `:param` lines, its head, its Cypher. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from graphkit.queries.link import literal
from graphkit.queries.model import CannedQuery, Value


def explain(query: CannedQuery, values: Mapping[str, Value]) -> str:
    """Return the text; the Browser and cypher-shell take it as it is.

    Args:
        query: to be explained.
        values: by parameter; one that lacks stands in a comment, so that the server asks for it instead of answering
            something else.
    """
    lines = [
        f":param {p.name} => {literal(values[p.name])}"
        if p.name in values
        else f"// :param {p.name} => ... (to be given)"
        for p in query.params
    ]
    lines += [f"// {query.title}", f"// {query.question}", f"// file: {query.source}"]
    lines += [f"// parameter {p.name} ({p.type}): {p.meaning}" for p in query.params]
    lines += [f"// column {column.name}: {column.meaning}" for column in query.columns]
    lines += [query.cypher + ";"]
    if query.graph_cypher:
        lines += ["", f"// as a picture: {query.picture or ''}".rstrip(), query.graph_cypher + ";"]
    return "\n".join(lines) + "\n"
