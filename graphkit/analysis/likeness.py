"""How alike two forces (or two themes) are: shared failings over what the reports speak of on both sides."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

import networkx as nx

from graphkit.analysis.assessments import cells, name_of


@dataclass(frozen=True, slots=True)
class Alike:
    """Two forces, or two themes, beside each other. Only what reports speak of on both sides is counted.

    Attributes:
        one, other: keys of the nodes, the lesser first.
        one_name, other_name: their names.
        both_speak: the denominator: themes that the reports on both forces speak of (or forces whose reports speak
            of both themes).
        both_fail, either_fails: of these, those that fail on both sides, and on at least one; in part counts.
        agree: of these, those that fail on both sides or do well on both.
        shared: names of what fails on both sides, sorted.
    """

    one: str
    other: str
    one_name: str
    other_name: str
    both_speak: int
    both_fail: int
    either_fails: int
    agree: int
    shared: tuple[str, ...]

    @property
    def jaccard(self) -> float | None:
        """`both_fail / either_fails`, between 0 and 1 (Jaccard 1901); None where neither side fails in anything."""
        return self.both_fail / self.either_fails if self.either_fails else None

    @property
    def agreement(self) -> float | None:
        """`agree / both_speak`, between 0 and 1 (simple matching); None where there is nothing that both speak of."""
        return self.agree / self.both_speak if self.both_speak else None


def alike(graph: nx.MultiDiGraph, of: Literal["forces", "themes"] = "forces", least: int = 1) -> tuple[Alike, ...]:
    """Return every pair, the most alike first: by Jaccard, then by the larger denominator, then by name.

    Pairs without a Jaccard (neither side fails in what both speak of) come last.

    Args:
        graph: see `to_networkx`.
        of: `forces` compares forces by their themes, `themes` compares themes by the forces that fail in them.
        least: pairs with a smaller denominator (`both_speak`) are left out; a share of two themes says little.
    """
    fails: dict[str, dict[str, bool]] = defaultdict(dict)
    for (force, theme), cell in cells(graph).items():
        row, column = (force, theme) if of == "forces" else (theme, force)
        fails[row][column] = cell.fails
    found = []
    for one, other in combinations(sorted(fails), 2):
        both = sorted(fails[one].keys() & fails[other].keys())
        if len(both) < least:
            continue
        shared = [x for x in both if fails[one][x] and fails[other][x]]
        found.append(Alike(
            one, other, name_of(graph, one), name_of(graph, other),
            both_speak=len(both),
            both_fail=len(shared),
            either_fails=sum(fails[one][x] or fails[other][x] for x in both),
            agree=sum(fails[one][x] == fails[other][x] for x in both),
            shared=tuple(sorted(name_of(graph, x) for x in shared)),
        ))  # fmt: skip
    return tuple(sorted(found, key=_closest_first))


def _closest_first(pair: Alike) -> tuple[bool, float, int, str, str]:
    return pair.jaccard is None, -(pair.jaccard or 0), -pair.both_speak, pair.one_name, pair.other_name
