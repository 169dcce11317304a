"""Reads what the words of one sentence say: praise and shortcoming, clause by clause, without what it quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, pairwise
from typing import NamedTuple

from graphkit.extract.cues import CueMatcher, Hit, Word, load_cues, words
from graphkit.extract.polarity.clauses import CONTRAST, SPLIT, clauses_of, combine, in_some_cases
from graphkit.extract.polarity.marked import BARE, DENIED, Cue, Mark
from graphkit.extract.polarity.marks import NEVER, marks_of
from graphkit.extract.polarity.measures.denials import denials_in
from graphkit.extract.polarity.measures.posts import posts_in
from graphkit.extract.polarity.measures.shares import badly_done, nearly_all, shares_in
from graphkit.extract.polarity.measures.trends import trends_in
from graphkit.extract.polarity.turning.embedded import without_embedded
from graphkit.extract.polarity.turning.fewness import few_cases_of_ill
from graphkit.extract.polarity.turning.negation import negates
from graphkit.extract.polarity.turning.occasions import without_occasions
from graphkit.extract.polarity.voices.doers import of_public
from graphkit.extract.polarity.voices.earlier import RECALLING, without_earlier
from graphkit.extract.polarity.word_sets import INSPECTORS


class Reading(NamedTuple):
    """What the words of one sentence say by themselves.

    Attributes:
        score: below 0 for shortcomings, above for praise; the weights of cues/polarity/ added up.
        neutral: the kinds of words in the main clause that describe (`duty`, `rule`, `method`, `plan`, `context`).
        mixed: one clause praises and another criticises.
        reason: the words that gave the score its sign.
    """

    score: float
    neutral: frozenset[str]
    mixed: bool
    reason: tuple[str, ...]


#: a word of a pattern
_WORD = re.compile(r"[a-z']+")


@lru_cache(maxsize=1)
def _matcher() -> CueMatcher[Cue]:
    return CueMatcher(_patterns(), load_cues("polarity")["classes"])


def _patterns() -> Iterator[tuple[str, Cue]]:
    table = load_cues("polarity")
    for side in ("failing", "strength", "harm", "neutral", "none"):
        for name, family in table[side].items():
            for cue in family["cues"]:
                denies = any(negates(word) or word in NEVER for word in _WORD.findall(cue))
                yield cue, Cue(side, name, float(family["weight"]), denies)


#: what praise counts for beside a shortcoming in the same clause: it is what falls short ("failed to ensure good ...")
_BESIDE_FAILING = 0.25
_PLAIN_FAILING = -2.5
#: words in quotation marks; an apostrophe opens none
_QUOTED = re.compile(r'"[^"]+"|(?<![\w"])\'(?=\w)(?:[^\']|\'(?=\w))+\'(?!\w)')
#: what tells before a quotation that it is an entry in a record
_WRITTEN = re.compile(
    r"\b(?:record(?:s|ed|ing)?|wr(?:ote|ites?|itten)|not(?:ed|es?)|mark(?:ed|s)|grad(?:ed|es?)|log(?:ged|s)?|entr(?:y|ies)"
    r"|advis(?:ed|es)|warn(?:ed|s)|urged|forms?|phrases?|remarks?|comments?|classed|assessed|tick(?:ed)?)\b[^.;]{0,80}$"
)
#: what it counts for that a good deed was done in nearly all cases
_NEARLY_ALL = 1.0
_ARTICLES = frozenset({"the", "this", "each", "every"})
_WHICH = frozenset({"that", "which", "whom", "who", "cases", "incidents", "records", "teams", "files", "discussions"})
_WHEN = frozenset({"when", "since", "before", "after", "until", "during"})
_TIMES = frozenset({"time", "day", "week", "month", "date"})
_DENYING = frozenset({"rarely", "seldom", "few", "rather", "where", "what", "when", "only", "less"})
_WANTED = frozenset({"need", "needs", "needed", "would", "should", "must", "more", "lack", "lost"})
_LAW = frozenset({"act", "law", "legislation", "guidance", "code", "section"})
_DUTIES = frozenset({"duty", "norm"})
#: the kinds of describing words that may stand in a clause of their own, what opens it, and how near; a relative one
#: may say of what, unless it defines what is praised or goes on about it ("those who must", "which it will deliver")
_EMBEDDED = frozenset({"duty", "norm", "plan", "context", "rule"})
_ASKED = frozenset({"how", "what", "whether"})
_RELATIVE = frozenset({"that", "which", "who", "whom", "whose", "where", "when"})
_DEFINES = frozenset({"is", "was", "are", "were", "one", "those", ","})
_NEAR = 8
#: a praise of so much stands by itself
_PLAIN = 2.0
#: praise that takes set phrases and harm within it along, and praise that takes describing words along
_WHOLE, _HOLDING = frozenset({"change", "plain", "spared"}), frozenset({"plain", "spared"})
#: what a record counts for that the rest of the sentence speaks against
_BELIED = -2.5


def _priority(hit: Hit[Cue]) -> tuple[bool, bool, int, float, int]:
    return hit.value.side != "none", hit.value.name == "action", hit.first - hit.last, -hit.value.weight, hit.first


def _holds(whole: Hit[Cue], part: Hit[Cue]) -> bool:
    """Tell whether the set phrase `part` is no more than a part of the judgement `whole`, which goes on after it."""
    return whole.first <= part.first and part.last < whole.last + (whole.value.name == "idle")


def _spoils(part: Hit[Cue], whole: Hit[Cue], praise: Sequence[Hit[Cue]]) -> bool:
    """Tell whether a shortcoming stands in the gap of a praise ("made limited progress"), not in praise within it."""
    if not (whole.first < part.first and part.last < whole.last):
        return False
    if whole.value.name in _HOLDING and part.value.name == "weak":
        return False  # "all the agencies that should be there"
    return not any(
        h.first <= part.first and part.last <= h.last and whole.first < h.first and h.last < whole.last for h in praise
    )


def _is_within(part: Hit[Cue], praise: Sequence[Hit[Cue]], behind: int) -> bool:
    """Tell whether `part` is no more than a part of a plain praise, so many words behind its beginning at least."""
    return any(h.value.name in _HOLDING and h.first + behind <= part.first and part.last <= h.last for h in praise)


def _is_denied(tokens: Sequence[Word], praise: Hit[Cue], part: Hit[Cue]) -> bool:
    """Tell whether a praise denies the shortcoming within it: "makes sure no call is missed", "rarely need telling"."""
    words = {t.text for t in tokens[praise.first : part.first + 1]}
    words |= {t.text for t in tokens[praise.last - 1 : praise.last]}  # "the backlog of unread forms no longer exists"
    return "longer" in words or not words.isdisjoint(_DENYING) or any(map(negates, words))


def _settle(hits: list[Hit[Cue]], tokens: Sequence[Word]) -> list[Hit[Cue]]:
    """Return the hits that do not overlap: set phrases first, then the longer and weightier; neutral ones all.

    What was done ("action") comes last: its gaps must not swallow how it was done ("officers rarely record").
    """
    if len(hits) < 2:
        return hits
    taken: set[int] = set()
    kept: list[Hit[Cue]] = []
    short = [h for h in hits if h.value.side == "failing"]
    praise = [h for h in hits if h.value.side == "strength"]
    whole = [*short, *(h for h in praise if h.value.name in _WHOLE)]
    idle = [h for h in hits if h.value.side == "none"]
    # "delayed" in "reviews delayed incidents every hour" is no shortcoming, and spoils no praise
    spoiling = [h for h in short if not any(n.first <= h.first and h.last <= n.last for n in idle)]
    for hit in sorted(hits, key=_priority):
        if hit.value.side == "none" and any(_holds(h, hit) for h in whole):
            continue  # "recognises it needs to" in "recognises it needs to do more"
        if hit.value.side == "neutral" and _is_within(hit, praise, 3 if tokens[hit.first].text in _LAW else 0):
            continue  # "can be" in "can be kept under review"; not the law that itself is said to do good
        if hit.value.side == "harm" and any(h.first < hit.first and hit.last <= h.last for h in short):
            continue  # "relied on" in "cannot be relied on"
        if (
            hit.value.name == "change"
            and hit.value.side == "failing"
            and any(h.value.name == "change" and hit.first < h.first and h.last <= hit.last for h in praise)
        ):
            continue  # "ten officers and brought the queue down": the queue is what there is less of
        span = range(hit.first, hit.last + 1)
        spoilt = hit.value.side == "strength" and any(
            _spoils(h, hit, praise) and not (hit.value.name == "plain" and _is_denied(tokens, hit, h)) for h in spoiling
        )
        if spoilt:
            continue
        if hit.value.side not in {"neutral", "harm"}:
            if taken.intersection(span):
                continue
            taken.update(span)
        kept.append(hit)
    return sorted(kept)


def _is_wanted(tokens: Sequence[Word], praise: Hit[Cue]) -> bool:
    """Tell whether what would be praise is said to be needed, or to have been: "the force needs a coherent plan"."""
    if praise.value.side != "strength":
        return False
    behind = tokens[praise.last + 1 : praise.last + 3]
    return any(t.text in _WANTED for t in tokens[max(0, praise.first - 5) : praise.first]) or any(
        t.text in {"would", "needed"} for t in behind
    )


def _is_relative(tokens: Sequence[Word], at: int) -> bool:
    """Tell whether what inspectors did only says which cases are meant, or how they came to see what follows.

    "In all the cases that we examined", "the meeting we observed", "we read the minutes and found".
    """
    behind = [t.text for t in tokens[max(0, at - 2) : at]]
    if tokens[at].text == "our":  # "at the time of our inspection"
        return len(behind) == 2 and (behind[1] in _WHEN or (behind[1] == "of" and behind[0] in _TIMES))
    if tokens[at].text not in INSPECTORS:
        return False
    if any(a.text == "and" and b.text in {"found", "saw"} for a, b in pairwise(tokens[at:])):
        return True
    return len(behind) == 2 and (behind[1] in _WHICH | _WHEN or (behind[0] in _ARTICLES and behind[1].isalpha()))


def _is_of_few(tokens: Sequence[Word], hit: Hit[Cue]) -> bool:
    """Tell whether a duty is told of few cases: "very few in which an officer should have asked and hadn't"."""
    return hit.value.name in _DUTIES and any(a <= hit.first <= b for a, b in few_cases_of_ill(tokens))


def _is_embedded(tokens: Sequence[Word], hit: Hit[Cue], hits: Sequence[Hit[Cue]]) -> bool:
    """Tell whether what describes stands in a clause that only says of what, behind a praise that stands by itself.

    "Agencies worked well together to decide how the case should be investigated": the duty is the case's.
    """
    if hit.value.name not in _EMBEDDED:
        return False
    if any(t.text == "will" for t in tokens[hit.first : hit.last + 1]):
        return False  # "effective training that it will deliver"
    asked = [i for i in range(max(0, hit.first - _NEAR), hit.first + 1) if _opens_clause(tokens, i)]
    if not asked:
        return False
    return any(h.value.side == "strength" and h.value.weight >= _PLAIN and h.last < asked[-1] for h in hits)


def _opens_clause(tokens: Sequence[Word], at: int) -> bool:
    """Tell whether a clause begins at `at` that only says of what: no definition, and no new statement."""
    if tokens[at].text in _ASKED:
        return True
    before = {t.text for t in tokens[max(0, at - 1 - (tokens[at - 1].text == "in")) : at]}
    return tokens[at].text in _RELATIVE and before.isdisjoint(_DEFINES)


def _entries(clean: str) -> list[tuple[int, int]]:
    """Return the spans of `clean` in quotation marks that give what somebody wrote in a record."""
    spans: list[tuple[int, int]] = []
    for quoted in _QUOTED.finditer(clean):
        start = quoted.start()
        if spans or _WRITTEN.search(clean[:start].lower()):
            spans.append(quoted.span())
    return spans


def _figures(found: Iterator[tuple[int, int, float]], tokens: Sequence[Word]) -> Iterator[Mark]:
    """Yield the marks of figures that judge, given where each begins and ends in the text, and what it counts for."""
    for start, end, counts in found:
        within = [i for i, t in enumerate(tokens) if start <= t.start and t.end <= end]
        if within:
            yield Mark(within[0], within[-1], counts)


def _belies(share: Mark, praise: Hit[Cue]) -> bool:
    """Tell whether a small share takes back the praise it begins in: "it has trained a third of them"."""
    return share.weight < 0 and praise.first <= share.last and share.first <= praise.last


def _without_entries(
    tokens: Sequence[Word], marks: list[Mark], entries: list[tuple[int, int]], belied: bool
) -> list[Mark]:
    """Return the marks outside what a record says; its praise is a shortcoming where the rest speaks against it."""
    kept: list[Mark] = []
    for mark in marks:
        if not any(a <= tokens[mark.first].start and tokens[mark.last].end <= b for a, b in entries):
            kept.append(mark)
        elif belied and mark.weight > 0:
            kept.append(Mark(mark.first, mark.last, _BELIED))
            belied = False
    return kept


@lru_cache(maxsize=8192)
def read(clean: str) -> Reading:
    """Return what the words of `clean` say."""
    tokens = words(clean)
    hits = _settle(_matcher().find(tokens), tokens)
    hits = [h for h in hits if h.value.name != "said" or not (of_public(tokens, h.first) or _is_wanted(tokens, h))]
    clauses = clauses_of(tokens)
    trends = list(_figures(chain(trends_in(clean), posts_in(clean), badly_done(clean), denials_in(clean)), tokens))
    shares = [m for m in _figures(shares_in(clean), tokens) if not any(t.first <= m.last <= t.last for t in trends)]
    if trends:
        hits = [h for h in hits if not any(m.first <= h.first and h.last <= m.last for m in trends)]
    if shares:
        hits = [h for h in hits if not (h.value.side == "strength" and any(_belies(m, h) for m in shares))]
    for hit in hits:
        if hit.value.side == "neutral" and not (_is_of_few(tokens, hit) or _is_embedded(tokens, hit, hits)):
            for clause in clauses:
                if clause.holds(hit.first) and not (hit.value.name == "method" and _is_relative(tokens, hit.first)):
                    clause.neutral |= {hit.value.name}
    found = marks_of(tokens, hits)
    if trends:
        found = [m for m in found if not any(t.first <= m.first and m.last <= t.last for t in trends)]
    found = without_embedded(tokens, without_occasions(tokens, found))
    told = found and not shares and all(m.weight > 0 for m in found) and not any(negates(t.text) for t in tokens)
    if told and (span := nearly_all(clean)):
        shares = list(_figures(iter([(*span, _NEARLY_ALL)]), tokens))
    if found and not RECALLING.isdisjoint(token.text for token in tokens):
        found = without_earlier(tokens, found, [*shares, *trends])
    marks = sorted([*found, *shares, *trends])
    if not marks:
        score, neutral, mixed = combine(clauses)
        return Reading(score, neutral, mixed, ())
    entries = _entries(clean) if '"' in clean or "'" in clean else []
    if entries:
        belied = any(t.start >= entries[-1][1] and t.text in SPLIT - {";"} for t in tokens)
        marks = _without_entries(tokens, marks, entries, belied)
    for clause in clauses:
        own = [m.weight for m in marks if clause.holds(m.last) or (clause.holds(m.first) and m.last == clause.last + 1)]
        if "duty" in clause.neutral:  # "should", "only when": what must be done, not what is not
            own = [w if w > 0 or w <= DENIED else w / 3 for w in own]
        share = _BESIDE_FAILING if min(own, default=0.0) <= _PLAIN_FAILING else 1.0
        clause.score = sum(w * share if w > 0 else w for w in own)
        if clause.joint in CONTRAST and abs(clause.score) < 1 and in_some_cases(tokens, clause):
            clause.score = BARE if clauses[0].score > 0 else clause.score
    score, neutral, mixed = combine(clauses)
    sign = -1 if score < 0 else 1
    said = (clean[tokens[m.first].start : tokens[m.last].end] for m in marks if mixed or m.weight * sign > 0)
    return Reading(score, neutral, mixed, tuple(dict.fromkeys(said)))
