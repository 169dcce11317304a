"""Collects what speaks for each theme in a sentence and around it: the features that theming.py weighs."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from graphkit.extract.cues import CueMatcher, Hit, load_cues, words
from graphkit.extract.theme_words import WordTable, stems

_KINDS = {"strong": 3.0, "cues": 2.0, "weak": 1.0}
#: how much of the topic so far is left at each further sentence, and how many sentences a condition reaches back
_FADE, _REACH = 0.7, 4
_BARELY = 0.3
#: log-odds by plain words from which a theme may be meant
_LIKELY = -2.5
#: log-odds by plain words are kept within these bounds
_LEAST, _HIGHEST = -5.0, 3.0
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
    theme: str
    kind: str
    weight: float


class Own(NamedTuple):
    """Cues of one theme in one text: counts by strength, the longest in words, and whether others cover them all."""

    strong: int
    cues: int
    weak: int
    longest: int
    covered: bool

    @property
    def value(self) -> float:
        """One figure for all of it."""
        plain = 2.0 * min(self.cues, 1) if not self.strong else 0.7 * self.cues
        return 3.0 * min(self.strong, 2) + plain + 0.5 * self.weak


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one text says of themes: its own cues, the conditions it sets, the conditional cues it holds."""

    own: Mapping[str, Own]
    given: frozenset[str]
    then: Mapping[str, int]
    opening: str = ""

    @property
    def plain(self) -> bool:
        """Whether it names some theme in so many words."""
        return any(o.strong for o in self.own.values())


@lru_cache(maxsize=1)
def _matcher() -> CueMatcher[_Value]:
    return CueMatcher(_patterns())


def _patterns() -> Iterator[tuple[str, _Value]]:
    for theme, table in load_cues("themes").items():
        for kind, weight in (*_KINDS.items(), ("given", 0.0), ("then", 0.0)):
            for cue in table.get(kind, ()):
                yield cue, _Value(theme, kind, weight)


@lru_cache(maxsize=1)
def areas() -> dict[str, str]:
    """Return the practice area of each theme, in the order of the ontology's table."""
    return {theme: str(table["area"]) for theme, table in load_cues("themes").items()}


@lru_cache(maxsize=4096)
def evidence(clean: str) -> Evidence:
    """Return what `clean` says of themes."""
    by_theme: dict[str, list[Hit[_Value]]] = defaultdict(list)
    given: set[str] = set()
    then: Counter[str] = Counter()
    strong: list[Hit[_Value]] = []
    for hit in _matcher().find(words(clean)):
        if hit.value.kind == "given":
            given.add(hit.value.theme)
        elif hit.value.kind == "then":
            then[hit.value.theme] += 1
        else:
            by_theme[hit.value.theme].append(hit)
            if hit.value.kind == "strong":
                strong.append(hit)
    return Evidence({t: _own(t, hits, strong) for t, hits in by_theme.items()}, frozenset(given), then, _opening(clean))


@lru_cache(maxsize=4096)
def signs(clean: str) -> frozenset[str]:
    """Return what of `clean` the table of words weighs: its stems, and `!theme` or `?theme` for a theme's cue."""
    cues = (f"!{t}" if own.strong else f"?{t}" for t, own in evidence(clean).own.items() if own.strong or own.cues)
    return stems(clean).union(cues)


def _opening(clean: str) -> str:
    """Return how a sentence takes up the one before it: "outcome", "further", or "" where it does not say."""
    low = clean[:40].lower().lstrip("(\"'")
    return "outcome" if _OUTCOME.match(low) else "further" if _FURTHER.match(low) else ""


def _own(theme: str, hits: list[Hit[_Value]], strong: list[Hit[_Value]]) -> Own:
    taken: list[Hit[_Value]] = []
    for hit in sorted(hits, key=lambda h: (-h.value.weight, h.first, -h.last)):
        if not any(hit.first <= t.last and t.first <= hit.last for t in taken):
            taken.append(hit)
    kinds = Counter(hit.value.kind for hit in taken)
    covered = all(
        any(
            o.value.theme != theme and o.first <= h.first and h.last <= o.last and o.last - o.first > h.last - h.first
            for o in strong
        )
        for h in taken
    )
    return Own(kinds["strong"], kinds["cues"], kinds["weak"], max(h.last - h.first + 1 for h in taken), covered)


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


#: theme -> feature -> value, zeros left out
Features = dict[str, dict[str, float]]


