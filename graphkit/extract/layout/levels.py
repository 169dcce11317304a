"""Gives every heading its level: 1 for chapters, 2 and 3 below them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from graphkit.documents import Document
from graphkit.extract.layout import asked, family
from graphkit.extract.layout.chunks import Chunk
from graphkit.extract.layout.furniture import Entry
from graphkit.extract.layout.graded import GRADE_LINE as ALONE
from graphkit.extract.prose.grades import GRADE, item

#: the deepest level that records know
DEEPEST = 3
#: so many headings of one level are no outline of a report
_OUTLINE = 12
#: a chapter of what was found, below which the practice areas stand
_FOUND = re.compile(
    r"(?!.*\b(?:main|key|summary|overview|headline|other|previous|earlier)\b)(?:.*\bfindings\b"
    r"|.*\bwhat (?:we|inspectors|hmic(?:frs)?|the inspection|our \w+) (?:found|saw|learned)\b"
    r"|(?:the )?(?:results|evidence) (?:of|from) (?:the|our|this) inspection)"
)
#: where practice falls short, which a recommendation is to mend
_FELL_SHORT = re.compile(r"(?:causes? (?:of|for) concern|areas? (?:for improvement|of concern))(?: \d{1,2})?")
#: sets the results of case audits beside those of another inspection
_COMPARED = re.compile(
    r"(?:(?:a|our|the) )?comparisons? (?:with|of) .*\b(?:inspections?|reviews?|audits?|years?|results|20\d\d)\b"
    r"|how (?:the|our|these) (?:results|grades) (?:have changed|compare|differ)\b"
)
#: takes up what an earlier inspection recommended
_ANSWERS = re.compile(r"(?:re-?|post-)inspection\b(?:.* )?findings$|(?:re-?|post-)inspection(?: review)?$")
_SHORT = re.compile(r"conclusions?|(?:findings: )?the overall effectiveness|areas? for improvement")


def set_levels(chunks: Sequence[Chunk], entries: Sequence[Entry], document: Document) -> None:
    """Set `level` of every heading, from the markup, the numbers, the contents list and the usual chapters."""
    headings = [c for c in chunks if c.kind == "heading"]
    declared = _declared_levels(headings, document)
    listed = _listed(headings, entries)
    # One entry that stands deeper than all others is a slip, and no outline.
    depths = {depth for depth, count in Counter(entry.depth for entry in entries).items() if count > 1}
    numbered = sum(1 for c in headings if c.number and family.chapter(c.clean)) >= 3
    chapters_of = [family.chapter(c.clean) for c in headings]
    under_findings = any(k is not None and "experiences" in k.pattern.pattern for k in chapters_of)
    chapters = any(c.number or family.chapter(c.clean) for c in headings)
    chapter = ""  # the folded title of the current chapter
    divided = False  # whether nothing is said in the chapter before its first heading
    middle = False  # whether a heading of level 2 that structures the chapter stands above
    parent: family.Chapter | None = None  # what that heading is known as
    usual: set[str] = set()  # the first words of the chapter's known headings of level 2
    seconds: set[str] = set()  # all of its headings of level 2
    second = ""  # the last of them
    thirds: set[str] = set()  # those of level 3
    often = Counter(family.fold(c.clean) for c in headings)
    over_areas = ""  # the folded title of the chapter that the practice areas stand below
    first = False  # whether the heading before is that chapter's
    below = _first_below(chunks)
    bare = _bare(chunks)
    graded = {start: bool(ALONE.match(text)) for start, text in below.items()}
    over_grade = 1  # the level of the chapters that have their grade below them
    # what a chapter is parted by in this report: "Managing offenders: Re-inspection findings" is a part like the others
    tails = {family.tail_of(c.clean) for c in headings if family.part_of(c.clean)} - {None}
    for k, chunk in enumerate(headings):
        folded = family.fold(chunk.clean)
        known, entry = family.chapter(chunk.clean), listed.get(chunk.start)
        part = family.part_of(chunk.clean) or family.tail_of(chunk.clean) in tails
        beside = False
        stands_above = (
            not (over_areas or known or often[folded] > 1)
            and chapter
            and _above_areas(headings[k : k + 2], below, chapter)
        )
        if chunk.start in declared:
            level = declared[chunk.start]
        elif chunk.number and (known or entry or numbered):
            level = min(chunk.number.count(".") + 1, DEEPEST)
        elif not chapters or folded.startswith(("annex", "appendix")):
            level = 1
        elif stands_above and not (entry and len(depths) > 1):
            level, over_areas, under_findings = 1, folded, True
        elif over_areas and chapter == over_areas and known and known.area and (known.area != "leadership" or first):
            level = 2
        elif entry and len(depths) > 1 and not (known and _relative(folded, chapter)):
            level = min(entry.depth + 1, DEEPEST)
        elif (
            known
            and known.zone == "recommendation"
            and _by_deadline(headings[k + 1] if k + 1 < len(headings) else None)
        ):
            level = 1
        elif known and known.area and middle and _of_cases(chapter) and _of_one_type(below.get(chunk.start, "")):
            level = 3  # "Children in custody": the cases of a type, and no chapter
        elif not known and _asked_chapter(folded, chapter, over_areas, entry, divided=divided):
            level = 1
        elif not known and graded.get(chunk.start):
            level = over_grade  # an area of another name stands beside those that are known
        elif (
            known and known.zone == "recommendation" and k and _FELL_SHORT.fullmatch(family.fold(headings[k - 1].clean))
        ):
            level = min((headings[k - 1].level or 1) + 1, DEEPEST)  # what is asked for because of the concern above
        elif known and k and not entry and (level_beside := _beside_what_is_asked(headings[: k + 1])):
            level = level_beside
        elif known and middle and second.startswith("recommendation") and _ANSWERS.match(folded):
            level = 2  # what became of the recommendations above
        elif known and not entry and listed and chapter and known.level == 1 and _may_be_part(known):
            level = 2  # the contents list has the chapters, and this is none of them
        elif known:
            level = _known_level(known, folded, chapter, entry, numbered=numbered, under=under_findings, middle=middle)
        elif part:
            level = 2
        elif entry and not entry.numbered and not any(e.numbered for e in entries):
            level = 1 if not chapter else 2
        elif entry:
            level = 2
        elif not chapter:
            level = 1
        elif folded in seconds:
            level = 2  # "Recommendation from our last report", printed above each of them
        elif middle and _over_one_of(thirds, headings[k : k + 2], below):
            level = 2
        elif middle and (
            _sibling(parent, folded, usual, below.get(chunk.start, ""))
            or (chunk.start in bare and _over_themes(parent, folded))
        ):
            level, beside = 2, True
        else:
            level = 3 if middle else 2
        chunk.level = level
        over_grade = level if known and graded.get(chunk.start) else over_grade
        first = bool(over_areas) and folded == over_areas
        if level == 1:
            chapter, middle, parent, second = folded, False, None, ""
            usual, seconds, thirds = set(), set(), set()
            divided = chunk.start in bare
        elif level == 2:
            seconds.add(folded)
            second = folded
            again = beside and parent is not None and parent.zone == "case-audit"  # it has cases below it as well
            # With no word of its own below it, a heading is there to stand above the next.
            over = not known and chunk.start in bare
            middle = chunk.start in declared or again or bool(part or entry or over or _divided(known, folded))
            parent = parent if again else known
            usual |= {folded.split()[0]} if known and folded else set()
        else:
            thirds.add(folded)
    _raise_recommendations([c for c in headings if c.start not in declared])


def _raise_recommendations(headings: Sequence[Chunk]) -> None:
    """Put the recommendations that end each chapter beside its headings of level 2, and not below the last of these.

    Where some stand in the middle of a chapter, each is of the finding above it and stays there. Those below a practice
    area of level 2 are of that area, and where there are such, the others are of what stands above them too.
    """
    ends: list[Chunk] = []
    below_areas = False
    above: Chunk | None = None
    for k, chunk in enumerate(headings):
        known = family.chapter(chunk.clean)
        if chunk.level == DEEPEST and known is not None and known.zone == "recommendation":
            if above is None or family.chapter(above.clean) or family.part_of(above.clean) or chunk.number:
                below_areas |= above is not None and not chunk.number
                continue
            below = next((c for c in headings[k + 1 :] if not _by_deadline(c)), None)
            if below is not None and below.level != 1:
                return
            ends.append(chunk)
        elif chunk.level is not None and chunk.level < DEEPEST:
            above = chunk if chunk.level > 1 else None
    for chunk in ends if not below_areas else ():
        chunk.level = 2


def _listed(headings: Sequence[Chunk], entries: Sequence[Entry]) -> dict[int, Entry]:
    """Return the entry of the contents list for each heading that has one, by where the heading begins.

    Of several headings with one title ("Recommendations") a single entry means the last between its neighbours'.
    """
    places: dict[str, list[int]] = {}
    for k, chunk in enumerate(headings):
        places.setdefault(family.fold(chunk.clean), []).append(k)
    often = Counter(entry.title for entry in entries)
    found: dict[int, Entry] = {}
    for e, entry in enumerate(entries):
        here = places.get(entry.title, [])
        if len(here) > often[entry.title]:
            sure = [(n, places[o.title][0]) for n, o in enumerate(entries) if len(places.get(o.title, ())) == 1]
            after = max((k for n, k in sure if n < e), default=-1)
            before = min((k for n, k in sure if n > e), default=len(headings))
            here = [k for k in here if after < k < before][-1:] or here
        found |= {headings[k].start: entry for k in here}
    return found


def _first_below(chunks: Sequence[Chunk]) -> dict[int, str]:
    """Return the text that stands right below each heading, by where the heading begins."""
    return {
        here.start: below.clean
        for here, below in pairwise(c for c in chunks if c.kind not in {"furniture", "footnote"})
        if here.kind == "heading"
    }


def _bare(chunks: Sequence[Chunk]) -> set[int]:
    """Return where the headings begin that stand right above another one, so that nothing is said below them."""
    body = (c for c in chunks if c.kind not in {"furniture", "footnote"})
    return {
        here.start
        for here, below in pairwise(body)
        if here.kind == below.kind == "heading" and not family.chapter(below.clean) and not below.number
    }


def _of_cases(chapter: str) -> bool:
    known = family.chapter(chapter)
    return known is not None and known.zone == "case-audit"


def _of_one_type(below: str) -> bool:
    """Say whether what stands below a heading begins with the grades of cases, or with what they have in common."""
    return len(GRADE.findall(below[:200])) > 1 or item(below) is not None or bool(family.COMMON_THEMES.match(below))


def _over_one_of(thirds: set[str], two: Sequence[Chunk], below: Mapping[int, str]) -> bool:
    """Say whether a heading without text stands over one that the headings of level 2 before it have below them."""
    return len(two) > 1 and below.get(two[0].start) == two[1].clean and family.fold(two[1].clean) in thirds


def _above_areas(two: Sequence[Chunk], below: Mapping[int, str], chapter: str) -> bool:
    """Say whether a heading that is no usual chapter, and before the first practice area, has the areas below it.

    It says that it holds what was found, or it says nothing at all before the next heading.
    """
    if len(two) < 2 or two[0].number or (area := family.chapter(two[1].clean)) is None or area.area is None:
        return False
    over = family.chapter(chapter)
    if over is not None and over.zone == "findings":
        return False  # "Main findings" sums up in the summary; after one practice area, the others are beside it
    folded = family.fold(two[0].clean)
    if bool(_FOUND.match(folded)) or below.get(two[0].start, "") == two[1].clean:
        return True
    # a question about one area of practice stands beside the next one; below grades, it parts them by cases
    of_many = asked.how_well(folded) and asked.area(folded) is None and area.area != "leadership"
    return of_many and (over is None or over.zone != "case-audit")


def _asked_chapter(folded: str, chapter: str, over_areas: str, entry: Entry | None, *, divided: bool) -> bool:
    """Say whether a question about how well the work is done is a chapter, and no part of the one above it."""
    if not asked.how_well(folded):
        return False
    over = family.chapter(chapter)
    if chapter.startswith(("conclusion", "overall conclusion")):
        return False  # "How effective the force is overall" is what it concludes
    if asked.of_all(folded):
        area = over.area if over else asked.area(chapter)
        return not (area == "leadership" == asked.area(folded))
    if divided and asked.how_well(chapter):
        return False  # the question that stands right above has this one below it
    if over is not None:
        return over.area is None and (entry is not None or over.zone in {"context", "method", "recommendation"})
    return entry is not None or not chapter or (asked.how_well(chapter) and chapter != over_areas)


def _divided(known: family.Chapter | None, folded: str) -> bool:
    """Say whether a known heading of level 2 has headings below it.

    What explains the inspection, sums up or lists what is to improve is short, and has neighbours alone.
    """
    if known is None or _SHORT.match(folded):
        return False
    return known.area is not None or known.zone not in {"context", "method"}


def _sibling(parent: family.Chapter | None, folded: str, usual: set[str], below: str) -> bool:
    """Say whether an unknown heading after the known `parent` of level 2 stands beside it, and not below it.

    Recommendations are parted by deadline or by whom they ask: below another heading there is nothing asked for. The
    results of case audits are parted by the cases; "Results by ..." after "Results of ..." parts them anew, and so
    does what compares them with those of another year.
    """
    if parent is None:
        return False
    if parent.zone == "recommendation":
        return not family.in_time(folded) and not (
            family.RECOMMEND.search(below[:200]) or family.ASKS.search(below[:100]) or family.label(below)
        )
    return parent.zone == "case-audit" and (folded.partition(" ")[0] in usual or _COMPARED.match(folded) is not None)


def _over_themes(parent: family.Chapter | None, folded: str) -> bool:
    """Say whether a heading without text stands over what cases have in common, type by type, beside their results."""
    return parent is not None and parent.zone == "case-audit" and family.COMMON_THEMES.match(folded) is not None


def _by_deadline(below: Chunk | None) -> bool:
    """Say whether the next heading is a deadline: a chapter that lists all recommendations again has those."""
    return below is not None and family.in_time(family.fold(below.clean))


def _beside_what_is_asked(headings: Sequence[Chunk]) -> int | None:
    """Return the level of areas for improvement that follow recommendations, and are none of them.

    A list of both, parted by its kinds, has them below it; and a recommendation that mends a concern stands below that.
    """
    *earlier, above, here = headings
    one = family.chapter(above.clean)
    if not family.improvement(here.clean) or one is None or one.zone != "recommendation" or above.level == 1:
        return None
    if family.IMPROVE.search(above.clean) or (earlier and _FELL_SHORT.fullmatch(family.fold(earlier[-1].clean))):
        return None
    return above.level


def _may_be_part(known: family.Chapter) -> bool:
    """Say whether a usual chapter may also be a part of another one: a summary of findings, a list of grades."""
    return known.area is None and known.zone in {"findings", "case-audit"}


def _relative(folded: str, chapter: str) -> bool:
    """Say whether a title that a chapter may bear stands below another one here: the conclusion of the summary."""
    return folded.startswith("conclusion") and "summary" in chapter


def _known_level(
    known: family.Chapter,
    folded: str,
    chapter: str,
    entry: Entry | None,
    *,
    numbered: bool,
    under: bool,
    middle: bool,
) -> int:
    if _relative(folded, chapter):
        return 2
    if known.level is not None:
        return known.level
    if known.area is not None:
        # In a report with numbered chapters, one without a number stands below one of them.
        return 2 if under or (numbered and not (entry and entry.numbered)) else 1
    if known.zone == "recommendation":
        if entry and entry.numbered:
            return 1
        return 3 if middle else (2 if chapter else 1)
    if chapter.startswith("conclusion"):
        return 2
    if folded.startswith(("next steps", "the overall effectiveness", "findings: the overall", "findings: overall")):
        return 1
    return 3 if middle else (2 if chapter else 1)


def _declared_levels(headings: Sequence[Chunk], document: Document) -> Mapping[int, int]:
    """Return the levels that the markup gives, counted from the outermost that a section has."""
    given = dict(document.headings)
    raw = {c.start: given[s] for c in headings for s in c.line_starts if s in given}
    order = sorted(set(raw.values()))
    if len(order) == 1 and len(raw) >= _OUTLINE:
        return {}  # marked as headings, without an outline: the usual chapters say more
    return {start: min(order.index(level) + 1, DEEPEST) for start, level in raw.items()}
