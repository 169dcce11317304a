"""Finds cue phrases in a sentence: token patterns kept as TOML beside this file, matched in one pass over the words."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any, Generic, NamedTuple, TypeAlias, TypeVar

T = TypeVar("T")
#: alternatives of one token: whole words, and beginnings of words (written `delay*`)
_Choice: TypeAlias = tuple[frozenset[str], tuple[str, ...]]
_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)*|[;:()\u2013\u2014]|\.(?=\s)|,")
_GROUP = re.compile(r"\(([^()]* [^()]*)\)(?!\?)")
_PUNCTUATION = frozenset(";:()\u2013\u2014.,")


class Word(NamedTuple):
    """A word in lower case with its span; marks of punctuation are words too, so that a gap can stop at them."""

    text: str
    start: int
    end: int


def words(clean: str) -> list[Word]:
    """Return the words of `clean`: hyphens split, contractions kept whole ("isn't"), case folded."""
    low = clean.lower()
    if len(low) != len(clean):  # a few letters grow when lowered; positions must hold
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in clean)
    return [Word(m[0], m.start(), m.end()) for m in _WORD.finditer(low)]


@dataclass(frozen=True, slots=True)
class _Step:
    choice: _Choice
    gap: int  # how many words may stand before it
    optional: bool


@dataclass(frozen=True, slots=True)
class _Pattern(Generic[T]):
    steps: tuple[_Step, ...]
    value: T


class Hit(NamedTuple, Generic[T]):
    """A cue found: the words `first` to `last` (inclusive, as indexes) and what the cue stands for."""

    first: int
    last: int
    value: T


def _fits(choice: _Choice, word: str) -> bool:
    exact, prefixes = choice
    return word in exact or (bool(prefixes) and word.startswith(prefixes))


class CueMatcher(Generic[T]):
    """Matches many token patterns at once, indexed by the words that can begin them.

    A pattern is tokens with one space between: `word`, `begin*`, `words?` (with or without its last letter),
    `(one|two words)`, `@class` (named alternatives), `(the|a)?` (may be absent), `~3` (up to three words in between,
    never across punctuation).
    """

    def __init__(self, patterns: Iterator[tuple[str, T]], classes: Mapping[str, list[str]] | None = None) -> None:
        self._classes = classes or {}
        self._patterns = [
            _Pattern(self._compile(one), value) for source, value in patterns for one in _spell_out(source)
        ]
        self._by_word: dict[str, tuple[_Pattern[T], ...]] = {}

    def _choice(self, token: str) -> _Choice:
        parts: list[str] = []
        for part in token.strip("()").split("|"):
            if part.startswith("@"):
                parts.extend(self._classes[part[1:]])
            elif part.endswith("?"):
                parts.extend((part[:-2], part[:-1]))
            else:
                parts.append(part)
        return (
            frozenset(p for p in parts if not p.endswith("*")),
            tuple(sorted(p[:-1] for p in parts if p.endswith("*"))),
        )

    def _compile(self, source: str) -> tuple[_Step, ...]:
        steps: list[_Step] = []
        gap = 0
        for token in source.split():
            if token.startswith("~"):
                gap = int(token[1:])
                continue
            optional = token.endswith(")?")
            steps.append(_Step(self._choice(token.removesuffix("?") if optional else token), gap, optional))
            gap = 0
        if not steps or steps[0].optional or steps[0].gap:
            raise ValueError(f"a cue must begin with a word that is always there: {source!r}")
        return tuple(steps)

    def _starting(self, word: str) -> tuple[_Pattern[T], ...]:
        found = self._by_word.get(word)
        if found is None:
            found = tuple(p for p in self._patterns if _fits(p.steps[0].choice, word))
            if len(self._by_word) < 50_000:  # names and numbers would fill it without end
                self._by_word[word] = found
        return found

    def find(self, tokens: list[Word]) -> list[Hit[T]]:
        """Return every cue in `tokens`, in order of the text; overlapping ones too."""
        hits: list[Hit[T]] = []
        for i, token in enumerate(tokens):
            for pattern in self._starting(token.text):
                last = _match(pattern.steps, 1, tokens, i + 1)
                if last is not None:
                    hits.append(Hit(i, last - 1, pattern.value))
        return hits


def _spell_out(source: str) -> list[str]:
    """Return the patterns that `source` stands for: one for each alternative of more than one word."""
    group = _GROUP.search(source)
    if group is None:
        return [source]
    single = [part for part in group[1].split("|") if " " not in part]
    parts = ([f"({'|'.join(single)})"] if single else []) + [part for part in group[1].split("|") if " " in part]
    return [one for part in parts for one in _spell_out(source[: group.start()] + part + source[group.end() :])]


def _match(steps: tuple[_Step, ...], k: int, tokens: list[Word], i: int) -> int | None:
    """Return the index after the match of `steps[k:]` at `tokens[i:]`, else None."""
    if k == len(steps):
        return i
    step = steps[k]
    for j in range(i, min(i + step.gap + 1, len(tokens))):
        word = tokens[j].text
        if _fits(step.choice, word):
            end = _match(steps, k + 1, tokens, j + 1)
            if end is not None:
                return end
        if word in _PUNCTUATION:
            break
    return _match(steps, k + 1, tokens, i) if step.optional else None


@lru_cache(maxsize=8)
def load_cues(name: str) -> dict[str, Any]:
    """Return the tables of `name`.toml beside this file."""
    table: dict[str, Any] = tomllib.loads((files(__package__) / f"{name}.toml").read_text("utf-8"))
    return table
