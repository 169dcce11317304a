"""Fits how cases went: `python -m graphkit.learning.outcomes GOLD.json=REPORT ... --own GOLD.json=REPORT ... -o FILE`.

Logistic regression over three outcomes with a ridge penalty, solved from zero (extract/cases/studies/outcomes.py). With
`--left-out` it fits on all reports but one and prints how many cases of that one come out as readers have them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from graphkit.extract.cases.studies.case_studies import stories
from graphkit.extract.cases.studies.outcomes import Story, Weights, outcome, settles, signs, told
from graphkit.learning.commanding import command, in_hundredths
from graphkit.learning.solving import solved
from graphkit.learning.themes import analysed

#: the outcomes in the order of their columns; what the weights say is relative to the last
_OUTCOMES = ("effective", "ineffective", "mixed")
_RIDGE = 3.0
#: how far from where readers begin a case it may begin, in code points
_NEAR = 60


@dataclass(frozen=True, slots=True)
class Labelled:
    """A case that graphkit finds in a report, with how it went as readers have it."""

    story: Story
    went: str


def labelled(gold: dict[str, Any], text: str, name: str, published: bool = True) -> list[Labelled]:
    """Return the cases of `text` that `gold["case_studies"]` has as well; `published` makes no difference."""
    del published
    found = stories(analysed(text, name, "graphkit_case_studies"))
    return [Labelled(story, went) for at, went in _given(gold) for story in _nearest(found, at)]


def _given(gold: dict[str, Any]) -> Iterator[tuple[int, str]]:
    yield from ((case["at"], case["polarity"]) for case in gold.get("case_studies", ()) if case.get("at") is not None)


def _nearest(found: Sequence[tuple[int, Story]], at: int) -> list[Story]:
    near = [(abs(start - at), i) for i, (start, _) in enumerate(found) if abs(start - at) <= _NEAR]
    return [found[min(near)[1]][1]] if near else []


def fit(cases: Sequence[Labelled]) -> Weights:
    """Return the weights that fit `cases`, those whose title settles how they went left out."""
    import numpy as np

    open_ones = [case for case in cases if not settles(case.story)]
    if not open_ones:
        return {}
    rows = [signs(case.story, told(case.story)) for case in open_ones]
    names = sorted({name for row in rows for name in row})
    x = np.array([[row.get(name, 0.0) for name in names] for row in rows])
    y = np.array([[float(case.went == went) for went in _OUTCOMES] for case in open_ones])
    w = solved(x, y, np.ones((len(rows), 1)), np.full((len(names), 1), _RIDGE))
    against = (w[:, :2] - w[:, 2:]).round(2).tolist()
    return {name: (effective, ineffective) for name, (effective, ineffective) in zip(names, against, strict=True)}


def right(cases: Sequence[Labelled], table: Weights | None = None) -> int:
    """Return how many of `cases` go as readers have it, by `table` or by the weights in use."""
    return sum(outcome(case.story, table)[0] == case.went for case in cases)


def _scored(cases: Sequence[Labelled], table: Weights) -> str:
    return f"{right(cases, table)} of {len(cases)} cases right"


if __name__ == "__main__":
    command(__doc__, labelled, fit, _scored, in_hundredths)
