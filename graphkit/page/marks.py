"""A document's text as escaped HTML with every quoted span marked, however the spans overlap. Pure."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping
from typing import TypeAlias

from markupsafe import Markup, escape

from graphkit.errors import LoadError

#: (start, end, id, CSS class, attributes)
Span: TypeAlias = tuple[int, int, str, str, Mapping[str, str]]


def exact(text: str) -> Markup:
    """Return `text` escaped so that an HTML parser gives the same characters back.

    A bare CR would be read as LF; NUL has no place in HTML and reads as U+FFFD in text and quote alike.
    """
    return Markup(str(escape(text)).replace("\r", "&#13;").replace("\0", "\ufffd"))


def marked(text: str, spans: Iterable[Span]) -> Markup:
    """Return `text` as HTML with a `<mark>` around each span.

    Marks nest. A span that crosses the end of another is cut there: its first piece carries the id, each further
    one `data-of` with that id, and the pieces in order are the span.

    Args:
        text: the document's text.
        spans: start and end in code points, end exclusive; ids unique; attributes of the first piece. Names of
            attributes and classes are our own, their values of any origin.

    Raises:
        LoadError: a span lies outside the text or is empty.
    """
    queue: list[tuple[int, int, str, str, Mapping[str, str]]] = []
    for start, end, id, css, attributes in spans:
        if not 0 <= start < end <= len(text):
            raise LoadError(f"a quote from {start} to {end} lies outside its text; `graphkit verify` says which")
        queue.append((start, -end, id, css, {"id": id, **attributes}))
    heapq.heapify(queue)
    out: list[str] = []
    ends: list[int] = []
    at = 0
    while queue or ends:
        if ends and (not queue or queue[0][0] >= ends[-1]):
            end = ends.pop()
            out += (exact(text[at:end]), "</mark>")
            at = end
            continue
        start, minus, id, css, attributes = heapq.heappop(queue)
        end = -minus
        out.append(exact(text[at:start]))
        at = start
        if ends and end > ends[-1]:
            heapq.heappush(queue, (ends[-1], minus, id, css, {"data-of": id}))
            end = ends[-1]
        said = "".join(f' {name}="{escape(value)}"' for name, value in attributes.items() if value)
        out.append(f"<mark{said} class={css}>")
        ends.append(end)
    out.append(exact(text[at:]))
    return Markup("".join(out))
