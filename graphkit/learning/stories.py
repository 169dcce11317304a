"""Fits which words tell a case: `python -m graphkit.learning.stories GOLD.json=REPORT ... --own GOLD.json=REPORT ...`.

Logistic regression with a ridge penalty, solved from zero, over words and pairs of words alone
(extract/cases/studies/told_words.py); a sentence tells a case where a reader's case study covers half of it. With
`--left-out` it fits on all reports but one and prints how well the words alone tell the sentences of that one apart.
`-o FILE` writes the weights.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from graphkit.extract.cases.studies.told_words import Weights, likelihood, signs
from graphkit.extract.state import Sentence
from graphkit.learning.commanding import command
from graphkit.learning.rows import as_sparse, often
from graphkit.learning.solving import solved
from graphkit.learning.themes import analysed

#: ridge penalty of words and of what every sentence has, and how often a word or pair must stand in the labels
_RIDGE, _BIAS_RIDGE, _OFTEN = 2.0, 0.02, 4
#: a word that counts for less, in hundredths, is left out of the table
_SLIGHT = 10
_KINDS = {"paragraph", "bullet"}


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sentence of a report, with whether it tells a case as readers have it."""

    clean: str
    tells: bool
    report: str


def labelled(gold: dict[str, Any], text: str, name: str, published: bool = True) -> list[Labelled]:
    """Return the sentences of `text` that may tell a case; `published` makes no difference.

    `gold["case_studies"]` holds where each case begins (`at`) and where it ends (`end`), in code points. A report whose
    gold has none teaches nothing.
    """
    del published
    spans = [(x["at"], x["end"]) for x in gold.get("case_studies", ()) if x.get("at") is not None and x.get("end")]
    if not spans:
        return []
    state = analysed(text, name, "graphkit_case_studies")
    return [
        Labelled(s.view.clean, any(_covers(span, s) for span in spans), name)
        for s in state.sentences
        if s.zone == "findings" and state.blocks[s.block].kind in _KINDS
    ]


def _covers(span: tuple[int, int], sentence: Sentence) -> bool:
    """Tell whether `span` holds more than half of `sentence`."""
    both = min(span[1], sentence.end) - max(span[0], sentence.start)
    return both * 2 > sentence.end - sentence.start


def fit(sentences: Sequence[Labelled]) -> Weights:
    """Return the weights that fit the labels of `sentences`."""
    import numpy as np

    if not sentences:
        return {}
    rows = [signs(one.clean) for one in sentences]
    names = ["", *sorted(often(rows, [one.report for one in sentences], times=_OFTEN))]
    x = as_sparse([{"": 1.0, **row} for row in rows], names)
    y = np.array([[float(one.tells), float(not one.tells)] for one in sentences])
    penalty = np.array([[_BIAS_RIDGE], *([[_RIDGE]] * (len(names) - 1))])
    w = solved(x, y, np.ones((len(rows), 1)), penalty)
    table = dict(zip(names, (w[:, 0] - w[:, 1]).round(2).tolist(), strict=True))
    return {name: float(odds) for name, odds in table.items() if not name or abs(odds) * 100 >= _SLIGHT}


def _scored(sentences: Sequence[Labelled], table: Weights) -> str:
    told = [(likelihood(one.clean, table) > 0.5, one.tells) for one in sentences]
    right = sum(said and tells for said, tells in told)
    return f"{right} of {sum(tells for _, tells in told)} sentences that tell, {sum(s for s, _ in told) - right} others"


def written(table: Weights) -> str:
    """Return the weights as JSON, in hundredths and a line for each word or pair."""
    lines = (f"{json.dumps(name)}: {round(100 * odds)}" for name, odds in sorted(table.items()))
    return "{\n" + ",\n".join(lines) + "\n}\n"


if __name__ == "__main__":
    command(__doc__, labelled, fit, _scored, written)
