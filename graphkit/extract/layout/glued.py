"""Parts a usual heading from the end of the paragraph above it, where the break between the two was lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.extract.layout import family
from graphkit.extract.layout.lines import Line
from graphkit.extract.prose.view import View

#: behind the full stop of a sentence, with no blank: "... who often go missing.Decision making"
_GLUED = re.compile(r"(?<=[a-z)’'”\"][.?!])(?P<title>[A-Z][A-Za-z ,’'-]{5,90})$")


def unglued(text: str, lines: list[Line]) -> Iterator[Line]:
    """Yield `lines`, each that ends in the title of a practice area without a blank before it as two."""
    for i, line in enumerate(lines):
        found = _GLUED.search(text, line.start, line.end)
        over = i + 1 < len(lines) and lines[i + 1].gap
        known = family.chapter(found["title"]) if found and over else None
        if found is None or known is None or known.area is None:
            yield line
            continue
        at = found.start("title")
        yield Line(line.start, at, line.indent, line.gap, line.page, View(text, (line.start, at)).clean)
        yield Line(at, line.end, 0, True, False, View(text, (at, line.end)).clean)
