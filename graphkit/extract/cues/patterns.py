"""The language of cue patterns: reads one into the steps that its words take."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

#: a class or a group, which may hold groups; and the bars between its alternatives
_EITHER = re.compile(r"(?<!\S)(?:(@[\w-]+)|\(((?:[^()]|\([^()]*\))+)\)(?!\?))")
_BAR = re.compile(r"\|(?![^()]*\))")
#: what `n't` stands for in a pattern; a contraction is one word
CONTRACTIONS = (
    *("isn't", "aren't", "wasn't", "weren't", "don't", "doesn't", "didn't", "hasn't", "haven't", "hadn't"),
    *("can't", "couldn't", "won't", "wouldn't", "shouldn't", "mustn't", "needn't"),
)


class Choice(NamedTuple):
    """The alternatives of one token: whole words, and beginnings of words (written `delay*`)."""

    words: frozenset[str]
    begins: tuple[str, ...]


class Step(NamedTuple):
    """One token of a pattern: what it may be, how many words may stand before it, whether it may be absent."""

    choice: Choice
    gap: int
    optional: bool


class Language:
    """Reads patterns, with the classes of words that they may name.

    A pattern is tokens with one space between: `word`, `begin*`, `words?` (with or without its last letter),
    `(one|two words)`, `@class` (named alternatives, which may be pieces of patterns), `#` (a number in digits),
    `(the|a)?` (one word that may be absent), `n't` (any contraction with it), `~3` (up to three words in between,
    never across punctuation).
    """

    def __init__(self, classes: Mapping[str, Sequence[str]]) -> None:
        self._classes = classes
        self._read: dict[str, Choice] = {}  # thousands of patterns share their tokens

    def compile(self, source: str) -> Iterator[tuple[Step, ...]]:
        """Yield the patterns that `source` stands for, as steps: one for each alternative of more than one word.

        Raises:
            ValueError: alternatives nested too deep, several words where only one may be absent, or a first word
                that may be absent.
            KeyError: a class that is not among those given.
        """
        for one in self._spell_out(source):
            yield self._steps(one)

    def _steps(self, source: str) -> tuple[Step, ...]:
        steps: list[Step] = []
        gap = 0
        for token in source.split():
            if token.startswith("~"):
                gap = int(token[1:])
                continue
            optional = token.endswith(")?")
            steps.append(Step(self._choice(token.removesuffix("?") if optional else token), gap, optional))
            gap = 0
        if not steps or steps[0].optional or steps[0].gap:
            raise ValueError(f"a cue must begin with a word that is always there: {source!r}")
        return tuple(steps)

    def _choice(self, token: str) -> Choice:
        if token not in self._read:
            if token.count("(") != token.count(")"):
                raise ValueError(f"alternatives nested too deep: {token!r}")
            parts = list(self._alternatives(token.strip("()")))
            words = frozenset(p for p in parts if not p.endswith("*"))
            self._read[token] = Choice(words, tuple(sorted(p[:-1] for p in parts if p.endswith("*"))))
        return self._read[token]

    def _alternatives(self, token: str) -> Iterator[str]:
        """Yield the words of `token`, those of the classes that it names among them."""
        for part in token.split("|"):
            if part.startswith("@"):
                for one in self._classes[part[1:]]:
                    yield from self._alternatives(one)
            elif part == "n't":
                yield from CONTRACTIONS
            elif part.endswith("?"):
                yield from (part[:-2], part[:-1])
            elif " " in part:
                raise ValueError(f"what may be absent must be one word: {part!r}")
            else:
                yield part

    def _spell_out(self, source: str) -> list[str]:
        """Return the patterns that `source` stands for: one for each alternative of more than one word."""
        if "@" not in source and "(" not in source:
            return [source]
        for found in _EITHER.finditer(source):
            parts = self._classes[found[1][1:]] if found[1] else _BAR.split(found[2])
            several = [part for part in parts if self._has_several(part)]
            if several:
                single = "|".join(part for part in parts if part not in several)
                before, after = source[: found.start()], source[found.end() :]
                tried = [*([f"({single})"] if single else ()), *several]
                return [one for part in tried for one in self._spell_out(before + part + after)]
        return [source]

    def _has_several(self, part: str) -> bool:
        """Tell whether an alternative is of more than one word, or names a class with such a one."""
        if not part.startswith("@") or " " in part:
            return " " in part
        return any(self._has_several(one) for one in self._classes[part[1:]])
