"""Finds the lines again in a text that lost its breaks: a scraped page on one long line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import pairwise

from graphkit.extract.layout import asked, link_rows
from graphkit.extract.layout.lines import INNER_MARKS, Line, ended
from graphkit.extract.layout.unbroken import contents, grades, lists, pages, running, tables, titles, told
from graphkit.extract.layout.unbroken.by_sentence import amid_lists, by_sentence, first_in_line, on_one_line, paragraphs
from graphkit.extract.layout.unbroken.running import BEGINS
from graphkit.extract.layout.unbroken.stripped import stripped
from graphkit.extract.prose.dates import find_periods
from graphkit.extract.prose.grades import A_RATING
from graphkit.extract.prose.view import View

#: no paragraph of a report is as long as this; a longer line is a page without breaks
LONGEST = 4000
#: what a text of hardly any lines may have on one
SHORT = 1500
#: longer than a heading with its number
_LONG = 200
_S = r"[ \u00a0\t]+"
_MARKS = re.compile(
    rf"{_S}(?=[{INNER_MARKS}](?:{_S})?\S)|(?<=[:;.])[ ](?=[–*-] [A-Za-z\d‘“])|(?<=; and)[ ](?=[–*-] [A-Za-z\d‘“])"
    r"|(?<=[:;.]\*\*)[ ](?=[–-] [a-z\d])"
    rf"|(?<=immediately)[ ](?=[–-] [a-z])|(?<=Police)[ ](?=[–-] [a-z]+s )|(?<=Constabulary)[ ](?=[–-] [a-z]+s )"
)
_RECOMMEND = re.compile(
    r"[ ](?=Recommendation (?:\d{1,2}|[A-Z]\d{0,2})(?:[:.]| [–-])? (?:We|Within|Immediately|By|The|That"
    r"|[A-Z][a-z]+ (?:and )?(?:[A-Z][a-z]+ )*(?:Police|Constabulary))\b)"
    r"|(?<=[.:;])[ ](?=\**We recommend(?: that)?\b)|(?<=[.:;]\*\*)[ ](?=\**[A-Z])|(?<=ecommendation)[ ](?=\**We )"
    r"|(?<=ecommendations)[ ](?=\**We )|(?<=[.:;])[ ](?=By \d{1,2} [A-Z][a-z]+ \d{4}, (?:the )?(?:[A-Z]|force))"
)
#: what no name goes on with on a cover: the label of a date or of a fact, rights, addresses, who inspected
_LABEL = (
    r"(?:(?:First )?(?:[Pp]ublished|[Pp]osted|[Uu]pdated)(?: on)?(?:: |:? \d)"
    r"|(?:Publication|Published|Issue|Inspection) dates?: "
    r"|Date (?:published|of (?:publication|inspection)): "
    r"|(?:Inspectorate|Publisher|Publication type|Document type|Type|Topics?|Category|Sector"
    r"|(?:Police )?[Ff]orce|Inspected): "
    r"|© |ISBN|https?://|www\.)"
)
_LABELLED = re.compile(rf" (?:{_LABEL}|Contents (?:\d|[A-Z])|HMIC)")
_COVER = re.compile(
    rf"[ ](?=We use cookies\b)|[ ](?={_LABEL}|Contents (?:\d|[A-Z]))|(?<=\d{{4}})[ ](?=Contents\b)"
    r"|(?:(?<=Police)|(?<=Constabulary)|(?<=inspection))[ ](?=HMIC(?:FRS)?(?: \d| [A-Z]))"
    # the title: the series, with the force's name before it or not
    r"|(?<![–:-])[ ](?=[A-Zn])(?=(?:[A-Z][\w-]+ (?:(?:and|of|the|on|&) )*){0,5}(?:[A-Z][\w-]+: )?(?:[–:-] )?"
    r"(?i:national child protection (?:re\W?)?inspection)s?\b)"
)
_OF_A_NAME = re.compile(r"(?: (?:[A-Z][\w-]+|and|of|the|on|&))+")
#: the last step of the path to a page, before the title that begins as it does
_PATH_END = re.compile(r" (?P<name>[A-Z][^–:•]{2,60}?)(?= (?P=name) )")
#: the name of a force and what its title goes on with
_FORCE = re.compile(r"(?!Home\b)[A-Z][a-z]\w*(?:[ -](?:[A-Z][\w-]+|and|of|the|&)){0,4} (?:Police|Constabulary)\b")
_GRADES = re.compile(
    r"(?<=[a-z)\d:])[ ](?=(?:\d{1,3}|nil|none) good[ ;,](?:\d|nil|none|and|•))"
    r"|(?<=[\do] inadequate\.)[ ]"
    r"|[ ](?=[–-] (?:\d{1,3}|nil|none) (?:good|adequate|inadequate|requires?"
    r" improvement)\b)|(?<=assessment:)[ ]|[ ](?=(?:force|our) assessment:)",
    re.I,
)
_NOTES = re.compile(
    r"[ ](?P<note>[¹²³⁰⁴-⁹]{1,3} [A-Z*‘“][^¹²³⁰⁴-⁹]{4,600}?(?:[.!?](?= [^a-z(])|\bwww\.\S+|https?://\S+))"
)
_GOES_ON = re.compile(r"(?<=[a-z)\d]{2})[.] (?=[a-z])")
_CASES = re.compile(
    r"(?<!\d:)(?<!\d –)(?<!Table \d)(?<!Table \d\d)(?<!Table \d\.)(?<!Table \d\d\.)"
    r"(?<!Figure \d)(?<!Figure \d\.)[ ]"  # no caption of a table
    r"(?=(?:Cases (?:assessed )?(?:(?:that )?involv(?:ing|ed)|by)|Additional \d{1,3} cases|Total \d{1,3} cases)\b)"
)
#: the count of the first grade below the title of a type of case: "Cases assessed involving missing children 3 good;"
_COUNTED = re.compile(
    r"\b(?:Cases (?:assessed )?(?:(?:that )?involv(?:ing|ed)|by)|Additional \d{1,3} cases|Total \d{1,3} cases)\b"
    rf"[^.:;•]{{3,160}}?(?P<cut>[ ])(?=(?:\d{{1,3}}|nil|none|no) {A_RATING};)",
    re.IGNORECASE,
)
_CASE_STUDY = re.compile(r"(?<=[.!?”\"’)])[ ](?=Case stud(?:y|ies)\b[ :])|(?<=[.!?] Case study)[ ](?=[A-Z])")
_COMMON = re.compile(
    r"(?<=[a-z.)\d])[ ](?=(?:Common|Key|Main) themes (?:include|are|were)\b)"
    r"|(?<=[.!?])[ ](?=[A-Z][^.!?:;•]{3,80} (?:Common|Key|Main) themes (?:include|are|were)\b)"  # a type of case
)
#: the title of a case study that runs on into its story
_STORY = re.compile(rf"\b[Cc]ase study(?: \d{{1,2}})?: [^.!?;•]{{4,120}}?[a-z)\d’'](?P<cut>[ ])(?={BEGINS})")
_BLANKS = re.compile(rf"{pages.GATHERED}|[ \u00a0\t]+")
_LONE_MARKS = re.compile(pages.GATHERED)
_MARK = re.compile(pages.MARK)
_WIDE = re.compile(r"(?<=\S)(?:[ \u00a0]{2,}|[ \u00a0]*\t[ \u00a0\t]*)(?=\S)")
#: where a row of a table ends: after a count, a grade or a date in its last cell, and before its first cell
_ROWS = re.compile(
    r"(?<=\t)(?:\d{1,3}|nil|[A-Z][a-z]+ \d{4}|(?i:good|adequate|inadequate|outstanding|requires improvement))"
    r"[ ](?=[A-Z])"
    r"|\b(?:Number of cases|Judge?ment|Grade|Date|Total)[ ](?=[A-Z][^\t]{2,120}\t)|[.:][ ](?=[A-Z][^.\t]{1,60}\t)"
)
_NARROW_END = re.compile(r"(?<=[a-z)][.!?]) (?=[A-Z])")
_LONE_NUMBER = re.compile(r"(?:^| )\d{1,2}\. ?$")
_BACK = re.compile(r"(?<!\|)[ ](?=(?:[A-Z][a-z]+ \d{4} \| )?© )")


def break_up(text: str, lines: list[Line]) -> list[Line]:
    """Return `lines`, those that hold many paragraphs cut at the headings, list items and lead-ins inside them."""
    out: list[Line] = []
    longest = SHORT if len(lines) <= 5 else LONGEST
    if met := stripped(text):
        return [piece for line in lines for piece in _pieces(text, line, met | _heads(text, line, met))]
    if whole := by_sentence(text, lines):
        within = _between(text, whole)
        return paragraphs(text, [piece for line in whole for piece in _pieces(text, line, within)])
    for line in lines:
        if line.end - line.start <= longest or not _speaks(text, line):
            out.append(line)
            continue
        heads = pages.heads(text, line.start, line.end)
        out.extend(_pieces(text, line, _cuts(text, line.start, line.end), heads))
    return out


def _between(text: str, lines: Sequence[Line]) -> set[int]:
    """Return where something begins or ends within lines that hold one sentence each."""
    flat = on_one_line(text, lines)
    raw = _BLANKS.sub(" ", flat)
    begin = lines[0].start
    runs = [(begin + m.start(), begin + m.end()) for m in _BLANKS.finditer(flat) if m.end() - m.start() > 1]
    starts, shift, k = set(), begin, 0
    for line in lines:
        while k < len(runs) and runs[k][0] < line.start:
            shift += runs[k][1] - runs[k][0] - 1
            k += 1
        starts.add(line.start - shift)
    return set(_spread(sorted(_signs(raw, starts)), begin, runs))


def _heads(text: str, line: Line, met: Set[int]) -> set[int]:
    """Return where usual headings begin and end behind single blanks, between the places where blocks meet."""
    found: set[int] = set()
    for a, b in pairwise([line.start, *sorted(c for c in met if line.start < c < line.end), line.end]):
        if b - a > _LONG:
            found.update(a + cut for cut in _within(text[a:b]))
    return found


def _within(raw: str) -> set[int]:
    """Return where what is surely no part of a paragraph begins and ends in it: a usual heading, an item."""
    found = {cut for head in titles.usual(raw, 0) for cut in head}
    for pattern in (_RECOMMEND, _CASES, _CASE_STUDY, _COMMON):
        found.update(match.start() for match in pattern.finditer(raw))
    return found | set(lists.last(raw)) | set(lists.items(raw, found))


def _pieces(text: str, line: Line, cuts: Set[int], heads: Set[tuple[int, int]] = frozenset()) -> Iterator[Line]:
    """Yield what `cuts` make of a line; `heads` are those of pages."""
    for a, b in pairwise([line.start, *sorted(c for c in cuts if line.start < c < line.end), line.end]):
        raw = text[a:b]
        lone = _LONE_MARKS.match(raw)
        start = a + (lone.end() if lone else len(raw) - len(raw.lstrip()))
        end = max(start, a + len(raw.rstrip()))
        view = View(text, (start, end))
        if view.clean and not _MARK.fullmatch(view.clean):
            yield Line(start, end, 0, True, line.page and a == line.start, view.clean, head=(start, end) in heads)


def _speaks(text: str, line: Line) -> bool:
    """Say whether a long line is prose at all: words, blanks and full stops in it."""
    sample = text[line.start : min(line.end, line.start + 20_000)]
    return sample.count(" ") * 14 > len(sample) and sample.count(". ") * 1500 > len(sample)


def _cuts(text: str, start: int, end: int) -> set[int]:
    """Return where the paragraphs, headings and list items of `text[start:end]` begin or end."""
    gaps = _gaps(text, start, end)
    if gaps is not None and not _run_on(text, sorted({start, *gaps, end})):
        return gaps
    # The patterns know single blanks alone, so that runs of them are read as one.
    raw = _BLANKS.sub(" ", text[start:end])
    found = _signs(raw)
    if gaps is None and "\t" in text[start:end]:
        tabbed = _BLANKS.sub(lambda m: "\t" if "\t" in m[0] else " ", text[start:end])
        found |= {m.end() - 1 for m in _ROWS.finditer(tabbed)}
    if len(raw) == end - start:
        return {start + c for c in found}
    runs = [(m.start(), m.end()) for m in _BLANKS.finditer(text, start, end) if m.end() - m.start() > 1]
    cuts = set(_spread(sorted(found), start, runs))
    if not gaps:
        return cuts
    rows = _tabled(raw)
    edges = sorted({edge for row in rows for edge in row})
    at = dict(zip(edges, _spread(edges, start, runs), strict=True))
    within = {gap for a, b in rows for gap in gaps if at[a] < gap < at[b]}
    return cuts | (gaps - within)  # a gap in the row of a table parts cells


def _tabled(raw: str) -> list[tuple[int, int]]:
    """Return (start, end) of the rows of tables."""
    return [*tables.rows(raw), *tables.lines(raw), *tables.graded(raw), *tables.judged(raw)]


def _spread(cuts: Iterable[int], start: int, runs: list[tuple[int, int]]) -> Iterator[int]:
    """Yield the places in the text of `cuts`, places in a reading that took each of `runs` for one blank."""
    shift, k = start, 0
    for cut in cuts:
        while k < len(runs) and runs[k][0] < cut + shift:
            shift += runs[k][1] - runs[k][0] - 1
            k += 1
        yield cut + shift


def _gaps(text: str, start: int, end: int) -> set[int] | None:
    """Return the wide gaps of a line, where these are what is left of its breaks; else None.

    A gap after a sentence may be a typist's habit. It is none where sentences end before a single blank as well, and
    where headings and list items, which end in no full stop, have gaps behind them.
    """
    wide = list(_WIDE.finditer(text, start, end))
    single = len(_NARROW_END.findall(text, start, end))
    after_word = sum(1 for m in wide if text[m.start() - 1].isalnum())
    edges = [start, *(m.start() for m in wide), end]
    if max(b - a for a, b in pairwise(edges)) > LONGEST:
        return None  # a table's columns in a text without breaks
    if len(wide) < 12 or after_word * 12 < len(wide) or single * 3 < len(wide):
        return None
    found = {m.start() for m in wide}
    return {c for c in found if not _LONE_NUMBER.search(text, max(start, c - 5), c)}


def _run_on(text: str, edges: Sequence[int]) -> bool:
    """Say whether stretches between gaps still hold several things: some breaks of the page are single blanks now."""
    pieces = (View(text, (a, b)).clean for a, b in pairwise(edges) if b - a > _LONG)
    return any(next(titles.usual(f". {piece}", 1), None) is not None for piece in pieces)


def _signs(raw: str, starts: Set[int] = frozenset()) -> set[int]:
    """Return where something begins or ends in `raw`; `starts` are known to begin lines, and headings nothing else."""
    between = pages.between(raw)
    starts = starts | {end + 1 for _, end in between} if starts else starts
    found = {*starts, *(cut for start, end in between for cut in (start - 1, end))}
    raw = pages.filled(raw, between)
    for pattern in (_MARKS, _BACK, _RECOMMEND, _GRADES, _CASES, _CASE_STUDY, _COMMON):
        found.update(m.start() for m in pattern.finditer(raw))
    found.update(m.start("cut") for pattern in (_STORY, _COUNTED) for m in pattern.finditer(raw))
    found.update(lists.asked(raw))
    found.update(lists.last(raw))
    found.update(lists.resumed(raw))
    rows = _tabled(raw)
    found.update(c for row in rows for c in row)
    found.update(tables.captions(raw, rows))
    found.update(grades.graded(raw))
    found.update(grades.themes(raw))
    notes = dict(_notes(raw))
    outside = {edge for note in notes.items() for edge in note}
    found |= outside
    first, entries, listed = contents.contents(raw)
    found.update(listed)
    body = listed[-1] if listed else 0
    heads = sorted({*contents.listed(raw, entries, body), *titles.usual(raw, body), *asked.in_a_row(raw, body)})
    if starts:
        heads = list(first_in_line(raw, heads, starts))
    for a, b in heads:
        found.update((a, b))
    begin = min((a for a, _ in heads), default=0)
    found.update(_cover(raw, min(first if first is not None else begin, begin or len(raw))))
    found.update(running.headings(raw, max(begin, body), found, {a for a, _ in rows}))
    listing = set(amid_lists(raw, starts))
    found.update(told.cases(raw, found - outside - listing, notes))
    found.update(lists.items(raw, found - listing))
    if not starts:
        found.update(told.overs(raw, found))
    # A number stays with the title behind it.
    return {c for c in found if not ((m := _LONE_NUMBER.search(raw, max(0, c - 5), c)) and _begins(m, found))}


def _begins(number: re.Match[str], cuts: set[int]) -> bool:
    """Say whether a heading begins with `number`: one of `cuts` is before it."""
    return number.start() in cuts or (number.group()[0] == " " and number.start() + 1 in cuts)


def _notes(raw: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of footnotes; one that interrupts a sentence ends where that goes on in lower case."""
    at, unfinished = -1, False
    for note in _NOTES.finditer(raw):
        start, end = note.span("note")
        if start > at + 1:
            before = raw[max(0, start - 60) : start].rstrip(" ¹²³⁰⁴⁵⁶⁷⁸⁹")
            unfinished = before.endswith(":") or not ended(before)
        goes_on = _GOES_ON.search(raw, start, end) if unfinished else None
        at = goes_on.start() + 1 if goes_on else end
        yield start, at


def _cover(raw: str, end: int) -> Iterator[int]:
    """Yield cuts of the cover: at labels, and around dates."""
    head = raw[: min(end, 1500)]
    before = -1
    begin = link_rows.behind(head, 0)  # a menu over it
    if begin:
        yield begin - 1
    for cut in (m.start() for m in _COVER.finditer(head, max(begin - 1, 0))):
        if begin <= cut < (over := link_rows.behind(head, cut + 1) - 1) and head[over] == " ":
            cut = over
        path = _PATH_END.match(head, cut)
        cut = path.end() if path else cut
        if cut <= before:
            continue
        if (
            not path
            and before < 0
            and not _LABELLED.match(head, cut)
            and _FORCE.match(head, begin)
            and _OF_A_NAME.fullmatch(f" {head[begin:cut]}")
        ):
            continue  # the line begins with it
        if (
            before < 0 or _LABELLED.match(head, cut) or not _OF_A_NAME.fullmatch(head, before, cut)
        ):  # else it would part a force's name
            yield cut
        before = cut
    for period in find_periods(head):
        if not re.search(r"(?:Published|Posted|Updated)(?: on)?:\s*$", head[: period.start]):
            yield max(period.start - 1, 0)
        yield period.end
