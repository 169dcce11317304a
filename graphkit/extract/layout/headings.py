"""Judges what each stretch of text is: heading, caption, paragraph, list item, row, footnote or furniture."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence, Set

from graphkit.documents import Document
from graphkit.extract.layout import asked, family, site
from graphkit.extract.layout.chunk import Chunk
from graphkit.extract.layout.fields import fields
from graphkit.extract.layout.furniture import LABEL, Entry, in_full
from graphkit.extract.layout.inner_heads import is_inner, of_the_force
from graphkit.extract.layout.lines import NUMBER_ALONE, AtEnd
from graphkit.extract.layout.menus import is_menu
from graphkit.extract.layout.numbered_tables import titles_of_rows
from graphkit.extract.layout.shapes import plausible, sentence
from graphkit.extract.layout.story_titles import over_stories, tells
from graphkit.extract.layout.tables import graphs, runs
from graphkit.extract.layout.tables.of_topics import GRADE as GRADE
from graphkit.extract.layout.tables.of_topics import GRADE_LINE, graded_list, says_grade
from graphkit.extract.layout.tables.set_apart import has_columns
from graphkit.extract.layout.unmarked_lists import unmarked_lists
from graphkit.extract.prose import telling
from graphkit.extract.state import BlockKind

_ANNEX_ALONE = re.compile(r"^(?:annex|appendix)(?: (?:[a-z]|\d{1,2}))?(?:[:.]| ?[–—-])?$", re.IGNORECASE)
_ANNEX = re.compile(r"^(?:annex|appendix)\b", re.IGNORECASE)
#: what leads into a list and is no heading, even where those end in colons as well
_LEAD_IN = re.compile(
    r"^(?:the )?(?:force|police|constabulary|our|hmic\w*|inspectors)(?:'s?)? (?:self-)?"
    r"(?:assessment|grade|judge?ment)s?:$"
    r"|\b(?:found|saw|noted|heard|includ(?:e|es|ed|ing)|compris(?:e|es|ed|ing)|follows|following|examples?|assessed|reviewed"
    r"|examined|recommend\w*|should|must|need|because|people|areas):$",
    re.IGNORECASE,
)
#: a label with more text behind it than this is followed by the recommendation itself
_LONGEST_TITLE = 110
_LONGEST_TERM = 60
#: a report has so many of the family's usual chapters at least
_OF_A_REPORT = 2
#: so many chunks may be a cover; characters of a link; how an item ends that is none; a report's title, by its words
_OF_A_COVER, _LONGEST_LINK = 40, 60
_ITEM_ENDS = re.compile(r"[;.:,]$|\b(?:and|or)$")
_TITLE = re.compile(
    r"\binspections?\b.*\b(?:police|constabulary)\b|\b(?:police|constabulary)\b.*\binspections?\b", re.IGNORECASE
)
#: markup that declares so many headings declares them all, but where it leaves out so many chapters
_DECLARE_ALL, _LEFT_OUT = 5, 2
#: so many questions over texts are a report's manner
_OFTEN = 3
#: the title of a page as a site cuts it off: "Northmoor Police 7-11 January - Criminal ..."
_CUT_OFF = AtEnd(r" ?(?:\.\.\.|\u2026)$", 4)


def judge(chunks: list[Chunk], entries: Sequence[Entry], document: Document) -> list[Chunk]:
    """Set the kind of every chunk and return them; "Annex A" and its title become one heading."""
    chunks = _pair(chunks)
    names = {entry.title: entry for entry in entries}
    heads = dict(document.headings)
    first = _first_of_body(chunks, names)
    cover = {family.fold(c.clean) for c in chunks[:first] if not c.mark and len(c.clean) > 12}
    if document.title:
        cover.add(family.fold(document.title))
    through = _numbered_through(chunks)
    colons = _end_in_colons(chunks[first:], names)
    graded = graded_list(chunks, first)
    all_declared = len(heads) >= _DECLARE_ALL and not _leaves_out(chunks[first:], names, heads)
    asking = _asking(chunks, first)
    listed_below = in_full(entries)
    said_beside = fields(chunks)
    titled_rows = titles_of_rows(chunks)
    of_stories = over_stories(chunks[first:], names, heads)
    often = Counter(family.fold(c.clean) for c in chunks if not c.mark and len(c.clean) <= _LONGEST_TITLE)
    glossary = box = titled = False
    above = ""
    for i, chunk in enumerate(chunks):
        if i < first:
            chunk.kind = "furniture"
            continue
        if i in graded and not _declared(chunk, heads):
            chunk.kind, box, titled = "row", False, False
            continue
        if i in said_beside and not _declared(chunk, heads):
            chunk.kind, box, titled = "caption", False, False
            continue
        known = family.chapter(chunk.clean) if not chunk.mark or chunk.mark == "number" else None
        listed = i in asking or (not chunk.mark.startswith(("bullet", "row")) and family.fold(chunk.clean) in names)
        chunk.kind = _kind(
            chunks, i, known=known is not None, listed=listed, heads=heads, all_declared=all_declared, colons=colons
        )
        if chunk.kind == "heading" and not (known or listed) and has_columns(document.text, chunk):
            chunk.kind = "bullet" if chunk.mark else "row"
        if (label := family.label(chunk.clean) if not chunk.mark else None) is not None:
            below = chunks[i + 1].clean if i + 1 < len(chunks) else ""
            asks = family.ASKS.search(label["title"]) or label["title"].endswith((".", ":", ";"))
            chunk.kind = "paragraph" if asks or len(label["title"]) > _LONGEST_TITLE else "caption"
            box = titled = not label["title"] and not family.ASKS.search(below)
            continue
        if i in titled_rows and not listed:
            chunk.kind, box, titled = "caption", False, False
            continue
        if chunk.kind == "bullet" and i in through:
            chunk.kind = "paragraph"
        if chunk.kind == "heading":
            folded = family.fold(chunk.clean)
            if folded in cover and not known and not listed and folded not in names:
                chunk.kind = "furniture"
            elif match := (
                family.CASE_STUDY.match(chunk.clean)
                or (family.BOX.match(chunk.clean) if tells(chunks, i + 1) or tells(chunks, i + 2) else None)
                or _practice(chunks, i)
                or (None if listed or _declared(chunk, heads) else _unlisted(chunk, above, listed_below))
            ):
                chunk.kind, box, titled = "caption", True, not match["title"]
                continue
            elif family.CAPTION.match(chunk.clean) or (
                box and not known and not listed and (titled or is_inner(chunks, i))
            ):
                chunk.kind = "caption"
            elif chunk.start in of_stories or (
                not (known or listed or chunk.number or often[folded] > 1 or _declared(chunk, heads))
                and (chunk.inset or (tells(chunks, i + 1) and not of_the_force(chunk.clean)))
            ):  # one title stands over one story
                chunk.kind, box = "caption", True
            elif glossary and not (known and known.zone != "glossary"):
                chunk.kind = "paragraph"
            else:
                box = False
                above = folded if folded in names or (known and known.zone != "recommendation") else above
                glossary = bool(known and known.zone == "glossary") or "glossary" in folded
        elif chunk.kind == "paragraph" and titled and not chunk.mark and plausible(chunk.clean):
            chunk.kind = "caption"
        elif chunk.kind == "paragraph" and heads and _titles_story(chunks, i):
            chunk.kind, box = "caption", True
        elif chunk.kind == "paragraph" and family.fold(chunk.clean) in cover:
            chunk.kind = "furniture"
        titled = False
    unmarked_lists(chunks[first:])
    runs.take(chunks, names)
    graphs.take_labels(chunks, names)
    if not heads:
        _trailing(chunks[first:], names)
    return chunks


def _pair(chunks: list[Chunk]) -> list[Chunk]:
    """Join "Annex A", or a chapter's number, to the title that stands in a paragraph of its own below it."""
    out: list[Chunk] = []
    i = last = 0
    while i < len(chunks):
        chunk = chunks[i]
        below = chunks[i + 1] if i + 1 < len(chunks) else None
        if below is not None and not chunk.mark and not below.mark and plausible(below.clean):
            if _ANNEX_ALONE.match(chunk.clean):
                chunk.segments, chunk.lines = [*chunk.segments, *below.segments], [*chunk.lines, *below.lines]
                chunk.clean = f"{chunk.clean} {below.clean}"
                i += 1
            elif (
                NUMBER_ALONE.match(chunk.clean)
                and (chunk.clean.endswith(".") or 0 < int(chunk.clean) - last < 4)  # else a page's
                and family.chapter(below.clean)
                and not _ANNEX.match(below.clean)
                # below a label or another number it is the last cell of a table
                and (not out or not (plausible(out[-1].clean) or NUMBER_ALONE.match(out[-1].clean)))
            ):
                below.number, below.mark = chunk.clean.rstrip("."), "number"
                chunk = below
                i += 1
        if chunk.mark == "number" and (chunk.number or "").isdecimal() and family.chapter(chunk.clean):
            last = int(chunk.number or 0)
        out.append(chunk)
        i += 1
    return out


