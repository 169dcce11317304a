"""Tells of what children should not come to and police should not do: denied it is praise, told it may be a failing."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from graphkit.extract.cues import Hit, Word
from graphkit.extract.polarity.clauses import clause_around
from graphkit.extract.polarity.marked import Cue, Mark
from graphkit.extract.polarity.turning.negation import before, negates, opens_clause
from graphkit.extract.polarity.turning.zero import HARM_REACH
from graphkit.extract.polarity.voices.doers import is_of_child, is_of_grown

_AUXILIARY = frozenset({"been", "was", "were", "had", "has", "have", "be", "is", "are"})
_THAT = frozenset(
    {"that", "which", "who", "whether", "how", "why", "because", "until", "before", "after", "when", "once"}
)
#: of them it is said in the same breath what did not happen: "no child who", "no case in which"
_COUNTED = frozenset(
    {"child", "children", "case", "cases", "girl", "boy", "instance", "example", "visit", "family", "young"}
)
_RELATIVE = frozenset({"who", "which", "that"})
#: behind "and" they begin something new: "was not told and has withdrawn", "are not seen and may be left alone"
_ANEW = frozenset(
    {"has", "have", "had", "may", "might", "can", "could", "will", "is", "are", "remain", "remains", "remained"}
)
#: what denies harm nearly as well as a negation does
_HARDLY = frozenset({"rarely", "seldom"})
#: after "not", they say that something is done
_USUAL = frozenset({"uncommon", "unusual", "rare", "only", "just", "always", "infrequently", "infrequent"})
#: what an adult who did harm should come to, and what a child may need more than once
_COURSES = frozenset(
    {
        "prosecuted",
        "charged",
        "arrested",
        "custody",
        "suspect",
        "suspects",
        "criminal",
        "criminals",
        "offender",
        "station",
    }
    | {"criminalised", "offenders", "cell", "cells"}
)
_SEEN = frozenset({"seen", "visited", "interviewed", "asked", "told", "assessed"})
_BACK = 4
#: what it counts for that police did what they should not
_DONE = 3.0


def harms(tokens: Sequence[Word], hits: list[Hit[Cue]], spent: set[int]) -> list[Mark]:
    """Return the marks of harm that children did not come to: "no child waited", "weren't taken to police stations".

    The words of a harm are taken out of `hits`: told of, it is a fact of a case; denied, it is praise. What police
    should not do ("practice") stays there as a shortcoming, unless the sentence calls it one in other words.
    """
    marks: list[Mark] = []
    found = [h for h in hits if h.value.side == "harm"]
    if not found:
        return marks
    for hit in found:
        if _is_praised(hits, hit) or _is_owed(tokens, hit):
            continue
        denied = before(tokens, hit.first, HARM_REACH, lambda w: negates(w) or w in _HARDLY)
        if denied is None and hit.value.name == "practice":
            inside = (i for i in range(hit.first, hit.last) if negates(tokens[i].text) or tokens[i].text in _HARDLY)
            denied = next(inside, None)
        if denied is not None and denied + 1 < hit.first and tokens[denied + 1].text in _USUAL:
            continue  # "it is not uncommon for a call to be closed by email"
        if denied is None or denied in spent or not (hit.value.name != "done" or _is_passive(tokens, hit.first)):
            continue
        open_to = _RELATIVE if tokens[denied].text == "no" and tokens[denied + 1].text in _COUNTED else frozenset()
        if tokens[denied].text == "no" and denied and tokens[denied - 1].text == "with" and not open_to:
            continue  # "a boy with no convictions was held in a cell"
        if opens_clause(tokens, denied, hit.first):
            continue  # "a form was not sent and the family was left alone"
        if any(a.text == "and" and b.text in _ANEW for a, b in pairwise(tokens[denied : hit.first + 1])):
            continue  # "was not told and has since withdrawn"
        if any(a.text == "," and b.text == "and" for a, b in pairwise(tokens[denied : hit.first])):
            continue  # "they were not disrupted, and more children came to harm"
        if any(
            t.text in _THAT - open_to for t in tokens[denied : hit.first]
        ):  # "nobody saw that the family was left alone"
            continue
        spent.add(denied)
        end = _or_else(tokens, hits, hit.last)
        hits[:] = [h for h in hits if h.last < denied or h.first > end or h.value.side == "harm"]
        why = next((i for i in range(hit.last, len(tokens)) if tokens[i].text == "because"), len(tokens))
        hits[:] = [h for h in hits if h.first < why]  # "no child was left in danger because officers were unsure"
        marks.append(Mark(denied, end, hit.value.weight))
    told = [h for h in hits if h.value.name == "practice" and all(h.last < m.first or m.last < h.first for m in marks)]
    told = [h for h in told if not _is_praised(hits, h)]
    hits[:] = [h for h in hits if h.value.side != "harm"]
    taken = {i for h in hits if h.value.side == "failing" for i in range(h.first, h.last + 1)}
    for hit in told:
        span = range(hit.first, hit.last + 1)
        if taken.isdisjoint(span):
            taken.update(span)
            hits[:] = [h for h in hits if h.value.side != "strength" or h.last < hit.first or h.first > hit.last]
            hits.append(Hit(hit.first, hit.last, Cue("failing", hit.value.name, _DONE)))
    hits.sort(key=lambda h: (h.first, h.last))
    return marks


def _is_owed(tokens: Sequence[Word], harm: Hit[Cue]) -> bool:
    """Tell whether it should have been done: a suspect charged, a child seen again, somebody waited with."""
    said = {t.text for t in tokens[harm.first : harm.last + 1]}
    first, _ = clause_around(tokens, harm.first)
    if not said.isdisjoint(_COURSES):
        near = max(first, harm.first - HARM_REACH)  # "carers help, and no child was brought to a police station"
        return is_of_grown(tokens, first, harm.first) and not is_of_child(tokens, near, harm.first)
    if (
        "again" in said and "police" not in said and not said.isdisjoint(_SEEN)
    ):  # "did not have to be interviewed again"
        return all(t.text != "to" for t in tokens[max(first, harm.first - _BACK) : harm.first])
    return said == {"waited"} and any(t.text == "with" for t in tokens[harm.last : harm.last + 2])


def _is_praised(hits: Sequence[Hit[Cue]], harm: Hit[Cue]) -> bool:
    """Tell whether a harm is no more than a part of words that praise: "a service they can rely on"."""
    return any(h.first < harm.first and harm.last <= h.last and h.value.side == "strength" for h in hits)


def _or_else(tokens: Sequence[Word], hits: Sequence[Hit[Cue]], last: int) -> int:
    """Return where a denied harm ends that goes on with "or": "no child was held in a cell or left at risk"."""
    if last + 1 < len(tokens) and tokens[last + 1].text == "for":  # "for want of a bed", "for longer than was right"
        return next((h.last for h in hits if last < h.first <= last + 2 and h.value.side == "failing"), last)
    if all(t.text != "or" for t in tokens[last + 1 : last + 3]):
        return last
    return max(
        (h.last for h in hits if last < h.first <= last + 4 and h.value.side in {"failing", "harm"}), default=last
    )


def _is_passive(tokens: Sequence[Word], at: int) -> bool:
    """Tell whether the participle at `at` says what was done, not to whom ("none of the children detained was")."""
    return any(t.text in _AUXILIARY or negates(t.text) for t in tokens[max(0, at - 2) : at])
