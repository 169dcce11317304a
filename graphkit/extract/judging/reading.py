"""Reads what the words of one sentence say: praise and shortcoming, negation, what denies or mends them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from graphkit.extract.cues import CueMatcher, Hit, Word, load_cues, words
from graphkit.extract.judging.clauses import CONTRAST, SPLIT, STOP, begins_anew, clauses_of, combine, in_some_cases


class Cue(NamedTuple):
    """What a cue phrase stands for: its family (`failing.word` ...) and how much it counts."""

    side: str
    name: str
    weight: float


class Reading(NamedTuple):
    """What the words of one sentence say by themselves.

    Attributes:
        score: below 0 for shortcomings, above for praise; the weights of cues/polarity.toml added up.
        neutral: the kinds of words in the main clause that describe (`duty`, `method`, `plan`, `context`).
        mixed: one clause praises and another criticises.
        reason: the words that gave the score its sign.
    """

    score: float
    neutral: frozenset[str]
    mixed: bool
    reason: tuple[str, ...]


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
#: verbs that turn a shortcoming into its mending: "to reduce delays", "backlogs have been cleared"
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
_MENDED = frozenset(
    {
        "reduced",
        "cleared",
        "resolved",
        "decreased",
        "fallen",
        "eliminated",
        "rectified",
        "addressed",
        "narrowed",
        "closed",
        "halved",
        "eased",
    }
)
_MENDABLE = (
    "backlog",
    "delay",
    "shortage",
    "gap",
    "vacanc",
    "problem",
    "weakness",
    "difficult",
    "barrier",
    "error",
    "failing",
    "shortcoming",
)
#: shortcomings by themselves, praise before a shortcoming: "rarely fail", "few referrals are late"
_SCARCE = frozenset({"rarely", "seldom", "few", "hardly"})
#: how far on the shortcoming may stand that one of them denies
_SCARCE_REACH = 5
#: who did not, before a phrase that it denies: "nobody was left at risk", "not one had been waiting for"
_LINKS = frozenset({"been", "was", "were", "had", "has", "have", "is", "are", "being", "one", "of", "them"})
_PUT = frozenset({"put", "puts", "putting"})
_AUXILIARY = frozenset({"been", "was", "were", "had", "has", "have"})
#: whose refusals and silences say nothing of the police
_CIVILIAN = frozenset(
    {
        "father",
        "mother",
        "suspect",
        "victim",
        "boy",
        "girl",
        "parents",
        "child",
        "offender",
        "rso",
        "man",
        "woman",
        "authority",
    }
)
_UNDONE = frozenset({"didn't", "doesn't", "don't", "couldn't", "wouldn't", "refused"})
_SCOPE = 7
#: "not" denies a shortcoming only beside it ("not delayed"); further off it denies something else
_NEAR = 2
#: a negation by itself, and what praise becomes under one
_BARE, _DENIED = -2.5, -3.0
#: what a shortcoming that is denied or mended counts for
_MENDS = 1.0
#: what praise counts for beside a shortcoming in the same clause: it is what falls short ("failed to ensure good ...")
_BESIDE_FAILING = 0.25
_PLAIN_FAILING = -2.5


@lru_cache(maxsize=50_000)
def negates(word: str) -> bool:
    """Tell whether `word` (in lower case) negates."""
    return word in _NEGATORS or word.endswith("n't")


def _priority(hit: Hit[Cue]) -> tuple[bool, bool, int, float, int]:
    return hit.value.side != "none", hit.value.name == "action", hit.first - hit.last, -hit.value.weight, hit.first


def _settle(hits: list[Hit[Cue]]) -> list[Hit[Cue]]:
    """Return the hits that do not overlap: set phrases first, then the longer and weightier; neutral ones all.

    What was done ("action") comes last: its gaps must not swallow how it was done ("officers rarely record").
    """
    taken: set[int] = set()
    kept: list[Hit[Cue]] = []
    short = [h for h in hits if h.value.side == "failing"]
    for hit in sorted(hits, key=_priority):
        if hit.value.side == "none" and any(h.first <= hit.first and hit.last < h.last for h in short):
            continue  # "recognises it needs to" in "recognises it needs to do more"
        span = range(hit.first, hit.last + 1)
        if hit.value.side == "strength" and any(hit.first < h.first and h.last < hit.last for h in short):
            continue  # a shortcoming in its gap: "made limited progress"
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


def _marks(tokens: Sequence[Word], hits: list[Hit[Cue]]) -> list[_Mark]:
    """Return the judging cues in order, with the sign that negation and mending give them."""
    spent: set[int] = set()
    marks: list[_Mark] = []
    for hit in hits:
        side, name, strength = hit.value
        if side == "none" or (side == "failing" and name == "phrase"):
            spent.update(range(hit.first, hit.last + 1))
    scarce: Hit[Cue] | None = None
    for hit in hits:
        side, name, strength = hit.value
        if side == "failing":
            if scarce is not None and _denies(tokens, scarce, hit):
                marks[-1] = _Mark(scarce.first, hit.last, 2 * _MENDS)
                continue
            scarce = hit if tokens[hit.first].text in _SCARCE else None
            marks.append(_failing(tokens, hit, spent))
        elif side == "strength":
            negator = None if negates(tokens[hit.first].text) else _denying(tokens, hit)
            if negator is None:
                spent.update(range(hit.first, hit.last + 1))
                marks.append(_Mark(hit.first, hit.last, strength))
            elif negator not in spent:
                spent.add(negator)
                if not _of_civilian(tokens, negator):
                    marks.append(_Mark(min(negator, hit.first), hit.last, _DENIED))
    for i, token in enumerate(tokens):
        if i in spent or not negates(token.text) or token.text in {"without", "little"} or _of_civilian(tokens, i):
            continue
        marks.append(_Mark(i, min(i + 1, len(tokens) - 1), _BARE))
    return sorted(marks)


def _denies(tokens: Sequence[Word], scarce: Hit[Cue], hit: Hit[Cue]) -> bool:
    """Tell whether a word such as "rarely" denies the shortcoming after it in its clause."""
    between = tokens[scarce.last + 1 : hit.first]
    return len(between) < _SCARCE_REACH and not any(t.text in SPLIT | STOP or t.text == "," for t in between)


def _nobody(tokens: Sequence[Word], hit: Hit[Cue]) -> int | None:
    """Return the index of the word that says that nobody fell short in the way of the phrase `hit`."""
    i = hit.first - 1
    while i >= 0 and tokens[i].text in _LINKS:
        i -= 1
    if i < 0:
        return None
    if tokens[i].text in {"nobody", "none"} or (tokens[i].text == "not" and tokens[i + 1].text == "one"):
        return i
    if i < hit.first - 1:  # "no child was left", "none of the referrals was"
        if i >= 1 and tokens[i - 1].text == "no":
            return i - 1
        return next((k for k in range(i - 1, max(i - 4, 0) - 1, -1) if _none_of(tokens, k)), None)
    return None


def _none_of(tokens: Sequence[Word], i: int) -> bool:
    return tokens[i].text == "none" and tokens[i + 1].text == "of"


def _failing(tokens: Sequence[Word], hit: Hit[Cue], spent: set[int]) -> _Mark:
    """Return the mark of a shortcoming, turned where it is denied ("no concerns") or mended ("reduced delays")."""
    if hit.value.name != "phrase":
        denied = _before(tokens, hit.first, _SCOPE - 3, negates)
        near = denied is not None and (tokens[denied].text in {"no", "without"} or hit.first - denied <= _NEAR)
        if denied is not None and near and denied not in spent:
            spent.add(denied)
            return _Mark(denied, hit.last, _MENDS)
    nobody = _nobody(tokens, hit)
    if nobody is not None and nobody not in spent:
        spent.update((nobody, nobody + 1))
        return _Mark(nobody, hit.last, 2 * _MENDS)
    mending = _before(tokens, hit.first, 4, lambda w: w == "," or w.startswith(_MENDING))
    if mending is not None and tokens[mending].text == ",":
        mending = None
    if mending is not None and _before(tokens, mending, _SCOPE - 3, negates) is None:
        return _Mark(mending, hit.last, _MENDS)
    for i in range(hit.last + 1, min(hit.last + 20, len(tokens))):
        word = tokens[i].text
        if word in SPLIT or not tokens[hit.first].text.startswith(_MENDABLE):
            break
        before = {t.text for t in tokens[max(hit.last, i - 3) : i]}
        if (word in _MENDED and not _AUXILIARY.isdisjoint(before)) or (word == "right" and not _PUT.isdisjoint(before)):
            return _Mark(hit.first, i, 2 * _MENDS)
    return _Mark(hit.first, hit.last, -hit.value.weight)


def _denying(tokens: Sequence[Word], hit: Hit[Cue]) -> int | None:
    """Return the index of the word that denies a praise: before it in its clause, or within its gaps."""
    if tokens[hit.first].text == "only":  # "only when there is no other way": the phrase holds its own negation
        return None
    inside = next((i for i in range(hit.first + 1, hit.last) if negates(tokens[i].text)), None)
    return inside if inside is not None else _before(tokens, hit.first, _SCOPE, negates)


def _of_civilian(tokens: Sequence[Word], negator: int) -> bool:
    """Tell whether somebody outside the police did not do something ("the suspect didn't attend")."""
    word = tokens[negator].text
    if word not in _UNDONE and not (word == "not" and negator and tokens[negator - 1].text in {"did", "does", "would"}):
        return False
    return any(t.text in _CIVILIAN for t in tokens[max(0, negator - 3) : negator])


def _before(tokens: Sequence[Word], at: int, reach: int, test: Callable[[str], bool]) -> int | None:
    """Return the index of the nearest word before `at` in its clause that passes `test`."""
    for i in range(at - 1, max(at - reach, 0) - 1, -1):
        word = tokens[i].text
        if (word in SPLIT and word != "yet") or word in STOP or (word == "," and begins_anew(tokens, i)):
            return None
        if test(word):
            return i
    return None


@lru_cache(maxsize=8192)
def read(clean: str) -> Reading:
    """Return what the words of `clean` say."""
    tokens = words(clean)
    hits = _settle(_matcher().find(tokens))
    clauses = clauses_of(tokens)
    for hit in hits:
        if hit.value.side == "neutral":
            for clause in clauses:
                if clause.holds(hit.first):
                    clause.neutral |= {hit.value.name}
    marks = _marks(tokens, hits)
    for clause in clauses:
        own = [m.weight for m in marks if clause.holds(m.last)]
        if "duty" in clause.neutral:  # "should", "only when": what must be done, not what is not
            own = [w if w > 0 or w <= _DENIED else w / 3 for w in own]
        share = _BESIDE_FAILING if min(own, default=0.0) <= _PLAIN_FAILING else 1.0
        clause.score = sum(w * share if w > 0 else w for w in own)
        if clause.joint in CONTRAST and abs(clause.score) < 1 and in_some_cases(tokens, clause):
            clause.score = _BARE if clauses[0].score > 0 else clause.score
    score, neutral, mixed = combine(clauses)
    sign = -1 if score < 0 else 1
    said = (clean[tokens[m.first].start : tokens[m.last].end] for m in marks if mixed or m.weight * sign > 0)
    return Reading(score, neutral, mixed, tuple(dict.fromkeys(said)))
