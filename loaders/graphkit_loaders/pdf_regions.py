"""Finds the regions of a page that rules or shaded bands draw as a table may be drawn: grids, and stacks of bands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise

import msgspec

from graphkit_loaders.pdf_drawn import Drawing, Rule, Shade

#: points by which rules that are one may differ, and by which they may miss each other where they meet
SNAP = 2.5
#: points by which the ends of the rules of one table may differ
EDGE = 4.0
#: points by which shaded areas that are one may be apart
_SEAM = 0.6
#: rules that cross each other, above which a page is no text
_MOST_CROSSINGS = 100_000
#: the same of level edges that touch no upright one
_MOST_EDGES = 600
#: points: so high is a row of a head
_HEAD = 45.0


class Region(msgspec.Struct):
    """A part of a page between rules: its edges, the level edges inside it from top to bottom, and upright ones.

    Attributes:
        drawn: whether rules are among the edges, not the edges of shaded areas alone.
    """

    left: float
    right: float
    bottom: float
    top: float
    level: list[Rule]
    upright: list[Rule]
    drawn: bool


def find_regions(drawing: Drawing) -> list[Region]:
    """Return the regions of a page: those in which rules cross, then those between level edges of one width."""
    level, upright = _merged(drawing.level), _merged(drawing.upright)
    if len(level) * len(upright) > _MOST_CROSSINGS:
        return []
    grids, free = _grids(level, upright)
    edges = _shade_edges(drawing.shades)
    for grid in grids:
        inside = [r for r in edges if _holds(grid, r)]
        grid.level = sorted(_merged([*grid.level, *inside]), key=lambda r: -r.at)
    free, edges = ([r for r in some if not any(_holds(grid, r) for grid in grids)] for some in (free, edges))
    return [*grids, *_stacks(free, edges)]


def _holds(region: Region, rule: Rule) -> bool:
    within = region.left - EDGE <= (rule.start + rule.end) / 2 <= region.right + EDGE
    return within and region.bottom - EDGE <= rule.at <= region.top + EDGE


def _merged(rules: Iterable[Rule]) -> list[Rule]:
    """Return the rules with the pieces of one line, cell by cell as some programs draw them, in one."""
    rows: list[list[Rule]] = []
    for rule in sorted(rules, key=lambda r: r.at):
        if rows and rule.at - rows[-1][0].at <= SNAP:
            rows[-1].append(rule)
        else:
            rows.append([rule])
    out: list[Rule] = []
    for row in rows:
        at = sum(rule.at for rule in row) / len(row)
        start, end = row[0].start, row[0].start
        for rule in sorted(row, key=lambda r: r.start):
            if rule.start > end + SNAP and end > start:
                out.append(Rule(at, start, end))
                start = rule.start
            start, end = min(start, rule.start), max(end, rule.end) if end > start else rule.end
        out.append(Rule(at, start, end))
    return out


def _shade_edges(shades: Iterable[Shade]) -> list[Rule]:
    """Return the level edges of shaded areas, but where two of one colour touch; pieces of one edge in one."""
    marks = sorted((s.colour, at, s.left, s.right, at == s.top) for s in shades for at in (s.bottom, s.top))
    out: list[Rule] = []
    begin = 0
    while begin < len(marks):
        colour, at = marks[begin][:2]
        end = begin
        while end < len(marks) and marks[end][0] == colour and marks[end][1] <= at + _SEAM:
            end += 1
        tops, bottoms = ([(a, b) for *_, a, b, top in marks[begin:end] if top is kind] for kind in (True, False))
        out += [Rule(at, a, b) for a, b in (*_left_of(tops, bottoms), *_left_of(bottoms, tops))]
        begin = end
    return _merged(out)


def _left_of(spans: Iterable[tuple[float, float]], others: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return the parts of spans that none of the others covers."""
    out = [*spans]
    for begin, end in others:
        out = [part for a, b in out for part in ((a, min(b, begin)), (max(a, end), b)) if part[1] - part[0] > _SEAM]
    return out


