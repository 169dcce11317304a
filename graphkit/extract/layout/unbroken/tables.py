"""Finds the rows of tables of counts again in a text without breaks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from graphkit.extract.layout.cells import COLUMN, COUNT, DATE_IN_WORDS, DATED
from graphkit.extract.prose.grades import A_RATING

#: what a first column is called that names the cases counted
_FIRST = (
    r"(?:(?:Types?|Kinds?) of (?:case|incident|work)s?|Case (?:types?|categor(?:y|ies))|Category|Categories"
    r"|Areas?(?: of (?:child )?protection)?|(?:Set of )?[Cc]ases|Graded by|Assessed by|Assessor|Assessment)"
)
_COLUMN = rf"(?i:{COLUMN})"
#: a row of a table's header: the name of the first column, which may be missing, and one or more of counts
_HEADER = re.compile(
    rf"(?:(?<= )|^)(?P<first>(?:{_FIRST} ){{1,2}})?(?P<counted>{_COLUMN}(?: {_COLUMN}){{0,5}})"
    r"(?= (?:[A-Z]|\d{4} [a-z]|[._]{9}))"
)
#: what the edge of a page left between two rows, as `pages.filled` has it
_EDGE = re.compile(r" [._]{9,}(?= )")
_ONE = re.compile(rf"{_COLUMN}(?= |$)")
#: the same where the cells of a row touch: "Type of caseGoodTotal", and a row of such a table
_TOUCHING = re.compile(rf"(?:(?<= )|^){_FIRST}(?=[A-Z])(?:{_COLUMN}){{1,6}}(?= (?:[A-Z]|\d{{4}} [a-z]))")
_TOUCHING_ROW = re.compile(r" (?:[A-Z]|\d{4} )(?:[^.:;•]|\.(?! [A-Z])){2,130}?[a-z)]\d{1,12}(?= [A-Z\d•–-]|$)")
#: a column of counts by its name, which no row holds
_NAMES = r"(?:Good|Adequate|Requires|Inadequate|Total|Number of cases)\b"
#: a line of a title's counts: each grade with its number, or the grades and then as many numbers
_WITH_COUNTS = re.compile(rf"(?:(?<= )|^)(?P<run>{_COLUMN}:? {COUNT}(?:[,;]? {_COLUMN}:? {COUNT}){{2,5}})(?= |$)")
#: the same where the cells of the line touch each other, and a colon before it: "reviewed by us:Good19Inadequate25"
_ALL_TOUCHING = re.compile(rf"(?:(?<=[ :])|^)(?:(?=[A-Z]){_COLUMN}:? ?\d{{1,3}}){{2,6}}(?= [A-Z“‘•–-]|$)")
_THEN_COUNTS = re.compile(
    rf"(?:(?<= )|^)(?P<names>{_COLUMN}(?: {_COLUMN}){{2,5}})(?P<counts>(?: {COUNT}){{3,6}})(?= [A-Z•–-]|$)"
)
#: what heads a table that gives each area its grade, and a row of it
_GRADED_HEAD = re.compile(
    r"(?<= )(?:Area|Topic|Question|Theme|Aspect)s? (?:(?:Our|Graded) )?"
    r"(?:[Jj]udge?ment|[Gg]rad(?:e|ing)|[Rr]ating)s?(?= [A-Z])"
)
_GRADED_ROW = re.compile(
    r" [A-Z][^.:;•\d]{5,110}? (?:Outstanding|Good|Adequate|Requires improvement|Inadequate)(?= [A-Z“‘•]|$)"
)
_JUDGEMENT = (
    r"(?i:(?:judge?ment|grade|rating)s?(?: given)? (?:report )?"
    r"(?:date(?: of (?:judge?ment|inspection|report)| published)?|published|publication date|inspected|year))"
)
#: the names of the columns of a table that says how each body was judged, and when
_JUDGED = re.compile(rf"(?:^|(?<=[.!?:] )|(?<=[.!?:]\d ))[A-Z][a-z-]+(?: [a-z-]+){{0,3}} {_JUDGEMENT}(?= [A-Z])")
#: what stands over a table, up to a row of it
_CAPTION = r"(?:Table|Figure|Chart|Graph) \d{1,2}(?:[:.]| [–-])? [A-Z][^.!?:;]{3,160}?"
_OVER_ROW = re.compile(rf"(?<=[.!?:;)”’\"'\d]) (?={_CAPTION}$)")
#: below one the first column, whose name may follow any word, is of bodies
_JUDGED_BELOW = re.compile(
    rf"(?<=[.!?:;)”’\"'\d] ){_CAPTION} "
    r"(?P<head>(?:Local authorit(?:y|ies)|Authority|Council|Body|Organisation|Agency|Service)"
    rf" {_JUDGEMENT})(?= [A-Z])"
)
#: the same where the cells of a row touch, and a row of such a table
_JUDGED_TOUCHING = re.compile(
    r"(?:^|(?<=[.!?:] )|(?<=[.!?:]\d ))[A-Z][a-z-]+(?: [a-z-]+){0,3}(?=[JGR])"
    r"(?i:(?:judge?ment|grade|rating)s?date(?: of (?:judge?ment|inspection|report)| published)?)(?= ?[A-Z])"
)
_JUDGED_ROW = re.compile(rf" ?[A-Z][^.:;\d]{{2,80}}?[a-z)](?=[A-Z])(?i:{A_RATING}){DATE_IN_WORDS}(?=[ A-Z]|$)")
#: a table has so many rows
_LEAST = 2


def rows(raw: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of the rows of tables in `raw`: "Type of case Good Total Missing children 3 9 ..."."""
    at = 0
    while header := _HEADER.search(raw, at):
        at = header.end()
        width = len(_ONE.findall(header["counted"]))
        if width == 1 and header["first"] is None:
            continue
        most = width + bool(header["first"] and header["first"].lower().endswith("cases "))  # it may be a count too
        row = re.compile(
            rf" (?P<label>(?:[A-Z]|\d{{4}} )(?:(?! {_NAMES})[^.:;•]|\.(?! [A-Z])){{2,130}}?[^\s,.])"
            rf"(?<![Ss]ection)(?<!\bs)(?: {COUNT}){{{width},{most}}}"
            r"(?= [A-Z\d•–-]| [._]{9}|$)"
        )
        found: list[tuple[int, int]] = []
        last = header.end()
        while match := row.match(raw, begin := edge.end() if (edge := _EDGE.match(raw, last)) else last):
            last = match.end()
            found.append((begin, last))
        if len(found) >= _LEAST:
            yield header.span()
            yield from found
            at = last
    for header in _TOUCHING.finditer(raw):
        edges = [header.start(), header.end()]
        while match := _TOUCHING_ROW.match(raw, edges[-1]):
            edges.append(match.end())
        if len(edges) > _LEAST + 1:
            yield from pairwise(edges)


