"""Reads what the words of one sentence say: praise and shortcoming, negation, clauses and contrasts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from graphkit.extract.cues import CueMatcher, Hit, Word, load_cues, words


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
_CONCESSION = frozenset({"although", "though", "while", "whilst", "despite"})
_CONTRAST = frozenset({"but", "however", "nevertheless", "nonetheless", "yet"})
_SPLIT = _CONCESSION | _CONTRAST | {";"}
#: after a comma: the concession is not over
_GOES_ON = frozenset({"and", "or", "which", "who", "including", "such", "where", "when", "for", "particularly"})
_STOP = frozenset({":", "(", ")", "."})
#: what is told of an earlier time, when a later clause says how it is now
_PAST = frozenset(
    {"had", "hadn't", "was", "were", "wasn't", "weren't", "did", "didn't", "used", "previously", "formerly", "then"}
)
_NOW = frozenset({"now", "since"})
#: subjects with which a clause begins anew after ", and"
_SUBJECTS = frozenset({"it", "they", "he", "she", "we", "this", "these", "there"})
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
#: from this on what stands after "but" counts, if it points the other way
_TURNED = 0.5
#: "but in many cases ...": after praise, what happened then is a shortcoming, even where no word says so
_CASES = frozenset({"cases", "incidents", "instances", "investigations", "times"})
_SOME = frozenset({"some", "many", "most", "several", "other", "too", "a"})


@lru_cache(maxsize=50_000)
def negates(word: str) -> bool:
    """Tell whether `word` (in lower case) negates."""
    return word in _NEGATORS or word.endswith("n't")


@dataclass(slots=True)
class _Clause:
    joint: str  # the word that joins it to what stands before, "" for the first
    first: int
    last: int
    score: float = 0.0
    neutral: frozenset[str] = frozenset()

    def holds(self, index: int) -> bool:
        return self.first <= index <= self.last


def _clauses(tokens: Sequence[Word]) -> list[_Clause]:
    clauses = [_Clause("", 0, -1)]
    for i, token in enumerate(tokens):
        word = token.text
        current = clauses[-1]
        if word in _SPLIT and not _is_time(tokens, i):
            if current.last < current.first:
                current.joint = current.joint if current.joint in _CONCESSION else word
                current.first = i + 1
                current.last = i
                continue
            clauses.append(_Clause(word, i + 1, i))
        elif (
            word == ","
            and current.joint in _CONCESSION
            and current.last > current.first
            and _opens_main(clauses)
            and (i + 1 == len(tokens) or tokens[i + 1].text not in _GOES_ON)
        ):
            clauses.append(_Clause(",", i + 1, i))
        elif word in _NOW and _tells_of_now(tokens, i, current):
            start = _start_of_clause(tokens, i, current.first)
            current.last = start - 1
            clauses.append(_Clause("now", start, i))
        clauses[-1].last = i
    return [c for c in clauses if c.last >= c.first]


def _tells_of_now(tokens: Sequence[Word], i: int, clause: _Clause) -> bool:
    """Tell whether `now` or `has since` sets the present against a past that the same clause began with."""
    if tokens[i].text == "since" and (i == 0 or tokens[i - 1].text not in {"has", "have"}):
        return False
    start = _start_of_clause(tokens, i, clause.first)
    return start > clause.first and any(t.text in _PAST for t in tokens[clause.first : start])


def _start_of_clause(tokens: Sequence[Word], i: int, first: int) -> int:
    """Return where the clause around word `i` begins: after the nearest comma, or at the nearest "and"."""
    for k in range(i - 1, first, -1):
        if tokens[k].text == ",":
            return k + 1
        if tokens[k].text == "and":
            return k
    return first


def _is_time(tokens: Sequence[Word], i: int) -> bool:
    """Tell whether a joining word speaks of time: "had not yet", "while waiting", "handled while it was open"."""
    word = tokens[i].text
    if word == "yet":
        return i > 0 and tokens[i - 1].text in {"not", "had", "has", "have", "as"}
    if word in {"while", "whilst"} and i > 0:
        after = tokens[i + 1].text if i + 1 < len(tokens) else ""
        return after.endswith("ing") or tokens[i - 1].text != ","
    return False


def _opens_main(clauses: list[_Clause]) -> bool:
    """Tell whether a comma may end the concession that opens a sentence or follows its opening contrast."""
    return len(clauses) == 1 or (len(clauses) == 2 and clauses[0].last - clauses[0].first < 1)


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
    for hit in hits:
        side, name, strength = hit.value
        if side == "failing":
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


def _failing(tokens: Sequence[Word], hit: Hit[Cue], spent: set[int]) -> _Mark:
    """Return the mark of a shortcoming, turned where it is denied ("no concerns") or mended ("reduced delays")."""
    if hit.value.name != "phrase":
        denied = _before(tokens, hit.first, _SCOPE - 3, negates)
        near = denied is not None and (tokens[denied].text in {"no", "without"} or hit.first - denied <= _NEAR)
        if denied is not None and near and denied not in spent:
            spent.add(denied)
            return _Mark(denied, hit.last, _MENDS)
    mending = _before(tokens, hit.first, 4, lambda w: w == "," or w.startswith(_MENDING))
    if mending is not None and tokens[mending].text == ",":
        mending = None
    if mending is not None and _before(tokens, mending, _SCOPE - 3, negates) is None:
        return _Mark(mending, hit.last, _MENDS)
    for i in range(hit.last + 1, min(hit.last + 20, len(tokens))):
        word = tokens[i].text
        if word in _SPLIT or not tokens[hit.first].text.startswith(_MENDABLE):
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
        if (word in _SPLIT and word != "yet") or word in _STOP or (word == "," and _begins_anew(tokens, i)):
            return None
        if test(word):
            return i
    return None


def _begins_anew(tokens: Sequence[Word], comma: int) -> bool:
    """Tell whether a new clause with its own subject follows a comma (", and it now has")."""
    after = [t.text for t in tokens[comma + 1 : comma + 3]]
    return len(after) == 2 and after[0] in {"and", "so"} and after[1] in _SUBJECTS


@lru_cache(maxsize=8192)
def read(clean: str) -> Reading:
    """Return what the words of `clean` say."""
    tokens = words(clean)
    hits = _settle(_matcher().find(tokens))
    clauses = _clauses(tokens)
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
        if clause.joint in _CONTRAST and abs(clause.score) < 1 and _in_some_cases(tokens, clause):
            clause.score = _BARE if clauses[0].score > 0 else clause.score
    score, neutral, mixed = _combine(clauses)
    sign = -1 if score < 0 else 1
    said = (clean[tokens[m.first].start : tokens[m.last].end] for m in marks if mixed or m.weight * sign > 0)
    return Reading(score, neutral, mixed, tuple(dict.fromkeys(said)))


def _in_some_cases(tokens: Sequence[Word], clause: _Clause) -> bool:
    """Tell whether a clause opens with "in many cases" and the like."""
    opening = [t.text for t in tokens[clause.first : min(clause.first + 5, clause.last + 1)] if t.text != ","]
    return len(opening) > 1 and opening[0] == "in" and opening[1] in _SOME and not _CASES.isdisjoint(opening)


def _combine(clauses: list[_Clause]) -> tuple[float, frozenset[str], bool]:
    """Return score, kinds of describing words, and whether the sentence praises and criticises.

    After "but" the later clause counts, and "now" against what was before; after an opening "although" the main clause; a closing "although" that
    criticises what the main clause praises makes it mixed.
    """
    if not clauses:
        return 0.0, frozenset(), False
    score, neutral = clauses[0].score, clauses[0].neutral
    if clauses[0].joint in _CONCESSION and len(clauses) > 1:
        main = sum(c.score for c in clauses[1:])
        kinds = frozenset().union(*(c.neutral for c in clauses[1:]))
        return (main if abs(main) >= 1 else main - score / 3), kinds, False
    mixed = False
    for clause in clauses[1:]:
        if clause.joint in _CONTRAST:
            mixed = score < -1.4 and clause.score > 2.4
            turned = abs(clause.score) >= _TURNED and clause.score * score < 0
            score = clause.score if abs(clause.score) >= 1 or turned else score / 2
            neutral = clause.neutral
        elif clause.joint == "now":
            score = clause.score if abs(clause.score) >= _TURNED else 0.0  # what was before says nothing of today
            neutral = clause.neutral
        elif clause.joint in _CONCESSION:
            mixed = score > 2.4 and clause.score < -1.4
            score = score if abs(score) >= 1 else score + 0.7 * clause.score
        else:
            score += clause.score
            neutral |= clause.neutral
    return score, neutral, mixed
