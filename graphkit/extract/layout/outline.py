"""Knows what the headings of a report say together, and where among them each stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Self

from graphkit.documents import Document
from graphkit.extract.layout import family
from graphkit.extract.layout.chunk import Chunk
from graphkit.extract.layout.furniture import Entry
from graphkit.extract.layout.tables.of_topics import GRADE_LINE as ALONE

#: the deepest level that records know
DEEPEST = 3
#: so many headings of one level are no outline of a report
_OUTLINE = 12


@dataclass(frozen=True, slots=True)
class Outline:
    """What holds for the whole report.

    Attributes:
        headings: all of them, in their order.
        declared: the levels that the markup gives, by where the heading begins, as are all mappings and sets here.
        listed: the entries of the contents list.
        entries: all entries of it.
        depths: the depths that the contents list has.
        numbered: whether its usual chapters have numbers.
        usual: whether any heading is a usual chapter or has a number.
        below: the text right below each heading.
        bare: the headings that stand right above another one.
        graded: whether a grade stands right below.
        tails: what its chapters are parted by: "Managing offenders: Re-inspection findings" is a part like the others.
        often: how often each title stands there, by the folded title.
    """

    headings: Sequence[Chunk]
    declared: Mapping[int, int]
    listed: Mapping[int, Entry]
    entries: Sequence[Entry]
    depths: frozenset[int]
    numbered: bool
    usual: bool
    below: Mapping[int, str]
    bare: frozenset[int]
    graded: Mapping[int, bool]
    tails: frozenset[str]
    often: Mapping[str, int]

    @classmethod
    def of(cls, chunks: Sequence[Chunk], entries: Sequence[Entry], document: Document) -> Self:
        """Return the outline of a report."""
        headings = [c for c in chunks if c.kind == "heading"]
        below = _first_below(chunks)
        return cls(
            headings=headings,
            declared=_declared_levels(headings, document),
            listed=_listed(headings, entries),
            entries=entries,
            # One entry that stands deeper than all others is a slip, and no outline.
            depths=frozenset(depth for depth, n in Counter(entry.depth for entry in entries).items() if n > 1),
            numbered=sum(1 for c in headings if c.number and family.chapter(c.clean)) >= 3,
            usual=any(c.number or family.chapter(c.clean) for c in headings),
            below=below,
            bare=frozenset(_bare(chunks)),
            graded=_graded(chunks),
            tails=frozenset(tail for c in headings if family.part_of(c.clean) if (tail := family.tail_of(c.clean))),
            often=Counter(family.fold(c.clean) for c in headings),
        )

    def of_findings(self) -> bool:
        """Say whether one chapter holds what children experienced, and so the practice areas."""
        known = (family.chapter(c.clean) for c in self.headings)
        return any(k is not None and "experiences" in k.pattern.pattern for k in known)


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading, and what it is known as.

    Attributes:
        k: its place in the outline.
        chunk: where it stands.
        folded: its title, folded.
        known: the usual chapter that bears this title.
        entry: its entry in the contents list.
        part: whether it is a usual part of a chapter.
        next: itself and the heading after it.
        below: the text right below it.
    """

    k: int
    chunk: Chunk
    folded: str
    known: family.Chapter | None
    entry: Entry | None
    part: bool
    next: Sequence[Chunk]
    below: str

    @classmethod
    def at(cls, k: int, outline: Outline) -> Self:
        """Return the heading at place `k`."""
        chunk = outline.headings[k]
        return cls(
            k=k,
            chunk=chunk,
            folded=family.fold(chunk.clean),
            known=family.chapter(chunk.clean),
            entry=outline.listed.get(chunk.start),
            part=bool(family.part_of(chunk.clean)) or family.tail_of(chunk.clean) in outline.tails,
            next=outline.headings[k : k + 2],
            below=outline.below.get(chunk.start, ""),
        )


@dataclass(slots=True)
class Place:
    """Where in the report one is, from the headings so far.

    Attributes:
        chapter: the folded title of the current chapter.
        divided: whether nothing is said in it before its first heading.
        middle: whether a heading of level 2 that structures the chapter stands above.
        parent: what that heading is known as.
        usual: the first words of the chapter's known headings of level 2.
        seconds: all of its headings of level 2.
        second: the last of them.
        thirds: its headings of level 3.
        over_areas: the folded title of the chapter that the practice areas stand below.
        first: whether the heading before is that chapter's.
        over_grade: the level of the chapters that have their grade below them.
        under_findings: whether the practice areas stand below a chapter.
    """

    chapter: str = ""
    divided: bool = False
    middle: bool = False
    parent: family.Chapter | None = None
    usual: set[str] = field(default_factory=set)
    seconds: set[str] = field(default_factory=set)
    second: str = ""
    thirds: set[str] = field(default_factory=set)
    over_areas: str = ""
    first: bool = False
    over_grade: int = 1
    under_findings: bool = False


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


def _graded(chunks: Sequence[Chunk]) -> dict[int, bool]:
    """Say for each heading, by where it begins, whether its grade stands right below.

    One with a count is none, nor are several: those of a table of cases.
    """
    read = [c for c in chunks if c.kind not in {"furniture", "footnote"}]
    behind = [*(c.clean for c in read[2:]), ""]
    return {
        here.start: bool(ALONE.match(below.clean)) and not after.isdecimal() and not ALONE.match(after)
        for (here, below), after in zip(pairwise(read), behind, strict=False)
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


def _declared_levels(headings: Sequence[Chunk], document: Document) -> Mapping[int, int]:
    """Return the levels that the markup gives, counted from the outermost that a section has."""
    given = dict(document.headings)
    raw = {c.start: given[s] for c in headings for s in c.line_starts if s in given}
    order = sorted(set(raw.values()))
    if len(order) == 1 and len(raw) >= _OUTLINE:
        return {}  # marked as headings, without an outline: the usual chapters say more
    return {start: min(order.index(level) + 1, DEEPEST) for start, level in raw.items()}
