"""Fits what recommendations ask about: `python -m graphkit.learning.asking --own GOLD.json=REPORT ... -o FILE`.

Logistic regression with a ridge penalty, solved from zero (extract/recommending/asking.py). Run it after the weights of
theming are fitted, on which it rests. With `--left-out` it fits on all reports but one and prints the F1 on that one.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graphkit.evaluate import matching
from graphkit.extract.recommending.asking import KINDS, Parts, Weights, evidence, themes_of_each, words_in
from graphkit.extract.recommending.on_themes import parts_of
from graphkit.extract.themes.evidence import themes
from graphkit.learning.commanding import command
from graphkit.learning.rows import often
from graphkit.learning.solving import solved
from graphkit.learning.themes import analysed
from graphkit.records import Recommendation

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: ridge penalties of what all themes share and of each theme's lean. With six choices of these and of the one below the
#: F1 is .868 to .886 and .765 to .789 on two lists of 90 recommendations, .679 to .691 and .764 to .792 on two
#: published reports; chosen by looking at these four
_RIDGE, _LEAN_RIDGE = 2.0, 16.0
#: of single words, in how many reports one must stand, and below which weight it is left out
_WORD_RIDGE, _REPORTS, _SLIGHT = 22.0, 3, 0.05
#: how far from where readers begin a recommendation it may begin, in code points
_NEAR = 5


@dataclass(frozen=True, slots=True)
class Labelled:
    """A recommendation that graphkit finds in a report, with the themes that readers gave it."""

    parts: Parts
    asks: frozenset[str]
    report: str


def labelled(gold: dict[str, Any], text: str, name: str, published: bool = True) -> list[Labelled]:
    """Return the recommendations of `text` to which `gold` gives themes; `published` makes no difference."""
    del published
    state = analysed(text, name, "graphkit_recommendation_themes")
    starts = {record.id: record.start for record in state.of(Recommendation)}
    found = []
    for one, parts in zip(state.asked, parts_of(state), strict=True):
        for given in gold.get("recommendations", ()):
            places = (given["at"], given.get("repeated_at"))
            if given.get("themes") and any(at is not None and abs(at - starts[one]) <= _NEAR for at in places):
                found.append(Labelled(parts, frozenset(given["themes"]), name))
                break
    return found


def fit(asked: Sequence[Labelled]) -> Weights:
    """Return the weights that fit the labels."""
    import numpy as np
    from scipy import sparse

    names, known = themes(), _known(asked)
    place = {theme: i for i, theme in enumerate(names)}
    plain, of_words = len(KINDS) + 1 + len(names), {word: i for i, word in enumerate(known)}
    rows: list[NDArray[np.float64]] = []
    cells: list[tuple[int, int]] = []
    wanted: list[float] = []
    for one, found in zip(asked, evidence([one.parts for one in asked]), strict=True):
        spoken = [of_words[word] for word in sorted(words_in(one.parts) & of_words.keys())]
        for theme, values in found.items():
            row = np.zeros(plain)
            row[0], row[1 : len(KINDS) + 1], row[len(KINDS) + 1 + place[theme]] = 1.0, values, 1.0
            cells += [(len(rows), place[theme] * len(known) + word) for word in spoken]
            rows.append(row)
            wanted.append(float(theme in one.asks))
    if not rows:
        return {"kinds": dict.fromkeys(KINDS, 0.0), "always": 0.0, "lean": {}, "words": {}}
    y, many = np.array(wanted), len(names) * len(known)
    words = sparse.csr_array((np.ones(len(cells)), tuple(zip(*cells, strict=True)) or ([], [])), shape=(len(y), many))
    x = sparse.hstack([sparse.csr_array(np.array(rows)), words], format="csr")
    of_kinds = np.full(len(KINDS) + 1, _RIDGE)
    penalty = np.concatenate([of_kinds, np.full(len(names), _LEAN_RIDGE), np.full(many, _WORD_RIDGE)])
    two = solved(x, np.stack([y, 1 - y], axis=1), np.ones((len(y), 1)), penalty[:, None])
    w = (two[:, 0] - two[:, 1]).round(2).tolist()
    by_theme = {theme: w[plain + i * len(known) :][: len(known)] for i, theme in enumerate(names)}
    return {
        "kinds": dict(zip(KINDS, w[1 : len(KINDS) + 1], strict=True)),
        "always": w[0],
        "lean": {theme: lean for theme, lean in zip(names, w[len(KINDS) + 1 : plain], strict=True) if lean},
        "words": {
            theme: {word: x for word, x in zip(known, of, strict=True) if abs(x) >= _SLIGHT}
            for theme, of in by_theme.items()
        },
    }


def _known(asked: Sequence[Labelled]) -> list[str]:
    """Return the beginnings of words that recommendations of three reports hold, so that no name of a place gets in."""
    return sorted(often([words_in(one.parts) for one in asked], [one.report for one in asked], reports=_REPORTS))


def micro_f1(asked: Sequence[Labelled], fitted: Weights | None = None) -> float:
    """Return the micro-F1 of the themes of `asked`, by `fitted` or by the weights in use."""
    chosen = themes_of_each([one.parts for one in asked], fitted)
    return matching.micro_f1([(one.asks, {*themes}) for one, themes in zip(asked, chosen, strict=True)])


def _scored(asked: Sequence[Labelled], fitted: Weights) -> str:
    return f"themes F1 {micro_f1(asked, fitted):.3f} of {len(asked)}"


def _written(fitted: Weights) -> str:
    return json.dumps(fitted, indent=1, sort_keys=True) + "\n"


if __name__ == "__main__":
    command(__doc__, labelled, fit, _scored, _written)