def _first_of_body(chunks: Sequence[Chunk], names: Mapping[str, Entry]) -> int:
    """Return the index of the first chunk after the cover."""
    for i, chunk in enumerate(chunks[:_OF_A_COVER]):
        shown = is_menu(chunk.clean) or (site.of_page(chunk.clean) and not family.chapter(chunk.clean))
        if (shown and not chunk.mark) or _above_title(chunks, i):
            continue
        if chunk.mark in {"bullet", "row", "letter"} or len(chunk.clean) > 180:
            return i
        known = family.chapter(chunk.clean)
        folded = family.fold(chunk.clean)
        # The name of a chapter among the links of a menu has no text below it.
        below = chunks[i + 1 : i + 4]
        told = any(c.mark or len(c.clean) > 100 or sentence(c.clean) or says_grade(c.clean) for c in below)
        if i and ((known and told and (known.level == 1 or known.area)) or folded in names):
            return i
        if known and told and known.level == 1 and not known.short:
            return i
        if sentence(chunk.clean) and len(chunk.clean) > 50 and not _CUT_OFF.of(chunk.clean):
            return i
        if i and family.CASE_STUDY.match(chunk.clean):
            return i
    return 1 if chunks and plausible(chunks[0].clean) and len(chunks) > 1 else 0


