"""Marks the words of a sentence that judge, with the sign that negation, denial and mending give them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import compress
from operator import itemgetter

from graphkit.extract.cues import Hit, Word
from graphkit.extract.polarity.clauses import SPLIT, STOP
from graphkit.extract.polarity.marked import BARE, DENIED, MENDS, SCOPE, SINGLE, Cue, Mark
from graphkit.extract.polarity.turning.handling import is_dealt_with, is_object
from graphkit.extract.polarity.turning.harms import harms
from graphkit.extract.polarity.turning.mending import mended
from graphkit.extract.polarity.turning.negation import (
    before,
    conditional,
    negates,
    nobody,
    noticed,
    of_civilian,
    promised,
)
from graphkit.extract.polarity.turning.rarities import rarities
from graphkit.extract.polarity.turning.striking import put_right
from graphkit.extract.polarity.turning.taken_up import sent_back
from graphkit.extract.polarity.voices.doers import outside

_text: Callable[[Word], str] = itemgetter(0)
#: shortcomings by themselves, praise before a shortcoming: "rarely fail", "few referrals are late"
_SCARCE = frozenset({"rarely", "seldom", "few", "hardly"})
#: what is not done before it is done late
_LATE = frozenset({"until", "till", "after", "before", "later"})
NEVER = frozenset({"rarely", "seldom", "neither", "never"})
#: how far on the shortcoming may stand that one of them denies
_SCARCE_REACH, _OF_REACH = 5, 3
#: "not" denies a shortcoming only beside it ("not delayed"); further off it denies something else
_NEAR = 2
#: how far "no longer" reaches to a shortcoming that has ended
_ENDED = 6


def marks_of(tokens: Sequence[Word], hits: list[Hit[Cue]]) -> list[Mark]:
    """Return the judging cues in order, with the sign that negation and mending give them."""
    spent: set[int] = set()
    negations = list(compress(range(len(tokens)), map(negates, map(_text, tokens))))
    named = {i for h in hits if h.value.side == "none" for i in range(h.first, h.last + 1)}
    marks = [*rarities(tokens, hits, [i for i in negations if i not in named], spent), *harms(tokens, hits, spent)]
    for hit in hits:
        if hit.value.side == "none" or (hit.value.side == "failing" and hit.value.name not in SINGLE):
            spent.update(range(hit.first, hit.last + 1))
    scarce: Hit[Cue] | None = None
    for hit in hits:
        side, strength = hit.value.side, hit.value.weight
        if side == "failing":
            if scarce is not None and _denies(tokens, scarce, hit) and not sent_back(tokens, hit.first):
                marks[-1] = Mark(scarce.first, hit.last, 2 * MENDS)
                continue
            if negates(tokens[hit.first].text) and noticed(tokens, hit.first):
                continue
            scarce = hit if tokens[hit.first].text in _SCARCE or _is_rather(tokens, hit) else None
            marks.append(_failing(tokens, hit, spent))
        elif side == "strength" and _anything_but(tokens, hit.first):
            marks.append(Mark(hit.first - 2, hit.last, DENIED))
        elif side == "strength" and _hardly_done(tokens, hit.first):
            marks.append(Mark(hit.first - 1, hit.last, DENIED))
        elif side == "strength":
            negator = None if not negations or negates(tokens[hit.first].text) else _denying(tokens, hit)
            if negator is None or negator in named:
                spent.update(range(hit.first, hit.last + 1))
                marks.append(Mark(hit.first, hit.last, strength))
            elif negator not in spent:
                spent.add(negator)
                if sent_back(tokens, negator):
                    marks.append(Mark(negator, hit.last, MENDS))
                elif promised(tokens, negator):
                    marks.append(Mark(negator, hit.last, 2 * MENDS))
                elif not of_civilian(tokens, negator) and not conditional(tokens, negator):
                    marks.append(Mark(min(negator, hit.first), hit.last, DENIED))
    for i in negations:
        if i not in spent and tokens[i].text not in {"without", "little"} and not _goes_on(tokens, marks, i):
            marks.extend(_bare(tokens, i))
    return sorted(put_right(tokens, hits, marks))


def _goes_on(tokens: Sequence[Word], marks: Sequence[Mark], nor: int) -> bool:
    """Tell whether the "nor" at `nor` goes on from what is denied to its credit: "neither late nor thin"."""
    return tokens[nor].text == "nor" and any(
        m.weight > 0 and any(t.text == "neither" for t in tokens[max(0, m.first - 1) : m.last]) for m in marks
    )


def _hardly_done(tokens: Sequence[Word], first: int) -> bool:
    """Tell whether praise is said of few or seldom: "few notices were sent by the end of the shift"."""
    for i in range(first - 1, max(first - 3, -1), -1):  # the second is the noun: "few officers", "few suspects"
        if tokens[i].text == "few" and (i == first - 1 or tokens[i + 1].text not in STOP | SPLIT | {",", "of"}):
            return i == 0 or tokens[i - 1].text not in {"a", "quite"}
    return first > 0 and tokens[first - 1].text in {"rarely", "seldom"}


def _bare(tokens: Sequence[Word], i: int) -> list[Mark]:
    """Return what the negation at `i` counts for, which denies no word of judgement."""
    last = min(i + 1, len(tokens) - 1)
    if of_civilian(tokens, i):
        return []
    if promised(tokens, i):
        return [Mark(i, last, 2 * MENDS)]
    return [] if conditional(tokens, i) else [Mark(i, last, BARE)]


def _denies(tokens: Sequence[Word], scarce: Hit[Cue], hit: Hit[Cue]) -> bool:
    """Tell whether a word such as "rarely" denies the shortcoming after it in its clause."""
    between = tokens[scarce.last + 1 : hit.first]
    if is_object(tokens, scarce.last, hit.first):
        return False  # "rarely challenge poor work"
    if is_dealt_with(tokens, hit.last, len(tokens), seen=False):
        return False  # "few of the errors were corrected"
    reach = _SCARCE_REACH + (_OF_REACH if between and between[0].text in {"of", "any"} else 0)
    return len(between) < reach and not any(t.text in SPLIT | STOP or t.text == "," for t in between)


def _is_rather(tokens: Sequence[Word], hit: Hit[Cue]) -> bool:
    """Tell whether a hit is "rather than", which denies what stands behind it: "rather than in isolation"."""
    return hit.last == hit.first + 1 and tokens[hit.first].text == "rather" and tokens[hit.last].text == "than"


def _anything_but(tokens: Sequence[Word], first: int) -> bool:
    """Tell whether what stands at `first` is what something is not ("anything but clear", "far from routine")."""
    word = tokens[first - 1].text if first > 1 else ""
    return (word == "but" and tokens[first - 2].text == "anything") or (
        word == "from" and tokens[first - 2].text == "far"
    )


def _failing(tokens: Sequence[Word], hit: Hit[Cue], spent: set[int]) -> Mark:
    """Return the mark of a shortcoming, turned where it is denied ("no concerns") or mended ("reduced delays")."""
    if _anything_but(tokens, hit.first):
        return Mark(hit.first - 2, hit.last, 3 * MENDS)
    if not hit.value.denies and _denied_within([token.text for token in tokens[hit.first : hit.last + 1]]):
        return Mark(hit.first, hit.last, 2 * MENDS)  # "reviews are rarely late", "time is not wasted"
    phrase = hit.value.name not in SINGLE
    any_at_all = hit.first > 0 and tokens[hit.first - 1].text == "any"
    denied = before(tokens, hit.first, SCOPE if any_at_all else 1 if phrase else SCOPE - 3, negates)
    if denied is not None and denied not in spent:
        near = (
            tokens[denied].text in {"no", "without"} or hit.first - denied <= _NEAR or tokens[denied + 1].text == "any"
        )
        if is_object(tokens, denied, hit.first) and not outside(tokens, denied - 3, denied):
            near = any_at_all = False  # "had not noticed any delays", "don't challenge delay", of supervisors
        if (near or any_at_all) and not (phrase and negates(tokens[hit.first].text)):
            spent.add(denied)
            done = hit.first - denied == 1 and tokens[hit.first].text.endswith("ed")  # "were not ignored"
            return Mark(denied, hit.last, 2 * MENDS if any_at_all or done else MENDS)
    ended = before(tokens, hit.first, _ENDED, lambda w: w in {"longer", ","})
    if ended and tokens[ended].text == "longer" and tokens[ended - 1].text == "no":
        return Mark(ended - 1, hit.last, MENDS)
    none = nobody(tokens, hit.first)
    if none is not None and none not in spent:
        spent.update((none, none + 1))
        return Mark(none, hit.last, 2 * MENDS)
    return mended(tokens, hit) or Mark(hit.first, hit.last, -hit.value.weight)


def _denied_within(words: Sequence[str]) -> bool:
    """Tell whether the gaps of a shortcoming's words take in what denies it; "not held until a week after" is late."""
    gaps = words[1:-1]
    return not NEVER.isdisjoint(gaps) or (_LATE.isdisjoint(words) and any(map(negates, gaps)))


def _denying(tokens: Sequence[Word], hit: Hit[Cue]) -> int | None:
    """Return the index of the word that denies a praise: before it in its clause, or within its gaps."""
    # "only when there is no other way", "refused to detain where it wasn't needed": the phrase holds its own negation
    if tokens[hit.first].text == "only" or tokens[hit.first].text.startswith("refuse"):
        return None
    inside = next((i for i in range(hit.first + 1, hit.last) if negates(tokens[i].text)), None)
    if inside is not None:
        return None if hit.value.name == "plain" and hit.value.denies else inside  # "could not have done more"
    denied = before(tokens, hit.first, SCOPE, negates)
    if denied is None or not (hit.value.name == "action" or tokens[denied].text == "without"):
        return denied
    return None if any(t.text == "," for t in tokens[denied : hit.first + 1]) else denied
