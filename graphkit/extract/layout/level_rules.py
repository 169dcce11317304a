"""Says which level a heading has: one rule for each way in which a report tells it, in the order they are asked."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from graphkit.extract.layout import asked, family
from graphkit.extract.layout.chunk import Chunk
from graphkit.extract.layout.furniture import Entry
from graphkit.extract.layout.outline import DEEPEST, Heading, Outline, Place
from graphkit.extract.prose.grades import item, names_grades
from graphkit.extract.prose.numbers import find_numbers

#: returns a level, or None where it has nothing to say
Rule = Callable[[Heading, Place, Outline], int | None]

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
#: what else stands below numbered chapters of other names, of which so many are an outline
_BELOW, _OF_AN_OUTLINE = frozenset({"case-audit", "recommendation"}), 2
#: so many numbered chapters are a report's outline
_OF_A_REPORT = 3
#: takes up what an earlier inspection recommended
_ANSWERS = re.compile(r"(?:re-?|post-)inspection\b(?:.* )?findings$|(?:re-?|post-)inspection(?: review)?$")


def level_of(here: Heading, place: Place, outline: Outline) -> tuple[int, Rule | None]:
    """Return the level of a heading (1 to 3), and the rule that gave it, None where no rule had anything to say."""
    for rule in RULES:
        if (level := rule(here, place, outline)) is not None:
            return level, rule
    return (3 if place.middle else 2), None


def _declared(here: Heading, place: Place, outline: Outline) -> int | None:
    return outline.declared.get(here.chunk.start)


def _numbered(here: Heading, place: Place, outline: Outline) -> int | None:
    if here.chunk.number and (here.known or here.entry or outline.numbered):
        return min(here.chunk.number.count(".") + 1, DEEPEST)
    return None


def _nothing_usual(here: Heading, place: Place, outline: Outline) -> int | None:
    return 1 if not outline.usual or here.folded.startswith(("annex", "appendix")) else None


def over_areas(here: Heading, place: Place, outline: Outline) -> int | None:
    """Return 1 for a chapter of another name that has the practice areas below it."""
    if place.over_areas or here.known or outline.often[here.folded] > 1 or not place.chapter:
        return None
    if (here.entry and len(outline.depths) > 1) or not _above_areas(here.next, outline.below, place.chapter):
        return None
    return 1


def _area_below(here: Heading, place: Place, outline: Outline) -> int | None:
    if not (place.over_areas and place.chapter == place.over_areas and here.known and here.known.area):
        return None
    return 2 if here.known.area != "leadership" or place.first else None


def _deep_contents(here: Heading, place: Place, outline: Outline) -> int | None:
    if here.entry is None or len(outline.depths) < 2 or (here.known and _relative(here.folded, place.chapter)):
        return None
    return min(here.entry.depth + 1, DEEPEST)


def _asked_by_deadline(here: Heading, place: Place, outline: Outline) -> int | None:
    return 1 if _asks(here) and by_deadline(here.next[1] if len(here.next) > 1 else None) else None


def _cases_of_a_type(here: Heading, place: Place, outline: Outline) -> int | None:
    # "Children in custody": the cases of a type, and no chapter
    area = here.known and here.known.area
    return 3 if area and place.middle and _of_cases(place.chapter) and _of_one_type(here.below) else None


def _question(here: Heading, place: Place, outline: Outline) -> int | None:
    if here.known:
        return None
    alone = _asked_chapter(here.folded, place.chapter, place.over_areas, here.entry, divided=place.divided)
    return 1 if alone else None


def _graded_area(here: Heading, place: Place, outline: Outline) -> int | None:
    # an area of another name stands beside those that are known
    return place.over_grade if not here.known and outline.graded.get(here.chunk.start) else None


def _mends_a_concern(here: Heading, place: Place, outline: Outline) -> int | None:
    above = outline.headings[here.k - 1] if here.k else None
    if above is None or not _asks(here) or not _FELL_SHORT.fullmatch(family.fold(above.clean)):
        return None
    return min((above.level or 1) + 1, DEEPEST)  # what is asked for because of the concern above


def _improvement(here: Heading, place: Place, outline: Outline) -> int | None:
    if not here.known or not here.k or (here.entry and len(outline.depths) > 1):
        return None
    return _beside_what_is_asked(outline.headings[: here.k + 1])


def _answers(here: Heading, place: Place, outline: Outline) -> int | None:
    # what became of the recommendations above
    asked_for = here.known and place.middle and place.second.startswith("recommendation")
    return 2 if asked_for and _ANSWERS.match(here.folded) else None


def _no_chapter_of_the_contents(here: Heading, place: Place, outline: Outline) -> int | None:
    if not here.known or here.entry or not outline.listed or not place.chapter:
        return None
    return 2 if here.known.level == 1 and _may_be_part(here.known) else None


def _part_of_a_numbered_chapter(here: Heading, place: Place, outline: Outline) -> int | None:
    # "Next steps" in chapter 9, where the contents list has all chapters with their numbers, and not this title
    if not here.known or here.known.zone != "context" or here.entry or here.chunk.number:
        return None
    chapters = [c for c in outline.headings if c.number and c.number.isdecimal()]
    listed = len(chapters) >= _OF_A_REPORT and all(c.start in outline.listed for c in chapters)
    above = next((c for c in reversed(outline.headings[: here.k]) if c.level == 1), None)
    return 2 if listed and above is not None and (above.number or "").isdecimal() else None


def _under_a_chapter_of_another_name(here: Heading, place: Place, outline: Outline) -> int | None:
    # the contents list has "2. Helping children", and "Initial contact" without a number below it
    if not here.known or here.chunk.number or (here.entry and here.entry.numbered) or outline.numbered:
        return None
    chapters = [c for c in outline.headings if c.number and c.number.isdecimal() and c.start in outline.listed]
    if [c.number for c in chapters] != [str(i + 1) for i in range(len(chapters))] or len(chapters) < _OF_AN_OUTLINE:
        return None
    if not any(
        not entry.numbered and (usual := family.chapter(entry.title)) and usual.area for entry in outline.entries
    ):
        return None
    between = chapters[0].start < here.chunk.start < chapters[-1].start
    below = here.known.level is None and (here.known.area is not None or here.known.zone in _BELOW)
    if here.entry is None:
        return DEEPEST if between and here.known.level == 2 else None
    return 2 if between or (below and here.chunk.start > chapters[-1].start) else None


def _known(here: Heading, place: Place, outline: Outline) -> int | None:
    return _known_level(here.known, here, place, outline) if here.known else None


def _two_areas(here: Heading, place: Place, outline: Outline) -> int | None:
    if not family.of_two_areas(here.chunk.clean):
        return None
    return 2 if place.under_findings or (outline.numbered and not (here.entry and here.entry.numbered)) else 1


def _part(here: Heading, place: Place, outline: Outline) -> int | None:
    return 2 if here.part else None


def _contents(here: Heading, place: Place, outline: Outline) -> int | None:
    if here.entry is None:
        return None
    if place.under_findings and place.middle and place.parent and place.parent.area and not here.known:
        return DEEPEST  # a list without indents has the parts of a practice area beside it
    return 2 if place.chapter or here.entry.numbered or any(e.numbered for e in outline.entries) else 1


def _before_any_chapter(here: Heading, place: Place, outline: Outline) -> int | None:
    return None if place.chapter else 1


def _again(here: Heading, place: Place, outline: Outline) -> int | None:
    # "Recommendation from our last report", printed above each of them
    return 2 if here.folded in place.seconds else None


def _over_known_ones(here: Heading, place: Place, outline: Outline) -> int | None:
    return 2 if place.middle and _over_one_of(place.thirds, here) else None


def beside(here: Heading, place: Place, outline: Outline) -> int | None:
    """Return 2 for a heading that stands beside the one of level 2 before it, and not below it."""
    if not place.middle:
        return None
    alone = outline.often[here.folded] == 1 and bool(family.COMMON_THEMES.match(_below_next(here, outline)))
    over = (here.chunk.start in outline.bare or alone) and _over_themes(place.parent, here.folded)
    return 2 if over or _sibling(place.parent, here.folded, place.usual, here.below) else None


def _below_next(here: Heading, outline: Outline) -> str:
    """Return the text right below the heading after this one."""
    return outline.below.get(here.next[1].start, "") if len(here.next) > 1 else ""


#: the first that has something to say is right
RULES: tuple[Rule, ...] = (
    _declared,
    _numbered,
    _nothing_usual,
    over_areas,
    _area_below,
    _deep_contents,
    _asked_by_deadline,
    _cases_of_a_type,
    _question,
    _graded_area,
    _mends_a_concern,
    _improvement,
    _answers,
    _no_chapter_of_the_contents,
    _part_of_a_numbered_chapter,
    _under_a_chapter_of_another_name,
    _known,
    _two_areas,
    _part,
    _contents,
    _before_any_chapter,
    _again,
    _over_known_ones,
    beside,
)


def _asks(here: Heading) -> bool:
    return here.known is not None and here.known.zone == "recommendation"


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


def _of_cases(chapter: str) -> bool:
    known = family.chapter(chapter)
    return known is not None and known.zone == "case-audit"


def _of_one_type(below: str) -> bool:
    """Say whether what stands below a heading begins with the grades of cases, or with what they have in common."""
    return (
        (names_grades(below[:200]) and bool(find_numbers(below[:200])))
        or item(below) is not None
        or bool(family.COMMON_THEMES.match(below))
    )


def _over_one_of(thirds: set[str], here: Heading) -> bool:
    """Say whether a heading without text stands over one that the headings of level 2 before it have below them."""
    two = here.next
    return len(two) > 1 and here.below == two[1].clean and family.fold(two[1].clean) in thirds


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


def by_deadline(below: Chunk | None) -> bool:
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


def _known_level(known: family.Chapter, here: Heading, place: Place, outline: Outline) -> int:
    folded, entry, chapter, numbered = here.folded, here.entry, place.chapter, outline.numbered
    bare = len(outline.depths) < 2 and not any(one.numbered for one in outline.entries)
    if _relative(folded, chapter):
        return 2
    if known.level is not None:
        return known.level
    if known.area is not None:
        # In a report with numbered chapters, one without a number stands below one of them, unless the contents list,
        # which has no numbers, has it beside them.
        return 2 if place.under_findings or (numbered and not (entry and (entry.numbered or bare))) else 1
    if known.zone == "recommendation":
        if entry and entry.numbered:
            return 1
        return 3 if place.middle else (2 if chapter else 1)
    if chapter.startswith("conclusion"):
        return 2
    if folded.startswith(("next steps", "the overall effectiveness", "findings: the overall", "findings: overall")):
        return 1
    return 3 if place.middle else (2 if chapter else 1)
