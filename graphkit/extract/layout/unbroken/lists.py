"""Finds the items of lists whose marks got lost in a text without breaks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from graphkit.extract.prose import telling
from graphkit.extract.prose.examples import leads_to_cases
from graphkit.extract.prose.splitting import split

_LEAD_LIST = re.compile(r":[ ](?=[a-z\d“‘\"'])")
_NEXT_CASE = re.compile(r";(?: and)?[ ](?=[a-z]+ )")
#: no list of told cases is longer than this
_LONGEST_LIST = 4000
#: a sentence that tells less than this of one case (see `telling.told`) may be of none
_HARDLY = 0.45
_ITEM_ENDS = re.compile(r";(?: (?:and|or|but))?[ ]|[.!?][ ](?=[A-Z“‘\"'])")
#: the last item of a list with marks, behind one that ends in a semicolon, up to the stop behind which text begins
_LAST = re.compile(r"; (?:and )?• ?[a-z][^.;:•]{5,200}?[a-z)][.](?= [A-Z“‘])")
#: what is asked of a force whose name stands before it: "ensures that ..."
_ASKED = (
    r"(?!(?:was|has|this|its|does|across|less|unless|towards|always|sometimes)\b)[a-z]{3,}s "
    r"(?!(?:of|and|or|for|at|in|were|are|had|have|who|which)\b)"
)
_BARE_LEAD = re.compile(rf"\bWe recommend that,?[^.:;•]{{5,100}}:(?P<cut>[ ])(?={_ASKED})")
#: the end of an item with a full stop, where the next one goes on from the lead that they share
_NEXT_ASKED = re.compile(rf"(?<=[a-z]{{4}}\.)[ ](?={_ASKED})")


def asked(raw: str) -> Iterator[int]:
    """Yield cuts of lists below one lead: "We recommend that, within a month, X: trains staff. reviews records."."""
    yield from (m.start("cut") for m in _BARE_LEAD.finditer(raw))
    yield from (m.start() for m in _NEXT_ASKED.finditer(raw))


def examples(raw: str, cuts: Iterable[int]) -> Iterator[int]:
    """Yield cuts between told cases whose marks are lost: "For example: a boy ... Nobody came; and a girl ... ."."""
    marked = sorted(cuts)
    for lead in _LEAD_LIST.finditer(raw):
        if not leads_to_cases(raw[max(0, lead.start() - 100) : lead.start() + 1]):
            continue
        at = lead.end()
        after = bisect_left(marked, at + 1)
        limit = marked[after] if after < len(marked) else len(raw)
        last = min(limit, at + _LONGEST_LIST)
        ends: list[int] = []
        for match in _NEXT_CASE.finditer(raw, at, last):
            if _case_end(raw, at, match.start(), least=3) is not None:
                break  # what stands beyond is of no list
            at = match.end()
            ends.append(at - 1)
            if match.group().endswith("and "):
                break  # the next item is the last
        if ends and (after == 0 or marked[after - 1] < lead.end() - 1):
            yield lead.end() - 1
            yield from ends
            if (over := _case_end(raw, at, last)) is not None:
                yield over


def _case_end(raw: str, start: int, end: int, least: int = 1) -> int | None:
    """Return where the case that begins at `start` is over and other text begins; None if nowhere before `end`.

    It is over where a sentence, and the next ones taken together, tell of nobody; `least` of them must stand there.
    """
    clean = raw[start:end]
    sentences = split(clean)
    scores = [telling.told(clean[a:b]) for a, b in sentences]
    for k in range(1, len(scores)):
        ahead = scores[k : k + 3]
        if len(ahead) >= least and ahead[0] < _HARDLY and sum(ahead) < _HARDLY * len(ahead):
            return start + sentences[k][0] - 1
    return None


def last(raw: str) -> Iterator[int]:
    """Yield where the last item of a list whose items have marks is over: it ends in a full stop, and text follows."""
    for item in _LAST.finditer(raw):
        yield item.end()


def items(raw: str, cuts: Iterable[int]) -> Iterator[int]:
    """Yield cuts between the items of lists whose marks are lost: "... include: this; that; and the other."."""
    marked = sorted(cuts)
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
            if k < len(marked) and marked[k] <= lead.end():
                continue  # its items have marks
            yield lead.end() - 1
            yield from ends
