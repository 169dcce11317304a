"""Tells what kind of document a text is, by questions put to it in their order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from graphkit.extract.about.forces import force_names, speaks_of_police
from graphkit.extract.about.news import is_news
from graphkit.extract.about.papers import is_guidance, of_method
from graphkit.extract.about.speakers import inspected_speak, inspectors_speak, of_another, over_many, thematic, unquoted
from graphkit.extract.layout import family
from graphkit.extract.layout.menus import is_menu
from graphkit.records import Kind

_REINSPECTION = re.compile(r"\bre-?inspect(?:ion|ed)s?\b", re.IGNORECASE)
_REVIEW = re.compile(
    r"\bpost-?\s?inspection review\b|\binspections?\b.{0,60}\bassessment of progress\b"
    r"|\binspection progress (?:review|assessment)\b",
    re.IGNORECASE,
)
_THEMATIC = re.compile(r"\bthematic\b|\bjoint (?:targeted )?(?:area )?inspections?\b", re.IGNORECASE)
_INSPECTION = re.compile(
    r"\bchild protection (?:re-?)?inspections?\b|\b(?:re-?)?inspections? of (?:the )?child protection\b", re.IGNORECASE
)
_SUMMARY_OF = re.compile(
    r"\bsummary of (?:the )?(?:main |key )?findings of (?:our|an|a|the|this)"
    r" (?P<what>(?:[\w-]+ ){0,2}?(?:re-?inspection|post-inspection review|inspection))\b",
    re.IGNORECASE,
)
#: "This report describes the findings of a post-inspection review": what it says where its cover is lost
_THIS_DESCRIBES = re.compile(
    r"\bthis report (?:describes|sets out|presents|gives|contains|summarises|details|tells)[^.;]{0,60}?\b(?:of|from)"
    r" (?:an?|our|the) (?P<what>re-?inspection|post-?inspection review)\b",
    re.IGNORECASE,
)
_NEWS_LABEL = re.compile(
    r"^(?:posted|by|image)\b.{0,120}$|\b(?:news|gazette|telegraph|herald"
    r"|times|mail|post|echo|argus|courier|chronicle)\s*$",
    re.IGNORECASE,
)
#: so many of the usual chapters make an inspection's report
_WHOLE = 4
#: a page with fewer of them may be an article that has headings
_SOME = 3
#: characters of the text in which a report says what it is
_OPENING = 12_000


@dataclass(frozen=True)
class _Shown:
    """What a text shows of its kind, each asked for no more than once."""

    called: str | None
    cover: Sequence[str]
    body: Sequence[str]
    headings: Sequence[str]

    @cached_property
    def title(self) -> str:
        return " ".join(line for line in self.cover if not is_menu(line))

    @cached_property
    def text(self) -> str:
        return " ".join(self.body)

    @property
    def opening(self) -> str:
        return self.text[:_OPENING]

    @cached_property
    def chapters(self) -> int:
        """How many of its headings are usual in reports of inspections."""
        return sum(1 for h in self.headings if family.chapter(h) or family.part_of(h))

    @cached_property
    def names_force(self) -> bool:
        """Whether its cover names a force."""
        return any(map(force_names, self.cover))

    @cached_property
    def by_inspectors(self) -> bool:
        """Whether inspectors speak in it."""
        return inspectors_speak(unquoted("\n".join(self.body)))


def _by_another(shown: _Shown) -> Kind | None:
    return "other" if of_another(shown.cover, shown.headings, shown.body) else None


def _by_the_inspected(shown: _Shown) -> Kind | None:
    if shown.chapters < _WHOLE and inspected_speak("\n".join([*shown.cover, *shown.body])):
        return "news" if is_news(shown.cover, shown.body) else "other"
    return None


def _article(shown: _Shown) -> Kind | None:
    few = shown.chapters < _SOME and not _INSPECTION.search(shown.title)
    return "news" if few and is_news(shown.cover, shown.body) else None


def _how_to_work(shown: _Shown) -> Kind | None:
    if shown.called and of_method(shown.called):
        return "other"
    return "other" if shown.chapters < _WHOLE and not shown.names_force and is_guidance(shown.text) else None


def _over_many_forces(shown: _Shown) -> Kind | None:
    if not shown.by_inspectors or shown.names_force:
        return None
    return "thematic" if over_many(Counter(force_names(shown.text)), shown.opening) else None


def _by_its_title(shown: _Shown) -> Kind | None:
    if _REVIEW.search(shown.title):
        return "post-inspection-review"
    if _REINSPECTION.search(shown.title) and (shown.chapters >= 2 or _INSPECTION.search(shown.title)):
        return "re-inspection"
    return "thematic" if _THEMATIC.search(shown.title) and (shown.by_inspectors or shown.chapters) else None


def _by_its_opening(shown: _Shown) -> Kind | None:
    summary = _SUMMARY_OF.search(shown.opening) or _THIS_DESCRIBES.search(shown.opening)
    if summary is None:
        return None
    if _REVIEW.search(summary["what"]):
        return "post-inspection-review"
    return "re-inspection" if _REINSPECTION.search(summary["what"]) else "inspection"


def _by_its_headings(shown: _Shown) -> Kind | None:
    # an inspection may have a chapter in which it reviews what became of an earlier one
    reviews = Counter(family.fold(h) for h in shown.headings if _REVIEW.search(h))
    in_each = max(reviews.values(), default=0) > 1
    if reviews and (in_each or not (_INSPECTION.search(shown.title) and shown.chapters >= _WHOLE)):
        return "post-inspection-review"
    return "re-inspection" if sum(1 for h in shown.headings if _REINSPECTION.search(h)) >= 2 else None


def _any_inspection(shown: _Shown) -> Kind | None:
    whole = shown.chapters >= _WHOLE and speaks_of_police(shown.opening, 5)
    return "inspection" if whole or _INSPECTION.search(shown.title) else None


def _labelled_news(shown: _Shown) -> Kind | None:
    labelled = any(_NEWS_LABEL.match(line) for line in shown.cover[1:])
    return "news" if labelled and speaks_of_police(shown.text, 3) else None


def _thematic_by_name(shown: _Shown) -> Kind | None:
    if not shown.called or shown.names_force:
        return None
    return "thematic" if thematic(shown.called, shown.opening) else None


#: The order decides: who speaks comes first, since a force's answer has all the words of the report that it answers;
#: then what the paper calls itself; then what may be told by its parts alone.
_QUESTIONS: tuple[Callable[[_Shown], Kind | None], ...] = (
    _by_another,
    _by_the_inspected,
    _article,
    _how_to_work,
    _over_many_forces,
    _by_its_title,
    _by_its_opening,
    _by_its_headings,
    _any_inspection,
    _labelled_news,
    _thematic_by_name,
)


def kind_of(called: str | None, cover: Sequence[str], body: Sequence[str], headings: Sequence[str]) -> Kind:
    """Return what kind of document it is, from its cover, its chapters and its way of speaking.

    Args:
        called: its title.
        cover: the lines above its text, or the given title.
        body: its paragraphs, items and rows.
        headings: its headings.
    """
    shown = _Shown(called, cover, body, headings)
    return next((kind for ask in _QUESTIONS if (kind := ask(shown))), "other")