def _grids(level: Sequence[Rule], upright: Sequence[Rule]) -> tuple[list[Region], list[Rule]]:
    """Return the regions whose rules touch each other, and the level rules that touch no upright one."""
    group = [*range(len(level) + len(upright))]

    def root(k: int) -> int:
        while group[k] != k:
            group[k] = group[group[k]]
            k = group[k]
        return k

    for i, across in enumerate(level):
        for j, down in enumerate(upright, len(level)):
            if (
                across.start - SNAP <= down.at <= across.end + SNAP
                and down.start - SNAP <= across.at <= down.end + SNAP
            ):
                group[root(i)] = root(j)
    found: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for k, rule in enumerate([*level, *upright]):
        found.setdefault(root(k), ([], []))[k >= len(level)].append(rule)
    free = [rule for across, down in found.values() if not down for rule in across]
    grids = [
        Region(
            min([r.start for r in across] + [r.at for r in down]),
            max([r.end for r in across] + [r.at for r in down]),
            min([r.at for r in across] + [r.start for r in down]),
            max([r.at for r in across] + [r.end for r in down]),
            across,
            down,
            True,
        )
        for across, down in found.values()
        if across and down
    ]
    return grids, free


class _Stack(msgspec.Struct):
    """Level edges that begin and end below each other; `drawn` where one is a rule, not the edge of a shaded area."""

    edges: list[Rule]
    drawn: bool

    @property
    def top(self) -> float:
        return max(r.at for r in self.edges)

    @property
    def bottom(self) -> float:
        return min(r.at for r in self.edges)


def _stacks(rules: Iterable[Rule], edges: Iterable[Rule]) -> list[Region]:
    """Return the regions between level edges that begin and end below each other, with the shorter ones in them.

    Args:
        rules: those drawn as lines.
        edges: those of shaded areas.
    """
    every = [*((rule, True) for rule in rules), *((edge, False) for edge in edges)]
    every.sort(key=lambda pair: pair[0].start - pair[0].end)
    stacks: list[_Stack] = []
    for rule, drawn in every[:_MOST_EDGES]:
        stack = next((s for s in stacks if _same_ends(s.edges[0], rule)), None)
        if stack is None:
            stacks.append(_Stack([rule], drawn))
        else:
            stack.edges.append(rule)
            stack.drawn = stack.drawn or drawn
    regions: list[Region] = []
    for n, stack in enumerate(stacks):
        for inner in stacks[n + 1 :] if stack.edges else []:
            taken = [r for r in inner.edges if _is_inside(r, stack)] if inner.edges and _may_hold(stack, inner) else []
            if taken:
                inner.edges = [r for r in inner.edges if r not in taken]
                stack.edges += taken
                stack.drawn = stack.drawn or inner.drawn
        level = sorted(_merged(stack.edges), key=lambda r: -r.at)
        if len(heights(level)) > 1:
            widest = stack.edges[0]
            regions.append(Region(widest.start, widest.end, stack.bottom, stack.top, level, [], stack.drawn))
    # the smallest first: a table stands between the rules of a page
    return sorted(regions, key=lambda r: (r.right - r.left) * (r.top - r.bottom))


def _may_hold(stack: _Stack, inner: _Stack) -> bool:
    """Say whether a stack's own edges stand among those of an inner one, or close to it, if that is one by itself."""
    own = heights(inner.edges)
    if len(own) < 3:
        return True
    whole = [r.at for r in stack.edges if _same_ends(r, stack.edges[0])]
    far = 1.5 * max(a - b for a, b in pairwise(own))
    above = min((at - own[0] for at in whole if at >= own[0] - SNAP), default=far + 1)
    below = min((own[-1] - at for at in whole if at <= own[-1] + SNAP), default=far + 1)
    return any(own[-1] + SNAP < at < own[0] - SNAP for at in whole) or (above <= far and below <= far)


def _is_inside(rule: Rule, stack: _Stack) -> bool:
    """Say whether a rule is inside a stack, or stands right over it below a name of several columns."""
    widest = stack.edges[0]
    if rule.start < widest.start - EDGE or rule.end > widest.end + EDGE or rule.at < stack.bottom:
        return False
    return rule.at <= stack.top or (rule.at <= stack.top + _HEAD and abs(rule.end - widest.end) <= EDGE)


def _same_ends(a: Rule, b: Rule) -> bool:
    return abs(a.start - b.start) <= EDGE and abs(a.end - b.end) <= EDGE


def heights(level: Iterable[Rule]) -> list[float]:
    """Return how high the edges run, from top to bottom, those of one height once."""
    return [at for at, _ in groupby(sorted((r.at for r in level), reverse=True))]