def features(texts: Sequence[Text], table: WordTable) -> Iterator[Features]:
    """Yield for each text, in order, the features of every theme that may be meant."""
    scores = lru_cache(maxsize=64)(lambda clean: table.scores(signs(clean)))  # most texts are the next one's `before`
    topics = _topics(texts)
    group: str | None = None
    run: dict[str, float] = {}
    reach: list[frozenset[str]] = []
    for text in texts:
        if text.group != group:
            group, run, reach = text.group, {}, []
        found = evidence(text.clean)
        worded = scores(text.clean), scores(text.before) if text.before else {}
        yield _features(text, found, run, frozenset().union(*reach), topics[text.group], *worded)
        run = {t: x * _FADE for t, x in run.items() if x > 0.01}
        for theme, own in found.own.items():
            run[theme] = run.get(theme, 0.0) + min(own.value, 3.0) / 6
        reach = [*reach, found.given][-_REACH:]


def _topics(texts: Sequence[Text]) -> dict[str, dict[str, float]]:
    """Return for each group how much its sentences speak of each theme, on average."""
    totals: dict[str, Counter[str]] = defaultdict(Counter)
    sizes = Counter(text.group for text in texts)
    for text in texts:
        for theme, own in evidence(text.clean).own.items():
            totals[text.group][theme] += min(own.value, 3.0) / 3  # type: ignore[assignment]
    return {g: {t: x / sizes[g] for t, x in totals[g].items()} for g in sizes}


def _bounded(odds: float) -> float:
    return max(_LEAST, min(odds, _HIGHEST))


def _features(
    text: Text,
    found: Evidence,
    run: Mapping[str, float],
    reach: frozenset[str],
    topic: Mapping[str, float],
    worded: Mapping[str, float],
    worded_before: Mapping[str, float],
) -> Features:
    before = evidence(text.before) if text.before else _NOTHING
    heading = evidence(text.heading) if text.heading else _NOTHING
    above = evidence(text.above) if text.above else _NOTHING
    met = found.given | before.given | heading.given | reach
    values = {t: o.value for t, o in found.own.items()}
    ranked = sorted(values.values(), reverse=True)
    none = not ranked or ranked[0] < 3.0
    first = ranked[0] if ranked else 0.0
    second = ranked[1] if len(ranked) > 1 else 0.0
    plain = sum(1 for o in found.own.values() if o.strong)
    candidates = {*found.own, *before.own, *heading.own, *(t for t in found.then if t in met)}
    candidates.update(t for t, x in run.items() if x > _BARELY)
    candidates.update(t for t, x in worded.items() if x > _LIKELY)
    out: Features = {}
    for theme in candidates:
        plainly = _bounded(worded[theme]) if worded else 0.0
        # from 0, where nothing speaks for it or no sentence stands before
        before_plainly = _bounded(worded_before[theme]) - _LEAST if worded_before else 0.0
        own = found.own.get(theme)
        value = values.get(theme, 0.0)
        near = min(before.own[theme].value, 6.0) / 3 if theme in before.own else 0.0
        head = min(heading.own[theme].value, 6.0) / 3 if theme in heading.own else 0.0
        so_far = min(run.get(theme, 0.0), 3.0)
        here = areas().get(theme) == text.area
        then = found.then.get(theme, 0)
        row = {
            "bias": 1.0,
            "words": plainly,
            "near": near,
            "near words": before_plainly,
            "run": so_far,
            "heading": head,
            "above": min(above.own[theme].value, 6.0) / 3 if theme in above.own else 0.0,
            "area": float(here),
            "rank": (ranked.index(value) if own else 4) / 2,
            "others": min(second if value == first and own else first, 9.0) / 3,
            "plain others": (plain - (1 if own and own.strong else 0)) / 2,
            "topic": topic.get(theme, 0.0),
            "then own": float(bool(then) and theme in found.given),
            "then near": float(bool(then) and theme in before.given),
            "then reach": min(then, 3) / 2 if theme in reach else 0.0,
            "then heading": float(bool(then) and theme in heading.given),
        }
        if found.opening:
            row |= {
                f"{found.opening} near": near,
                f"{found.opening} near words": before_plainly,
                f"{found.opening} run": so_far,
            }
        if none:
            row |= {"alone words": plainly, "alone near": near, "alone run": so_far, "alone heading": head}
            row["alone given"] = float(theme in reach or theme in heading.given)
        if own is not None:
            row |= {
                "strong": min(own.strong, 1),
                "more strong": max(0, min(own.strong, 3) - 1),
                "cue": min(own.cues, 1),
                "more cues": max(0, min(own.cues, 3) - 1),
                "weak": min(own.weak, 2),
                "long": min(own.longest, 5) / 3,
                "covered": float(own.covered),
                "own area": float(here),
                "best": float(value == ranked[0]),
            }
        out[theme] = {name: float(x) for name, x in row.items() if x}
    return out


_NOTHING = Evidence({}, frozenset(), {})
