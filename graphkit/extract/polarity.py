"""Judges a sentence of an inspection report: failing, strength, mixed or no judgement, with the words that decided."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
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
    for side in ("failing", "strength", "neutral", "none"):
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
#: verbs that turn a shortcoming into the mending of it: "to reduce delays", "avoid drift", "resolved the backlog"
_MENDING = (
    "reduc",
    "avoid",
    "prevent",
    "address",
    "resolv",
    "tackl",
    "rectif",
    "minimis",
    "remov",
    "clear",
    "eliminat",
    "divert",
)
_SCOPE = 7
_FAILING, _STRENGTH = -1.5, 1.7
#: what praise counts for beside a shortcoming in the same clause: it is what falls short ("failed to ensure good ...")
_BESIDE_FAILING = 0.25


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
        word = token.text
        current = clauses[-1]
        if word in _SPLIT and not (word == "yet" and i and tokens[i - 1].text in {"not", "had", "has", "have"}):
            if current.last < current.first:
                current.joint = current.joint if current.joint in _CONCESSION else word
                current.first = i + 1
                current.last = i
                continue
            clauses.append(_Clause(word, i + 1, i))
        elif word == "," and current.joint in _CONCESSION and current.last > current.first and _opens_main(clauses):
            clauses.append(_Clause(",", i + 1, i))
        clauses[-1].last = i
    return [c for c in clauses if c.last >= c.first]


def _opens_main(clauses: list[_Clause]) -> bool:
    """Tell whether a comma may end the concession that opens a sentence or follows its opening contrast."""
    return len(clauses) == 1 or (len(clauses) == 2 and clauses[0].last - clauses[0].first < 1)


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


class _Mark(NamedTuple):
    first: int
    last: int
    weight: float


class _Read(NamedTuple):
    score: float
    neutral: float
    mixed: bool
    reason: tuple[str, ...]


def _marks(tokens: list[Word], hits: list[Hit[Cue]]) -> list[_Mark]:
    """Return the judging cues in order, with the sign that negation and mending give them."""
    spent: set[int] = set()
    marks: list[_Mark] = []
    for hit in hits:
        side, name, strength = hit.value
        if side == "none":
            spent.update(range(hit.first, hit.last + 1))
        if side in {"neutral", "none"}:
            continue
        if side == "failing":
            if name == "phrase":
                spent.update(range(hit.first, hit.last + 1))
            turned = None if name == "phrase" else _before(tokens, hit.first, _SCOPE - 3, _negates)
            if turned is not None:
                spent.add(turned)
                marks.append(_Mark(turned, hit.last, 1.0))
                continue
            mending = _before(tokens, hit.first, 4, lambda w: w.startswith(_MENDING))
            if mending is not None and not _negated(tokens, mending):
                marks.append(_Mark(mending, hit.last, 1.0))
            else:
                marks.append(_Mark(hit.first, hit.last, -strength))
            continue
        negator = None if _negates(tokens[hit.first].text) else _before(tokens, hit.first, _SCOPE, _negates)
        if negator is not None and negator not in spent:
            spent.add(negator)
            marks.append(_Mark(negator, hit.last, -3.0))
        elif negator is None:
            spent.update(range(hit.first, hit.last + 1))
            marks.append(_Mark(hit.first, hit.last, strength))
    marks.extend(
        _Mark(i, min(i + 1, len(tokens) - 1), -2.5)
        for i, token in enumerate(tokens)
        if i not in spent and _negates(token.text) and token.text not in {"without", "little"}
    )
    return sorted(marks)


def _negated(tokens: list[Word], at: int) -> bool:
    return _before(tokens, at, _SCOPE - 3, _negates) is not None


@lru_cache(maxsize=8192)
def _read(clean: str) -> _Read:
    """Read `clean` by itself."""
    tokens = words(clean)
    hits = _settle(_matcher().find(tokens))
    clauses = _clauses(tokens)
    for hit in hits:
        if hit.value.side == "neutral":
            for clause in clauses:
                if clause.first <= hit.first <= clause.last:
                    clause.neutral = max(clause.neutral, hit.value.weight)
    marks = _marks(tokens, hits)
    for clause in clauses:
        own = [m.weight for m in marks if clause.first <= m.last <= clause.last]
        share = _BESIDE_FAILING if min(own, default=0.0) <= -2.5 else 1.0
        clause.score = sum(w * share if w > 0 else w for w in own)
    score, neutral, mixed = _combine(clauses)
    sign = -1 if score < 0 else 1
    said = (clean[tokens[m.first].start : tokens[m.last].end] for m in marks if mixed or m.weight * sign > 0)
    return _Read(score, neutral, mixed, tuple(dict.fromkeys(said)))


def _before(tokens: list[Word], at: int, reach: int, test: Callable[[str], bool]) -> int | None:
    """Return the index of the nearest word before `at` in its clause that passes `test`."""
    for i in range(at - 1, max(at - reach, 0) - 1, -1):
        word = tokens[i].text
        if word in _SPLIT or word in {":", "(", ")", "."}:
            return None
        if test(word):
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


#: openings that carry on the judgement of the sentence before, and how much of it
_CARRY: tuple[tuple[tuple[str, ...], float], ...] = (
    (("this means", "this meant", "it means", "it meant", "it also mean", "as a result", "consequently", "so ", "therefore"), 1.0),
    (("and this", "this ", "these ", "such ", "because of this", "that ", "in particular", "or "), 0.8),
    (("and ", "it ", "they ", "for example", "for instance", "in addition", "also ", "similarly", "their ", "he ", "she "), 0.5),
)  # fmt: skip
_TURN = ("but ", "however", "nevertheless", "nonetheless", "despite this", "yet ", "conversely")
#: the lead of a list that asks, aims or describes a duty: its items judge nothing
_ASKING = re.compile(
    r"\b(?:aims?|objectives?|priorit\w+|responsib\w+|roles?|duties|should|must|minimum|recommend\w*|ensur\w+|criteria"
    r"|following (?:areas|questions|methods)|(?:areas?|aims) for improvement|improvements?|required|to|by|that|when|where|if|comprising|of)\b"
    r"[^.:]{0,60}:\s*$",
    re.IGNORECASE,
)
_LEAD_FAILING = 2.0
#: several grades with numbers, the best among them: a tally, not a judgement
_GRADE = re.compile(r"\b(?:good|adequate|inadequate|requir(?:es?|ed|ing) improvement|outstanding)\b", re.IGNORECASE)
_COUNT = re.compile(r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|none)\b", re.IGNORECASE)


def is_tally(clean: str) -> bool:
    """Tell whether `clean` reports how many cases got which grade, the good ones among them."""
    grades = {g.lower()[:5] for g in _GRADE.findall(clean)}
    return len(grades) >= 2 and bool(grades & {"good", "outst"}) and len(_COUNT.findall(clean)) >= 2


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
    lead = before if before.endswith(":") else ""
    return resolve(clean, held=_held(before), lead=lead, heading=heading, case_theme=case_theme)[0]


def _held(before: str) -> float:
    """Return the score of the sentence before, 0 where it does not judge."""
    if not before:
        return 0.0
    read = _read(before)
    return read.score if abs(read.score) > 0.6 * read.neutral else 0.0


def resolve(
    clean: str, *, held: float = 0.0, lead: str = "", heading: str = "", case_theme: bool = False
) -> tuple[Verdict, float]:
    """Return the verdict and the score to hand to the next sentence as `held`; for running through a text in order."""
    read = _read(clean)
    score = read.score
    if read.mixed:
        return Verdict("mixed", read.reason, 0.5), 0.0
    if not case_theme and (is_tally(clean) or (lead and _ASKING.search(lead) and _read(lead).score > -_LEAD_FAILING)):
        return _NEUTRAL, 0.0
    held = max(-2.5, min(2.5, held))
    if abs(score) < _DECIDED:
        score += _context(clean, held, lead)
        score += max(-0.5, min(0.5, 0.25 * _read(heading).score)) if heading else 0.0
    if case_theme:
        return Verdict("failing" if score < 0 else "strength", read.reason, _confidence(score)), score
    margin = 0.6 * read.neutral
    if score <= _FAILING - margin / 2:
        return Verdict("failing", read.reason, _confidence(score)), score
    if score >= _STRENGTH + margin:
        return Verdict("strength", read.reason, _confidence(score)), score
    return _NEUTRAL, score / 2


_NEUTRAL = Verdict(None, (), 0.5)
#: from this score on a sentence's own words decide
_DECIDED = 2.5


def _context(clean: str, held: float, lead: str) -> float:
    """Return what the sentence before adds: carried on by a consequence, turned by a contrast."""
    opening = clean.lower().lstrip("(\"'")
    if opening.startswith(_TURN):
        return -0.8 * held if held > 0 else (-0.8 if held == 0 else 0.0)
    if lead:
        return 0.8 * held
    return next((share * held for openings, share in _CARRY if opening.startswith(openings)), 0.2 * held)


def _confidence(score: float) -> float:
    return round(min(0.99, 0.5 + abs(score) / 14), 2)
