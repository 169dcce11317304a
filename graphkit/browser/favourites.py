"""Makes the zip of favourites that the Browser imports when it is dropped on its window."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from graphkit.browser.choices import choice_lines
from graphkit.browser.editor import editor_text
from graphkit.errors import QueryError
from graphkit.queries.catalogue import shipped_queries
from graphkit.queries.model import CannedQuery

#: the folders of cypher/, in the order in which an analyst asks, and what they are called among the favourites
SUBJECTS = {
    "housekeeping": "What is loaded",
    "failings": "Failings and strengths",
    "provenance": "Where it is written, how sure",
    "recommendations": "Recommendations, told before",
    "progress": "Progress over time",
    "teams": "Teams, jobs and processes",
    "cases": "Cases and judgements",
    "figures": "Figures",
}
#: the earliest date that a zip can hold: equal queries give equal bytes
_DATE = (1980, 1, 1, 0, 0, 0)


def favourites() -> Iterator[tuple[str, str]]:
    """Yield the path in the zip and the text of each favourite, in their order.

    A query whose graph form draws a picture gives two: the table and the picture.

    Raises:
        QueryError: a shipped query cannot be read, or lies in a folder that has no place in the order.
    """
    queries = shipped_queries()
    chosen = ", ".join(f"${name}" for name in sorted({p.name for q in queries for p in q.params if p.required}))
    yield (
        "graphkit 0 Start here/00.cypher",
        f"// 00 Choose {chosen}\n// Picks what the graph says most of; put ids of your own, such as 'force/durham'.\n"
        + choice_lines(queries),
    )
    for number, query in enumerate(sorted(queries, key=_place), 1):
        at = list(SUBJECTS).index(query.source.parent.name) + 1
        place = f"graphkit {at} {SUBJECTS[query.source.parent.name]}"
        yield f"{place}/{number:02}.cypher", editor_text(query, False, f"{number:02} {query.title}")
        if query.graph_cypher:
            yield f"{place}/{number:02}p.cypher", editor_text(query, True, f"{number:02} {query.title} (picture)")


def _place(query: CannedQuery) -> tuple[int, str]:
    subject = query.source.parent.name
    if subject not in SUBJECTS:
        raise QueryError(f"{query.source}: '{subject}' has no place among the favourites; add it to SUBJECTS")
    return list(SUBJECTS).index(subject), query.title


def favourites_zip() -> bytes:
    """Return the zip; the same queries give the same bytes. Raises QueryError as `favourites`."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as zipped:
        for path, text in favourites():
            zipped.writestr(zipfile.ZipInfo(path, _DATE), text + "\n", zipfile.ZIP_DEFLATED)
    return out.getvalue()
