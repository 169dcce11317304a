"""Finds the lines again in a text that lost its breaks: a scraped page on one long line."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from graphkit.extract.layout import asked
from graphkit.extract.layout import unbroken_lists as lists
from graphkit.extract.layout import unbroken_tables as tables
from graphkit.extract.layout.lines import Line, ended
from graphkit.extract.prose.dates import find_periods
from graphkit.extract.prose.view import View

#: no paragraph of a report is as long as this; a longer line is a page without breaks
LONGEST = 4000
#: what a text of hardly any lines may have on one
SHORT = 1500
_S = r"[ \u00a0\t]+"
# Where something ends before which a heading, a list or a paragraph may have begun.
_AFTER = r"(?:(?<=[.!?;]) |(?<=[.!?][\"'”’)]) |(?<=[⁰¹²³⁴-⁹]) )"
_MARKS = re.compile(
    rf"{_S}(?=[•◦▪●·∙]{_S}?\S)|(?<=[:;.])[ ](?=[–*-] [A-Za-z\d])|(?<=; and)[ ](?=[–*-] [A-Za-z\d])"
    r"|(?<=[:;.]\*\*)[ ](?=[–-] [a-z\d])"
    rf"|(?<=immediately)[ ](?=[–-] [a-z])|(?<=Police)[ ](?=[–-] [a-z]+s )|(?<=Constabulary)[ ](?=[–-] [a-z]+s )"
)
_RECOMMEND = re.compile(
    r"[ ](?=Recommendation (?:\d{1,2}|[A-Z]\d{0,2})(?:[:.]| [–-])? (?:We|Within|Immediately|By|The|That"
    r"|[A-Z][a-z]+ (?:and )?(?:[A-Z][a-z]+ )*(?:Police|Constabulary))\b)"
    r"|(?<=[.:;])[ ](?=\**We recommend(?: that)?\b)|(?<=[.:;]\*\*)[ ](?=\**[A-Z])|(?<=ecommendation)[ ](?=\**We )"
    r"|(?<=ecommendations)[ ](?=\**We )|(?<=[.:;])[ ](?=By \d{1,2} [A-Z][a-z]+ \d{4}, (?:the )?(?:[A-Z]|force))"
)
_COVER = re.compile(
    r"[ ](?=We use cookies\b)|[ ](?=(?:Published|Posted)(?: on)?: |© |ISBN|https?://|www\.|Contents (?:\d|[A-Z]))"
    r"|(?<=\d{4})[ ](?=Contents\b)"
    # the title: the series, with the force's name before it or not
    r"|(?<![–:-])[ ](?=[A-Zn])(?=(?:[A-Z][\w-]+ (?:(?:and|of|the|on|&) )*){0,5}(?:[–:-] )?"
    r"(?i:national child protection (?:re\W?)?inspection)s?\b)"
)
_OF_A_NAME = re.compile(r"(?: (?:[A-Z][\w-]+|and|of|the|on|&))+")
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
_GOES_ON = re.compile(r"(?<=[a-z)]{2})[.] (?=[a-z])")
_CASES = re.compile(r"[ ](?=(?:Cases (?:assessed )?(?:involving|by)|Additional \d{1,3} cases|Total \d{1,3} cases)\b)")
_CASE_STUDY = re.compile(r"(?<=[.!?”\"’)])[ ](?=Case stud(?:y|ies)\b[ :])|(?<=[.!?] Case study)[ ](?=[A-Z])")
_COMMON = re.compile(
    r"(?<=[a-z.)\d])[ ](?=(?:Common|Key|Main) themes (?:include|are|were)\b)"
    r"|(?<=[.!?])[ ](?=[A-Z][^.!?:;•]{3,80} (?:Common|Key|Main) themes (?:include|are|were)\b)"  # a type of case
)
# Words that begin a sentence; in upper case inside one they show that a heading has ended before them.
_STARTER = (
    r"(?:We|The|This|These|That|Those|In|On|At|For|But|And|There|It|They|When|Where|Our|During|Since|Some|Most|Many|Under|As|If"
    r"|All|Each|Although|While|After|Before|Positively|Encouragingly|Overall|However|Officers|Inspectors|Staff|Supervisors|Managers"
    r"|Leaders|Frontline|Senior|Specialist|Children|Responding|Strategy|Immediately|Approximately|Nationally|Two|Three|Four|Five|Not"
    r"|Every|One|No|Other|Between|Within|Statutory|Forces|An?|His|Her|Custody|Healthcare|Victims|Neighbours|Partners|Cadets"
    r"|Detectives|Investigators|Sergeants|Schools|Neighbourhood|Response|Control|Call|Decisions|Performance|Training|Visits"
    r"|Referrals|Information|Online|Missing|Digital|Social|Local|Young|Child|Joint|Multi-agency|Such|Both|Few|Several"
    r"|Only|Once|(?!Working)[A-Z][a-z]{3,}ing)"
)
_BEGINS = (
    rf"(?:{_STARTER}(?:[’']s)?,? [a-z\d]"
    r"|(?:The|In|At|When) (?:[A-Z]{2,}|Children Act|Home Office|College of|Care Act)\b"
    r"|Operation [A-Z][a-z]+ [a-z]+(?:s|ed)? "
    r"|(?:[A-Z][a-z]+ (?:and |& )?){1,4}(?:Police|Constabulary) [a-z]+(?:s|ed) )"
)
#: the title of a case study that runs on into its story
_STORY = re.compile(rf"\b[Cc]ase study(?: \d{{1,2}})?: [^.!?;•]{{4,120}}?[a-z)\d’'](?P<cut>[ ])(?={_BEGINS})")
#: a heading that runs on into the sentence below it
_RUNNING = r"[A-Z‘“\"][^.!?:;•]{10,170}?[a-z)\d’']"
#: a word that a text has so often in lower case, and not once in so many with a capital inside a sentence, is no name
_OFTEN, _SELDOM = 2, 8
_ENTRY = re.compile(
    r"[ ](?=[•▪●] )|(?<![•▪●])[ ](?=\d{1,2}\.[ \u00a0]+(?:[^\W\d_]|\d{4} |\d{1,2}\.[ ]))|(?<=\D \d)[ ](?=[A-Z\d])"
    r"|(?<=\D \d\d)[ ](?=[A-Z\d])|(?<= [ivx])[ ](?=[A-Z])|(?<="
    r" i[ivx])[ ](?=[A-Z])|(?<=\.\d)[ ](?=[A-Z])|(?<=\.\d\d)[ ](?=[A-Z])"
)
_CONTENTS = re.compile(r"(?:^|[ ])Contents[ ]")
_NUMBER = re.compile(r"^(?:[•▪●][ ]|\d{1,2}\.[ \u00a0]+)+")
_PAGE = re.compile(r"[ .…]+(?:\d{1,3}|[ivx]{1,4})$")
_BLANKS = re.compile(r"[ \u00a0\t]+")
_WIDE = re.compile(r"(?<=\S)[ \u00a0]{2,}(?=\S)")
#: where a row of a table ends: after a count, a grade or a date in its last cell, and before its first cell
_ROWS = re.compile(
    r"(?<=\t)(?:\d{1,3}|nil|[A-Z][a-z]+ \d{4}|(?i:good|adequate|inadequate|outstanding|requires improvement))"
    r"[ ](?=[A-Z])"
    r"|\b(?:Number of cases|Judge?ment|Grade|Date|Total)[ ](?=[A-Z][^\t]{2,120}\t)|[.:][ ](?=[A-Z][^.\t]{1,60}\t)"
)
_NARROW_END = re.compile(r"(?<=[a-z)][.!?]) (?=[A-Z])")
_LONE_NUMBER = re.compile(r"(?:^| )\d{1,2}\.$")
_BACK = re.compile(r"(?<!\|)[ ](?=(?:[A-Z][a-z]+ \d{4} \| )?© )")


def break_up(text: str, lines: list[Line]) -> list[Line]:
    """Return `lines`, those that hold many paragraphs cut at the headings, list items and lead-ins inside them."""
    out: list[Line] = []
    longest = SHORT if len(lines) <= 5 else LONGEST
    for line in lines:
        if line.end - line.start <= longest or not _speaks(text, line):
            out.append(line)
            continue
        cuts = [
            line.start,
            *sorted(c for c in _cuts(text, line.start, line.end) if line.start < c < line.end),
            line.end,
        ]
        for a, b in pairwise(cuts):
            raw = text[a:b]
            start = a + len(raw) - len(raw.lstrip())
            end = start + len(raw.strip())
            view = View(text, (start, end))
            if view.clean:
                out.append(Line(start, end, 0, True, line.page and a == line.start, view.clean))
    return out


def _speaks(text: str, line: Line) -> bool:
    """Say whether a long line is prose at all: words, blanks and full stops in it."""
    sample = text[line.start : min(line.end, line.start + 20_000)]
    return sample.count(" ") * 14 > len(sample) and sample.count(". ") * 1500 > len(sample)


def _cuts(text: str, start: int, end: int) -> set[int]:
    """Return where the paragraphs, headings and list items of `text[start:end]` begin or end."""
    gaps = _gaps(text, start, end)
    if gaps is not None:
        return gaps
    # The patterns know single blanks alone, so that runs of them are read as one.
    raw = _BLANKS.sub(" ", text[start:end])
    found = _signs(raw)
    if "\t" in text[start:end]:
        tabbed = _BLANKS.sub(lambda m: "\t" if "\t" in m[0] else " ", text[start:end])
        found |= {m.end() - 1 for m in _ROWS.finditer(tabbed)}
    if len(raw) == end - start:
        return {start + c for c in found}
    runs = [(m.start(), m.end()) for m in _BLANKS.finditer(text, start, end) if m.end() - m.start() > 1]
    return set(_spread(sorted(found), start, runs))


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


def _signs(raw: str) -> set[int]:
    found: set[int] = set()
    for pattern in (_MARKS, _BACK, _RECOMMEND, _GRADES, _CASES, _CASE_STUDY, _COMMON):
        found.update(m.start() for m in pattern.finditer(raw))
    found.update(m.start("cut") for m in _STORY.finditer(raw))
    found.update(lists.asked(raw))
    found.update(tables.rows(raw))
    notes = set(_notes(raw))
    found |= notes
    first, entries, listed = _contents(raw)
    found.update(listed)
    body = listed[-1] if listed else 0
    heads = sorted({*_listed(raw, entries, body), *_usual(raw, body), *asked.in_a_row(raw, body)})
    for a, b in heads:
        found.update((a, b))
    begin = min((a for a, _ in heads), default=0)
    found.update(_cover(raw, min(first if first is not None else begin, begin or len(raw))))
    found.update(_run_on(raw, max(begin, body), found))
    found.update(lists.examples(raw, found - notes))
    found.update(lists.items(raw, found))
    # A number stays with the title behind it.
    numbered = {c for c in found if (m := _LONE_NUMBER.search(raw[max(0, c - 5) : c])) and c - len(m.group()) in found}
    return found - numbered


def _notes(raw: str) -> Iterator[int]:
    """Yield where footnotes begin and end; one that interrupts a sentence ends where that goes on in lower case."""
    at, unfinished = -1, False
    for note in _NOTES.finditer(raw):
        start, end = note.span("note")
        if start > at + 1:
            unfinished = not ended(raw[max(0, start - 60) : start].rstrip(" ¹²³⁰⁴⁵⁶⁷⁸⁹"))
        goes_on = _GOES_ON.search(raw, start, end) if unfinished else None
        at = goes_on.start() + 1 if goes_on else end
        yield start
        yield at


def _cover(raw: str, end: int) -> Iterator[int]:
    """Yield cuts of the cover: at labels, and around dates."""
    head = raw[: min(end, 1500)]
    before = -1
    for cut in (m.start() for m in _COVER.finditer(head)):
        if before < 0 or not _OF_A_NAME.fullmatch(head, before, cut):  # else it would part a force's name
            yield cut
        before = cut
    for period in find_periods(head):
        if not re.search(r"(?:Published|Posted|Updated)(?: on)?:\s*$", head[: period.start]):
            yield max(period.start - 1, 0)
        yield period.end


def _contents(raw: str) -> tuple[int | None, list[str], list[int]]:
    """Return where a contents list begins, the titles of its entries, and the cuts between them, the last its end."""
    match = _CONTENTS.search(raw, 0, 12_000)
    if match is None:
        return None, [], []
    begin = match.end()
    window = raw[begin : begin + 8000]
    pieces: list[tuple[int, str]] = []
    at = 0
    for cut in [*(m.start() for m in _ENTRY.finditer(window)), len(window)]:
        title = _PAGE.sub("", _NUMBER.sub("", window[at:cut].strip()).strip()).strip(" .")
        if title:
            pieces.append((at, title))
        at = cut
    # The list ends where one of its first titles stands a second time, with text behind it.
    ends = []
    for at, title in pieces[:5]:
        if len(title) > 120:
            break
        again = re.compile(rf"(?:\d{{1,2}}\.[ ]+)?{re.escape(title)} (?=[A-Z“])").search(window, at + len(title) + 4)
        if again and again.start() > 60:
            ends.append(again.start())
    if not ends:
        return None, [], []
    end = min(ends)
    kept = [(a, t) for a, t in pieces if a < end]
    cuts = [match.start() or 0, begin - 1, *(begin + a for a, _ in kept), begin + end]
    return match.start(), [t for _, t in kept if len(t) <= 160], sorted(cuts)


def _listed(raw: str, titles: list[str], body: int) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of the headings that the contents list names, in its order."""
    at = body
    for title in titles:
        title = title.split(" Back to ")[0].split(" Print this ")[0]
        pattern = re.compile(rf"(?:^|(?<=\s))(?:\d{{1,2}}\.[ ]+)?{re.escape(title)}(?= [A-Z\d“‘•–-])")
        match = pattern.search(raw, max(at - 1, 0))
        if match and match.end() - match.start() > 3:
            start = match.start() + len(match.group()) - len(match.group().lstrip())
            yield start, match.end()
            at = match.end()


