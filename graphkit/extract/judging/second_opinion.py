"""Finds judgements that the rules' words miss: a fitted look at a sentence with its neighbours and its place.

It adds a finding where the rules see no judgement and it is sure, or less sure and the plain words of the sentence
agree (plain_words.py). It never turns one: where it takes a failing for a strength, or the reverse, nothing is said,
since a wrong polarity is worse than a gap. The weights stand in cues/polarity_weights.json; `python -m
graphkit.learning.polarity` made them from readers' labels. They weigh what the rules see of the sentence, of those
beside it, of its list's lead and its heading, with beginnings of words and of pairs of words; then what they make of
the sentences around it (course.py).
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise
from typing import Literal, NamedTuple, TypeAlias

from graphkit.extract.cues import words
from graphkit.extract.cues.stems import stems as stems_of
from graphkit.extract.judging import course, plain_words
from graphkit.extract.judging.course import Floats
from graphkit.extract.polarity.deeds import LOST, deed
from graphkit.extract.polarity.judge import Verdict, opening
from graphkit.extract.polarity.reading import read

#: how likely a failing or a strength must be to be added, how likely its opposite may be, and how sure the rules must
#: be to be asked nothing; chosen on three published reports and on them said anew, each left out of the fit, and on
#: those kept apart: surer and stricter loses no sentence of the published ones and has fewer of them turned round
_SURE, _DOUBT, _UNSURE = 0.6, 0.2, 0.75
#: how likely what is less sure must be to be added, and how likely by the plain words of the sentence alone, which saw
#: nothing of the rules: where two that err in other sentences agree. Chosen on seventeen blind reports: of their 3,547
#: sentences .837 are right and 71 turned round, for .816 and 65; of the 2,158 of three published ones, each left out of
#: the fits but known to those who made the rules, whose silence tells more there, .874 for .879, and five as before
_LIKELY, _AGREED = 0.3, 0.5
#: how likely the opposite of what the rules are not sure of may be, how many times as likely itself must be by its own
#: words, and how likely at least. Where only an opposite of 0.2 counted, 32 of 960 sentences by writers who had not
#: seen the rules were turned round; now 26, for one that was right. Three published reports, each left out of the fit,
#: gain as many as they lose
_AGAINST, _TIMES, _HARDLY = 0.15, 2.0, 0.25
#: how many times as likely a failing must be as a strength to be taken for one where no word says which
_LEANS = 4.5
#: how sure the rules must be that a sentence judges nothing
_NOTHING_SAID = 0.9
_SIDES = ("failing", "strength")
#: so many sentences away may stand what speaks for one that no word of its own speaks for
_NEAR = 5
#: how many of the words that spoke for it are kept as the reason
_REASONS = 3
_NOTHING = (0.0, 0.0)
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


def second_opinion(sequence: Sequence[Judged], table: Weights | None = None) -> list[Verdict]:
    """Return the verdict of each sentence of a document, in order: the rules', or what is found where they see none.

    In a case study, where neither sees any, a bare deed may tell.

    Args:
        sequence: the sentences in which inspectors may judge, in order.
        table: weights to use instead of the fitted ones.
    """
    fitted = shipped() if table is None else Fitted(table)
    alone = [_chances(sequence, i, fitted) for i in range(len(sequence))]
    verdicts = [
        judged.verdict if _is_plain(judged.verdict) else _look(first, likely, judged, fitted)
        for judged, first, likely in zip(sequence, alone, _in_course(sequence, alone, fitted), strict=True)
    ]
    found = [_or_deed(judged, verdict) for judged, verdict in zip(sequence, verdicts, strict=True)]
    return [
        v if v.reason or v.polarity is None else replace(v, reason=_around_it(sequence, found, i, fitted))
        for i, v in enumerate(found)
    ]


def _around_it(sequence: Sequence[Judged], found: Sequence[Verdict], i: int, fitted: Fitted) -> tuple[str, ...]:
    """Return the words that speak for a verdict for which none of its own sentence does.

    Those of what leads to its list, else of the nearest sentence in its section that is judged alike: of two as near,
    the one before.
    """
    side = found[i].polarity
    if side in _SIDES and (led := _reason(sequence[i].lead, _SIDES.index(side), fitted)):
        return led
    near = (j for j in range(max(0, i - _NEAR), min(len(found), i + _NEAR + 1)) if j != i)
    alike = [j for j in near if sequence[j].section == sequence[i].section and found[j].polarity == side]
    told = [j for j in alike if found[j].reason]
    return found[min(told, key=lambda j: (abs(j - i), j))].reason if told else ()


def _in_course(
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


def _or_deed(judged: Judged, verdict: Verdict) -> Verdict:
    """Return what a bare deed tells in a case study, where no word of it judges or only the weights do."""
    if "told" not in judged.place or judged.verdict.polarity in {"failing", "mixed"}:
        return verdict
    done = deed(judged.clean)
    if done.polarity is None or done.polarity == verdict.polarity:
        return verdict
    if judged.verdict.polarity is not None and (done.confidence < LOST or _is_plain(judged.verdict)):
        return verdict
    own = read(judged.clean)
    if "rule" in own.neutral:  # what may be done by law is no deed
        return verdict
    against = own.score * (-1 if done.polarity == "failing" else 1) < 0
    return verdict if verdict.polarity is not None and against and done.confidence < LOST else done


def _is_plain(verdict: Verdict) -> bool:
    return verdict.polarity == "mixed" or verdict.confidence > (_UNSURE if verdict.polarity else _NOTHING_SAID)


def leans(sequence: Sequence[Judged]) -> list[Literal["failing", "strength"]]:
    """Return for each sentence of a list that always judges (case themes) the side to take where no word tells."""
    return ["failing" if failing > _LEANS * strength else "strength" for failing, strength in chances(sequence)]


def chances(sequence: Sequence[Judged], table: Weights | None = None) -> list[tuple[float, float]]:
    """Return for each sentence how likely it is a failing and a strength, each 0 to 1, together 1 at most.

    By the first look alone: as many sentences as a case or a list has make no course.
    """
    fitted = shipped() if table is None else Fitted(table)
    return [_chances(sequence, i, fitted) for i in range(len(sequence))]


def spoke_for(clean: str, side: Literal["failing", "strength"]) -> tuple[str, ...]:
    """Return the words of `clean` that spoke most for `side`, in its order."""
    return _reason(clean, _SIDES.index(side), shipped())


def _look(alone: tuple[float, float], likely: tuple[float, float], judged: Judged, fitted: Fitted) -> Verdict:
    """Return the verdict of the rules, or what is found beside it by a first look and with the sentences around."""
    verdict = judged.verdict
    if verdict.polarity is not None:
        return Verdict(None, (), verdict.confidence) if _doubtful(alone, likely, verdict) else verdict
    side = 0 if likely[0] > likely[1] else 1
    sure, opposite = likely[side], likely[1 - side]
    if opposite > _DOUBT or not (sure > _SURE or (sure > _LIKELY and _agrees(judged.clean, side))):
        return verdict
    if "told" in judged.place and "rule" in read(judged.clean).neutral:
        return verdict  # what the law allows or forbids in a case was not seen to be done
    confidence = round(0.5 + 0.3 * (sure - _SURE), 2)  # below what the rules' plain words give
    return Verdict("strength" if side else "failing", _reason(judged.clean, side, fitted), confidence)


def _agrees(clean: str, side: int) -> bool:
    """Tell whether the plain words of a sentence speak for `side` as well."""
    return plain_words.chances(clean, plain_words.weights())[side] > _AGREED


def _doubtful(alone: tuple[float, float], likely: tuple[float, float], verdict: Verdict) -> bool:
    """Tell whether what the rules are not sure of may as well be its opposite, or no judgement at all."""
    side = _SIDES.index(verdict.polarity or "")
    against = 1 - side
    # what stands around a plain verdict takes nothing from it that its own words do not
    if min(alone[against], likely[against]) > _AGAINST or alone[side] < _TIMES * alone[against]:
        return True
    return max(alone[side], likely[side]) < _HARDLY


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


def _reason(clean: str, side: int, fitted: Fitted) -> tuple[str, ...]:
    """Return the words that spoke most for it, cut from the sentence, in its order."""
    tokens = [word for word in words(clean) if word.text[0].isalnum()]
    stems = stems_of(clean)
    spans: list[tuple[float, int, int]] = []
    for i, (stem, token) in enumerate(zip(stems, tokens, strict=True)):
        spans.append((fitted.words.get(stem, _NOTHING)[side], token.start, token.end))
        if i + 1 < len(tokens):
            counts = fitted.pairs.get(stem, {}).get(stems[i + 1], _NOTHING)
            spans.append((counts[side], token.start, tokens[i + 1].end))
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
