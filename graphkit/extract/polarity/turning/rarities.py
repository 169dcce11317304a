"""Marks what is rare, avoided or never done: praise where it would be bad, a shortcoming where it would be good."""

from __future__ import annotations

from collections.abc import Sequence

from graphkit.extract.cues import Hit, Word
from graphkit.extract.polarity.marked import DENIED, Cue, Mark
from graphkit.extract.polarity.turning.exceptions import TELLING, exceptions
from graphkit.extract.polarity.turning.fewness import FEW, few_cases_of_ill, few_of_all, few_of_ill
from graphkit.extract.polarity.turning.milder import OTHERWISE, milder
from graphkit.extract.polarity.turning.negation import twice
from graphkit.extract.polarity.turning.zero import ZERO, ill_in_none, no_trace_of_ill, none_of_ill, nothing_recalled

#: the kinds of cues that judge, or would
_SIDES = frozenset({"failing", "strength", "harm"})
#: what a thing that is praised by saying that its opposite is rare or never happens counts for
_RARE = 2.5


def rarities(tokens: Sequence[Word], hits: list[Hit[Cue]], negations: Sequence[int], spent: set[int]) -> list[Mark]:
    """Return the marks of bad things that are rare, avoided or never done.

    Args:
        tokens: the words of a sentence.
        hits: the cues in it; those of what is rare are taken out.
        negations: the words that negate.
        spent: the words that have had their say, to which those of what is rare are added.
    """
    said = {token.text for token in tokens}  # most sentences have none of the words
    spans = [] if FEW.isdisjoint(said) else [*few_of_ill(tokens)]
    if "any" in said or not FEW.isdisjoint(said):
        spans.extend(few_cases_of_ill(tokens))
    if not OTHERWISE.isdisjoint(said):
        spans.extend(milder(tokens))
    if len(negations) > 1:
        spans.extend(twice(tokens, negations))
    marks: list[Mark] = []
    judging = [(h.first, h.last, h.value.side == "strength") for h in hits if h.value.side in _SIDES]
    if negations:
        spans.extend(nothing_recalled(tokens, judging))
        weak = {h.first for h in hits if h.value.name == "weak"}
        spans.extend(no_trace_of_ill(tokens, [j for j in judging if j[0] not in weak]))
        spans.extend(ill_in_none(tokens, judging))
    if not FEW.isdisjoint(said):
        spans.extend(few_of_all(tokens, judging))
    if not ZERO.isdisjoint(said):
        deeds = {h.first for h in hits if h.value.name == "action"}
        harmful = {h.first for h in hits if h.value.side == "harm"}
        spans.extend(none_of_ill(tokens, [j for j in judging if j[0] not in deeds], harmful))
    if not TELLING.isdisjoint(said):
        marks += [Mark(first, last, _RARE if good else DENIED) for first, last, good in exceptions(tokens, judging)]
    marks += [Mark(first, last, _RARE) for first, last in spans]
    for first, last, _ in marks:
        spent.update(range(first, last + 1))
        hits[:] = [h for h in hits if h.last < first or h.first > last or h.value.side == "neutral"]
    return marks
