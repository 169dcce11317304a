"""Tells whether a shortcoming is only what something is done about: "rarely challenge poor work" is no praise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graphkit.extract.cues import Word

_REGULAR = (
    "challenge question notice spot correct explain learn follow tackle address remedy rectify resolve raise recognise"
    " acknowledge collect query discuss overturn pass return pick track chase monitor investigate examine identify"
    " escalate report realise ask look review reduce fill explore consider reflect analyse record prevent use respond"
    " act work talk flag check audit handle manage remark comment cover"
)
_IRREGULAR = (
    "learnt dealt deal dealing deals heard hear hears hearing knew know knows known knowing aware concerned understood"
    " understand understands told tell tells brought bring brings spoken spoke speak read reads see sees saw seen"
)


def _forms(verbs: str) -> Iterator[str]:
    for verb in verbs.split():
        stem = verb[:-1] if verb.endswith("e") else verb
        past = verb[:-1] + "ied" if verb.endswith("fy") or verb.endswith("dy") or verb.endswith("ry") else stem + "ed"
        yield from (verb, verb + "s", past, stem + "ing")


#: what is done about a shortcoming to somebody's credit
_DO = frozenset({*_forms(_REGULAR), "spotted", "spotting", "queried", "remedies", "rectifies", *_IRREGULAR.split()})
_BE = frozenset({"be", "been", "being", "is", "are", "was", "were", "get", "got", "getting"})
_HAVE = frozenset({"had", "has", "have", "having"})
#: how something is done that is done badly: "recorded late" is done about nothing
_BADLY = frozenset(
    {"late", "poorly", "wrongly", "badly", "slowly", "incorrectly", "inaccurately", "inadequately", "too", "again"}
    | {"as", "inappropriately"}
)
#: what comes of it: "no evidence that the failures had led to any change"
_LED = frozenset({"led", "brought", "prompted", "resulted", "improved", "changed", "ended", "fallen", "shrunk"})
#: participles of what befalls somebody, by which nothing is done about it
_BEFELL = frozenset(
    {"missed", "delayed", "closed", "ignored", "overlooked", "harmed", "cancelled", "refused", "exposed", "abandoned"}
    | {"failed", "affected", "caused", "dropped", "downgraded", "postponed", "criminalised", "blamed", "detained"}
    | {"placed", "based", "needed", "turned", "rejected", "lowered", "filed", "released", "dismissed", "discouraged"}
)
#: participles which only say that it was there: "few delays were identified"
_FOUND = frozenset({"identified", "noticed", "reported", "recorded", "observed", "detected", "spotted", "noted"})
#: participles that end otherwise, of what may be done about it; and what gets better of itself
_DEALT = frozenset(
    {"put", "dealt", "told", "brought", "sent", "read", "smaller", "shorter", "better", "learnt"}
    | {"reducing", "shrinking", "falling", "improving", "closing"}
)
_INSPECTORS = frozenset({"we", "inspectors", "that", "which"})
_ARTICLES = frozenset({"a", "an", "the", "each", "any", "this"})
#: what says which work something is done about, or what is asked of it: "rarely ask whether visits are overdue"
_RELATIVES = frozenset({"that", "which", "whose", "where", "whether", "if", "when", "how", "why", "what"})
_REACH = 8


def is_object(tokens: Sequence[Word], first: int, bad: int) -> bool:
    """Tell whether somebody does something about what falls short at `bad`, by a word behind `first`."""
    of_which = next((i for i in range(first + 2, bad) if tokens[i].text in _RELATIVES), bad)
    for i in range(bad - 1, first, -1):
        word = tokens[i].text
        if i >= of_which:
            continue  # "rarely challenge plans that are vague"
        if word in _BE or word in _HAVE:
            return False
        if word in _DO and tokens[i - 1].text not in _INSPECTORS | _ARTICLES:  # "few of the records we examined"
            return tokens[i + 1].text not in _BADLY
    return False


def is_dealt_with(tokens: Sequence[Word], bad: int, stop: int, *, seen: bool = True) -> bool:
    """Tell whether something was done about what falls short at `bad`, by the words behind it up to `stop`.

    To notice it is to do something about it, unless `seen` is false: "few delays were noticed".
    """
    if tokens[bad].text.endswith("ly"):
        return False  # "had wrongly been graded"
    for i in range(bad + 1, min(stop, bad + 1 + _REACH)):
        word, helper = tokens[i].text, tokens[i - 1].text
        if word in _BEFELL or word.startswith(("un", "mis")):
            return False
        if word in _LED and helper in _HAVE | _BE | {"ever", "not"}:
            return True
        if helper.endswith("ly") or helper in {"ever", "even", "then", "also", "any"}:
            helper = tokens[i - 2].text
        if helper in _BE and (
            (word.endswith("ed") and (seen or word not in _FOUND or _by_somebody(tokens, i))) or word in _DEALT
        ):
            return True
    return False


def _by_somebody(tokens: Sequence[Word], at: int) -> bool:
    """Tell whether it is said who did what stands at `at`: "few of the errors had been noticed by supervisors"."""
    return any(t.text == "by" for t in tokens[at + 1 : at + 2])
