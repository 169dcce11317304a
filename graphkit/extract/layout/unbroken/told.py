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
from graphkit.extract.prose.people import SOMEONE
from graphkit.extract.prose.splitting import split
from graphkit.extract.prose.tenses import PAST

#: what leads to a list ends in a colon, or in a full stop where the first item begins in lower case
_LEAD = re.compile(r":[ ](?=\S)|(?<=[a-z]{3})\.[ ](?=(?:an?|the|two|three|one|another|in) [a-z\d])")
#: where an item ends that is not the last: at a semicolon, or at a full stop behind which text goes on in lower case
_NEXT = re.compile(r";(?: and)?[ ](?=[a-z]+ )|(?<=[a-z\d)]{3}[.!?])(?<!etc\.)(?<! approx\.)[ ](?=[a-z]+ )")
#: no list of told cases is longer than this
_LONGEST = 4000
#: a sentence that tells less than this of one case (see `telling.told`) may be of none
_HARDLY = 0.45
#: a story has so many sentences
_STORY = 3
#: somebody new who did something, in a sentence that has told its own by then: "... seized a detective saw a boy ..."
_NOT_ANEW = r"(?!(?:an?|two|three|one|another|the|and|to|of|in)\b)"
_ANEW = re.compile(
    rf"(?<=[a-z\d)’'”\"]) (?=(?P<new>(?:an?|two|three|one|another) (?:{_NOT_ANEW}[\w'’-]+ ){{0,4}}?[\w’'-]+"
    r"(?: and (?:an?|her|his|their|two) (?:[\w'’-]+ ){0,2}?[\w’'-]+)?"
    r"(?:,? (?:aged|of) [\w-]+(?: and [\w-]+)?,?)?(?: (?:in|from|at|with|under) [\w'’-]+(?: [\w'’-]+)?)?) "
    r"(?:was|were|had|told|saw|went|came|took|said|spoke|began|gave|ran|rang|knew|became|did|wrote|made|disclosed"
    r"|(?:was|were|had|did|could|would)n['’]t|could|would|could not|did not)\b)"
)
#: behind these words nobody comes anew: "when a man was", "found a boy had"
_GOES_ON = re.compile(
    r"\b(?:when|where|while|after|before|because|since|as|if|unless|until|once|although|though|that|whether|which|who|whom"
    r"|whose|how|why|what|and|but|or|nor|yet|so|than|then|like|not|to|by|of|with|without|from|in|into|on|onto|at|for|about"
    r"|against|between|under|over|near|is|are|was|were|be|been|being|had|has|have|did|also|only|just|even"
    r"|(?:the|each|every|that|same) (?:\w+ )?(?:day|night|time|moment|week|month|year|way|reason|place|house|flat|home)"
    r"|(?:believ|thought|think|say|said|report|alleg|claim|suspect|fear|stat|show|suggest|conclud|disclos|reveal|discover"
    r"|realis|notic|not|learn|felt|feel|hear|saw|see|knew|know|found|find|told|tell|ensur|mean|establish|confirm|agree"
    r"|decid|assum|worri|hop|imply|impli)(?:e?d|e?s|ing|n|t)?"
    r"|(?:told|asked|informed|warned|advised|assured|alerted) (?:[\w’'-]+ ){0,2}[\w’'-]+)$"
)
#: but behind what was done to somebody the sentence is over: "the man was never found"
_DONE_TO = re.compile(
    r"\b(?:was|were|been)(?:n['’]t)? (?:never |not |ever |also |then )?"
    r"(?:found|seen|known|heard|noticed|reported|disclosed|confirmed|established|believed|discovered|revealed)$"
)
#: whom a case is not about, and who may come first in it
_AT_WORK = re.compile(
    r"\b(?:officers?|detectives?|constables?|sergeants?|inspectors?|pcsos?|supervisors?|managers?|workers?|teachers?"
    r"|nurses?|doctors?|coach(?:es)?|tutors?|carers?|handlers?|operators?|drivers?|friends?|relatives?|family|school"
    r"|paramedics?|investigators?|adult|youth|person|couple|pupil|student)$",
    re.IGNORECASE,
)
#: no item of a list is shorter, in words
_ITEM = 7
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
    if not ends:
        ends = list(_anew(raw, first, split(raw[first : last if over is None else over])[0][1] + first))
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


def _anew(raw: str, start: int, end: int) -> Iterator[int]:
    """Yield where the next case begins in what reads as one sentence, since nothing is left between the items."""
    over = start
    for match in _ANEW.finditer(raw, start, end):
        at = match.start()
        before, behind = raw[over:at].strip(), raw[at:end]
        if (
            min(len(before.split()), len(behind.split())) < _ITEM
            or _clause_goes_on(before)
            or PAST.search(match["new"])
        ):
            continue
        if not (SOMEONE.search(match["new"]) or _AT_WORK.search(match["new"])):
            continue
        if PAST.search(before):
            yield at
            over = at


def _clause_goes_on(before: str) -> bool:
    return _GOES_ON.search(before) is not None and _DONE_TO.search(before) is None


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
