"""Matches thousands of cue patterns at once, each sought only where the word of it that is hardest to meet stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from itertools import compress
from typing import Any, Generic, NamedTuple, TypeVar

from spacy.lang.en.stop_words import STOP_WORDS

from graphkit.extract.cues.patterns import Choice, Language, Step

T = TypeVar("T")
_PUNCTUATION = frozenset(";:()\u2013\u2014.,")


class Word(NamedTuple):
    """A word in lower case with its span; marks of punctuation are words too, so that a gap can stop at them."""

    text: str
    start: int
    end: int


class Hit(NamedTuple, Generic[T]):
    """A cue found: the words `first` to `last` (inclusive, as indexes) and what the cue stands for."""

    first: int
    last: int
    value: T


# The constructor of tuples, since that of Hit takes three times as long, and texts have about as many hits as words.
_hit: Callable[[tuple[int, int, Any]], Hit[Any]] = partial(tuple.__new__, Hit)


class _Step(NamedTuple):
    choice: int  # the number of its alternatives in `CueMatcher._choices`
    gap: int
    optional: bool


class _Pattern(NamedTuple, Generic[T]):
    """A pattern of several words, seen from the one at which it is sought."""

    steps: tuple[_Step, ...]
    near: int  # how many words at least stand before the one at which it is sought, and at most
    far: int
    also: int  # the choice of the least common word beside that one: it too must stand somewhere in the sentence
    order: int  # the place of the pattern among all
    value: T


class _Known(NamedTuple, Generic[T]):
    """What the patterns make of a word."""

    fits: frozenset[int]  # the choices of which it is one
    alone: tuple[tuple[int, T], ...]  # the patterns that are this one word: place among all, value
    sought: tuple[_Pattern[T], ...]
    also: tuple[int, ...]  # of each of those
    serves: frozenset[int]  # those of `fits` that some pattern has as `also`
    stops: bool  # whether a gap ends at it


class _Lexicon(dict[str, _Known[T]]):
    """What is known of each word; filled as words are met."""

    def __init__(self, look_up: Callable[[str], _Known[T]]) -> None:
        self._look_up = look_up

    def __missing__(self, word: str) -> _Known[T]:
        found = self._look_up(word)
        if len(self) < 50_000:  # names and numbers would fill it without end
            self[word] = found
        return found


class CueMatcher(Generic[T]):
    """Matches many token patterns at once (their language: `graphkit.extract.cues.patterns.Language`).

    Most patterns begin with a word of every day; so each is sought from the word of it that fewest patterns hold.
    """

    def __init__(self, patterns: Iterable[tuple[str, T]], classes: Mapping[str, Sequence[str]] | None = None) -> None:
        language = Language(classes or {})
        compiled = [(steps, value) for source, value in patterns for steps in language.compile(source)]
        self._choices: dict[Choice, int] = {}
        for steps, _ in compiled:
            for step in steps:
                self._choices.setdefault(step.choice, len(self._choices))
        # Hits come in order of the text, and at one word in the order of first words, then of patterns.
        compiled.sort(key=lambda pattern: self._choices[pattern[0][0].choice])
        common = _how_common(steps for steps, _ in compiled)
        self._alone: dict[int, list[tuple[int, T]]] = {}
        self._sought: dict[int, list[_Pattern[T]]] = {}
        self._also: set[int] = set()
        for order, (steps, value) in enumerate(compiled):
            self._index(steps, value, order, common)
        self._exact: dict[str, list[int]] = {}
        self._begins: dict[str, list[tuple[str, int]]] = {}
        for (exact, begins), i in self._choices.items():
            for word in exact:
                self._exact.setdefault(word, []).append(i)
            for begin in begins:
                self._begins.setdefault(begin[:2], []).append((begin, i))
        self._lexicon = _Lexicon(self._look_up)

    def _index(self, pattern: tuple[Step, ...], value: T, order: int, common: Mapping[Choice, int]) -> None:
        """File a pattern under the least common of the words that it cannot do without."""
        needed = [k for k, s in enumerate(pattern) if not s.optional]
        at, *others = sorted(needed, key=lambda k: (common[pattern[k].choice], k))
        steps = tuple([_Step(self._choices[s.choice], s.gap, s.optional) for s in pattern])
        here = steps[at].choice
        if len(steps) == 1:
            self._alone.setdefault(here, []).append((order, value))
            return
        near = sum(not s.optional for s in steps[:at])
        far = at + sum(s.gap for s in steps[: at + 1])
        also = steps[others[0] if others else at].choice
        self._also.add(also)
        self._sought.setdefault(here, []).append(_Pattern(steps, near, far, also, order, value))

    def _look_up(self, word: str) -> _Known[T]:
        fits = frozenset(
            (
                *self._exact.get(word, ()),
                *(self._exact.get("#", ()) if word[0].isdigit() else ()),
                *(i for begin, i in self._begins.get(word[:2], ()) if word.startswith(begin)),
            )
        )
        here = sorted(fits)
        sought = [p for i in here for p in self._sought.get(i, ())]
        return _Known(
            fits,
            tuple([p for i in here for p in self._alone.get(i, ())]),
            tuple(sought),
            tuple([p.also for p in sought]),
            fits & self._also,
            word in _PUNCTUATION,
        )

    def find(self, tokens: Sequence[Word]) -> list[Hit[T]]:
        """Return every cue in `tokens`, in order of the text; overlapping ones too."""
        lexicon = self._lexicon
        known = [lexicon[token[0]] for token in tokens]
        if not known:
            return []
        fits, alone, sought, also, serves, stops = zip(*known, strict=True)
        has = set().union(*serves).__contains__
        found: dict[tuple[int, int], tuple[int, T]] = {}  # by first word and place of the pattern: last word, value
        for i in range(len(known)):
            for order, value in alone[i]:
                found[i, order] = i, value
            for steps, near, far, _, order, value in compress(sought[i], map(has, also[i])):
                first = steps[0][0]
                for j in range(i - far if far < i else 0, i - near + 1):
                    if first in fits[j]:
                        end = _match(steps, 1, fits, stops, j + 1)
                        if end is not None:
                            found[j, order] = end - 1, value
        return [_hit((first, last, value)) for (first, _), (last, value) in sorted(found.items(), key=_place)]


def _place(found: tuple[tuple[int, int], Any]) -> tuple[int, int]:
    return found[0]


def _how_common(patterns: Iterable[Sequence[Step]]) -> dict[Choice, int]:
    """Return for each choice how many steps of patterns hold its words (texts hold them too), more for stop words."""
    times = Counter(step.choice for steps in patterns for step in steps)
    by_word: Counter[str] = Counter()
    by_begin: Counter[str] = Counter()
    for choice, count in times.items():
        for word in choice.words:
            by_word[word] += count
        for begin in choice.begins:
            by_begin[begin] += count
    return {
        c: (1 + len(STOP_WORDS & c.words)) * (sum(by_word[w] for w in c.words) + sum(by_begin[b] for b in c.begins))
        for c in times
    }


def _match(
    steps: tuple[_Step, ...], k: int, fits: Sequence[frozenset[int]], stops: Sequence[bool], i: int
) -> int | None:
    """Return the index after the match of `steps[k:]` at word `i`, else None."""
    if k == len(steps):
        return i
    choice, gap, optional = steps[k]
    end_of_gap = i + gap + 1
    for j in range(i, end_of_gap if end_of_gap < len(fits) else len(fits)):
        if choice in fits[j]:
            end = _match(steps, k + 1, fits, stops, j + 1)
            if end is not None:
                return end
        if stops[j]:
            break
    return _match(steps, k + 1, fits, stops, i) if optional else None
