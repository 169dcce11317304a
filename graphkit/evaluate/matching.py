"""How predicted records are matched to annotated ones, and precision, recall and F1 from the counts."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence, Set
from typing import TypeVar

G = TypeVar("G")
P = TypeVar("P")

#: characters by which two places may differ and still be one
TOLERANCE = 5
_ARTICLES = frozenset({"the", "a", "an"})


def squeeze(text: str | None) -> str:
    """Return the words of `text` in lower case, joined by one space; plural endings, articles and quotes folded."""
    plain = (text or "").lower().replace("’", "'").replace("'s", "s")
    words = (word for word in re.sub(r"[^a-z0-9]+", " ", plain).split() if word not in _ARTICLES)
    return " ".join(w[:-1] if len(w) > 3 and w.endswith("s") and not w.endswith("ss") else w for w in words)


def nearness(a: int | None, b: int | None) -> float:
    """Return 1 for the same place, less for one up to TOLERANCE away, 0 beyond it or where there is none."""
    if a is None or b is None or abs(a - b) > TOLERANCE:
        return 0.0
    return 1 / (1 + abs(a - b))


def overlap(a: tuple[int, int], b: tuple[int, int]) -> float:
    """Return the share of the shorter span that both have, 0 where that is less than a half."""
    common = min(a[1], b[1]) - max(a[0], b[0])
    shorter = min(a[1] - a[0], b[1] - b[0])
    return common / shorter if shorter > 0 and common >= shorter / 2 else 0.0


def pair(gold: Sequence[G], predicted: Sequence[P], likeness: Callable[[G, P], float]) -> list[tuple[int, int]]:
    """Return index pairs one to one, the likest first (ties in order of place); likeness 0 is no match."""
    scored = sorted(
        (-like, i, j) for i, g in enumerate(gold) for j, p in enumerate(predicted) if (like := likeness(g, p))
    )
    taken_gold: set[int] = set()
    taken: set[int] = set()
    pairs: list[tuple[int, int]] = []
    for _, i, j in scored:
        if i not in taken_gold and j not in taken:
            taken_gold.add(i)
            taken.add(j)
            pairs.append((i, j))
    return pairs


def prf(found: int, gold: int, right: int, predicted: int) -> dict[str, float]:
    """Return precision, recall and F1 (to four places) with the counts.

    Args:
        found: annotated items that were found.
        gold: annotated items.
        right: predicted items that are right.
        predicted: predicted items.
    """
    p, r, f1 = _prf(found, gold, right, predicted)
    return {"p": round(p, 4), "r": round(r, 4), "f1": round(f1, 4), "gold": gold, "predicted": predicted}


def _prf(found: int, gold: int, right: int, predicted: int) -> tuple[float, float, float]:
    p = right / predicted if predicted else float(not gold)
    r = found / gold if gold else float(not predicted)
    return p, r, 2 * p * r / (p + r) if p + r else 0.0


def share(right: int, of: int, empty: float = 0.0) -> float:
    """Return `right / of` to four places, `empty` where there is nothing to be right about."""
    return round(right / of, 4) if of else empty


def micro_f1(pairs: Sequence[tuple[Set[str], Set[str]]]) -> float:
    """Return the micro-averaged F1 of pairs of sets, whichever of the two is annotated; 1 where all are empty."""
    both = sum(len(a & b) for a, b in pairs)
    return _prf(both, sum(len(a) for a, _ in pairs), both, sum(len(b) for _, b in pairs))[2]


def sets_f1(pairs: Sequence[tuple[Set[str], Set[str]]]) -> float:
    """Return the micro-averaged F1 of predicted sets against annotated ones, to four places."""
    return round(micro_f1(pairs), 4)
