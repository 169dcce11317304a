"""Questions that are ready to ask: `.cypher` files with a head, run for reading only."""

from __future__ import annotations

from graphkit.queries.catalogue import get_query, list_queries
from graphkit.queries.head import parse
from graphkit.queries.link import browser_link
from graphkit.queries.model import Answer, CannedQuery, Column, Parameter
from graphkit.queries.run import ask, run
from graphkit.queries.values import bind

__all__ = [
    "Answer",
    "CannedQuery",
    "Column",
    "Parameter",
    "ask",
    "bind",
    "browser_link",
    "get_query",
    "list_queries",
    "parse",
    "run",
]
