"""Weighs of what kind a figure is: what the rules say of it (kinds.py) with its unit, its size and the words around it.

The rules know the words that name a kind ("backlog", "each detective carries"), but hardly which shares are of cases
that inspectors read, and not every way of saying that something waits. The weights stand in cues/kind_weights.json;
`python -m graphkit.learning.kinds` made them from readers' labels.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple, TypeAlias

from graphkit.extract.cues.stems import stems
from graphkit.extract.figures.numbers.words import DURATION

#: what counts and shares are told apart by; of lengths of time, targets and the like the rules have the last word: a
#: deadline learned from its words alone is soon a delay
KINDS = ("backlog", "caseload", "rate", "workforce", "audit", "volume", "training")
_OPEN = frozenset(KINDS) - {"training"}
_NO_SHARE_OF_100 = frozenset({"caseload", "workforce"})
#: below this likelihood the rules have the last word
_SURE = 0.4
#: what words weigh that stand in the sentence, in what is counted, and in the heading
_SENTENCE, _COUNTED, _HEADING = 0.5, 0.7, 0.4
_MOST_OF, _MOST_VALUE = 6, 12
#: name of a sign -> kind -> what it counts for it (log-odds)
Weights: TypeAlias = Mapping[str, Mapping[str, float]]


class Seen(NamedTuple):
    """What of a figure tells its kind.

    Attributes:
        kind: what the rules say.
        unit: its unit.
        value: its value.
        of: of how many it is a part.
        what: what it counts.
        before: the words of its sentence before it.
        quote: its own words.
        after: the words of its sentence behind it.
        heading: the heading of its section.
    """

    kind: str
    unit: str | None
    value: float
    of: float | None
    what: str
    before: str
    quote: str
    after: str
    heading: str


@lru_cache(maxsize=1)
def weights() -> Weights:
    """Return the fitted weights."""
    table = json.loads((files("graphkit.extract.cues") / "kind_weights.json").read_text("utf-8"))
    return {name: {kind: x / 100 for kind, x in counts.items()} for name, counts in table.items()}


def signs(seen: Seen) -> dict[str, float]:
    """Return what speaks for the kind of a figure, by name."""
    unit, before, after = stems(seen.unit or "none"), stems(seen.before), stems(seen.after)
    found = {"": 1.0, f"rule {seen.kind}": 1.0, f"value {_size(seen.value, _MOST_VALUE)}": 1.0}
    found[f"of {_size(seen.of, _MOST_OF)}" if seen.of is not None else "no part"] = 1.0
    found |= {f"unit {stem}": 1.0 for stem in unit}
    found |= {f"unit ends {stem}": 1.0 for stem in unit[-1:]}
    found |= {f"before {stem}": 1.0 for stem in before[-1:]}
    found |= {f"after {stem}": 1.0 for stem in after[:1]}
    found |= {f"told {stem}": _SENTENCE for stem in (*before, *stems(seen.quote), *after)}
    found |= {f"counted {stem}": _COUNTED for stem in stems(seen.what)}
    found |= {f"heading {stem}": _HEADING for stem in stems(seen.heading)}
    return found


def _size(value: float, most: int) -> int:
    return min(most, int(math.log2(max(1.0, abs(value)))))


def _odds(seen: Seen, table: Weights) -> dict[str, float]:
    """Return what speaks for each kind that a figure may be of."""
    odds = dict.fromkeys(_possible(seen), 0.0)
    for sign, weight in signs(seen).items():
        for kind, x in table.get(sign, {}).items():
            if kind in odds:
                odds[kind] += weight * x
    return odds


def _possible(seen: Seen) -> Iterator[str]:
    percent = seen.unit == "percent"
    not_so = (_NO_SHARE_OF_100 if percent else frozenset()) | {"volume" if percent or seen.of is not None else "rate"}
    return (kind for kind in KINDS if kind not in not_so)


def is_open(seen: Seen) -> bool:
    """Tell whether the kind of a figure is to be weighed, and not the rules' alone."""
    return seen.kind in _OPEN and not (seen.unit and DURATION.fullmatch(seen.unit))


def weighed(seen: Seen, table: Weights | None = None) -> str:
    """Return the kind of a figure, that of the rules where no other is likely.

    Args:
        seen: what tells its kind.
        table: weights to use instead of the fitted ones.
    """
    if not is_open(seen):
        return seen.kind
    odds = _odds(seen, weights() if table is None else table)
    most = max(odds, key=lambda kind: odds[kind])
    likely = 1 / sum(math.exp(x - odds[most]) for x in odds.values())
    return most if likely > _SURE else seen.kind
