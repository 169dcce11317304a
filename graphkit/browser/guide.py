"""Makes the guide for the Browser's sidebar: slides of cypher/browser/guide.html.j2, queries from their heads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from graphkit.browser.choices import choice_lines
from graphkit.browser.editor import editor_text
from graphkit.errors import QueryError
from graphkit.queries.catalogue import shipped_queries
from graphkit.resources import folder

if TYPE_CHECKING:
    from graphkit.queries.model import CannedQuery

STYLE = "graphkit.grass"
_TEMPLATE = "guide.html.j2"
#: The Browser (5.24) takes away whatever looks like ` onclick=...`, in Cypher too: ` one = 1` loses its words.
_LOOKS_LIKE_A_HANDLER = re.compile(r"(?<=\s)o(?=n[^\s=]*\s*=)", re.IGNORECASE)


def style() -> str:
    """Return the style, in the Browser's notation GraSS."""
    return (folder("cypher") / "browser" / STYLE).read_text("utf-8")


def guide_html(links: str) -> str:
    """Return the guide.

    Args:
        links: what goes before a file's name in a link: an address with a slash at the end, or a path from the
            Browser's own address.

    Raises:
        QueryError: a shipped query cannot be read, or the guide names one that does not ship.
    """
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(folder("cypher") / "browser"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    queries = {query.name: query for query in shipped_queries()}

    def question(name: str) -> dict[str, Any]:
        """What a slide shows of one query."""
        if name not in queries:
            raise QueryError(f"{_TEMPLATE}: the guide names the query '{name}', which does not ship; mend the template")
        query = queries[name]
        return {
            "query": query,
            "table": editor_text(query, graph=False),
            "drawing": editor_text(query, graph=True) if query.graph_cypher else None,
            "needs": _needs(query),
        }

    html = environment.get_template(_TEMPLATE).render(
        links=links, style=style(), question=question, choices=choice_lines(queries.values()), number=len(queries)
    )
    return _LOOKS_LIKE_A_HANDLER.sub(lambda found: f"&#{ord(found[0])};", html)


def _needs(query: CannedQuery) -> str:
    return " and ".join(f"${param.name}" for param in query.params if param.required)
