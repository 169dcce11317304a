"""Tells what is said to be the exception: a bad thing that is rare, good practice that is; what nothing suggests."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graphkit.extract.cues import Word
from graphkit.extract.polarity.clauses import clause_around
from graphkit.extract.polarity.turning.handling import is_dealt_with, is_object
from graphkit.extract.polarity.turning.negation import negates

_BE = frozenset({"it's", "is", "are", "was", "were", "been", "be", "remain", "remains", "remained", "became"})
_RARE = frozenset({"exception", "exceptions", "exceptional", "rare", "rarities", "isolated", "unusual", "uncommon"})
_FILLERS = frozenset(
    {"the", "an", "a", "now", "very", "still", "quite", "relatively", "fairly", "mostly", "largely", "few"}
)
#: what ties a shortcoming to a deed that is rare
_OF_WHAT = frozenset({"of", "from", "with", "for", "up", "on", "about"})
#: after "it is rare" somebody does something, or it is found
_WHAT = frozenset({"for", "to", "that"})
#: what denies that something is so: "nothing to suggest that", "no sign of"
_NO, _OF = (
    frozenset({"evidence", "sign", "signs", "indication", "suggestion", "hint", "instances", "examples", "example"}),
    frozenset({"of", "that"}),
)
_SUGGEST = frozenset({"suggest", "indicate", "show"})
#: what there may be none of in which something was amiss: "no cases in which the grade was too low"
_CASES = frozenset({"cases", "case", "incidents", "instances", "examples", "occasions", "records", "files"})
_IN_WHICH = frozenset({"in", "where", "when"})
#: without any of them a sentence tells of no exception
TELLING = _RARE | _NO | _SUGGEST | _CASES
#: how far on it stands, and what may stand before it: nobody who does something
_NEAR = 4
_DOERS = frozenset(
    {"officers", "officer", "supervisors", "supervisor", "staff", "managers", "anyone", "anybody", "force", "police"}
)


def exceptions(tokens: Sequence[Word], hits: Sequence[tuple[int, int, bool]]) -> Iterator[tuple[int, int, bool]]:
    """Yield the words, from first to last, that say what is the exception, and whether that speaks for the police.

    Args:
        tokens: the words of a sentence.
        hits: the cues in it that judge: first word, last word, whether it is praise.
    """
    for i, token in enumerate(tokens):
        if token.text in _RARE:
            yield from _rare(tokens, hits, i)
        elif token.text in _SUGGEST or token.text in _NO:
            yield from _unfounded(tokens, hits, i)
        elif token.text in _CASES and i and tokens[i - 1].text == "no":
            yield from _no_case(tokens, hits, i)


def _rare(tokens: Sequence[Word], hits: Sequence[tuple[int, int, bool]], at: int) -> Iterator[tuple[int, int, bool]]:
    k = at - 1
    while k >= 0 and tokens[k].text in _FILLERS:
        k -= 1
    if k < 0 or tokens[k].text not in _BE or any(negates(t.text) for t in tokens[max(0, k - 1) : at]):
        return
    first, stop = clause_around(tokens, at)
    opens = tokens[k].text == "it's" or (k > 0 and tokens[k - 1].text == "it")
    if opens and at + 1 < stop and tokens[at + 1].text in _WHAT:
        said = [h for h in hits if at < h[0] and h[1] < stop]  # the first judges: "without a clear plan"
    elif opens and at + 1 >= stop and first > 1 and tokens[first - 1].text == "but":  # "some poor work, but it is rare"
        before, _ = clause_around(tokens, first - 2)
        said = [h for h in hits if before <= h[0] and h[1] < first]
        if len({good for *_, good in said}) > 1:
            return
    else:
        said = [h for h in hits if first <= h[0] and h[1] < k]
        if len({good for *_, good in said}) > 1:
            return
    if not said or (said[0][2] and (tokens[at].text == "exceptional" or _among(tokens, at))):
        return
    if not said[0][2] and (
        is_dealt_with(tokens, said[0][1], stop) or is_object(tokens, at, said[0][0])
        if opens
        else _is_of(tokens, first, said[0][0])
    ):
        return  # "it is rare for a delay to be challenged", "learning from failures is rare"
    end = max(at, *(h[1] for h in said))
    rule = next((i for i in range(at, min(at + 5, stop)) if tokens[i].text in {"rule", "norm"}), end)
    yield min(k, *(h[0] for h in said)), max(end, rule), not said[0][2]


def _among(tokens: Sequence[Word], at: int) -> bool:
    """Tell whether something is unusual beside others ("unusual among forces"), which is said of what is good."""
    return any(t.text in {"among", "amongst", "compared"} for t in tokens[at + 1 : at + 1 + _NEAR])


def _is_of(tokens: Sequence[Word], first: int, bad: int) -> bool:
    """Tell whether the shortcoming at `bad` only says of what else something is rare: "action on delays is rare"."""
    before = [t.text for t in tokens[first:bad]]
    return not _OF_WHAT.isdisjoint(before) and _CASES.isdisjoint(before)


def _no_case(tokens: Sequence[Word], hits: Sequence[tuple[int, int, bool]], at: int) -> Iterator[tuple[int, int, bool]]:
    after = [t.text for t in tokens[at + 1 : at + 3]]
    if not after or after[0] not in _IN_WHICH or (after[0] == "in" and after[1:] != ["which"]):
        return
    _, stop = clause_around(tokens, at)
    said = [h for h in hits if at < h[0] and h[1] < stop]
    if said and not any(good for *_, good in said) and not is_dealt_with(tokens, said[0][1], stop):
        yield at - 1, max(h[1] for h in said), True


def _unfounded(
    tokens: Sequence[Word], hits: Sequence[tuple[int, int, bool]], at: int
) -> Iterator[tuple[int, int, bool]]:
    before = [t.text for t in tokens[max(0, at - 2) : at]]
    if not (before[-1:] == ["no"] and tokens[at].text in _NO) and before != ["nothing", "to"]:
        return
    if at + 1 >= len(tokens) or tokens[at + 1].text not in _OF:
        return
    _, stop = clause_around(tokens, at)
    near = at + 2 + (_NEAR if tokens[at + 1].text == "that" else 0)
    after = next((h for h in hits if at + 1 < h[0] <= near and h[1] < stop), None)
    if after is None or after[2] or not _DOERS.isdisjoint(t.text for t in tokens[at : after[0]]):
        return
    if is_dealt_with(tokens, after[1], stop):
        return  # "no evidence that the delay had been explained"
    told = [h for h in hits if after[1] < h[0] and h[1] < stop] if tokens[at + 1].text == "that" else []
    end = after[1] if any(good for *_, good in told) else max([after[1], *(h[1] for h in told)])
    yield at - len(before), end, True
