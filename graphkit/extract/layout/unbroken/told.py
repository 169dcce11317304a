"""Finds the items of lists of told cases whose marks got lost in a text without breaks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from graphkit.extract.layout.lines import INNER_MARKS
from graphkit.extract.layout.unbroken.grades import COUNTED
from graphkit.extract.prose import telling
from graphkit.extract.prose.beginnings import begins_case, begins_story, goes_on
from graphkit.extract.prose.examples import leads_to_cases
from graphkit.extract.prose.splitting import split

_LEAD = re.compile(r":[ ](?=\S)")
#: where an item ends that is not the last: at a semicolon, or at a full stop behind which text goes on in lower case
_NEXT = re.compile(r";(?: and)?[ ](?=[a-z]+ )|(?<=[a-z\d)]{3}[.!?])(?<!etc\.)(?<! approx\.)[ ](?=[a-z]+ )")
#: no list of told cases is longer than this
_LONGEST = 4000
#: a sentence that tells less than this of one case (see `telling.told`) may be of none
_HARDLY = 0.45
#: a story has so many sentences
_STORY = 3
#: what stands before an item, or before any other text
_MARK = re.compile(rf"[ ](?:[{INNER_MARKS}–*-] )?")


def cases(raw: str, cuts: Iterable[int], notes: Mapping[int, int]) -> Iterator[int]:
    """Yield cuts between told cases whose marks are lost: "For example: a boy ... Nobody came; and a girl ... .".

    Args:
        raw: the text, each run of blanks in it one.
        cuts: where else something begins or ends in it.
        notes: where each footnote begins, and where it ends; one may stand between a lead and its list.
    """
    marked = sorted(cuts)
    for lead in _LEAD.finditer(raw):
        if COUNTED.match(raw, lead.end()) or not leads_to_cases(raw[max(0, lead.start() - 100) : lead.start() + 1]):
            continue
        at = lead.end()
        while at in notes:
            at = notes[at] + 1
        after = bisect_left(marked, at + 1)
        limit = marked[after] if after < len(marked) else len(raw)
        if after and marked[after - 1] >= lead.end() - 1:
            continue  # its items have marks
        yield from _items(raw, lead.end() - 1, at, min(limit, at + _LONGEST))


def _items(raw: str, lead: int, at: int, last: int) -> Iterator[int]:
    """Yield cuts of the list from `at` on, if there is one; its lead ends at `lead`, and it is over before `last`."""
    first, ends = at, []
    for match in _NEXT.finditer(raw, at, last):
        if _end(raw, at, match.start(), least=3) is not None:
            break  # what stands beyond is of no list
        at = match.end()
        ends.append(at - 1)
        if match.group().endswith("and "):
            break  # the next item is the last
    over = _end(raw, at, last)
    ends += [at + cut for cut in _others(raw[at : last if over is None else over])]
    if not ends and (over is None or not begins_case(raw[first : first + split(raw[first:over])[0][1]])):
        return
    yield lead
    yield first - 1
    yield from ends
    if over is not None:
        yield over


def _others(item: str) -> Iterator[int]:
    """Yield where whole sentences begin to tell of somebody else, in what may be several items."""
    sentences = split(item)
    if len(sentences) < 2 or not item[0].isupper() or not begins_case(item[slice(*sentences[0])]):
        return
    for start, end in sentences[1:]:
        if begins_story(item[start:end]):
            yield start - 1


def overs(raw: str, cuts: Iterable[int]) -> Iterator[int]:
    """Yield where the story of a case is over with which something begins at one of `cuts`, and other text goes on."""
    for cut, last in pairwise([*sorted(cuts), len(raw)]):
        mark = _MARK.match(raw, cut)
        at = mark.end() if mark else cut
        sentences = split(raw[at : min(last, at + _LONGEST)])
        if len(sentences) < _STORY or not begins_case(raw[at + sentences[0][0] : at + sentences[0][1]]):
            continue
        over = _end(raw, at, min(last, at + _LONGEST), least=2)
        if over is None:
            continue
        for start, end in sentences:
            if at + start > over:
                if not goes_on(raw[at + start : at + end]):
                    break
                over = at + end
        if over < last and sum(at + end <= over for _, end in sentences) >= _STORY:
            yield over


def _end(raw: str, start: int, end: int, least: int = 1) -> int | None:
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
