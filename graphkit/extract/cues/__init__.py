"""Cue phrases: token patterns kept as TOML beside this file, and the words of a sentence in which they are sought."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from functools import lru_cache, partial
from importlib.resources import files
from itertools import accumulate
from typing import Any

from graphkit.extract.cues.matching import CueMatcher, Hit, Word

__all__ = ["CueMatcher", "Hit", "Word", "load_cues", "words"]

_WORD = re.compile(r"([a-z0-9]+(?:'[a-z]+)*|[;:()\u2013\u2014]|\.(?=\s)|,)")
#: an abbreviation in brackets, which parts nothing: "visits registered sex offenders (RSOs) on time"
_IN_BRACKETS = re.compile(r"\([A-Z][A-Za-z]*[A-Z][A-Za-z]*\)")
# The constructor of tuples, since that of Word takes three times as long and every word of a text is made one.
_word: Callable[[tuple[str, int, int]], Word] = partial(tuple.__new__, Word)


@lru_cache(maxsize=4096)
def words(clean: str) -> tuple[Word, ...]:
    """Return the words of `clean`: hyphens split, contractions kept whole ("isn't"), case folded."""
    clean = _IN_BRACKETS.sub(lambda found: f" {found.group()[1:-1]} ", clean) if "(" in clean else clean
    low = clean.lower()
    if len(low) != len(clean):  # a few letters grow when lowered; positions must hold
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in clean)
    parts = _WORD.split(low)  # gap, word, gap, word, ... gap; quicker than a match object for each word
    ends = list(accumulate(map(len, parts)))
    return tuple(map(_word, zip(parts[1::2], ends[::2], ends[1::2], strict=False)))


@lru_cache(maxsize=8)
def load_cues(name: str) -> dict[str, Any]:
    """Return the tables of `name`.toml beside this file, or of the files in the folder `name`, which share no table."""
    here = files(__package__)
    sources = [here / f"{name}.toml"]
    if not sources[0].is_file():
        sources = sorted((f for f in (here / name).iterdir() if f.name.endswith(".toml")), key=lambda f: f.name)
    return {key: table for source in sources for key, table in tomllib.loads(source.read_text("utf-8")).items()}