def _above_title(chunks: Sequence[Chunk], i: int) -> bool:
    """Say whether chunk `i` is the link of a menu: an item of a list, and no sentence before the report's title."""
    for chunk in chunks[i:_OF_A_COVER]:
        if chunk.mark:
            if chunk.mark == "row" or len(chunk.clean) > _LONGEST_LINK or _ITEM_ENDS.search(chunk.clean):
                return False
        elif chunk is chunks[i]:
            return False
        elif _TITLE.search(chunk.clean) and len(chunk.clean) <= _LONGEST_TITLE and not sentence(chunk.clean):
            return True
        elif (sentence(chunk.clean) and not site.of_page(chunk.clean)) or chunk.clean.endswith(":"):
            return False
    return False


def _end_in_colons(chunks: Sequence[Chunk], names: Mapping[str, Entry]) -> bool:
    """Say whether the report sets a colon behind its headings: most of those known from elsewhere end in one."""
    heads = [
        c
        for c in chunks
        if c.mark in {"", "number"}
        and len(c.clean) < _LONGEST_TITLE
        and plausible(c.clean.rstrip(": "))
        and (family.chapter(c.clean) or family.fold(c.clean) in names)
    ]
    return sum(c.clean.endswith(":") for c in heads) * 4 >= max(len(heads), 4) * 3


