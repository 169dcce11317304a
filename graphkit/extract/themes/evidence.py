"""Collects what the words of one text say of themes: cues, conditions and openings; features.py adds it up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from graphkit.extract.cues import CueMatcher, Hit, load_cues, words

_KINDS = {"strong": 3.0, "cues": 2.0, "weak": 1.0}
#: openings by which a sentence goes on about what the one before it spoke of: as its outcome, or as a further point
_OUTCOME = re.compile(
    r"(?:and |but )?(?:this|these|as a (?:result|consequence)|consequently|so|therefore|such|that|because of this"
    r"|those)\b"
)
_FURTHER = re.compile(
    r"(?:and|but|or|nor|it|they|he|she|their|its|however|for example|for instance|in one|in another|also|in addition"
    r"|instead|another|others|some|we also|similarly|nobody|no one|the same)\b"
)


class _Value(NamedTuple):
    theme: int
    kind: str
    weight: float


class Own(NamedTuple):
    """Cues of one theme in one text: counts by strength, the longest in words, and whether others cover them all.

    Attributes:
        theme: its place in `themes()`.
        value: one figure for all of it; above 0.
    """

    theme: int
    value: float
    strong: int
    cues: int
    weak: int
    longest: int
    covered: bool


class Evidence(NamedTuple):
    """What one text says of themes, each theme by its place in `themes()`.

    Attributes:
        own: its own cues.
        given: the themes that it sets the condition for.
        then: of how many conditional cues of a theme it holds, (theme, number).
        opening: how it takes up what stands before it: "outcome", "further", or "" where it does not say.
    """

    own: tuple[Own, ...]
    given: tuple[int, ...]
    then: tuple[tuple[int, int], ...]
    opening: str


@lru_cache(maxsize=1)
def areas() -> dict[str, str]:
    """Return the practice area of each theme, in the order of the ontology's table."""
    return {theme: str(table["area"]) for theme, table in load_cues("themes").items()}


@lru_cache(maxsize=1)
def themes() -> tuple[str, ...]:
    """Return the ids of all themes in alphabetical order; their places in it stand for them."""
    return tuple(sorted(areas()))


@lru_cache(maxsize=1)
def _matcher() -> CueMatcher[_Value]:
    return CueMatcher(_patterns())


def _patterns() -> Iterator[tuple[str, _Value]]:
    place = {theme: i for i, theme in enumerate(themes())}
    for theme, table in load_cues("themes").items():
        for kind, weight in (*_KINDS.items(), ("given", 0.0), ("then", 0.0)):
            value = _Value(place[theme], kind, weight)
            for cue in table.get(kind, ()):
                yield cue, value


@lru_cache(maxsize=4096)
def evidence(clean: str) -> Evidence:
    """Return what `clean` says of themes."""
    by_theme: dict[int, list[Hit[_Value]]] = {}
    given: set[int] = set()
    then: dict[int, int] = {}
    long: list[Hit[_Value]] = []  # strong cues of several words, which may cover others
    for hit in _matcher().find(words(clean)):
        first, last, (theme, kind, _) = hit
        if kind == "given":
            given.add(theme)
        elif kind == "then":
            then[theme] = then.get(theme, 0) + 1
        else:
            if theme in by_theme:
                by_theme[theme].append(hit)
            else:
                by_theme[theme] = [hit]
            if first < last and kind == "strong":
                long.append(hit)
    own = tuple([_own(theme, hits, long) for theme, hits in by_theme.items()])
    return Evidence(own, tuple(given), tuple(then.items()), _opening(clean))


def _opening(clean: str) -> str:
    """Return how a sentence takes up the one before it: "outcome", "further", or "" where it does not say."""
    low = clean[:40].lower().lstrip("(\"'")
    return "outcome" if _OUTCOME.match(low) else "further" if _FURTHER.match(low) else ""


def _strongest(hit: Hit[_Value]) -> tuple[float, int, int]:
    first, last, value = hit
    return -value.weight, first, -last


def _own(theme: int, hits: list[Hit[_Value]], long: Sequence[Hit[_Value]]) -> Own:
    """Add up the cues of one theme; of those that overlap the strongest counts."""
    taken = hits
    if len(hits) > 1:
        taken = []
        for hit in sorted(hits, key=_strongest):
            if not any(hit.first <= t.last and t.first <= hit.last for t in taken):
                taken.append(hit)
    strong = cues = weak = longest = 0
    for first, last, (_, kind, _) in taken:
        longest = max(longest, last - first + 1)
        if kind == "strong":
            strong += 1
        elif kind == "cues":
            cues += 1
        else:
            weak += 1
    plain = 0.7 * cues if strong else 2.0 * min(cues, 1)
    value = 3.0 * min(strong, 2) + plain + 0.5 * weak
    return Own(theme, value, strong, cues, weak, longest, bool(long) and all(_covers(long, hit) for hit in taken))


def _covers(long: Sequence[Hit[_Value]], hit: Hit[_Value]) -> bool:
    """Tell whether a longer cue of another theme holds all the words of `hit`."""
    first, last, value = hit
    return any(a <= first and last <= b and b - a > last - first and other.theme != value.theme for a, b, other in long)


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence to theme, with what a reader has in view.

    Attributes:
        group: sentences of one group (a section, a case study) speak of one topic.
        before: the sentence before it or its list's lead, "" where none belongs with it.
        heading: the heading above it; `above` is the heading above that one.
        area: practice area of its section.
    """

    clean: str
    group: str = ""
    before: str = ""
    heading: str = ""
    above: str = ""
    area: str | None = None