# The usual headings as patterns, the longer ones first, so that none is taken for the beginning of another.
_TITLES = (
    r"(?:Findings: )?[Tt]he overall effectiveness of the \w+ and its response to [a-z ]{8,60}?protection",
    r"Findings: the experiences, progress and outcomes for [a-z ]{8,60}?protection",
    r"Annex [A-D](?: [–-])? Child protection inspection methodology",
    r"Annex [A-D](?: [–-]|:)? (?:Glossary|Definitions|(?:How|About|What) [a-z ]{5,60}?)(?= [A-Z])",
    r"Breakdown of case file audit results(?: by area of child protection)?",
    r"Findings: leadership, management and governance",
    r"Expectations set out in the Working Together guidance",
    r"The police['’]s responsibility to keep children safe",
    r"(?:Main|Key) findings(?: from the (?:re-)?inspection)?",
    r"\d{4} (?:post-inspection review|(?:re-?)?inspection)(?: findings)?",
    r"(?:Post-inspection review|Re-?inspection) findings",
    r"Results of (?:our |the )?case (?:file )?(?:reviews|audits)",
    r"Results by (?:type of case|case type|area of child protection)",
    r"Common themes in (?:the|our) cases",
    r"(?:Recommendations?|Areas? for improvement|Causes? of concern): [a-z][a-z ,'’-]{3,60}?(?= [A-Z*])",
    r"Areas? for improvement",
    r"Causes? of concern",
    r"Managing those (?:who pose|posing) a risk to children",
    r"The police role in child protection",
    r"Self-assessment and case inspection",
    r"Leadership, management and governance",
    r"Context for the force",
    r"Assessment and help",
    r"Inspection approach",
    r"Case file analysis",
    r"Within (?:three|six) months",
    r"Decision[ -]making",
    r"Police detention",
    r"Initial contact",
    r"Recommendations?",
    r"Investigation",
    r"Trusted adult",
    r"Immediately",
    r"Introduction",
    r"Background",
    r"Objectives",
    r"Conclusion",
    r"Next steps",
    r"Aims",
    r"Glossary",
    r"Foreword",
    r"Summary",
    r"Annex [A-D]",
    r"Methods",
)
_TITLE = "|".join(_TITLES)
#: what a chapter of a follow-up is parted by: "Initial contact: 2021 recommendation"
_PART = (
    r"(?P<part>: (?:(?:\d{4}|re-?inspection|post-inspection|inspection|review|original|previous|earlier|our|the) ){0,3}"
    r"(?:recommendations?|findings|conclusions?)(?: from (?:the|our) (?:\d{4} )?inspection(?: report)?)?"
    r"|: what (?:we|inspectors) (?:found|saw|said|recommended)"
    r"(?: (?:this time|(?:then|now|before)|in \d{4}|last time|at (?:the|our) \w+ (?:inspection|visit|review)))?)"
)
_HEAD = rf"(?:\d{{1,2}}\.[ ]+)?(?P<title>{_TITLE})(?i:{_PART})?(?= (?:[A-Z“‘•–*]|\d{{1,2}}\. |- ))"
_USUAL = re.compile(rf"(?:{_AFTER}|(?<=\d) (?=Common|Results )){_HEAD}")
_NEXT_TITLE = re.compile(rf" {_HEAD}")