def _headed(clean: str) -> str:
    """Return a heading of a report that sets a colon behind each without it; a lead-in keeps its own."""
    return clean if _LEAD_IN.search(clean) else clean.rstrip(": ")


def _kind(
    chunks: Sequence[Chunk],
    i: int,
    *,
    known: bool,
    listed: bool,
    heads: Mapping[int, int],
    all_declared: bool,
    colons: bool,
) -> BlockKind:
    chunk = chunks[i]
    if chunk.mark == "note":
        return "footnote"
    if chunk.mark == "row":
        return "row"
    if chunk.mark == "label":
        return "paragraph"
    if chunk.mark in {"bullet", "letter"}:
        return "bullet"
    declared = _declared(chunk, heads)
    if not chunk.mark and not known and not declared and (is_menu(chunk.clean) or LABEL.match(chunk.clean)):
        return "furniture"
    graded = GRADE_LINE.match(chunk.clean) is not None  # what a chapter was judged to be, however large it is printed
    if (
        declared
        and not graded
        and len(chunk.clean) <= 250
        and family.fold(chunk.clean) not in {"contents", "table of contents"}
    ):
        return "heading"
    below = next((c for c in chunks[i + 1 : i + 6] if c.mark != "note"), None)
    bare = chunk.clean.rstrip(": ") if known or listed else _headed(chunk.clean) if colons else chunk.clean
    if listed and asked.asks(bare):
        bare = bare.rstrip("?")
    if not (plausible(bare) or (listed and bare[-1:].isalpha() and len(bare) <= _LONGEST_TITLE)):
        return "bullet" if chunk.mark == "number" and _listed_items(chunks, i) else "paragraph"
    boxed = family.CASE_STUDY.match(chunk.clean) or _practice(chunks, i)
    if all_declared and not known and not listed and not boxed:
        return "bullet" if chunk.mark == "number" else "paragraph"
    if chunk.mark == "number":
        if known or listed:
            return "heading"
        return "bullet" if _listed_items(chunks, i) or below is None else "heading"
    if known or listed:
        return "heading"
    if below is None:
        return "paragraph"
    if below.mark in {"bullet", "letter"} and below.clean.lstrip("-•*–—o \t")[:1].islower():
        return "paragraph"  # a lead-in that lacks its colon
    if not below.mark and below.clean[:1].islower() and len(chunk.clean) <= _LONGEST_TERM:
        return "paragraph"  # a term above what it means
    return "heading"


def _asking(chunks: Sequence[Chunk], first: int) -> set[int]:
    """Return the questions that head chapters of a report, whatever its contents list says; an interview has none."""
    chapters = sum(c.mark in {"", "number"} and family.chapter(c.clean) is not None for c in chunks[first:])
    if chapters < _OF_A_REPORT:
        return set()
    over = {i for i in range(first, len(chunks)) if asked.asks(chunks[i].clean) and _stands_over(chunks, i)}
    # a report that asks often asks of what is no judgement as well
    return over if len(over) >= _OFTEN else {i for i in over if asked.how_well(family.fold(chunks[i].clean))}


def _stands_over(chunks: Sequence[Chunk], i: int) -> bool:
    """Say whether a question stands over its answer, or over a chapter's parts, and is no item of a list of such."""
    above, below = (chunks[k].clean if 0 <= k < len(chunks) else "" for k in (i - 1, i + 1))
    if chunks[i].mark not in {"", "number"} or not below or chunks[i + 1].mark not in {"", "number"}:
        return False
    if asked.asks(below):  # over a part that asks as well, and not over a third
        return not above.endswith((":", "?")) and i + 2 < len(chunks) and not chunks[i + 2].clean.endswith("?")
    if above.endswith("?") and i > 1 and chunks[i - 2].clean.endswith((":", "?")):
        return False
    return not above.endswith(":") and (family.chapter(below) is not None or plausible(below) or sentence(below))


