"""Judges a sentence of an inspection report: failing, strength, mixed or no judgement, with the words that decided."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from graphkit.extract.cues import CueMatcher, Hit, Word, load_cues, words
from graphkit.records import Polarity


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a sentence judges.

    Attributes:
        polarity: None where it does not judge (context, law, method, duty, plan).
        reason: the words that decided, each cut from the sentence, in its order.
        confidence: 0 to 1, how clearly the words speak; not a calibrated probability.
    """

    polarity: Polarity | None
    reason: tuple[str, ...]
    confidence: float


class Cue(NamedTuple):
    """What a cue phrase stands for: its family (`failing.word` ...) and how much it counts."""

    side: str
    name: str
    weight: float


@lru_cache(maxsize=1)
def _matcher() -> CueMatcher[Cue]:
    return CueMatcher(_patterns(), load_cues("polarity")["classes"])


def _patterns() -> Iterator[tuple[str, Cue]]:
    table = load_cues("polarity")
    for side in ("failing", "strength", "neutral"):
        for name, family in table[side].items():
            for cue in family["cues"]:
                yield cue, Cue(side, name, float(family["weight"]))


_NEGATORS = frozenset(
    {"not", "no", "never", "nor", "neither", "none", "nobody", "nothing", "cannot", "hardly", "without", "little"}
)
_SPLIT = frozenset(
    {"but", "however", "although", "though", "while", "whilst", "despite", "nevertheless", "nonetheless", "yet", ";"}
)
_CONCESSION = frozenset({"although", "though", "while", "whilst", "despite"})
_CONTRAST = frozenset({"but", "however", "nevertheless", "nonetheless", "yet"})
_SCOPE = 6
_FAILING, _STRENGTH = -1.5, 2.0


def _negates(word: str) -> bool:
    return word in _NEGATORS or word.endswith("n't")


@dataclass(slots=True)
class _Clause:
    joint: str  # the word that joins it to what stands before, "" for the first
    first: int
    last: int
    score: float = 0.0
    neutral: float = 0.0


def _clauses(tokens: list[Word]) -> list[_Clause]:
    clauses = [_Clause("", 0, -1)]
    for i, token in enumerate(tokens):
        if token.text in _SPLIT and not (
            token.text == "yet" and i and tokens[i - 1].text in {"not", "had", "has", "have"}
        ):
            if clauses[-1].last < clauses[-1].first and not clauses[-1].joint:
                clauses[-1].joint = token.text
                clauses[-1].first = i + 1
                continue
            clauses.append(_Clause(token.text, i + 1, i))
        elif token.text == "," and clauses[-1].joint in _CONCESSION and len(clauses) == 1:
            clauses.append(_Clause(",", i + 1, i))
        clauses[-1].last = i
    return [c for c in clauses if c.last >= c.first]


def _settle(hits: list[Hit[Cue]]) -> list[Hit[Cue]]:
    """Return the judging hits that do not overlap, the longer and weightier first served."""
    taken: set[int] = set()
    kept: list[Hit[Cue]] = []
    for hit in sorted(hits, key=lambda h: (h.first - h.last, -h.value.weight, h.first)):
        span = range(hit.first, hit.last + 1)
        if hit.value.side != "neutral":
            if taken.intersection(span):
                continue
            taken.update(span)
        kept.append(hit)
    return sorted(kept)


class _Read(NamedTuple):
    score: float
    neutral: float
    mixed: bool
    reason: tuple[str, ...]
    opener: str