_FOREWORD = re.compile(r" Foreword(?= [A-Z][a-z]+ [a-z])")


def _usual(raw: str, body: int) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of the family's usual headings: after a full stop, or right after another of them."""
    if foreword := _FOREWORD.search(raw[: body or len(raw)]):
        yield foreword.start() + 1, foreword.end()
    at = body
    while match := _USUAL.search(raw, at):
        yield match.start() + 1, match.end()
        at = match.end()
        while below := _NEXT_TITLE.match(raw, at):
            yield below.start() + 1, below.end()
            at = below.end()


def _run_on(raw: str, body: int, cuts: Iterable[int]) -> Iterator[int]:
    """Yield cuts around headings that run on into the sentence below them: "... have improved We found that ..."."""
    known = sorted(cuts)
    begins = rf"(?:{_BEGINS}|{_common(raw)})"
    run_on = re.compile(rf"{_AFTER}(?P<head>{_RUNNING})[ ](?={begins})")
    at = body
    while match := run_on.search(raw, at):
        start, end = match.start("head"), match.end("head")
        k = bisect_left(known, start + 1)
        if (k < len(known) and known[k] < end) or _mid_sentence(match["head"]):
            at = start + 1
            continue
        yield start
        yield end
        at = end
    # Headings right below other headings have no full stop before them.
    below = re.compile(rf"[ ](?P<head>{_RUNNING})[ ](?={begins})")
    for cut in known:
        match = below.match(raw, cut)
        k = bisect_left(known, cut + 1)
        if match and not (k < len(known) and known[k] < match.end("head")) and not _mid_sentence(match["head"]):
            yield match.end("head")


