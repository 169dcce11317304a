"""Tells of what there is little: few of a bad thing is praise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graphkit.extract.cues import Word
from graphkit.extract.polarity.clauses import clause_around
from graphkit.extract.polarity.turning.handling import is_dealt_with, is_object
from graphkit.extract.polarity.turning.negation import negates
from graphkit.extract.polarity.voices.doers import is_of_child

#: words that say that there are few, the first of their phrase
FEW = frozenset({"only", "just", "few", "hardly"})
_NUMBERS = frozenset(
    {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "a", "handful"}
)
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "had", "has", "have", "got"})
_DID = frozenset({"did", "does", "do"})
#: what should befall as few children as may be
_BEFALL = ("arrested", "charged", "prosecuted", "detained", "criminalised", "handcuffed", "imprisoned", "cautioned")
_HELD = frozenset({"held", "kept", "taken", "locked", "placed"})
_AWAY = frozenset({"elsewhere", "from", "home"})
_CELL = frozenset({"overnight", "cell", "cells", "custody", "station", "stations", "longer"})
#: what should befall as few pieces of work as may be
_ILL = frozenset(
    {"overdue", "late", "unallocated", "unread", "outstanding", "waiting", "missed", "delayed", "cancelled"}
    | {"unfilled", "vacant", "empty", "vacancy", "vacancies"}
)
#: "only one could not be found", "few had not been seen": said of few, it is praise
_COULD = frozenset({"could", "had", "was", "were", "have", "has"})
#: from here on it is no longer said of the few: "few managers know how many are overdue"
_OTHER = frozenset(
    {",", "and", "which", "who", "whose", "that", "when", "where", "because", "how", "why", "whether", "if"}
)
#: how far after "only" it stands, and how far from a participle what completes it
_REACH, _BESIDE = 14, 4
#: what there may be few of, and what says of them that something was amiss
_CASES = frozenset(
    {"cases", "incidents", "occasions", "instances", "examples", "children", "records", "investigations"}
)
_FIND = frozenset({"find", "found", "see", "seen", "identify"})
#: verbs of which few of those cases are the subject
_MAIN = frozenset({"explain", "explained", "led", "show", "showed", "came", "reached", "went", "resulted"})
#: what opens a clause about them
IN_WHICH = frozenset({"in", "where", "when", "that", "who"})


def few_of_ill(tokens: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Yield the words, from first to last, which say that a bad thing is rare: "only four were overdue"."""
    for i, token in enumerate(tokens):
        if token.text not in FEW or i + 1 == len(tokens):
            continue
        after = tokens[i + 1].text
        any_at_all = token.text == "hardly" and after == "any"
        if token.text != "few" and not (after[0].isdigit() or after in _NUMBERS or after == "a" or any_at_all):
            continue
        first, last = clause_around(tokens, i)
        back = [t.text for t in tokens[max(first, i - 4) : i]]
        if "back" in back and "called" in back:
            yield i - back[::-1].index("called") - 1, i + 1
            continue
        end = _ill(tokens, i + 1, min(last, i + _REACH))
        if end is not None and not is_object(tokens, i + 1, end):  # "few supervisors challenged plans that were vague"
            yield i, end


def few_of_all(tokens: Sequence[Word], hits: Sequence[tuple[int, int, bool]]) -> Iterator[tuple[int, int]]:
    """Yield the words which say of how few something is amiss: "just one of the 18 had been rejected as incomplete".

    Args:
        tokens: the words of a sentence.
        hits: the cues in it that judge: first word, last word, whether it is praise.
    """
    for i, token in enumerate(tokens):
        if token.text not in {"only", "just"} or i + 3 >= len(tokens) or tokens[i + 2].text not in _BE | {"of"}:
            continue
        number = tokens[i + 1].text
        if number not in _NUMBERS and not number.isdecimal():
            continue
        _, stop = clause_around(tokens, i)
        said = [h for h in hits if i + 1 < h[0] and h[1] < stop]
        if not said or any(good for *_, good in said):
            continue
        between = [t.text for t in tokens[i + 2 : said[0][0]]]
        if is_object(tokens, i + 1, said[0][0]):
            continue  # "only one of the sergeants had challenged the delay"
        if not (_BE | _DID).isdisjoint(between) and {"and", ","}.isdisjoint(between) and not any(map(negates, between)):
            yield i, max(h[1] for h in said)


def few_cases_of_ill(tokens: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Yield the words which say that there are few cases of something amiss: "few cases in which nobody had asked"."""
    for i in range(len(tokens)):
        if not _tells_of_few(tokens, i):
            continue
        _, last = clause_around(tokens, i)
        texts = [t.text for t in tokens[i + 1 : min(last, i + 1 + _REACH)]]
        texts = texts[: texts.index(",")] if "," in texts else texts
        said = next((k for k, text in enumerate(texts[:_BESIDE]) if text in _CASES), None)
        if said is None or texts[said + 1 : said + 2] == [] or texts[said + 1] not in IN_WHICH:
            continue
        amiss = [k for k in range(said + 1, len(texts)) if negates(texts[k])]
        if not amiss or is_object(tokens, i + 1 + said, i + 1 + amiss[0]):
            continue
        end = i + 1 + amiss[-1]
        if is_dealt_with(tokens, end, last) or (not i and _goes_on(tokens, end, last)):
            continue  # "few cases in which a visit was missed had been looked at"
        yield i, end


def _goes_on(tokens: Sequence[Word], end: int, stop: int) -> bool:
    """Tell whether a sentence that begins with "few" has its own verb only behind the clause that ends at `end`."""
    return any(t.text in _BE or t.text in _MAIN for t in tokens[end + 1 : min(stop, end + 1 + _BESIDE)])


def _tells_of_few(tokens: Sequence[Word], i: int) -> bool:
    """Tell whether "few", "hardly" or "did not find any" stands at `i`."""
    text = tokens[i].text
    if text in {"few", "hardly"}:
        return not i or tokens[i - 1].text not in {"a", "quite"}
    return negates(text) and i + 2 < len(tokens) and tokens[i + 1].text in _FIND and tokens[i + 2].text == "any"


def _ill(tokens: Sequence[Word], start: int, stop: int) -> int | None:
    """Return the index of the last word of the bad thing told of in a span, None where none is."""
    texts = [t.text for t in tokens[start:stop]]
    for k, text in enumerate(texts):
        if text == "not" and k > 0 and texts[k - 1] in _COULD and k + 2 < len(texts) and not _is_some(tokens, start):
            return start + k + 2
        if negates(text) or text in _OTHER:
            return None
        told = any(t in _BE for t in texts[max(0, k - 2) : k])
        if told and text in _ILL:
            return start + k
        if not told or not is_of_child(tokens, start, start + k):
            continue
        if text in _BEFALL:
            return start + k
        where = next((n for n in range(k + 1, min(len(texts), k + 3 + _BESIDE)) if texts[n] in _CELL), None)
        if text in _HELD and where is not None and _AWAY.isdisjoint(texts[k + 1 : where]):
            return start + where
    return None


def _is_some(tokens: Sequence[Word], after: int) -> bool:
    """Tell whether the word of scarcity before `after` is that of "a few" or "quite a few", which are some."""
    return after > 1 and tokens[after - 1].text == "few" and tokens[after - 2].text in {"a", "quite"}
