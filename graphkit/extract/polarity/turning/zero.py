"""Tells of what there is none: none of the forms was late, nobody could name a visit that was missed."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from graphkit.extract.cues import Word
from graphkit.extract.polarity.clauses import clause_around
from graphkit.extract.polarity.turning.fewness import IN_WHICH
from graphkit.extract.polarity.turning.handling import is_dealt_with, is_object
from graphkit.extract.polarity.turning.negation import negates
from graphkit.extract.polarity.word_sets import ANY_ONE

#: how far on from a negation stands what would be bad for a child
HARM_REACH = 9
#: what says of none or hardly any that something is so; and what says that it is: "none of the forms was late"
_ZERO = frozenset({"no", "none", "nobody", "nothing", "few", "neither"})
_IS = frozenset({"is", "are", "was", "were", "be", "been", "being", "had", "has", "have"})
#: from here on another thing is told of
_ANEW = frozenset(
    {",", ";", "and", "but", "so", "because", "as", "since", "when", "while", "which", "until", "if", "why", "how"}
    | {"whether", "what"}
)
#: how far on from the zero its shortcoming may stand, and how far from the verb
_ZERO_REACH, _PREDICATE = 16, 5
#: what opens a clause that only says which are meant, where the verb of the zero follows behind it
_WHO = frozenset({"who", "that", "whose", "which", "where"})
#: what there may be none of that tells of something: "no evidence that a supervisor had questioned the delay"
_TRACES = frozenset(
    {"evidence", "record", "records", "sign", "signs", "trace", "mention", "note", "indication", "doubt", "surprise"}
    | {"wonder", "secret", "coincidence"}
)
#: those of which there is none where nothing is amiss, and what may stand before what is
_SIGNS = frozenset({"evidence", "sign", "signs", "trace", "indication", "suggestion", "hint"})
_DETERMINERS = frozenset({"the", "any", "such", "a", "an", "this", "that", "either"})
#: what may stand between the verb and what is amiss
_SOON = frozenset({"ever", "still", "again", "at", "all", "too", "so", "left", "found", "seen"})
#: without any of them nothing is said of none
ZERO = _ZERO | {"single", "one"}
#: what nobody can do who is asked for a case of something amiss
_OF_IT = IN_WHICH - {"in"}
_KINDS = frozenset(
    {"case", "occasion", "time", "incident", "instance", "example", "visit", "record", "file", "report", "referral"}
    | {"cases", "occasions", "times", "incidents", "instances", "examples", "visits", "records", "files", "reports"}
    | {"referrals", "call", "calls", "meeting", "meetings", "conference", "child", "family", "form", "notice", "crime"}
)
_TIES = frozenset({"from", "with", "to", "on"})
#: behind them "no" is a part of a name or says what somebody lacks: "taking no further action", "with no analyst"
_NAMING = frozenset(
    {"with", "on", "had", "has", "have", "taking", "take", "took", "taken", "of", "was", "is", "as", "recorded", "for"}
)
_RECALL = frozenset({"think", "recall", "remember", "name", "find", "give", "point"})


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
    named = at and tokens[at - 1].text in _NAMING
    if word in {"no", "none"} and (named or tokens[min(at + 1, len(tokens) - 1)].text == "further"):
        return  # "teams with no analyst are unaware"
    stop = min(len(tokens), at + _ZERO_REACH)
    stop = next((k for k in range(at + 1, stop) if tokens[k].text in _ANEW and tokens[k - 1].text != "in"), stop)
    if stop > at + 1 and tokens[at + 1].text in _TRACES:
        return
    verb = next((k for k in range(at + 1, stop) if tokens[k].text in _IS), None)
    if verb is None or any(negates(t.text) for t in tokens[at + 1 : stop]):
        return
    # The phrase of a shortcoming may begin before its verb; a noun before that praises nothing ("no review was late").
    said = [h for h in hits if at < h[0] and verb <= h[1] and h[0] <= verb + _PREDICATE and h[0] < stop]
    if not said or any(good for *_, good in said) or any(good and at < a <= verb and a < b for a, b, good in hits):
        return
    if is_object(tokens, at + 1, said[0][0]):
        return  # "few supervisors challenged plans that were vague"
    if any(t.text in _WHO for t in tokens[at + 1 : verb]) and any(t.text in _IS for t in tokens[said[0][1] + 1 : stop]):
        return  # "few of the children who had been missed were seen later"
    if said[0][0] in harms and said[0][0] - first <= HARM_REACH and word != "single":
        return
    turned = at > 0 and tokens[at - 1].text == "in"  # "in none of the cases had the officer forgotten to ask"
    if turned or all(t.text in _IS or t.text in _SOON or t.text.endswith("ly") for t in tokens[verb : said[0][0]]):
        yield first, max(h[1] for h in said)


def no_trace_of_ill(tokens: Sequence[Word], hits: Sequence[tuple[int, int, bool]]) -> Iterator[tuple[int, int]]:
    """Yield the words which say that nothing amiss was seen: "no sign of poor work", "no drift or delay".

    Args:
        tokens: the words of a sentence.
        hits: the cues in it that judge: first word, last word, whether it is praise.
    """
    for i in range(len(tokens) - 2):
        if tokens[i].text != "no" or tokens[i + 1].text not in _SIGNS:
            continue
        if tokens[i + 2].text == "of":  # of what stands next, not of what somebody did about it
            ill = [h for h in hits if not h[2] and i + 2 < h[0] <= i + 5]
            dealt_with = ill and any(t.text == "being" for t in tokens[ill[0][1] + 1 : ill[0][1] + 4])
            if ill and not dealt_with and all(t.text in _DETERMINERS for t in tokens[i + 3 : ill[0][0]]):
                yield i, ill[0][1]
        elif tokens[i + 2].text == "that":
            stop = next((k for k in range(i + 3, len(tokens)) if tokens[k].text in _ANEW), len(tokens))
            verb = next((k for k in range(i + 3, stop) if tokens[k].text in _IS), None)
            said = [h for h in hits if verb is not None and verb < h[0] <= verb + 2 and h[0] < stop]
            if said and not any(good for *_, good in said):
                yield i, max(b for _, b, _ in said)
    for first, last, good in hits:
        if (
            good
            and tokens[first].text in {"no", "without"}
            and last + 2 < len(tokens)
            and tokens[last + 1].text == "or"
        ):
            also = [b for a, b, praise in hits if not praise and last + 2 <= a <= last + 3]
            if also:
                yield first, max(also)


def ill_in_none(tokens: Sequence[Word], hits: Sequence[tuple[int, int, bool]]) -> Iterator[tuple[int, int]]:
    """Yield the words which say last that none was amiss: "the risk had been missed in none of them"."""
    for i in range(2, len(tokens) - 1):
        if (tokens[i - 1].text, tokens[i].text, tokens[i + 1].text) == ("in", "none", "of"):
            yield from ((a, i + 1) for a, b, good in hits if not good and i - 4 <= b < i)


def _of_it(tokens: Sequence[Word], at: int) -> bool:
    """Tell whether the word at `at` opens what is told of a case: "that ...", "in which ..."."""
    word = tokens[at].text
    return word in _OF_IT or (word == "which" and tokens[at - 1].text == "in")


def nothing_recalled(tokens: Sequence[Word], hits: Sequence[tuple[int, int, bool]]) -> Iterator[tuple[int, int]]:
    """Yield the words which say that nobody can name a case of something amiss: "could think of no visit missed".

    Args:
        tokens: the words of a sentence.
        hits: the cues in it that judge: first word, last word, whether it is praise.
    """
    for i, token in enumerate(tokens):
        if token.text not in _RECALL:
            continue
        first, last = clause_around(tokens, i)
        denied = next((k for k in range(i - 1, first - 1, -1) if negates(tokens[k].text)), None)
        which = next((k for k in range(i + 2, min(last, i + 8)) if _of_it(tokens, k)), None)
        if denied is None or which is None or not ANY_ONE.intersection(t.text for t in tokens[i + 1 : which]):
            continue
        noun = which - 2 if tokens[which - 1].text == "in" else which - 1
        if tokens[noun].text not in _KINDS or not _TIES.isdisjoint(t.text for t in tokens[i + 2 : which]):
            continue  # "could not point to any learning from cases where officers had failed"
        said = [h for h in hits if which < h[0] and h[1] < last]
        amiss = [k for k in range(which, last) if negates(tokens[k].text)]
        if any(good and (not amiss or a < amiss[0]) for a, _, good in said):
            continue
        ends = [*(b for _, b, _ in said), *amiss]
        if any(is_dealt_with(tokens, b, last) for _, b, _ in said):
            continue  # "did not find any records in which the delay was explained"
        if ends and not is_object(tokens, which, min([a for a, *_ in said] + amiss)):
            yield denied, min(max(ends) + (0 if said else 1), last - 1)