def _common(raw: str) -> str:
    """Return a pattern of the words that `raw` often has in lower case, and in upper case only where a line begins."""
    small = Counter(re.findall(r"\b[a-z]{4,}\b", raw))
    inside = Counter(re.findall(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b", raw))
    words = (w for w in sorted({m for m in re.findall(r"\b[A-Z][a-z]{3,}\b", raw)}) if small[w.lower()] >= _OFTEN)
    return rf"(?:{'|'.join(w for w in words if inside[w] <= 1 + small[w.lower()] // _SELDOM) or '(?!)'})(?:[’']s?)?,? [a-z\d]"


def _mid_sentence(head: str) -> bool:
    """Say whether what looks like a heading goes on: its last word cannot be one's last, or it has no verb's look."""
    return bool(
        re.search(
            r"(?:^|\s)(?:a|an|the|of|to|in|on|at|by|for|from|with|and|or|but|as|that|which|who|its|their|our|is|are|was|were|has"
            r"|have|had|when|where|if|because|so|while|called|than|also|not|how|what|why|whether|between|into|about|under|after"
            r"|before|during|against|within|through|over|since|until|both)$|^(?:This report|We|It|He|She) ",
            head,
        )
        or not head.rsplit(" ", 1)[-1][:1].islower()
        or "recommend" in head
        or "Number of" in head  # the header of a table
        or len(head.split()) < 3
    )
