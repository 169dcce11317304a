"""Finds where the blocks of a page met whose tags were taken out with nothing in their place: "…made.Initial …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from graphkit.extract.layout.unbroken.running import BEGINS
from graphkit.extract.prose.dates import DAY_OF_MONTH
from graphkit.extract.prose.grades import A_GRADE, A_RATING

_COUNT = r"(?:\d{1,3}|nil|none)"
_YEAR = r"(?<=\b(?:19|20)\d\d)"
_WORD_OR_YEAR = rf"(?:(?<=[a-z])|{_YEAR})"
_NOTE = "⁰¹²³⁴-⁹"
#: where one block ends and the next begins without a blank: each is a place between two characters
MEETINGS = {
    # a sentence before a block of any kind: "made.Initial", "half.5", "90%.Officers"
    "sentence": r"(?<=[a-z\d)%’”\"'][.!?])(?=[A-Z“‘•])",
    "sentence in quotes": r"(?<=[.!?][’”\"')])(?=[A-Z“‘•])",
    "sentence before a number": r"(?<=[a-z]{3}[.!?])(?=\d)",
    "sentence with a name in capitals at its end": r"(?<=[A-Z]{2}[.!?])(?=[A-Z][a-z])",  # "in the MASH.The"
    "sentence with a note": rf"(?<=[.!?][{_NOTE}])(?=[A-Z][a-z])",
    # the same before a chapter or a part of one with its number: "made.2. Findings", "in 2014.2.1 Leadership"
    "sentence before a chapter": (
        r"(?:(?<=[a-z)’”\"][.!?])|(?<=[A-Z]{2}[.!?])|(?<=\b(?:19|20)\d\d[.!?]))(?=\d{1,2}\.(?:\d{1,2}\.?)? [A-Z])"
    ),
    # what leads to a list, or an item of one, before the next item: "should:review", "plans;train"
    "item": r"(?<=[a-z)’][;:])(?=[A-Za-z“‘•\d])",
    "last item": r"(?<=; and)(?=[a-z\d])(?!and)|(?<=; or)(?=[a-z\d])|(?<=; but)(?=[a-z\d])",
    # a heading or a cell before what begins with a capital: "FindingsThe", "(MASH)The", "“Right”The"
    "heading": r"(?<=[a-z]{2})(?=[A-Z])",
    "heading in brackets": r"(?<=[a-z][)”])(?=[A-Z])|(?<=[A-Z]{2}[)])(?=[A-Z])",
    # the same where it ends in a name in capitals, before what surely begins a sentence: "in the MASHThe"
    "heading with a name in capitals at its end": rf"(?<=[A-Z]{{3}})(?=[A-Z][a-z])(?!As )(?={BEGINS})",
    "heading with the inspectorate's name at its end": r"(?:(?<=HMICFRS)|(?<=HMIC))(?=[A-Z][a-z])",
    # a heading or a cell before the number of a chapter, or of a part of one: "Introduction2. Findings"
    "heading before a chapter": rf"{_WORD_OR_YEAR}(?=\d{{1,2}}\.(?: |&nbsp;)*[A-Z])",
    "heading before a part": rf"(?:(?<=[a-z])|{_YEAR}|(?<=[a-z]\)))(?=\d{{1,2}}\.\d{{1,2}}\.? [A-Z])",
    "heading before a year": r"(?<=[a-z])(?=(?:19|20)\d\d [a-z])",  # "Progress2014 was"
    "letter of an annex": r"(?<=[Aa]nnex [A-Z]\.)(?=[A-Z\d])",
    # a title or an item before the count of a grade: "Missing children3 good", "in 20142 inadequate"
    "count of a grade": rf"{_WORD_OR_YEAR}(?=(?:{_COUNT}|no) (?:{A_RATING}|{A_GRADE})(?![a-z]))",
    # the same behind the section of an act, and behind who assessed the cases: "section 473 good", "HMIC3 good"
    "count behind a section": rf"(?<=\b[Ss]ection 4[67])(?={_COUNT} {A_RATING}(?![a-z]))",
    "count behind a name in capitals": rf"(?<=[A-Z]{{3}})(?={_COUNT} {A_RATING}(?![a-z]))",
    # the cells of a row, and two rows: "Missing children12", "12Custody"
    "counts": r"(?<=[a-z])(?=\d{1,6}(?:[A-Z]|$))",
    "behind a count": r"(?<=\d)(?=[A-Z][a-z])",
    # a note below a row, which ends with a year: "May 2015¹ Judged"
    "note below a row": rf"(?<=[A-Za-z]{{3}} \d{{4}})(?=[{_NOTE}]{{1,2}} ?[*A-Z“‘])",
    # what stands on a cover: dates, rights, numbers and addresses
    "date": rf"(?<=[a-z])(?={DAY_OF_MONTH})",
    "rights or an address": r"(?<=\d)(?=©|ISBN|www\.|https?://)|(?<=[a-z])(?=©)",
    "heavy type": r"(?<=\d\*\*)(?=[A-Z][a-z])|(?<=[a-z])(?=\*\*\d{1,2}[ –-])",
    # the number of a page before the front of a report in its contents list: "Foreword iiiSummary"
    "Roman number of a page": r"(?:(?<=[a-z] [ivx])|(?<=[a-z] i[ivx])|(?<=[a-z] iii))(?=[A-Z][a-z])",
}
_MEETS = re.compile("|".join(MEETINGS.values()))
#: names that have a capital within, and what stands for one character
_NAME = re.compile(
    r"&#?\w{2,6};|\b(?:Mc|Mac|Fitz|De|Le)(?=[A-Z])|\b(?:Whats(?=App)|You(?=Tube)|Linked(?=In)|Face(?=Time)|Tik(?=Tok)|Snap(?=Chat)"
    r"|Child(?=Line)|Share(?=Point)|i(?=P(?:ad|hone|od|layer)|Cloud|Message|Tunes)|One(?=Drive|Note)|Power(?=BI|Point)|Crime(?=Stoppers)|Team(?=Viewer))"
)
_ENDS = re.compile(r"[a-z][.!?][”’\"')]?(?=[A-Z][a-z]*\b)")
_GRADE = re.compile(A_RATING, re.IGNORECASE)
#: the names of the columns of a table, and what ends it
_HEAD = re.compile(rf"(?:(?i:{A_RATING})\s*){{2,5}}(?=[A-Z])")
_STOP = re.compile(r"[.!?:;]")
#: the end of a sentence before a blank, and the longest heading
_SENTENCE = re.compile(r"[a-z)][.!?][”’\"')]? (?=[A-Z])")
_LONGEST = 130
#: the head of a contents list, and how many entries one may have
_CONTENTS = re.compile(r"\s*(?:Table of c|C)ontents\s*", re.IGNORECASE)
_ENTRIES = 80
_TERMS = re.compile(r"\b(?:[Gg]lossary|[Dd]efinitions)\b")
#: a page has so many sentences that end right before a word; in print it is a slip
_LEAST = 12


def stripped(text: str) -> set[int] | None:
    """Return where the blocks of `text` begin if nothing parts them; None where blanks or breaks do."""
    if sum(1 for _ in _ENDS.finditer(text)) < _LEAST:
        return None
    names = {match.end() for match in _NAME.finditer(text)}
    cuts = {match.start() for match in _MEETS.finditer(text)} - names | set(_digits(text))
    cuts |= set(_listed(text, cuts))
    return cuts | set(_tails(text, sorted({0, *cuts, len(text)})))


def _listed(text: str, cuts: Set[int]) -> Iterator[int]:
    """Yield where headings begin and end that stand in the contents list as they do here, with their numbers.

    Below a glossary's a term may follow in lower case, which no other sign parts from it.
    """
    edges = [*sorted(cuts), len(text)]
    begin = next((k for k, (a, b) in enumerate(pairwise(edges)) if _CONTENTS.fullmatch(text, a, b)), len(edges))
    titles: list[str] = []
    for a, b in pairwise(edges[begin + 1 : begin + _ENTRIES]):
        title = text[a:b].strip()
        if title in titles or len(title) > _LONGEST or title.endswith("."):
            break
        titles.append(title)
        over = b
    for title in titles:
        below = r"[\w“‘•*]" if _TERMS.search(title) else r"[A-Z\d“‘•*]"
        for match in re.compile(rf"{re.escape(title)}(?={below})").finditer(text, over):
            before = text[match.start() - 1]
            if match.start() in cuts or before in ".!?" or (title[0].isdigit() and before.isdigit()):
                yield from match.span()


def _tails(text: str, edges: Sequence[int]) -> Iterator[int]:
    """Yield where a heading begins behind a blank: it follows a sentence, ends in no stop, and text touches its end."""
    for a, b in pairwise(edges):
        if text[b - 1 : b].isalnum() and "\n" not in text[a:b]:
            *_, begin = (None, *(match.end() for match in _SENTENCE.finditer(text, a, b)))
            if begin is not None and b - begin <= _LONGEST:
                yield begin


def _digits(text: str) -> Iterator[int]:
    """Yield where the counts of a row begin whose digits are as many as the grades that head the table."""
    for head in _HEAD.finditer(text):
        width = len(_GRADE.findall(head[0]))
        row = re.compile(rf"(?<=[a-z)])(?P<counts>\d{{{width}}})(?=[A-Z\s]|$)")
        stop = _STOP.search(text, head.end())
        for match in row.finditer(text, head.end(), stop.start() if stop else len(text)):
            yield from range(match.start(), match.end())