@lru_cache(maxsize=8192)
def _read(clean: str) -> _Read:
    """Read `clean` by itself."""
    tokens = words(clean)
    hits = _settle(_matcher().find(tokens))
    clauses = _clauses(tokens)
    spent: set[int] = set()
    marks: list[tuple[int, int, float]] = []
    for hit in hits:
        if hit.value.side == "neutral":
            for clause in clauses:
                if clause.first <= hit.first <= clause.last:
                    clause.neutral += hit.value.weight
            continue
        sign = -1.0 if hit.value.side == "failing" else 1.0
        weight = sign * hit.value.weight
        first = hit.first
        if hit.value.name != "phrase":
            negator = _negator(tokens, hit.first)
            if negator is not None:
                spent.add(negator)
                first = negator
                weight = -3.0 if sign > 0 else 1.5
        else:
            spent.update(range(hit.first, hit.last + 1))
        marks.append((first, hit.last, weight))
    for i, token in enumerate(tokens):
        if i not in spent and _negates(token.text) and token.text != "without":
            marks.append((i, min(i + 1, len(tokens) - 1), -2.0))
    reason: list[tuple[int, str, float]] = []
    for first, last, weight in sorted(marks):
        for clause in clauses:
            if clause.first <= last <= clause.last:
                clause.score += weight
                break
        reason.append((first, clean[tokens[first].start : tokens[last].end], weight))
    score, neutral, mixed = _combine(clauses)
    sign = -1 if score < 0 else 1
    decided = tuple(dict.fromkeys(text for _, text, w in reason if mixed or w * sign > 0))
    return _Read(score, neutral, mixed, decided, " ".join(t.text for t in tokens[:3]))


def _negator(tokens: list[Word], at: int) -> int | None:
    for i in range(at - 1, max(at - _SCOPE, 0) - 1, -1):
        word = tokens[i].text
        if word in _SPLIT or word in {",", ":", "(", ")", "."}:
            return None
        if _negates(word):
            return i
    return None


def _combine(clauses: list[_Clause]) -> tuple[float, float, bool]:
    """Return score, weight of neutral cues, and whether the sentence praises and criticises."""
    if not clauses:
        return 0.0, 0.0, False
    score = clauses[0].score
    joint0 = clauses[0].joint
    if joint0 in _CONCESSION and len(clauses) > 1:
        main = sum(c.score for c in clauses[1:])
        score = main if abs(main) >= 1 else main - score / 3
        return score, sum(c.neutral for c in clauses[1:]), False
    neutral = clauses[0].neutral
    mixed = False
    for clause in clauses[1:]:
        if clause.joint in _CONTRAST:
            if score < -1.4 and clause.score > 2.4:
                mixed = True
            score = clause.score if abs(clause.score) >= 1 else score / 2
            neutral = clause.neutral
        elif clause.joint in _CONCESSION:
            mixed = score > 2.4 and clause.score < -1.4
        else:
            score += clause.score
            neutral += clause.neutral
    return score, neutral, mixed


_CONSEQUENCE = (
    "this means", "this meant", "it means", "it also means", "as a result", "so ", "consequently", "this ", "these ", "and this",
    "therefore", "because of this", "such ", "that ", "the result", "which ",
)  # fmt: skip
_CONTINUE = (
    "and ",
    "it ",
    "they ",
    "for example",
    "in addition",
    "also ",
    "similarly",
    "their ",
    "we also",
    "inspectors also",
    "or ",
)


def judge(clean: str, *, before: str = "", after: str = "", heading: str = "", case_theme: bool = False) -> Verdict:
    """Return what the inspectors judge in `clean`.

    Args:
        clean: the sentence as `View.clean` gives it.
        before: the sentence (or the list's lead) before it, whose judgement a consequence carries on.
        after: the sentence after it.
        heading: the heading of its section.
        case_theme: it is a bullet under "Common themes", which always judges.
    """
    del after
    read = _read(clean)
    score = read.score
    opener = clean.lower().lstrip("(\"'")
    if before:
        previous = _read(before)
        held = max(-2.0, min(2.0, previous.score)) if previous.neutral < 3 else 0.0
        if opener.startswith(_CONSEQUENCE):
            score += 0.75 * held
        elif opener.startswith(_CONTINUE):
            score += 0.4 * held
        elif opener.startswith(("but ", "however", "nevertheless", "despite this")):
            score -= 0.75 * held if held else 1.0
    if heading:
        score += max(-0.4, min(0.4, 0.2 * _read(heading).score))
    if read.mixed:
        return Verdict("mixed", read.reason, 0.5)
    if case_theme:
        return Verdict("failing" if score < 0 else "strength", read.reason, _confidence(score))
    margin = 0.6 * read.neutral
    if score <= _FAILING - margin / 2:
        return Verdict("failing", read.reason, _confidence(score))
    if score >= _STRENGTH + margin:
        return Verdict("strength", read.reason, _confidence(score))
    return Verdict(None, (), _confidence(0.0))


def _confidence(score: float) -> float:
    return round(min(0.99, 0.5 + abs(score) / 14), 2)