def graded(raw: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of the rows of tables that give each area its grade: "Area Judgement Leadership Good ..."."""
    for head in _GRADED_HEAD.finditer(raw):
        edges = [head.start(), head.end()]
        while row := _GRADED_ROW.match(raw, edges[-1]):
            edges.append(row.end())
        if len(edges) > _LEAST + 1:
            yield from pairwise(edges)


def lines(raw: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of the lines of counts below a title: "Good 14 Inadequate 23 Total 37", "Good Inadequate 3 9".

    Of the latter two lines are yielded, the one that names the grades and the one that counts.
    """
    for line in _WITH_COUNTS.finditer(raw):
        yield line.span("run")
    for line in _ALL_TOUCHING.finditer(raw):
        yield line.span()
    for line in _THEN_COUNTS.finditer(raw):
        if len(_ONE.findall(line["names"])) == len(line["counts"].split()):
            yield line.span("names")
            yield line.start("counts") + 1, line.end()


def captions(raw: str, rows: Iterable[tuple[int, int]]) -> Iterator[int]:
    """Yield where captions begin that stand right over `rows`: "Table 2: Cases assessed by both ..."."""
    for start, _ in rows:
        if caption := _OVER_ROW.search(raw, max(0, start - 190), start - (raw[start - 1 : start] == " ")):
            yield caption.start()


def judged(raw: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of the rows of tables of bodies: "Council Judgment Date Eskford Council Good May 2015 ..."."""
    heads = [header.span() for header in _JUDGED.finditer(raw)]
    heads += [header.span("head") for header in _JUDGED_BELOW.finditer(raw)]
    for begin, end in heads:
        ends = [end]
        while row := DATED.match(raw, ends[-1] + 1):
            ends.append(row.end())
        if len(ends) > 1:
            yield from pairwise([begin, *ends])
    for header in _JUDGED_TOUCHING.finditer(raw):
        edges = [header.start(), header.end()]
        while row := _JUDGED_ROW.match(raw, edges[-1]):
            edges.append(row.end())
        if len(edges) > _LEAST:
            yield from pairwise(edges)
