"""Fits what each theme tells of others by standing with them (see extract/themes/company.py)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphkit.extract.themes.company import KINDS
from graphkit.extract.themes.evidence import themes

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from scipy.sparse import csr_array

#: ridge penalties by kind. Left out, the themes F1 of three published reports and of those kept apart gains .008 to
#: .018; half and twice as much move it by less than .01
_RIDGE = {"own": 1.5, "before": 3.0, "after": 3.0, "rest": 1.5}
#: what is not worth keeping
_NOTHING = 0.005
#: how much a label of a published report counts for, beside those of reports written to learn from: they have the last
#: word here as elsewhere (see adapted.py)
_PUBLISHED = 2.0


def columns(around: NDArray[np.float64], text: NDArray[np.intp], theme: NDArray[np.intp]) -> csr_array:
    """Return what stands with each theme of a text: a row for each, a column for each kind, teller and theme told of.

    Args:
        around: chances of kinds x texts x themes, as company.py gives them.
        text: the text of each row.
        theme: the theme of each row.
    """
    import numpy as np
    from scipy import sparse

    kinds, _, size = around.shape
    chances = around[:, text].copy()
    chances[KINDS.index("own"), np.arange(len(text)), theme] = 0.0  # a theme tells nothing of itself
    kind, row, teller = np.nonzero(chances)
    column = (kind * size + teller) * size + theme[row]
    return sparse.csr_array((chances[kind, row, teller], (row, column)), shape=(len(text), kinds * size * size))


def fit(
    rows: csr_array, labels: NDArray[np.float64], odds: NDArray[np.float64], published: NDArray[np.bool_]
) -> dict[str, dict[str, dict[str, float]]]:
    """Return the weights by kind, theme that tells and theme told of, those of next to nothing left out.

    Args:
        rows: what stands with each theme of each labelled sentence, as `columns` gives it.
        labels: 1 where readers gave the theme, 0 elsewhere.
        odds: log-odds of the second look, to which the company adds.
        published: whether the sentence stands in a published report.
    """
    import numpy as np
    from scipy.optimize import minimize

    size = len(themes())
    ridge = np.repeat([_RIDGE[kind] for kind in KINDS], size * size)
    counts = np.where(published, _PUBLISHED, 1.0)

    def loss(w: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        z = rows @ w + odds
        value = float(counts @ (np.logaddexp(0, z) - labels * z)) + float(ridge @ (w * w)) / 2
        return value, rows.T @ (counts * (1 / (1 + np.exp(-z)) - labels)) + ridge * w

    w = minimize(loss, np.zeros(rows.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    found: dict[str, dict[str, dict[str, float]]] = {}
    for kind, tables in zip(KINDS, w.reshape(len(KINDS), size, size), strict=True):
        found[kind] = {}
        for teller, table in zip(themes(), tables, strict=True):
            kept = {theme: round(float(v), 2) for theme, v in zip(themes(), table, strict=True) if abs(v) >= _NOTHING}
            if kept:
                found[kind][teller] = kept
    return found
