"""Tells of a shortcoming that a sentence only speaks of: when something was done, what somebody asks or sends back."""

from __future__ import annotations

from collections.abc import Sequence

from graphkit.extract.cues import Word
from graphkit.extract.polarity.clauses import CONTRAST, SPLIT
from graphkit.extract.polarity.marked import MENDS, Mark
from graphkit.extract.polarity.turning.negation import negates
from graphkit.extract.polarity.voices.doers import outside
from graphkit.extract.polarity.word_sets import INSPECTORS, IS

#: what opens a clause that tells when something is done, and whose deed the main clause then tells
_OCCASION = frozenset({"when", "where", "if", "once", "whenever", "wherever"})
_DOERS = frozenset(
    {"officers", "staff", "sergeants", "sergeant", "inspector", "supervisors", "supervisor", "managers", "manager"}
    | {"detectives", "detective", "constables", "constable", "workers", "force", "constabulary", "leaders", "police"}
    | {"nurse", "nurses", "handlers", "team", "unit", "she", "he", "they", "reasons", "superintendent"}
)
_DOER_NEAR = 4
#: what is done then that is to somebody's credit; to close the case or to give a reason is not
_SEES_TO = frozenset(
    {"rings", "rang", "ring", "sends", "sent", "send", "goes", "went", "go", "come", "comes", "came", "calls"}
    | {"called", "returns", "returned", "return", "corrects", "corrected", "correct", "reviews", "reviewed"}
    | {"review", "apologise", "informs", "informed", "inform", "challenges", "challenged", "challenge"}
    | {"escalates", "escalated", "escalate", "arranges", "arranged", "arrange", "visits", "visited", "visit"}
    | {"speaks", "spoke", "speak", "moved", "moves", "persisted", "persist", "explained", "explains"}
    | {"apologised", "apologises", "acted", "acts", "act", "checks", "checked", "check", "intervened", "chase"}
    | {"chases", "chased", "follows", "followed", "follow", "helped", "helps", "help", "rejects", "rejected"}
    | {"looked"}
)
#: what opens an embedded question, and the verbs of those who ask it, watch for its answer or have it
_ASKED = frozenset({"how", "which", "whether", "why", "where", "what", "if"})
#: they open relative clauses too, unless the verb stands right before them
_RELATIVE_TOO, _RIGHT_BEFORE = frozenset({"which", "where", "what", "if"}), 2
_ASKS = frozenset(
    {"show", "shows", "showing", "see", "sees", "know", "knows", "knew", "understand", "understands", "understood"}
    | {"track", "tracks", "monitor", "monitors", "monitored", "discuss", "discussed", "discusses", "ask", "asks"}
    | {"asked", "check", "checks", "checked", "question", "questions", "questioned", "examine", "examines", "examined"}
    | {"consider", "considers", "considered", "considering", "explore", "explored", "explores", "decide", "decides"}
    | {"deciding", "identify", "identifies", "spot", "spots", "establish", "established", "trace"}
    | {"flags", "looks", "looked", "tells", "spotting", "identifying", "asking", "tracking", "monitoring", "checking"}
)
#: what is done about work that falls short, before words that say which work
_RETURNED = frozenset(
    {"returned", "returns", "returning", "rejected", "rejects", "re-graded", "regraded", "upgraded", "upgrades"}
    | {"challenged", "challenges", "challenging", "corrected", "corrects", "overturned", "overturns", "reversed"}
    | {"return", "reject", "correct", "overturn", "reopen", "escalate", "upgrade", "intervene"}
    | {"escalated", "escalates", "uncovered", "intervened", "intervenes", "reopened", "reopens", "back", "grading"}
)
_RELATIVE = frozenset({"that", "which", "where", "when", "whose", "if"})
#: a record or a review that shows what went wrong tells of it; what managers keep watch with does not
_TELLS = frozenset(
    {"records", "files", "cases", "audits", "audit", "figures", "case", "data", "logs", "file", "minutes"}
    | {"review", "inspection", "inspections", "log"}
)
_WATCHING = frozenset(
    {"dashboard", "dashboards", "system", "tool", "tools", "return", "returns", "screen", "screens", "report"}
    | {"reports", "chart", "software", "spreadsheet", "database", "tracker", "list", "display", "board"}
    | {"package", "sheet"}
)
#: work with them tells how it is done: "sends back", "changed the grading"
_DONE_WITH = {"back": ("sen", "hand"), "grading": ("chang", "rais", "correct")}
#: what is hard on those who do well all the same; what falls short in their work is not granted but told
_HARDSHIP = frozenset(
    {"pressure", "pressures", "strain", "stretched", "busy", "understaffed", "demand", "workload", "workloads"}
    | {"shortage", "shortages", "caseloads", "vacancies", "queue", "queues", "queuing"}
)
#: what is done to those who must know of it
_ALERTED = frozenset({"told", "informed", "alerted", "notified", "warned", "alerts", "notifies", "warns"})
#: from there on nothing is asked any more: "checks whether forms are complete rather than ..."
_NO_QUESTION = frozenset({"rather", "instead", "without", "regardless", "despite"})
#: how things came about, seen by anybody; "how many" there are is seen by those who watch
_HOW_MANY = frozenset({"many", "long", "often", "much", "quickly", "soon"})
#: what takes the credit from whoever sees to it
_WANTING = frozenset(
    {"rarely", "seldom", "few", "only", "difficult", "hard", "unclear", "early", "should", "must", "need", "needs"}
    | {"needed", "if", "able", "could", "sometimes", "occasionally", "failed", "fail", "fails", "failure", "stopped"}
)
#: between the verb and the words that say which, they tell of somebody returned, or of what we were shown
_NOT_THE_WORK = frozenset(
    {",", "us", "we", "only", "system", "systems", "software", "children", "child", "him", "her", "them"}
    | {"home", "boy", "girl", "to"}
)
_REACH, _VERB_REACH = 9, 6
#: who needs what somebody has or is given, and the words for that
_NEED = frozenset({"need", "needs", "needed"})
_NEEDY = frozenset({"it", "they", "he", "she", "officers", "staff", "force", "constabulary", "police", "investigators"})
_HAS = frozenset({"has", "have", "had", "given", "gives", "give", "gave", "with", "provides", "provided", "provide"})
_ALL_OF_IT = frozenset({"the", "all", "what", "everything", "every", "most"})
_FEWEST, _FAR = 4, 14


