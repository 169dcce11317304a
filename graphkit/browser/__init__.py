"""What graphkit brings to the Neo4j Browser: a style, and a guide and favourites made from the queries' heads."""

from __future__ import annotations

from graphkit.browser.favourites import favourites_zip
from graphkit.browser.guide import STYLE, guide_html, style
from graphkit.engine.pages import Pages

__all__ = ["GUIDE", "STYLE", "ZIP", "favourites_zip", "guide_html", "pages", "style"]

GUIDE = "guide.html"
ZIP = "favourites.zip"


def pages(address: str, links: str) -> Pages:
    """Return the guide, the style and the favourites, and the commands that show the first two.

    Args:
        address: of the folder that they will be served from, with a slash at the end.
        links: what goes before a file's name in a link of the guide.

    Raises:
        QueryError: a shipped query cannot be read, or the guide names one that does not ship.
        GraphkitError: the installation lacks the folder `cypher`.
    """
    files = {
        GUIDE: guide_html(links).encode(),
        STYLE: style().encode(),
        ZIP: favourites_zip(),
    }
    # The style first: its frame then lies below whatever the person asks.
    return Pages(files, (f"style {address}{STYLE}", f"guide {address}{GUIDE}"))
