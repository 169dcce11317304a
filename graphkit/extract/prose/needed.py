"""Tells from a pattern which words a text must hold for it to match there: one of them at least, whatever matches.

`\\b(?:no|little) (?:\\w+ )?progress\\b` needs the word "progress", `assess(?:ed|ing)` a word with "assessed" or
"assessing" in it, `\\d+%` a digit. The pattern is read as Python's own `re` parses it, so that nobody keeps a second
list of words. What is not understood is taken to match anything: then a pattern is tried in vain, and never left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from importlib import import_module
from itertools import product
from typing import Any, TypeAlias

from graphkit.extract.prose.word_lists import words_of

# The parser of `re` bears a private name and no types; both have stood for as long as the versions that graphkit knows.
_parse: Any = import_module("re._parser").parse

#: What a part of a pattern may match, written down in the letters, digits and `_` of its words with
#: ` ` for an edge of a word (a sign, white space, `\b`), `#` for a digit, and `*` for anything or nothing.
_Sketch: TypeAlias = str
#: a part of a word in lower case, with a blank where the word begins or ends; `#` is a digit
Piece: TypeAlias = str
_DIGIT: Piece = "#"
_ANY: frozenset[_Sketch] = frozenset({"*"})
#: more than so many sketches of one part are not followed up
_MOST = 100
_RUN = re.compile(r"[a-z0-9_]+|#")
#: how likely a sentence is to have a word, by rough count: those that many have, and those that some have
_COMMON: dict[Piece, float] = {
    **dict.fromkeys(words_of("the and of to in a is that for s was were have are it they with on be has had not"), 0.5),
    **dict.fromkeys(
        words_of(
            """
            an or but at by from as been its this these those their them there we our us no who which what when where
            how all any some more most such can could will would should may one other his her he she police force
            constabulary child children officers inspectors case cases found also about
            """
        ),
        0.15,
    ),
}
#: how likely a sentence is to have a piece of so many letters that is no whole word
_LIKELY = {1: 1.0, 2: 0.6, 3: 0.2, 4: 0.05}
_RARE = 0.02
#: more likely than this together: most sentences would have one
_ENOUGH = 1.3


def needed(pattern: re.Pattern[str]) -> frozenset[Piece] | None:
    """Return pieces of words of which every match of `pattern` holds one; None where none tell much."""
    found = _read(_parse(pattern.pattern, pattern.flags & ~re.DEBUG))
    best = _pieces(found.sketches) if found.sketches is not None else found.needs
    if best is None or _cost(best) > _ENOUGH:
        return None
    return frozenset(p for p in best if not any(other in p for other in best if other != p))


class _Found:
    """What a part of a pattern may match: all sketches of it where they are few, else the pieces that it needs."""

    __slots__ = ("needs", "sketches")

    def __init__(self, sketches: frozenset[_Sketch] | None, needs: frozenset[Piece] | None = None) -> None:
        self.sketches = sketches
        self.needs = needs


def _read(parts: Iterable[tuple[Any, Any]]) -> _Found:
    """Read parts that follow each other."""
    so_far: frozenset[_Sketch] = frozenset({""})
    needs: list[frozenset[Piece]] = []
    torn = False  # whether something before is not in `so_far`
    for op, value in parts:
        found = _read_one(op.name, value)
        sketches = found.sketches
        if sketches is not None and len(so_far) * len(sketches) <= _MOST:
            so_far = frozenset([_join(a, b) for a, b in product(so_far, sketches)])
            continue
        torn = True
        needs += [p for p in (_pieces(so_far), found.needs) if p is not None]
        so_far = frozenset([_join("*", b) for b in sketches or ("",)])
    if not torn:
        return _Found(so_far)
    last = _pieces(so_far)
    return _Found(None, min([*needs, *([last] if last is not None else [])], key=_cost, default=None))


def _read_one(name: str, value: Any) -> _Found:
    if name == "LITERAL":
        return _Found(frozenset({_letter(value)}))
    if name == "IN":
        return _Found(_of_class(value))
    if name == "AT":
        return _Found(frozenset({"" if value.name == "AT_NON_BOUNDARY" else " "}))
    if name in {"ASSERT", "ASSERT_NOT"}:
        return _Found(frozenset({""}))  # it takes no character
    if name == "SUBPATTERN":
        return _read(value[-1])
    if name == "ATOMIC_GROUP":
        return _read(value)
    if name == "BRANCH":
        return _branch([_read(one) for one in value[1]])
    if name in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}:
        least, most, part = value
        return _repeat(least, most, _read(part))
    return _Found(_ANY)


def _branch(several: Sequence[_Found]) -> _Found:
    if all(one.sketches is not None for one in several):
        together = frozenset(s for one in several for s in one.sketches or ())
        if len(together) <= _MOST:
            return _Found(together)
    needs = [_pieces(one.sketches) if one.sketches is not None else one.needs for one in several]
    if any(one is None for one in needs):
        return _Found(None)
    return _Found(None, frozenset(piece for one in needs for piece in one or ()))


def _repeat(least: int, most: int, once: _Found) -> _Found:
    if once.sketches is None:
        return once if least else _Found(_ANY)
    several = once.sketches
    if most > 1:  # the last time is known, and what stands before it may be anything
        several = frozenset([s if s == " " else _join("*", s) for s in several])
    return _Found(several if least else several | {""})


def _letter(code: int) -> _Sketch:
    char = chr(code).lower()
    if char.isascii():
        return char if char.isalnum() or char == "_" else " "
    return "*" if char.isalnum() else " "


def _of_class(items: Sequence[tuple[Any, Any]]) -> frozenset[_Sketch]:
    """Return what a class of characters may match, each kind of character once."""
    found: set[_Sketch] = set()
    for op, value in items:
        if op.name == "LITERAL":
            found.add(_letter(value))
        elif op.name == "CATEGORY" and value.name == "CATEGORY_DIGIT":
            found.add("#")
        elif op.name == "CATEGORY" and value.name in {"CATEGORY_SPACE", "CATEGORY_NOT_WORD"}:
            found.add(" ")
        elif op.name == "RANGE" and value == (ord("0"), ord("9")):
            found.add("#")
        else:
            return _ANY
    return frozenset(found)


def _join(a: _Sketch, b: _Sketch) -> _Sketch:
    """Return `a` and `b` one after the other; edges and anything do not add up."""
    return a + b[1:] if b and a and a[-1] == b[0] and b[0] in " *" else a + b


def _pieces(sketches: frozenset[_Sketch]) -> frozenset[Piece] | None:
    """Return for each of `sketches` the piece that tells most, shared ones first; None where one has none."""
    of_each = [_pieces_of(sketch) for sketch in sketches]
    often = Counter(piece for pieces in of_each for piece in pieces)
    if not all(of_each):
        return None
    return frozenset([min(pieces, key=lambda piece: (_cost_of(piece), -often[piece], piece)) for pieces in of_each])


def _pieces_of(sketch: _Sketch) -> set[Piece]:
    found: set[Piece] = set()
    for word in f"*{sketch}*".split(" "):
        for run in _RUN.finditer(word):
            begins, ends = run.start() == 0, run.end() == len(word)
            found.add(run[0] if run[0] == _DIGIT else " " * begins + run[0] + " " * ends)
    return {piece for piece in found if piece == _DIGIT or len(piece) >= SHORTEST}


#: characters, with its blanks, of a piece that is no digit: words are looked up by as many (see worded.py)
SHORTEST = 3


def _cost(pieces: frozenset[Piece]) -> float:
    return sum(map(_cost_of, pieces))


def _cost_of(piece: Piece) -> float:
    """Return about how likely a sentence is to hold `piece`."""
    if piece == _DIGIT:
        return 0.15
    bare = piece.strip(" ")
    if len(bare) == len(piece) - 2:
        return _COMMON.get(bare, _RARE)
    return _LIKELY.get(len(bare), _RARE)