def without_embedded(tokens: Sequence[Word], marks: list[Mark]) -> list[Mark]:
    """Return `marks` with those of shortcomings that are only spoken of made light, or praise of who sees to them."""
    if all(m.weight > 0 for m in marks):
        return marks
    return [_lightened(tokens, mark, marks) if mark.weight < 0 else mark for mark in marks]


def _lightened(tokens: Sequence[Word], mark: Mark, marks: Sequence[Mark]) -> Mark:
    if _is_occasion(tokens, mark, marks) or _is_granted(tokens, mark, marks):
        return Mark(mark.first, mark.last, 0.0)
    if _is_had(tokens, mark):
        return Mark(mark.first, mark.last, MENDS)
    if _is_otherwise(tokens, mark.first) or _is_asked(tokens, mark.first) or _is_alerted(tokens, mark.first):
        return Mark(mark.first, mark.last, 0.0)
    if _is_returned(tokens, mark.first) and all(t.text != "late" for t in tokens[mark.first + 1 : mark.last + 1]):
        return Mark(mark.first, mark.last, MENDS)
    return mark


def _is_occasion(tokens: Sequence[Word], mark: Mark, marks: Sequence[Mark]) -> bool:
    """Tell whether it stands in the clause that opens the sentence, and the main clause tells what was done then."""
    at = 1 if tokens[0].text == "even" else 0
    comma = next((i for i, t in enumerate(tokens) if t.text == "," and i > at), len(tokens))
    if tokens[at].text not in _OCCASION or mark.last >= comma or tokens[at + 1].text in INSPECTORS:
        return False
    rest = [t.text for t in tokens[comma + 1 :]]
    if any(negates(word) or word in CONTRAST | SPLIT or word in {"only", "still", "also", "then"} for word in rest):
        return False
    if _DOERS.isdisjoint(rest[:_DOER_NEAR]) or not INSPECTORS.isdisjoint(rest[:_DOER_NEAR]):
        return False
    seen_to = not _SEES_TO.isdisjoint(rest) or any(m.weight > 0 and m.first > comma for m in marks)
    return seen_to and not any(m.weight < 0 and m.last > comma for m in marks)


def _is_granted(tokens: Sequence[Word], mark: Mark, marks: Sequence[Mark]) -> bool:
    """Tell whether it is hard on those praised before: "visits together, even when both teams are under pressure"."""
    if _HARDSHIP.isdisjoint(t.text for t in tokens[mark.first : mark.last + 1]):
        return False  # "cases were closed quickly, even where enquiries were incomplete"
    for i in range(mark.first - 1, max(1, mark.first - _REACH), -1):
        if tokens[i].text in {",", ";"}:
            return False
        if tokens[i].text in _OCCASION and tokens[i - 1].text == "even":
            return any(m.weight > 0 and m.last < i for m in marks) and not any(negates(t.text) for t in tokens[:i])
    return False


