"""Finds the items of lists whose marks got lost in a text without breaks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from graphkit.extract.layout.unbroken.grades import COUNTED
from graphkit.extract.prose.beginnings import begins_case
from graphkit.extract.prose.examples import leads_to_cases

_LEAD_LIST = re.compile(r":[ ](?=[a-z\d“‘\"']|[A-Z]{2,}s? [a-z])")  # "CPIU officers show patience;"
_ITEM_ENDS = re.compile(r";(?: (?:and|or|but))?[ ]|[.!?][ ](?=[A-Z“‘\"']|\d{1,2}\. )")
#: the head of a page, as `pages.filled` leaves it
_FILLED = re.compile(r"[._]{9}")
_STOPS = re.compile(r";(?: (?:and|or|but))?[ ]|[.!?][ ]")
#: the last item of a list with marks, behind one that ends in a semicolon, up to the stop behind which text begins
_LAST = re.compile(r"; (?:and |or )?(?:• ?|[–*-] )(?P<item>[a-z][^.;:•]{5,200}?[a-z)][.])(?= [A-Z“‘])")
#: what is asked of a force whose name stands before it: "ensures that ..."
_ASKED = (
    r"(?!(?:was|has|this|its|does|across|less|unless|towards|always|sometimes)\b)[a-z]{3,}s,? "
    r"(?!(?:of|and|or|for|at|in|were|are|had|have|who|which)\b)"
)
_BARE_LEAD = re.compile(rf"\bWe recommend that,?[^.:;•]{{5,100}}:(?P<cut>[ ])(?={_ASKED})")
#: an item ends, then a page with its head, as `pages.filled` leaves it, and the next item begins
_OVER_PAGE = re.compile(r";(?: (?:and|or))? [._]{9,} (?=[a-z])")
#: the end of an item with a full stop, where the next one goes on from the lead that they share
_NEXT_ASKED = re.compile(rf"(?<=[a-z]{{4}}\.)[ ](?={_ASKED})")


def asked(raw: str) -> Iterator[int]:
    """Yield cuts of lists below one lead: "We recommend that, within a month, X: trains staff. reviews records."."""
    yield from (m.start("cut") for m in _BARE_LEAD.finditer(raw))
    yield from (m.start() for m in _NEXT_ASKED.finditer(raw))


def resumed(raw: str) -> Iterator[int]:
    """Yield where the items end of a list without marks that goes on behind the head of a page."""
    for page in _OVER_PAGE.finditer(raw):
        ends, at = [], page.end()
        while match := _STOPS.search(raw, at, at + 600):
            at = match.end()
            ends.append(at - 1)
            if not match.group().startswith(";"):
                yield from ends
                break


def last(raw: str) -> Iterator[int]:
    """Yield where the last item of a list whose items have marks is over: it ends in a full stop, and text follows."""
    for item in _LAST.finditer(raw):
        if not begins_case(item["item"]):  # a case may have some sentences
            yield item.end()


def items(raw: str, cuts: Iterable[int]) -> Iterator[int]:
    """Yield cuts between the items of lists whose marks are lost: "... include: this; that; and the other."."""
    marked = sorted(cut for cut in cuts if not _FILLED.search(raw, max(0, cut - 9), cut + 10))
    for lead in _LEAD_LIST.finditer(raw):
        at = lead.end()
        ends: list[int] = []
        after = bisect_left(marked, at + 1)
        limit = marked[after] if after < len(marked) else len(raw)
        while match := _ITEM_ENDS.search(raw, at, at + 600):
            at = match.end()
            if at - 1 > limit:
                break  # what stands beyond belongs to something else
            if match.group().startswith(";"):
                ends.append(match.end() - 1)
                continue
            if ends:
                ends.append(match.end() - 1)
            break
        if len(ends) >= 2:
            k = bisect_left(marked, lead.end() - 1)
            known = k < len(marked) and marked[k] <= lead.end() and not COUNTED.match(raw, lead.end())
            if known and leads_to_cases(raw[max(0, lead.start() - 100) : lead.start() + 1]):
                continue  # its items are cases, of some sentences each
            yield lead.end() - 1
            yield from ends
