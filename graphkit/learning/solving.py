"""Solves a logistic regression over several classes, with a ridge penalty, from zero: same labels, same weights."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def solved(
    x: Any, y: NDArray[np.float64], each: NDArray[np.float64], penalty: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return the weights of the classes for each column of `x`: columns x classes.

    Args:
        x: rows x columns, an array or a sparse one.
        y: the share of each class that a row wants: rows x classes.
        each: what a row counts for: rows x 1.
        penalty: the ridge penalty of each column: columns x 1.
    """
    import numpy as np
    from scipy.optimize import minimize

    shape = len(penalty), y.shape[1]

    def loss(flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        w = flat.reshape(shape)
        z = x @ w
        logs = z - np.logaddexp.reduce(z, axis=1, keepdims=True)
        slope = x.T @ (each * (np.exp(logs) - y)) + penalty * w
        return float(-(each * y * logs).sum() + (penalty * w * w).sum() / 2), slope.ravel()

    found: NDArray[np.float64] = minimize(
        loss, np.zeros(shape[0] * shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 400}
    ).x
    return found.reshape(shape)
