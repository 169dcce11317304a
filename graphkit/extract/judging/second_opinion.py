"""Tells how likely a sentence judges, by a fitted look at it with its neighbours and its place.

The weights stand in cues/polarity_weights.json; `python -m graphkit.learning.polarity` made them from readers' labels.
They weigh what the rules see of the sentence, of those beside it, of its list's lead and its heading, with beginnings
of words and of pairs of words; then what they make of the sentences around it (course.py). What becomes of it beside
the rules is settled in last_word.py.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise
from typing import Literal, NamedTuple, TypeAlias

from graphkit.extract.cues import words
from graphkit.extract.cues.stems import stems as stems_of
from graphkit.extract.judging import course
from graphkit.extract.judging.course import Floats
from graphkit.extract.polarity.judge import Verdict, opening
from graphkit.extract.polarity.reading import read

#: how many times as likely a failing must be as a strength to be taken for one where no word says which
_LEANS = 4.5
#: how many of the words that spoke for it are kept as the reason
_REASONS = 3
_NOTHING = (0.0, 0.0)
Side: TypeAlias = Literal["failing", "strength"]
SIDES: tuple[Side, Side] = ("failing", "strength")
#: name of a feature -> value
Row: TypeAlias = dict[str, float]
#: name of a feature -> what it counts for a failing and for a strength (log-odds against no judgement)
Weights: TypeAlias = Mapping[str, tuple[float, float]]


class Fitted:
    """Weights with those of words and of pairs of words by the words themselves: a document has some ten thousand.

    Attributes:
        table: the weights by name of feature.
        words: those of a word (`w:`).
        pairs: those of a pair of words (`b:`), by its first and then by its second.
        again: those of a sentence among others, None where nothing of them was learned.
    """

    def __init__(self, table: Weights) -> None:
        self.table = table
        self.again = course.weights(table)
        self.words = {name[2:]: counts for name, counts in table.items() if name.startswith("w:")}
        self.pairs: dict[str, dict[str, tuple[float, float]]] = {}
        for name, counts in table.items():
            if name.startswith("b:"):
                first, _, second = name[2:].partition("_")
                self.pairs.setdefault(first, {})[second] = counts

    def spoken(self, stems: Sequence[str]) -> Iterator[tuple[float, float]]:
        """Yield what the words of a sentence and their pairs count for, each once, in the order of `features`."""
        yield from [counts for counts in map(self.words.get, dict.fromkeys(stems)) if counts]
        met: set[tuple[str, str]] = set()
        for seconds, pair in zip(map(self.pairs.get, stems), pairwise(stems), strict=False):
            if seconds and pair[1] in seconds and pair not in met:
                met.add(pair)
                yield seconds[pair[1]]
        yield from [self.table[name] for name in _first(stems) if name in self.table]


class Judged(NamedTuple):
    """A sentence as the rules judged it, with what stands around it.

    Attributes:
        clean: the sentence as `View.clean` gives it.
        lead: the sentence that introduces its list, "" elsewhere.
        heading: what stands above it.
        fresh: nothing before it belongs with it.
        place: what it stands in: `told` (a case study), `title`, `bullet`, `context`.
        section: its section, by a name of its own; "" where there is none.
    """

    clean: str
    lead: str
    heading: str
    fresh: bool
    place: frozenset[str]
    verdict: Verdict
    section: str = ""

    @property
    def polarity(self) -> str:
        """What the rules see in it, `neutral` where it does not judge."""
        return self.verdict.polarity or "neutral"


@lru_cache(maxsize=1)
def weights() -> Weights:
    """Return the fitted weights."""
    table = json.loads((files("graphkit.extract.cues") / "polarity_weights.json").read_text("utf-8"))
    return {name: (failing / 100, strength / 100) for name, (failing, strength) in table.items()}


@lru_cache(maxsize=1)
def shipped() -> Fitted:
    """Return the fitted weights made ready for use."""
    return Fitted(weights())


def in_course(
    sequence: Sequence[Judged], alone: Sequence[tuple[float, float]], fitted: Fitted
) -> Sequence[tuple[float, float]]:
    """Return how likely each sentence of a document is a failing and a strength, weighed with those around it."""
    if fitted.again is None or not sequence:
        return alone
    return course.weighed(course_of(sequence, alone), fitted.again)


def course_of(sequence: Sequence[Judged], likely: Sequence[tuple[float, float]]) -> Floats:
    """Return what each sentence of a document is weighed by, given its chances at first look (see course.py)."""
    told = ["told" in judged.place for judged in sequence]
    return course.course(likely, [judged.section for judged in sequence], [judged.fresh for judged in sequence], told)


def leans(sequence: Sequence[Judged]) -> list[Side]:
    """Return for each sentence of a list that always judges (case themes) the side to take where no word tells."""
    return ["failing" if failing > _LEANS * strength else "strength" for failing, strength in chances(sequence)]


def chances(sequence: Sequence[Judged], table: Weights | None = None) -> list[tuple[float, float]]:
    """Return for each sentence how likely it is a failing and a strength, each 0 to 1, together 1 at most.

    By the first look alone: as many sentences as a case or a list has make no course.
    """
    return first_look(sequence, shipped() if table is None else Fitted(table))


def first_look(sequence: Sequence[Judged], fitted: Fitted) -> list[tuple[float, float]]:
    """Return for each sentence how likely it is a failing and a strength, looked at with those beside it."""
    return [_chances(sequence, i, fitted) for i in range(len(sequence))]


def _chances(sequence: Sequence[Judged], i: int, fitted: Fitted) -> tuple[float, float]:
    """Return how likely a failing and a strength are in the sentence at `i`."""
    failing = strength = 0.0
    for name, value in _around(sequence, i).items():
        counts = fitted.table.get(name)
        if counts is not None:
            failing += value * counts[0]
            strength += value * counts[1]
    for one, other in fitted.spoken(stems_of(sequence[i].clean)):
        failing += one
        strength += other
    most = max(failing, strength, 0.0)
    failing, strength, neutral = (math.exp(x - most) for x in (failing, strength, 0.0))
    total = failing + strength + neutral
    return failing / total, strength / total


def spoke_for(clean: str, side: Side, fitted: Fitted | None = None) -> tuple[str, ...]:
    """Return the words of `clean` that spoke most for `side`, cut from it, in its order.

    Args:
        clean: a sentence as `View.clean` gives it.
        side: what they spoke for.
        fitted: weights to use instead of the shipped ones.
    """
    fitted = shipped() if fitted is None else fitted
    column = SIDES.index(side)
    tokens = [word for word in words(clean) if word.text[0].isalnum()]
    stems = stems_of(clean)
    spans: list[tuple[float, int, int]] = []
    for i, (stem, token) in enumerate(zip(stems, tokens, strict=True)):
        spans.append((fitted.words.get(stem, _NOTHING)[column], token.start, token.end))
        if i + 1 < len(tokens):
            counts = fitted.pairs.get(stem, {}).get(stems[i + 1], _NOTHING)
            spans.append((counts[column], token.start, tokens[i + 1].end))
    best = sorted((s for s in spans if s[0] > 0), key=lambda s: (-s[0], s[1], s[2]))[:_REASONS]
    return tuple(dict.fromkeys(clean[start:end] for _, start, end in sorted(best, key=lambda s: s[1:])))


def _first(stems: Sequence[str]) -> list[str]:
    """Return the names of the features of a sentence's first words."""
    return list(dict.fromkeys(f"first {'_'.join(stems[:n])}" for n in (1, 2))) if stems else []


