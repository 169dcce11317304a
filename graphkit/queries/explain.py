"""Writes a query for reading and for pasting into the Neo4j Browser: `:param` lines, its head, its Cypher. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from graphkit.queries.link import literal
from graphkit.queries.model import CannedQuery, Value

#: Why it is two steps: tried with the Browser 5.24.
FIRST = "// run the :param lines first, by themselves: the Browser shows no answer to several statements at once"


def explain(query: CannedQuery, values: Mapping[str, Value]) -> str:
    """Return the text: first what sets the parameters, then each form of the query, with the head as comments.

    Args:
        query: to be explained.
        values: by parameter; one that lacks stands in a comment, so that the server asks for it instead of answering
            something else.
    """
    set_ = [f":param {p.name} => {literal(values[p.name])}" for p in query.params if p.name in values]
    lines = [f"// to be given: :param {p.name} => ..." for p in query.params if p.name not in values]
    lines += [";\n".join(set_), FIRST, ""] if set_ else []
    lines += [f"// {query.title}", f"// {query.question}", f"// file: {query.source}"]
    lines += [f"// parameter {p.name} ({p.type}): {p.meaning}" for p in query.params]
    lines += [f"// column {column.name}: {column.meaning}" for column in query.columns]
    lines += [query.cypher + ";"]
    if query.graph_cypher:
        lines += ["", f"// as a picture: {query.picture or ''}".rstrip(), query.graph_cypher + ";"]
    return "\n".join(lines) + "\n"
