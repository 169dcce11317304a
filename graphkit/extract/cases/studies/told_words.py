"""Tells by the plain words of a sentence how likely it is to tell one case: what opens none by any rule is found so.

The rules know how inspectors open a case, but not every way of opening one. The words of a sentence know nothing of
openings, and err in other sentences than the rules do. So where no rule sees a case and the words are sure, there is
one; where a rule sees one in running text, and hardly a word of it tells of a case, there is none. The weights stand
in cues/story_weights.json; `python -m graphkit.learning.stories` made them from readers' labels, without a look at the
rules.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import TypeAlias

from graphkit.extract.cases.studies.openings import brings
from graphkit.extract.cues.stems import signs as signs_of
from graphkit.extract.cues.stems import stems
from graphkit.extract.prose.announcing import single_case
from graphkit.extract.prose.beginnings import may_tell
from graphkit.extract.state import Sentence

#: how likely a sentence must be to tell a case that no rule sees, and those beside it to belong to it; and below what
#: likelihood of its likeliest sentence a case that a rule sees in running text is none. Chosen on thirteen blind
#: reports, of which the weights had learned from none: with 0.8 four cases more are found, and two that are none; 0.1
#: drops five that are none, and no other
_SURE, _BESIDE, _HARDLY = 0.9, 0.4, 0.1
#: what the first word of a sentence weighs beside all of them, and the first two
_FIRST = 1.0
#: a word, two separated by a blank, either with "^" where a sentence begins with it, or "" for what every sentence has
#: -> its log-odds of telling a case
Weights: TypeAlias = Mapping[str, float]


@lru_cache(maxsize=1)
def weights() -> Weights:
    """Return the fitted weights."""
    table = json.loads((files("graphkit.extract.cues") / "story_weights.json").read_text("utf-8"))
    return {name: hundredths / 100 for name, hundredths in table.items()}


def signs(clean: str) -> dict[str, float]:
    """Return the words and pairs of words of a sentence and those that it begins with, with what each weighs."""
    beginnings = stems(clean)
    first = {"^" + " ".join(beginnings[:n]): _FIRST for n in (1, 2)} if beginnings else {}
    return signs_of(beginnings) | first


def likelihood(clean: str, table: Weights | None = None) -> float:
    """Return how likely the words of a sentence tell of one case, 0 to 1.

    Args:
        clean: the sentence as `View.clean` gives it.
        table: weights to use instead of the fitted ones.
    """
    table = weights() if table is None else table
    odds = table.get("", 0.0) + sum(table.get(sign, 0.0) * weight for sign, weight in signs(clean).items())
    return 1 / (1 + math.exp(-odds))


def runs(sentences: Sequence[Sentence]) -> Iterator[list[Sentence]]:
    """Yield the sentences of a paragraph, in order, that tell one case by their words: one of them surely.

    The first of them brings somebody new, or the one before it does, and is of the case as well.
    """
    cleans = [sentence.view.clean for sentence in sentences]
    likely = [likelihood(clean) for clean in cleans]
    likely = [odds if odds >= _BESIDE and may_tell(c) else 0.0 for odds, c in zip(likely, cleans, strict=True)]
    taken = 0
    for first, end in _stretches(cleans, likely):
        before, taken = taken, end
        if max(likely[first:end]) < _SURE:
            continue
        if not brings(cleans[first]):
            first -= 1
            if first < before or not (may_tell(cleans[first]) and brings(cleans[first])):
                continue
        yield list(sentences[first:end])


def _stretches(cleans: Sequence[str], likely: Sequence[float]) -> Iterator[tuple[int, int]]:
    """Yield where sentences in a row may tell one case, and where that ends: at the next that is announced, too."""
    first = 0
    for k in range(len(cleans) + 1):
        if k == len(cleans) or likely[k] < _BESIDE or single_case(cleans[k]):
            if first < k:
                yield first, k
            first = k if k < len(cleans) and likely[k] >= _BESIDE else k + 1


def untold(sentences: Iterable[Sentence]) -> bool:
    """Tell whether hardly a word of these sentences tells of one case."""
    return max(likelihood(sentence.view.clean) for sentence in sentences) < _HARDLY