def features(sequence: Sequence[Judged], i: int) -> Row:
    """Return the features of the sentence at `i` of a document's."""
    row = _around(sequence, i)
    stems = stems_of(sequence[i].clean)
    row |= {f"w:{stem}": 1.0 for stem in stems}
    row |= {f"b:{first}_{second}": 1.0 for first, second in pairwise(stems)}
    row |= dict.fromkeys(_first(stems), 1.0)
    return row


def _around(sequence: Sequence[Judged], i: int) -> Row:
    """Return the features of the sentence at `i` but for its plain words: how the rules see it, what stands around."""
    judged = sequence[i]
    own, kind = read(judged.clean), opening(judged.clean)
    polarity = judged.polarity
    row: Row = {"bias": 1.0}
    _sign(row, "", own.score)
    row[f"verdict {polarity}"] = row[f"opens {kind}"] = 1.0
    if judged.verdict.polarity:
        row[f"sure {polarity}"] = 2 * (judged.verdict.confidence - 0.5)
    for describing in sorted(own.neutral):
        row[describing] = 1.0
        _sign(row, f"{describing} ", own.score)
    if i and not judged.fresh:
        before = sequence[i - 1].polarity
        row[f"before {before}"] = row[f"before {before} {kind}"] = 1.0
    if i + 1 < len(sequence) and not sequence[i + 1].fresh:
        after = sequence[i + 1].polarity
        row[f"after {after}"] = row[f"after {after} {opening(sequence[i + 1].clean)}"] = 1.0
    if judged.lead:
        row["lead"] = 1.0
        _sign(row, "lead ", read(judged.lead).score)
    if judged.heading:
        _sign(row, "heading ", read(judged.heading).score)
    for place in sorted(judged.place):
        row[place] = 1.0
    return row


def _sign(row: Row, name: str, score: float) -> None:
    """Add what a score says, if it says anything."""
    if score:
        row[f"{name}{'praise' if score > 0 else 'shortcoming'}"] = min(abs(score), 4.0) / 2
