"""Parts a sentence into clauses, and adds up what they say: contrast, concession, now against what was before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graphkit.extract.cues import Word
from graphkit.extract.polarity.word_sets import IS

CONCESSION = frozenset({"although", "though", "while", "whilst", "despite"})
CONTRAST = frozenset({"but", "however", "nevertheless", "nonetheless", "yet"})
SPLIT = CONCESSION | CONTRAST | {";"}
_TURNS = CONTRAST | {";"}
#: after a comma: the concession is not over
_GOES_ON = frozenset({"and", "or", "which", "who", "including", "such", "where", "when", "for", "particularly"})
STOP = frozenset({":", "(", ")", "."})
#: what is told of an earlier time, when a later clause says how it is now
_PAST = frozenset(
    {"had", "hadn't", "was", "were", "wasn't", "weren't", "did", "didn't", "used", "previously", "formerly", "then"}
    | {"took", "waited", "stood", "went", "made", "came", "meant"}
)
_NOW = frozenset({"now", "since"})
#: without any of them a sentence is one clause
_JOINTS = SPLIT | _NOW | {"others", "elsewhere"}
#: ", and" before one of them tells of other cases than what stands before
_ELSE = frozenset({"others", "elsewhere"})
#: ", when" after one of them, or after a year, tells how it was then
_THEN = frozenset({"inspection", "visit", "report", "inspections"})
#: subjects with which a clause begins anew after ", and"
_SUBJECTS = frozenset({"it", "they", "he", "she", "we", "this", "these", "there"})
_EXCEPT = frozenset({"anything", "nothing", "all", "none", "choice", "option", "alternative"})
_PERSONS = frozenset({"it", "they", "he", "she", "we"})
_PLURALS = frozenset({"children", "officers", "staff", "families", "victims", "supervisors"})
_ENDURED = frozenset({"wait", "stay", "remain", "spend", "lose", "miss", "have", "do", "don't"})
_VERBS = frozenset(
    {"was", "were", "is", "are", "had", "has", "have", "did", "didn't", "could", "couldn't", "would", "went", "came"}
    | {"took", "left", "saw", "made", "gave", "told", "wasn't", "weren't", "remains", "stayed", "kept", "found"}
)
_SUBJECT_WORDS = 5
#: "now" among so many words after a contrast sets the present against the past
_SOON = 5
#: from this on what stands after "but" counts, if it points the other way
_TURNED = 0.5
#: from this on, either way, what stands on both sides of "; " or "and others" judges
_BOTH = 2.0
#: "but in many cases ...": after praise, what happened then is a shortcoming, even where no word says so
_CASES = frozenset({"cases", "incidents", "instances", "investigations", "times"})
_SOME = frozenset({"some", "many", "most", "several", "other", "too", "a"})


@dataclass(slots=True)
class Clause:
    """A clause and what its words add up to.

    Attributes:
        joint: the word that joins it to what stands before, "" for the first.
        first: index of its first word; `last` that of its last.
        score: below 0 for shortcomings, above for praise.
        neutral: the kinds of words in it that describe.
    """

    joint: str
    first: int
    last: int
    score: float = 0.0
    neutral: frozenset[str] = frozenset()

    def holds(self, index: int) -> bool:
        """Tell whether the word at `index` stands in it."""
        return self.first <= index <= self.last


def clauses_of(tokens: Sequence[Word]) -> list[Clause]:
    """Return the clauses of a sentence, in order."""
    texts = [token[0] for token in tokens]
    if _JOINTS.isdisjoint(texts) and not ("when" in texts and _tells_of_then(tokens, texts.index("when"))):  # as most
        return [Clause("", 0, len(tokens) - 1)] if tokens else []
    clauses = [Clause("", 0, -1)]
    for i, token in enumerate(tokens):
        word = token.text
        current = clauses[-1]
        if word in SPLIT and not _is_time(tokens, i) and not is_aside(tokens, i) and not is_except(tokens, i):
            if current.last < current.first:
                current.joint = current.joint if current.joint in CONCESSION else word
                current.first = i + 1
                current.last = i
                continue
            clauses.append(Clause(word, i + 1, i))
        elif (
            word == ","
            and current.joint in CONCESSION
            and current.last > current.first
            and _opens_main(clauses)
            and (i + 1 == len(tokens) or tokens[i + 1].text not in _GOES_ON)
        ):
            clauses.append(Clause(",", i + 1, i))
        elif word in _ELSE and i > 2 and tokens[i - 1].text == "and":
            current.last = i - 2
            clauses.append(Clause("others", i, i))
        elif word == "when" and _tells_of_then(tokens, i):
            clauses.append(Clause("then", i, i - 1))
        elif word == "," and current.joint == "then":
            clauses.append(Clause(",", i + 1, i))
        elif word in _NOW and _tells_of_now(tokens, i, current):
            start = _start_of_clause(tokens, i, current.first)
            current.last = start - 1
            clauses.append(Clause("now", start, i))
        clauses[-1].last = i
    for clause in clauses[1:]:
        if clause.joint in _TURNS and any(t.text == "now" for t in tokens[clause.first : clause.first + _SOON]):
            clause.joint = "now"  # "but it now deals with them promptly"
    return [c for c in clauses if c.last >= c.first]


def _tells_of_now(tokens: Sequence[Word], i: int, clause: Clause) -> bool:
    """Tell whether `now` or `has since` sets the present against a past that the same clause began with."""
    if tokens[i].text == "since" and (i == 0 or tokens[i - 1].text not in {"has", "have"}):
        return False
    start = _start_of_clause(tokens, i, clause.first)
    return start > clause.first and any(t.text in _PAST for t in tokens[clause.first : start])


def _tells_of_then(tokens: Sequence[Word], i: int) -> bool:
    """Tell whether the "when" at `i` goes on from an earlier year: "a change from 2016, when children waited"."""
    if i < 2 or tokens[i - 1].text != ",":
        return False
    year = tokens[i - 2].text
    return year in _THEN or (len(year) == 4 and year.isdigit() and year.startswith(("19", "20")))


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
        before = tokens[i - 1].text if i else ""
        return before in {"not", "had", "has", "have", "as"} or before.endswith("n't")
    if word in {"while", "whilst"} and i > 0:
        after = tokens[i + 1].text if i + 1 < len(tokens) else ""
        return after.endswith("ing") or tokens[i - 1].text != ","
    return False


def clause_around(tokens: Sequence[Word], at: int) -> tuple[int, int]:
    """Return the first word of the clause around `at`, and the one after its last, by its marks and contrasts alone."""
    first = next((i + 1 for i in range(at, -1, -1) if tokens[i].text in SPLIT | STOP), 0)
    return first, next((i for i in range(at, len(tokens)) if tokens[i].text in SPLIT | STOP), len(tokens))


def is_except(tokens: Sequence[Word], i: int) -> bool:
    """Tell whether "but" means except: "anything but clear", "all but two", "no choice but to"."""
    return tokens[i].text == "but" and i > 0 and tokens[i - 1].text in _EXCEPT


def is_aside(tokens: Sequence[Word], i: int) -> bool:
    """Tell whether a contrast stands between commas, within its clause: "it does not, however, say why"."""
    if tokens[i].text not in {"however", "nevertheless", "nonetheless"} or not 0 < i < len(tokens) - 1:
        return False
    return tokens[i - 1].text == "," == tokens[i + 1].text


def _opens_main(clauses: list[Clause]) -> bool:
    """Tell whether a comma may end the concession that opens a sentence or follows its opening contrast."""
    return len(clauses) == 1 or (len(clauses) == 2 and clauses[0].last - clauses[0].first < 1)


def begins_anew(tokens: Sequence[Word], comma: int) -> bool:
    """Tell whether a new clause with its own subject follows a comma (", and it now has")."""
    after = [t.text for t in tokens[comma + 1 : comma + 3]]
    if len(after) == 2 and after[0] in _PERSONS and after[1] in _NOW:  # "they saw little else, they now see"
        return True
    if len(after) < 2 or after[0] not in {"and", "so"}:
        return False
    if after[1] in _PLURALS and comma + 3 < len(tokens) and tokens[comma + 3].text in _ENDURED:
        return True  # "volunteers cannot come at night, so children wait"
    if after[1] in _PLURALS and comma + 4 < len(tokens):  # "and children waited for hours", not "identified by"
        verb = tokens[comma + 3].text
        if verb in _VERBS or (verb.endswith("ed") and tokens[comma + 4].text != "by"):
            return True
        return any(t.text in IS for t in tokens[comma + 4 : comma + 4 + _SUBJECT_WORDS])
    return after[1] in _SUBJECTS


def in_some_cases(tokens: Sequence[Word], clause: Clause) -> bool:
    """Tell whether a clause opens with "in many cases" and the like."""
    opening = [t.text for t in tokens[clause.first : min(clause.first + 5, clause.last + 1)] if t.text != ","]
    return len(opening) > 1 and opening[0] == "in" and opening[1] in _SOME and not _CASES.isdisjoint(opening)


def combine(clauses: list[Clause]) -> tuple[float, frozenset[str], bool]:
    """Return score, kinds of describing words, and whether the sentence praises and criticises.

    After "but" the later clause counts, and "now" against what was before; after an opening "although" the main clause;
    a closing "although" that criticises what the main clause praises makes it mixed.
    """
    if not clauses:
        return 0.0, frozenset(), False
    score, neutral = clauses[0].score, clauses[0].neutral
    if clauses[0].joint in CONCESSION and len(clauses) > 1:
        main = sum(c.score for c in clauses[1:])
        kinds = frozenset().union(*(c.neutral for c in clauses[1:]))
        return (main if abs(main) >= 1 else main - score / 3), kinds, False
    mixed = False
    for clause in clauses[1:]:
        if clause.joint in CONTRAST:
            mixed = score < -1.4 and clause.score > 2.4
            turned = abs(clause.score) >= _TURNED and clause.score * score < 0
            score = clause.score if abs(clause.score) >= 1 or turned else score / 2
            neutral = clause.neutral
        elif clause.joint == "now":
            score = clause.score if abs(clause.score) >= _TURNED else 0.0  # what was before says nothing of today
            neutral = clause.neutral
        elif clause.joint == "then":
            continue
        elif clause.joint in {"others", ";"}:
            mixed = clause.score * score < 0 and min(abs(score), abs(clause.score)) >= _BOTH
            score += clause.score
            neutral |= clause.neutral
        elif clause.joint in CONCESSION:
            mixed = score > 2.4 and clause.score < -1.4 and clause.joint != "despite"  # which grants, and judges not
            score = score if abs(score) >= 1 else score + 0.7 * clause.score
        else:
            score += clause.score
            neutral |= clause.neutral
    return score, neutral, mixed
