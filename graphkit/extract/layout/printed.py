"""Finds what a browser prints above and below each page: when it was printed, the page's title, address and number."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from graphkit.extract.layout.lines import Line, ended
from graphkit.extract.prose.dates import MONTH

_DATE = (
    rf"(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
    rf"(?:\d{{1,2}} {MONTH},? (?:19|20)\d\d|{MONTH} \d{{1,2}},? (?:19|20)\d\d)"
    r"|\d{1,2}(?:/\d{1,2}/|\.\d{1,2}\.|-\d{1,2}-)(?:19|20)?\d\d|(?:19|20)\d\d(?:/\d\d/|-\d\d-)\d\d)"
)
_CLOCK = r"\d{1,2}:\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?"
#: what such a line is made of, beside the title, at either end of it
_PARTS = {
    "stamp": rf"{_DATE},?(?: at)? {_CLOCK}",
    "date": _DATE,
    "address": r"(?:https?://|file:/{1,3}|www\.|about:(?=blank))[^\s]+",
    "page": r"(?:page )?\d{1,3} ?(?:/|of) ?\d{1,3}|page \d{1,3}",
}
_EDGES = tuple(
    (kind, re.compile(rf"^(?:{part})(?= |$)|(?<= )(?:{part})$", re.IGNORECASE)) for kind, part in _PARTS.items()
)
#: most lines hold none of these
_MAY_BE = re.compile(r"://?|www\.|about:|\d:\d\d|\d/\d|\bof \d|\bpage \d|\d[.-]\d", re.IGNORECASE)
#: characters of the longest such line
_LONGEST = 400
#: on so many pages the same stands
_PAGES = 2


@dataclass(slots=True, frozen=True)
class _Printed:
    """What one line is made of: its parts by their kinds, and the rest, which is the title."""

    parts: dict[str, str]
    title: str

    @property
    def sure(self) -> bool:
        """Say whether nothing but the print of a browser is likely to be made of such parts."""
        return "stamp" in self.parts or ("address" in self.parts and bool(self.parts.keys() & {"page", "date"}))

    @property
    def same(self) -> tuple[str, str, str]:
        """Return what does not change from page to page."""
        return self.parts.get("stamp", ""), self.parts.get("address", ""), self.title


def printed(lines: Sequence[Line]) -> set[int]:
    """Return the indices of the lines that a browser printed around the pages: what is in them returns on each.

    They are told by the moment of printing, which is the same on all pages, or by an address with the page's number.
    On a single page both stand. In such a print, a title is known by what stands beside it in its line, or in the next.
    """
    found = {i: line for i, one in enumerate(lines) if (line := _read(one.clean)) is not None}
    sure: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for i, line in found.items():
        if line.sure:
            sure[line.same].append(i)
    kept = [at for at in sure.values() if len(at) >= _PAGES]
    stamped, paged = (
        [i for at in sure.values() for i in at if part <= found[i].parts.keys()]
        for part in ({"stamp"}, {"address", "page"})
    )
    if not kept and not (len(stamped) == len(paged) == 1):
        return set()
    out = {i for at in kept for i in at} or {*stamped, *paged}
    titles = {title for i in out if (title := found[i].title)} | _beside(lines, out)
    often = Counter(line.same for line in found.values())
    for i, line in found.items():
        known = line.title in titles if line.title else not line.parts.keys() <= {"date"}
        if known or ("address" in line.parts and often[line.same] >= _PAGES):
            out.add(i)
    return out | {i for i, line in enumerate(lines) if line.clean in titles and _next(i, out)}


def without_print(clean: str) -> str:
    """Return the title in a line that a browser printed, nothing where it has none; any other line as it is."""
    line = _read(clean)
    return line.title if line is not None and line.parts.keys() & {"stamp", "address"} else clean


def _read(clean: str) -> _Printed | None:
    """Return what a line is made of; None where it is no such line."""
    if len(clean) > _LONGEST or not _MAY_BE.search(clean):
        return None
    parts: dict[str, str] = {}
    rest = clean
    while rest:
        for kind, pattern in _EDGES:
            if kind not in parts and (match := pattern.search(rest)):
                parts[kind] = match[0]
                rest = f"{rest[: match.start()]}{rest[match.end() :]}".strip()
                break
        else:
            break
    if not parts or (rest and ended(rest) and not rest.endswith(("?", "!", "\u2026", "..."))):
        return None
    return _Printed(parts, rest)


def _beside(lines: Sequence[Line], known: set[int]) -> set[str]:
    """Return the titles that stand in a line of their own above or below the known ones, on most of the pages."""
    near = {k for i in known for k in (i - 1, i + 1) if 0 <= k < len(lines)} - known
    often = Counter(lines[k].clean for k in near if not ended(lines[k].clean) and _read(lines[k].clean) is None)
    return {clean for clean, times in often.items() if times >= max(_PAGES, len(known) // 4)}


def _next(i: int, known: set[int]) -> bool:
    return i - 1 in known or i + 1 in known