def _titles_story(chunks: Sequence[Chunk], i: int) -> bool:
    """Say whether a line that markup declares no heading, though it does others, is the title of the story below it."""
    chunk = chunks[i]
    title = not chunk.mark and len(chunk.clean) <= _LONGEST_TITLE and len(chunk.lines) == 1
    return title and plausible(chunk.clean) and not sentence(chunk.clean) and tells(chunks, i + 1)


def _practice(chunks: Sequence[Chunk], i: int) -> re.Match[str] | None:
    """Return the match where chunk `i` calls what is told below it good or bad practice: a case's title."""
    match = family.PRACTICE.match(chunks[i].clean)
    if match is None:
        return None
    k = i + 1
    if not match["title"] and k < len(chunks) and not chunks[k].mark and plausible(chunks[k].clean):
        k += 1  # the title is in a line of its own
    below = chunks[k] if k < len(chunks) else None
    return match if below and not below.mark and len(below.clean) > 60 and telling.told(below.clean) > 0 else None


def _unlisted(chunk: Chunk, above: str, listed_below: Set[str]) -> re.Match[str] | None:
    """Return the match where a chunk labels a box: the contents list the headings of its chapter, and not this one.

    Args:
        chunk: what may be a heading.
        above: the last heading above it, folded, that the contents list has or that is a usual chapter.
        listed_below: what the contents list of chapters that have parts, and of these parts, folded.
    """
    if above not in listed_below or family.fold(chunk.clean) in listed_below:
        return None
    return family.POINTED_OUT.match(chunk.clean) or family.PRACTICE.match(chunk.clean)


def _declared(chunk: Chunk, heads: Mapping[int, int]) -> bool:
    return any(start in heads for start in chunk.line_starts)


def _leaves_out(chunks: Sequence[Chunk], names: Mapping[str, Entry], heads: Mapping[int, int]) -> bool:
    """Say whether chapters stand in the text without being declared: other headings may then be undeclared as well."""
    left: set[str] = set()
    for chunk in chunks:
        if chunk.mark in {"", "number"} and not _declared(chunk, heads) and plausible(chunk.clean):
            known = family.chapter(chunk.clean)
            if family.fold(chunk.clean) in names or (known is not None and known.level == 1 and not known.short):
                left.add(family.fold(chunk.clean))
    return len(left) >= _LEFT_OUT


def _numbered_through(chunks: Sequence[Chunk]) -> set[int]:
    """Return the chunks that are the numbered paragraphs of a report which counts them from start to end."""
    run: list[int] = []
    for i, chunk in enumerate(chunks):
        if chunk.mark != "number" or not (chunk.number or "").isdecimal() or plausible(chunk.clean):
            continue
        expected = int(chunks[run[-1]].number or 0) + 1 if run else 1
        if int(chunk.number or 0) == expected:
            run.append(i)
    return set(run) if len(run) >= 12 else set()


def _listed_items(chunks: Sequence[Chunk], i: int) -> bool:
    """Say whether a numbered chunk is one of several that stand right below each other."""
    here = chunks[i]
    for other in (chunks[i - 1] if i else None, chunks[i + 1] if i + 1 < len(chunks) else None):
        if other is not None and other.mark == "number" and other.number and here.number:
            try:
                if abs(float(other.number) - float(here.number)) == 1:
                    return True
            except ValueError:
                continue
    return False


def _trailing(chunks: Sequence[Chunk], names: Mapping[str, Entry]) -> None:
    """Take headings after the last text for what they are, the links at the foot of a page; a glossary has terms."""
    known = next((k for c in reversed(chunks) if c.kind == "heading" and (k := family.chapter(c.clean))), None)
    if known and known.zone == "glossary":
        return
    for chunk in reversed(chunks):
        if chunk.kind == "furniture":
            continue
        if chunk.kind == "heading" or (chunk.kind == "paragraph" and not chunk.mark and len(chunk.clean) < 30):
            if family.chapter(chunk.clean) or family.fold(chunk.clean) in names or sentence(chunk.clean):
                return
            chunk.kind = "furniture"
            continue
        return
