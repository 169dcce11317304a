"""Tells what is said to be the exception: a bad thing that is rare, good practice that is; what nothing suggests."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from graphkit.extract.cues import Word
from graphkit.extract.judging.clauses import clause_around
from graphkit.extract.judging.negation import negates

#: how far on from a negation stands what would be bad for a child
HARM_REACH = 9
_BE = frozenset({"it's", "is", "are", "was", "were", "been", "be", "remain", "remains", "remained", "became"})
_RARE = frozenset({"exception", "exceptions", "exceptional", "rare", "rarities", "isolated", "unusual", "uncommon"})
_FILLERS = frozenset(
    {"the", "an", "a", "now", "very", "still", "quite", "relatively", "fairly", "mostly", "largely", "few"}
)
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
#: what says of none or hardly any that something is so; and what says that it is: "none of the forms was late"
_ZERO = frozenset({"no", "none", "nobody", "nothing", "few", "neither"})
_IS = frozenset({"is", "are", "was", "were", "be", "been", "being", "had", "has", "have"})
#: from here on another thing is told of
_ANEW = frozenset(
    {
        ",",
        ";",
        "and",
        "but",
        "so",
        "because",
        "as",
        "since",
        "when",
        "while",
        "which",
        "until",
        "if",
        "why",
        "how",
        "whether",
        "what",
    }
)
#: how far on from the zero its shortcoming may stand, and how far from the verb
_ZERO_REACH, _PREDICATE = 16, 5
#: what there may be none of that tells of something: "no evidence that a supervisor had questioned the delay"
_TRACES = frozenset(
    {"evidence", "record", "records", "sign", "signs", "trace", "mention", "note", "indication", "doubt"}
)
#: what may stand between the verb and what is amiss
_SOON = frozenset({"ever", "still", "again", "at", "all", "too", "so", "left", "found", "seen"})
#: without any of them a sentence tells of no exception
TELLING = _RARE | _NO | _SUGGEST | _CASES
#: without any of them nothing is said of none
ZERO = _ZERO | {"single", "one"}
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


def none_of_ill(
    tokens: Sequence[Word], hits: Sequence[tuple[int, int, bool]], harms: Container[int]
) -> Iterator[tuple[int, int]]:
    """Yield the words that say of none that it fell short: "no visit was missed", "none of the forms had been late".

    Args:
        tokens: the words of a sentence.
        hits: the cues in it that judge: first word, last word, whether it is praise.
        harms: the first words of those that tell of harm, which a negation near them denies anyhow.
    """
    for i, token in enumerate(tokens):
        if token.text in _ZERO or (token.text in {"one", "single"} and i and tokens[i - 1].text in {"not", "a"}):
            yield from _none_of_ill(tokens, hits, harms, i)


def _none_of_ill(
    tokens: Sequence[Word], hits: Sequence[tuple[int, int, bool]], harms: Container[int], at: int
) -> Iterator[tuple[int, int]]:
    word, first = tokens[at].text, at
    if word in {"one", "single"}:  # "not one of the children", "could not find a single referral"
        first = next((k for k in range(at - 1, max(at - 6, -1), -1) if negates(tokens[k].text)), -1)
        if first < 0 or (word == "one" and first != at - 1):
            return
    if word == "nothing" and tokens[min(at + 1, len(tokens) - 1)].text != "of":
        return  # "nothing was written between midnight and six"
    if word == "few" and at and tokens[at - 1].text in {"a", "quite", "some", "too"}:
        return
    stop = min(len(tokens), at + _ZERO_REACH)
    stop = next((k for k in range(at + 1, stop) if tokens[k].text in _ANEW), stop)
    if stop > at + 1 and tokens[at + 1].text in _TRACES:
        return
    verb = next((k for k in range(at + 1, stop) if tokens[k].text in _IS), None)
    if verb is None or any(negates(t.text) for t in tokens[at + 1 : stop]):
        return
    said = [h for h in hits if verb <= h[0] <= verb + _PREDICATE and h[0] < stop]
    if not said or any(good for *_, good in said) or any(good and at < a <= verb for a, _, good in hits):
        return
    if said[0][0] in harms and said[0][0] - first <= HARM_REACH and word != "single":
        return
    if all(t.text in _IS or t.text in _SOON or t.text.endswith("ly") for t in tokens[verb : said[0][0]]):
        yield first, max(h[1] for h in said)


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
    if not said:
        return
    end = max(at, *(h[1] for h in said))
    rule = next((i for i in range(at, min(at + 5, stop)) if tokens[i].text in {"rule", "norm"}), end)
    yield min(k, *(h[0] for h in said)), max(end, rule), not said[0][2]


def _no_case(tokens: Sequence[Word], hits: Sequence[tuple[int, int, bool]], at: int) -> Iterator[tuple[int, int, bool]]:
    after = [t.text for t in tokens[at + 1 : at + 3]]
    if not after or after[0] not in _IN_WHICH or (after[0] == "in" and after[1:] != ["which"]):
        return
    _, stop = clause_around(tokens, at)
    said = [h for h in hits if at < h[0] and h[1] < stop]
    if said and not any(good for *_, good in said):
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
    told = [h for h in hits if after[1] < h[0] and h[1] < stop] if tokens[at + 1].text == "that" else []
    end = after[1] if any(good for *_, good in told) else max([after[1], *(h[1] for h in told)])
    yield at - len(before), end, True
