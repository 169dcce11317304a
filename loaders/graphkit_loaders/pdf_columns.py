"""Finds the columns of text: the gaps that run down through the lines of a region."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median

import msgspec

from graphkit_loaders.pdf_drawn import Rule
from graphkit_loaders.pdf_lines import Char, split_lines

#: in font sizes: a wider gap parts two pieces of a line
_PIECE_GAP = 0.6
#: in font sizes: a column's gap is as wide in a region of several lines, in one of few, and in a line by itself
_GAP, _GAP_OF_FEW, _GAP_OF_ONE = 0.6, 0.9, 1.2
_FEW_LINES = 4
#: share of the lines in which names may stand over several columns, and of those with several pieces that show it
_CROSSING, _OVER = 0.4, 0.3
#: in font sizes: the middle of small letters above their baseline, and how far below it an underline may run
_MIDDLE, _UNDERLINE = 0.3, 0.3
#: points by which an underline may be longer or shorter than its words
_UNDERLINE_ENDS = 4.0
#: in font sizes: baselines that differ by less are one
_SAME_LINE = 0.3


class Piece(msgspec.Struct, frozen=True, eq=False):
    """Words of one line between wide gaps, with their characters.

    Attributes:
        centre: where its middle is from left to right.
        middle: how high the middle of its small letters is.
    """

    left: float
    right: float
    baseline: float
    size: float
    chars: list[Char]
    centre: float
    middle: float


def pieces_of(chars: list[Char], upright: Sequence[Rule]) -> list[Piece]:
    """Return the pieces of a page, in the order of the file; an upright rule parts two as a gap does."""
    rules = sorted(upright, key=lambda r: r.at)
    places = [r.at for r in rules]
    out: list[Piece] = []
    for line in split_lines(chars):
        run: list[Char] = []
        last: Char | None = None
        for char in line:
            if char.code not in {0x20, 0xA0}:
                if last is not None and _parted(last, char, rules, places):
                    out.append(_piece(run))
                    run = []
                last = char
            run.append(char)
        if last is not None:
            out.append(_piece(run))
    return out


def _parted(a: Char, b: Char, rules: Sequence[Rule], places: Sequence[float]) -> bool:
    if b.left - a.right > _PIECE_GAP * b.size:
        return True
    middle = b.baseline + _MIDDLE * b.size
    k = bisect_right(places, (a.left + a.right) / 2)
    while k < len(rules) and places[k] < (b.left + b.right) / 2:
        if rules[k].start <= middle <= rules[k].end:
            return True
        k += 1
    return False


def _piece(run: list[Char]) -> Piece:
    visible = [c for c in run if c.code not in {0x20, 0xA0}]
    largest = max(visible, key=lambda c: c.size)
    left, right = visible[0].left, max(c.right for c in visible)
    middle = largest.baseline + _MIDDLE * largest.size
    return Piece(left, right, largest.baseline, largest.size, run, (left + right) / 2, middle)


def without_underlines(level: Iterable[Rule], pieces: Iterable[Piece]) -> list[Rule]:
    """Return the level rules that do not underline words, nor strike them out."""
    ordered = sorted(pieces, key=lambda p: p.baseline)
    baselines = [p.baseline for p in ordered]
    out: list[Rule] = []
    for rule in level:
        near = ordered[bisect_right(baselines, rule.at - 12) : bisect_right(baselines, rule.at + 12)]
        if not any(_underlines(rule, p) for p in near):
            out.append(rule)
    return out


def _underlines(rule: Rule, piece: Piece) -> bool:
    """Say whether a rule runs as high as a piece's foot or middle, no further than it, and begins and ends at words."""
    if not -_MIDDLE * piece.size <= piece.baseline - rule.at <= _UNDERLINE * piece.size:
        return False
    if rule.start < piece.left - _UNDERLINE_ENDS or rule.end > piece.right + _UNDERLINE_ENDS:
        return False
    visible = [c for c in piece.chars if c.code not in {0x20, 0xA0}]
    begins = min(abs(c.left - rule.start) for c in visible) <= _UNDERLINE_ENDS
    return begins and min(abs(c.right - rule.end) for c in visible) <= _UNDERLINE_ENDS


def baselines_of(pieces: Iterable[Piece]) -> list[float]:
    """Return the baselines of pieces from top to bottom, those of one line once."""
    return [line[0].baseline for line in in_lines(pieces)]


def gaps_of(pieces: Sequence[Piece]) -> list[tuple[float, float]]:
    """Return the gaps that run through all lines of pieces, but for the few names that stand over several columns.

    A line by itself must show a wide one.
    """
    if not pieces:
        return []
    lines = in_lines(pieces)
    size = median(p.size for p in pieces)
    least = size * (_GAP_OF_ONE if len(lines) == 1 else _GAP_OF_FEW if len(lines) < _FEW_LINES else _GAP)
    over = names_over(pieces)
    if len(in_lines(over)) > _CROSSING * len(lines):
        return _uncovered(pieces, least)
    return _uncovered([p for p in pieces if p not in over], least)


def names_over(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces that stand over several columns: over two pieces or more in many lines."""
    several = [line for line in in_lines(pieces) if len(line) > 1]
    narrowest = min((b.left - a.right for line in several for a, b in pairwise(line)), default=math.inf)
    sides = [([p.left for p in line], [p.right for p in line]) for line in several]
    return [p for p in pieces if p.right - p.left > narrowest and _stands_over(p, sides)]


def in_lines(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Return the pieces of each line from left to right, the lines from top to bottom."""
    out: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda p: -p.baseline):
        if out and out[-1][0].baseline - piece.baseline <= _SAME_LINE * piece.size:
            out[-1].append(piece)
        else:
            out.append([piece])
    for line in out:
        line.sort(key=lambda p: p.left)
    return out


def _stands_over(piece: Piece, sides: Sequence[tuple[list[float], list[float]]]) -> bool:
    """Say whether a piece reaches over two pieces or more in many of the lines that have several, told by `sides`."""
    over = sum(
        bisect_left(lefts, piece.right - 1) - bisect_right(rights, piece.left + 1) > 1 for lefts, rights in sides
    )
    return over > _OVER * len(sides)


def _uncovered(pieces: Sequence[Piece], least: float) -> list[tuple[float, float]]:
    """Return the gaps, at least so wide, that no piece covers."""
    out: list[tuple[float, float]] = []
    end: float | None = None
    for piece in sorted(pieces, key=lambda p: p.left):
        if end is not None and piece.left - end >= least:
            out.append((end, piece.left))
        end = piece.right if end is None else max(end, piece.right)
    return out


def crossing(piece: Piece, at: float) -> bool:
    """Say whether a piece stands on both sides of a column's edge."""
    return piece.left < at - 1 and piece.right > at + 1


def breaks_early(pieces: Sequence[Piece], right: float) -> bool:
    """Say whether most lines of a column end where the next one's first word had room up to `right`: none wraps so."""
    lines = sorted(pieces, key=lambda p: -p.baseline)
    early = sum(_first_word(below) < right - above.right for above, below in pairwise(lines))
    return early * 2 >= len(lines) - 1


def _first_word(piece: Piece) -> float:
    """Return how wide the first word of a piece is, with the blank before it."""
    end = next((k for k, c in enumerate(piece.chars) if c.code in {0x20, 0xA0}), len(piece.chars))
    return piece.chars[end - 1].right - piece.left + 0.25 * piece.size
