"""Gives published reports the last word: each weight is learned from all reports, and once more from those alone.

Feature augmentation (H. Daumé III, "Frustratingly Easy Domain Adaptation", ACL 2007): every feature stands in the
table twice, the second time only in rows of published reports. What both kinds of report show is learned from both;
where published ones differ, the second weight says by how much, and the sum of the two is what holds for them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: how much stiffer the ridge is for the second weight. Left out, two published reports have a themes F1 of .766 to .772
#: and .775 to .788 with 1 to 10, and of .752 and .755 with one weight for both kinds
_STIFFER = 3.0


def twice(rows: Any, published: NDArray[np.bool_]) -> Any:
    """Return `rows`, a matrix or a sparse array of rows x features, with each feature again where `published`."""
    from scipy import sparse

    again = sparse.diags_array(published.astype(float)) @ sparse.csr_array(rows)
    return sparse.hstack([sparse.csr_array(rows), again], format="csr")


def stiffer(penalty: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the ridge penalties of features that stand twice from those of each, the features along the first axis."""
    import numpy as np

    return np.concatenate([penalty, penalty * _STIFFER])


def together(weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return what each feature weighs in a published report, the features along the first axis."""
    import numpy as np

    first, second = np.split(weights, 2)
    total: NDArray[np.float64] = first + second
    return total
