"""Makes tables of rows of named features, and says which names are met often enough to be weighed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix


def often(
    rows: Sequence[Iterable[str]], report_of: Sequence[int | str], *, times: int = 1, reports: int = 2
) -> set[str]:
    """Return the names in `rows` that are met so many times, and in so many reports that none is the name of a place.

    Args:
        rows: the names in each row.
        report_of: the report of each row.
        times: how many rows must hold a name at least.
        reports: in how many reports these must stand.
    """
    seen: Counter[str] = Counter(name for row in rows for name in row)
    where: dict[str, set[int | str]] = defaultdict(set)
    for row, report in zip(rows, report_of, strict=True):
        for name in row:
            where[name].add(report)
    return {name for name, n in seen.items() if n >= times and len(where[name]) >= reports}


def as_sparse(rows: Sequence[Mapping[str, float]], names: Sequence[str]) -> csr_matrix:
    """Return `rows` as a sparse matrix of rows x `names`; other features are left out."""
    import numpy as np
    from scipy.sparse import csr_matrix

    column = {name: i for i, name in enumerate(names)}
    cells = [[(column[name], x) for name, x in row.items() if name in column] for row in rows]
    bounds = np.cumsum([0, *map(len, cells)])
    flat = [cell for row in cells for cell in row]
    return csr_matrix(([v for _, v in flat], [i for i, _ in flat], bounds), shape=(len(rows), len(names)))
