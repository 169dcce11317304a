"""Marks the words of a sentence that judge, with the sign that negation, denial and mending give them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import compress
from operator import itemgetter

from graphkit.extract.cues import Hit, Word
from graphkit.extract.judging.clauses import SPLIT, STOP
from graphkit.extract.judging.harms import harms
from graphkit.extract.judging.marked import BARE, DENIED, Cue, Mark
from graphkit.extract.judging.negation import (
    before,
    conditional,
    negates,
    nobody,
    noticed,
    of_civilian,
    promised,
)
from graphkit.extract.judging.rarities import rarities

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
    "corrects",
    "corrected",
    "correcting",
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
        "gone",
        "shrunk",
        "acted",
        "caught",
        "remedied",
        "fixed",
        "dealt",
        "disappeared",
        "removed",
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
    "lack",
    "error",
    "failing",
    "shortcoming",
    "unread",
    "unsupervised",
)
_text: Callable[[Word], str] = itemgetter(0)
_ARTICLES = frozenset({"the", "an", "this", "that", "same", "each", "every", "one", "her", "his", "their", "home"})
#: shortcomings by themselves, praise before a shortcoming: "rarely fail", "few referrals are late"
_SCARCE = frozenset({"rarely", "seldom", "few", "hardly"})
#: how far on the shortcoming may stand that one of them denies
_SCARCE_REACH = 5
#: to take up a shortcoming with somebody is what ought to be done about it; with us it is only talk
_RAISED = frozenset({"raised", "raises", "raising", "challenged", "challenges", "challenging"})
_CHALLENGED, _ABOUT = frozenset({"challenged", "challenges", "challenge"}), frozenset({"about", "over"})
_DECISIONS = frozenset({"decision", "decisions", "plan", "plans", "closure", "closures", "grading", "gradings"})
_TALKERS = frozenset({"we", "inspectors", "hmic", "hmicfrs"})
#: what may be done with work that waits, so that it waits no more
_DONE = frozenset({"reviewed", "processed", "allocated", "assessed"})
#: what is done with work that falls short, before "those which ..."
_RETURNED = frozenset(
    {"back", "upgraded", "upgrades", "return", "returned", "returns", "reject", "rejected", "rejects", "corrected"}
)
_RELATIVES = frozenset({"that", "which"})
_CHILD = frozenset({"child", "children", "girl", "girls", "boy", "boys", "baby", "he", "she", "they", "siblings"})
#: what is done with what falls short by those who do not let it pass
_CAUGHT = frozenset({"returned", "rejected", "challenged", "corrected", "queried", "removed", "deleted"})
#: what those do who see to what falls short, just before it: "returning weak plans", "check whether delayed calls"
_SEEN_TO = frozenset(
    {"returning", "returns", "rejecting", "rejects", "chase", "chases", "chasing", "track", "tracks", "tracking"}
    | {"monitor", "monitors", "monitoring", "check", "checks", "checking", "spot", "spots", "spotting"}
)
_WHETHER = frozenset({"whether", "if", "for", "any", "all", "every", "each"})
#: what stands just before it where it is done to something
_PASSIVE = frozenset({"are", "is", "was", "were", "been", "being", "routinely", "always", "quickly", "promptly"})
_REFUSE = frozenset({"refuse", "refuses", "refused", "decline", "declines", "declined"})
_PASS = frozenset({"accept", "sign", "approve", "pass", "tolerate", "endorse", "close"})
_PUT = frozenset({"put", "puts", "putting"})
_MEND = frozenset({"resolve", "address", "overcome", "solve", "remedy", "tackle", "fix"})
_AUXILIARY = frozenset({"been", "was", "were", "had", "has", "have"})
_SCOPE = 7
#: "not" denies a shortcoming only beside it ("not delayed"); further off it denies something else
_NEAR = 2
#: what a shortcoming that is denied or mended counts for
_MENDS = 1.0
#: families of what sees to whatever falls short before or after it, and what cuts it off from that
_SEES_TO = frozenset({"mended", "insisted"})
_TURNS = frozenset({"but", "however", "although", "though", "yet", ";", "only"})
#: behind it, what was seen to was seen to because others asked
_PROMPTED = frozenset({"after", "when", "once", "because", "following", "only"})
#: families of single words, which a negation near them denies; a phrase is denied only by one just before it
_SINGLE = frozenset({"word", "weak"})
#: how far "no longer" reaches to a shortcoming that has ended
_ENDED = 6


def marks_of(tokens: Sequence[Word], hits: list[Hit[Cue]]) -> list[Mark]:
    """Return the judging cues in order, with the sign that negation and mending give them."""
    spent: set[int] = set()
    negations = list(compress(range(len(tokens)), map(negates, map(_text, tokens))))
    named = {i for h in hits if h.value.side == "none" for i in range(h.first, h.last + 1)}
    marks = [*rarities(tokens, hits, [i for i in negations if i not in named], spent), *harms(tokens, hits, spent)]
    for hit in hits:
        if hit.value.side == "none" or (hit.value.side == "failing" and hit.value.name not in _SINGLE):
            spent.update(range(hit.first, hit.last + 1))
    scarce: Hit[Cue] | None = None
    for hit in hits:
        side, _, strength = hit.value
        if side == "failing":
            if scarce is not None and _denies(tokens, scarce, hit) and not _sent_back(tokens, hit.first):
                marks[-1] = Mark(scarce.first, hit.last, 2 * _MENDS)
                continue
            if negates(tokens[hit.first].text) and noticed(tokens, hit.first):
                continue
            scarce = hit if tokens[hit.first].text in _SCARCE else None
            marks.append(_failing(tokens, hit, spent))
        elif side == "strength" and _anything_but(tokens, hit.first):
            marks.append(Mark(hit.first - 2, hit.last, DENIED))
        elif side == "strength":
            negator = None if not negations or negates(tokens[hit.first].text) else _denying(tokens, hit)
            if negator is None or negator in named:
                spent.update(range(hit.first, hit.last + 1))
                marks.append(Mark(hit.first, hit.last, strength))
            elif negator not in spent:
                spent.add(negator)
                if _sent_back(tokens, negator):
                    marks.append(Mark(negator, hit.last, _MENDS))
                elif promised(tokens, negator):
                    marks.append(Mark(negator, hit.last, 2 * _MENDS))
                elif not of_civilian(tokens, negator) and not conditional(tokens, negator):
                    marks.append(Mark(min(negator, hit.first), hit.last, DENIED))
    for i in negations:
        if i not in spent and tokens[i].text not in {"without", "little"}:
            marks.extend(_bare(tokens, i))
    return sorted(_put_right(tokens, hits, marks))


def _put_right(tokens: Sequence[Word], hits: list[Hit[Cue]], marks: list[Mark]) -> list[Mark]:
    """Return the marks without the shortcomings that somebody saw to: "was graded too low, which he had corrected"."""
    for hit in hits:
        if hit.value.name not in _SEES_TO or Mark(hit.first, hit.last, hit.value.weight) not in marks:
            continue
        if any(t.text in _PROMPTED for t in tokens[hit.last + 1 : hit.last + 3]):
            continue  # "was reopened after the mother complained"
        first, last = (0, hit.first) if hit.value.name == "mended" else (hit.last + 1, len(tokens))
        turn = [i for i in range(first, last) if tokens[i].text in _TURNS]
        if turn:
            first, last = (turn[-1], last) if hit.value.name == "mended" else (first, turn[0])
        marks = [m for m in marks if m.weight > 0 or not (first <= m.first and m.last <= last)]
    return marks


def _bare(tokens: Sequence[Word], i: int) -> list[Mark]:
    """Return what the negation at `i` counts for, which denies no word of judgement."""
    last = min(i + 1, len(tokens) - 1)
    if of_civilian(tokens, i):
        return []
    if promised(tokens, i):
        return [Mark(i, last, 2 * _MENDS)]
    return [] if conditional(tokens, i) else [Mark(i, last, BARE)]


def _denies(tokens: Sequence[Word], scarce: Hit[Cue], hit: Hit[Cue]) -> bool:
    """Tell whether a word such as "rarely" denies the shortcoming after it in its clause."""
    between = tokens[scarce.last + 1 : hit.first]
    return len(between) < _SCARCE_REACH and not any(t.text in SPLIT | STOP or t.text == "," for t in between)


def _anything_but(tokens: Sequence[Word], first: int) -> bool:
    """Tell whether what stands at `first` is what something is not ("anything but clear", "far from routine")."""
    word = tokens[first - 1].text if first > 1 else ""
    return (word == "but" and tokens[first - 2].text == "anything") or (
        word == "from" and tokens[first - 2].text == "far"
    )


def _failing(tokens: Sequence[Word], hit: Hit[Cue], spent: set[int]) -> Mark:
    """Return the mark of a shortcoming, turned where it is denied ("no concerns") or mended ("reduced delays")."""
    if _anything_but(tokens, hit.first):
        return Mark(hit.first - 2, hit.last, 3 * _MENDS)
    phrase = hit.value.name not in _SINGLE
    any_at_all = hit.first > 0 and tokens[hit.first - 1].text == "any"
    denied = before(tokens, hit.first, _SCOPE if any_at_all else 1 if phrase else _SCOPE - 3, negates)
    if denied is not None and denied not in spent:
        near = (
            tokens[denied].text in {"no", "without"} or hit.first - denied <= _NEAR or tokens[denied + 1].text == "any"
        )
        if (near or any_at_all) and not (phrase and negates(tokens[hit.first].text)):
            spent.add(denied)
            return Mark(denied, hit.last, 2 * _MENDS if any_at_all else _MENDS)
    ended = before(tokens, hit.first, _ENDED, lambda w: w in {"longer", ","})
    if ended and tokens[ended].text == "longer" and tokens[ended - 1].text == "no":
        return Mark(ended - 1, hit.last, _MENDS)
    none = nobody(tokens, hit.first)
    if none is not None and none not in spent:
        spent.update((none, none + 1))
        return Mark(none, hit.last, 2 * _MENDS)
    mending = before(tokens, hit.first, 4, lambda w: w == "," or w.startswith(_MENDING))
    said_only = tokens[hit.first].text == "only"  # "corrected only when we asked"
    if mending is not None and (said_only or tokens[mending].text == "," or _is_place(tokens, mending)):
        mending = None
    if mending is not None and before(tokens, mending, _SCOPE - 3, negates) is None:
        return Mark(mending, hit.last, _MENDS)
    if _sent_back(tokens, hit.first):
        return Mark(hit.first, hit.last, _MENDS)
    if (caught := _is_caught(tokens, hit)) is not None:
        return caught
    if hit.value.name in _SINGLE and hit.last + 1 < len(tokens) and _is_seen_to(tokens, hit.first):
        return Mark(hit.first, hit.last, _MENDS)
    raised = before(tokens, hit.first, 4, lambda w: w in _RAISED or w == "up")
    if raised is not None and _is_raised(tokens, raised, hit.last):
        return Mark(raised, hit.last, _MENDS / 2)
    challenged = before(tokens, hit.first, _SCOPE + 2, _CHALLENGED.__contains__)
    if challenged is not None and _is_challenged(tokens, challenged, hit.first):
        return Mark(challenged, hit.last, 2 * _MENDS)
    if not tokens[hit.first].text.startswith(_MENDABLE):
        return Mark(hit.first, hit.last, -hit.value.weight)
    for i in range(hit.last + 1, min(hit.last + 20, len(tokens))):
        word = tokens[i].text
        if word in SPLIT and not (
            word == "but" and (tokens[i - 1].text == "all" or tokens[min(i + 1, len(tokens) - 1)].text in _AUXILIARY)
        ):
            break
        if word in {"occur", "occurs", "exist", "exists", "happen"} and tokens[i - 1].text == "longer":
            return Mark(hit.first, i, 2 * _MENDS)
        behind = {t.text for t in tokens[max(hit.last, i - 3) : i]}
        mended = word in _MENDED or (word in _DONE and tokens[hit.first].text.startswith("backlog"))
        if any(negates(w) for w in behind):
            continue
        if word in _MEND and "hard" in behind:  # "is a problem that it has worked hard to resolve"
            return Mark(hit.first, i, 2 * _MENDS)
        if tokens[hit.first].text.startswith("lack"):
            continue
        if (mended and not (_AUXILIARY | {"is", "are"}).isdisjoint(behind)) or (
            word == "right" and not _PUT.isdisjoint(behind)
        ):
            return Mark(hit.first, i, 2 * _MENDS)
    return Mark(hit.first, hit.last, -hit.value.weight)


def _sent_back(tokens: Sequence[Word], at: int) -> bool:
    """Tell whether what falls short at `at` was put right or handed back: "sent back plans that were too thin"."""
    done = before(tokens, at, _SCOPE + 2, lambda w: w in _RETURNED or w == ",")
    if done is None or tokens[done].text == "," or before(tokens, done, 4, negates) is not None:
        return False
    if tokens[done].text == "back" and not (done and tokens[done - 1].text.startswith(("sen", "hand"))):
        return False
    if any(t.text in _CHILD for t in tokens[max(0, done - 3) : done]):  # who is returned to a home
        return False
    return any(t.text in _RELATIVES for t in tokens[done + 1 : at])


def _is_caught(tokens: Sequence[Word], hit: Hit[Cue]) -> Mark | None:
    """Return the mark of what falls short where the police let it not pass: "weak plans are returned to authors"."""
    refused = before(tokens, hit.first, _SCOPE - 1, _REFUSE.__contains__)
    if refused is not None and tokens[refused + 1].text == "to" and tokens[refused + 2].text in _PASS:
        return None if before(tokens, refused, 3, negates) is not None else Mark(refused, hit.last, 2 * _MENDS)
    for i in range(hit.last + 2, min(hit.last + _SCOPE, len(tokens))):
        if tokens[i].text in SPLIT | STOP or negates(tokens[i].text):
            return None
        if tokens[i].text in _CAUGHT and tokens[i - 1].text in _PASSIVE:
            return (
                None
                if any(t.text in _PROMPTED for t in tokens[i + 1 : i + 2])
                or any(t.text in _TALKERS for t in tokens[i:])
                else Mark(hit.first, i, 2 * _MENDS)
            )
    return None


def _is_seen_to(tokens: Sequence[Word], first: int) -> bool:
    """Tell whether somebody sees to what falls short at `first`, and is not said not to."""
    at = first - 1
    while at > 0 and first - at < 3 and tokens[at].text in _WHETHER:
        at -= 1
    return at >= 0 and tokens[at].text in _SEEN_TO and before(tokens, at, 4, negates) is None


def _is_challenged(tokens: Sequence[Word], challenged: int, first: int) -> bool:
    """Tell whether somebody else than the inspectors challenged others about the shortcoming at `first`."""
    between = {t.text for t in tokens[challenged + 1 : first + 1]}
    about = not between.isdisjoint(_ABOUT) or not (between.isdisjoint(_RELATIVES) or between.isdisjoint(_DECISIONS))
    return about and before(tokens, challenged, 3, negates) is None and not _by_us(tokens, challenged)


def _by_us(tokens: Sequence[Word], at: int) -> bool:
    return any(t.text in _TALKERS for t in tokens[max(0, at - 3) : at])


def _is_raised(tokens: Sequence[Word], raised: int, last: int) -> bool:
    """Tell whether a shortcoming that ends at `last` is taken up with somebody, other than by the inspectors."""
    if tokens[raised].text == "up" and not tokens[raised - 1].text.startswith(("tak", "took")):
        return False
    if _by_us(tokens, raised):
        return False
    return any(t.text == "with" for t in tokens[last + 1 : last + 1 + _SCOPE])


def _is_place(tokens: Sequence[Word], at: int) -> bool:
    """Tell whether "address" is where somebody lives, not what is done about a shortcoming."""
    return tokens[at].text.startswith("address") and at > 0 and tokens[at - 1].text in _ARTICLES


def _denying(tokens: Sequence[Word], hit: Hit[Cue]) -> int | None:
    """Return the index of the word that denies a praise: before it in its clause, or within its gaps."""
    # "only when there is no other way", "refused to detain where it wasn't needed": the phrase holds its own negation
    if tokens[hit.first].text == "only" or tokens[hit.first].text.startswith("refuse"):
        return None
    inside = next((i for i in range(hit.first + 1, hit.last) if negates(tokens[i].text)), None)
    if inside is not None:
        return None if hit.value.name == "plain" else inside  # "could not have done more"
    denied = before(tokens, hit.first, _SCOPE, negates)
    if denied is None or not (hit.value.name == "action" or tokens[denied].text == "without"):
        return denied
    return None if any(t.text == "," for t in tokens[denied : hit.first + 1]) else denied
