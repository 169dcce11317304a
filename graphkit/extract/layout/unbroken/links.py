"""Finds the links of a page that stand between the parts of a report, in a text without breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.extract.layout.menus import BETWEEN, PART_OF_PAGE

_ARROW = r"[↑⬆▲^«‹←»›→]"
_NUMBER = r"(?:\d{1,2}\.? )?"
_PLAIN = rf"(?:{_ARROW} ?)?{BETWEEN}(?: ?{_ARROW})?|Next ?[»›→]|[«‹←] ?Previous|Previous(?: \|)? Next|[#¶](?= [A-Z\d])"
#: a link that names the page it leads to, before that page's own heading or another link
_NAMING = (
    rf"(?:{_ARROW} ?)?(?:Next|Previous)(?: {PART_OF_PAGE})?(?: ?{_ARROW}|:)? "
    rf"(?P<title>{_NUMBER}[A-Z][^.!?;•]{{2,100}}?)(?: ?{_ARROW})?"
    rf"(?= {_NUMBER}(?P=title) | (?:{_PLAIN}|(?:Next|Previous)(?: {PART_OF_PAGE})?:)(?: |$))"
)
_LINK = re.compile(rf"(?<![^ ])(?:{_NAMING}|(?:{_PLAIN})(?= |$))")


def links(raw: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of the links between the parts of `raw`: "Back to top", "Next page", "Next: Summary"."""
    return (link.span() for link in _LINK.finditer(raw))


def is_link(raw: str, start: int, end: int) -> bool:
    """Say whether a link stands from `start` to `end`."""
    link = _LINK.match(raw, start)
    return link is not None and link.end() == end
