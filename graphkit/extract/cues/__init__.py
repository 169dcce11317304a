"""Finds cue phrases in a sentence: token patterns kept as TOML beside this file, matched in one pass over the words."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from importlib.resources import files
from itertools import accumulate, compress
from typing import Any, Generic, NamedTuple, TypeAlias, TypeVar

T = TypeVar("T")
#: alternatives of one token: whole words, and beginnings of words (written `delay*`)
_Choice: TypeAlias = tuple[frozenset[str], tuple[str, ...]]
_WORD = re.compile(r"([a-z0-9]+(?:'[a-z]+)*|[;:()\u2013\u2014]|\.(?=\s)|,)")
#: a class or a group, which may hold groups; and the bars between its alternatives
_EITHER = re.compile(r"(?<!\S)(?:(@[\w-]+)|\(((?:[^()]|\([^()]*\))+)\)(?!\?))")
_BAR = re.compile(r"\|(?![^()]*\))")
_PUNCTUATION = frozenset(";:()\u2013\u2014.,")


class Word(NamedTuple):
    """A word in lower case with its span; marks of punctuation are words too, so that a gap can stop at them."""

    text: str
    start: int
    end: int


# The constructor of tuples, since that of Word takes three times as long and every word of a text is made one.
_word: Callable[[tuple[str, int, int]], Word] = partial(tuple.__new__, Word)


@lru_cache(maxsize=4096)
def words(clean: str) -> tuple[Word, ...]:
    """Return the words of `clean`: hyphens split, contractions kept whole ("isn't"), case folded."""
    low = clean.lower()
    if len(low) != len(clean):  # a few letters grow when lowered; positions must hold
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in clean)
    parts = _WORD.split(low)  # gap, word, gap, word, ... gap; quicker than a match object for each word
    ends = list(accumulate(map(len, parts)))
    return tuple(map(_word, zip(parts[1::2], ends[::2], ends[1::2], strict=False)))


class _Step(NamedTuple):
    choice: int  # index of its alternatives in `CueMatcher._choices`
    gap: int  # how many words may stand before it
    optional: bool


class _Pattern(NamedTuple, Generic[T]):
    steps: tuple[_Step, ...]
    value: T
    needs: int  # a choice that must stand somewhere in the sentence: the last that is not optional
    second: _Step | None  # the step after the first, where it is the last and not optional: most patterns are so
    all_needs: frozenset[int]  # the choices that must stand somewhere in the sentence


#: which alternatives a word is one of, the patterns that it can begin, what each needs, whether a gap ends at it
_Word: TypeAlias = tuple[frozenset[int], tuple[_Pattern[T], ...], tuple[int, ...], bool]


class Hit(NamedTuple, Generic[T]):
    """A cue found: the words `first` to `last` (inclusive, as indexes) and what the cue stands for."""

    first: int
    last: int
    value: T


# as for `_word`: texts have about as many hits as words
_hit: Callable[[tuple[int, int, Any]], Hit[Any]] = partial(tuple.__new__, Hit)


class _Known(dict[str, _Word[T]]):
    """What the patterns of a matcher make of each word; filled as words are met."""

    def __init__(self, look_up: Callable[[str], _Word[T]]) -> None:
        self._look_up = look_up

    def __missing__(self, word: str) -> _Word[T]:
        found = self._look_up(word)
        if len(self) < 50_000:  # names and numbers would fill it without end
            self[word] = found
        return found


class CueMatcher(Generic[T]):
    """Matches many token patterns at once, indexed by the words that can begin them.

    A pattern is tokens with one space between: `word`, `begin*`, `words?` (with or without its last letter),
    `(one|two words)`, `@class` (named alternatives, which may be pieces of patterns), `#` (a number in digits),
    `(the|a)?` (one word that may be absent), `~3` (up to three words in between, never across punctuation).
    """

    def __init__(self, patterns: Iterator[tuple[str, T]], classes: Mapping[str, list[str]] | None = None) -> None:
        self._classes = classes or {}
        self._choices: dict[_Choice, int] = {}
        compiled = [
            self._pattern(one, value) for source, value in patterns for one in _spell_out(source, self._classes)
        ]
        self._by_choice: dict[int, list[_Pattern[T]]] = {}
        for pattern in compiled:
            self._by_choice.setdefault(pattern.steps[0].choice, []).append(pattern)
        self._exact: dict[str, list[int]] = {}
        self._begins: dict[str, list[tuple[str, int]]] = {}
        for (exact, begins), i in self._choices.items():
            for word in exact:
                self._exact.setdefault(word, []).append(i)
            for begin in begins:
                self._begins.setdefault(begin[:2], []).append((begin, i))
        self._known = _Known(self._look_up)

    def _pattern(self, source: str, value: T) -> _Pattern[T]:
        steps = self._compile(source)
        needs = [step.choice for step in steps if not step.optional]
        second = steps[1] if len(steps) == 2 and not steps[1].optional else None
        return _Pattern(steps, value, needs[-1], second, frozenset(needs))

    def _choice(self, token: str) -> int:
        parts = list(self._alternatives(token.strip("()")))
        choice = (
            frozenset(p for p in parts if not p.endswith("*")),
            tuple(sorted(p[:-1] for p in parts if p.endswith("*"))),
        )
        return self._choices.setdefault(choice, len(self._choices))

    def _alternatives(self, token: str) -> Iterator[str]:
        """Yield the words of `token`, those of the classes that it names among them."""
        for part in token.split("|"):
            if part.startswith("@"):
                for one in self._classes[part[1:]]:
                    yield from self._alternatives(one)
            elif part.endswith("?"):
                yield from (part[:-2], part[:-1])
            elif " " in part:
                raise ValueError(f"what may be absent must be one word: {part!r}")
            else:
                yield part

    def _compile(self, source: str) -> tuple[_Step, ...]:
        steps: list[_Step] = []
        gap = 0
        for token in source.split():
            if token.count("(") != token.count(")"):
                raise ValueError(f"alternatives nested too deep: {source!r}")
            if token.startswith("~"):
                gap = int(token[1:])
                continue
            optional = token.endswith(")?")
            steps.append(_Step(self._choice(token.removesuffix("?") if optional else token), gap, optional))
            gap = 0
        if not steps or steps[0].optional or steps[0].gap:
            raise ValueError(f"a cue must begin with a word that is always there: {source!r}")
        return tuple(steps)

    def _look_up(self, word: str) -> _Word[T]:
        fitting = sorted(
            {
                *self._exact.get(word, ()),
                *(self._exact.get("#", ()) if word[0].isdigit() else ()),
                *(i for begin, i in self._begins.get(word[:2], ()) if word.startswith(begin)),
            }
        )
        starting = tuple(p for i in fitting for p in self._by_choice.get(i, ()))
        return frozenset(fitting), starting, tuple(p.needs for p in starting), word in _PUNCTUATION

    def find(self, tokens: Sequence[Word]) -> list[Hit[T]]:
        """Return every cue in `tokens`, in order of the text; overlapping ones too."""
        known = self._known
        looked = [known[token[0]] for token in tokens]
        if not looked:
            return []
        fits, begins, needed, stops = zip(*looked, strict=True)
        present: set[int] = set().union(*fits)
        has = present.__contains__
        size = len(fits)
        hits: list[Hit[T]] = []
        for i, starting in enumerate(begins):
            if not starting:
                continue
            needs = needed[i]
            for steps, value, _, second, all_needs in compress(starting, map(has, needs)):
                if second is not None:
                    choice, gap, _ = second
                    beyond = i + gap + 2
                    for j in range(i + 1, beyond if beyond < size else size):
                        if choice in fits[j]:
                            hits.append(_hit((i, j, value)))
                            break
                        if stops[j]:
                            break
                elif len(steps) == 1:
                    hits.append(_hit((i, i, value)))
                elif all_needs <= present:  # hardly one in ten that have their last word here
                    end = _match(steps, 1, fits, stops, i + 1)
                    if end is not None:
                        hits.append(_hit((i, end - 1, value)))
        return hits


def _spell_out(source: str, classes: Mapping[str, list[str]]) -> list[str]:
    """Return the patterns that `source` stands for: one for each alternative of more than one word."""
    for found in _EITHER.finditer(source):
        parts = classes[found[1][1:]] if found[1] else _BAR.split(found[2])
        several = [part for part in parts if _has_several(part, classes)]
        if several:
            single = "|".join(part for part in parts if part not in several)
            before, after = source[: found.start()], source[found.end() :]
            tried = [*([f"({single})"] if single else ()), *several]
            return [one for part in tried for one in _spell_out(before + part + after, classes)]
    return [source]


def _has_several(part: str, classes: Mapping[str, list[str]]) -> bool:
    """Tell whether an alternative is of more than one word, or names a class with such a one."""
    if not part.startswith("@") or " " in part:
        return " " in part
    return any(_has_several(one, classes) for one in classes[part[1:]])


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


@lru_cache(maxsize=8)
def load_cues(name: str) -> dict[str, Any]:
    """Return the tables of `name`.toml beside this file, or of the files in the folder `name`, which share no table."""
    here = files(__package__)
    sources = [here / f"{name}.toml"]
    if not sources[0].is_file():
        sources = sorted((f for f in (here / name).iterdir() if f.name.endswith(".toml")), key=lambda f: f.name)
    return {key: table for source in sources for key, table in tomllib.loads(source.read_text("utf-8")).items()}