def _is_had(tokens: Sequence[Word], mark: Mark) -> bool:
    """Tell whether somebody has or is given what is needed: "has the leaders and the systems it needs to do better"."""
    needs = next((i for i in range(mark.first, mark.last + 1) if tokens[i].text in _NEED), None)
    if needs is None or needs < _FEWEST or tokens[needs - 1].text not in _NEEDY:
        return False
    if all(t.text != "to" for t in tokens[needs + 1 : needs + 2]):
        return False
    for i in range(needs - 2, max(0, needs - _FAR), -1):
        if tokens[i].text in SPLIT - {"and"} | CONTRAST | {";"}:
            return False
        if tokens[i].text in _HAS and tokens[i + 1].text in _ALL_OF_IT:
            return not any(negates(t.text) or t.text in _WANTING for t in tokens[max(0, i - 4) : i])
    return False


def _is_otherwise(tokens: Sequence[Word], first: int) -> bool:
    """Tell whether it is what would have come: "breaches that would otherwise have gone unseen"."""
    before = [t.text for t in tokens[max(0, first - 4) : first]]
    return "otherwise have" in " ".join(before)


def _is_asked(tokens: Sequence[Word], first: int) -> bool:
    """Tell whether it is part of what somebody asks, watches or knows: "shows how many visits are overdue"."""
    return tokens[first].text not in _NO_QUESTION and _is_behind(tokens, first, _ASKED, _ASKS)


def _is_alerted(tokens: Sequence[Word], first: int) -> bool:
    """Tell whether somebody is told when it comes to that: "a senior officer was told when it failed"."""
    for i in range(first - 1, max(1, first - _REACH), -1):
        if tokens[i].text in {",", ";", "and", "but"}:
            return False
        if tokens[i].text in _OCCASION and tokens[i - 1].text in _ALERTED:
            said = {t.text for t in tokens[max(0, i - _VERB_REACH) : i]}
            return said.isdisjoint(_WANTING | INSPECTORS) and not any(map(negates, said))
    return False


def _is_returned(tokens: Sequence[Word], first: int) -> bool:
    """Tell whether something is done about work of which it says which: "sends back reports in which it is blank"."""
    return _is_behind(tokens, first, _RELATIVE, _RETURNED)


def _is_behind(tokens: Sequence[Word], first: int, opens: frozenset[str], verbs: frozenset[str]) -> bool:
    """Tell whether what begins at `first` stands in a clause that a word of `opens` begins, the object of a verb."""
    for i in range(first - 1, max(0, first - _REACH), -1):
        word = tokens[i].text
        if word in {",", ";", ":", "but", "so"} or (word == "and" and opens is _ASKED):
            return False
        if word in opens and tokens[i - 1].text not in {",", "so", "and"}:
            reach = _RIGHT_BEFORE if opens is _ASKED and word in _RELATIVE_TOO else _VERB_REACH
            near = range(i - 1, max(-1, i - 1 - reach), -1)
            verb = next((k for k in near if tokens[k].text in verbs), None)
            infinitive = any(t.text == "to" for t in tokens[i + 1 : first])  # "decide whether to go without ..."
            # "those who challenged decisions that were wrong were ignored" tells of them, not of the decisions
            goes_on = sum(t.text in IS for t in tokens[i + 1 : first + 1]) > 1 or (
                verb is not None
                and any(t.text == "who" for t in tokens[max(0, verb - 2) : verb])
                and any(t.text in IS for t in tokens[first + 1 : first + _DOER_NEAR])
            )
            if any(t.text == "only" for t in tokens[first + 1 : first + _DOER_NEAR]):
                return False  # "hand back statements that are poor only when asked"
            return verb is not None and not infinitive and not goes_on and _is_to_credit(tokens, verb, i)
    return False


def _is_to_credit(tokens: Sequence[Word], verb: int, opens: int) -> bool:
    """Tell whether the verb is said of the force, and neither denied nor said to be seldom done or wanting."""
    before = {t.text for t in tokens[max(0, verb - _VERB_REACH) : verb]}
    if any(map(negates, before)) or not before.isdisjoint(_WANTING | _TELLS | INSPECTORS | {"our", "us"}):
        return False
    if any(t.text in _NOT_THE_WORK or t.text in IS for t in tokens[verb + 1 : opens]):
        return False
    if tokens[verb].text.startswith("show") and _WATCHING.isdisjoint(before):
        return False  # "the chronology shows how many chances were missed"
    if (
        tokens[verb].text.startswith(("see", "show"))
        and tokens[opens].text in {"how", "why"}
        and tokens[opens + 1].text not in _HOW_MANY
    ):
        return False  # "it is easy to see why children are missed", "the report shows how children were failed"
    if tokens[verb].text.startswith("escalat") and opens == verb + 1:
        return False  # "the risk escalated when officers failed to act"
    with_it = _DONE_WITH.get(tokens[verb].text)
    if with_it and not any(t.text.startswith(with_it) for t in tokens[max(0, verb - 4) : verb]):
        return False  # "has fallen back on a process which is slow"
    by = any(t.text == "by" for t in tokens[verb + 1 : verb + 2])
    return not outside(tokens, verb - 4, verb) and not (by and outside(tokens, verb + 2, opens))
